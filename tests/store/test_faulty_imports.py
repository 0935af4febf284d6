"""An import that does not fit is told of by its file, and nothing of it is laid over the base."""

from pathlib import Path

import pytest

from inspectorate.store.imports import Import, write_records
from inspectorate.store.layering import lay_over
from inspectorate.store.problems import DataError
from inspectorate.store.reading import Rows, read_directory
from tests import builders
from tests.importing.brought import an_import, records


def base(directory: Path, tables: builders.Tables | None = None) -> Rows:
    return read_directory(builders.write_data(directory / "data", tables))


def problem_of(rows: Rows, each: Import, file: str = "import 1 (report.txt)") -> str:
    """The one fault of the import, after its file."""
    with pytest.raises(DataError) as caught:
        lay_over(rows, [each])
    assert len(caught.value.problems) == 1
    told = str(caught.value.problems[0])
    assert told.startswith(f"{file}, column ")
    return told.removeprefix(f"{file}, column ")


@pytest.mark.parametrize(
    ("table", "change", "told"),
    [
        (
            "ratings",
            {"rating": "Excellent"},
            "ratings.rating: “Excellent” is",
        ),
        (
            "ratings",
            {"standard": "P 9.9"},
            "ratings.standard: “P 9.9” is not",
        ),
        (
            "scores",
            {"document": "nowhere"},
            "scores.document: “nowhere” is not",
        ),
        (
            "scores",
            {"sample": "nowhere"},
            "scores.sample: “nowhere” is not in",
        ),
        (
            "findings",
            {"summary": "=1+1"},
            "findings.summary: “=1+1” begins",
        ),
        ("findings", {"summary": None}, "findings.summary: is empty"),
        (
            "scores",
            {"numerator": 3, "percent": None, "cases": 2},
            "scores.",
        ),
    ],
)
def test_what_does_not_fit_is_told_under_the_name_of_the_file(tmp_path, table, change, told):
    tables = records()
    tables[table][0] |= change
    if "cases" in change:
        tables[table][0]["cases_basis"] = "stated"
    assert problem_of(base(tmp_path), an_import(1, tables)).startswith(told)


def test_two_rows_with_one_key_are_told_of(tmp_path):
    tables = records()
    tables["findings"] *= 2
    told = problem_of(base(tmp_path), an_import(1, tables))
    assert told.startswith("findings.finding: “ayton-2024-brought” repeats")


def test_a_base_that_no_longer_holds_what_an_import_names_is_told_of(tmp_path):
    tables = builders.build_tables()
    tables["standards"] = [row for row in tables["standards"] if row["standard"] != "P 1.1"]
    for name in ("ratings", "scores", "findings", "key_questions"):
        tables[name] = [row for row in tables[name] if row.get("standard") != "P 1.1"]
    tables["ratings"] = []
    assert "ratings.standard: “P 1.1”" in problem_of(base(tmp_path, tables), an_import(1))


def test_what_is_not_stored_yet_is_told_of_by_its_file_alone(tmp_path):
    told = problem_of(base(tmp_path), an_import(cases=0), "report.txt")
    assert told.startswith("inspections.cases: “0” is below")


def test_an_inspection_that_is_brought_twice_is_told_of(tmp_path):
    tables = records(cases=40)
    tables["inspections"] *= 2
    told = problem_of(base(tmp_path), an_import(1, tables))
    assert told.startswith("inspections.inspection: ")


def test_records_of_a_table_or_column_that_does_not_exist_are_not_written():
    for unknown in ({"nothing": [{}]}, {"ratings": [{"colour": "red"}]}):
        with pytest.raises(KeyError):
            write_records(unknown)
