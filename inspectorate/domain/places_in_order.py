"""How little an order by percentage says: between which places each could stand for all we know."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import hypot

from inspectorate.domain.statistics import wilson_interval


@dataclass(frozen=True)
class Places:
    """The highest and lowest place, from 1, that each could take, and how many pairs are clear."""

    ranges: tuple[tuple[int, int], ...]
    pairs: int
    clear: int

    @property
    def widths(self) -> list[int]:
        """How many places each could take, the narrowest first."""
        return sorted(last - first + 1 for first, last in self.ranges)


def find_places(parts: Sequence[tuple[int, int]], confidence: float) -> Places:
    """The places, the highest percentage first, of counts out of cases.

    One comes surely after another only where the interval of their difference, at that confidence
    level (0-1), excludes none; all others could stand on either side.

    Source: Newcombe's interval as in `differences`; a range of places from comparisons of pairs as
    in M. Klein, T. Wright and J. Wieczorek (2020), Journal of the Royal Statistical Society C 69,
    589-606, who compare intervals instead.
    """
    shares = [100 * count / cases for count, cases in parts]
    limits = [
        wilson_interval(share, cases, confidence)
        for share, (_, cases) in zip(shares, parts, strict=True)
    ]
    before, after = [0] * len(parts), [0] * len(parts)
    for one, other in combinations(range(len(parts)), 2):
        upper, lower = (one, other) if shares[one] > shares[other] else (other, one)
        gap = shares[upper] - shares[lower]
        doubt = hypot(shares[upper] - limits[upper].low, limits[lower].high - shares[lower])
        if gap > doubt:
            before[lower] += 1
            after[upper] += 1
    ranges = tuple(
        (1 + ahead, len(parts) - behind) for ahead, behind in zip(before, after, strict=True)
    )
    return Places(ranges, len(parts) * (len(parts) - 1) // 2, sum(before))
