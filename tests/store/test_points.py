"""The figures of an inspection fit: cases, points, score, rating and bands."""

import pytest

from tests.store.figures import assert_right, figure_tables, the_problem_with


@pytest.fixture
def tables():
    return figure_tables()


@pytest.mark.parametrize(
    ("table", "row", "changes", "column", "reason"),
    [
        ("inspections", 1, {"cases": 40}, "cases", "14 licence cases, 37"),
        ("inspections", 1, {"score": 4}, "score", "points of its ratings, 3"),
        ("rating_bands", 1, {"highest": 80}, "lowest", "where its band begins, 81"),
        ("rating_bands", 1, {"lowest": 66}, "lowest", "where its band begins, 65"),
        ("rating_bands", 3, {"lowest": 1}, "lowest", "where its band begins, 0"),
        ("rating_bands", 0, {"highest": 99}, "highest", "highest value, 100"),
    ],
)
def test_cases_points_and_bands_fit(tables, tmp_path, table, row, changes, column, reason):
    tables[table][row] |= changes
    problem = the_problem_with(tables, tmp_path)
    assert (problem.file, problem.column) == (f"{table}.csv", column)
    assert reason in problem.reason


@pytest.fixture
def rated(tables):
    """The tables with bands for the total of points."""
    band = {"framework": "pdu-2023", "applies_to": "total", "status": "unconfirmed"}
    edges = [("Outstanding", 6, 6), ("Good", 4, 5), ("Requires improvement", 2, 3)]
    for rating, lowest, highest in [*edges, ("Inadequate", 0, 1)]:
        edge = {"rating": rating, "lowest": lowest, "highest": highest}
        tables["rating_bands"].append(band | edge)
    return tables


def test_the_overall_rating_is_the_band_of_the_points(rated, tmp_path):
    assert_right(rated, tmp_path)
    rated["inspections"][1]["overall_rating"] = "Good"
    assert "3 points earn, Requires" in the_problem_with(rated, tmp_path).reason


def test_the_band_of_fewer_standards_than_the_framework_has_is_not_known(rated, tmp_path):
    rated["inspections"][1] |= {"max_score": 3, "overall_rating": "Good"}
    assert_right(rated, tmp_path)


def test_a_rating_that_a_discrepancy_names_may_stand(rated, tmp_path):
    rated["inspections"][1]["overall_rating"] = "Good"
    row = rated["discrepancies"][0] | {"discrepancy": "listed", "row_a": "inspections/ayton-2024"}
    rated["discrepancies"].append(row | {"value_a": "Good", "value_b": "3 points"})
    assert_right(rated, tmp_path)
