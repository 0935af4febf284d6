"""Serious further offences: notifications, reviews and their quality, never as a rate."""

import re
from collections.abc import Mapping, Sequence

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.ratings import RATINGS
from inspectorate.domain.statistics import counts_behind
from inspectorate.presenting import sentences, wordings, wordings_of_history
from inspectorate.presenting.bars import Bar, bars
from inspectorate.presenting.html import render
from inspectorate.presenting.links import source_link
from inspectorate.presenting.sentences import serious_offences as said
from inspectorate.presenting.tables import Column, table

_BY_YEAR = "annual-report-2021-table-2"
_MURDER = "annual-report-2021-table-3"
_QUALITY = "annual-report-2021-table-4"
_RATINGS_SHOWN = {("sfo-review-ratings", rating.lower().replace(" ", "-")) for rating in RATINGS}
# A chapter, and its table where the figures stand in one.
_TABLE = re.compile(r"Chapter \d+(, Table \d+)?")
_LEVELS = ("low", "medium", "high", "very-high", "not-specified")


def serious_offences(figures: pd.DataFrame) -> list[tuple[str, list[Markup | str]]]:
    """Sections of title and parts: murder reviews by level, quality assurance, by year, the rest.

    `figures` are those of the topic, as `queries.observations` gives them. A section of which
    nothing is held is left out.
    """
    rows = figures.to_dict("records")
    shown = [
        (wordings_of_history.MURDER_TITLE, _murder(rows)),
        (wordings_of_history.QUALITY_TITLE, _quality(rows)),
        (wordings_of_history.YEARS_TITLE, _years(rows)),
        (wordings_of_history.OTHERWISE_TITLE, _rest(rows)),
    ]
    return [(title, parts) for title, parts in shown if parts]


def _murder(rows: Sequence[Mapping]) -> list[Markup | str]:
    held = {row["category"]: row for row in _of(rows, _MURDER, "sfo-reviews")}
    levels = [held[f"highest-risk-of-harm-{level}"] for level in _LEVELS if _is_in(held, level)]
    if not levels or "total" not in held:
        return []
    total = held["total"]["value"]
    drawn = [Bar(_level(row), row["value"], said.of_all(row["value"], total)) for row in levels]
    return [
        said.murder_headline(levels, total),
        bars(
            said.murder_caption(held["total"]),
            drawn,
            "Highest level of risk of serious harm",
            "Reviews",
            note=f"{wordings_of_history.HIGHEST_LEVEL} {wordings_of_history.CHARGED}",
        ),
        _source(levels),
    ]


def _is_in(held: Mapping[str, Mapping], level: str) -> bool:
    return f"highest-risk-of-harm-{level}" in held


def _level(row: Mapping) -> str:
    words = row["category"].removeprefix("highest-risk-of-harm-").replace("-", " ")
    return words.capitalize()


def _quality(rows: Sequence[Mapping]) -> list[Markup | str]:
    rated = {row["category"]: row for row in rows if row["metric"] == "sfo-review-ratings"}
    given = [(rating, rated.get(rating.lower().replace(" ", "-"))) for rating in RATINGS]
    given = [(rating, row) for rating, row in given if row]
    if not given:
        return []
    size = given[0][1]["size"]
    counted = [(rating, _count(row, size)) for rating, row in given]
    drawn = [Bar(rating, number, said.of_all(number, size)) for rating, number in counted]
    offences = _of(rows, _QUALITY, "sfo-reviews")
    offences.sort(key=lambda row: (-row["value"], row["category"]))
    parts = [
        said.quality_headline(counted, size),
        bars(
            said.quality_caption(given[0][1]),
            drawn,
            "Rating of the review",
            "Reviews",
            note=f"{wordings_of_history.OF_THE_REVIEW} {wordings_of_history.CHARGED}",
        ),
        _source([row for _, row in given]),
    ]
    if offences:
        cells = [[sentences.write_answer(row), f"{row['value']:g}"] for row in offences]
        columns = [Column("Offence"), Column("Reviews", figures=True)]
        shown = table("Reviews by offence", columns, cells, kind="narrow", headed=True)
        title = "The offences in these reviews"
        parts.append(
            render("details", title=title, note=str(len(cells)), parts=[shown, _source(offences)])
        )
    return parts


def _count(row: Mapping, size: int) -> int:
    """The count behind a rating's share: stated, else the only one that prints so."""
    if row["numerator"] is not None:
        return int(row["numerator"])
    (only,) = counts_behind(row["value"], size)
    return only


def _years(rows: Sequence[Mapping]) -> list[Markup | str]:
    held = _of(rows, _BY_YEAR, "sfo-reviews")
    if not held:
        return []
    years = sorted({row["period_start"][:4] for row in held})
    parts: list[Markup | str] = [said.years_headline(held, years)]
    for provider in ("NPS", "CRC", None):
        of = [row for row in held if row["provider"] == provider]
        offences = [*sorted({row["category"] for row in of} - {"total"}), "total"]
        cells = [
            [
                said.offence(offence),
                *(_in_year(of, offence, year) for year in years),
            ]
            for offence in offences
        ]
        columns = [Column("Offence"), *(Column(year, figures=True) for year in years)]
        parts.append(
            table(said.years_caption(provider, years), columns, cells, note=_caution(provider))
        )
    parts.append(_source(held))
    return parts


def _caution(provider: str | None) -> str:
    return f"{wordings_of_history.CHARGED} {wordings_of_history.NO_RATE}" + (
        "" if provider else f" {wordings.DIFFERENT_PEOPLE}"
    )


def _in_year(rows: Sequence[Mapping], offence: str, year: str) -> str:
    found = [row for row in rows if row["category"] == offence and row["period_start"][:4] == year]
    return f"{found[0]['value']:,g}" if found else "[x]"


def _rest(rows: Sequence[Mapping]) -> list[Markup | str]:
    shown = {_BY_YEAR, _MURDER, _QUALITY}
    rest = [
        row
        for row in rows
        if row["source_table"] not in shown
        and (row["metric"], row["category"]) not in _RATINGS_SHOWN
    ]
    items = [
        {
            "figure": said.amount(row),
            "what": sentences.write_statement(row),
            "under": sentences.write_period(row),
            "source": source_link(row),
            "locator": row["locator"] or "",
        }
        for row in rest
    ]
    if not items:
        return []
    return [wordings_of_history.CHARGED, render("counted", rows=items)]


def _of(rows: Sequence[Mapping], source_table: str, metric: str) -> list[Mapping]:
    return [row for row in rows if row["source_table"] == source_table and row["metric"] == metric]


def _source(rows: Sequence[Mapping]) -> Markup:
    """The document and the place of a printed table, named once."""
    place = _TABLE.match(rows[0]["locator"] or "")
    return render("source", source=source_link(rows[0]), place=place[0] if place else "")
