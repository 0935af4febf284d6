"""At which stage it falls shortest, in one PDU or in several; ties, and what is not known."""

import pytest

from inspectorate.presenting import sentences
from tests.presenting.test_wording import FORBIDDEN
from tests.surrey import build_score


def stage(title: str, percent: float, **changes: object) -> dict[str, object]:
    return build_score(title=title, percent=percent, **changes)


STAGES = [
    ((4, 1), "We hold case figures by stage for 1 of 4 inspected PDUs."),
    ((4, 4), "We hold case figures by stage for all of the 4 inspected PDUs."),
    ((1, 1), "We hold case figures by stage for the one inspected PDU."),
    (
        (4, 0),
        "We hold no case figures by stage for the 4 inspected PDUs, so it cannot be told in which "
        "of them, or at which stage, keeping other people safe falls shortest.",
    ),
    (
        (1, 0),
        "We hold no case figures by stage for the one inspected PDU, so it cannot be told at which "
        "stage keeping other people safe falls shortest.",
    ),
    ((0, 0), "No PDU here has an inspection in what we hold."),
]
IN_SURREY = "In Surrey PDU keeping other people safe was judged sufficient"
SHORTEST = [
    (
        [stage("Planning", 38), stage("Reviewing", 27)],
        f"{IN_SURREY} least often in reviewing: 10 of 37 cases (27%; the count is worked out by "
        "us); most often in planning: 14 of 37 cases (38%; the count is worked out by us).",
    ),
    (
        [
            stage("Assessment", 27, numerator=10, cases_basis="stated"),
            stage("Planning", 27, numerator=10, cases_basis="stated"),
            stage("Reviewing", 38, numerator=14, cases_basis="stated"),
        ],
        f"{IN_SURREY} least often in assessment and planning: 10 of 37 cases (27%); most often in "
        "reviewing: 14 of 37 cases (38%).",
    ),
    (
        [stage("Assessment", 50, cases=None), stage("Planning", 40, cases=None)],
        f"{IN_SURREY} least often in planning: 40 per cent (number of cases not given); most often "
        "in assessment: 50 per cent (number of cases not given).",
    ),
    (
        [stage("Assessment", 50, cases=40), stage("Planning", 50, cases=20)],
        f"{IN_SURREY} equally often at every stage held: 50 per cent each.",
    ),
    (
        [stage("Implementation and delivery", 30)],
        "In Surrey PDU only the figure for implementation and delivery is held: 11 of 37 cases "
        "(30%; the count is worked out by us).",
    ),
    (
        [stage("Assessment", 50), stage("Planning", 60, numerator=10)],
        f"{IN_SURREY} least often in assessment: 50 per cent of 37 cases; most often in planning: "
        "10 of 37 cases, printed beside 60 per cent: the two do not agree.",
    ),
]
ALONE = "Whether the others are alike cannot be told from what we hold."
ONE_OR_ALL = [
    (({"Surrey": ["Reviewing"]}, 4), ALONE),
    (
        ({"Surrey": ["Reviewing"]}, 2),
        "Whether the other one is alike cannot be told from what we hold.",
    ),
    (({"Surrey": ["Reviewing"]}, 1), ""),
    (({"Surrey": ["Reviewing"], "Kent": ["Reviewing"]}, 2), "The stage is reviewing in both."),
    (
        ({"A": ["Planning", "Reviewing"], "B": ["Reviewing"], "C": ["Reviewing"]}, 5),
        f"The stage is reviewing in all 3. {ALONE}",
    ),
    (
        ({"Surrey": ["Reviewing"], "Kent": ["Planning"]}, 2),
        "It is not the same stage in each.",
    ),
]


@pytest.mark.parametrize(("asked", "said"), STAGES)
def test_of_how_many_the_stages_are_held(asked: tuple, said: str):
    assert sentences.stages_held(*asked) == said


@pytest.mark.parametrize(("figures", "said"), SHORTEST)
def test_at_which_stage_it_falls_shortest(figures: list, said: str):
    assert sentences.shortest_stage("Surrey PDU", figures) == said


@pytest.mark.parametrize(("asked", "said"), ONE_OR_ALL)
def test_whether_that_is_one_pdu_or_all(asked: tuple, said: str):
    assert sentences.one_or_all(*asked) == said


def test_no_sentence_says_what_must_never_be_said():
    for _, sentence in (*STAGES, *SHORTEST, *ONE_OR_ALL):
        assert FORBIDDEN.findall(sentence) == [], sentence


def test_the_table_of_stages_names_its_standards():
    assert sentences.stages_table("PDU inspections, 2023 standards") == (
        "Cases judged sufficient by stage: PDU inspections, 2023 standards"
    )
