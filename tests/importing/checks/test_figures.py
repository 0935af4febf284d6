"""Figures of a file that do not follow from one another: asked about, and listed."""

from dataclasses import replace

import pytest

from inspectorate.importing.checks.checking import check
from tests.importing.checks.reports import TODAY, checked, held_rows, read, right_contents
from tests.importing.samples.contents import QUESTIONS


@pytest.mark.parametrize(
    ("score", "told"),
    [
        (9, "The score 9 is not the points of its ratings, 6"),
        (21, "The score 21 is not the points of its ratings, 6"),
    ],
)
def test_a_score_that_is_not_the_points_of_its_ratings_asks_and_is_listed(score: int, told: str):
    found = checked(contents=replace(right_contents(), score=(score, 21)))
    doubt = next(doubt for doubt in found.doubts if "points" in doubt.what)
    assert doubt.what.startswith(told)
    assert doubt.value == str(score)
    assert not found.blocked
    rows = found.records.rows["discrepancies"]
    assert [(row["row_a"], row["value_a"], row["value_b"]) for row in rows] == [
        ("inspections/larkmoor-pdu-2023", str(score), "6")
    ]
    assert rows[0]["subject"] == "Larkmoor (pdu-2023): score"


def test_an_overall_rating_that_the_score_does_not_earn_asks():
    found = checked(contents=replace(right_contents(), overall="Outstanding"))
    assert [doubt.what.split(";")[0] for doubt in found.doubts] == [
        "The overall rating Outstanding is not the rating that 6 points earn, Requires improvement"
    ]


def test_a_rating_that_its_lowest_key_question_does_not_earn_asks_and_names_the_bands_status():
    ratings = right_contents().ratings | {"Planning": "Good", "Staffing": "Inadequate"}
    contents = replace(right_contents(), ratings=ratings, score=(7, 21))
    found = checked(contents=contents)
    assert [(doubt.what, doubt.value) for doubt in found.doubts] == [
        (
            "P 2.2 is rated Good, but its lowest key question, 30 per cent, lies in the band of "
            "Inadequate; no source confirms the bands used here.",
            "Good",
        )
    ]


@pytest.mark.parametrize(
    ("percent", "rating", "told"),
    [
        # 49 is no whole number of 30 cases, so its base is not known, and a line lies at 50.
        (49, "Requires improvement", False),
        (49, "Inadequate", False),
        (48, "Requires improvement", True),
        (50, "Requires improvement", False),
        (50, "Inadequate", True),
    ],
)
def test_a_figure_of_unknown_base_too_near_a_line_checks_no_rating(
    percent: int, rating: str, told: bool
):
    contents = right_contents()
    planning = tuple((asked, percent) for asked, _ in contents.percents["Planning"])
    contents = replace(
        contents,
        percents=contents.percents | {"Planning": planning},
        ratings=contents.ratings | {"Planning": rating},
        score=(6 if rating == "Inadequate" else 7, 21),
    )
    assert any("lowest" in doubt.what for doubt in checked(contents=contents).doubts) is told


def test_the_rating_of_a_judged_standard_is_never_derived():
    held = held_rows()
    judged = [
        row | {"basis": "judgement"} if row["framework"] == "pdu-2023" else row
        for row in held["standards"]
    ]
    ratings = right_contents().ratings | {"Planning": "Good", "Staffing": "Inadequate"}
    contents = replace(right_contents(), ratings=ratings, score=(7, 21))
    assert checked(contents=contents, held=held | {"standards": judged}).doubts == ()


def test_a_count_that_its_percentage_contradicts_asks_and_is_listed():
    held = held_rows()
    records = read(right_contents(), held)
    score = records.rows["scores"][0] | {"numerator": 10}
    rows = records.rows | {"scores": [score, *records.rows["scores"][1:]]}
    found = check(replace(records, rows=rows), held, TODAY)
    assert [doubt.what for doubt in found.doubts] == [
        "The percent 83 is not 10 of 30, which is 33.33."
    ]
    listed = found.records.rows["discrepancies"]
    assert [(row["value_a"], row["value_b"]) for row in listed] == [("83", "10")]
    assert listed[0]["subject"] == f"Larkmoor (pdu-2023): “{QUESTIONS['Assessment'][0]}”"
    # What is listed once is no longer asked of whoever imports the same rows again.
    assert check(found.records, held, TODAY).doubts == ()


def test_a_bullet_that_its_table_contradicts_asks_and_is_listed():
    bullet = "Planning focused sufficiently on keeping other people safe in 39 per cent of cases."
    contents = right_contents()
    contents = replace(contents, cases=contents.cases | {"Planning": ("Plans were kept.", bullet)})
    found = checked(contents=contents)
    asked = QUESTIONS["Planning"][2]
    assert [(doubt.what, doubt.value) for doubt in found.doubts] == [
        (
            f"The bullet gives 39 per cent where the table gives 30 per cent for “{asked}”.",
            "39 per cent",
        )
    ]
    assert found.doubts[0].place.startswith("Planning, bullet 2, line ")
    (row,) = found.records.rows["discrepancies"]
    assert (row["row_a"], row["value_a"]) == ("scores/larkmoor-pdu-2023-planning-safety", "30")
    assert (row["row_b"], row["value_b"]) == ("findings/larkmoor-pdu-2023-planning-case-2", "39")
