"""What is said of one inspection: its answer, what a rating is not, what does not carry over."""

import pytest

from inspectorate.presenting import sentences
from tests.surrey import build_inspection

UNSCORED = {"score": None, "max_score": None}


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, ", 3 of 21 points, on 37 inspected cases, in a report of March 2024."),
        ({"score": 0}, ", 0 of 21 points, on 37 inspected cases, in a report of March 2024."),
        (UNSCORED, ", on 37 inspected cases, in a report of March 2024."),
        ({"max_score": None, "cases": None}, ", in a report of March 2024."),
        (UNSCORED | {"cases": 1}, ", on 1 inspected case, in a report of March 2024."),
        (
            UNSCORED | {"cases": 1200, "published": "2022"},
            ", on 1,200 inspected cases, in a report of 2022.",
        ),
        (
            UNSCORED | {"published": None},
            ", on 37 inspected cases, after fieldwork in January 2024.",
        ),
        (
            UNSCORED | {"published": None, "fieldwork_start": None},
            ", on 37 inspected cases; the date of the report is not in our sources.",
        ),
    ],
)
def test_the_answer_says_how_a_unit_was_rated_on_what_and_when(changes: dict, told: str):
    said = sentences.verdict(build_inspection(**changes))
    assert said == f"Surrey PDU was rated Inadequate{told}"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, "on 37 inspected cases; the report is of March 2024."),
        ({"published": None}, "on 37 inspected cases; fieldwork was in January 2024."),
        (
            {"published": None, "fieldwork_start": None, "cases": None},
            "as worked out by us; the date of the report is not in our sources.",
        ),
    ],
)
def test_a_rating_worked_out_by_us_is_never_said_to_stand_in_a_report(changes: dict, told: str):
    inferred = build_inspection(**UNSCORED | {"confidence": "inferred"} | changes)
    said = sentences.verdict(inferred)
    assert said.startswith("Surrey PDU comes out as Inadequate, as worked out by us")
    assert said.endswith(told)
    assert "was rated" not in said
    assert "in a report" not in said


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, "Surrey PDU was inspected; the report is of March 2024. Its"),
        ({"published": None}, "Surrey PDU was inspected; fieldwork was in January 2024. Its"),
        (
            {"published": None, "fieldwork_start": None},
            "Surrey PDU was inspected; the date of the report is not in our sources. Its",
        ),
    ],
)
def test_an_overall_rating_that_is_not_held_is_said_not_to_be(changes: dict, told: str):
    said = sentences.verdict(build_inspection(**UNSCORED | {"overall_rating": None} | changes))
    assert said == f"{told} overall rating is not in what we hold."


@pytest.mark.parametrize(
    ("published", "started", "told"),
    [
        ("2026-01-29", "2025-11", "the report is of 29 January 2026."),
        (None, "2025-11", "fieldwork was in November 2025."),
        (None, None, "the date of the report is not in our sources."),
    ],
)
def test_a_dynamic_inspection_rates_nobody(published, started, told: str):
    london = {"name": "London", "level": "region", "kind": "dynamic", "overall_rating": None}
    dates = {"published": published, "fieldwork_start": started}
    assert sentences.verdict(build_inspection(**london | dates)) == (
        f"London region had a dynamic inspection of public protection, which rates nobody; {told}"
    )


def test_of_the_nation_its_arrangements_are_rated_and_no_case():
    nation = {"name": "England and Wales", "level": "nation", "cases": 165} | UNSCORED
    said = sentences.verdict(build_inspection(**nation))
    assert said == (
        "The national arrangements for England and Wales were rated Inadequate, in a report of "
        "March 2024."
    )


@pytest.mark.parametrize(
    ("level", "name"),
    [
        ("region", "London region"),
        ("crc", "London CRC"),
        ("nps_division", "London NPS division"),
        ("nps_area", "London NPS area"),
    ],
)
def test_units_of_every_level_go_by_their_full_name(level: str, name: str):
    said = sentences.verdict(build_inspection(name="London", level=level))
    assert said.startswith(f"{name} was rated Inadequate, ")


def test_under_a_rating_stands_what_it_is_not():
    safety = sentences.safety_example(32.0, 37, part="assessment")
    assert sentences.what_a_rating_is_not("pdu", safety) == (
        "The rating says how well the work was done in the cases inspectors looked at. It does not "
        "measure crime in your area or how dangerous anyone is. 'Keeping other people safe: 32 per "
        "cent' means that in 12 of 37 cases inspectors found this part of the assessment good "
        "enough."
    )


def test_without_a_figure_the_example_is_left_out():
    told = sentences.what_a_rating_is_not("pdu")
    assert told.endswith("how dangerous anyone is.")


def test_the_nations_rating_is_not_said_to_rest_on_cases():
    told = sentences.what_a_rating_is_not("nation")
    assert told == "The rating does not measure crime or how dangerous anyone is."


@pytest.mark.parametrize(
    ("percent", "cases", "of"),
    [
        (32.0, None, "in 32 per cent of cases inspectors"),
        (50.0, 37, "in 50 per cent of cases inspectors"),
        (52.0, 157, "in 81 or 82 of 157 cases inspectors"),
    ],
)
def test_an_example_counts_only_what_can_be_counted(percent: float, cases: int | None, of: str):
    assert of in sentences.safety_example(percent, cases, part="assessment")


def before(**changes: object) -> str:
    former = build_inspection(**{"fieldwork_start": None} | changes)
    return sentences.boundary_note("Kent PDU", "West Kent PDU", former)


def test_a_retired_units_rating_does_not_carry_over():
    told = before(published="2022-05-20")
    assert told == (
        "Kent PDU has not been inspected within its present boundaries. West Kent PDU, which "
        "covered part of it, was rated Inadequate in May 2022; that rating does not carry over."
    )


def test_a_retired_unit_without_rating_or_date_claims_neither():
    told = before(overall_rating=None, published=None)
    assert told.endswith(
        "covered part of it, was inspected (when is not in our sources); that inspection does not "
        "carry over."
    )


def test_a_retired_units_rating_says_when_it_was_seen_and_that_we_worked_it_out():
    seen = before(published=None, fieldwork_start="2021-11")
    assert "was rated Inadequate (fieldwork in November 2021); that" in seen
    derived = before(published="2022-05", confidence="inferred")
    assert "was rated Inadequate in May 2022 (worked out by us); that rating" in derived


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ((37, 26, 11), "37 (26 community sentences and 11 releases on licence)"),
        ((2, 1, 1), "2 (1 community sentence and 1 release on licence)"),
        ((1200, 1200, 0), "1,200 (1,200 community sentences and no releases on licence)"),
        ((37, None, 11), "37"),
        ((37, 26, None), "37"),
        ((None, None, None), ""),
    ],
)
def test_cases_are_told_with_their_kinds_where_both_are_known(counts: tuple, told: str):
    assert sentences.cases_inspected(*counts) == told


@pytest.mark.parametrize(
    ("missing", "told"),
    [
        (["how it was inspected"], "Not in what we hold: how it was inspected."),
        (
            ["when the cases began", "how many cases were inspected", "how it was inspected"],
            "Not in what we hold: when the cases began, how many cases were inspected and how it "
            "was inspected.",
        ),
        ([], ""),
    ],
)
def test_what_is_not_held_of_an_inspection_is_named(missing: list[str], told: str):
    assert sentences.not_held(missing) == told
