"""Workbooks of inspections that an import reads back as they were, and the template to fill in."""

from collections.abc import Iterator
from io import BytesIO

import openpyxl
import pytest
from sqlalchemy import select

from inspectorate import config
from inspectorate.domain.sources import DEMONSTRATION
from inspectorate.exporting.template import write_template
from inspectorate.exporting.workbooks import write_inspections
from inspectorate.importing.checks.checking import check
from inspectorate.importing.lines import UnreadableFileError
from inspectorate.importing.reading import read_upload
from inspectorate.importing.vocabulary import Vocabulary, read_vocabulary
from inspectorate.store import derivation
from inspectorate.store.reading import read_directory
from inspectorate.store.sessions import Store, open_store
from inspectorate.store.tables import inspections
from inspectorate.store.workbooks import ASKED, EXAMPLE, LISTS, NOTES, SHEETS, sheet_columns

HELD = read_directory(config.DATA_DIRECTORY)
SURREY = "surrey-pdu-2023"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The data of this repository, built once."""
    url = f"sqlite:///{tmp_path_factory.mktemp('real') / 'store.db'}"
    derivation.build(url, config.DATA_DIRECTORY)
    with open_store(url) as opened:
        yield opened


@pytest.fixture(scope="module")
def names() -> Vocabulary:
    return read_vocabulary(HELD)


def as_sets(rows: dict[str, list[dict]]) -> dict[str, set]:
    """The rows of every table with what they state, in no order."""
    return {
        table: {
            tuple(row[column.name] for column in sheet_columns(table))
            for row in rows.get(table, ())
        }
        for table in SHEETS
    }


def test_every_inspection_is_read_back_as_it_was(store: Store, names: Vocabulary):
    records = read_upload("all.xlsx", write_inspections(store), names)
    assert records.doubts == ()
    held = as_sets(HELD)
    read = as_sets(records.rows)
    assert read.pop("documents") < held.pop("documents")
    assert read == held


def test_one_inspection_is_read_back_with_all_that_belongs_to_it(store: Store, names: Vocabulary):
    records = read_upload("surrey.xlsx", write_inspections(store, {SURREY}), names)
    rows = records.rows
    assert [row["inspection"] for row in rows["inspections"]] == [SURREY]
    for table in SHEETS[1:-1]:
        of_surrey = [row for row in HELD[table] if row["inspection"] == SURREY]
        assert as_sets({table: of_surrey})[table] <= as_sets(rows)[table]
        assert {row["inspection"] for row in rows[table]} == {SURREY}
    assert [row["document"] for row in rows["documents"]] == ["surrey-2024"]
    assert not any(doubt.blocks for doubt in check(records, HELD, "2026-01-01").doubts)


def test_invented_inspections_say_so_in_every_row_and_are_not_imported(
    demonstration: str, names: Vocabulary
):
    with open_store(demonstration) as invented:
        one = invented.rows(select(inspections.c.inspection).limit(1))[0]["inspection"]
        content = write_inspections(invented, {one})
    book = openpyxl.load_workbook(BytesIO(content))
    for sheet in book.worksheets:
        said = {row[-1] for row in sheet.iter_rows(min_row=2, values_only=True)}
        assert said == {DEMONSTRATION}
    with pytest.raises(UnreadableFileError, match=DEMONSTRATION):
        read_upload("invented.xlsx", content, names)


def test_template_offers_known_names_and_says_what_each_column_holds(store: Store):
    book = openpyxl.load_workbook(BytesIO(write_template(store)))
    assert book.sheetnames == [NOTES, EXAMPLE, *SHEETS, LISTS]
    listed = {cell.value: cell.column_letter for cell in book[LISTS][1]}
    offered = [cell.value for cell in book[LISTS][listed["organisation"]]]
    assert {"Surrey PDU", "London region", "England and Wales"} <= {*offered}
    described = {(row[0].value, row[1].value) for row in book[NOTES].iter_rows(min_row=7)}
    for table in SHEETS:
        names = [column.name for column in sheet_columns(table)]
        assert [cell.value for cell in book[table][1]] == names
        assert {(table, name) for name in names} <= described
        coloured = {cell.value for cell in book[table][1] if cell.fill.fgColor.rgb != "00000000"}
        assert coloured == {*ASKED[table]}
    validations = book["ratings"].data_validations.dataValidation
    assert {str(held.sqref)[0] for held in validations} == {"B", "C", "D", "E"}


def test_template_as_it_comes_has_nothing_to_import(store: Store, names: Vocabulary):
    with pytest.raises(UnreadableFileError, match="has a row filled in below its header"):
        read_upload("template.xlsx", write_template(store), names)


def test_template_filled_in_only_where_it_asks_is_a_whole_import(store: Store, names: Vocabulary):
    book = openpyxl.load_workbook(BytesIO(write_template(store)))
    for sheet, filled in {
        "inspections": {"organisation": "West Sussex PDU", "framework": "pdu-2023"},
        "ratings": {"standard": "Leadership", "rating": "Good"},
        "scores": {"standard": "Planning", "key_question": "safety", "percent": "38%"},
        "samples": {"title": "All inspected cases", "population": "cases", "size": 40},
        "findings": {
            "section": "Leadership",
            "standard": "Leadership",
            "kind": "strength",
            "summary": "Leaders knew their teams.",
        },
        "recommendations": {"number": 1, "addressed_to": "The PDU", "summary": "Act."},
    }.items():
        columns = {cell.value: cell.column for cell in book[sheet][1]}
        for name, value in filled.items():
            book[sheet].cell(2, columns[name], value)
    stream = BytesIO()
    book.save(stream)
    records = read_upload("filled.xlsx", stream.getvalue(), names)
    checked = check(records, HELD, "2026-01-01")
    assert [doubt for doubt in checked.doubts if doubt.blocks] == []
    assert {table: len(rows) for table, rows in records.rows.items()} == {
        "documents": 1,
        "inspections": 1,
        "ratings": 1,
        "scores": 1,
        "samples": 1,
        "findings": 1,
        "recommendations": 1,
    }
    assert records.rows["inspections"][0]["inspection"] == "west-sussex-pdu-2023"
