"""Whose work an inspection judged: when cases began, leaders changed and inspectors came."""

from collections.abc import Mapping
from datetime import date

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.dates import earliest_day, latest_day, write_date, write_months
from inspectorate.presenting import sentences, wordings
from inspectorate.presenting.html import render

_EXPECTED = {
    "cases_from": "when the cases began",
    "fieldwork_start": "when fieldwork took place",
    "published": "when the report was published",
    "cases": "how many cases were inspected",
    "method": "how it was inspected",
}


def date_strip(inspection: Mapping, leadership: pd.DataFrame, today: date) -> Markup:
    """One drawing of the dates that are known, in their order, and beneath it how it was inspected.

    What is not known is named, never drawn.
    """
    spans = [
        ("Cases began", inspection["cases_from"], inspection["cases_to"], _began(inspection)),
        *((row.title, row.date, None, write_date(row.date)) for row in leadership.itertuples()),
        (
            "Fieldwork",
            inspection["fieldwork_start"],
            inspection["fieldwork_end"],
            _seen(inspection),
        ),
        ("Report published", inspection["published"], None, write_date(inspection["published"])),
    ]
    known = [span for span in spans if span[1] and earliest_day(span[1]) <= today]
    known.sort(key=lambda span: earliest_day(span[1]))
    missing = [words for column, words in _EXPECTED.items() if not inspection[column]]
    notes = [wordings.SINCE_THEN]
    if missing:
        notes.insert(0, sentences.not_held(missing))
    return render(
        "date_strip",
        rows=_place(known, today) if known else [],
        facts=[(name, value) for name, value in _facts(inspection) if value],
        notes=notes,
    )


def _place(spans: list[tuple], today: date) -> list[dict]:
    """Each span with its place on the strip in percent, from the first known day to today."""
    start = earliest_day(spans[0][1])
    whole = max((today - start).days, 1)
    rows = []
    for what, first, last, when in spans:
        begins, ends = earliest_day(first), min(latest_day(last or first), today)
        left = 100 * (begins - start).days / whole
        width = 100 * (ends - begins).days / whole
        rows.append({"what": what, "when": when, "left": min(left, 99), "width": width})
    rows.append({"what": "Today", "when": write_date(today.isoformat()), "left": 99, "width": 0})
    return rows


def _began(inspection: Mapping) -> str:
    return write_months(inspection["cases_from"], inspection["cases_to"])


def _seen(inspection: Mapping) -> str:
    if inspection["fieldwork_end"]:
        return write_months(inspection["fieldwork_start"], inspection["fieldwork_end"])
    return f"from {write_date(inspection['fieldwork_start'])}"


def _facts(inspection: Mapping) -> list[tuple[str, str]]:
    interviews = inspection["interviews"]
    return [
        ("Cases inspected", _cases(inspection)),
        ("How it was inspected and counted", inspection["method"]),
        ("Interviews with practitioners", "" if interviews is None else f"{interviews:,}"),
    ]


def _cases(inspection: Mapping) -> str:
    kinds = inspection["community_cases"], inspection["licence_cases"]
    return sentences.cases_inspected(inspection["cases"], *kinds)
