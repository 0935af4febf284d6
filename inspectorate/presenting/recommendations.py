"""What was asked of an organisation, what is known since, and where the inspectorate's data are."""

from collections.abc import Mapping, Sequence

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.frameworks import LOWEST_KEY_QUESTION, RATED_BY_RULE, write_standard
from inspectorate.domain.ratings import REQUIRES_IMPROVEMENT, Band
from inspectorate.domain.sources import DATA_WORKBOOKS
from inspectorate.presenting import sentences, wordings
from inspectorate.presenting.html import render
from inspectorate.presenting.links import is_front_page, page_address, source_link
from inspectorate.presenting.ratings import WORKED_OUT, mark
from inspectorate.presenting.standards import is_too_close, usable_by_rule
from inspectorate.presenting.tables import Column, table

_SINCE = ("response", "progress", "follow_up")


def recommendations(
    rows: pd.DataFrame, inspection: Mapping, themes: Mapping[str, str]
) -> Markup | None:
    """What was asked, of whom, and four facts kept apart; None where nothing is held.

    A list where nothing is known of any answer, else a table with a column for each fact.
    `themes` gives the titles of themes by their slugs.
    """
    if rows.empty:
        return None
    held = [_with_words(row, themes) for row in rows.to_dict("records")]
    addressees = list(dict.fromkeys(row["addressed_to"] for row in held if row["addressed_to"]))
    anything = bool(rows[list(_SINCE)].notna().any(axis=None))
    return render(
        "asked",
        asked=sentences.recommendations_asked(len(held), addressees),
        known=sentences.recommendations_since(inspection["level"], anything=anything),
        several=len(addressees) > 1,
        before=page_address("recommendations", report=held[0]["inspection"]),
        rows=[] if anything else held,
        table=_four_facts(held, several=len(addressees) > 1) if anything else "",
    )


def _with_words(row: Mapping, themes: Mapping[str, str]) -> dict:
    slugs = row["themes"].split("; ") if row["themes"] else []
    return dict(row) | {
        "about": ", ".join(themes.get(slug, slug) for slug in slugs),
        "source": source_link(row),
    }


def _four_facts(held: Sequence[Mapping], *, several: bool) -> Markup:
    rows = [
        [
            render("asked_one", row=row, several=several, numbered=True),
            sentences.recommendation_answer(row),
            sentences.recommendation_progress(row),
            sentences.recommendation_follow_up(row),
        ]
        for row in held
    ]
    heads = ("What was asked", "What was answered", "Progress", "What inspectors said later")
    columns = [Column(head) for head in heads]
    return table("Recommendations", columns, rows, kind="texts", headed=True)


def what_comes_next(
    rows: pd.DataFrame,
    grid: pd.DataFrame,
    standards: pd.DataFrame,
    inspection: Mapping,
    bands: Sequence[Band],
    *,
    unconfirmed: bool,
) -> Markup | None:
    """The last recommendations and every question below the line, as one list; or None.

    In the order of the report, never ranked. Questions only where the lowest one sets the rating of
    their standard, and only exact figures at first hand; what is too close to the line to be
    checked from a rounded figure is named as such.
    """
    line = next((band.lowest for band in bands if band.rating == REQUIRES_IMPROVEMENT), None)
    by_rule = inspection["framework"] in RATED_BY_RULE and line is not None
    questions = _of_the_rule(grid, standards) if by_rule and not grid.empty else []
    close = [row for row in questions if is_too_close(row, line)]
    below = [row for row in questions if row["percent"] < line and row not in close]
    if rows.empty and not below and not close:
        return None
    framework = inspection["framework"]
    return render(
        "next",
        note=sentences.predicts_nothing(
            line if questions else None, by_rule=by_rule, unconfirmed=unconfirmed
        ),
        mark=mark(WORKED_OUT) if any(row["cases_basis"] == "assumed" for row in below) else "",
        recommendations=rows.to_dict("records"),
        below=[
            (
                write_standard(framework, row["standard"], row["title"]),
                wordings.QUESTIONS[row["question"]],
                sentences.write_figure(row, framework),
            )
            for row in below
        ],
        close=sentences.too_close(
            [f"{row['title'].lower()}, {wordings.QUESTIONS[row['question']]}" for row in close]
        )
        if close
        else "",
    )


def _of_the_rule(grid: pd.DataFrame, standards: pd.DataFrame) -> list[dict]:
    """The questions that a line may be applied to."""
    ruled = standards[standards["basis"] == LOWEST_KEY_QUESTION]["standard"]
    usable = usable_by_rule(grid)
    return usable[usable["standard"].isin(ruled)].to_dict("records")


def workbook(inspection: Mapping) -> Markup | None:
    """Where the inspectorate's own data are; None where no source that we hold says there are."""
    place = DATA_WORKBOOKS.get(inspection["document"])
    if not place:
        return None
    where = "the inspectorate's page of this report"
    if not inspection["url"] or is_front_page(inspection["url"]):
        where = "the inspectorate's site, with this report"
    return render(
        "workbook",
        words=sentences.data_workbook(place),
        where=source_link(inspection, where),
    )
