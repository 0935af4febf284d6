"""What stands behind a rating is told as its source tells it, and no further."""

import re

import pytest

from inspectorate.presenting.evidence import other_figures
from tests.presenting.markup import HOSTILE, assert_harmless, find, table_rows, words
from tests.surrey import build_inspection, build_score, build_table


def show(*scores: dict, **changes: object) -> str:
    return other_figures(build_table(scores), build_inspection(**changes))


def test_successes_and_failures_stand_in_two_tables():
    counted = {"percent": None, "numerator": 31, "cases": 36, "cases_basis": "stated"}
    html = show(
        build_score(statement="Home visits were made", percent=60.0),
        build_score(statement="Oversight was lacking", better="lower", **counted),
    )
    assert [caption.text for caption in find(html, "caption")] == [
        "Done well enough (higher is better)",
        "Missing or not good enough (lower is better)",
    ]
    first, second = html.split("<table")[1:]
    assert "Home visits" in first
    assert "Oversight" not in first
    assert "Oversight" in second
    assert "31 of 36 cases" in second
    assert "5 of 36" not in html


def test_a_failure_count_is_never_turned_into_a_success():
    lower = build_score(statement="Home visits not made", better="lower", percent=68.0)
    html = show(lower)
    assert [caption.text for caption in find(html, "caption")] == [
        "Missing or not good enough (lower is better)"
    ]
    assert table_rows(html)[0][1] == "68% (25 of 37)"


@pytest.mark.parametrize(
    "changes",
    [
        {"reported_by": "news report"},
        {"reported_by": "press notice"},
        {"reported_by": "inspectorate page"},
        {"reported_by": "other page"},
    ],
)
def test_a_figure_at_second_hand_is_a_sentence_and_no_row(changes: dict):
    html = show(build_score(**changes))
    assert find(html, "table") == []
    (item,) = find(html, "li")
    assert "as reported by" in item.text
    assert "Source: report." in item.text
    assert "not drawn or compared" in words(html)


@pytest.mark.parametrize("qualifier", ["about", "over", "under"])
def test_a_figure_that_the_report_puts_inexactly_is_a_sentence_and_no_row(qualifier: str):
    score = build_score(qualifier=qualifier, statement="Plans named the services")
    html = show(score)
    assert find(html, "table") == []
    (item,) = find(html, "li")
    assert item.text.startswith(f"Plans named the services: {qualifier} 32 per cent.")
    assert "second hand" not in words(html)


def test_under_twenty_cases_the_count_comes_first():
    score = build_score(percent=91.0, numerator=10, cases=11, cases_basis="stated")
    html = show(score)
    assert table_rows(html)[0][1] == "10 of 11 (91%)"


def test_a_percentage_that_does_not_follow_from_its_pair_says_so():
    score = build_score(percent=43.0, numerator=65, cases=133, cases_basis="stated")
    html = show(score, framework="national-2024")
    assert table_rows(html)[0][1] == "43%, printed beside 65 of 133: the two do not agree"


def test_the_nations_assumed_base_is_an_upper_limit():
    html = show(build_score(percent=74.0, cases=157), framework="national-2024")
    assert table_rows(html)[0][1] == "74% (up to 157 cases)"


def test_every_figure_can_be_copied_with_its_base_and_its_date():
    counted = {"percent": None, "numerator": 25, "cases": 36, "cases_basis": "stated"}
    html = show(
        build_score(statement="Home visits were not made", better="lower", **counted),
        build_score(statement="Plans were made together", qualifier="about", percent=50.0),
        build_score(statement="Risk was seen", reported_by="news report", publisher="BBC"),
    )
    buttons = find(html, "button")
    for button, what in zip(buttons, ("Home visits", "Plans", "Risk was seen"), strict=True):
        assert button.text == "Copy as evidence"
        assert what in button.attributes["aria-label"]
    copied = [each.attributes["data-evidence"] for each in buttons]
    assert copied[0].startswith("In 25 of 36 cases: home visits were not made (")
    assert copied[1].startswith("In about half of 37 cases: ")
    assert "as reported by BBC in a news report" in copied[2]
    assert all("Surrey PDU, March 2024" in each for each in copied)


def test_a_figure_names_the_cases_it_is_about_where_the_source_does():
    html = show(build_score(statement="Sources were used", sample_title="People on licence"))
    assert table_rows(html)[0][0] == "Sources were used People on licence"
    html = show(build_score(statement="Sources were used", sample_title=None))
    assert table_rows(html)[0][0] == "Sources were used"


def test_each_table_is_closed_until_opened_and_says_how_much_it_holds():
    html = show(build_score(), build_score(score="another"), build_score(better="lower"))
    assert [each.text for each in find(html, "summary")] == [
        "Done well enough (higher is better) (2)",
        "Missing or not good enough (lower is better) (1)",
    ]
    assert not [each for each in find(html, "details") if "open" in each.attributes]


@pytest.mark.parametrize("reported_by", ["inspection report", "data workbook", "annual report"])
def test_an_exact_figure_at_first_hand_is_a_row(reported_by: str):
    html = show(build_score(reported_by=reported_by))
    assert table_rows(html)[0][1] == "32% (12 of 37)"
    assert find(html, "li") == []
    assert "second hand" not in words(html)


def test_text_of_the_data_never_becomes_markup():
    hostile = {"url": 'javascript:alert("1")', "locator": HOSTILE}
    score = {"statement": HOSTILE, "publisher": HOSTILE}
    pages = [
        show(build_score(**score, **hostile)),
        show(build_score(**score, **hostile, reported_by="news report")),
        show(build_score(**score, **hostile, qualifier="about")),
    ]
    for page in pages:
        assert_harmless(page)
        assert not find(page, "a")


def test_no_sentence_here_ends_twice():
    shown = words(show(build_score(qualifier="about")))
    assert not re.search(r"\.\.|\s\.", shown)
