"""A figure is written with its base and no more exactly than its source has it."""

import pytest

from inspectorate.presenting import sentences
from tests.surrey import COUNTS, build_grid, build_score

PDU, NATION = "pdu-2023", "national-2024"
NO_BASE = {"cases": None, "cases_basis": None}
UNEQUAL = "32%, printed beside 20 of 37: the two do not agree"


@pytest.mark.parametrize(
    ("changes", "framework", "figure"),
    [
        ({}, PDU, "32% (12 of 37)"),
        ({"numerator": 12, "cases_basis": "stated"}, PDU, "32% (12 of 37)"),
        ({"percent": 52.0, "cases": 157}, PDU, "52% (81 or 82 of 157)"),
        ({"percent": 52.0, "cases": 157, "numerator": 82}, PDU, "52% (82 of 157)"),
        ({"percent": 25.0, "cases": 157}, NATION, "25% (up to 157 cases)"),
        ({"percent": 50.0}, PDU, "50% (37 cases)"),
        ({"numerator": 20, "cases_basis": "stated"}, PDU, UNEQUAL),
        (NO_BASE, PDU, "32% (number of cases not given)"),
        (NO_BASE, NATION, "32% (number of cases not given)"),
        ({"percent": None, "numerator": 31, "cases": 36}, PDU, "31 of 36 cases"),
        ({"percent": None, "numerator": 31, **NO_BASE}, PDU, "31 cases"),
    ],
)
def test_a_figure_stands_with_its_base(changes: dict, framework: str, figure: str):
    assert sentences.write_figure(build_score(**changes), framework) == figure


def test_each_of_surreys_figures_has_its_count():
    written = [sentences.write_figure(row, PDU) for row in build_grid().to_dict("records")]
    assert written == [f"{each:g}% ({COUNTS[each]} of 37)" for each in build_grid()["percent"]]
    assert written[2] == "32% (12 of 37)"


@pytest.mark.parametrize(
    ("cases", "figure"), [(19, "6 of 19 (32%)"), (20, "30% (6 of 20)"), (11, "3 of 11 (27%)")]
)
def test_under_twenty_cases_the_count_comes_first(cases: int, figure: str):
    part = int(figure.split("%")[0][-2:])
    assert sentences.write_figure(build_score(percent=float(part), cases=cases), PDU) == figure


@pytest.mark.parametrize(
    ("changes", "counted"),
    [
        ({}, "12 of 37"),
        ({"numerator": 12}, "12 of 37"),
        ({"percent": 52.0, "cases": 157}, "81 or 82 of 157"),
        ({"percent": 50.0}, "37 cases"),
        ({"percent": None, "numerator": 10, "cases": 11}, "10 of 11"),
    ],
)
def test_a_count_is_written_as_stated_or_as_it_can_be_worked_out(changes: dict, counted: str):
    assert sentences.write_counted(build_score(**changes)) == counted


def test_an_interval_is_written_in_words():
    assert sentences.write_interval(build_score(), PDU) == "95 per cent interval 20 to 49 per cent"
    assert sentences.write_interval(build_score(cases=157, percent=25.0), NATION) == (
        "95 per cent interval (an illustration) 19 to 32 per cent"
    )
    assert sentences.write_interval(build_score(**NO_BASE), PDU) == ""


@pytest.mark.parametrize(
    ("changes", "framework", "base"),
    [
        ({}, PDU, "12 of 37"),
        ({"percent": 50.0}, PDU, "37 cases"),
        ({"cases": 157}, NATION, "up to 157"),
        (NO_BASE, PDU, "not given"),
        (NO_BASE, NATION, "not given"),
    ],
)
def test_a_base_stands_in_a_cell_of_its_own(changes: dict, framework: str, base: str):
    assert sentences.write_base(build_score(**changes), framework) == base


@pytest.mark.parametrize(
    ("low", "high", "span"),
    [(19.6, 48.6, "20% to 49%"), (0.0, 27.8, "0% to 28%"), (None, None, "")],
)
def test_an_interval_stands_in_a_cell_of_its_own(low, high, span: str):
    assert sentences.write_span(low, high) == span
