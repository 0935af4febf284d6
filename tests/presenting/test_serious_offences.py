"""Serious further offences as HTML: counts with their whole, the cautions on every table."""

import pytest
from markupsafe import Markup

from inspectorate.presenting import wordings, wordings_of_history
from inspectorate.presenting.sentences import serious_offences as said
from inspectorate.presenting.serious_offences import serious_offences
from tests.presenting.markup import HOSTILE, assert_harmless, find, words
from tests.surrey import build_table

FIGURE = {
    "metric": "sfo-reviews",
    "category": "total",
    "provider": None,
    "period_start": "2020-04",
    "period_end": "2021-03",
    "value": 96.0,
    "value_to": None,
    "qualifier": "exact",
    "numerator": None,
    "denominator": None,
    "change": None,
    "change_unit": None,
    "source_table": None,
    "sample": None,
    "size": None,
    "title": "Serious further offence reviews",
    "topic": "serious further offences",
    "unit": "reviews",
    "locator": "Chapter 6, Table 3, Low, number",
    "document": "report",
    "document_kind": "annual report",
    "url": "https://example.org/report",
}
MURDER = {"source_table": "annual-report-2021-table-3"}
LEVELS = [
    MURDER | {"category": f"highest-risk-of-harm-{level}", "value": value}
    for level, value in (("low", 11.0), ("medium", 55.0), ("high", 26.0), ("very-high", 0.0))
]
RATED = [
    {"metric": "sfo-review-ratings", "category": rating, "value": share, "unit": "per cent"}
    | {"size": 36, "numerator": part, "period_start": "2021-04", "period_end": "2021-10"}
    for rating, share, part in (
        ("outstanding", 3.0, 1.0),
        ("good", 58.0, None),
        ("requires-improvement", 28.0, None),
        ("inadequate", 11.0, None),
    )
]
YEARS = [
    {"source_table": "annual-report-2021-table-2", "category": category, "provider": provider}
    | {"period_start": f"{year}-01-01", "period_end": f"{year}-12-31", "value": value}
    for year, provider, category, value in (
        (2015, "NPS", "murder", 28.0),
        (2015, None, "total", 494.0),
        (2016, None, "total", 516.0),
    )
]


def show(*rows: dict) -> dict[str, Markup]:
    """Each section's parts as one piece of HTML, by its title."""
    sections = serious_offences(build_table([FIGURE | row for row in rows]))
    return {title: Markup(" ").join(parts) for title, parts in sections}


def test_murder_reviews_are_counts_of_all_with_what_the_level_is():
    html = show(*LEVELS, MURDER)[wordings_of_history.MURDER_TITLE]
    assert "In 66 of 96 reviews after a charge of murder" in words(html)
    assert [cell.text for cell in find(html, "td", class_="figures")] == [
        *("11 of 96", "55 of 96", "26 of 96", "0 of 96")
    ]
    widths = [bar.attributes["style"] for bar in find(html, "span", class_="bar")]
    assert widths == ["width:20.0%", "width:100.0%", "width:47.3%", "width:0.0%"]
    assert wordings_of_history.HIGHEST_LEVEL in words(html)
    assert wordings_of_history.CHARGED in words(html)
    assert "Source: annual report: Chapter 6, Table 3." in words(html)


def test_ratings_of_reviews_are_counts_of_36_worked_out_by_us():
    html = show(*RATED)[wordings_of_history.QUALITY_TITLE]
    assert [cell.text for cell in find(html, "td", class_="figures")] == [
        *("1 of 36", "21 of 36", "10 of 36", "4 of 36")
    ]
    assert "worked out by us from the printed percentages" in words(html)
    assert "36 reviews, April–October 2021" in words(html)
    assert wordings_of_history.OF_THE_REVIEW in words(html)


def test_years_give_no_rate_and_unknown_cells_say_so():
    html = show(*YEARS)[wordings_of_history.YEARS_TITLE]
    assert "between 494 (2015) and 516 (2016) reviews were received" in words(html)
    captions = [caption.text for caption in find(html, "caption")]
    assert len(captions) == 3
    assert all(wordings_of_history.NO_RATE in caption for caption in captions)
    assert all(wordings_of_history.CHARGED in caption for caption in captions)
    assert [wordings.DIFFERENT_PEOPLE in caption for caption in captions] == [False, False, True]
    assert "[x]" in words(html)


def test_what_stands_in_no_table_is_listed_changes_in_their_own_unit():
    fell = {"value": None, "change": -27.0, "change_unit": "per cent", "unit": "notifications"}
    html = show(fell, {"metric": "sfo-review-ratings", "category": "satisfactory", "value": 60.0})
    told = html[wordings_of_history.OTHERWISE_TITLE]
    assert "a fall of 27 per cent" in words(told)
    assert "satisfactory" in words(told)
    assert wordings_of_history.CHARGED in words(told)


def test_a_share_of_few_reviews_is_told_as_its_count():
    share = {"unit": "per cent", "size": 36, "metric": "sfo-review-case-share"}
    html = show(share | {"value": 39.0}, share | {"value": 60.0, "qualifier": "about"})
    told = words(html[wordings_of_history.OTHERWISE_TITLE])
    assert "14 of 36 (39%, count worked out by us)" in told
    assert "about 60% of 36" in told


def test_nothing_held_shows_nothing_and_hostile_text_is_text():
    assert serious_offences(build_table([FIGURE]).head(0)) == []
    for html in show({"category": HOSTILE, "locator": HOSTILE, "title": HOSTILE}).values():
        assert_harmless(html)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (said.of_all(0.0, 96.0), "0 of 96"),
        (said.offence("total"), "All offences"),
        (said.offence("sexual-assault"), "Sexual assault"),
        (said.years_headline([], ["2015", "2020"]), "Reviews received from 2015 to 2020."),
        (
            said.years_caption(None, ["2015", "2020"]),
            "Reviews received from 2015 to 2020: all cases",
        ),
        (
            said.quality_headline([("Good", 1)], 1),
            "Of 1 review of serious further offences that the inspectorate quality assured, 1 "
            "Good. The counts are worked out by us from the printed percentages.",
        ),
    ],
)
def test_sentences(sentence: str, expected: str):
    assert sentence == expected
