"""What is said of all that we hold: how much, from where, how old, and what of it is ours."""

from collections.abc import Mapping

from inspectorate.domain.dates import write_month
from inspectorate.presenting.grammar import count, enumerate_words

_YARDSTICK = "older than the three years the inspectorate set itself"


def inspected_and_newest(inspected: int, pdus: int, newest: str | None) -> str:
    """How many of today's PDUs have an inspection, and when the `newest` was published."""
    if not pdus:
        return "No PDU of today is in what we hold."
    if not inspected:
        return f"None of today's {count(pdus, 'PDU')} has an inspection in what we hold."
    if inspected == pdus:
        which = "The one PDU of today" if pdus == 1 else f"All of today's {pdus} PDUs"
    else:
        which = f"{inspected} of today's {count(pdus, 'PDU')}"
    have = "has" if inspected == 1 else "have"
    told = f"{which} {have} an inspection in what we hold"
    if newest:
        return f"{told}; the newest was published in {write_month(newest)}."
    if inspected == 1:
        return f"{told}; when it was published is not known."
    return f"{told}; when they were published is not known."


def each_with_its_ratings(inspected: str) -> str:
    """What the Ratings page shows, after how many are `inspected`."""
    return f"{inspected} Each stands here with its overall rating and its standards."


def documents_held(kinds: Mapping[str, int]) -> str:
    """How many documents there are, in all and by kind, the most frequent first."""
    if not kinds:
        return "We hold no documents."
    ordered = sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0]))
    parts = [count(number, kind, _plural(kind)) for kind, number in ordered]
    total = count(sum(kinds.values()), "document")
    return f"What we hold comes from {total}: {enumerate_words(parts)}."


def _plural(kind: str) -> str:
    if kind.endswith("ry"):
        return f"{kind[:-1]}ies"
    return f"{kind}es" if kind.endswith(("ch", "s")) else f"{kind}s"


def past_three_years(inspected: int, past: int, undated: int) -> str:
    """How many of the PDUs' inspections are past three years, and how many have no date."""
    if not inspected:
        return "No PDU has an inspection in what we hold, so there is no age to tell."
    if inspected == 1:
        return _one_past_three_years(past, undated)
    known = f"{past or 'none'} {'is' if past in (0, 1) else 'are'} known by an inspection"
    told = f"Of the {inspected} inspected PDUs, {known} {_YARDSTICK}"
    if undated:
        told += f"; {undated} by one whose date is not in our sources"
    return f"{told}."


def _one_past_three_years(past: int, undated: int) -> str:
    if undated:
        return "The date of the one inspection of a PDU that we hold is not in our sources."
    standing = "is" if past else "is not"
    return f"The one inspection of a PDU that we hold {standing} {_YARDSTICK}."


def without_framework(kind: str) -> str:
    """What stands for the framework of an inspection that has none, such as a review."""
    return f"No framework ({kind})"


def latest_of_each(region: str) -> str:
    """The title of the table of a region's PDUs, one by one."""
    return f"{region}: latest inspection of each PDU"


def discrepancies_known(pairs: int) -> str:
    """How many pairs of published figures disagree, and what we do about it."""
    if not pairs:
        return "We know of no published figures that cannot all be right."
    return (
        f"We know of {count(pairs, 'pair')} of published figures that cannot both be right. Both "
        "stand in the data; pages show the one that the table or the arithmetic supports, where "
        "either does."
    )


def frameworks_held(frameworks: int, inspections: int, reviews: int) -> str:
    """How many frameworks there are, under which the inspections were made; reviews have none."""
    if not inspections:
        rest = f" We hold {count(reviews, 'review')}, made under none." if reviews else ""
        return f"We hold no inspection that was made under a framework.{rest}"
    were = "was" if inspections == 1 else "were"
    told = (
        f"{count(inspections, 'inspection')} in what we hold {were} made under "
        f"{count(frameworks, 'framework')}"
    )
    return f"{told}; {count(reviews, 'review')} without one." if reviews else f"{told}."


def rules_confirmed(confirmed: int, rules: int) -> str:
    """How many of the rules of rating a source confirms, and what the others are."""
    if not rules:
        return "We hold no rules of rating."
    if confirmed == rules:
        every = "The one rule" if rules == 1 else f"All {rules} rules"
        return f"{every} of rating {_is(rules)} confirmed by a source in what we hold."
    if not confirmed:
        none = "The one rule" if rules == 1 else f"None of the {rules} rules"
        return (
            f"{none} of rating is {'not ' * (rules == 1)}confirmed by a source in what we hold; "
            f"{'it is' if rules == 1 else 'they are'} the inspectorate's practice as commonly "
            "described."
        )
    others = "the other is" if rules - confirmed == 1 else "the others are"
    return (
        f"{confirmed} of {count(rules, 'rule')} of rating {_is(confirmed)} confirmed by a source "
        f"in what we hold; {others} the inspectorate's practice as commonly described."
    )


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def rules_table(framework: str) -> str:
    """The title of the table of a framework's rules."""
    return f"Rules of rating: {framework}"


def worked_out_by_us(ratings: int, of_standards: int, matches: int, figures: int) -> str:
    """How much of what we hold is inferred or assumed, by what it is.

    Overall ratings, ratings of standards, matches of a place with a PDU, and case figures whose
    number of cases is assumed.
    """
    parts = [
        (ratings, count(ratings, "overall rating")),
        (of_standards, count(of_standards, "rating of a standard", "ratings of standards")),
        (matches, f"{count(matches, 'match', 'matches')} of a place with a PDU"),
        (figures, f"the number of cases behind {count(figures, 'case figure')}"),
    ]
    told = [words for number, words in parts if number]
    if not told:
        return "Nothing in what we hold was worked out by us."
    each = "It" if sum(number for number, _ in parts) == 1 else "Each"
    return f"Worked out by us: {enumerate_words(told)}. {each} stands here with its reason."


def first_of(shown: int, every: int) -> str:
    """How many stand in a list, of how many where it does not hold all."""
    return f"{every:,}" if shown == every else f"the first {shown} of {every:,}; an export has all"
