"""Names that are not known, and rows that no table can hold: they block."""

from dataclasses import replace

import pytest

from inspectorate.importing.checks.checking import check
from inspectorate.importing.reading import read_upload
from inspectorate.importing.vocabulary import read_vocabulary
from tests.importing.books import book
from tests.importing.checks.reports import TODAY, checked, held_rows, read, right_contents


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


def test_what_no_table_can_hold_is_told_before_and_not_on_confirming():
    held = held_rows()
    records = read(right_contents(), held)
    finding = records.rows["findings"][0] | {"summary": "=1+1, as the report has it"}
    rows = records.rows | {"findings": [finding, *records.rows["findings"][1:]]}
    found = check(replace(records, rows=rows), held, TODAY)
    assert found.blocked
    (doubt,) = found.doubts
    assert doubt.place == "findings.summary"
    assert "which a spreadsheet takes for a formula" in doubt.what
