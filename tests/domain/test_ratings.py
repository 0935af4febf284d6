"""Percentages become ratings, ratings points, and points an overall rating."""

import pytest

from inspectorate.domain.ratings import RATINGS, Band, add_points, rate, rate_standard
from tests.surrey import BANDS, POINTS, STANDARDS

TOTALS = (
    Band("Outstanding", 18, 21),
    Band("Good", 11, 17),
    Band("Requires improvement", 4, 10),
    Band("Inadequate", 0, 3),
)


@pytest.mark.parametrize(
    ("percent", "rating"),
    [
        (0, "Inadequate"),
        (32, "Inadequate"),
        (49, "Inadequate"),
        (49.6, "Inadequate"),
        (49.99, "Inadequate"),
        (50, "Requires improvement"),
        (64, "Requires improvement"),
        (64.5, "Requires improvement"),
        (65, "Good"),
        (79, "Good"),
        (79.9, "Good"),
        (80, "Outstanding"),
        (100, "Outstanding"),
    ],
)
def test_a_percentage_takes_the_rating_of_its_band(percent: float, rating: str):
    assert rate(percent, BANDS) == rating


@pytest.mark.parametrize(
    ("points", "rating"),
    [
        (0, "Inadequate"),
        (3, "Inadequate"),
        (4, "Requires improvement"),
        (10, "Requires improvement"),
        (11, "Good"),
        (17, "Good"),
        (18, "Outstanding"),
        (21, "Outstanding"),
    ],
)
def test_a_total_of_points_takes_the_rating_of_its_band(points: int, rating: str):
    assert rate(points, TOTALS) == rating


@pytest.mark.parametrize("value", [-0.1, 100.5, 1000])
def test_a_value_outside_every_band_is_refused(value: float):
    with pytest.raises(ValueError, match="none of the rating bands"):
        rate(value, BANDS)


def test_a_value_is_refused_where_there_are_no_bands():
    with pytest.raises(ValueError, match="none of the rating bands"):
        rate(50, [])


def test_an_unknown_value_has_no_rating():
    assert rate(None, BANDS) is None


def test_a_band_is_found_in_whatever_order_they_come():
    assert rate(50, BANDS[::-1]) == rate(50, [BANDS[2], BANDS[0], BANDS[3], BANDS[1]])


def test_a_higher_percentage_never_lowers_the_rating():
    ratings = [rate(tenths / 10, BANDS) for tenths in range(1001)]
    ranks = [RATINGS.index(rating) for rating in ratings]
    assert ranks == sorted(ranks, reverse=True)
    assert set(ratings) == set(RATINGS)


def test_a_standard_takes_its_lowest_key_question():
    assert rate_standard([46, 73, 32], BANDS) == "Inadequate"
    assert rate_standard([73, 50, 90], BANDS) == "Requires improvement"
    assert rate_standard([100, 80, 80], BANDS) == "Outstanding"


@pytest.mark.parametrize("standard", [row for row in STANDARDS if row[4]], ids=lambda row: row[0])
def test_the_rule_gives_the_ratings_that_surrey_was_given(standard: tuple):
    assert rate_standard(standard[4], BANDS) == standard[3]


@pytest.mark.parametrize("percentages", [[90, None, 85], [None, None, None], [32, None, 20], []])
def test_a_standard_with_an_unknown_key_question_is_not_rated(percentages: list):
    assert rate_standard(percentages, BANDS) is None


def test_a_standard_is_rated_from_percentages_that_can_be_read_only_once():
    assert rate_standard(iter([46, 73, 32]), BANDS) == "Inadequate"


def test_surreys_seven_ratings_make_3_of_21_points():
    ratings = [row[3] for row in STANDARDS]
    assert len(ratings) * POINTS["Outstanding"] == 21
    assert add_points(ratings, POINTS) == 3
    assert rate(add_points(ratings, POINTS), TOTALS) == "Inadequate"


def test_each_rating_is_worth_its_points():
    assert add_points(["Outstanding", "Good", "Requires improvement", "Inadequate"], POINTS) == 6
    assert add_points(["Inadequate"] * 7, POINTS) == 0


@pytest.mark.parametrize("ratings", [["Good", None], [None], []])
def test_a_total_with_an_unknown_rating_is_unknown(ratings: list):
    assert add_points(ratings, POINTS) is None


def test_a_word_that_is_no_rating_is_refused():
    with pytest.raises(KeyError, match="Excellent"):
        add_points(["Good", "Excellent"], POINTS)
