"""A figure at second hand is a sentence with its reporter, its qualifier and its base."""

import pytest

from inspectorate.presenting import sentences
from tests.surrey import build_score


@pytest.mark.parametrize(
    ("reported_by", "where"),
    [
        ("news report", "a news report"),
        ("press notice", "the inspectorate's press notice"),
        ("inspectorate page", "a page of the inspectorate"),
        ("other page", "another web page"),
    ],
)
def test_a_figure_at_second_hand_says_who_reports_it(reported_by: str, where: str):
    score = build_score(
        statement="Delivery supported safety",
        percent=22.0,
        cases=None,
        cases_basis=None,
        reported_by=reported_by,
        publisher="BBC",
    )
    assert sentences.reported(score) == (
        f"Delivery supported safety: 22 per cent, as reported by {where} (BBC). "
        "Number of cases not given, so not compared."
    )


@pytest.mark.parametrize(
    ("changes", "figure"),
    [
        ({"qualifier": "about", "percent": 25.0}, " about a quarter of 40 cases,"),
        ({"qualifier": "over", "percent": 50.0}, " over half of 40 cases,"),
        ({"qualifier": "under", "percent": 10.0}, " under 10 per cent of 40 cases,"),
        ({"percent": 55.0, "numerator": 22}, " 55 per cent (22 of 40),"),
        ({"percent": None, "numerator": 22}, " 22 of 40 cases,"),
        ({"percent": None, "numerator": 22, "cases": None, "cases_basis": None}, " 22 cases,"),
    ],
)
def test_a_figure_at_second_hand_keeps_its_qualifier_and_its_base(changes: dict, figure: str):
    stated = {"reported_by": "news report", "cases": 40, "cases_basis": "stated"}
    assert figure in sentences.reported(build_score(**stated | changes))


def test_an_assumed_base_is_said_to_be_assumed():
    assert sentences.base_words(build_score()) == "Base assumed: all 37 cases inspected."
    assert sentences.base_words(build_score(cases_basis="stated")) == ""
