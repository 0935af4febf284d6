"""Who died, how many cases practitioners had and what those asked said, in the pandemic.

Each sentence takes the rows that it tells of; where the first of them are missing it is empty.
"""

from collections.abc import Mapping, Sequence

from inspectorate.domain.dates import write_date
from inspectorate.presenting.grammar import count, enumerate_words, number_word
from inspectorate.presenting.sentences.covid import write_how_much


def months_left(row: Mapping | None) -> str:
    """For how long of 2021 the service did not work under exceptional delivery models."""
    if row is None:
        return ""
    return (
        f"For all but {number_word(int(row['value']))} months of 2021 the Probation Service worked "
        "under exceptional delivery models (EDMs)."
    )


def deaths(rows: Sequence[tuple[str, Mapping]]) -> str:
    """How many died, as the review counts them, with the day to which it counts."""
    if not rows:
        return ""
    told = [f"{row['value']:g} {who} to {write_date(row['period_end'])}" for who, row in rows]
    return (
        f"Deaths that the review counts as related to Covid-19: {enumerate_words(told)}. "
        "The number of CRC staff was not readily available."
    )


def caseloads(rose: int, fell: int, same: int, first: str, last: str) -> str:
    """How many averages rose, fell and stayed, of services and grades between two days."""
    total = rose + fell + same
    if not total:
        return ""
    parts = [
        f"{words} in {number_word(number)}"
        for words, number in (("fell", fell), ("stayed the same", same), ("rose", rose))
        if number
    ]
    return (
        f"Of {count(total, 'pair')} of service and grade, the average number of cases per "
        f"practitioner {enumerate_words(parts)} between {first} and {last}."
    )


def which_rose(rose: Sequence[tuple[str, str, Mapping, Mapping]]) -> str:
    """The services and grades whose average rose, each with both averages."""
    if not rose:
        return ""
    told = [
        f"{grade} of {service} ({before['value']:g} to {after['value']:g})"
        for service, grade, before, after in rose
    ]
    return f"It rose for {enumerate_words(told)}."


def pair_of_caseloads(before: Mapping, after: Mapping) -> str:
    """Two averages of one grade in one service: 32.3 to 34, rose."""
    return f"{before['value']:g} to {after['value']:g}, {moved(before, after)}"


def moved(before: Mapping, after: Mapping) -> str:
    """Whether a number rose, fell or stayed."""
    if after["value"] == before["value"]:
        return "the same"
    return "rose" if after["value"] > before["value"] else "fell"


def felt(clause: str, rows: Sequence[tuple[str, Mapping]]) -> str:
    """What share of those who answered said so, and of which time: 67% before the lockdown.

    `clause` is what they said, as it follows a share of them.
    """
    if not rows:
        return ""
    (when, first), *others = rows
    told = [f"{answered(first)} {clause} {when}".rstrip()]
    told += [f"{answered(row)} {then}".rstrip() for then, row in others]
    provider = f"{first['provider']} " if first["provider"] else ""
    number = f"the {first['size']}" if first["size"] else "the"
    return f"Of {number} {provider}practitioners who answered, {enumerate_words(told)}."


def answered(row: Mapping) -> str:
    """A share of those who answered, without their number, which stands once above all of them."""
    return write_how_much(row).split(" of ")[0]


def who_answered(practitioners: int | None, nps: int | None, crc: int | None) -> str:
    """How many practitioners answered the review's survey, and for which provider they worked."""
    if practitioners is None:
        return ""
    of = f": {nps} from the NPS and {crc} from CRCs" if nps and crc else ""
    return (
        f"{count(practitioners, 'practitioner')} answered the review's survey in autumn 2020{of}."
    )
