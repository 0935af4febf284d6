"""A counted or surveyed figure leaves with its base, its time and who was asked."""

import pytest

from inspectorate.presenting import citations, sentences
from tests.presenting import markup
from tests.surrey import build_inspection


def build_observation(**changes: object) -> dict:
    row = {"title": "People on probation who agree with a statement", "topic": "surveys"}
    row |= {"category": "knew-what-was-expected", "unit": "per cent", "qualifier": "exact"}
    row |= {"value": None, "value_to": None, "numerator": 48, "denominator": 51, "change": None}
    row |= {"sample_title": "People on probation who answered User Voice's survey", "size": 51}
    row |= {"population": "people on probation"}
    row |= {"period_start": None, "period_end": None, "name": "Surrey", "level": "pdu"}
    row |= {"publisher": "HM Inspectorate of Probation", "document_kind": "inspection report"}
    return row | changes


def observe(statement: str = "", **changes: object) -> str:
    row = build_observation(**changes)
    return sentences.cite_observation(row, build_inspection(), statement)


def test_an_answer_is_cited_as_a_count_of_those_who_answered():
    assert observe("knew what was expected of them") == (
        "48 of 51: knew what was expected of them (HM Inspectorate of Probation, Surrey PDU, March "
        "2024; of: People on probation who answered User Voice's survey; those who answered chose "
        "to). OGL v3."
    )


@pytest.mark.parametrize(
    ("changes", "figure", "limit"),
    [
        ({"value": 76.0, "numerator": 38, "denominator": 50}, "38 of 50 (76%): ", "of: "),
        ({"value": 80.0, "numerator": 8, "denominator": 10}, "8 of 10: ", "of: "),
        (
            {"value": 54.0, "numerator": None, "denominator": None, "topic": "staffing"},
            "54%: ",
            "User Voice's survey (51))",
        ),
        (
            {"value": 54.0, "numerator": None, "denominator": None, "size": None},
            "54%: ",
            "User Voice's survey; base not given; those who",
        ),
        (
            {"value": 11.2, "numerator": None, "denominator": None, "unit": "days"},
            "11.2 days: ",
            "March 2024; of",
        ),
        (
            {"value": 2.0, "numerator": None, "qualifier": "over", "unit": "years"},
            "Over 2 years: ",
            "March 2024",
        ),
        (
            {"value": 10.0, "value_to": 12.0, "numerator": None, "unit": "weeks"},
            "10 to 12 weeks: ",
            "March 2024",
        ),
        (
            {"value": 1205616.0, "numerator": None, "unit": "people", "period_start": "2021"}
            | {"period_end": "2021"},
            "1,205,616 people: ",
            "; 2021; those",
        ),
        (
            {"period_start": "2021-01", "period_end": "2021-12"},
            "48 of 51: ",
            "; January–December 2021;",
        ),
        ({"period_end": "2024-01"}, "48 of 51: ", "to January 2024"),
        ({"period_start": "2021"}, "48 of 51: ", "from 2021"),
        (
            {
                "numerator": None,
                "denominator": None,
                "change": -3.0,
                "change_unit": "unit",
                "unit": "people",
            },
            "A fall of 3 people: ",
            "March 2024",
        ),
        ({"document_kind": "annual report"}, "48 of 51: ", "as reported by its annual report"),
    ],
)
def test_an_observation_says_its_amount_base_and_time(changes: dict, figure: str, limit: str):
    told = observe(**changes, category="felt-heard")
    assert told.startswith(f"{figure}People on probation who agree with a statement: felt heard (")
    assert limit in told


def test_an_answer_that_we_have_words_for_follows_its_count():
    assert observe().startswith("48 of 51 understood what was expected of them on probation (HM")


def test_a_total_has_no_category_in_its_name():
    assert observe(category="total").startswith(
        "48 of 51: People on probation who agree with a statement (HM"
    )


def test_only_answers_are_said_to_be_chosen():
    assert "chose to" not in observe(topic="staffing")
    assert "chose to" not in observe(population="practitioners")
    assert "chose to" not in observe(population=None)


def test_a_figure_of_the_region_is_cited_as_the_regions():
    assert "Kent, Surrey and Sussex region, March" in observe(
        name="Kent, Surrey and Sussex", level="region"
    )


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("knew it", "knew it"),
        ("", "understood what was expected of them on probation"),
    ],
)
def test_the_button_is_named_by_what_was_counted(statement: str, name: str):
    html = citations.copy_observation(build_observation(), build_inspection(), statement)
    (button,) = markup.find(html, "button")
    assert button.attributes["aria-label"] == f"Copy as evidence – {name}"
    assert button.attributes["data-evidence"] == observe(statement)
