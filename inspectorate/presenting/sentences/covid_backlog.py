"""What piled up in the pandemic, told of the figures that are held.

Each sentence takes the rows that it tells of; where the first of them are missing it is empty.
"""

from collections.abc import Mapping, Sequence

from inspectorate.presenting.grammar import enumerate_words
from inspectorate.presenting.sentences.covid import share, write_how_much, write_point, write_when

Rows = Sequence[Mapping]

_OF_ALL_ORDERED = "observations/covid-recovery-2021-unpaid-work-backlog-november-2020"


def unfinished(rows: Rows, backlog: Mapping | None) -> str:
    """Unpaid work not finished after 12 months: the share in 2020, the number in 2021.

    Of all these shares the review says of one only what it is a share of.
    """
    told = ""
    if rows:
        points = enumerate_words([write_point(row) for row in rows])
        of = [share(row) for row in rows if row["figure"] == _OF_ALL_ORDERED]
        base = f" (the {of[0]} is of all those ordered to do it)" if of else ""
        told = f"The share of unpaid work unfinished after 12 months was {points}{base}."
    if backlog is not None:
        counted = f"{backlog['value']:,g} cases were in that backlog {write_when(backlog)}."
        told = f"{told} {counted}".strip()
    return told


def expired(row: Mapping | None) -> str:
    """Suspended sentence orders that ended with unpaid work undone."""
    if row is None or row["value_to"] is None:
        return ""
    return (
        f"Since March 2020 anywhere between {row['value']:g}% and {row['value_to']:g}% of "
        "suspended sentence orders with unpaid work ended with hours undone: unlike a community "
        "order they cannot be extended."
    )


def on_programme(row: Mapping | None) -> str:
    """The share of people due a programme who were on one."""
    if row is None:
        return ""
    return f"Of the people due an accredited programme, {share(row)} were on one {write_when(row)}."


def waiting(place: str, waits: Rows, long: Sequence[tuple[str, Mapping]]) -> str:
    """A waiting list for programmes at two dates, and how long people had waited."""
    if not waits:
        return ""
    lengths = enumerate_words([_people(row) for row in waits])
    told = f"In {place} the waiting list for programmes was {lengths}"
    waited = enumerate_words([f"{share(row)} had waited over {how}" for how, row in long])
    return f"{told}; {waited}." if long else f"{told}."


def _people(row: Mapping) -> str:
    return f"{row['value']:g} people {write_when(row)}"


def local_backlog(place: str, unpaid: Mapping | None, programmes: Mapping | None) -> str:
    """One PDU's backlog after unification, as the annual report gives it."""
    told = []
    if unpaid is not None:
        told.append(f"{share(unpaid)} of unpaid work cases had passed 12 months unfinished")
    if programmes is not None:
        told.append(f"{share(programmes)} of accredited programmes had yet to start")
    if not told:
        return ""
    return f"In {place} PDU, inspected in autumn 2021, {enumerate_words(told)}."


def courts(
    sentencing: Mapping | None, longer: Mapping | None, courts_: Rows, wait: Mapping | None
) -> str:
    """What the first lockdown did to courts, and what was done about it."""
    told = []
    if sentencing is not None:
        told.append(
            f"sentencing fell to {write_how_much(sentencing)} of its earlier level at the peak of "
            "the first lockdown"
        )
    if longer is not None:
        told.append(f"hearings by video link took {write_how_much(longer)} longer")
    if courts_:
        told.append(f"{courts_[0]['value']:g} Nightingale courts sat {write_when(courts_[0])}")
    if len(courts_) > 1:
        told[-1] += f", and {courts_[1]['value']:g} more were to open in early 2021"
    if wait is not None:
        told.append(
            f"in some areas {write_how_much(wait).removesuffix('s')} passed before anyone could be "
            "interviewed and a report written"
        )
    if not told:
        return ""
    return f"Courts: {'; '.join(told)}."
