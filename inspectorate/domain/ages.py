"""From which date the age of an inspection counts, and when it is past three years."""

from collections.abc import Mapping
from datetime import date

from inspectorate.domain.dates import latest_day

# The cases, else fieldwork, else publication; each with the words that say so.
_COUNTED_FROM = {
    "cases_from": "when the cases began",
    "fieldwork_start": "the start of fieldwork",
    "published": "publication",
}


def counted_from(inspection: Mapping) -> tuple[str, str] | None:
    """The date from which its age counts, as known, and what happened then; None where undated."""
    for column, event in _COUNTED_FROM.items():
        if inspection[column]:
            return inspection[column], event
    return None


def is_past_three_years(known: str, today: date) -> bool:
    """Whether the date, at its latest, lies more than three years back.

    The yardstick is the inspectorate's own: every PDU once in three years (annual report 2021,
    Annexe 1).
    """
    last = latest_day(known)
    return (today.year - 3, today.month, today.day) > (last.year, last.month, last.day)
