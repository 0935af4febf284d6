"""How percentages become ratings, ratings points, and points an overall rating.

Bands and points are handed in: they are data with a status, never constants here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT, INADEQUATE = RATINGS = (
    "Outstanding",
    "Good",
    "Requires improvement",
    "Inadequate",
)


@dataclass(frozen=True)
class Band:
    """The lowest and highest value, both included, that earn a rating."""

    rating: str
    lowest: float
    highest: float


def rate(value: float | None, bands: Iterable[Band]) -> str | None:
    """The rating whose band holds `value` (percent 0-100, or points); None where it is unknown.

    Bands are printed for whole numbers, so a value between two bands (64.5 between 50-64 and
    65-79) belongs to the lower one: it has not reached the next line.

    Raises ValueError where the value lies below every band or above every band.
    """
    if value is None:
        return None
    ordered = sorted(bands, key=lambda band: band.lowest)
    if not ordered or value < ordered[0].lowest or value > ordered[-1].highest:
        raise ValueError(f"{value:g} lies in none of the rating bands")
    return [band.rating for band in ordered if band.lowest <= value][-1]


def rate_standard(percentages: Iterable[float | None], bands: Iterable[Band]) -> str | None:
    """The rating of a standard whose basis is its lowest key question.

    `percentages` are those of all its key questions, 0-100. None where there is no key question,
    or where one is unknown: the unknown one could be the lowest.

    Source: Surrey PDU report, March 2024, footnotes to P 2.1 to P 2.4 (confirmed).
    """
    percentages = list(percentages)
    if not percentages or None in percentages:
        return None
    return rate(min(percentages), bands)


def add_points(ratings: Iterable[str | None], points: Mapping[str, int]) -> int | None:
    """The overall score: the sum of what the ratings are worth; None where one is unknown.

    Raises KeyError for a word that is not a rating of the framework.
    """
    ratings = list(ratings)
    if not ratings or None in ratings:
        return None
    return sum(points[rating] for rating in ratings)
