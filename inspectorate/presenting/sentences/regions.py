"""What is said of the PDUs of a region together, of what is not held of them, and of the region."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inspectorate.domain.dates import write_month
from inspectorate.presenting.grammar import count


def list_names(names: Sequence[str]) -> str:
    """Names in a sentence: with semicolons where one of them holds a comma or an “and” itself."""
    if any(", " in name or " and " in name for name in names):
        return "; ".join(names)
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def pdus_inspected(region: str, pdus: int, inspected: int) -> str:
    """How many of a region's PDUs have an inspection in what we hold."""
    if not pdus:
        return f"We hold no PDU of {region}."
    if pdus == 1:
        one = "an" if inspected else "no"
        return f"The one PDU of {region} has {one} inspection in what we hold."
    if inspected in (0, pdus):
        word = "All" if inspected else "None of the"
        verb = "have" if inspected else "has"
        return f"{word} {pdus} PDUs of {region} {verb} an inspection in what we hold."
    verb = "has" if inspected == 1 else "have"
    return f"{inspected} of the {pdus} PDUs of {region} {verb} an inspection in what we hold."


@dataclass(frozen=True)
class Side:
    """One side of the work: its standards in words, and the PDUs by what is held of their ratings.

    `inadequate` are those with at least one standard of this side rated Inadequate, `unknown` those
    without one of which not every rating is held.
    """

    words: str
    inadequate: Sequence[str]
    unknown: Sequence[str]


def leadership_or_casework(held: Sequence[str], pdus: int, leading: Side, cases: Side) -> str:
    """Whether it is the leadership or the casework, of the PDUs whose standards we hold.

    `held` names these, of `pdus` in all.
    """
    these = "this PDU" if pdus == 1 else f"these {pdus} PDUs"
    if not held:
        return (
            f"We hold no rating of a standard for {these}, so whether it is the leadership or the "
            "casework cannot be read from ratings."
        )
    if len(held) == pdus:
        told = f"We hold ratings of standards for {'all ' * (pdus > 1)}{these}."
    else:
        told = f"We hold ratings of standards for {len(held)} of {these}: {list_names(held)}."
    told += f" {_where(held, leading, cases)}"
    for side, what in ((cases, "case standards"), (leading, leading.words)):
        if side.unknown:
            told += (
                f" Not every rating on {what} is held for {list_names(side.unknown)}, so one may "
                "be Inadequate there."
            )
    return told


def _where(held: Sequence[str], leading: Side, cases: Side) -> str:
    case, other = f"a case standard ({cases.words})", f"a standard on {leading.words}"
    if len(held) > 1:
        return (
            f"Of these, {case} is rated Inadequate in {_number(cases.inadequate)}; {other} in "
            f"{_number(leading.inadequate)}."
        )
    if bool(cases.inadequate) == bool(leading.inadequate):
        both = f"{case} and {other} are" if cases.inadequate else f"neither {case} nor {other} is"
        return f"There {both} rated Inadequate."
    is_so, is_not = (case, other) if cases.inadequate else (other, case)
    return f"There {is_so} is rated Inadequate; {is_not} is not, as far as we hold them."


def _number(names: Sequence[str]) -> str:
    return f"{len(names)} ({list_names(names)})" if names else "none"


_WHEN_NOT_KNOWN = " (when is not in our sources)"


def changed_unit(name: str, predecessors: Sequence[str], date: str | None) -> str:
    """That a unit came from others of which no inspection is held either."""
    when = f" in {write_month(date)}" if date else _WHEN_NOT_KNOWN
    before = "the unit before it" if len(predecessors) == 1 else "the units before it"
    return (
        f"{name} took over from {list_names(predecessors)}{when}. We hold no inspection of it "
        f"within its present boundaries, and none of {before}."
    )


def successors(name: str, after: Sequence[str], date: str | None) -> str:
    """What became of a unit that has closed."""
    if not after:
        return f"{name} has closed; what became of it is not in our sources."
    when = f" in {write_month(date)}" if date else _WHEN_NOT_KNOWN
    return f"{name} closed{when}. Its area went to {list_names(after)}."


def found_in(pdus: int, inspected: int) -> str:
    """In how many of the inspected PDUs something was found."""
    return f"Found in {pdus} of {inspected} inspected {'PDU' if inspected == 1 else 'PDUs'}"


def themes_shared(
    shared: Mapping[str, Sequence[str]], single: int, inspected: int, reports: Sequence[str]
) -> list[str]:
    """Whether what was found is in one PDU or in several, and how far that can be told.

    `shared` maps a theme to the PDUs that share it as an area for improvement, `single` counts the
    themes found in one PDU only, `reports` are the PDUs of which the findings of a full report are
    held.
    """
    if not inspected:
        return ["No PDU here has an inspection in what we hold, so no theme can be told."]
    of = f"the {inspected} inspected PDUs" if inspected > 1 else "the one inspected PDU"
    once = (
        f"{count(single, 'theme')} {'is' if single == 1 else 'are'} named as an area for "
        "improvement in one PDU only, as far as we hold the reports."
    )
    if shared:
        named = [f"{title} ({list_names(pdus)})" for title, pdus in shared.items()]
        verb = "is named as an area" if len(shared) == 1 else "are named as areas"
        told = [
            f"{count(len(shared), 'theme')} {verb} for improvement in at least two of {of}: "
            f"{'; '.join(named)}."
        ]
        told += [once] if single else []
    elif single:
        told = [once, "None is known to be shared by two."][: 1 + (inspected > 1)]
    else:
        told = [f"We hold no theme named as an area for improvement for {of}."]
    return [*told, full_reports_held(inspected, reports)]


_MOST_NAMED = 12
"""PDUs that a sentence names one by one."""


def full_reports_held(inspected: int, reports: Sequence[str]) -> str:
    """Of how many of the inspected PDUs the findings of a full report are held, and what follows.

    `reports` are their names.
    """
    every = "the one inspected PDU" if inspected == 1 else f"the {inspected} inspected PDUs"
    if len(reports) == inspected:
        return f"We hold the findings of a full report for {'all of ' * (inspected > 1)}{every}."
    if reports:
        named = f": {list_names(reports)}" if len(reports) <= _MOST_NAMED else ""
        return (
            f"We hold the findings of a full report for {len(reports)} of {inspected} inspected "
            f"PDUs{named}. The others are known from press notices, news reports and the like: a "
            "theme not named for them may still be in their reports."
        )
    return (
        f"We hold the findings of no full report. What we know of {every} comes from press "
        "notices, news reports and the like: a theme not named here may still be in the reports."
    )


def units_since_closed(framework: str) -> str:
    """The heading over units that have closed; `framework` is the title of their standards."""
    return f"Units since closed: {framework}"


def published_for_region(region: str, figures: int, statements: int, inspections: int) -> str:
    """What is published of the region itself, in figures and in words."""
    if not inspections:
        return f"We hold no inspection of {region} itself, and so no figure published for it."
    if not figures and not statements:
        return (
            f"We hold {count(inspections, 'inspection')} of {region} itself, but no figure from "
            f"{'it' if inspections == 1 else 'them'}."
        )
    parts = [count(figures, "published figure")]
    if statements:
        parts.append(f"{count(statements, 'statement')} in words only")
    return f"Of {region} itself we hold {' and '.join(parts)}."
