"""Between which places each could stand, against each pair's own interval."""

from random import Random

import pytest

from inspectorate.domain.differences import newcombe_interval
from inspectorate.domain.places_in_order import find_places


def plain_ranges(parts, confidence):
    ranges = []
    for count, cases in parts:
        surely_above = surely_below = 0
        for other in parts:
            interval = newcombe_interval(count, cases, *other, confidence)
            surely_above += interval.high < 0
            surely_below += interval.low > 0
        ranges.append((1 + surely_above, len(parts) - surely_below))
    return tuple(ranges)


@pytest.mark.parametrize("confidence", [0.95, 0.998])
def test_places_follow_from_the_interval_of_each_pair(confidence):
    chance = Random(7)
    parts = [
        (chance.randrange(0, cases + 1), cases) for cases in chance.choices(range(20, 90), k=40)
    ]
    found = find_places(parts, confidence)
    assert found.ranges == plain_ranges(parts, confidence)
    assert found.pairs == 40 * 39 // 2
    assert 0 < found.clear < found.pairs
    assert sum(last - first for first, last in found.ranges) == 2 * (found.pairs - found.clear)


def test_equal_figures_could_stand_anywhere():
    found = find_places([(15, 30)] * 5, 0.95)
    assert found.ranges == ((1, 5),) * 5
    assert found.clear == 0
    assert found.widths == [5] * 5


def test_what_is_clear_has_its_place():
    found = find_places([(0, 200), (100, 200), (200, 200)], 0.998)
    assert found.ranges == ((3, 3), (2, 2), (1, 1))
    assert found.clear == found.pairs == 3
