"""What is said of themes across organisations, to the word."""

import pytest

from inspectorate.presenting import sentences


@pytest.mark.parametrize(
    ("inspected", "years", "areas", "shared", "said"),
    [
        (
            62,
            ["2022", "2025"],
            31,
            4,
            "The latest inspections of 62 PDUs of Wales, published 2022 to 2025, name 31 themes as "
            "an area for improvement, 4 of them in at least two PDUs.",
        ),
        (
            4,
            ["2024", "2024"],
            2,
            0,
            "The latest inspections of 4 PDUs of Wales, published 2024, name 2 themes as an area "
            "for improvement, none of them in at least two PDUs.",
        ),
        (
            1,
            [],
            1,
            0,
            "The latest inspection of 1 PDU of Wales names 1 theme as an area for improvement.",
        ),
        (0, [], 0, 0, "We hold no inspection of a PDU of Wales, so no theme can be told."),
    ],
)
def test_which_themes_recur(inspected: int, years: list, areas: int, shared: int, said: str):
    told = sentences.themes_named("Wales", inspected, years, areas=areas, shared=shared)
    assert told == said


def test_in_how_many_pdus_a_theme_was_found():
    assert sentences.theme_found("Wales region", 4, areas=3, strengths=1) == (
        "Wales region: found in 3 of 4 inspected PDUs as an area for improvement, in 1 as a "
        "strength."
    )
    assert sentences.theme_found("Wales", 0, areas=0, strengths=0) == (
        "We hold no inspection of a PDU of Wales."
    )


def test_as_what_it_is_named_where_the_reader_comes_from():
    both = ["an area for improvement", "a strength"]
    assert sentences.told_as("Surrey PDU", both) == (
        "In what we hold of Surrey PDU the theme is an area for improvement and a strength."
    )
    assert "is neither strength nor area" in sentences.told_as("Surrey PDU", [])


def test_reports_are_named_while_they_are_few():
    few, many = ["Surrey", "Kent"], [f"PDU {number}" for number in range(40)]
    assert "2 of 50 inspected PDUs: Surrey and Kent." in sentences.full_reports_held(50, few)
    assert "40 of 50 inspected PDUs. The others" in sentences.full_reports_held(50, many)
