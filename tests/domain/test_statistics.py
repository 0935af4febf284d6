"""Intervals and counts, held to published examples and to a second, plain reckoning."""

from math import sqrt

import pytest
from statsmodels.stats.proportion import proportion_confint

from inspectorate.domain.statistics import counts_behind, wilson_interval
from tests.surrey import COUNTS, STANDARDS

Z = 1.959963984540054

SIZES = [1, 2, 7, 10, 24, 37, 157, 1000]
SHARES = [0, 2.5, 10, 32, 49.6, 50, 73, 97.5, 100]


def solve_wilson(percent: float, cases: int) -> tuple[float, float]:
    """The limits as the roots of (p - x)² = z² x (1 - x) / n, in percent."""
    p = percent / 100
    a, b, c = 1 + Z * Z / cases, -(2 * p + Z * Z / cases), p * p
    root = sqrt(max(0.0, b * b - 4 * a * c))
    return 100 * (-b - root) / (2 * a), 100 * (-b + root) / (2 * a)


@pytest.mark.parametrize(
    ("part", "cases", "low", "high"),
    [
        # Newcombe (1998), Statistics in Medicine 17, 857-872: table I, method 3.
        (81, 263, 25.53, 36.62),
        (15, 148, 6.24, 16.05),
        (0, 20, 0, 16.11),
        (1, 29, 0.61, 17.18),
        # The example that the manual of PHEindicatormethods sets: wilson_lower(65, 100).
        (65, 100, 55.25, 73.64),
        # None and all of ten, and Surrey's assessments that keep other people safe.
        (0, 10, 0, 27.75),
        (10, 10, 72.25, 100),
        (12, 37, 19.63, 48.54),
    ],
)
def test_the_interval_is_that_of_published_examples(part: int, cases: int, low: float, high: float):
    interval = wilson_interval(100 * part / cases, cases)
    assert interval.low == pytest.approx(low, abs=0.0051)
    assert interval.high == pytest.approx(high, abs=0.0051)
    assert interval.confidence == 0.95


@pytest.mark.parametrize("cases", SIZES)
@pytest.mark.parametrize("percent", SHARES)
def test_the_interval_is_that_of_the_quadratic_it_solves(percent: float, cases: int):
    interval = wilson_interval(percent, cases)
    assert (interval.low, interval.high) == pytest.approx(solve_wilson(percent, cases), abs=1e-6)


@pytest.mark.parametrize("confidence", [0.95, 0.998])
@pytest.mark.parametrize(
    ("part", "cases"), [(65, 100), (1045, 5000), (0, 37), (12, 37), (36, 37), (74, 157), (157, 157)]
)
def test_the_interval_is_that_of_statsmodels(part: int, cases: int, confidence: float):
    """The first two are those that PHEindicatormethods tests with, at both of its levels."""
    interval = wilson_interval(100 * part / cases, cases, confidence)
    low, high = proportion_confint(part, cases, alpha=1 - confidence, method="wilson")
    assert (interval.low, interval.high) == pytest.approx((100 * low, 100 * high), abs=1e-9)


@pytest.mark.parametrize("cases", SIZES)
@pytest.mark.parametrize("percent", SHARES)
def test_the_interval_holds_the_percentage_and_stays_between_0_and_100(percent: float, cases: int):
    interval = wilson_interval(percent, cases)
    assert 0 <= interval.low <= percent + 1e-9
    assert percent - 1e-9 <= interval.high <= 100


@pytest.mark.parametrize("percent", SHARES)
def test_more_cases_make_the_interval_narrower(percent: float):
    widths = [
        interval.high - interval.low
        for interval in (wilson_interval(percent, cases) for cases in SIZES)
    ]
    assert widths == sorted(widths, reverse=True)
    assert len(set(widths)) == len(widths)


@pytest.mark.parametrize("cases", SIZES)
@pytest.mark.parametrize("percent", SHARES)
def test_the_interval_of_the_failures_mirrors_that_of_the_successes(percent: float, cases: int):
    interval, mirrored = wilson_interval(percent, cases), wilson_interval(100 - percent, cases)
    assert 100 - mirrored.high == pytest.approx(interval.low, abs=1e-9)
    assert 100 - mirrored.low == pytest.approx(interval.high, abs=1e-9)


def test_more_confidence_makes_the_interval_wider():
    narrow, wide = wilson_interval(32, 37, confidence=0.8), wilson_interval(32, 37, confidence=0.99)
    assert wide.low < narrow.low < narrow.high < wide.high
    assert (narrow.confidence, wide.confidence) == (0.8, 0.99)


@pytest.mark.parametrize("cases", [0, -1])
def test_an_interval_without_cases_is_refused(cases: int):
    with pytest.raises(ValueError, match="at least one case"):
        wilson_interval(50, cases)


@pytest.mark.parametrize("percent", [-0.5, 100.5, 3200])
def test_an_interval_of_what_is_no_percentage_is_refused(percent: float):
    with pytest.raises(ValueError, match="not a percentage"):
        wilson_interval(percent, 37)


def test_only_12_of_37_print_as_32_per_cent():
    assert counts_behind(32, 37) == (12,)


@pytest.mark.parametrize("percent", sorted({each for row in STANDARDS for each in row[4]}))
def test_each_of_surreys_percentages_has_one_count(percent: int):
    assert counts_behind(percent, 37) == (COUNTS[percent],)


def test_a_large_base_may_leave_two_counts():
    assert counts_behind(52, 157) == (81, 82)


@pytest.mark.parametrize(("percent", "cases"), [(50, 37), (33, 37), (10, 7), (99, 20)])
def test_a_percentage_that_no_count_gives_has_none(percent: int, cases: int):
    assert counts_behind(percent, cases) == ()


def test_a_half_may_have_been_rounded_either_way():
    assert counts_behind(12, 8) == (1,)
    assert counts_behind(12.5, 8) == (1,)
    assert counts_behind(13, 8) == (1,)
    assert counts_behind(2, 200) == (3, 4, 5)


@pytest.mark.parametrize("cases", [1, 7, 8, 37, 157, 200])
def test_every_count_is_found_from_its_own_rounded_percentage(cases: int):
    for part in range(cases + 1):
        assert part in counts_behind(round(100 * part / cases), cases)


@pytest.mark.parametrize("cases", [1, 8, 37, 157])
def test_counts_lie_within_half_a_point_of_the_percentage(cases: int):
    for percent in range(101):
        for part in counts_behind(percent, cases):
            assert abs(100 * part / cases - percent) <= 0.5 + 1e-9


def test_none_and_all_are_counts():
    assert counts_behind(0, 37) == (0,)
    assert counts_behind(100, 37) == (37,)
