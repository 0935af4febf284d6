"""How people were seen in the pandemic, told of the figures that are held.

Each sentence takes the rows that it tells of; where the first of them are missing it is empty.
"""

from collections.abc import Mapping, Sequence

from inspectorate.domain.dates import write_date
from inspectorate.presenting.grammar import begin, enumerate_words
from inspectorate.presenting.sentences.covid import (
    points_lower,
    share,
    write_how_much,
    write_point,
    write_when,
)

Rows = Sequence[Mapping]


def from_extreme(subject: str, rows: Rows) -> str:
    """A share from its published lowest or highest on: the figure that a later one is set against.

    Later figures follow. Empty where no figure is set against another.
    """
    named = {row["figure"]: row for row in rows}
    for row in rows:
        extreme = named.get(row["compared_with"])
        if extreme:
            rose = row["value"] > extreme["value"]
            moved = "rose from its lowest" if rose else "fell from its highest"
            told = f"{subject} {moved}, {write_point(extreme)}, to {write_point(row)}"
            after = [write_point(other) for other in rows[rows.index(row) + 1 :]]
            return f"{told}, and was {enumerate_words(after)}." if after else f"{told}."
    return ""


def share_of_contacts(who: str, kind: str) -> str:
    """What a share is of: in the NPS, contact by telephone as a share of all contacts."""
    return f"{who}, {kind} as a share of all contacts"


def level_of_risk(level: str) -> str:
    """A level of risk of serious harm, by name."""
    return f"{level.capitalize()} risk of serious harm"


def planned(row: Mapping | None) -> str:
    """The share of planned appointments by telephone, as the speech puts it."""
    if row is None:
        return ""
    return (
        f"At the height of the first lockdown {write_how_much(row)} of planned appointments were "
        "by telephone, as the Chief Inspector put it in a speech of September 2021."
    )


def monthly(standards: Mapping | None, aim: Mapping | None) -> str:
    """How often everyone is to be seen face to face, by the new standards and as an aim."""
    told = []
    if standards is not None:
        told.append(
            f"new national standards {_since(standards)} brought a commitment to at least one "
            "face-to-face appointment a month with everyone"
        )
    if aim is not None:
        told.append(f"{_since(aim)} the service was still moving towards it")
    said = "; ".join(told)
    return f"{begin(said)}." if len(told) == 2 or standards is not None else ""


def _since(row: Mapping) -> str:
    """The month in which something was said, which then began."""
    return f"in {write_date(row['period_start'])}"


def no_contact(before: Mapping | None, rows: Rows) -> str:
    """The share of people without any contact in four weeks, and the gap to the level before."""
    if not rows:
        return ""
    last = rows[-1]
    told = (
        f"{share(last)} of people on probation had had no contact of any kind in four weeks "
        f"{write_when(last)}"
    )
    if before is None:
        return f"{told}; the level before the lockdown is not in what we hold."
    return (
        f"{told}, against {share(before)} before the first lockdown: {points_lower(before, last)}."
    )


def by_risk(levels: Sequence[tuple[str, Mapping]], later: Rows) -> str:
    """Face-to-face contact at each level of risk of serious harm, lowest level first."""
    if not levels:
        return ""
    shares = [
        f"{share(row)} {'of contacts with people ' * (not place)}at {level} risk"
        f"{' of serious harm' * (not place)}"
        for place, (level, row) in enumerate(levels)
    ]
    when = write_when(levels[0][1])
    said = f"Face to face were {enumerate_words(shares)} {when}, in the third lockdown"
    after = [f"{write_how_much(row)} at every level {write_when(row)}" for row in later]
    return f"{said}, and {enumerate_words(after)}." if after else f"{said}."


def in_the_sample(cases: int | None, kinds: Sequence[tuple[str, Rows]]) -> str:
    """How many people of the case sample were seen in which way, in the lockdown and after it."""
    held = [(kind, rows) for kind, rows in kinds if len(rows) > 1]
    if not held:
        return ""
    (one, rows), *others = held
    first = [f"{rows[0]['value']:g} people were in contact {one}"]
    first += [f"{rows[0]['value']:g} {kind}" for kind, rows in others]
    then = [f"{rows[-1]['value']:g} {kind}" for kind, rows in held]
    of = f"In the {cases} cases inspected" if cases else "In the cases inspected"
    return (
        f"{of}, {enumerate_words(first)} in the lockdown of March to June 2020, and once it eased "
        f"{enumerate_words(then)}."
    )


def how_often(row: Mapping | None) -> str:
    """In what share of cases the frequency of contact stayed as it was."""
    if row is None:
        return ""
    return (
        f"How often people were in contact stayed the same in {share(row)} of relevant cases "
        "(number of cases not given), but usually in another way."
    )
