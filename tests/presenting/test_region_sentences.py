"""What is said of a region's PDUs together: one, many, none, and what is not known."""

import re

import pytest

from inspectorate.presenting import sentences
from inspectorate.presenting.sentences import Side
from tests.presenting.test_wording import FORBIDDEN

CASES, LEADING = "assessment or planning", "leadership, staffing or services"
WALES = "Wales region"
REPORTED = "press notices, news reports and the like: a theme not named"


def side(words: str, inadequate: str = "", unknown: str = "") -> Side:
    return Side(words, inadequate.split(), unknown.split())


PDUS = [
    ((WALES, 6, 4), "4 of the 6 PDUs of Wales region have an inspection in what we hold."),
    ((WALES, 6, 1), "1 of the 6 PDUs of Wales region has an inspection in what we hold."),
    ((WALES, 6, 6), "All 6 PDUs of Wales region have an inspection in what we hold."),
    ((WALES, 6, 0), "None of the 6 PDUs of Wales region has an inspection in what we hold."),
    ((WALES, 1, 1), "The one PDU of Wales region has an inspection in what we hold."),
    ((WALES, 1, 0), "The one PDU of Wales region has no inspection in what we hold."),
    ((WALES, 0, 0), "We hold no PDU of Wales region."),
]
LEADERSHIP = [
    (
        (["Kent", "Surrey"], 4, side(LEADING), side(CASES, "Kent Surrey")),
        "We hold ratings of standards for 2 of these 4 PDUs: Kent and Surrey. Of these, a case "
        "standard (assessment or planning) is rated Inadequate in 2 (Kent and Surrey); a standard "
        "on leadership, staffing or services in none.",
    ),
    (
        (["Kent", "Surrey"], 2, side(LEADING, "Kent", "Surrey"), side(CASES)),
        "We hold ratings of standards for all these 2 PDUs. Of these, a case standard (assessment "
        "or planning) is rated Inadequate in none; a standard on leadership, staffing or services "
        "in 1 (Kent). Not every rating on leadership, staffing or services is held for Surrey, so "
        "one may be Inadequate there.",
    ),
    (
        (["Kent"], 3, side(LEADING), side(CASES, "Kent")),
        "We hold ratings of standards for 1 of these 3 PDUs: Kent. There a case standard "
        "(assessment or planning) is rated Inadequate; a standard on leadership, staffing or "
        "services is not, as far as we hold them.",
    ),
    (
        (["Kent"], 1, side(LEADING, "Kent"), side(CASES, unknown="Kent")),
        "We hold ratings of standards for this PDU. There a standard on leadership, staffing or "
        "services is rated Inadequate; a case standard (assessment or planning) is not, as far as "
        "we hold them. Not every rating on case standards is held for Kent, so one may be "
        "Inadequate there.",
    ),
    (
        (["Kent"], 1, side(LEADING, "Kent"), side(CASES, "Kent")),
        "We hold ratings of standards for this PDU. There a case standard (assessment or planning) "
        "and a standard on leadership, staffing or services are rated Inadequate.",
    ),
    (
        (["Kent"], 1, side(LEADING), side(CASES)),
        "We hold ratings of standards for this PDU. There neither a case standard (assessment or "
        "planning) nor a standard on leadership, staffing or services is rated Inadequate.",
    ),
    (
        ([], 6, side(LEADING), side(CASES)),
        "We hold no rating of a standard for these 6 PDUs, so whether it is the leadership or the "
        "casework cannot be read from ratings.",
    ),
    (
        ([], 1, side(LEADING), side(CASES)),
        "We hold no rating of a standard for this PDU, so whether it is the leadership or the "
        "casework cannot be read from ratings.",
    ),
]
THEMES = [
    (
        ({"Workload": ["Kent", "Surrey"]}, 2, 4, ["Kent", "Surrey"]),
        "1 theme is named as an area for improvement in at least two of the 4 inspected PDUs: "
        "Workload (Kent and Surrey). 2 themes are named as an area for improvement in one PDU "
        "only, as far as we hold the reports. We hold the findings of a full report for 2 of 4 "
        "inspected PDUs: Kent and Surrey. The others are known from "
        f"{REPORTED} for them may still be in their reports.",
    ),
    (
        ({"Staffing": ["A", "B", "C"], "Workload": ["A", "B"]}, 0, 3, ["A", "B", "C"]),
        "2 themes are named as areas for improvement in at least two of the 3 inspected PDUs: "
        "Staffing (A, B and C); Workload (A and B). We hold the findings of a full report for all "
        "of the 3 inspected PDUs.",
    ),
    (
        ({}, 1, 4, ["Surrey"]),
        "1 theme is named as an area for improvement in one PDU only, as far as we hold the "
        "reports. None is known to be shared by two. We hold the findings of a full report for 1 "
        f"of 4 inspected PDUs: Surrey. The others are known from {REPORTED} for them may still be "
        "in their reports.",
    ),
    (
        ({}, 3, 1, ["Surrey"]),
        "3 themes are named as an area for improvement in one PDU only, as far as we hold the "
        "reports. We hold the findings of a full report for the one inspected PDU.",
    ),
    (
        ({}, 0, 6, []),
        "We hold no theme named as an area for improvement for the 6 inspected PDUs. We hold the "
        "findings of no full report. What we know of the 6 inspected PDUs comes from "
        f"{REPORTED} here may still be in the reports.",
    ),
    (
        ({}, 0, 0, []),
        "No PDU here has an inspection in what we hold, so no theme can be told.",
    ),
]
PUBLISHED = [
    ((WALES, 0, 0, 0), "We hold no inspection of Wales region itself, and so no figure published "),
    ((WALES, 0, 0, 1), "We hold 1 inspection of Wales region itself, but no figure from it."),
    ((WALES, 0, 0, 2), "We hold 2 inspections of Wales region itself, but no figure from them."),
    ((WALES, 1, 0, 1), "Of Wales region itself we hold 1 published figure."),
    (
        (WALES, 2, 1, 2),
        "Of Wales region itself we hold 2 published figures and 1 statement in words only.",
    ),
]


@pytest.mark.parametrize(("asked", "said"), PDUS)
def test_how_many_pdus_were_inspected(asked: tuple, said: str):
    assert sentences.pdus_inspected(*asked) == said


@pytest.mark.parametrize(("asked", "said"), LEADERSHIP)
def test_whether_it_is_the_leadership_or_the_casework(asked: tuple, said: str):
    assert sentences.leadership_or_casework(*asked) == said


@pytest.mark.parametrize(("asked", "said"), THEMES)
def test_whether_a_theme_is_in_one_pdu_or_several(asked: tuple, said: str):
    assert " ".join(sentences.themes_shared(*asked)) == said


@pytest.mark.parametrize(("asked", "said"), PUBLISHED)
def test_what_is_published_of_the_region(asked: tuple, said: str):
    assert sentences.published_for_region(*asked).startswith(said)


def test_found_in_some_of_those_inspected():
    assert sentences.found_in(3, 4) == "Found in 3 of 4 inspected PDUs"
    assert sentences.found_in(1, 1) == "Found in 1 of 1 inspected PDU"


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["Surrey"], "Surrey"),
        (["Kent", "Surrey"], "Kent and Surrey"),
        (["A", "B", "C"], "A, B and C"),
        (["East and West Lincolnshire", "Derby City"], "East and West Lincolnshire; Derby City"),
        (["Swansea, Neath and Port Talbot"], "Swansea, Neath and Port Talbot"),
        ([], ""),
    ],
)
def test_names_that_hold_a_comma_are_told_apart(names: list[str], said: str):
    assert sentences.list_names(names) == said


def test_no_sentence_says_what_must_never_be_said_or_slips():
    for _, sentence in (*PDUS, *LEADERSHIP, *THEMES, *PUBLISHED):
        assert FORBIDDEN.findall(sentence) == [], sentence
        assert not re.search(r"\s[.,;:]|\.\.|  |\bnan\b|\{", sentence), sentence


def test_units_that_have_closed_are_headed_as_such():
    assert sentences.units_since_closed("PDU inspections, 2021 standards") == (
        "Units since closed: PDU inspections, 2021 standards"
    )
