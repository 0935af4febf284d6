"""The move to one Probation Service: its dates, and what staff said of it in the survey."""

from collections.abc import Mapping

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.dates import write_date
from inspectorate.presenting import sentences, wordings_of_history
from inspectorate.presenting.html import render
from inspectorate.presenting.links import source_link
from inspectorate.presenting.sentences import former_services as said
from inspectorate.presenting.tables import Column, table

SURVEY = "annual-report-2021-staff-survey"


def timeline(events: pd.DataFrame) -> Markup | None:
    """The dated events in order, each with its source; None where none is held."""
    if events.empty:
        return None
    rows = [
        {
            "date": row["date"],
            "when": write_date(row["date"]),
            "what": row["title"],
            "source": source_link(row),
            "locator": row["locator"] or "",
        }
        for row in events.to_dict("records")
    ]
    return render("timeline", rows=rows)


def survey(figures: pd.DataFrame) -> list[Markup | str]:
    """What staff answered, in the order of the report; former NPS and CRC staff apart.

    `figures` are those of the surveys, as `queries.observations` gives them. Empty where the survey
    is not held.
    """
    rows = [
        row
        for row in figures.to_dict("records")
        if (row["sample"] or "").startswith(SURVEY) and row["metric"] == "staff-survey-agreement"
    ]
    if not rows:
        return []
    cells = [
        [
            sentences.write_answer(row),
            _who(row),
            sentences.write_amount(row),
            Markup("{} <span class='quiet'>{}</span>").format(
                source_link(row), row["locator"] or ""
            ),
        ]
        for row in rows
    ]
    columns = [
        Column("Answer"),
        Column("Who"),
        Column("Share", figures=True),
        Column("Source"),
    ]
    whole = next((row for row in rows if row["sample"] == SURVEY), rows[0])
    return [
        said.survey_headline(rows),
        table(said.survey_caption(whole), columns, cells, note=wordings_of_history.SURVEY),
    ]


def _who(row: Mapping) -> str:
    return {"NPS": "Formerly NPS", "CRC": "Formerly CRC"}.get(row["provider"] or "", "All")
