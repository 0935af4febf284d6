"""What a person is told of a file before anything is stored."""

from dataclasses import replace

import pytest

from inspectorate.importing.checks.checking import check
from inspectorate.importing.reading import read_upload
from inspectorate.importing.vocabulary import read_vocabulary
from tests.importing.books import book
from tests.importing.checks.reports import TODAY, checked, held_rows, read, right_contents
from tests.importing.samples.contents import QUESTIONS


def test_a_report_that_agrees_with_itself_gives_no_doubt_and_changes_nothing():
    found = checked()
    assert found.doubts == ()
    assert found.changes == ()
    assert not found.blocked
    assert found.records.rows["discrepancies"] == []
    assert len(found.records.rows["scores"]) == 12


def test_every_doubt_has_its_place_and_says_what_to_do():
    contents = right_contents()
    found = checked(
        ("Larkmoor", "Larkmore"),
        ("P 1.3 Services", "P 1.3 Servicing"),
        contents=replace(contents, score=(9, 21), fieldwork=("2028-02-12", "12 February 2028")),
    )
    assert len(found.doubts) >= 4
    assert all(doubt.place and doubt.what and doubt.mend for doubt in found.doubts)
    assert found.blocked
    blocks = [doubt.blocks for doubt in found.doubts]
    assert blocks == sorted(blocks, reverse=True)


def test_an_unknown_organisation_blocks_and_names_the_nearest():
    found = checked(("Larkmoor", "Larkmore"))
    doubt = found.doubts[0]
    assert doubt.blocks
    assert doubt.value == "Larkmore PDU"
    assert "“Larkmore PDU” is not a known name. The nearest known: Larkmoor." in doubt.what
    assert "aliases.csv" in doubt.mend
    assert doubt.place.startswith("line ")


def test_an_unknown_standard_asks_and_names_the_nearest():
    found = checked(("P 1.3 Services", "P 1.3 Servicing"), ("P 1.3. Services", "P 1.3. Servicing"))
    told = [doubt.what for doubt in found.doubts]
    assert "pdu-2023 has no standard called “Servicing”. The nearest known: Services." in told
    assert not found.blocked


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


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (
            {"fieldwork": ("2024-08-10", "10 August 2024")},
            "By these dates fieldwork began (2024-08-10) after the report was published (2024-05).",
        ),
        (
            {"published": ("2024-07", "July 2024")},
            "By this date the report was published in the future (2024-07).",
        ),
        (
            {"windows": (("2024-03-04", "2024-03-10", "4 March 2024 and 10 March 2024"),)},
            "By these dates the first case began (2024-03-04) after fieldwork began (2024-02-12).",
        ),
    ],
)
def test_dates_that_cannot_be_ask(changes: dict[str, object], told: str):
    found = checked(contents=replace(right_contents(), **changes))
    assert told in [doubt.what for doubt in found.doubts]
    assert not found.blocked


def test_a_framework_that_was_not_in_force_asks():
    held = held_rows()
    ended = [
        row | {"valid_to": "2024-01"} if row["framework"] == "pdu-2023" else row
        for row in held["frameworks"]
    ]
    found = checked(held=held | {"frameworks": ended})
    assert [doubt.what for doubt in found.doubts] == [
        "pdu-2023 was in force from 2023-10 to 2024-01; this inspection was on 2024-02-12."
    ]


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


@pytest.mark.parametrize(
    ("table", "column", "value", "told"),
    [
        ("inspections", "organisation", "larkmore", "is not in organisations; did you mean"),
        ("scores", "standard", "P 9.9", "is not a standard of pdu-2023"),
        ("scores", "numerator", 31, "is more than cases, 30"),
        ("ratings", "rating", None, "could not be read"),
        ("scores", "key_question", "mood", "is not a key question of pdu-2023, standard P 2.1"),
    ],
)
def test_a_row_that_the_tables_do_not_take_blocks(
    table: str, column: str, value: object, told: str
):
    held = held_rows()
    records = read(right_contents(), held)
    altered = [records.rows[table][0] | {column: value}, *records.rows[table][1:]]
    found = check(replace(records, rows=records.rows | {table: altered}), held, TODAY)
    assert found.blocked
    doubt = next(doubt for doubt in found.doubts if doubt.blocks)
    assert told.removesuffix("; did you mean") in doubt.what
    # What fills a cell of the inspection has a place of its own.
    assert doubt.place == ("line 3" if table == "inspections" else altered[0]["locator"])
    assert doubt.value == ("" if value is None else str(value))


def test_rows_that_are_held_are_not_blamed_on_the_file():
    held = held_rows()
    wrong = [row | {"percent": 1.0, "numerator": 30, "cases": 37} for row in held["scores"][:3]]
    assert checked(held=held | {"scores": [*wrong, *held["scores"][3:]]}).doubts == ()


def test_a_doubt_about_a_workbook_names_its_sheet_and_cell():
    held = held_rows()
    sheets = {
        "inspections": [
            ["organisation", "framework", "cases", "community_cases", "licence_cases"],
            ["Larkmoor PDU", "pdu-2023", 30, 21, 8],
        ],
        "documents": [["document", "publisher", "kind"], ["a-source", "Somebody", "other page"]],
        "scores": [
            ["standard", "key_question", "percent", "numerator", "cases"],
            ["Planning", "safety", 30, 9, 30],
            ["Planning", "engagement", 50, 12, 30],
        ],
    }
    records = read_upload("filled.xlsx", book(sheets), read_vocabulary(held))
    found = check(records, held, TODAY)
    assert [(doubt.place, doubt.value) for doubt in found.doubts] == [
        ("sheet inspections, cell C2", "30"),
        ("sheet scores, cell C3", "50"),
    ]
    wrong = {"documents": [["document", "publisher"], ["a-source", "Somebody"]]}
    records = read_upload("filled.xlsx", book(sheets | wrong), read_vocabulary(held))
    blocked = [doubt for doubt in check(records, held, TODAY).doubts if doubt.blocks]
    assert [doubt.place for doubt in blocked] == ["sheet documents, cell A2"]
