"""All PDUs on one question as HTML, made once for each question, order and version of the data."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
from markupsafe import Markup

from inspectorate.components.reads import cached, current_store
from inspectorate.domain.frameworks import DIMENSIONS
from inspectorate.exporting import tables
from inspectorate.exporting.notes import write_notes
from inspectorate.presenting import all_units, wordings_of_all_units
from inspectorate.presenting.grammar import begin
from inspectorate.presenting.html import render
from inspectorate.presenting.ratings import FIGURE, WORKED_OUT, mark
from inspectorate.presenting.sentences import all_units as told
from inspectorate.queries import all_units as held
from inspectorate.store.sessions import Store

LINK = render("all_units_link")
"""Leads to the page from those that set few side by side."""

ORDERS = {order: begin(words) for order, words in all_units.ORDERS.items()}


@dataclass(frozen=True)
class AllUnitsView:
    """What the page shows: its first sentence, and the parts, which are none where too few."""

    lead: str
    parts: tuple[Markup | str, ...]


@cached
def get_questions(store: Store) -> dict[str, str]:
    """The key questions to choose from, by slug, as a list names them."""
    return {
        row["question"]: f"{row['title']}: {DIMENSIONS[row['dimension']][1]}"
        for row in held.get_asked(store).to_dict("records")
    }


@cached
def get_view(store: Store, question: str, order: str) -> AllUnitsView:
    """Everything that the page shows of a question, of the newest framework with enough PDUs."""
    for asked in _asked(store, question):
        units = all_units.choose_units(held.get_units(store, asked).to_dict("records"))
        if len(units.rows) >= all_units.LEAST:
            return _view(units, asked, order)
    answered = held.count_answers(store, question)
    return AllUnitsView(told.too_few(answered, all_units.LEAST), ())


def _asked(store: Store, question: str) -> list[Mapping]:
    """The question in each framework that asks it, the newest first."""
    rows = held.get_asked(store).to_dict("records")
    return [row for row in rows if row["question"] == question]


def _view(units: all_units.Units, asked: Mapping, order: str) -> AllUnitsView:
    name = f"{asked['title']}: {DIMENSIONS[asked['dimension']][0]}"
    beside = [
        mark(FIGURE),
        all_units.units_table(units, order),
        all_units.why_not_ranked(units),
    ]
    notes = [
        all_units.left_out(units),
        wordings_of_all_units.LIMITS_COUNT_CHANCE_ALONE,
        wordings_of_all_units.REGIONS_NOT_TESTED,
        wordings_of_all_units.HOW_LIMITS_ARE_MADE,
    ]
    return AllUnitsView(
        lead=all_units.lead(units, name),
        parts=(
            render("note", texts=[wordings_of_all_units.NO_LEAGUE_TABLE]),
            render(
                "section",
                title="More than chance?",
                parts=[
                    mark(WORKED_OUT),
                    *all_units.beyond_chance(units),
                    all_units.funnel(units),
                    render("bullets", items=[note for note in notes if note]),
                ],
            ),
            render(
                "section",
                title="Each PDU",
                parts=[told.as_asked(asked["framework_title"], asked["wording"]), *beside],
            ),
        ),
    )


def _rows(question: str) -> tuple[pd.DataFrame, str]:
    """What the downloads hold: every PDU of the framework that is shown, or of the newest."""
    store = current_store()
    every = [(asked, held.get_units(store, asked)) for asked in _asked(store, question)]
    for asked, rows in every:
        if len(all_units.choose_units(rows.to_dict("records")).rows) >= all_units.LEAST:
            return rows, asked["framework_title"]
    return every[0][1], every[0][0]["framework_title"]


def write_csv(question: str) -> bytes:
    """The figure of every PDU as CSV, those left out with what is known of them."""
    return tables.write_csv(_rows(question)[0])


def write_workbook(question: str) -> bytes:
    """The same as a workbook, with notes and sources."""
    rows, framework = _rows(question)
    notes = write_notes(
        current_store().version,
        f"{get_questions()[question]} ({framework})",
        wordings_of_all_units.NO_LEAGUE_TABLE,
        wordings_of_all_units.LIMITS_COUNT_CHANCE_ALONE,
    )
    named = rows[["document", "publisher", "url"]].drop_duplicates().sort_values("document")
    return tables.write_workbook({"PDUs": rows}, notes, named)
