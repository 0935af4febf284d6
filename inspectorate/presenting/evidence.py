"""What stands behind a rating: standards, other case figures, findings, recommendations."""

from collections.abc import Mapping, Sequence

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.frameworks import (
    DIMENSIONS,
    LOWEST_KEY_QUESTION,
    RATED_BY_RULE,
    write_standard,
)
from inspectorate.domain.ratings import Band, rate_standard
from inspectorate.domain.sources import FIRST_HAND
from inspectorate.presenting import grammar, sentences, wordings
from inspectorate.presenting.grid import write_figure
from inspectorate.presenting.html import render
from inspectorate.presenting.links import source_link
from inspectorate.presenting.ratings import badge
from inspectorate.presenting.tables import Column, table

_KINDS = {
    "strength": "Strengths",
    "area_for_improvement": "Areas for improvement",
    "case_finding": "Case findings",
    "good_practice": "Good practice",
    "feedback": "What people on probation said",
    "note": "In words only",
}
_SECTION_NOTES = {"Diversity and inclusion": wordings.DIVERSITY}
_CONTROL = {
    "pdu": "the PDU",
    "region": "the region",
    "national": "HMPPS nationally",
    "shared": "several levels together",
}


def standards_table(
    inspection: Mapping,
    standards: pd.DataFrame,
    ratings: pd.DataFrame,
    grid: pd.DataFrame,
    bands: Sequence[Band],
) -> Markup:
    """Each standard of the inspection's framework with its rating and what the rating rests on.

    Where the basis is the lowest key question, the rating that the rule gives stands beside the
    published one, from exact figures at first hand for all of the standard's questions.
    """
    framework = inspection["framework"]
    given = ratings.set_index("standard")["rating"].to_dict()
    by_rule = framework in RATED_BY_RULE
    derived = by_rule and not grid.empty
    rows = []
    for row in standards.itertuples():
        rating = given.get(row.standard)
        basis = row.basis or "not in our sources"
        cells = [
            write_standard(framework, row.standard, row.title),
            badge(rating) if row.basis != "not rated" else "not rated",
            basis[0].upper() + basis[1:],
        ]
        if derived:
            cells.append(_derived(row, rating, grid, bands))
        rows.append(cells)
    columns = [Column("Standard"), Column("Rating"), Column("What it rests on")]
    columns += [Column("What the rule gives (worked out by us)")] if derived else []
    missing = (
        "" if len(given) == len(standards[standards["basis"] != "not rated"]) else wordings.NOT_HELD
    )
    return table("Ratings by standard", columns, rows, note=missing, kind="narrow", headed=True)


def _derived(standard, rating: str | None, grid: pd.DataFrame, bands: Sequence[Band]) -> str:
    if standard.basis != LOWEST_KEY_QUESTION or not rating:
        return ""
    questions = grid[grid["standard"] == standard.standard]
    if questions.empty:
        return ""
    exact = questions[_at_first_hand(questions)].to_dict("records")
    held = {row["dimension"]: row for row in exact if row["percent"] is not None}
    if set(held) != set(DIMENSIONS):
        return sentences.derived_agreement(rating, None, close=False)
    lowest = min(held.values(), key=lambda row: row["percent"])
    near = any(abs(lowest["percent"] - band.lowest) <= 1 for band in bands if band.lowest > 0)
    close = near and lowest["cases"] is None
    derived = rate_standard([row["percent"] for row in held.values()], bands)
    words = sentences.derived_agreement(rating, derived, close=close)
    figure = grammar.write_percent(lowest["percent"])
    return f"{words} Lowest key question: {figure}."


def _at_first_hand(scores: pd.DataFrame) -> pd.Series:
    """Which figures may be drawn, compared or worked with: exact ones at first hand."""
    return scores["reported_by"].isin(FIRST_HAND) & (scores["qualifier"] == "exact")


def other_figures(scores: pd.DataFrame, framework: str) -> Markup:
    """Case figures outside the grid: exact ones at first hand in two tables, others as sentences.

    What is better when higher and what is better when lower never share a table. What a report
    itself puts inexactly stands apart from what is known at second hand.
    """
    exact = _at_first_hand(scores)
    first_hand = scores["reported_by"].isin(FIRST_HAND)
    tables = []
    for better, caption in (
        ("higher", "Done well enough (higher is better)"),
        ("lower", "Missing or not good enough (lower is better)"),
    ):
        chosen = scores[exact & (scores["better"] == better)]
        if chosen.empty:
            continue
        rows = [
            [
                _with_sample(row),
                write_figure(row, framework),
                Markup("{} <span class='quiet'>{}</span>").format(
                    source_link(row), row["locator"] or ""
                ),
            ]
            for row in chosen.to_dict("records")
        ]
        columns = [Column("What inspectors looked at"), Column("Of cases"), Column("Source")]
        shown = table(caption, columns, rows, kind="narrow", headed=True)
        tables.append((caption, len(rows), shown))
    return render(
        "other_figures",
        tables=tables,
        inexact=[
            (sentences.inexact(row), source_link(row))
            for row in scores[first_hand & ~exact].to_dict("records")
        ],
        reported=[
            (sentences.reported(row), source_link(row))
            for row in scores[~first_hand].to_dict("records")
        ],
    )


def _with_sample(score: Mapping) -> Markup:
    """The statement, and which cases it is about where the source says."""
    under = Markup('<br><span class="quiet">{}</span>').format(score["sample_title"])
    return Markup("{}{}").format(score["statement"], under if score["sample_title"] else "")


def findings_by_section(findings: pd.DataFrame) -> Markup:
    """Findings under the report's own headings, and under each by kind; closed until opened."""
    sections = []
    for section, of_section in findings.fillna("").groupby("section", sort=False):
        kinds = []
        for kind, of_kind in of_section.groupby("kind", sort=False):
            items = [
                {
                    "summary": row["summary"],
                    "locator": row["locator"],
                    "source": source_link(row),
                    "control": _CONTROL.get(row["control"], ""),
                }
                for row in of_kind.to_dict("records")
            ]
            note = {
                "case_finding": wordings.CASE_FINDING,
                "feedback": wordings.USER_VOICE,
            }.get(kind, "")
            kinds.append({"title": _KINDS[kind], "items": items, "note": note})
        counts = [f"{kind['title'].lower()} {len(kind['items'])}" for kind in kinds]
        sections.append(
            {
                "title": section or "From other sources",
                "counts": ", ".join(counts),
                "note": _SECTION_NOTES.get(section, ""),
                "kinds": kinds,
            }
        )
    return render("findings", sections=sections)


def recommendations_list(recommendations: pd.DataFrame) -> Markup:
    """The recommendations with their numbers, addressee and what is known of them."""
    rows = recommendations.to_dict("records")
    return render(
        "recommendations",
        rows=[row | {"source": source_link(row)} for row in rows],
        addressees=grammar.enumerate_words(
            list(dict.fromkeys(row["addressed_to"] for row in rows))
        ),
        count=grammar.count(len(rows), "recommendation"),
    )
