"""Frameworks: their dates, standards, and the rules by which they rate, each with its status."""

from collections.abc import Mapping, Sequence

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.dates import write_date
from inspectorate.domain.frameworks import (
    BASIS_UNCONFIRMED,
    COURT_WORK_WHERE_PROVIDED,
    PRINTS_CODES,
    RATED_BY_RULE,
    write_standard,
)
from inspectorate.domain.ratings import RATINGS
from inspectorate.presenting import grammar, sentences, wordings_of_data
from inspectorate.presenting.html import render
from inspectorate.presenting.links import source_link
from inspectorate.presenting.ratings import badge
from inspectorate.presenting.tables import Column, table


def frameworks_sentence(frameworks: pd.DataFrame, counts: pd.DataFrame) -> str:
    """How many frameworks there are, under which the inspections were made."""
    reviews = int(counts[counts["framework"].isna()]["inspections"].sum())
    made = int(counts["inspections"].sum()) - reviews
    return sentences.frameworks_held(len(frameworks), made, reviews)


def statuses(framework: str, bands: pd.DataFrame, points: pd.DataFrame) -> list[str]:
    """The status of each rule of a framework; none where it does not rate by rule."""
    return [*bands["status"], *points["status"]] if framework in RATED_BY_RULE else []


def rules_sentence(rules: Sequence[str]) -> str:
    """How many of the rules of rating, given the status of each, a source confirms."""
    return sentences.rules_confirmed(rules.count("confirmed"), len(rules))


def frameworks_table(
    frameworks: pd.DataFrame,
    standards: pd.DataFrame,
    counts: pd.DataFrame,
    known: Mapping[str, Mapping],
) -> Markup:
    """Each framework with its dates, maximum and status; `known` are documents by slug."""
    held = counts.groupby("framework")["inspections"].sum().to_dict()
    rows = [
        [
            row["title"],
            write_date(row["valid_from"]),
            write_date(row["valid_to"]) if row["valid_to"] else "no end in our sources",
            str((standards["framework"] == row["framework"]).sum()),
            "no score" if row["max_score"] is None else str(row["max_score"]),
            str(held.get(row["framework"], 0)),
            render("rule", value=row["status"], status=_source(row, known), source=""),
        ]
        for row in frameworks.to_dict("records")
    ]
    columns = [
        Column("Framework"),
        Column("First inspections"),
        Column("Last inspections"),
        Column("Standards", figures=True),
        Column("Highest score", figures=True),
        Column("Inspections held", figures=True),
        Column("Status and source"),
    ]
    return table("Frameworks, the newest first", columns, rows, headed=True)


def _source(row: Mapping, known: Mapping[str, Mapping]) -> Markup | str:
    document = known.get(row["document"])
    return source_link(document, document["title"] or "") if document else ""


def _rule(value: str, row: Mapping, known: Mapping[str, Mapping]) -> Markup:
    """A rule with its status and the document that states it, where one is named."""
    return render("rule", value=value, status=row["status"], source=_source(row, known))


def standards_of(framework: Mapping, standards: pd.DataFrame) -> Markup | None:
    """The standards of one framework and what the rating of each rests on."""
    rows = [
        [
            write_standard(row["framework"], row["standard"], row["title"]),
            (row["basis"] or "not in our sources").capitalize(),
        ]
        for row in standards.to_dict("records")
    ]
    columns = [Column("Standard"), Column("What its rating rests on")]
    caption = f"Standards: {framework['title']}"
    return table(caption, columns, rows, kind="narrow") if rows else None


def rules_of(
    framework: Mapping, bands: pd.DataFrame, points: pd.DataFrame, known: Mapping[str, Mapping]
) -> Markup | str:
    """The bands and points of one framework, each with its status and source.

    Only frameworks that rate by rule have any, whatever the data say.
    """
    if framework["framework"] not in RATED_BY_RULE or (bands.empty and points.empty):
        return wordings_of_data.NO_RULE
    rows = []
    for rating in RATINGS:
        given = [
            _band(bands, rating, "percent", " per cent", known),
            _points(points, rating, known),
            _band(bands, rating, "total", " points", known),
        ]
        rows.append([badge(rating), *given])
    columns = [
        Column("Rating"),
        Column("Lowest key question, share of cases"),
        Column("Points for a standard"),
        Column("Total for the overall rating"),
    ]
    return table(sentences.rules_table(framework["title"]), columns, rows, kind="narrow")


def _band(bands: pd.DataFrame, rating: str, applies_to: str, unit: str, known) -> Markup:
    rows = bands[(bands["applies_to"] == applies_to) & (bands["rating"] == rating)]
    if rows.empty:
        return render("not_held")
    row = rows.iloc[0].to_dict()
    return _rule(f"{row['lowest']:g} to {row['highest']:g}{unit}", row, known)


def _points(points: pd.DataFrame, rating: str, known) -> Markup:
    rows = points[points["rating"] == rating]
    if rows.empty:
        return render("not_held")
    row = rows.iloc[0].to_dict()
    return _rule(grammar.count(row["points"], "point") if row["points"] else "0 points", row, known)


def framework_note(framework: Mapping) -> str:
    """Codes and the maximum, as far as they must be explained for a framework."""
    slug = framework["framework"]
    notes = {
        wordings_of_data.CODES: slug in PRINTS_CODES,
        wordings_of_data.MAXIMUM: slug in COURT_WORK_WHERE_PROVIDED,
        wordings_of_data.BASIS_UNCONFIRMED: slug in BASIS_UNCONFIRMED,
    }
    return " ".join(note for note, holds in notes.items() if holds)
