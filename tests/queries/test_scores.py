"""Case figures of every inspection, and the case grid with its intervals."""

import pytest

from inspectorate.queries import scores
from tests.queries import plain_evidence as plain
from tests.queries.compare import check, check_columns, documented
from tests.queries.conftest import Held


def every_inspection(held: Held) -> list[str]:
    return [row["inspection"] for row in held.data["inspections"]] + ["nowhere"]


def test_scores_of_every_inspection(real: Held, awkward: Held):
    for held in (real, awkward):
        for inspection in every_inspection(held):
            answer = scores.get_scores(held.store, inspection)
            check(answer, plain.get_scores(held.data, inspection), inspection)
            check_columns(scores.get_scores, answer)


def test_figures_on_keeping_people_safe_of_any_inspections(real: Held, awkward: Held):
    for held in (real, awkward):
        every = every_inspection(held)
        for chosen in (every, every[:2], every[-1:], []):
            answer = scores.get_safety_figures(held.store, chosen)
            check(answer, plain.get_safety_figures(held.data, chosen), chosen)
    surrey = scores.get_safety_figures(real.store, ["surrey-pdu-2023"])
    assert [*surrey[surrey["in_grid"].astype(bool)]["percent"]] == [32, 38, 30, 27]
    assert len(surrey) > 4


def test_case_grid_of_every_inspection(real: Held, awkward: Held):
    for held in (real, awkward):
        for inspection in every_inspection(held):
            answer = scores.get_case_grid(held.store, inspection)
            check(answer, plain.get_case_grid(held.data, inspection), inspection)
            assert list(answer.columns) == [*documented(scores.get_scores), "low", "high"]


@pytest.mark.parametrize(
    ("inspection", "percentages"),
    [
        ("surrey-pdu-2023", [46, 73, 32, 43, 46, 38, 68, 32, 30, 59, 32, 27]),
        ("nation-national-2024", [52, 69, 25, 44, 64, 38, 47, 32, 18, 48, 36, 18]),
    ],
)
def test_the_grid_in_the_order_of_the_report(real: Held, inspection: str, percentages: list[int]):
    answer = scores.get_case_grid(real.store, inspection)
    assert answer["percent"].tolist() == percentages
    assert answer["dimension"].tolist() == ["engagement", "desistance", "safety"] * 4


def test_an_interval_by_hand(real: Held):
    """12 of 37, the only count that prints as 32 per cent: 19.6 to 48.5 by Wilson's formula."""
    answer = scores.get_case_grid(real.store, "surrey-pdu-2023")
    row = answer.iloc[2]
    assert (row["percent"], row["cases"]) == (32, 37)
    assert (row["low"], row["high"]) == pytest.approx((19.63, 48.54), abs=0.05)


def test_second_hand_inexact_and_partial_figures_stay_out_of_the_grid(real: Held, awkward: Held):
    assert scores.get_case_grid(real.store, "essex-south-pdu-2023").empty
    assert scores.get_scores(awkward.store, "one")["in_grid"].tolist() == [True, *[False] * 3]
    assert scores.get_scores(awkward.store, "two")["in_grid"].tolist() == [False, False]
    grid = scores.get_case_grid(awkward.store, "one")
    assert grid[["percent", "low", "high"]].to_numpy().tolist() == [[50, None, None]]
