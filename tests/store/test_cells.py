"""What a cell may hold, and what must hold among the cells and rows of one table."""

import pytest

from inspectorate.store.reading import read_directory
from inspectorate.store.tables import metadata
from tests import builders
from tests.faults import the_problem_of

NO_CHANGE = {"change": None, "change_unit": None}


@pytest.mark.parametrize(
    ("table", "column", "value", "reason"),
    [
        ("ratings", "rating", "Excellent", "is not one of the words allowed: Outstanding, Good"),
        ("ratings", "rating", "good", "is not one of the words allowed"),
        ("ratings", "rating", "", "is empty but must be given"),
        ("ratings", "rating", "Good ", "begins or ends with a blank"),
        ("ratings", "rating", "\u00a0Good", "begins or ends with a blank"),
        ("ratings", "locator", "page\x009", "invisible character"),
        ("ratings", "locator", "page\t9", "invisible character"),
        ("ratings", "locator", "page\u200b9", "invisible character"),
        ("ratings", "locator", "page\u202e9", "invisible character"),
        ("ratings", "locator", "page \ufffd", "invisible character"),
        ("ratings", "locator", "=1+1", "begins with =, which a spreadsheet takes for a formula"),
        ("ratings", "locator", "+1", "begins with +"),
        ("ratings", "locator", "-see page 9", "begins with -"),
        ("ratings", "locator", "@SUM(A1)", "begins with @"),
        ("ratings", "locator", "\tpage 9", "invisible character"),
        ("ratings", "line", "0", "is below the lowest value allowed, 1"),
        ("scores", "percent", "101", "is above the highest value allowed, 100"),
        ("scores", "percent", "-1", "is below the lowest value allowed, 0"),
        ("scores", "percent", "nan", "is not a number"),
        ("scores", "percent", "inf", "is not a number"),
        ("scores", "percent", "1e1", "is not a number"),
        ("scores", "percent", "32%", "is not a number"),
        ("scores", "percent", "３２", "is not a number"),
        ("observations", "value", "10,000", "is not a number"),
        ("observations", "change", "+5", "is not a number"),
        ("observations", "value", "9" * 400, "is too large"),
        ("inspections", "cases", "0", "is below the lowest value allowed, 1"),
        ("inspections", "cases", "37.0", "is not a whole number"),
        ("inspections", "cases", "about 37", "is not a whole number"),
        ("inspections", "cases", "037", "is not a whole number"),
        ("inspections", "interviews", "99999999999", "is too large"),
        ("inspections", "interviews", "9" * 5000, "is too large"),
        ("inspections", "published", "2024-13", "is not a date"),
        ("inspections", "published", "2023-02-29", "is not a date"),
        ("inspections", "published", "15/03/2024", "is not a date"),
        ("inspections", "published", "2024-3", "is not a date"),
        ("inspections", "published", "0024-03-15", "is not a date"),
        ("inspections", "published", "2024-03-15T00:00", "is not a date"),
        ("documents", "document", "The News", "is not a slug"),
        ("documents", "document", "-news", "is not a slug"),
        ("documents", "document", "news/1", "is not a slug"),
    ],
)
def test_a_cell_that_cannot_be_used_is_a_problem_with_its_place(data, table, column, value, reason):
    tables = builders.build_tables()
    extra = dict(tables[table][0])
    if table != "ratings":
        key = next(iter(metadata.tables[table].primary_key.columns)).name
        extra[key] = "one-more"
    else:
        extra |= {"inspection": "ceeton-2024"}
    tables[table].insert(1, extra | {column: value})
    builders.write_table(data, table, tables[table])
    problem = the_problem_of(data)
    assert (problem.file, problem.line, problem.column) == (f"{table}.csv", 3, column)
    assert problem.value == (value or None)
    assert reason in problem.reason
    sentence = str(problem)
    assert sentence.startswith(f"{table}.csv, line 3, column {column}: ")
    assert "\n" not in sentence
    assert len(sentence) < 300


@pytest.mark.parametrize(
    ("table", "changes", "column", "reason"),
    [
        ("scores", {"numerator": 38}, "numerator", "is more than cases, 37"),
        ("inspections", {"score": 7}, "score", "is more than max_score, 6"),
        ("inspections", {"community_cases": 41}, "community_cases", "is more than cases, 40"),
        ("inspections", {"licence_cases": 41}, "licence_cases", "is more than cases, 40"),
        ("inspections", {"max_score": 7}, "max_score", "is more than pdu-2021 can give, 6"),
        ("rating_bands", {"lowest": 90, "highest": 89}, "lowest", "is more than highest, 89"),
        ("scores", {"percent": None, "numerator": None}, "percent", "is empty, and so is every"),
        ("scores", {"cases_basis": None}, "cases_basis", "is empty although cases is given"),
        ("scores", {"cases": None}, "cases", "is empty although cases_basis is given"),
        ("observations", {"value": None} | NO_CHANGE, "value", "is empty, and so is every"),
        (
            "inspections",
            {"fieldwork_start": "2022-02", "fieldwork_end": "2022-01-31"},
            "fieldwork_start",
            "is later than fieldwork_end, 2022-01-31",
        ),
        (
            "inspections",
            {"cases_from": "2023", "cases_to": "2022-12"},
            "cases_from",
            "is later than cases_to",
        ),
    ],
)
def test_cells_that_contradict_each_other_are_a_problem_of_their_row(
    data, table, changes, column, reason
):
    tables = builders.build_tables()
    tables[table][0] |= changes
    builders.write_table(data, table, tables[table])
    problem = the_problem_of(data)
    assert (problem.file, problem.line, problem.column) == (f"{table}.csv", 2, column)
    assert reason in problem.reason


@pytest.mark.parametrize(
    ("first", "last"), [("2024-03", "2024"), ("2024", "2024-01-05"), ("2024-03", "2024-03-31")]
)
def test_a_span_of_partial_dates_that_may_be_true_is_accepted(data, first, last):
    tables = builders.build_tables()
    tables["inspections"][2] |= {"fieldwork_start": first, "fieldwork_end": last}
    builders.write_table(data, "inspections", tables["inspections"])
    read_directory(data)


@pytest.mark.parametrize("table", ["documents", "ratings", "scores", "places", "standards"])
def test_a_row_that_stands_twice_is_a_problem_that_names_the_first(data, table):
    rows = builders.build_tables()[table]
    builders.write_table(data, table, [*rows, rows[0]])
    problem = the_problem_of(data)
    assert problem.line == len(rows) + 2
    assert "repeats line 2" in problem.reason
