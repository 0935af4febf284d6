"""Figures are compared only where that means something; where not, the reason is told."""

import pytest

from inspectorate.domain import comparing
from inspectorate.domain.comparing import compare, why_not
from inspectorate.domain.differences import MANY_PAIRS, ONE_PAIR


def figure(**changes: object) -> dict[str, object]:
    """Ayton's figure on keeping people safe in planning, with a stated base of 60."""
    plain = {
        "question": "planning-safety",
        "better": "higher",
        "qualifier": "exact",
        "reported_by": "inspection report",
        "percent": 30,
        "numerator": None,
        "cases": 60,
        "cases_basis": "stated",
        "inspection": "ayton-2024",
        "sample": "ayton-2024-cases",
        "provider": None,
        "phase": None,
        "organisation": "ayton",
        "level": "pdu",
        "region": "region-north",
        "framework": "pdu-2023",
    }
    return plain | changes


def other(**changes: object) -> dict[str, object]:
    """Ceeton's, much higher."""
    ceeton = {"inspection": "ceeton-2024", "sample": "ceeton-2024-cases", "organisation": "ceeton"}
    return figure(**ceeton | {"region": "region-south", "percent": 70} | changes)


NATION = {"inspection": "nation-2025", "organisation": "nation", "level": "nation", "region": None}
NATION |= {"framework": "national-2024", "sample": "nation-2025-core"}
REVIEW = {"inspection": "review-2020", "organisation": "nation", "level": "nation", "region": None}
REVIEW |= {"framework": None, "sample": "review-2020-cases"}


def test_two_figures_of_other_cases_are_compared_in_plain_words():
    found = compare(figure(), other(), ONE_PAIR)
    assert (found.verdict, found.reason, found.illustration) == ("lower", "", False)
    assert compare(other(), figure(), ONE_PAIR).verdict == "higher"
    assert compare(figure(), other(percent=35), ONE_PAIR).verdict == "no clear difference"


def test_the_level_of_confidence_is_the_one_asked_for():
    nearer = other(percent=50)
    assert compare(figure(), nearer, ONE_PAIR).verdict == "lower"
    assert compare(figure(), nearer, MANY_PAIRS).verdict == "no clear difference"
    assert compare(figure(), nearer, MANY_PAIRS).difference.confidence == MANY_PAIRS


@pytest.mark.parametrize("side", [0, 1])
def test_an_assumed_base_on_either_side_makes_it_an_illustration(side: int):
    sides = [figure(), other()]
    sides[side] |= {"cases_basis": "assumed"}
    assert compare(*sides, ONE_PAIR).illustration
    assert compare(*sides, ONE_PAIR).verdict == "lower"


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (figure(), other(qualifier="about"), comparing.NOT_FIRST_HAND),
        (figure(), other(reported_by="press notice"), comparing.NOT_FIRST_HAND),
        (figure(), other(question="planning-engagement"), comparing.OTHER_QUESTION),
        (figure(question=None), other(question=None), comparing.OTHER_QUESTION),
        (figure(), other(better="lower"), comparing.OTHER_QUESTION),
        (figure(level="nps_division"), other(level="crc"), comparing.OTHER_PEOPLE),
        (figure(level="nps_area"), other(), comparing.OTHER_PEOPLE),
        (
            figure(**REVIEW | {"provider": "NPS", "cases": None}),
            figure(**REVIEW | {"provider": "CRC", "cases": None}),
            comparing.OTHER_PEOPLE,
        ),
        (figure(sample="ayton-2024-licence"), other(), comparing.OTHER_PEOPLE),
        (
            figure(sample="ayton-2024-licence"),
            figure(sample="ayton-2024-community"),
            comparing.OTHER_PEOPLE,
        ),
        (figure(), figure(question="planning-safety"), comparing.SAME_CASES),
        (
            figure(**REVIEW | {"phase": "recovery"}),
            figure(**REVIEW | {"phase": None}),
            comparing.SAME_CASES,
        ),
        (
            figure(),
            other(organisation="region-north", level="region", region="nation"),
            comparing.SAME_CASES,
        ),
        (
            figure(),
            figure(inspection="ayton-2022", framework="pdu-2021"),
            comparing.OTHER_STANDARDS,
        ),
        (figure(), figure(**REVIEW), comparing.OTHER_QUESTION),
        (figure(), other(cases=None, cases_basis=None), comparing.NO_BASE),
        (figure(), other(percent=33, cases=37), comparing.NO_COUNT),
        (figure(), other(numerator=50), comparing.NO_COUNT),
        (figure(), other(percent=None, numerator=10, cases=11), comparing.FEW_CASES),
        (figure(), other(percent=53, cases=19), comparing.FEW_CASES),
    ],
)
def test_what_cannot_be_compared_says_why(a: dict, b: dict, reason: str):
    for one, another in ((a, b), (b, a)):
        found = compare(one, another, ONE_PAIR)
        assert found.reason == reason
        assert found.verdict == "cannot be compared"
        assert found.difference is None


@pytest.mark.parametrize(
    "b",
    [
        other(),
        figure(**NATION),
        other(region="region-north"),
        other(organisation="region-south", level="region", region="nation"),
        figure(inspection="ayton-2025"),
        other(framework="pdu-2021"),
        other(percent=None, numerator=31, cases=36),
        other(percent=55, cases=20),
    ],
)
def test_what_can_be_compared_is(b: dict):
    assert why_not(figure(), b) == ""
    assert compare(figure(), b, ONE_PAIR).difference is not None


def test_the_two_phases_of_the_review_are_other_cases():
    before = figure(**REVIEW | {"phase": "pre-EDM", "percent": 67, "cases": 120})
    after = figure(**REVIEW | {"phase": "recovery", "percent": 79, "cases": 120})
    assert compare(after, before, ONE_PAIR).verdict == "higher"


def test_a_region_is_no_part_of_the_national_case_sample():
    region = figure(organisation="region-north", level="region", region="nation")
    assert why_not(region, figure(**NATION)) == ""


def test_one_kind_of_sentence_is_compared_with_the_same_kind():
    licence = figure(sample="ayton-2024-licence"), other(sample="ceeton-2024-licence")
    assert why_not(*licence) == ""
    assert comparing.sentence_of(licence[0]) == "licence"
    assert comparing.sentence_of(figure(sample=None)) == ""
