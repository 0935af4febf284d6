"""Every sentence of the app says what it must, to the word, and never what it must not."""

from datetime import date

import pytest

from inspectorate.presenting import grammar, ratings, sentences
from tests.surrey import build_lines, build_match

TODAY = date(2026, 11, 22)
NOTHING = {"cases_from": None, "cases_to": None, "fieldwork_start": None, "published": None}


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "no inspections"),
        (1, "1 inspection"),
        (2, "2 inspections"),
        (12, "12 inspections"),
        (1200, "1,200 inspections"),
    ],
)
def test_a_count_agrees_with_its_noun(number: int, words: str):
    assert grammar.count(number, "inspection") == words


def test_a_count_takes_an_irregular_plural():
    words = ("area for improvement", "areas for improvement")
    assert grammar.count(1, *words) == "1 area for improvement"
    assert grammar.count(33, *words) == "33 areas for improvement"


@pytest.mark.parametrize(
    ("listed", "words"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_a_list_reads_as_in_a_sentence(listed: list[str], words: str):
    assert grammar.enumerate_words(listed) == words


@pytest.mark.parametrize(
    ("percent", "printed"), [(32.0, "32%"), (0.0, "0%"), (100.0, "100%"), (67.5, "67.5%")]
)
def test_a_percentage_has_the_decimals_of_its_source(percent: float, printed: str):
    assert grammar.write_percent(percent) == printed


@pytest.mark.parametrize(
    ("percent", "cases", "words"),
    [
        (32, 37, "12 of 37"),
        (52, 157, "81 or 82 of 157"),
        (2, 200, "3 to 5 of 200"),
        (50, 37, ""),
        (100, 37, "37 of 37"),
        (0, 37, "0 of 37"),
    ],
)
def test_the_count_behind_a_percentage_is_written(percent: float, cases: int, words: str):
    assert grammar.write_counts(percent, cases) == words


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


def test_the_lines_between_ratings_are_told_with_their_standing():
    told = ratings.rating_lines(build_lines("unconfirmed"))
    assert told == (
        "The lines we use: Requires improvement at 50 per cent, Good at 65 per cent and "
        "Outstanding at 80 per cent. These lines are unconfirmed: no source that we hold prints "
        "them."
    )
    assert "unconfirmed" not in ratings.rating_lines(build_lines("confirmed"))


def test_without_bands_no_line_is_told():
    assert ratings.rating_lines([]) == ""


def test_an_unknown_choice_is_repeated_and_not_at_length():
    told = sentences.unknown_choice("region", "Atlantis", "All regions are shown.")
    assert told == (
        "The address asks for the region “Atlantis”, which is not in what we hold. "
        "All regions are shown."
    )
    assert len(sentences.unknown_choice("region", "x" * 5000, "")) < 200


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


def test_a_retired_units_rating_does_not_carry_over():
    told = sentences.boundary_note("Kent PDU", "West Kent PDU", "Inadequate", "2022-05-20")
    assert told == (
        "Kent PDU has not been inspected within its present boundaries. West Kent PDU, which "
        "covered part of it, was rated Inadequate in May 2022; that rating does not carry over."
    )


def test_a_retired_unit_without_rating_or_date_claims_neither():
    told = sentences.boundary_note("Kent PDU", "West Kent PDU", None, None)
    assert told.endswith("covered part of it, was inspected; that inspection does not carry over.")


def test_the_headline_of_a_grid_spans_its_figures():
    assert sentences.grid_headline([46, 73, 32, 27], [32, 27]) == (
        "Work was judged sufficient in 27% to 73% of cases, depending on the question; for "
        "keeping other people safe (risk of harm) in 27% to 32%"
    )
    assert sentences.grid_headline([46, 46], [46]).endswith("(risk of harm) in 46%")
