"""What was delivered in the pandemic, told of the figures that are held.

Each sentence takes the rows that it tells of; where the first of them are missing it is empty.
"""

from collections.abc import Mapping, Sequence

from inspectorate.presenting.grammar import enumerate_words
from inspectorate.presenting.sentences.covid import share, write_how_much, write_point, write_when

Rows = Sequence[Mapping]


def delivered(what: str, rows: Rows, target: Mapping | None = None) -> str:
    """A kind of work as a share of its level before the pandemic, and what it aimed at."""
    if not rows:
        return ""
    first, *others = rows
    told = [f"{write_how_much(first)} of the level before the pandemic {write_when(first)}"]
    told += [write_point(row) for row in others]
    said = f"{what} stood at {enumerate_words(told)}"
    if target is not None:
        said += f"; the target was {write_how_much(target)} in summer {target['period_end']}"
    return f"{said}."


def by_programme(kinds: Sequence[tuple[str, Mapping]]) -> str:
    """Delivery of single programmes, of which there is one figure each."""
    if not kinds:
        return ""
    told = enumerate_words([f"{what} at {write_how_much(row)}" for what, row in kinds])
    return f"Programmes differed {write_when(kinds[0][1])}: {told} of their level."


def starts(changes: Sequence[tuple[str, Mapping, Mapping]]) -> str:
    """What began in the same months of two years: falls first, then rises, with both counts."""
    if not changes:
        return ""
    _, before, after = changes[0]
    months = (write_when(row).removeprefix("in ") for row in (after, before))
    ways = (
        ("fell", [each for each in changes if each[2]["change"] < 0]),
        ("rose", [each for each in changes if each[2]["change"] >= 0]),
    )
    told = "; ".join(_moved_by(way, moved) for way, moved in ways if moved)
    return f"Starts in {', set against '.join(months)}: {told}."


def _moved_by(way: str, changes: Sequence[tuple[str, Mapping, Mapping]]) -> str:
    told = [
        f"{what} {f'{way} ' if not place else ''}by {abs(after['change']):g}% "
        f"({before['value']:,g} to {after['value']:,g})"
        for place, (what, before, after) in enumerate(changes)
    ]
    return enumerate_words(told)


def completed(what: str, rows: Rows) -> str:
    """The share of a requirement that was completed, before the pandemic and in it."""
    if len(rows) < 2:
        return ""
    first, last = rows[0], rows[-1]
    way = "fell" if last["value"] < first["value"] else "went"
    return f"{what} {way} from {write_point(first)} to {write_point(last)}."


def against_weekly_level(what: str, sides: Sequence[tuple[str, Mapping, Mapping]]) -> str:
    """What happened in a week, for each provider against its own level from before."""
    if not sides:
        return ""
    told = [f"{who} from {before['value']:g} to {after['value']:g}" for who, before, after in sides]
    return f"{what} fell {write_when(sides[0][2])}: {enumerate_words(told)}."


def heard_in_a_week(provider: str) -> str:
    """What a plot of breaches is of."""
    return f"Breaches heard in a week, {provider}"


def suspended_breaches(rows: Rows, sides: Sequence[tuple[str, Mapping]]) -> str:
    """The share of breaches logged but suspended, in all and by provider."""
    if not rows:
        return ""
    told = (
        f"Of breaches logged, {enumerate_words([write_point(row) for row in rows])} were suspended"
    )
    of_each = enumerate_words([f"{who} {share(row)}" for who, row in sides])
    return f"{told} ({of_each})." if sides else f"{told}."


def recalls(nps: Rows, crc: Mapping | None, level: Mapping | None) -> str:
    """Recalls to prison in a week, for each provider against its own level from before."""
    told = []
    if nps:
        steady = len(nps) > 1 and len({row["value"] for row in nps}) == 1
        as_before = " (as before the lockdown)" if steady else ""
        told.append(f"about {nps[-1]['value']:g} a week in the NPS{as_before}")
    if crc is not None and level is not None:
        told.append(f"about {crc['value']:g}% of their earlier {level['value']:g} a week in CRCs")
    if not told:
        return ""
    when = write_when(nps[-1] if nps else crc)
    return f"Recalls to prison {when} were {enumerate_words(told)}."
