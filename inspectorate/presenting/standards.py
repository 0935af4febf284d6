"""How each standard was rated, what the rating rests on, and what kept it where it is."""

from collections.abc import Mapping, Sequence
from math import ceil

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.frameworks import (
    DIMENSIONS,
    JUDGEMENT,
    LOWEST_KEY_QUESTION,
    NOT_RATED,
    RATED_BY_RULE,
    write_standard,
)
from inspectorate.domain.ratings import RATINGS, Band, rate_standard
from inspectorate.domain.sources import is_exact
from inspectorate.domain.statistics import counts_behind
from inspectorate.presenting import sentences, wordings
from inspectorate.presenting.grammar import begin
from inspectorate.presenting.html import render
from inspectorate.presenting.ratings import WORKED_OUT, badge, mark
from inspectorate.presenting.tables import Column, table

# The order in which questions below a line are named: always the same, never by size.
_NAMED_FIRST = ("safety", "engagement", "desistance")


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
    derived = framework in RATED_BY_RULE and not grid.empty
    grid = usable_by_rule(grid)
    rows = []
    for row in standards.itertuples():
        rating = given.get(row.standard)
        basis = row.basis or "not in our sources"
        if basis == NOT_RATED and inspection["level"] == "nation":
            basis = "case area"
        cells = [
            write_standard(framework, row.standard, row.title),
            badge(rating) if row.basis != NOT_RATED else "not rated",
            begin(basis),
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


def standard_notes(
    inspection: Mapping, standards: pd.DataFrame, ratings: pd.DataFrame, lines: str
) -> list[str]:
    """How the two domains were rated and what that rests on, as far as it must be said in words.

    `lines` says where the ratings begin; empty where no percentage is held.
    """
    if inspection["level"] in ("nation", "region"):
        return []
    if not (standards["basis"] == JUDGEMENT).any():
        return []
    given = ratings.set_index("standard")["rating"]
    domains = [
        [given[code] for code in standards[chosen]["standard"] if code in given.index]
        for chosen in (standards["domain_number"] == 1, standards["domain_number"] != 1)
    ]
    notes = [each for each in [sentences.two_domains(*domains)] if each]
    notes.append(wordings.JUDGEMENT_STANDARDS)
    if inspection["framework"] == "pdu-2021":
        notes.append(wordings.LEADERSHIP_RULE)
    return notes + ([lines] if lines else [])


def _derived(standard, rating: str | None, grid: pd.DataFrame, bands: Sequence[Band]) -> str:
    if standard.basis != LOWEST_KEY_QUESTION or not rating:
        return ""
    questions = grid[grid["standard"] == standard.standard]
    if set(questions["dimension"]) != set(DIMENSIONS):
        return sentences.derived_agreement(rating, None, close=False)
    held = questions.to_dict("records")
    lowest = min(held, key=lambda row: row["percent"])
    close = any(is_too_close(lowest, band.lowest) for band in bands if band.lowest > 0)
    derived = rate_standard([row["percent"] for row in held], bands)
    words = sentences.derived_agreement(rating, derived, close=close)
    return f"{words} {sentences.lowest_question(lowest['percent'])}"


def usable_by_rule(grid: pd.DataFrame) -> pd.DataFrame:
    """The figures that a rule may be applied to: exact percentages at first hand."""
    if grid.empty:
        return grid
    usable = [is_exact(row) and row["percent"] is not None for row in grid.to_dict("records")]
    return grid[usable]


def is_too_close(question: Mapping, line: float) -> bool:
    """Whether a rounded figure cannot tell on which side of a line it lies.

    Without a base that fits, one within a point of the line; with one, where 24 of 37 prints as 65
    but is less.
    """
    percent, cases = question["percent"], question["cases"]
    counts = _counts_behind(question)
    if not counts:
        return abs(percent - line) <= 1
    return {100 * count >= line * cases for count in counts} != {percent >= line}


def _counts_behind(question: Mapping) -> list[int]:
    """The counts of cases that the figure can stand for; none without a base that fits it."""
    percent, part, cases = question["percent"], question["numerator"], question["cases"]
    if cases is None:
        return []
    return [count for count in counts_behind(percent, cases) if part in (None, count)]


def kept_where_they_are(
    inspection: Mapping,
    standards: pd.DataFrame,
    ratings: pd.DataFrame,
    grid: pd.DataFrame,
    bands: Sequence[Band],
    *,
    unconfirmed: bool,
) -> Markup | None:
    """Per case standard, every question below the line of the next rating, as a description.

    Only under the lowest key question, for a published rating below the highest, where all of the
    standard's questions are held; None where there is no such standard.
    """
    if inspection["framework"] not in RATED_BY_RULE or not bands:
        return None
    given = ratings.set_index("standard")["rating"].to_dict()
    grid = usable_by_rule(grid)
    kept = []
    for standard in standards[standards["basis"] == LOWEST_KEY_QUESTION].itertuples():
        rating = given.get(standard.standard)
        questions = grid[grid["standard"] == standard.standard]
        if rating in (None, RATINGS[0]) or set(questions["dimension"]) != set(DIMENSIONS):
            continue
        kept.append(
            {
                "standard": write_standard(
                    inspection["framework"], standard.standard, standard.title
                ),
                "title": sentences.kept_title(rating),
                "sentences": _kept(questions, rating, bands, unconfirmed),
            }
        )
    return (
        render("kept", kept=kept, mark=mark(WORKED_OUT), note=wordings.NOT_A_TARGET)
        if kept
        else None
    )


def _figure(question: Mapping) -> str:
    """A count of cases where one fits; else the percentage with what is known of its base."""
    fits = _counts_behind(question)
    return sentences.write_counted(question) if fits else sentences.write_figure(question)


def _kept(
    questions: pd.DataFrame, rating: str, bands: Sequence[Band], unconfirmed: bool
) -> list[str]:
    lowest = {band.rating: band.lowest for band in bands}
    better = RATINGS[RATINGS.index(rating) - 1]
    line = lowest[better]
    held = questions.set_index("dimension", drop=False).loc[list(_NAMED_FIRST)].to_dict("records")
    close = [row for row in held if is_too_close(row, line)]
    below = [
        sentences.BelowLine(
            words=wordings.QUESTIONS[row["question"]],
            figure=_figure(row),
            needed=ceil(line * row["cases"] / 100) if _counts_behind(row) else None,
        )
        for row in held
        if row["percent"] < line and row not in close
    ]
    told = []
    if below or not close:
        told.append(
            sentences.kept_where_it_is(
                below, len(held), line=line, rating=better, unconfirmed=unconfirmed
            )
        )
    if close:
        told.append(sentences.too_close([wordings.QUESTIONS[row["question"]] for row in close]))
    return told
