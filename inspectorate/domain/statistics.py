"""Proportions of small samples: intervals, and the counts behind a rounded percentage."""

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

FEW = 20
"""Of fewer cases the count comes first, nothing is drawn and nothing is compared."""


@dataclass(frozen=True)
class Interval:
    """A confidence interval in percent, or in points of a difference; its confidence level, 0-1."""

    low: float
    high: float
    confidence: float


def wilson_interval(percent: float, cases: int, confidence: float = 0.95) -> Interval:
    """The Wilson score interval of `percent` (0-100) of `cases`.

    Raises ValueError where there are no cases or the percentage is not between 0 and 100.

    Source: E. B. Wilson (1927), Journal of the American Statistical Association 22, 209-212.
    """
    if cases < 1:
        raise ValueError("an interval needs at least one case")
    if not 0 <= percent <= 100:
        raise ValueError(f"{percent:g} is not a percentage")
    share, z = percent / 100, NormalDist().inv_cdf((1 + confidence) / 2)
    scale = 1 + z * z / cases
    middle = (share + z * z / (2 * cases)) / scale
    half = z * sqrt(share * (1 - share) / cases + z * z / (4 * cases * cases)) / scale
    return Interval(100 * max(0.0, middle - half), 100 * min(1.0, middle + half), confidence)


def counts_behind(percent: float, cases: int) -> tuple[int, ...]:
    """The whole numbers of `cases` that print as `percent` when rounded to a whole percentage.

    Empty where none does: then the percentage cannot rest on that many cases. A half may have
    been rounded either way, so both neighbours of a half are allowed.
    """
    return tuple(
        count for count in range(cases + 1) if abs(200 * count - 2 * percent * cases) <= cases
    )


def printed_interval(percent: float, numerator: int | None, cases: int) -> Interval | None:
    """The Wilson interval, at 95 per cent, of a percentage printed as a whole number.

    From the stated count where there is one, else from the counts that print as the percentage: the
    widest span over them. None where no whole number of cases prints so.
    """
    counts = counts_behind(percent, cases) if numerator is None else (numerator,)
    if not counts:
        return None
    spans = [wilson_interval(100 * count / cases, cases) for count in counts]
    return Interval(spans[0].low, spans[-1].high, spans[0].confidence)
