"""Dates: what must come before what, and what has not come yet."""

from collections.abc import Iterator
from itertools import pairwise

from inspectorate.importing.checks.candidate import Candidate
from inspectorate.importing.report import Doubt

# Each must not be certainly later than the next that is known.
_ORDER = {
    "cases_from": "the first case began",
    "fieldwork_start": "fieldwork began",
    "fieldwork_end": "fieldwork ended",
    "published": "the report was published",
}


def check_order(candidate: Candidate) -> Iterator[Doubt]:
    """Cases began before fieldwork, fieldwork came before the report, and none is yet to come."""
    for row in candidate.new("inspections"):
        known = [(column, row[column]) for column in _ORDER if row[column]]
        for (first, early), (second, late) in pairwise(known):
            if _is_later(early, late):
                what = f"By these dates {_ORDER[first]} ({early}) after {_ORDER[second]} ({late})."
                yield candidate.doubt(row, first, what)
        for column, day in known:
            if _is_later(day, candidate.today):
                what = f"By this date {_ORDER[column]} in the future ({day})."
                yield candidate.doubt(row, column, what)
                break


def check_in_force(candidate: Candidate) -> Iterator[Doubt]:
    """The framework was in force when the inspection took place."""
    frameworks = {row["framework"]: row for row in candidate.held["frameworks"]}
    for row in candidate.new("inspections"):
        framework = frameworks.get(row["framework"])
        day = row["fieldwork_start"] or row["published"]
        if framework is None or day is None:
            continue
        first, last = framework["valid_from"], framework["valid_to"]
        # A report may come out after the framework has been replaced; its fieldwork may not.
        ended = last and row["fieldwork_start"] and _is_later(row["fieldwork_start"], last)
        if ended or (first and _is_later(first, day)):
            span = f"from {first or 'a day not known'} to {last or 'now'}"
            what = f"{row['framework']} was in force {span}; this inspection was on {day}."
            yield candidate.doubt(row, "framework", what)


def _is_later(one: str, other: str) -> bool:
    """Whether that is certain: 2024-03 may be earlier than 2024 or later."""
    known = min(len(one), len(other))
    return one[:known] > other[:known]
