"""What kept a standard where it is: every question below the next line, and no more than is known.

Surrey's cases short of 19, by the report: assessment 7 and 2, planning 5, 3 and 2, delivery 8 and
7, reviewing 9 and 7.
"""

import re

import pytest

from inspectorate.presenting.standards import kept_where_they_are
from tests.presenting.markup import HOSTILE, assert_harmless, find, words
from tests.surrey import (
    BANDS,
    DIMENSIONS,
    build_grid,
    build_inspection,
    build_ratings,
    build_score,
    build_standards,
    build_table,
)

NO_BASE = {"cases": None, "cases_basis": None}
FIFTY = "the line we use for Requires improvement (50 per cent; this line is unconfirmed)"


def keep(
    grid=None,
    rating="Inadequate",
    bands=BANDS,
    *,
    standards=None,
    ratings=None,
    unconfirmed=True,
    **changes: object,
):
    return kept_where_they_are(
        build_inspection(**changes),
        build_standards() if standards is None else standards,
        build_ratings(rating=rating) if ratings is None else ratings,
        build_grid() if grid is None else grid,
        bands,
        unconfirmed=unconfirmed,
    )


def assess(*percentages: float, **changes: object):
    """The three questions of assessment: engagement, desistance, keeping other people safe."""
    return build_table(
        [
            build_score(
                dimension=dimension, question=f"assessment-{dimension}", percent=percent, **changes
            )
            for dimension, percent in zip(DIMENSIONS, percentages, strict=True)
        ]
    )


def told(*percentages: float, rating: str = "Inadequate", **changes: object) -> str:
    """What is said of the assessment alone."""
    (said,) = find(keep(assess(*percentages, **changes), rating), "dd")
    return said.text


def test_every_question_below_the_line_is_told_for_each_of_surreys_case_standards():
    html = keep()
    assert [each.text for each in find(html, "dt")] == [
        "P 2.1 Assessment. What kept this standard at Inadequate",
        "P 2.2 Planning. What kept this standard at Inadequate",
        "P 2.3 Implementation and delivery. What kept this standard at Inadequate",
        "P 2.4 Reviewing. What kept this standard at Inadequate",
    ]
    assert [each.text for each in find(html, "dd")] == [
        "Two of the three questions were below the line we use for Requires improvement (50 per "
        "cent; this line is unconfirmed): keeping other people safe, 12 of 37, and engaging the "
        "person, 17 of 37. Both would have had to reach 19.",
        f"All three questions were below {FIFTY}: keeping other people safe, 14 of 37; engaging "
        "the person, 16 of 37; and reducing reoffending and supporting desistance, 17 of 37. All "
        "three would have had to reach 19.",
        f"Two of the three questions were below {FIFTY}: keeping other people safe, 11 of 37, and "
        "supporting desistance, 12 of 37. Both would have had to reach 19.",
        f"Two of the three questions were below {FIFTY}: keeping other people safe, 10 of 37, and "
        "supporting desistance, 12 of 37. Both would have had to reach 19.",
    ]


def test_it_is_marked_as_ours_and_is_no_target():
    html = keep()
    assert [each.text for each in find(html, "span", class_="mark")] == ["Worked out by us"]
    assert [each.text for each in find(html, "p")] == [
        "This describes cases already inspected. It is not a target. The next inspection will look "
        "at different cases, and inspectors judge each on its own facts."
    ]


def test_cases_short_of_the_line_are_never_added_up():
    assert not re.search(r"\b(short|in all|together|more cases|total)\b", words(keep()))


def test_one_question_below_the_line_is_told_alone():
    assert told(73, 73, 32) == (
        f"One of the three questions was below {FIFTY}: keeping other people safe, 12 of 37. "
        "It would have had to reach 19."
    )


def test_without_a_question_below_the_line_the_rating_is_said_not_to_follow():
    assert told(73, 59, 68) == (
        f"No question lay below {FIFTY}, so the published rating does not follow from the "
        "questions alone."
    )


@pytest.mark.parametrize("percentages", [(17, 13, 10), (10, 13, 17), (13, 10, 17)])
def test_questions_are_named_in_one_order_whatever_their_size(percentages: tuple):
    grid = assess(*(round(100 * count / 37) for count in percentages))
    for rows in (grid, grid[::-1]):
        said = find(keep(rows), "dd")[0].text
        places = [
            said.index(words_of)
            for words_of in ("keeping other people safe", "engaging the person", "the factors")
        ]
        assert places == sorted(places)


@pytest.mark.parametrize(
    ("rating", "line", "needed"),
    [
        ("Requires improvement", "Good (65 per cent; this line is unconfirmed)", 25),
        ("Good", "Outstanding (80 per cent; this line is unconfirmed)", 30),
    ],
)
def test_the_line_is_that_of_the_next_rating_above(rating: str, line: str, needed: int):
    said = told(59, 92, 54, rating=rating)
    assert f"below the line we use for {line}: keeping other people safe, 20 of 37, and" in said
    assert said.endswith(f"Both would have had to reach {needed}.")


def test_a_line_that_a_source_confirms_is_not_called_unconfirmed():
    html = keep(unconfirmed=False)
    assert "the line we use for Requires improvement (50 per cent): keeping" in words(html)
    assert "unconfirmed" not in words(html)


@pytest.mark.parametrize(
    ("rating", "line"), [("Inadequate", 50), ("Requires improvement", 65), ("Good", 80)]
)
def test_the_count_that_was_needed_is_the_first_that_reaches_the_line(rating: str, line: int):
    for cases in range(20, 171, 3):
        counted = {"numerator": cases // 5, "cases_basis": "stated", "cases": cases}
        said = told(*[round(100 * (cases // 5) / cases)] * 3, rating=rating, **counted)
        reached = [count for count in range(cases + 1) if count / cases >= line / 100]
        assert said.endswith(f"All three would have had to reach {reached[0]}."), cases
        assert reached[0] * 100 >= line * cases > (reached[0] - 1) * 100


def test_without_a_base_the_percentage_stands_and_no_count_is_needed():
    assert told(40, 73, 32, **NO_BASE) == (
        f"Two of the three questions were below {FIFTY}: keeping other people safe, 32% (number of "
        "cases not given), and engaging the person, 40% (number of cases not given)."
    )


def test_a_base_that_no_whole_number_fits_gives_no_count():
    assert told(73, 73, 47) == (
        f"One of the three questions was below {FIFTY}: keeping other people safe, 47% (37 cases)."
    )


def test_questions_of_different_bases_name_no_common_count():
    grid = assess(46, 73, 32)
    grid.loc[0, ["percent", "cases"]] = [33.0, 30]
    said = find(keep(grid), "dd")[0].text
    assert said.endswith("keeping other people safe, 12 of 37, and engaging the person, 10 of 30.")


@pytest.mark.parametrize("near", [49, 49.6, 50, 51])
def test_near_the_line_and_without_a_base_a_question_is_not_checked(near: float):
    assert told(near, 73, 32, **NO_BASE) == (
        f"One of the three questions was below {FIFTY}: keeping other people safe, 32% (number of "
        "cases not given). Too close to the line to check from a rounded figure: engaging the "
        "person."
    )
    assert told(near, 73, near, **NO_BASE) == (
        "Too close to the line to check from a rounded figure: keeping other people safe and "
        "engaging the person."
    )


def test_a_share_that_only_rounding_lifts_to_the_line_is_not_checked():
    """24 of 37 is 64.9 per cent, printed as 65."""
    assert told(76, 76, 65, rating="Requires improvement") == (
        "Too close to the line to check from a rounded figure: keeping other people safe."
    )


def test_near_the_line_a_base_that_fits_lets_a_question_be_checked():
    assert told(73, 73, 49).endswith(
        "keeping other people safe, 18 of 37. It would have had to reach 19."
    )
    assert told(73, 73, 51).startswith("No question lay below")


def test_the_highest_rating_has_no_line_above_it():
    assert keep(rating="Outstanding") is None


@pytest.mark.parametrize("framework", ["national-2024", "region-2023", "dynamic-2025", "x"])
def test_nothing_is_worked_out_for_nation_region_or_dynamic_inspections(framework: str):
    assert keep(framework=framework) is None


@pytest.mark.parametrize("framework", ["crc-2018", "crc-2019", "nps-2018", "pdu-2023"])
@pytest.mark.parametrize("basis", ["judgement", "not rated", None])
def test_nothing_is_worked_out_where_another_basis_sets_the_rating(framework: str, basis):
    assert keep(standards=build_standards().assign(basis=basis), framework=framework) is None


def test_judgement_standards_are_left_out():
    assert "Leadership" not in words(keep())
    assert "Staffing" not in words(keep())


def test_nothing_is_worked_out_without_lines_ratings_or_all_questions():
    assert keep(bands=[]) is None
    assert keep(build_grid()[:0]) is None
    assert keep(assess(46, 73, 32)[1:]) is None
    assert keep(ratings=build_ratings()[:3]) is None


@pytest.mark.parametrize("changes", [{"reported_by": "news report"}, {"qualifier": "about"}])
def test_nothing_is_worked_out_from_figures_at_second_hand(changes: dict):
    assert keep(build_grid(**changes)) is None


def test_text_of_the_data_never_becomes_markup():
    assert_harmless(keep(standards=build_standards().assign(title=HOSTILE)))
