"""Within which limits chance alone would keep a proportion, by its cases, around a common one.

Instead of a league table: who lies within them is told apart from nobody.
"""

from collections.abc import Iterable
from math import exp, lgamma, log

from inspectorate.domain.statistics import Interval

DRAWN, FLAGGED = 0.95, 0.998
"""Confidence levels of the two pairs of limits; a verdict needs the wider one."""


def pool(parts: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """Counts and cases of several together: each case weighs the same, whoever's it is.

    Raises ValueError where there are none.

    Source: the target of a funnel of proportions, D. J. Spiegelhalter (2005), Statistics in
    Medicine 24, 1185-1202.
    """
    parts = list(parts)
    if not parts:
        raise ValueError("nothing to pool")
    counts, cases = zip(*parts, strict=True)
    return sum(counts), sum(cases)


def funnel_limits(cases: int, percent: float, confidence: float) -> Interval:
    """The limits, in percent, outside which chance puts a proportion of `cases` hardly ever.

    Exact by the binomial distribution: with a common percentage of `percent` (0-100), a count lies
    above the upper limit with a probability of at most (1 - confidence) / 2, and so below the
    lower one. Between whole counts the limits are interpolated, so that they make a smooth line.

    Raises ValueError where there are no cases or the percentage is not between 0 and 100.

    Source: Spiegelhalter (2005), appendix A.1.1, for interpolated limits of the binomial; of the
    ways to interpolate, the one that never flags more than promised, as B. N. Manktelow and S. E.
    Seaton (2012), PLoS ONE 7(9) e45723, have it first. Unlike his own it treats successes and
    failures alike.
    """
    if cases < 1:
        raise ValueError("a limit needs at least one case")
    if not 0 <= percent <= 100:
        raise ValueError(f"{percent:g} is not a percentage")
    tail = (1 - confidence) / 2
    low = _lower_limit(cases, percent / 100, tail)
    high = cases - _lower_limit(cases, 1 - percent / 100, tail)
    return Interval(100 * max(0.0, low) / cases, 100 * min(cases, high) / cases, confidence)


def chance_outside(cases: int, percent: float, confidence: float) -> float:
    """How likely, 0-1, chance alone puts a proportion of `cases` outside its limits."""
    limits = funnel_limits(cases, percent, confidence)
    return sum(
        chance
        for count, chance in enumerate(_chances(cases, percent / 100))
        if not limits.low <= 100 * count / cases <= limits.high
    )


def _lower_limit(cases: int, share: float, tail: float) -> float:
    """The count, interpolated, below which no more than `tail` of the probability lies."""
    below = 0.0
    for count, chance in enumerate(_chances(cases, share)):
        if below + chance > tail:
            return count - 1 + (tail - below) / chance
        below += chance
    return float(cases)


def _chances(cases: int, share: float) -> Iterable[float]:
    """The probability of each count from none to all, by its logarithm, which never underflows."""
    if share in (0, 1):
        yield from (float(count == share * cases) for count in range(cases + 1))
        return
    whole, yes, no = lgamma(cases + 1), log(share), log(1 - share)
    for count in range(cases + 1):
        ways = whole - lgamma(count + 1) - lgamma(cases - count + 1)
        yield exp(ways + count * yes + (cases - count) * no)
