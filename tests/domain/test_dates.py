"""Dates are told as exactly as they are known, and never more so."""

from datetime import date

import pytest

from inspectorate.domain.dates import (
    earliest_day,
    latest_day,
    write_age,
    write_date,
    write_month,
    write_months,
)


@pytest.mark.parametrize(
    ("known", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2024-12", date(2024, 12, 1), date(2024, 12, 31)),
        ("2024-03-15", date(2024, 3, 15), date(2024, 3, 15)),
        (None, None, None),
        ("", None, None),
    ],
)
def test_a_partial_date_spans_the_days_it_can_mean(known: str | None, first: date, last: date):
    assert earliest_day(known) == first
    assert latest_day(known) == last


def test_partial_dates_sort_at_their_earliest_day():
    known = ["2024-03-15", "2023", "2024", "2024-03", "2023-12-31", "2024-01-02"]
    in_order = ["2023", "2023-12-31", "2024", "2024-01-02", "2024-03", "2024-03-15"]
    assert sorted(known, key=earliest_day) == in_order


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ("2024", "2024"),
        ("2024-03", "March 2024"),
        ("2024-03-05", "5 March 2024"),
        ("2023-12-31", "31 December 2023"),
        (None, "date not known"),
        ("", "date not known"),
    ],
)
def test_a_date_is_written_as_far_as_it_is_known(known: str | None, words: str):
    assert write_date(known) == words


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ("2024", "2024"),
        ("2024-03", "March 2024"),
        ("2024-03-05", "March 2024"),
        (None, "date not known"),
    ],
)
def test_a_date_is_written_to_the_month_at_most(known: str | None, words: str):
    assert write_month(known) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2023-05-29", "2023-07-23", "May–July 2023"),
        ("2024-12", "2025-02", "December 2024–February 2025"),
        ("2024-01-15", "2024-01-26", "January 2024"),
        ("2024-01-15", None, "January 2024"),
        (None, "2024-01-26", "January 2024"),
        ("2023", "2024", "2023–2024"),
        ("2024", "2024-03", "2024–March 2024"),
        ("2023", "2023", "2023"),
        (None, None, "date not known"),
    ],
)
def test_a_span_is_written_to_the_month(first: str | None, last: str | None, words: str):
    assert write_months(first, last) == words


@pytest.mark.parametrize(
    ("known", "today", "age"),
    [
        ("2023-05-29", date(2026, 5, 28), "2 years and 11 months"),
        ("2023-05-29", date(2026, 5, 29), "3 years"),
        ("2023-05-29", date(2026, 6, 28), "3 years"),
        ("2023-05-29", date(2026, 6, 29), "3 years and 1 month"),
        ("2023-05-29", date(2024, 5, 28), "11 months"),
        ("2023-05-29", date(2024, 5, 29), "1 year"),
        ("2024-01-31", date(2024, 2, 29), "less than a month"),
        ("2024-01-31", date(2024, 3, 1), "1 month"),
        ("2024-02-29", date(2025, 2, 28), "11 months"),
        ("2024-02-29", date(2025, 3, 1), "1 year"),
        ("2024-03-15", date(2024, 3, 15), "less than a month"),
        ("2024-03", date(2024, 3, 31), "less than a month"),
        ("2024-03", date(2026, 5, 20), "2 years and 2 months"),
    ],
)
def test_an_age_is_counted_in_whole_months(known: str, today: date, age: str):
    assert write_age(known, today) == age


@pytest.mark.parametrize(
    ("known", "today", "age"),
    [
        ("2024", date(2024, 12, 31), "less than a year"),
        ("2024", date(2025, 6, 1), "about 1 year"),
        ("2021", date(2026, 11, 22), "about 5 years"),
    ],
)
def test_an_age_from_a_year_alone_is_told_in_years(known: str, today: date, age: str):
    assert write_age(known, today) == age


@pytest.mark.parametrize("known", ["2025", "2024-04", "2024-03-16"])
def test_a_date_that_lies_ahead_has_no_age(known: str):
    with pytest.raises(ValueError, match="lies after 2024-03-15"):
        write_age(known, date(2024, 3, 15))
