"""When the invented inspections take place, and under which of the real frameworks."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from inspectorate.domain.frameworks import NATIONAL

# Published between the first inspections of PDUs and the end of the core programme.
_FIRST, _LAST = date(2021, 12, 1), date(2025, 10, 1)
_NEW_STANDARDS = date(2023, 10, 1)
_TO_PUBLICATION = timedelta(weeks=9)
_TO_FIELDWORK = timedelta(weeks=27)
_FORTNIGHT = timedelta(days=13)


@dataclass(frozen=True)
class Round:
    """One round of inspections: its number, from 1, and the span in which its reports appear."""

    number: int
    first: date
    last: date
    is_last: bool


@dataclass(frozen=True)
class Dates:
    """The dates of one inspection: cases, then fieldwork, then the report."""

    cases_from: date
    cases_to: date
    fieldwork_start: date
    fieldwork_end: date
    published: date


def build_rounds(number: int) -> Iterator[Round]:
    """The rounds from the earliest on: equally long, and the last always the same."""
    length = (_LAST - _FIRST) / max(number, 10)
    for place in range(1, number + 1):
        last = _LAST - (number - place) * length
        yield Round(place, last - length, last, place == number)


def choose_dates(level: str, of: Round, chance: Random) -> Dates:
    """Dates of one inspection of the round; the nation was inspected in one winter only."""
    if level == "nation":
        return Dates(
            date(2024, 5, 1),
            date(2024, 6, 30),
            date(2024, 12, 2),
            date(2025, 2, 14),
            date(2025, 4, 28),
        )
    published = of.first + timedelta(days=chance.randrange(max(1, (of.last - of.first).days)))
    fieldwork = published - _TO_PUBLICATION
    cases = fieldwork - _TO_FIELDWORK
    return Dates(cases, cases + _FORTNIGHT, fieldwork, fieldwork + _FORTNIGHT, published)


def choose_framework(level: str, of: Round, dates: Dates) -> str | None:
    """The framework of an inspection in the round; None where its level has none then."""
    if level == "nation":
        return NATIONAL if of.is_last else None
    new = dates.fieldwork_start >= _NEW_STANDARDS
    if level == "region":
        return "region-2023" if new else None
    return "pdu-2023" if new else "pdu-2021"
