"""A data directory is read strictly: the rows as they are meant, or every fault with its place."""

import pytest

from inspectorate.store.reading import read_directory
from inspectorate.store.tables import metadata
from tests import builders
from tests.faults import problems_of, the_problem_of


def edit(directory, table: str, old: str, new: str) -> None:
    """Changes the text of a file as a person would; `old` must be there."""
    path = directory / f"{table}.csv"
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode())


def test_values_have_the_type_of_their_column(data):
    rows = read_directory(data)
    score = rows["scores"][0]
    assert (score["percent"], score["cases"], score["numerator"]) == (67.6, 37, None)
    assert [type(score[name]) for name in ("percent", "cases", "score")] == [float, int, str]
    assert rows["scores"][1]["percent"] == 65.0
    assert rows["findings"][1]["summary"] == "Checks came late,\nor not at all."
    assert rows["inspections"][0]["published"] == "2022-05"


def test_every_table_is_there_and_each_row_has_every_column(data):
    (data / "changes.csv").unlink()
    rows = read_directory(data)
    assert set(rows) == set(metadata.tables)
    assert rows["changes"] == []
    for name, table in metadata.tables.items():
        for row in rows[name]:
            assert set(row) == {column.name for column in table.columns}


def test_the_column_line_may_be_missing(data):
    edit(data, "events", ",line\n", "\n")
    edit(data, "events", "review,,\n", "review,\n")
    assert read_directory(data)["events"][0]["line"] is None


def test_columns_may_stand_in_any_order(data):
    (data / "themes.csv").write_text(
        "title,definition,theme\nWorkload,Much,workload\nStaff,Few,staffing\n", encoding="utf-8"
    )
    assert read_directory(data)["themes"][0]["theme"] == "workload"


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_file_saved_by_a_spreadsheet_reads_the_same(data, line_end, mark):
    before = read_directory(data)
    path = data / "ratings.csv"
    text = path.read_text(encoding="utf-8")
    path.write_bytes((mark + text.replace("\n", line_end)).encode())
    assert read_directory(data) == before


def test_blank_lines_are_passed_over_but_counted(data):
    edit(data, "themes", "\n", "\n\n")
    edit(data, "themes", "staffing,Staffing", "Staffing,Staffing")
    assert {problem.line for problem in problems_of(data) if problem.file == "themes.csv"} == {4}


def test_the_line_is_that_on_which_a_row_begins_although_cells_before_it_span_lines(data):
    tables = builders.build_tables()
    tables["findings"][2] |= {"kind": "rumour", "summary": "One line,\nand another."}
    builders.write_table(data, "findings", tables["findings"])
    # Lines 3 and 4 are the second finding.
    assert the_problem_of(data).line == 5


def test_all_problems_of_all_files_are_told_together_in_order(data):
    edit(data, "ratings", "Good", "Excellent")
    edit(data, "inspections", "2022-05", "May 2022")
    edit(data, "documents", "A publisher", "")
    found = [(problem.file, problem.column) for problem in problems_of(data)]
    assert found == [
        ("documents.csv", "publisher"),
        ("inspections.csv", "published"),
        ("ratings.csv", "rating"),
    ]


def test_a_broken_key_is_told_once_and_not_again_by_every_row_that_names_it(data):
    tables = builders.build_tables()
    tables["inspections"][0]["inspection"] = "Ayton 2022"
    for name in ("ratings", "scores", "findings"):
        for row in tables[name]:
            if row["inspection"] == "ayton-2022":
                row["inspection"] = "Ayton 2022"
    builders.write_data(data, tables)
    assert the_problem_of(data).reason.startswith("is not a slug")


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "reason"),
    [
        ("theme,title", "theme,heading", 1, "title", "is missing from the header"),
        ("theme,title", "theme,theme,title", 1, "theme", "stands twice in the header"),
        ("theme,title,", "theme,title,colour,", 1, None, "is not a column of themes"),
        ("Too much to do", "Too much, to do", 2, None, "has 4 cells where the header has 3"),
        ("workload,Workload,", "workload,", 2, None, "has 2 cells where the header has 3"),
        ("Too much to do", '"Too" much to do', 2, None, "is not CSV"),
        ("Too much to do", '"Too much to do', 3, None, "is not CSV"),
    ],
)
def test_a_file_that_is_not_the_table_is_a_problem(data, old, new, line, column, reason):
    edit(data, "themes", old, new)
    problem = next(found for found in problems_of(data) if reason in found.reason)
    assert (problem.file, problem.line, problem.column) == ("themes.csv", line, column)
    assert {found.file for found in problems_of(data)} == {"themes.csv"}


def test_an_empty_file_lacks_every_column(data):
    (data / "themes.csv").write_bytes(b"")
    assert {problem.column for problem in problems_of(data)} == {"theme", "title", "definition"}


def test_a_file_in_another_encoding_is_a_problem_with_its_line(data):
    path = data / "themes.csv"
    path.write_bytes(path.read_bytes().replace(b"Too few", b"Trop \xe9lev\xe9"))
    problem = the_problem_of(data)
    assert (problem.file, problem.line) == ("themes.csv", 3)
    assert "is not UTF-8" in problem.reason


def test_a_cell_longer_than_any_text_is_a_problem(data):
    edit(data, "themes", "Too much to do", "x" * 200_000)
    assert the_problem_of(data).file == "themes.csv"


def test_a_file_of_no_table_is_a_problem_that_names_the_nearest(data):
    (data / "rating.csv").write_text("a\n", encoding="utf-8")
    problem = the_problem_of(data)
    assert problem.file == "rating.csv"
    assert "did you mean ratings.csv" in problem.reason


@pytest.mark.parametrize("name", ["empty", "missing"])
def test_a_directory_without_csv_files_is_a_problem(tmp_path, name):
    (tmp_path / "empty").mkdir()
    assert "holds no CSV file" in the_problem_of(tmp_path / name).reason
