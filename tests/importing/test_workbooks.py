"""Workbooks as records: our own sheets, tables of others by their headers, and faults by cell."""

import pytest

from inspectorate.importing.lines import UnreadableFileError
from inspectorate.importing.reading import read_upload
from inspectorate.importing.records import Records
from inspectorate.importing.workbooks import EMPTY, NOTHING
from tests.importing.books import Rows, book
from tests.importing.known import known_names
from tests.importing.samples.contents import QUESTIONS

KNOWN = known_names()
ASKED = QUESTIONS["Planning"]
WHO = ("inspections", [["organisation", "framework", "cases"], ["Larkmoor PDU", "pdu-2023", 30]])


def read(sheets: dict[str, Rows], formats: dict[str, str] | None = None) -> Records:
    return read_upload("filled.xlsx", book(sheets, formats), KNOWN)


def table(*rows: tuple, above: str = "Larkmoor PDU", framework: str = "pdu-2023") -> dict:
    return {"Data": [[above], [f"Framework: {framework}"], [], *rows]}


def told(records: Records) -> list[tuple[str, str, bool]]:
    return [(doubt.place, doubt.what, doubt.blocks) for doubt in records.doubts]


def test_sheets_that_are_filled_in_as_little_as_asked_give_whole_rows():
    records = read(
        dict(
            [
                ("scores", [["standard", "key_question", "percent"], ["Planning", "safety", 32]]),
                ("ratings", [["standard", "rating"], ["Leadership", "requires IMPROVEMENT"]]),
                WHO,
                (
                    "findings",
                    [
                        ["section", "kind", "summary"],
                        ["Leadership", "strength", "One."],
                        ["Leadership", "strength", "Two."],
                    ],
                ),
                ("recommendations", [["addressed_to", "summary"], ["The PDU", "Act."]]),
                ("samples", [["title", "population", "size"], ["All cases", "cases", 30]]),
            ]
        )
    )
    assert records.doubts == ()
    rows = records.rows
    source = rows["documents"][0]["document"]
    assert rows["inspections"][0] | {} == rows["inspections"][0] | {
        "inspection": "larkmoor-pdu-2023",
        "organisation": "larkmoor",
        "kind": "core",
        "cases": 30,
        "confidence": "stated",
        "reported_by": "data workbook",
        "document": source,
        "locator": "sheet inspections, cell A2",
    }
    assert (rows["ratings"][0]["standard"], rows["ratings"][0]["rating"]) == (
        "P 1.1",
        "Requires improvement",
    )
    score = rows["scores"][0]
    assert score | {} == score | {
        "score": "larkmoor-pdu-2023-planning-safety",
        "standard": "P 2.2",
        "question": "planning-safety",
        "dimension": "safety",
        "statement": ASKED[2],
        "better": "higher",
        "qualifier": "exact",
        "percent": 32,
        "cases": None,
        "cases_basis": None,
    }
    assert [row["finding"] for row in rows["findings"]] == [
        "larkmoor-pdu-2023-leadership-strength-1",
        "larkmoor-pdu-2023-leadership-strength-2",
    ]
    assert rows["recommendations"][0]["recommendation"] == "larkmoor-pdu-2023-recommendation-1"
    assert rows["samples"][0]["sample"] == "larkmoor-pdu-2023-all-cases"


def test_table_of_percentages_is_known_by_its_header_and_named_by_the_cells_above():
    records = read(
        table(
            ["Key question", "Percentage ‘Yes’"],
            ["Planning"],
            [ASKED[0], "43%"],
            [ASKED[1], 0.46],
            [ASKED[2], "thirty"],
        ),
        {"B7": "0%"},
    )
    assert [
        (row["standard"], row["key_question"], row["percent"]) for row in records.rows["scores"]
    ] == [
        ("P 2.2", "engagement", 43),
        ("P 2.2", "desistance", 46),
        ("P 2.2", "safety", None),
    ]
    assert {row["inspection"] for row in records.rows["scores"]} == {"larkmoor-pdu-2023"}
    assert told(records) == [
        ("sheet Data, cell B8", "percent: “thirty” is not a number.", True),
    ]


def test_counts_of_yes_and_no_make_the_base_and_no_percentage_is_worked_out():
    header = ["No.", "Question", "Yes", "No", "Not applicable"]
    records = read(table(header, [1, ASKED[0], 12, 25, 3], [2, ASKED[2], 7, 30, 0]))
    assert [
        (row["numerator"], row["cases"], row["cases_basis"], row["percent"])
        for row in records.rows["scores"]
    ] == [(12, 37, "stated", None), (7, 37, "stated", None)]


def test_column_of_yes_may_hold_percentages():
    records = read(table(["Question", "Yes", "Cases"], [ASKED[0], 0.325, 40]), {"B5": "0.0%"})
    row = records.rows["scores"][0]
    assert (row["percent"], row["numerator"], row["cases"]) == (32.5, None, 40)


def test_table_of_several_units_gives_each_its_rows():
    header = ["PDU", "Framework", "Standard", "Rating"]
    records = read(
        {
            "Ratings 2031": [
                header,
                ["Larkmoor", "pdu-2023", "Leadership", "Good"],
                ["Moor of Larks PDU", "pdu-2023", "P 1.2 Staffing", "Inadequate"],
                ["North Fenwold and the Isles", "pdu-2023", "Staffing", "Good"],
            ]
        }
    )
    assert [(row["inspection"], row["standard"]) for row in records.rows["ratings"]] == [
        ("larkmoor-pdu-2023", "P 1.1"),
        ("larkmoor-pdu-2023", "P 1.2"),
        ("north-fenwold-pdu-2023", "P 1.2"),
    ]
    assert records.doubts == ()


def test_figure_of_a_question_that_is_held_takes_its_slug():
    held = {("larkmoor-pdu-2023", "P 2.2", "safety"): "an-older-slug"}
    vocabulary = known_names(held)
    data = book(table(["Question", "%"], [ASKED[2], 32]))
    assert read_upload("a.xlsx", data, vocabulary).rows["scores"][0]["score"] == "an-older-slug"


@pytest.mark.parametrize(
    ("sheets", "place", "what"),
    [
        (
            table(["Question", "%"], [ASKED[0], 43], above="Larkmor PDU"),
            "sheet Data, cell A5",
            "The sheet does not say which unit it is of.",
        ),
        (
            table(["Question", "%"], [ASKED[0], 43], framework="new"),
            "sheet Data, cell A5",
            "The sheet does not say under which set of standards.",
        ),
        (
            {"Data": [["PDU", "Framework", "Question", "%"], ["Larkmor", "pdu-2023", ASKED[0], 4]]},
            "sheet Data, cell A2",
            "“Larkmor” is not a known name. The nearest known: Larkmoor PDU.",
        ),
        (
            {"Data": [["PDU", "Framework", "Question", "%"], ["Larkmoor", "pdu-99", ASKED[0], 4]]},
            "sheet Data, cell B2",
            "“pdu-99” is no set of standards known here.",
        ),
        (
            dict([WHO, ("ratings", [["standard", "rating"], ["Leadership", "Splendid"]])]),
            "sheet ratings, cell B2",
            "rating: “Splendid” is not one of the words allowed: Outstanding, Good, Requires "
            "improvement, Inadequate.",
        ),
        (
            dict([WHO, ("ratings", [["standard", "rating"], ["Leadership", '=1+"Good"']])]),
            "sheet ratings, cell B2",
            "The cell holds a formula, which is not worked out here.",
        ),
        (
            dict([WHO, ("findings", [["section", "kind", "summary"], ["All", "note", "@me"]])]),
            "sheet findings, cell C2",
            "summary: “@me” begins with @, which a spreadsheet takes for a formula.",
        ),
        (
            table(["Question", "%", "Percentage"], [ASKED[0], 43, 44]),
            "sheet Data, cell C4",
            "The column “Percentage” means the same as one before it.",
        ),
    ],
)
def test_fault_is_told_with_its_sheet_and_cell_and_blocks(sheets: dict, place: str, what: str):
    records = read(sheets)
    assert (place, what, True) in told(records)
    assert all(doubt.mend for doubt in records.doubts)


def test_what_is_not_read_is_said():
    records = read(
        dict(
            [
                WHO,
                ("ratings", [["standard", "rating", "mood"], ["Leadership", "Good", "fine"]]),
                ("Budget", [["pounds", "pence"], [1, 2]]),
                ("Notes", [["Anything"]]),
            ]
        )
    )
    assert told(records) == [
        ("sheet ratings, cell C1", "“mood” is no column of ratings, so it is not read.", False),
        ("sheet Budget", "No header in this sheet is known, so nothing was read from it.", False),
    ]


@pytest.mark.parametrize(
    ("sheets", "why"),
    [
        ({"Budget": [["pounds"], [1]]}, NOTHING),
        ({"Empty": []}, NOTHING),
        ({"ratings": [["standard", "rating"]]}, EMPTY),
        ({"Notes": [["Key question", "%"], [ASKED[0], 43]]}, NOTHING),
    ],
)
def test_workbook_without_anything_to_read_gets_one_sentence(sheets: dict[str, Rows], why: str):
    with pytest.raises(UnreadableFileError) as refused:
        read(sheets)
    assert str(refused.value) == why


def test_dates_and_numbers_are_read_as_they_are_shown():
    from datetime import datetime

    header = ["organisation", "framework", "fieldwork_start", "published", "cases", "score"]
    row = ["larkmoor", "pdu-2023", datetime(2031, 2, 10), "2031-05", 30.0, " 8 "]
    held = read({"inspections": [header, row]}).rows["inspections"][0]
    assert [held[name] for name in header[2:]] == ["2031-02-10", "2031-05", 30, 8]
