"""What was read of a report, value by value, as a person checks it against the page."""

from collections.abc import Iterator
from dataclasses import dataclass

from inspectorate.importing.report import Found, Report

_FACTS = {
    "organisation": "Organisation",
    "region": "Region",
    "fieldwork_start": "Fieldwork from",
    "fieldwork_end": "Fieldwork to",
    "published": "Published",
    "cases": "Cases inspected",
    "community_cases": "Cases: community sentences",
    "licence_cases": "Cases: releases on licence",
    "core_cases": "Cases against core standards",
    "adjusted_cases": "Cases against adjusted standards",
    "interviews": "Interviews with practitioners",
    "overall_rating": "Overall rating",
}


@dataclass(frozen=True)
class Reading:
    """A value: what it is of, where it stands, and the words that it was read from.

    `column` is that of the inspection, where it fills one.
    """

    what: str
    value: str
    place: str
    words: str
    column: str = ""


def list_readings(report: Report) -> Iterator[Reading]:
    """The facts, ratings and key questions of the report in its order; texts are their own words.

    A key question without a percentage is among the doubts.
    """
    for name, what in _FACTS.items():
        if found := getattr(report.facts, name):
            yield _reading(what, str(found.value), found, name)
    for window in report.facts.windows:
        yield _reading("Cases began", " to ".join(window.value), window, "cases_from")
    if score := report.facts.score:
        yield _reading("Score", "/".join(map(str, score.value)), score, "score")
    for held in report.ratings:
        yield _reading(f"Rating of {held.standard}", held.rating.value, held.rating)
    for asked in report.questions:
        if asked.percent.value is not None:
            percent = f"{asked.percent.value:g} per cent"
            yield _reading(f"{asked.standard}: {asked.wording}", percent, asked.percent)


def _reading(what: str, value: str, found: Found, column: str = "") -> Reading:
    return Reading(what, value, found.place, found.words, column)
