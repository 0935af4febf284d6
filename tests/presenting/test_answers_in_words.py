"""What people answered stands in words of ours that follow a count, and says no more than asked."""

import pytest

from inspectorate.presenting import sentences
from inspectorate.presenting.wordings_of_answers import ANSWERS
from tests.real_data import DATA

ASKED = {
    "staff-survey-agreement",
    "practitioner-interview-agreement",
    "people-on-probation-survey-agreement",
}
SAYS = ("said ", "felt ", "understood ", "described ", "found ")


def of_a_unit(row: dict) -> bool:
    return row["organisation"] != "nation"


OF_INSPECTIONS = [
    row
    for row in DATA["observations"]
    if row["metric"] in ASKED and (of_a_unit(row) or row["document"] == "national-2025")
]


def test_answers_are_held():
    assert len(OF_INSPECTIONS) >= 20


@pytest.mark.parametrize("row", OF_INSPECTIONS, ids=lambda row: row["observation"])
def test_every_answer_that_the_page_of_an_inspection_shows_has_words(row: dict):
    assert sentences.write_answer(row) == ANSWERS[row["category"]]


@pytest.mark.parametrize("words", ANSWERS.values(), ids=ANSWERS)
def test_the_words_follow_a_count_as_one_sentence(words: str):
    assert words.startswith(SAYS)
    assert not words.endswith(".")


def test_an_answer_without_words_is_told_by_its_category():
    assert sentences.write_answer({"category": "leaders-are-visible"}) == "Leaders are visible"
