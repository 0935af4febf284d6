"""What stands around a case grid says what it shows, what is ours in it and what is not known."""

import pytest

from inspectorate.presenting import sentences, wordings
from tests.surrey import build_lines

SHOWS = "Percentage of inspected cases judged sufficient for each key question, Surrey PDU"
DATES = {"cases_from": None, "cases_to": None, "published": None}


@pytest.mark.parametrize(
    ("known", "began"),
    [
        (
            {"cases_from": "2023-05-29", "cases_to": "2023-07-23", "published": "2024-03"},
            "cases that began in May–July 2023",
        ),
        ({"cases_from": "2023-05"}, "cases that began in May 2023"),
        ({"published": "2024-03-15"}, "report published March 2024"),
        ({}, "from when is not in our sources"),
    ],
)
def test_a_grid_says_what_it_shows_and_from_when(known: dict, began: str):
    told = sentences.grid_subtitle("Surrey PDU", **DATES | known, illustration=False)
    assert told == f"{SHOWS}, {began}. Dot: the published figure. Line: 95 per cent interval."


def test_an_interval_on_an_assumed_base_is_called_an_illustration():
    told = sentences.grid_subtitle("Surrey PDU", **DATES, illustration=True)
    assert told.endswith("Line: 95 per cent interval, an illustration only.")


def warn(**changes: object) -> list[str]:
    given = {"cases": 37, "illustration": False, "assumed": False, "chosen_weeks": False}
    return sentences.grid_caveats(**given | {"lines": ""} | changes)


def test_two_figures_of_one_grid_are_always_said_to_be_of_the_same_cases():
    assert warn() == [
        "Two questions of one grid: both figures are from the same cases, so the size of the gap "
        "cannot be tested from what is published."
    ]


@pytest.mark.parametrize(
    ("cases", "of"),
    [(37, "the 37 cases inspected"), (None, "the number of cases inspected")],
)
def test_an_assumed_base_is_named_where_it_is_known(cases: int | None, of: str):
    assert warn(cases=cases, assumed=True)[0] == (
        "The report does not print the number of cases for each question. The counts are worked "
        f"out by us from the percentages and {of}."
    )


def test_the_bases_of_the_nation_are_an_illustration_and_not_its_number_of_cases():
    assert warn(cases=165, illustration=True, assumed=True)[:-1] == [wordings.NATIONAL_BASE]


def test_every_caveat_stands_once_and_in_order():
    told = warn(assumed=True, chosen_weeks=True, lines="The lines we use: …")
    assert len(told) == 4
    assert told[1] == wordings.CHOSEN_WEEKS
    assert told[2] == "Dashed lines: where ratings begin. The lines we use: …"


def test_the_lines_between_ratings_are_told_with_their_standing():
    told = sentences.rating_lines(build_lines("unconfirmed"))
    assert told == (
        "The lines we use: Requires improvement at 50 per cent, Good at 65 per cent and "
        "Outstanding at 80 per cent. These lines are unconfirmed."
    )
    assert "unconfirmed" not in sentences.rating_lines(build_lines("confirmed"))


def test_without_bands_no_line_is_told():
    assert sentences.rating_lines([]) == ""


def test_the_headline_of_a_grid_spans_its_figures():
    assert sentences.grid_headline([46, 73, 32, 27], [32, 27]) == (
        "Work was judged sufficient in 27% to 73% of cases, depending on the question; for "
        "keeping other people safe (risk of harm) in 27% to 32%"
    )
    assert sentences.grid_headline([46, 46], [46]).endswith("(risk of harm) in 46%")
