"""What is said of all that we hold, to the word: for one, many, none and what is not known."""

import pytest

from inspectorate.presenting import sentences
from tests.presenting.test_wording import FORBIDDEN

INSPECTED = [
    (
        (62, 109, "2025-10-02"),
        "62 of today's 109 PDUs have an inspection in what we hold; the newest was published in "
        "October 2025.",
    ),
    (
        (1, 1, "2025"),
        "The one PDU of today has an inspection in what we hold; the newest was published in 2025.",
    ),
    (
        (1, 2, None),
        "1 of today's 2 PDUs has an inspection in what we hold; when it was published is not "
        "known.",
    ),
    (
        (2, 2, None),
        "All of today's 2 PDUs have an inspection in what we hold; when they were published is not "
        "known.",
    ),
    ((0, 109, None), "None of today's 109 PDUs has an inspection in what we hold."),
    ((0, 0, None), "No PDU of today is in what we hold."),
]
DOCUMENTS = [
    ({"speech": 1}, "What we hold comes from 1 document: 1 speech."),
    (
        {"speech": 2, "code repository": 2, "press notice": 3, "inspection report": 1},
        "What we hold comes from 8 documents: 3 press notices, 2 code repositories, 2 speeches and "
        "1 inspection report.",
    ),
    ({}, "We hold no documents."),
]
AGES = [
    (
        (62, 18, 14),
        "Of the 62 inspected PDUs, 18 are known by an inspection older than the three years the "
        "inspectorate set itself; 14 by one whose date is not in our sources.",
    ),
    (
        (3, 1, 0),
        "Of the 3 inspected PDUs, 1 is known by an inspection older than the three years the "
        "inspectorate set itself.",
    ),
    (
        (3, 0, 1),
        "Of the 3 inspected PDUs, none is known by an inspection older than the three years the "
        "inspectorate set itself; 1 by one whose date is not in our sources.",
    ),
    (
        (1, 1, 0),
        "The one inspection of a PDU that we hold is older than the three years the inspectorate "
        "set itself.",
    ),
    (
        (1, 0, 0),
        "The one inspection of a PDU that we hold is not older than the three years the "
        "inspectorate set itself.",
    ),
    ((1, 0, 1), "The date of the one inspection of a PDU that we hold is not in our sources."),
    ((0, 0, 0), "No PDU has an inspection in what we hold, so there is no age to tell."),
]
DISAGREEING = [
    (
        1,
        "We know of 1 pair of published figures that cannot both be right. Both stand in the data; "
        "pages show the one that the table or the arithmetic supports, where either does.",
    ),
    (
        44,
        "We know of 44 pairs of published figures that cannot both be right. Both stand in the "
        "data; pages show the one that the table or the arithmetic supports, where either does.",
    ),
    (0, "We know of no published figures that cannot all be right."),
]
FRAMEWORKS = [
    (
        (9, 128, 8),
        "128 inspections in what we hold were made under 9 frameworks; 8 reviews without one.",
    ),
    (
        (1, 1, 1),
        "1 inspection in what we hold was made under 1 framework; 1 review without one.",
    ),
    ((2, 5, 0), "5 inspections in what we hold were made under 2 frameworks."),
    ((9, 0, 0), "We hold no inspection that was made under a framework."),
    (
        (9, 0, 2),
        "We hold no inspection that was made under a framework. We hold 2 reviews, made under "
        "none.",
    ),
]
PRACTICE = "the inspectorate's practice as commonly described."
RULES = [
    (
        (2, 72),
        "2 of 72 rules of rating are confirmed by a source in what we hold; the others are "
        + PRACTICE,
    ),
    (
        (1, 2),
        "1 of 2 rules of rating is confirmed by a source in what we hold; the other is " + PRACTICE,
    ),
    (
        (0, 3),
        "None of the 3 rules of rating is confirmed by a source in what we hold; they are "
        + PRACTICE,
    ),
    (
        (0, 1),
        "The one rule of rating is not confirmed by a source in what we hold; it is " + PRACTICE,
    ),
    ((3, 3), "All 3 rules of rating are confirmed by a source in what we hold."),
    ((1, 1), "The one rule of rating is confirmed by a source in what we hold."),
    ((0, 0), "We hold no rules of rating."),
]
OURS = [
    (
        (8, 2, 93, 62),
        "Worked out by us: 8 overall ratings, 2 ratings of standards, 93 matches of a place with a "
        "PDU and the number of cases behind 62 case figures. Each stands here with its reason.",
    ),
    (
        (0, 1, 1, 0),
        "Worked out by us: 1 rating of a standard and 1 match of a place with a PDU. Each stands "
        "here with its reason.",
    ),
    (
        (0, 0, 0, 1),
        "Worked out by us: the number of cases behind 1 case figure. It stands here with its "
        "reason.",
    ),
    ((0, 0, 0, 0), "Nothing in what we hold was worked out by us."),
]


@pytest.mark.parametrize(("asked", "said"), INSPECTED)
def test_how_many_pdus_were_inspected_and_when_last(asked: tuple, said: str):
    assert sentences.inspected_and_newest(*asked) == said


@pytest.mark.parametrize(("kinds", "said"), DOCUMENTS)
def test_documents_are_counted_by_kind(kinds: dict[str, int], said: str):
    assert sentences.documents_held(kinds) == said


@pytest.mark.parametrize(("asked", "said"), AGES)
def test_how_many_are_past_three_years(asked: tuple, said: str):
    assert sentences.past_three_years(*asked) == said


@pytest.mark.parametrize(("pairs", "said"), DISAGREEING)
def test_how_many_published_figures_disagree(pairs: int, said: str):
    assert sentences.discrepancies_known(pairs) == said


@pytest.mark.parametrize(("asked", "said"), FRAMEWORKS)
def test_under_how_many_frameworks_inspections_were_made(asked: tuple, said: str):
    assert sentences.frameworks_held(*asked) == said


@pytest.mark.parametrize(("asked", "said"), RULES)
def test_how_many_rules_a_source_confirms(asked: tuple, said: str):
    assert sentences.rules_confirmed(*asked) == said


@pytest.mark.parametrize(("asked", "said"), OURS)
def test_how_much_we_worked_out(asked: tuple, said: str):
    assert sentences.worked_out_by_us(*asked) == said


def test_tables_are_named_for_what_they_hold():
    assert sentences.without_framework("thematic") == "No framework (thematic)"
    assert sentences.latest_of_each("London region") == (
        "London region: latest inspection of each PDU"
    )
    assert sentences.rules_table("PDU inspections") == "Rules of rating: PDU inspections"


def test_no_sentence_says_what_must_never_be_said():
    cases = INSPECTED + DOCUMENTS + AGES + DISAGREEING + FRAMEWORKS + RULES + OURS
    for _, said in cases:
        assert FORBIDDEN.findall(said) == []
