"""Figures that do not fit stand where a discrepancy lists them, and rows that are named exist."""

import pytest

from tests.store.figures import (
    COUNT,
    assert_right,
    figure_tables,
    print_table,
    the_problem_with,
)


@pytest.fixture
def tables():
    return figure_tables()


def list_it(tables, **sides):
    listed = {"discrepancy": "listed", "subject": "A figure", "document_a": "report"}
    listed |= {"document_b": "news", "judgement": "Kept", "value_a": "?", "value_b": "?"}
    tables["discrepancies"].append(listed | sides)


@pytest.mark.parametrize("side", "ab")
def test_a_figure_that_a_discrepancy_names_may_stand(tables, tmp_path, side):
    tables["scores"][1]["percent"] = 56
    values = {"value_a": "56 per cent of cases", "value_b": "24 of 37"}
    list_it(tables, **values, **{f"row_{side}": "scores/ayton-2024-b"})
    assert_right(tables, tmp_path)


@pytest.mark.parametrize("values", [("56 per cent", "25 of 37"), ("57 per cent", "24 of 37")])
def test_a_discrepancy_accounts_for_the_figures_it_gives_and_no_others(tables, tmp_path, values):
    tables["scores"][1]["percent"] = 56
    list_it(tables, row_a="scores/ayton-2024-b", value_a=values[0], value_b=values[1])
    assert the_problem_with(tables, tmp_path).value == 56


def test_a_total_that_a_discrepancy_names_may_stand(tables, tmp_path):
    print_table(tables, COUNT, [1, 2000], 2003)
    list_it(tables, row_b="observations/figure-4", value_a="2,003", note="The rows make 2,001.")
    assert_right(tables, tmp_path)


@pytest.mark.parametrize(
    ("table", "changes", "column", "reason"),
    [
        ("discrepancies", {"row_b": "scores/ayton-2024-z"}, "row_b", "not in scores.csv"),
        ("discrepancies", {"row_a": "ratings/ayton-2024"}, "row_a", "not in ratings.csv"),
        ("discrepancies", {"row_a": "points/ayton"}, "row_a", "does not name a row"),
        ("discrepancies", {"row_a": "ayton"}, "row_a", "does not name a row"),
        ("changes", {"table": "points"}, "table", "is not the name of a table"),
        ("changes", {"row": "ayton-2024/P 1.3"}, "row", "not in ratings.csv"),
    ],
)
def test_rows_that_are_named_exist(tables, tmp_path, table, changes, column, reason):
    tables[table][0] |= changes
    problem = the_problem_with(tables, tmp_path)
    assert (problem.file, problem.line, problem.column) == (f"{table}.csv", 2, column)
    assert reason in problem.reason


def test_a_key_of_several_columns_is_named_with_strokes(tables, tmp_path):
    tables["discrepancies"][0]["row_b"] = "ratings/ayton-2024/P 1.1"
    tables["changes"][0]["row"] = "ayton-2024/P 1.1"
    assert_right(tables, tmp_path)
