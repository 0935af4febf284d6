"""Rows in the shape of the tables, and what is doubtful about them."""

from dataclasses import replace

import pytest

from inspectorate.importing.reading import read_report, read_upload
from inspectorate.importing.records import Records, build_records
from inspectorate.importing.text import read_text
from inspectorate.store.tables import metadata
from tests.importing.known import known_names
from tests.importing.samples.contents import CODES, Contents, Manner, plain_contents
from tests.importing.samples.layouts import as_text, blocks_of

KNOWN = known_names()


def records(contents: Contents | None = None, **changes: tuple[str, str]) -> Records:
    """The records of the plain sample; each change is a pair of old and new words."""
    manner = Manner()
    text = as_text(blocks_of(contents or plain_contents(), manner), manner).decode()
    for old, new in changes.values():
        assert old in text
        text = text.replace(old, new)
    return build_records(read_report(read_text(text.encode()), KNOWN), KNOWN, "our-file")


def test_rows_have_every_column_of_their_table_and_the_document():
    for table, rows in records().rows.items():
        assert rows
        for row in rows:
            assert list(row) == [column.name for column in metadata.tables[table].columns]
            assert row["document"] == "our-file"
            assert row["locator"]


def test_rows_leave_no_column_empty_that_their_table_requires():
    for table, rows in records().rows.items():
        required = [held.name for held in metadata.tables[table].columns if not held.nullable]
        keys = [held.name for held in metadata.tables[table].primary_key]
        assert all(row[name] is not None for row in rows for name in required)
        assert len({tuple(row[name] for name in keys) for row in rows}) == len(rows)


def test_inspection_has_the_slugs_of_who_and_which_standards():
    row = records().rows["inspections"][0]
    contents = plain_contents()
    expected = {
        "inspection": "larkmoor-pdu-2023",
        "organisation": "larkmoor",
        "framework": "pdu-2023",
        "cases_from": "2030-06-03",
        "cases_to": "2030-08-11",
        "fieldwork_start": contents.fieldwork[0],
        "cases": 30,
        "community_cases": 21,
        "licence_cases": 9,
        "overall_rating": contents.overall,
        "score": contents.score[0],
        "max_score": 21,
    }
    assert {name: row[name] for name in expected} == expected
    assert records().doubts == ()


def test_each_window_is_a_sample_and_the_parts_make_the_whole():
    sizes = {row["sample"]: row["size"] for row in records().rows["samples"]}
    assert sizes == {
        "larkmoor-pdu-2023-cases": 30,
        "larkmoor-pdu-2023-window-1": None,
        "larkmoor-pdu-2023-window-2": None,
        "larkmoor-pdu-2023-community": 21,
        "larkmoor-pdu-2023-licence": 9,
        "larkmoor-pdu-2023-practitioners": plain_contents().interviews,
    }


def test_ratings_and_key_questions_carry_the_codes_of_their_framework():
    rows, contents = records().rows, plain_contents()
    assert {row["standard"]: row["rating"] for row in rows["ratings"]} == {
        CODES[title]: rating for title, rating in contents.ratings.items()
    }
    assert [(row["standard"], row["statement"], row["percent"]) for row in rows["scores"]] == [
        (CODES[title], wording, percent)
        for title, asked in contents.percents.items()
        for wording, percent in asked
    ]


@pytest.mark.parametrize(("percent", "cases"), [(50, 30), (33, 30), (34, None), (52, None)])
def test_number_of_cases_is_the_base_only_where_a_whole_number_gives_the_percentage(
    percent: int, cases: int | None
):
    contents = plain_contents()
    asked = {"Planning": ((contents.percents["Planning"][0][0], percent),)}
    row = next(
        row
        for row in records(replace(contents, percents=contents.percents | asked)).rows["scores"]
        if row["standard"] == "P 2.2"
    )
    assert (row["cases"], row["cases_basis"]) == (cases, cases and "assumed")


def test_finding_keeps_the_words_of_the_report_and_says_where_they_stand():
    contents = plain_contents()
    rows = {row["finding"]: row for row in records().rows["findings"]}
    row = rows["larkmoor-pdu-2023-outcomes-strength-1"]
    assert row["summary"] == contents.strengths["Outcomes"][0]
    assert row["standard"] is None
    assert row["locator"].startswith("Outcomes, strength 1, line ")
    assert rows["larkmoor-pdu-2023-planning-case-1"]["standard"] == "P 2.2"


def test_organisation_is_known_by_its_alias():
    found = records(name=("Larkmoor PDU", "Moor of Larks PDU"))
    assert found.rows["inspections"][0]["organisation"] == "larkmoor"


def test_unknown_organisation_is_never_guessed_and_the_nearest_are_named():
    found = records(name=("Larkmoor", "Larkmor"))
    assert found.rows["inspections"][0]["organisation"] is None
    assert [doubt.what for doubt in found.doubts] == [
        "“Larkmor PDU” is not a known name. The nearest known: Larkmoor."
    ]


def test_extra_key_question_is_kept_without_a_slug_and_is_doubtful():
    extra = "Is planning shared with the person?"
    first = plain_contents().percents["Planning"][0][0]
    found = records(row=(first, f"{extra}\t71%\n{first}"))
    row = next(row for row in found.rows["scores"] if row["statement"] == extra)
    assert (row["percent"], row["question"], row["cases"]) == (71, None, None)
    assert [doubt.what for doubt in found.doubts] == [
        f"“{extra}” is no key question of Planning known here."
    ]


def test_standard_that_the_framework_lacks_makes_no_row_but_a_doubt():
    found = records(name=("P 1.3 Services", "P 1.3 Premises"), body=("P 1.3. Services", "Premises"))
    assert "P 1.3" not in {row["standard"] for row in found.rows["ratings"]}
    assert {doubt.what for doubt in found.doubts} == {
        "pdu-2023 has no standard called “Premises”.",
        "No rating of Services was found.",
    }


def test_score_of_another_maximum_than_the_framework_gives_is_doubtful():
    score = plain_contents().score[0]
    found = records(score=(f"Score {score}/21", f"Score {score}/27"))
    assert found.rows["inspections"][0]["max_score"] == 27
    assert "at most 21" in found.doubts[0].what


def test_report_on_a_region_has_the_standards_of_regions():
    text = (
        "An inspection of probation services in:\n\nFenwold region\n\nRatings\n\n"
        "Fieldwork started: 3 March 2025\n\nOverall rating\n\nGood\n\nLeadership\n\nGood\n\n"
        "Staffing\n\nGood\n\nPublic protection\n\nInadequate\n\nDesistance\n\nOutstanding\n\n"
        "Unpaid work\n\nGood\n\nRecommendations\n\nThe region should:\n\n1. act.\n\nHMPPS should:"
        "\n\n2. help.\n\nDesistance\n\nOutstanding\n\nStrengths:\n\n- One.\n- Two.\n"
    )
    found = build_records(read_report(read_text(text.encode()), KNOWN), KNOWN, "our-file")
    inspection = found.rows["inspections"][0]
    assert (inspection["organisation"], inspection["framework"], inspection["overall_rating"]) == (
        "region-fenwold",
        "region-2023",
        "Good",
    )
    assert [row["rating"] for row in found.rows["ratings"]] == [
        "Good",
        "Good",
        "Inadequate",
        "Outstanding",
        "Good",
    ]
    asked = [(row["number"], row["addressed_to"]) for row in found.rows["recommendations"]]
    assert asked == [(1, "The region"), (2, "HMPPS")]
    assert [row["standard"] for row in found.rows["findings"]] == ["desistance"] * 2
    assert found.doubts == ()


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "@SUM(A1) was said.", "+44 1 is a number."])
def test_text_that_looks_like_a_formula_blocks_with_its_place(text: str):
    first = plain_contents().strengths["Outcomes"][0]
    manner = Manner()
    data = as_text(blocks_of(plain_contents(), manner), manner).decode().replace(first, text)
    doubt = read_upload("report.txt", data.encode(), KNOWN).doubts[0]
    assert doubt.blocks
    assert doubt.place.startswith("Outcomes, strength 1, line ")
    assert doubt.what == (
        f"Summary: “{text}” begins with {text[0]}, which a spreadsheet takes for a formula."
    )


def test_text_that_looks_like_markup_is_kept_as_it_stands():
    first = plain_contents().strengths["Outcomes"][0]
    markup = "<script>alert(1)</script> & **words** &amp; {{ 7 * 7 }}."
    manner = Manner()
    data = as_text(blocks_of(plain_contents(), manner), manner).decode().replace(first, markup)
    records = read_upload("report.txt", data.encode(), KNOWN)
    assert markup.replace("**", "") in {row["summary"] for row in records.rows["findings"]}
    assert records.doubts == ()
