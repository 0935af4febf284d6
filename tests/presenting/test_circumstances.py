"""What was counted, surveyed or timed is written as its source has it, for one, many and none."""

import pytest

from inspectorate.presenting import sentences
from tests.observed import build_answer, build_figure, build_observation


@pytest.mark.parametrize(
    ("category", "words"),
    [
        ("probation-officer", "probation officer"),
        ("mappa-level-2", "MAPPA level 2"),
        ("mappa", "MAPPA"),
        ("red-status-under-prioritisation-framework", "red status under Prioritisation Framework"),
        ("crc-and-nps", "CRC and NPS"),
    ],
)
def test_a_category_is_written_as_words(category: str, words: str):
    assert sentences.write_category(category) == words


@pytest.mark.parametrize(
    ("changes", "statement"),
    [
        ({}, "Posts filled: probation officer"),
        ({"title": "Sickness absence", "category": "total"}, "Sickness absence"),
        (
            {"title": "Lengths of time (years)", "category": "red-status"},
            "Red status",
        ),
        ({"title": "Staff of a kind", "category": "agency-staff"}, "Agency staff"),
    ],
)
def test_a_statement_is_the_title_and_the_category(changes: dict, statement: str):
    assert sentences.write_statement(build_observation(**changes)) == statement


@pytest.mark.parametrize(
    ("changes", "amount"),
    [
        ({}, "54%"),
        ({"value": 4.5, "qualifier": "about"}, "about 4.5%"),
        ({"value": 10.0, "value_to": 15.0}, "10 to 15%"),
        ({"value": 11.2, "unit": "days"}, "11.2 days"),
        ({"value": 2.0, "unit": "years", "qualifier": "over"}, "over 2 years"),
        ({"value": 1.0, "unit": "years", "qualifier": "over"}, "over 1 year"),
        ({"value": 1.0, "value_to": 2.0, "unit": "weeks"}, "1 to 2 weeks"),
        ({"value": 9.0, "unit": "people"}, "9 people"),
        ({"value": 1205616.0, "unit": "people"}, "1,205,616 people"),
        ({"value": None, "numerator": 5.0, "denominator": 12.0}, "5 of 12"),
        ({"value": None, "numerator": 2.0}, "2"),
    ],
)
def test_an_amount_has_its_unit_and_is_as_exact_as_its_source(changes: dict, amount: str):
    assert sentences.write_amount(build_observation(**changes)) == amount


@pytest.mark.parametrize(
    ("part", "base", "changes", "amount"),
    [
        (48.0, 51.0, {}, "48 of 51"),
        (38.0, 50.0, {"value": 76.0}, "38 of 50 (76%)"),
        (10.0, 20.0, {"value": 50.0}, "10 of 20 (50%)"),
        (9.0, 19.0, {"value": 47.0}, "9 of 19"),
        (None, None, {"value": 67.0, "size": None}, "67% (number of answers not given)"),
        (None, None, {"value": 67.0, "size": 51}, "67% of 51 asked"),
        (None, None, {"value": 67.0, "size": 12}, "8 of 12 (worked out by us)"),
        (None, None, {"value": 60.0, "size": 7}, "a share of 7 answers"),
        (
            None,
            None,
            {"value": 60.0, "size": 10, "qualifier": "about"},
            "a share of 10 answers",
        ),
    ],
)
def test_counts_come_first_and_under_20_answers_there_is_no_percentage(
    part: float | None, base: float | None, changes: dict, amount: str
):
    assert sentences.write_amount(build_answer("yes", part, base, **changes)) == amount


@pytest.mark.parametrize(
    ("start", "end", "period"),
    [
        (None, None, ""),
        ("2021", None, "from 2021"),
        (None, "2024-01", "to January 2024"),
        ("2023-05-29", "2023-07-23", "May–July 2023"),
        ("2024-01", "2024-01", "January 2024"),
    ],
)
def test_a_period_is_told_as_far_as_it_is_given(start: str | None, end: str | None, period: str):
    row = build_observation(period_start=start, period_end=end)
    assert sentences.write_period(row) == period


def test_a_figure_set_against_another_says_where_that_one_stands():
    assert sentences.set_against("120%", "Bullet 8") == "the source sets it against 120%: Bullet 8"
    assert sentences.set_against("120%", "") == "the source sets it against 120%"


@pytest.mark.parametrize(
    ("size", "ways", "sentence"),
    [
        (
            56,
            ["39 answers face to face", "12 answers online"],
            "56 people on probation took part: 39 answers face to face and 12 answers online.",
        ),
        (1, [], "1 person on probation took part."),
        (0, [], "No people on probation took part."),
        (None, [], "How many people on probation took part is not in what we hold."),
        (
            None,
            ["12 answers online"],
            "12 answers online; how many people on probation took part is not in what we hold.",
        ),
    ],
)
def test_how_many_took_part(size: int | None, ways: list[str], sentence: str):
    assert sentences.took_part(size, ways) == sentence


LACKING = {
    "better": "lower",
    "numerator": 31,
    "cases": 36,
    "cases_basis": "stated",
    "statement": "Management oversight was insufficient (relevant cases)",
}


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (LACKING, "Management oversight of the case: sufficient in 5 of 36 relevant cases"),
        (
            LACKING | {"better": "higher", "numerator": 5, "statement": "It was sufficient"},
            "Management oversight of the case: sufficient in 5 of 36 cases",
        ),
        (
            {"percent": 13.0},
            "Management oversight of the case: sufficient in 13 per cent of cases (number of "
            "cases not given)",
        ),
        (
            {"percent": 83.0, "better": "lower"},
            "Management oversight of the case: not sufficient in 83 per cent of cases (number of "
            "cases not given)",
        ),
        (
            {"percent": 50.0, "better": "lower", "cases": 40, "numerator": 20},
            "Management oversight of the case, cases in which it was not sufficient: 50% (20 of "
            "40)",
        ),
        (
            {"numerator": 9},
            "Management oversight of the case, cases in which it was sufficient: 9 cases",
        ),
    ],
)
def test_oversight_is_turned_round_only_where_its_base_is_known(changes: dict, sentence: str):
    score = build_figure("management-oversight-sufficient", **changes)
    assert sentences.management_oversight(score) == sentence


def test_a_complement_says_what_was_published():
    score = build_figure("management-oversight-insufficient", **LACKING)
    assert (
        sentences.published_as(score) == "5 of 36 sufficient (derived; published as 31 of 36 not)"
    )
    for changes in ({"better": "higher"}, {"percent": 86.0}, {"cases": None}, {"numerator": None}):
        assert sentences.published_as({**score, **changes}) == ""


def test_evidence_names_the_standard_of_its_own_framework():
    assert sentences.evidence_under("Staff") == "It is evidence under Staff, not a standard."
    assert sentences.evidence_under(None) == ""
