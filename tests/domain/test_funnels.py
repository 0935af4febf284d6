"""Funnel limits against scipy, the published example of PHEindicatormethods, and by properties."""

from itertools import pairwise

import pytest
from scipy.stats import binom

from inspectorate.domain.funnels import chance_outside, funnel_limits, pool

# PHEindicatormethods (UK Health Security Agency), test data of its funnel plot for proportions
# (testdata_funnel_prop_outputs.csv): cases, limits at 95 per cent, limits at 99.8 per cent, of a
# pooled percentage of 80.642448. Those limits are a large-sample approximation to the exact ones.
BASELINE = 80.642448
PUBLISHED = [
    (102, 72.974925, 88.309971, 68.553233, 92.731663),
    (211, 75.311383, 85.973512, 72.237075, 89.047820),
    (539, 77.306949, 83.977947, 75.383440, 85.901456),
    (1008, 78.203374, 83.081521, 76.796814, 84.488082),
    (2323, 79.035764, 82.249132, 78.109224, 83.175672),
    (10_000 - 2, 79.867989, 81.416907, 79.421375, 81.863521),
]
SIZES = (1, 2, 7, 20, 37, 63, 157)
PERCENTAGES = (0, 0.4, 12, 32, 50, 51.5, 80.6, 99.9, 100)
LEVELS = (0.95, 0.998)


@pytest.mark.parametrize("published", PUBLISHED, ids=lambda row: str(row[0]))
def test_limits_of_many_cases_are_the_published_ones(published):
    """To within a case and a half: the approximation knows neither whole cases nor skewness."""
    cases, *expected = published
    found = []
    for level in LEVELS:
        limits = funnel_limits(cases, BASELINE, level)
        found += [limits.low, limits.high]
    assert found == pytest.approx(expected, abs=150 / cases)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("percent", PERCENTAGES)
@pytest.mark.parametrize("cases", SIZES)
def test_a_count_lies_outside_just_when_its_tail_is_small_enough(cases, percent, level):
    limits, tail = funnel_limits(cases, percent, level), (1 - level) / 2
    chance = binom(cases, percent / 100)
    for count in range(cases + 1):
        at_most, at_least = chance.cdf(count), chance.sf(count - 1)
        if abs(at_most - tail) > 1e-12:
            assert (100 * count / cases < limits.low - 1e-9) == (at_most < tail), count
        if abs(at_least - tail) > 1e-12:
            assert (100 * count / cases > limits.high + 1e-9) == (at_least < tail), count


@pytest.mark.parametrize(("cases", "percent", "level"), [(37, 51.5, 0.95), (63, 32, 0.998)])
def test_the_lower_limit_is_interpolated_as_spiegelhalter_has_it(cases, percent, level):
    chance, tail = binom(cases, percent / 100), (1 - level) / 2
    reached = chance.ppf(tail)
    back = (chance.cdf(reached) - tail) / (chance.cdf(reached) - chance.cdf(reached - 1))
    expected = 100 * (reached - back) / cases
    assert funnel_limits(cases, percent, level).low == pytest.approx(expected)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("percent", PERCENTAGES)
def test_limits_hold_the_percentage_narrow_with_cases_and_mirror_failures(percent, level):
    for cases in SIZES:
        limits = funnel_limits(cases, percent, level)
        assert 0 <= limits.low <= percent + 1e-9
        assert percent - 1e-9 <= limits.high <= 100
        mirrored = funnel_limits(cases, 100 - percent, level)
        assert (100 - mirrored.high, 100 - mirrored.low) == pytest.approx((limits.low, limits.high))
        assert chance_outside(cases, percent, level) <= 1 - level + 1e-12
    widths = [
        limits.high - limits.low
        for limits in (funnel_limits(cases, percent, level) for cases in (20, 80, 320, 1280))
    ]
    assert all(wide >= narrow for wide, narrow in pairwise(widths))


def test_the_chance_of_lying_outside_is_that_of_the_counts_outside():
    limits = funnel_limits(37, 51.5, 0.95)
    chance = binom(37, 0.515)
    inside = [count for count in range(38) if limits.low <= 100 * count / 37 <= limits.high]
    expected = 1 - sum(chance.pmf(count) for count in inside)
    assert chance_outside(37, 51.5, 0.95) == pytest.approx(expected)


@pytest.mark.parametrize(("cases", "percent"), [(0, 50), (10, -1), (10, 101)])
def test_what_is_no_proportion_has_no_limits(cases, percent):
    with pytest.raises(ValueError, match=r"case|percentage"):
        funnel_limits(cases, percent, 0.95)


def test_cases_are_pooled_and_not_percentages():
    """One of two and 60 of 200: the mean of the percentages would be 40."""
    assert pool([(1, 2), (60, 200)]) == (61, 202)
    with pytest.raises(ValueError, match="nothing to pool"):
        pool([])
