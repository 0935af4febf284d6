"""Differences of proportions, held to published examples, statsmodels and their properties."""

from itertools import product

import pytest
from statsmodels.stats.proportion import confint_proportions_2indep

from inspectorate.domain.differences import (
    HIGHER,
    LOWER,
    MANY_PAIRS,
    NO_CLEAR_DIFFERENCE,
    ONE_PAIR,
    Difference,
    Proportion,
    chance_of_any,
    newcombe_interval,
    printed_difference,
)
from inspectorate.domain.statistics import counts_behind

COUNTS = [(0, 10), (3, 10), (10, 10), (12, 37), (25, 37), (0, 157), (74, 157), (100, 157)]
PAIRS = [(*a, *b) for a, b in product(COUNTS, COUNTS)]


@pytest.mark.parametrize(
    ("part_a", "cases_a", "part_b", "cases_b", "low", "high"),
    [
        # Newcombe (1998), Statistics in Medicine 17, 873-890: table II, method 10.
        (56, 70, 48, 80, 0.0524, 0.3339),
        (9, 10, 3, 10, 0.1705, 0.8090),
        (6, 7, 2, 7, 0.0582, 0.8062),
        (5, 56, 0, 29, -0.0381, 0.1926),
        (0, 10, 0, 20, -0.1611, 0.2775),
        (0, 10, 0, 10, -0.2775, 0.2775),
        (10, 10, 0, 20, 0.6791, 1),
        (10, 10, 0, 10, 0.6075, 1),
    ],
)
def test_the_interval_is_that_of_published_examples(
    part_a: int, cases_a: int, part_b: int, cases_b: int, low: float, high: float
):
    interval = newcombe_interval(part_a, cases_a, part_b, cases_b, 0.95)
    assert interval.low == pytest.approx(100 * low, abs=0.0051)
    assert interval.high == pytest.approx(100 * high, abs=0.0051)
    assert interval.confidence == 0.95


@pytest.mark.parametrize("confidence", [ONE_PAIR, MANY_PAIRS])
@pytest.mark.parametrize("pair", PAIRS)
def test_the_interval_is_that_of_statsmodels(pair: tuple[int, ...], confidence: float):
    interval = newcombe_interval(*pair, confidence)
    low, high = confint_proportions_2indep(
        *pair, method="newcomb", compare="diff", alpha=1 - confidence
    )
    assert (interval.low, interval.high) == pytest.approx((100 * low, 100 * high), abs=1e-9)


@pytest.mark.parametrize("pair", PAIRS)
def test_the_interval_stays_inside_and_holds_the_difference(pair: tuple[int, ...]):
    part_a, cases_a, part_b, cases_b = pair
    interval = newcombe_interval(*pair, ONE_PAIR)
    difference = 100 * (part_a / cases_a - part_b / cases_b)
    assert -100 <= interval.low <= difference <= interval.high <= 100


@pytest.mark.parametrize("pair", PAIRS)
def test_swapping_sides_turns_the_interval_round(pair: tuple[int, ...]):
    part_a, cases_a, part_b, cases_b = pair
    there = newcombe_interval(*pair, ONE_PAIR)
    back = newcombe_interval(part_b, cases_b, part_a, cases_a, ONE_PAIR)
    assert (-back.high, -back.low) == pytest.approx((there.low, there.high), abs=1e-9)


@pytest.mark.parametrize("pair", PAIRS)
def test_counting_failures_for_successes_turns_the_interval_round(pair: tuple[int, ...]):
    part_a, cases_a, part_b, cases_b = pair
    there = newcombe_interval(*pair, ONE_PAIR)
    failures = (cases_a - part_a, cases_a, cases_b - part_b, cases_b)
    failed = newcombe_interval(*failures, ONE_PAIR)
    assert (-failed.high, -failed.low) == pytest.approx((there.low, there.high), abs=1e-9)


@pytest.mark.parametrize("pair", PAIRS)
def test_more_cases_make_the_interval_narrower_and_more_confidence_wider(pair: tuple[int, ...]):
    intervals = [
        newcombe_interval(*(times * number for number in pair), ONE_PAIR) for times in (4, 2, 1)
    ] + [newcombe_interval(*pair, MANY_PAIRS)]
    widths = [interval.high - interval.low for interval in intervals]
    assert widths == sorted(widths)
    assert len(set(widths)) == len(widths)


@pytest.mark.parametrize(
    ("pair", "problem"),
    [((1, 0, 1, 2), ZeroDivisionError), ((3, 2, 1, 2), ValueError), ((1, 2, -1, 2), ValueError)],
)
def test_a_part_that_is_not_among_the_cases_is_refused(pair, problem: type[Exception]):
    with pytest.raises(problem):
        newcombe_interval(*pair, ONE_PAIR)


def proportion(percent: float | None, cases: int, numerator: int | None = None) -> Proportion:
    return Proportion(percent, numerator, cases)


def test_surrey_against_the_nation_on_the_two_questions_that_differ():
    """The facts behind the sentence: 18 points lower and only just, 20 higher."""
    planning = printed_difference(proportion(46, 37), proportion(64, 157), ONE_PAIR)
    assert (round(planning.least), round(planning.most)) == (-18, -18)
    assert (round(planning.low), round(planning.high, 1)) == (-35, -0.3)
    assert planning.verdict == LOWER
    assert planning.only_just
    delivery = printed_difference(proportion(68, 37), proportion(47, 157), ONE_PAIR)
    assert round(delivery.most) == 20
    assert (round(delivery.low, 1), round(delivery.high)) == (2.5, 35)
    assert delivery.verdict == HIGHER
    assert not delivery.only_just


@pytest.mark.parametrize(("percent_a", "cases_a"), [(32, 37), (50, 300), (2, 200), (99, 450)])
@pytest.mark.parametrize(("percent_b", "cases_b"), [(50, 157), (41, 300), (7, 1000)])
def test_the_outermost_counts_tell_of_all_of_them(
    percent_a: int, cases_a: int, percent_b: int, cases_b: int
):
    """A verdict holds for every whole number of cases that rounds to the printed percentage."""
    told = printed_difference(
        proportion(percent_a, cases_a), proportion(percent_b, cases_b), MANY_PAIRS
    )
    every = [
        newcombe_interval(a, cases_a, b, cases_b, MANY_PAIRS)
        for a in counts_behind(percent_a, cases_a)
        for b in counts_behind(percent_b, cases_b)
    ]
    assert told.low == min(interval.low for interval in every)
    assert told.high == max(interval.high for interval in every)
    assert (told.verdict == HIGHER) == all(interval.low > 0 for interval in every)
    assert (told.verdict == LOWER) == all(interval.high < 0 for interval in every)


def test_a_verdict_that_hangs_on_how_a_figure_was_rounded_is_not_given():
    """53 per cent of 1,000 is 525 to 535 cases: the higher of them would differ, the lower not."""
    other = proportion(None, 1000, 484)
    for part, verdict in ((525, NO_CLEAR_DIFFERENCE), (535, HIGHER)):
        known = printed_difference(proportion(53, 1000, part), other, ONE_PAIR)
        assert known.verdict == verdict
    rounded = printed_difference(proportion(53, 1000), other, ONE_PAIR)
    assert rounded.verdict == NO_CLEAR_DIFFERENCE
    assert round(rounded.most - rounded.least, 1) == 1


@pytest.mark.parametrize(
    ("percent", "cases", "numerator", "counts"),
    [
        (32, 37, None, (12,)),
        (52, 157, None, (81, 82)),
        (52, 157, 82, (82,)),
        (43, 133, 65, ()),
        (33, 37, None, ()),
        (None, 36, 31, (31,)),
        (None, 36, None, ()),
    ],
)
def test_counts_are_those_that_percentage_and_count_both_allow(percent, cases, numerator, counts):
    assert proportion(percent, cases, numerator).counts == counts


def test_figures_that_stand_for_no_count_have_no_difference():
    fits, does_not = proportion(32, 37), proportion(33, 37)
    assert printed_difference(fits, does_not, ONE_PAIR) is None
    assert printed_difference(does_not, fits, ONE_PAIR) is None


def test_a_limit_at_nought_is_no_clear_difference():
    assert Difference(10, 10, 0, 20, ONE_PAIR).verdict == NO_CLEAR_DIFFERENCE
    assert Difference(-10, -10, -20, 0, ONE_PAIR).verdict == NO_CLEAR_DIFFERENCE
    assert not Difference(0, 0, -0.5, 0.5, ONE_PAIR).only_just


def test_chance_alone_shows_a_difference_in_about_one_of_two_tables_of_twelve():
    assert chance_of_any(12, ONE_PAIR) == pytest.approx(0.4596, abs=0.0001)
    assert chance_of_any(1, ONE_PAIR) == pytest.approx(0.05)
    assert chance_of_any(60, MANY_PAIRS) == pytest.approx(0.1132, abs=0.0001)
    assert chance_of_any(0, ONE_PAIR) == 0
