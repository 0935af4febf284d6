"""Every sentence of the app says what it must, to the word, and never what it must not."""

import pytest

from inspectorate.presenting import sentences
from tests.surrey import build_match


@pytest.mark.parametrize(
    ("ratings", "left_out", "words"),
    [
        (["Inadequate"], 0, "1 inspection: 1 Inadequate."),
        (
            ["Inadequate", "Good", "Inadequate", None],
            0,
            "4 inspections: 1 Good and 2 Inadequate; 1 without an overall rating.",
        ),
        (
            ["Requires improvement"],
            1,
            "1 inspection: 1 Requires improvement. 1 rating worked out by us left out of these "
            "counts.",
        ),
        (
            ["Outstanding", "Good", "Requires improvement"],
            5,
            "3 inspections: 1 Outstanding, 1 Good and 1 Requires improvement. 5 ratings worked out "
            "by us left out of these counts.",
        ),
        ([None, None], 0, "2 inspections: no overall rating."),
        (
            [],
            2,
            "The 2 ratings are worked out by us and left out of the counts.",
        ),
    ],
)
def test_ratings_are_counted_with_what_was_left_out(ratings: list, left_out: int, words: str):
    assert sentences.rating_counts(ratings, left_out) == words


def test_no_rating_at_all_is_counted_as_none():
    assert sentences.rating_counts([], 0) == "No inspections: no overall rating."
    assert sentences.rating_counts([], 1) == (
        "The rating is worked out by us and left out of the counts."
    )


@pytest.mark.parametrize(
    ("shown", "organisations", "words"),
    [
        (0, 0, "No inspection fits these filters."),
        (1, 1, "1 inspection of 1 organisation."),
        (2, 1, "2 inspections of 1 organisation."),
        (129, 107, "129 inspections of 107 organisations."),
    ],
)
def test_what_the_filters_leave_is_counted(shown: int, organisations: int, words: str):
    assert sentences.selection_count(shown, organisations) == words


def test_how_much_is_held_agrees_with_its_verbs():
    assert sentences.coverage(129, 76, 33) == (
        "We hold 129 inspections: of today's PDUs, 76 have at least one and 33 have none."
    )
    assert sentences.coverage(1, 1, 1) == (
        "We hold 1 inspection: of today's PDUs, 1 has at least one and 1 has none."
    )


def test_a_place_that_a_source_names_needs_no_words():
    assert sentences.how_matched([build_match()]) == []


def test_a_place_matched_by_its_county_says_so():
    told = sentences.how_matched([build_match(basis="county_of", confidence="inferred")])
    assert told == ["We matched Guildford to this PDU by its county; no source names it."]


def test_a_place_matched_in_another_way_names_that_way():
    (told,) = sentences.how_matched([build_match(confidence="inferred")])
    assert told.startswith("We matched Guildford to this PDU by where it lies")
    assert told.endswith("no source names it.")


def test_a_place_with_several_pdus_says_that_streets_are_not_known():
    told = sentences.how_matched([build_match(), build_match(organisation="kent")])
    assert told == [
        "Guildford is covered by 2 PDUs; our sources do not say which street goes to which."
    ]


def test_a_place_without_a_pdu_is_placed_in_its_region():
    told = sentences.how_matched([build_match(organisation=None)])
    assert told == ["Guildford lies in Kent, Surrey and Sussex region."]


def test_an_unknown_choice_is_repeated_and_not_at_length():
    told = sentences.unknown_choice("region", "Atlantis", "All regions are shown.")
    assert told == (
        "The address asks for the region “Atlantis”, which is not in what we hold. "
        "All regions are shown."
    )
    assert len(sentences.unknown_choice("region", "x" * 5000, "")) < 200


@pytest.mark.parametrize("choice", ["All PDUs", "Latest of each", "Name"])
def test_what_is_shown_instead_is_named_as_the_list_has_it(choice: str):
    assert sentences.shown_instead(choice) == f"“{choice}” is shown instead."


def test_an_area_leads_to_all_that_is_held_of_it():
    assert sentences.all_we_hold("Surrey PDU") == "All we hold of Surrey PDU"


def test_the_example_questions_name_whom_they_ask_about():
    assert sentences.example_of_unit("Surrey PDU") == "What did inspectors find in Surrey PDU?"
    assert sentences.example_of_region("Kent, Surrey and Sussex region") == (
        "Is one PDU of Kent, Surrey and Sussex region weak on keeping other people safe (risk of "
        "harm), or all of them?"
    )


@pytest.mark.parametrize(
    ("closed", "told"),
    [
        (0, "2 inspections: 2 Good."),
        (1, "2 inspections: 2 Good; 1 of a unit since closed among them."),
        (2, "2 inspections: 2 Good; 2 of units since closed among them."),
    ],
)
def test_units_since_closed_are_named_among_the_counted(closed: int, told: str):
    assert sentences.rating_counts(["Good", "Good"], 0, closed) == told
