"""The difference of two proportions of different cases, as far as rounded figures let it be known.

Whether two intervals overlap is never asked: that is no test of a difference.
"""

from dataclasses import dataclass
from math import hypot

from inspectorate.domain.statistics import Interval, counts_behind, wilson_interval

ONE_PAIR, MANY_PAIRS = 0.95, 0.998
"""Confidence levels: of one pair that was chosen, and of a table in which many stand together."""

HIGHER, LOWER, NO_CLEAR_DIFFERENCE = "higher", "lower", "no clear difference"

_ONLY_JUST_POINTS = 1


@dataclass(frozen=True)
class Proportion:
    """A published percentage (0-100) of `cases`, and its count where that is published as well."""

    percent: float | None
    numerator: int | None
    cases: int

    @property
    def counts(self) -> tuple[int, ...]:
        """The whole numbers of cases it can stand for; none where count and percentage disagree."""
        if self.percent is None:
            return () if self.numerator is None else (self.numerator,)
        counts = counts_behind(self.percent, self.cases)
        return counts if self.numerator is None else tuple({self.numerator} & set(counts))


@dataclass(frozen=True)
class Difference:
    """One proportion less another, in points from -100 to 100, with its confidence level, 0-1.

    `least` and `most` are the differences of the counts, several where a rounded percentage leaves
    several; `low` and `high` the outermost limits of the intervals over all of them.
    """

    least: float
    most: float
    low: float
    high: float
    confidence: float

    @property
    def verdict(self) -> str:
        """Higher or lower only where it holds for every count; else no clear difference."""
        if self.low > 0:
            return HIGHER
        return LOWER if self.high < 0 else NO_CLEAR_DIFFERENCE

    @property
    def only_just(self) -> bool:
        """Whether a verdict of higher or lower hangs on less than a point."""
        return self.verdict != NO_CLEAR_DIFFERENCE and (
            min(abs(self.low), abs(self.high)) < _ONLY_JUST_POINTS
        )


def newcombe_interval(
    part_a: int, cases_a: int, part_b: int, cases_b: int, confidence: float
) -> Interval:
    """The hybrid score interval of `part_a` of `cases_a` less `part_b` of `cases_b`, in points.

    Raises ValueError where there are no cases or a part is not among them.

    Source: R. G. Newcombe (1998), Statistics in Medicine 17, 873-890, method 10.
    """
    a, b = 100 * part_a / cases_a, 100 * part_b / cases_b
    of_a = wilson_interval(a, cases_a, confidence)
    of_b = wilson_interval(b, cases_b, confidence)
    return Interval(
        max(-100.0, a - b - hypot(a - of_a.low, of_b.high - b)),
        min(100.0, a - b + hypot(of_a.high - a, b - of_b.low)),
        confidence,
    )


def printed_difference(a: Proportion, b: Proportion, confidence: float) -> Difference | None:
    """`a` less `b` over all counts that they can stand for; None where one stands for none.

    Both limits rise with the count of `a` and fall with that of `b`, so the outermost pairs tell.
    """
    if not a.counts or not b.counts:
        return None
    lowest = (a.counts[0], a.cases, b.counts[-1], b.cases)
    highest = (a.counts[-1], a.cases, b.counts[0], b.cases)
    return Difference(
        least=100 * (lowest[0] / a.cases - lowest[2] / b.cases),
        most=100 * (highest[0] / a.cases - highest[2] / b.cases),
        low=newcombe_interval(*lowest, confidence).low,
        high=newcombe_interval(*highest, confidence).high,
        confidence=confidence,
    )


def chance_of_any(comparisons: int, confidence: float) -> float:
    """How likely, 0-1, that at least one of so many comparisons shows a difference by luck alone.

    As if they were independent, which questions about the same cases are not.
    """
    return 1 - confidence**comparisons
