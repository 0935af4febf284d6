"""What the page Covid-19 recovery shows of all figures and events, and the files of it."""

from collections.abc import Iterable

import pandas as pd

from inspectorate.components.covid_filters import in_force
from inspectorate.components.reads import cached, current_store
from inspectorate.domain import covid_parts
from inspectorate.domain.covid import REVIEW, Asked, is_in_period
from inspectorate.exporting import tables
from inspectorate.exporting.notes import write_notes
from inspectorate.presenting import wordings, wordings_covid
from inspectorate.presenting.covid import STORIES
from inspectorate.queries import covid, findings

get_figures = cached(covid.get_figures)
get_events = cached(covid.get_events)
get_recommendations = cached(findings.get_recommendations)


def choose(figures: pd.DataFrame, asked: Asked) -> pd.DataFrame:
    """The figures that are asked for; those without a date are kept by every period."""
    wanted = [_fits(row, asked) for row in figures.to_dict("records")]
    return figures[pd.Series(wanted, index=figures.index, dtype=bool)]


def _fits(row: dict, asked: Asked) -> bool:
    start = row["period_start"] or (None if row["period_end"] else row["sample_start"])
    end = row["period_end"] or (None if row["period_start"] else row["sample_end"])
    return (
        asked.topic in ("", row["block"])
        and asked.metric in ("", row["metric"])
        and asked.provider in ("", row["provider"] or "both")
        and is_in_period(start, end, asked.period)
    )


def choose_events(events: pd.DataFrame, asked: Asked) -> pd.DataFrame:
    """The events of the period; none where a measure or a provider is asked for."""
    if asked.metric or asked.provider or asked.topic not in ("", covid_parts.TIMELINE):
        return events.iloc[:0]
    wanted = [is_in_period(day, day, asked.period) for day in events["date"]]
    return events[pd.Series(wanted, index=events.index, dtype=bool)]


_COLUMNS = (
    *("figure", "block", "metric", "title", "category", "statement", "dimension", "organisation"),
    *("name", "provider", "sample", "sample_title", "size", "phase", "period_start", "period_end"),
    *("value", "value_to", "unit", "qualifier", "numerator", "denominator", "basis", "better"),
    *("compared_with", "change", "discrepancy", "document", "locator", "publisher"),
)


# What the CSV of a topic holds; of all others its figures.
_MAIN = {covid_parts.TIMELINE: "Events", covid_parts.ASKED: "Recommendations"}


def get_sheets(asked: Asked) -> dict[str, pd.DataFrame]:
    """The tables of a file: the figures asked for, and with them events and recommendations."""
    figures = choose(get_figures(), asked)[list(_COLUMNS)]
    others = {"Events": choose_events(get_events(), asked), "Recommendations": _asked_for(asked)}
    return {"Figures": figures} | {name: rows for name, rows in others.items() if not rows.empty}


def _asked_for(asked: Asked) -> pd.DataFrame:
    """The recommendations, which have no measure, provider or period."""
    every = get_recommendations(REVIEW)
    told = asked.topic in ("", covid_parts.ASKED) and not asked.is_narrow
    return every if told else every.iloc[:0]


def write_csv(asked: Asked) -> bytes:
    """The rows asked for as CSV, with their places in the sources: figures, or a topic's own."""
    sheets = get_sheets(asked)
    return tables.write_csv(sheets.get(_MAIN.get(asked.topic, "Figures"), sheets["Figures"]))


def write_workbook(asked: Asked) -> bytes:
    """All that is asked for as a workbook, a sheet for each kind of row, and notes and sources."""
    sources = covid.get_documents(current_store())
    notes = write_notes(current_store().version, *_notes(asked))
    return tables.write_workbook(get_sheets(asked), notes, sources)


def _notes(asked: Asked) -> Iterable[str]:
    yield wordings_covid.FIRST_LINE
    yield f"Filters: {', '.join(f'{name}: {value}' for name, value in in_force(asked)) or 'none'}"
    yield from (wordings.DIFFERENT_PEOPLE, wordings_covid.UNDATED, wordings_covid.BY_START)
    if asked.topic in STORIES:
        yield from STORIES[asked.topic].NOTES
