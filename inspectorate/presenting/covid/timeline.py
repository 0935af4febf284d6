"""What happened, and when: lockdowns, delivery models, unification, on one strip and as a list."""

from datetime import date

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.covid import LOCKDOWNS, MILESTONES, SUSPENSIONS
from inspectorate.domain.dates import earliest_day, latest_day, write_date
from inspectorate.presenting.covid.doubts import doubt
from inspectorate.presenting.covid.held import Held, Row
from inspectorate.presenting.html import render
from inspectorate.presenting.sentences import covid, covid_people

_AXIS = date(2020, 1, 1), date(2022, 4, 1)
_DEATHS = {
    ("covid-19-staff-suspected-cause", "NPS"): "NPS staff (suspected cause)",
    ("covid-19-people-on-probation", "NPS"): "people supervised by the NPS",
    ("covid-19-people-on-probation", "CRC"): "people supervised by CRCs",
}
_UNTIL = dict(LOCKDOWNS) | dict(SUSPENSIONS["unpaid-work-delivery-share"])


def tell(held: Held) -> list[str]:
    """How many died, as the review counts them, and for how long exceptional models were left."""
    counted = [
        (who, row)
        for (category, provider), who in _DEATHS.items()
        for row in held.some("deaths", category, provider)
    ]
    left = held.some("length-of-time-months", "not-under-exceptional-delivery-models")
    return [
        covid_people.months_left(left[0] if left else None),
        covid_people.deaths(counted),
    ]


def strip(events: pd.DataFrame) -> Markup | None:
    """The milestones on one strip, each at its date; None where none of them is held."""
    known = events.set_index("event").to_dict("index")
    rows = [
        _placed(known[event], known.get(_UNTIL.get(event)))
        for event in MILESTONES
        if event in known
    ]
    rows.sort(key=lambda row: row["left"])
    years = [(year, _left(date(year, 1, 1))) for year in range(_AXIS[0].year, _AXIS[1].year + 1)]
    return render("covid_strip", rows=rows, years=years) if rows else None


def _left(day: date) -> float:
    return 100 * (day - _AXIS[0]).days / (_AXIS[1] - _AXIS[0]).days


def _placed(event: Row, until: Row | None) -> dict:
    """An event with its place on the strip in percent; a lockdown reaches to where it eased."""
    start = earliest_day(event["date"])
    end = earliest_day(until["date"]) if until else latest_day(event["date"])
    return {
        "what": event["title"],
        "when": write_date(event["date"]),
        "mark": doubt(event["discrepancy"]),
        "left": _left(start),
        "width": _left(end) - _left(start),
    }


def every_event(events: pd.DataFrame) -> Markup | None:
    """All events by date, each with its place in its source."""
    rows = events.to_dict("records")
    if not rows:
        return None
    items = [
        {
            "said": covid.dated_event(row),
            "mark": doubt(row["discrepancy"]),
            "source": covid.SHORT_NAMES.get(row["document"], row["document"]),
            "locator": row["locator"] or "",
        }
        for row in rows
    ]
    return render("covid_events", title=covid.events_held(len(rows)), items=items)
