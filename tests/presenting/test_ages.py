"""An inspection is dated by its cases, its fieldwork and its report, as far as known."""

from datetime import date

import pytest

from inspectorate.presenting import sentences
from tests.surrey import build_inspection

TODAY = date(2026, 11, 22)
NOTHING = {"cases_from": None, "cases_to": None, "fieldwork_start": None, "published": None}


def test_surreys_work_is_dated_by_its_cases_its_fieldwork_and_its_report():
    assert sentences.judged_work(build_inspection()) == (
        "Judges work with people whose sentence or licence began in May–July 2023, seen by "
        "inspectors in January 2024, published in March 2024. It says nothing about what has "
        "happened since."
    )


@pytest.mark.parametrize(
    ("known", "words"),
    [
        (
            {"fieldwork_start": "2024-01-15", "published": "2024-03"},
            "Judges work that inspectors saw in January 2024, published in March 2024.",
        ),
        ({"published": "2024-03-07"}, "Published in March 2024."),
        ({"published": "2024"}, "Published in 2024."),
        ({"fieldwork_start": "2024"}, "Judges work that inspectors saw in 2024."),
        (
            {"cases_from": "2023-05", "published": "2024-03"},
            "Judges work with people whose sentence or licence began in May 2023, published in "
            "March 2024.",
        ),
    ],
)
def test_what_is_not_known_of_the_dates_is_left_out(known: dict, words: str):
    told = sentences.judged_work(build_inspection(**NOTHING | known))
    assert told == f"{words} It says nothing about what has happened since."


def test_an_inspection_without_dates_says_so():
    undated = build_inspection(**NOTHING)
    assert (
        sentences.judged_work(undated)
        == "When the work was done, and when inspectors saw it, is not in our sources either."
    )
    assert sentences.age(undated, TODAY) == []
    assert sentences.when(undated) == "date not known"


@pytest.mark.parametrize(
    ("known", "words"),
    [
        (
            {"cases_from": "2025-05-29", "fieldwork_start": "2026-01", "published": "2026-03"},
            "1 year and 5 months old, counted from when the cases began.",
        ),
        (
            {"fieldwork_start": "2026-01-15", "published": "2026-03"},
            "10 months old, counted from the start of fieldwork.",
        ),
        ({"published": "2026-11-20"}, "Less than a month old, counted from publication."),
        ({"published": "2025"}, "About 1 year old, counted from publication."),
    ],
)
def test_age_counts_from_the_cases_else_fieldwork_else_publication(known: dict, words: str):
    assert sentences.age(build_inspection(**NOTHING | known), TODAY) == [words]


@pytest.mark.parametrize(
    ("began", "today", "older"),
    [
        ("2023-05-29", date(2026, 5, 29), False),
        ("2023-05-29", date(2026, 5, 30), True),
        ("2023-05", date(2026, 5, 31), False),
        ("2023-05", date(2026, 6, 1), True),
        ("2023", date(2026, 12, 31), False),
        ("2023", date(2027, 1, 1), True),
        ("2024-02-29", date(2027, 2, 28), False),
        ("2024-02-29", date(2027, 3, 1), True),
    ],
)
def test_three_years_are_past_only_when_that_is_certain(began: str, today: date, older: bool):
    (told,) = sentences.age(build_inspection(cases_from=began), today)
    assert told.endswith("Older than the three years the inspectorate set itself.") == older


@pytest.mark.parametrize("level", ["region", "nation", "crc", "nps_division"])
def test_three_years_are_the_yardstick_of_pdus_alone(level: str):
    (told,) = sentences.age(build_inspection(level=level, cases_from="2018-01"), TODAY)
    assert "three years" not in told


def test_a_date_that_lies_ahead_gives_no_age():
    ahead = build_inspection(**NOTHING | {"published": "2027-03"})
    assert sentences.age(ahead, TODAY) == ["Age not known: March 2027 lies ahead of today."]


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ({"published": "2024-03-07", "fieldwork_start": "2024-01"}, "7 March 2024"),
        ({"published": "2024"}, "2024"),
        ({"fieldwork_start": "2024-01-15"}, "fieldwork January 2024"),
    ],
)
def test_an_inspection_is_listed_by_publication_else_by_fieldwork(known: dict, words: str):
    assert sentences.when(build_inspection(**NOTHING | known)) == words
