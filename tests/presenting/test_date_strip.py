"""Whose work was judged: the known dates in their order on one strip, the unknown ones named."""

import re
from datetime import date

import pytest

from inspectorate.presenting import wordings
from inspectorate.presenting.date_strip import date_strip
from tests.presenting.markup import HOSTILE, assert_harmless, find, words
from tests.surrey import (
    UNDATED,
    build_inspection,
    build_table,
)

TODAY = date(2026, 11, 22)
NOTHING = build_table([])
LEADERS = "Interim leaders came"


def draw(*leaders: tuple[str, str | None], today: date = TODAY, **changes: object) -> str:
    changed = build_table([{"title": title, "date": when} for title, when in leaders])
    return date_strip(build_inspection(**changes), changed, today)


def events(html: str) -> list[tuple[str, str]]:
    """What stands on the strip, in order, each with its date in words."""
    names = [each.text for each in find(html, "span", class_="what")]
    return list(zip(names, [each.text for each in find(html, "span", class_="when")], strict=True))


def marks(html: str) -> dict[str, tuple[float, float]]:
    """Where each mark begins and ends, in percent of the strip."""
    spans = [
        [float(each) for each in re.findall(r"([-\d.]+)%", mark.attributes["style"])]
        for mark in find(html, "i")
    ]
    assert all(width >= 0 for _, width in spans)
    names = [name for name, _ in events(html)]
    return {name: (left, left + width) for name, (left, width) in zip(names, spans, strict=True)}


def facts(html: str) -> dict[str, str]:
    names = [each.text for each in find(html, "dt")]
    return dict(zip(names, [each.text for each in find(html, "dd")], strict=True))


def test_dates_stand_in_the_order_in_which_things_happened():
    html = draw((LEADERS, "2023-09"))
    assert events(html) == [
        ("Cases began", "May–July 2023"),
        (LEADERS, "September 2023"),
        ("Fieldwork", "from 15 January 2024"),
        ("Report published", "March 2024"),
        ("Today", "22 November 2026"),
    ]
    assert len(find(html, "ol")) == 1
    assert wordings.SINCE_THEN in words(html)
    assert "Not in what we hold" not in words(html)


@pytest.mark.parametrize(
    ("when", "place"), [("2022", 0), ("2023-06", 1), ("2024-02", 2), ("2025-06-01", 3)]
)
def test_a_change_of_leaders_stands_where_it_came(when: str, place: int):
    assert [name for name, _ in events(draw((LEADERS, when)))].index(LEADERS) == place


def test_two_changes_of_leaders_are_both_told():
    told = events(draw(("A new head", "2022"), ("A new head", "2023-09")))
    assert [when for name, when in told if name == "A new head"] == ["2022", "September 2023"]


def test_marks_stand_as_far_apart_as_the_days_between_them():
    placed = marks(draw((LEADERS, "2023-09")))
    whole = (TODAY - date(2023, 5, 29)).days
    for name, first, last in (
        ("Cases began", date(2023, 5, 29), date(2023, 7, 23)),
        (LEADERS, date(2023, 9, 1), date(2023, 9, 30)),
        ("Fieldwork", date(2024, 1, 15), date(2024, 1, 15)),
        ("Report published", date(2024, 3, 1), date(2024, 3, 31)),
    ):
        expected = [100 * (day - date(2023, 5, 29)).days / whole for day in (first, last)]
        assert placed[name] == pytest.approx(expected, abs=0.11)
    starts = [left for left, _ in placed.values()]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    "known",
    [
        {},
        {"cases_from": "2023", "cases_to": None},
        {"cases_from": "2023-05", "cases_to": "2023"},
        {"cases_from": "2026-11-22", "cases_to": "2026-11-22"},
        {"fieldwork_start": "2026-11", "fieldwork_end": "2027-01"},
        {"fieldwork_start": "2024", "fieldwork_end": "2024-02-09", "published": "2026"},
        {"published": "2026-11-21"},
        {"published": "2026-11-22"},
        UNDATED | {"published": "1999"},
        UNDATED | {"published": "2026-11-22"},
        UNDATED | {"published": "2026"},
    ],
)
def test_no_mark_ever_leaves_the_strip(known: dict):
    placed = marks(draw((LEADERS, "2023-09"), **known))
    assert len(placed) >= 2
    assert all(0 <= left <= right <= 100 for left, right in placed.values())
    assert all(left <= 99 for left, _ in placed.values()), "no room for the mark to be seen"


def test_a_date_known_to_the_month_or_the_year_spans_all_that_it_can_mean():
    placed = marks(draw(cases_from="2020-01-01", cases_to="2020-01-01", published="2024"))
    left, right = placed["Report published"]
    whole = (TODAY - date(2020, 1, 1)).days
    assert right - left == pytest.approx(100 * 365 / whole, abs=0.11)
    placed = marks(draw(cases_from="2020-01-01", cases_to="2020-01-01", published="2024-02-09"))
    left, right = placed["Report published"]
    assert left == right


def test_what_is_not_known_is_named_and_never_drawn():
    unknown = dict.fromkeys(("cases", "community_cases", "licence_cases", "method", "interviews"))
    html = draw(**UNDATED | unknown)
    assert events(html) == []
    assert not find(html, "ol") + find(html, "dl") + find(html, "i")
    assert (
        "Not in what we hold: when the cases began, when fieldwork took place, when the report was "
        "published, how many cases were inspected and how it was inspected."
    ) in words(html)
    assert wordings.SINCE_THEN in words(html)


@pytest.mark.parametrize(
    ("missing", "told"),
    [
        ({"published": None}, "when the report was published"),
        ({"method": None}, "how it was inspected"),
        (
            {"cases_from": None, "cases": None},
            "when the cases began and how many cases were inspected",
        ),
    ],
)
def test_one_or_two_things_not_known_are_named_alone(missing: dict, told: str):
    html = draw(**missing)
    assert find(html, "p")[0].text == f"Not in what we hold: {told}."


def test_a_change_of_leaders_of_no_known_date_is_not_placed():
    assert LEADERS not in words(draw((LEADERS, None)))


def test_leaders_alone_make_a_strip():
    told = events(draw((LEADERS, "2023-09"), **UNDATED))
    assert told == [(LEADERS, "September 2023"), ("Today", "22 November 2026")]


def test_all_on_one_day_still_reads_in_order():
    day = "2026-11-22"
    html = draw((LEADERS, day), cases_from=day, cases_to=day, fieldwork_start=day, published=day)
    assert [name for name, _ in events(html)] == [
        "Cases began",
        LEADERS,
        "Fieldwork",
        "Report published",
        "Today",
    ]
    assert all(0 <= left <= right <= 100 for left, right in marks(html).values())


def test_what_lies_ahead_of_today_is_not_drawn_as_past():
    html = draw((LEADERS, "2027"), today=date(2024, 2, 10))
    assert [name for name, _ in events(html)] == ["Cases began", "Fieldwork", "Today"]
    assert max(right for _, right in marks(html).values()) <= 100


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2024-01-15", None, "from 15 January 2024"),
        ("2024-01", None, "from January 2024"),
        ("2024-12-02", "2025-02-14", "December 2024–February 2025"),
        ("2024-01-15", "2024-01-26", "January 2024"),
        ("2024", "2025", "2024–2025"),
    ],
)
def test_fieldwork_is_told_as_far_as_it_is_known(first: str, last: str | None, told: str):
    html = draw(fieldwork_start=first, fieldwork_end=last)
    assert dict(events(html))["Fieldwork"] == told


def test_beneath_the_strip_stands_how_it_was_inspected():
    assert facts(draw()) == {
        "Cases inspected": "37 (26 community sentences and 11 releases on licence)",
        "How it was inspected and counted": "Two weeks of fieldwork",
        "Interviews with practitioners": "31",
    }


def test_a_split_of_cases_is_told_only_where_both_parts_are_known():
    assert facts(draw(licence_cases=None))["Cases inspected"] == "37"
    assert facts(draw(licence_cases=0))["Cases inspected"] == (
        "37 (26 community sentences and no releases on licence)"
    )
    assert facts(draw(cases=1200, licence_cases=None))["Cases inspected"] == "1,200"


def test_no_interview_is_told_and_an_unknown_number_is_not():
    assert facts(draw(interviews=0))["Interviews with practitioners"] == "0"
    assert "Interviews with practitioners" not in facts(draw(interviews=None))


def test_marks_are_not_read_aloud_for_the_dates_are_written():
    html = draw()
    tracks = find(html, "span", class_="track")
    assert len(tracks) == len(events(html))
    assert {each.attributes["aria-hidden"] for each in tracks} == {"true"}
    assert not any(each.text for each in tracks)


def test_text_of_the_data_never_becomes_markup():
    assert_harmless(draw((HOSTILE, "2023"), method=HOSTILE))
    assert_harmless(draw((HOSTILE, "2023")))
