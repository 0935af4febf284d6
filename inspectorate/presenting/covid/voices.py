"""What people said: practitioners in the review's survey, and people on probation interviewed."""

from collections.abc import Iterator

import pandas as pd
from markupsafe import Markup

from inspectorate.presenting import wordings_covid as wordings
from inspectorate.presenting.covid.held import Held, Row, is_baseline
from inspectorate.presenting.covid.lines import BEFORE, EARLIER, LATER, Line, lines
from inspectorate.presenting.html import render
from inspectorate.presenting.sentences import covid_people

SURVEY = "responsible-officer-survey-response"
_KEY = {BEFORE: "before the first lockdown", EARLIER: "first lockdown", LATER: "recovery"}
_TIMES = {BEFORE: "before the lockdown", EARLIER: "in the first lockdown", LATER: "in the recovery"}
_ASKED = {
    "workload-manageable": "Workload was manageable",
    "some-work-particularly-difficult-to-manage": "Some work was particularly difficult to manage",
    "feels-safe-in-the-office": "Feels safe in the office",
    "in-the-office-at-least-fortnightly": "In the office at least every fortnight",
    "in-the-office-more-often-than-in-early-edm-period": "In the office more often than at first",
    "leaders-strategies-communicated-well": "Senior leaders communicated their strategies well",
    "guidance-on-managing-work-sufficient": "Guidance on managing work was sufficient",
    "information-for-people-on-probation-sufficient": (
        "People on probation were told enough about changes"
    ),
    "resources-to-work-from-home-sufficient": "Resources to work from home were sufficient",
    "case-focused-supervision-sufficient": "Case-focused supervision was sufficient",
    "attention-to-staff-wellbeing-sufficient": "Enough attention was paid to staff wellbeing",
    "access-to-sufficient-range-of-services": "Access to a sufficient range of services",
}
_PROVIDERS = (None, "NPS", "CRC")
_OF_ONE_TIME = ("feels-safe-in-the-office",)
_TOLD = {
    "feels-safe-in-the-office": "felt safe in the office",
    "workload-manageable": "called their workload manageable",
    "some-work-particularly-difficult-to-manage": "found some work particularly hard to manage",
    "access-to-sufficient-range-of-services": "had access to a sufficient range of services",
}


def _time(row: Row) -> str:
    """Of which time an answer is: before, in the first lockdown, or since it eased."""
    if is_baseline(row):
        return BEFORE
    return EARLIER if (row["period_start"] or "9999") < "2020-07" else LATER


def in_short(held: Held) -> list[str]:
    """Whether practitioners found their workload manageable, of both providers together."""
    return [_said(held, "workload-manageable", None)]


def tell(held: Held) -> list[str]:
    """How many answered, and what they said of safety, workload and services."""
    sizes = {row["provider"]: row["size"] for row in held.of(SURVEY)}
    told = [_said(held, asked, provider) for asked in _TOLD for provider in _PROVIDERS]
    return [covid_people.who_answered(*(sizes.get(provider) for provider in _PROVIDERS)), *told]


def _said(held: Held, asked: str, provider: str | None) -> str:
    rows = _by_time(held.some(SURVEY, asked, provider))
    told = [("" if asked in _OF_ONE_TIME else _TIMES[_time(row)], row) for row in rows]
    return covid_people.felt(_TOLD[asked], told)


def _subject(asked: str, provider: str | None) -> str:
    return f"{_ASKED[asked]}{f', {provider}' if provider else ''}"


def _by_time(rows: list[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: list(_KEY).index(_time(row)))


def draw(held: Held, _dates: dict[str, str]) -> list[Markup | None]:
    """Each question with its answers at the times that it was asked about."""
    return [lines(wordings.SURVEY_CHART, list(_lines(held)), _KEY, top=100, unit="%")]


def _lines(held: Held) -> Iterator[Line]:
    for asked in _ASKED:
        for provider in _PROVIDERS:
            rows = _by_time(held.some(SURVEY, asked, provider))
            if rows:
                yield Line(
                    _subject(asked, provider),
                    ", ".join(covid_people.answered(row) for row in rows),
                    [(_time(row), row) for row in rows if row["qualifier"] == "exact"],
                )


def from_people(findings: pd.DataFrame) -> Markup | None:
    """What people on probation said, as the review tells it; None where nothing is held."""
    rows = findings[findings["voice"] == "people on probation"]
    if rows.empty:
        return None
    items = [(row["summary"], row["locator"] or "") for row in rows.to_dict("records")]
    return render("covid_people", note=wordings.INTERVIEWED, items=items)


NOTES = (wordings.LOOKING_BACK,)
