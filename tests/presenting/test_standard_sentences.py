"""Why a standard was rated as it was reads as a person would write it, for one, many and none."""

import re

import pytest

from inspectorate.presenting import sentences
from inspectorate.presenting.sentences import BelowLine

SAFETY = BelowLine("keeping other people safe", "12 of 37", 19)
ENGAGEMENT = BelowLine("engaging the person", "17 of 37", 19)
DESISTANCE = BelowLine("supporting desistance", "16 of 37", 19)
GIVEN = "32% (number of cases not given)"


def keep(*below: BelowLine, questions: int = 3, line: float = 50, unconfirmed: bool = True) -> str:
    return sentences.kept_where_it_is(
        below, questions, line=line, rating="Requires improvement", unconfirmed=unconfirmed
    )


def test_two_questions_below_the_line_are_told_to_the_word():
    assert keep(SAFETY, ENGAGEMENT) == (
        "Two of the three questions were below the line we use for Requires improvement (50 per "
        "cent; this line is unconfirmed): keeping other people safe, 12 of 37, and engaging the "
        "person, 17 of 37. Both would have had to reach 19."
    )


def test_one_question_below_the_line_stands_in_the_singular():
    assert keep(SAFETY) == (
        "One of the three questions was below the line we use for Requires improvement (50 per "
        "cent; this line is unconfirmed): keeping other people safe, 12 of 37. It would have had "
        "to reach 19."
    )


def test_all_questions_below_the_line_are_told_as_all():
    assert keep(SAFETY, ENGAGEMENT, DESISTANCE) == (
        "All three questions were below the line we use for Requires improvement (50 per cent; "
        "this line is unconfirmed): keeping other people safe, 12 of 37; engaging the person, 17 "
        "of 37; and supporting desistance, 16 of 37. All three would have had to reach 19."
    )


def test_none_below_the_line_does_not_explain_the_rating():
    assert keep() == (
        "No question lay below the line we use for Requires improvement (50 per cent; this line is "
        "unconfirmed), so the published rating does not follow from the questions alone."
    )


def test_without_a_known_base_no_count_is_said_to_have_been_needed():
    unknown = BelowLine("keeping other people safe", GIVEN, None)
    assert keep(unknown).endswith(f": keeping other people safe, {GIVEN}.")
    assert keep(unknown, ENGAGEMENT).endswith(", and engaging the person, 17 of 37.")


def test_of_two_bases_no_one_count_was_needed():
    other = BelowLine("engaging the person", "10 of 30", 15)
    assert keep(SAFETY, other).endswith("and engaging the person, 10 of 30.")


def test_a_confirmed_line_and_one_of_a_half_are_written_as_they_are():
    assert "(50 per cent):" in keep(SAFETY, unconfirmed=False)
    assert "(49.5 per cent; this" in keep(SAFETY, line=49.5)


def test_nothing_is_called_a_target_or_a_step_to_take():
    told = " ".join(
        keep(*below)
        for below in ((), (SAFETY,), (SAFETY, ENGAGEMENT), (SAFETY, ENGAGEMENT, DESISTANCE))
    )
    assert not re.search(r"must|should|need|target|only|just|short|improve\b|better|worse", told)


@pytest.mark.parametrize("rating", ["Inadequate", "Requires improvement", "Good"])
def test_the_title_names_the_rating(rating: str):
    assert sentences.kept_title(rating) == f"What kept this standard at {rating}"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["engaging the person"], "engaging the person."),
        (
            ["keeping other people safe", "engaging the person"],
            "keeping other people safe and engaging the person.",
        ),
        (["a", "b", "c"], "a, b and c."),
    ],
)
def test_what_is_too_close_to_the_line_is_named(words: list[str], told: str):
    assert sentences.too_close(words) == (
        f"Too close to the line to check from a rounded figure: {told}"
    )


LED = "How the organisation is led, staffed and supplied"


@pytest.mark.parametrize(
    ("organisation", "cases", "told"),
    [
        (
            ["Requires improvement"] * 3,
            ["Inadequate"] * 4,
            f"{LED}: Requires improvement on all three rated; the work in cases: Inadequate on all "
            "four rated.",
        ),
        (["Good"], ["Inadequate"], f"{LED}: Good; the work in cases: Inadequate."),
        (
            ["Inadequate", "Good", "Inadequate"],
            ["Good", "Requires improvement", "Outstanding", "Inadequate"],
            f"{LED}: Good on one and Inadequate on two; the work in cases: Outstanding on one, "
            "Good on one, Requires improvement on one and Inadequate on one.",
        ),
        (
            ["Good"] * 2,
            ["Good"] * 2,
            f"{LED}: Good on both rated; the work in cases: Good on both rated.",
        ),
        ([], ["Good"], ""),
        (["Good"], [], ""),
        ([], [], ""),
    ],
)
def test_the_two_domains_are_set_apart_where_both_are_held(organisation, cases, told: str):
    assert sentences.two_domains(organisation, cases) == told


def test_what_the_rule_gives_agrees_differs_or_cannot_be_told():
    agreement = sentences.derived_agreement
    assert agreement("Inadequate", "Inadequate", close=False) == "Inadequate (agrees)."
    assert agreement("Good", "Inadequate", close=False) == "Inadequate (differs)."
    assert agreement("Good", "Good", close=True) == (
        "Too close to the line to check from a rounded figure."
    )
    assert agreement("Good", None, close=False) == (
        "Cannot be worked out: not all key questions are in what we hold."
    )


def test_agreement_is_never_called_proof():
    for derived in ("Good", "Inadequate", None):
        for close in (True, False):
            told = sentences.derived_agreement("Good", derived, close=close).lower()
            assert "proof" not in told
            assert "proves" not in told


@pytest.mark.parametrize(
    ("percent", "told"),
    [
        (32.0, "Lowest key question: 32%."),
        (49.6, "Lowest key question: 49.6%."),
        (0.0, "Lowest key question: 0%."),
    ],
)
def test_the_lowest_question_is_told_as_exactly_as_it_is_printed(percent: float, told: str):
    assert sentences.lowest_question(percent) == told
