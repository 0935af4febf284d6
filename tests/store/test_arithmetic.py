"""Published figures fit: percentages their pairs, totals their parts."""

import pytest

from tests import builders
from tests.faults import problems_of
from tests.store.figures import (
    AVERAGE,
    COUNT,
    SHARE,
    assert_right,
    figure_tables,
    observe,
    print_table,
    the_problem_with,
)


@pytest.fixture
def tables():
    return figure_tables()


PAIRS = [
    ("exact", 68, 25, 37, True),
    ("exact", 67, 25, 37, False),
    ("exact", 67.6, 25, 37, True),
    ("exact", 67.5, 25, 37, False),
    ("exact", 12, 1, 8, True),
    ("exact", 13, 1, 8, True),
    ("exact", 12.5, 1, 8, True),
    ("exact", 6.2, 1, 16, True),
    ("exact", 6.3, 1, 16, True),
    ("exact", 100, 37, 37, True),
    ("exact", 0, 0, 37, True),
    ("about", 50, 22, 40, True),
    ("about", 50, 23, 40, False),
    ("over", 50, 20, 40, True),
    ("over", 50, 19, 40, False),
    ("under", 50, 20, 40, True),
    ("under", 50, 21, 40, False),
]


@pytest.mark.parametrize(("qualifier", "percent", "part", "whole", "fits"), PAIRS)
def test_a_percentage_of_cases_fits_its_pair(
    tables, tmp_path, qualifier, percent, part, whole, fits
):
    tables["inspections"][1] |= {"cases": 40, "licence_cases": 17}
    changes = {"qualifier": qualifier, "percent": percent, "numerator": part, "cases": whole}
    tables["scores"][0] |= changes
    if fits:
        assert_right(tables, tmp_path)
    else:
        problem = the_problem_with(tables, tmp_path)
        assert (problem.file, problem.line, problem.column) == ("scores.csv", 2, "percent")
        assert f"{part} of {whole}" in problem.reason


@pytest.mark.parametrize(("qualifier", "percent", "part", "whole", "fits"), PAIRS)
def test_a_percentage_that_is_observed_fits_its_pair(
    tables, tmp_path, qualifier, percent, part, whole, fits
):
    pair = {"qualifier": qualifier, "numerator": part, "denominator": whole}
    observe(tables, SHARE, percent, **pair)
    if fits:
        assert_right(tables, tmp_path)
    else:
        problem = the_problem_with(tables, tmp_path)
        assert (problem.file, problem.line, problem.column) == ("observations.csv", 4, "value")


def test_the_reason_says_what_the_pair_makes(tables, tmp_path):
    tables["scores"][1]["percent"] = 56
    reason = the_problem_with(tables, tmp_path).reason
    assert reason.startswith(
        "is not 24 of 37, which is 64.86; correct it, or name the row with both figures"
    )


@pytest.mark.parametrize("basis", ["stated", "assumed"])
@pytest.mark.parametrize(
    ("percent", "fits"), [(46, True), (47, False), (45.9, True), (46.1, False)]
)
def test_without_a_count_some_whole_number_of_cases_prints_as_the_percentage(
    tables, tmp_path, basis, percent, fits
):
    changes = {"percent": percent, "numerator": None, "cases": 37, "cases_basis": basis}
    tables["scores"][0] |= changes
    if fits:
        assert_right(tables, tmp_path)
    else:
        assert "no whole number of 37" in the_problem_with(tables, tmp_path).reason


def test_an_assumed_base_is_all_cases_and_no_base_is_more(tables, tmp_path):
    row = tables["scores"][0]
    row |= {"percent": 50, "numerator": None, "cases": 36, "cases_basis": "assumed"}
    problem = the_problem_with(tables, tmp_path)
    assert (problem.column, problem.value) == ("cases", 36)
    row["cases_basis"] = "stated"
    assert_right(tables, tmp_path)
    row["cases"] = 38
    assert "more than the cases there are, 37" in the_problem_with(tables, tmp_path).reason


def test_a_count_with_a_pair_is_its_first_figure(tables, tmp_path):
    observe(tables, COUNT, 12, numerator=12, denominator=40)
    assert_right(tables, tmp_path)
    tables["observations"][-1]["value"] = 13
    assert "first figure of its pair, 12" in the_problem_with(tables, tmp_path).reason


@pytest.mark.parametrize(
    ("metric", "parts", "total", "fits"),
    [
        (COUNT, [1200300, 2, 3], 1200305, True),
        (COUNT, [1200300, 2, 3], 1200306, False),
        (COUNT, [1.2, 2.3], 3.6, True),
        (COUNT, [1.2, 2.3], 3.9, False),
        (SHARE, [33, 33, 33], 100, True),
        (SHARE, [33, 33, 31], 100, False),
        (SHARE, [40, 70], 55, True),
        (AVERAGE, [40, 70], 55, True),
    ],
)
def test_the_total_of_a_printed_table_is_the_sum_of_its_parts(
    tables, tmp_path, metric, parts, total, fits
):
    print_table(tables, metric, parts, total)
    if fits:
        assert_right(tables, tmp_path)
    else:
        problem = the_problem_with(tables, tmp_path)
        assert (problem.line, problem.value) == (len(tables["observations"]) + 1, total)
        assert "is not the sum of the table's other rows" in problem.reason


@pytest.mark.parametrize(
    "changes",
    [{"qualifier": "about"}, {"value": None, "numerator": 1}, {"value_to": 9}, {"provider": "NPS"}],
)
def test_a_table_is_added_only_where_all_its_parts_are_exact(tables, tmp_path, changes):
    print_table(tables, COUNT, [1, 2], 7)
    tables["observations"][-3] |= changes
    assert_right(tables, tmp_path)


def test_nps_and_crc_add_up_to_both(tables, tmp_path):
    for provider, parts in (("NPS", [1, 2]), ("CRC", [3, 4])):
        print_table(tables, COUNT, parts, sum(parts), provider=provider)
    observe(tables, COUNT, 10, source_table="table-1")
    assert_right(tables, tmp_path)
    tables["observations"][-1]["value"] = 11
    assert "sum of NPS and CRC, 10" in the_problem_with(tables, tmp_path).reason


@pytest.mark.parametrize(("change", "fits"), [(-19, True), (-30, True), (-20, False)])
def test_a_change_printed_in_a_table_is_that_of_its_two_figures(tables, tmp_path, change, fits):
    now = {"period_end": "2021", "compared_with": "figure-2", "change": change}
    now |= {"change_unit": "per cent"}
    observe(tables, COUNT, 154, period_end="2020", source_table="table-1")
    observe(tables, COUNT, 124, source_table="table-1", **now)
    if fits:
        assert_right(tables, tmp_path)
    else:
        problem = the_problem_with(tables, tmp_path)
        assert (problem.line, problem.column) == (5, "change")


def test_sums_wait_until_every_row_is_right(tables, tmp_path):
    tables["scores"][1]["percent"] = 56
    tables["scores"][2]["numerator"] = 38
    problems = problems_of(builders.write_data(tmp_path / "data", tables))
    assert [problem.column for problem in problems] == ["numerator"]
