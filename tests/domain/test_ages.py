"""Age counts from the cases, else fieldwork, else publication, and is held against three years."""

from datetime import date

import pytest

from inspectorate.domain.ages import counted_from, is_past_three_years

DATES = {"cases_from": "2023-05-29", "fieldwork_start": "2024-01", "published": "2024"}


def test_age_counts_from_the_first_of_the_dates_that_is_known():
    assert counted_from(DATES) == ("2023-05-29", "when the cases began")
    assert counted_from(DATES | {"cases_from": None}) == ("2024-01", "the start of fieldwork")
    only = {"cases_from": None, "fieldwork_start": ""}
    assert counted_from(DATES | only) == ("2024", "publication")
    assert counted_from(dict.fromkeys(DATES)) is None


@pytest.mark.parametrize(
    ("known", "past"),
    [
        ("2023-11-21", True),
        ("2023-11-22", False),
        ("2023-10", True),
        ("2023-11", False),
        ("2022", True),
        ("2023", False),
        ("2027", False),
    ],
)
def test_a_date_is_past_three_years_only_where_its_latest_day_is(known: str, past: bool):
    assert is_past_three_years(known, date(2026, 11, 22)) is past
    assert not is_past_three_years("2021-02-28", date(2024, 2, 28))
    assert is_past_three_years("2021-02-28", date(2024, 2, 29))
