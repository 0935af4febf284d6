"""Proportions of small samples: intervals, and the counts behind a rounded percentage."""

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist


@dataclass(frozen=True)
class Interval:
    """A confidence interval in percent, 0-100, with its confidence level, 0-1."""

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
