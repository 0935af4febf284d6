"""Figures that follow from others: percentages from counts, scores from ratings, parts and wholes.

What does not fit may have been published so; then a person says it stands, and it is listed as a
discrepancy.
"""

from collections.abc import Iterable, Iterator

from inspectorate.domain.frameworks import LOWEST_KEY_QUESTION, RATED_BY_RULE
from inspectorate.domain.ratings import Band, rate_standard
from inspectorate.importing.checks.candidate import Candidate
from inspectorate.importing.report import Doubt
from inspectorate.store.arithmetic import check_scores
from inspectorate.store.cells import Value, write_cell
from inspectorate.store.listing import Listed, Misfit
from inspectorate.store.points import check_bases, check_cases, check_points
from inspectorate.store.rows import Row

# A rounded percentage this near a line may lie on either side of it.
TOO_CLOSE = 1


def find_misfits(candidate: Candidate) -> Iterator[Misfit]:
    """Every figure of the import that does not follow from another; held ones were checked before.

    Percentages follow from counts and bases, community and licence cases add up, and so do the
    points of the ratings; the score lies in the band of the overall rating. What is listed
    as a discrepancy already is left out.
    """
    listed = Listed(candidate.tables["discrepancies"])
    for check in (check_cases, check_bases, check_scores, check_points):
        for misfit in check(candidate.tables):
            if misfit.row.line and not listed.has(misfit):
                yield misfit


def check_arithmetic(candidate: Candidate) -> Iterator[Doubt]:
    """Each figure that does not follow from another, and whether the rule is confirmed."""
    for misfit in find_misfits(candidate):
        column = misfit.column.replace("_", " ")
        behind = ""
        if misfit.column in ("score", "overall_rating"):
            behind = _unconfirmed(candidate, misfit.row["framework"], "total")
        figure = write_cell(misfit.row[misfit.column])
        what = f"The {column} {figure} {misfit.reason}{behind}."
        yield candidate.doubt(misfit.row, misfit.column, what)


def check_ratings(candidate: Candidate) -> Iterator[Doubt]:
    """The lowest key question of a case standard lies in the band of its rating.

    Only under frameworks that rate so; a figure too close to a line to tell says nothing.
    """
    frameworks = {row["inspection"]: row["framework"] for row in candidate.new("inspections")}
    scores = candidate.by_standard("scores")
    for row in candidate.new("ratings"):
        framework = frameworks.get(row["inspection"])
        if not _by_rule(candidate, framework, row["standard"]):
            continue
        given = scores.get(row.key(("inspection", "standard")), ())
        asked = _asked(candidate, framework, row["standard"], given)
        bands = _bands(candidate, framework)
        if None in asked or not asked or not bands or any(_is_close(held, bands) for held in asked):
            continue
        percents = [held["percent"] for held in asked]
        derived = rate_standard(percents, bands)
        if derived != row["rating"]:
            what = (
                f"{row['standard']} is rated {row['rating']}, but its lowest key question, "
                f"{min(percents):g} per cent, lies in the band of {derived}"
                f"{_unconfirmed(candidate, framework, 'percent')}."
            )
            yield candidate.doubt(row, "rating", what)


def _by_rule(candidate: Candidate, framework: Value, standard: Value) -> bool:
    return framework in RATED_BY_RULE and any(
        (row["framework"], row["standard"], row["basis"])
        == (framework, standard, LOWEST_KEY_QUESTION)
        for row in candidate.held["standards"]
    )


def _asked(
    candidate: Candidate, framework: Value, standard: Value, scores: Iterable[Row]
) -> list[Row | None]:
    """The row of every key question of the standard; None for one without a percentage."""
    given = {row["key_question"]: row for row in scores if row["percent"] is not None}
    return [
        given.get(row["key_question"])
        for row in candidate.held["key_questions"]
        if (row["framework"], row["standard"]) == (framework, standard)
    ]


def _is_close(score: Row, bands: list[Band]) -> bool:
    """Whether the percentage, of cases not known, may lie on either side of a line."""
    lines = [band.lowest for band in bands if band.lowest]
    near = any(abs(score["percent"] - line) <= TOO_CLOSE for line in lines)
    return near and score["cases"] is None


def _bands(candidate: Candidate, framework: Value) -> list[Band]:
    return [
        Band(row["rating"], row["lowest"], row["highest"])
        for row in candidate.held["rating_bands"]
        if (row["framework"], row["applies_to"]) == (framework, "percent")
    ]


def _unconfirmed(candidate: Candidate, framework: Value, applies_to: str) -> str:
    """That no source confirms the bands, as the end of a sentence; empty where one does."""
    statuses = {
        row["status"]
        for row in candidate.held["rating_bands"]
        if (row["framework"], row["applies_to"]) == (framework, applies_to)
    }
    return "; no source confirms the bands used here" if "unconfirmed" in statuses else ""
