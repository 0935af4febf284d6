"""What stands behind a rating is told as its source tells it, and no further."""

import re

import pytest

from inspectorate.presenting import grammar, wordings
from inspectorate.presenting.evidence import (
    other_figures,
    standards_table,
)
from tests.presenting.markup import HOSTILE, assert_harmless, find, table_rows, words
from tests.surrey import (
    BANDS,
    build_grid,
    build_inspection,
    build_ratings,
    build_score,
    build_standards,
    build_table,
)

NO_BASE = {"cases": None, "cases_basis": None}


def show_standards(grid=None, ratings=None, **changes: object) -> list[list[str]]:
    html = standards_table(
        build_inspection(**changes),
        build_standards(),
        build_ratings() if ratings is None else ratings,
        build_grid() if grid is None else grid,
        BANDS,
    )
    return table_rows(html)


def test_each_standard_stands_with_its_rating_and_what_it_rests_on():
    rows = show_standards()
    assert [row[:3] for row in rows[:4]] == [
        ["P 1.1 Leadership", "Requires improvement", "Judgement"],
        ["P 1.2 Staffing", "Requires improvement", "Judgement"],
        ["P 1.3 Services", "Requires improvement", "Judgement"],
        ["P 2.1 Assessment", "Inadequate", "Lowest key question"],
    ]
    assert len(rows) == 7


def test_the_rule_agrees_with_each_of_surreys_case_standards():
    assert [row[3] for row in show_standards()] == [
        "",
        "",
        "",
        "Inadequate (agrees). Lowest key question: 32%.",
        "Inadequate (agrees). Lowest key question: 38%.",
        "Inadequate (agrees). Lowest key question: 30%.",
        "Inadequate (agrees). Lowest key question: 27%.",
    ]


def test_a_rating_that_the_rule_does_not_give_is_shown_to_differ():
    rows = show_standards(ratings=build_ratings(rating="Good"))
    assert rows[3][1] == "Good"
    assert rows[3][3] == "Inadequate (differs). Lowest key question: 32%."


@pytest.mark.parametrize("lowest", [49, 49.6, 50, 51, 64, 65, 66, 79, 80, 81])
def test_near_a_line_and_without_a_base_no_rule_is_applied(lowest: float):
    grid = build_grid(**NO_BASE)
    grid["percent"] = [90.0, 90.0, lowest] * 4
    told = show_standards(grid)[3][3]
    assert told == (
        "Too close to the line to check from a rounded figure. "
        f"Lowest key question: {grammar.write_percent(lowest)}."
    )


@pytest.mark.parametrize("lowest", [0, 32, 48, 52, 63, 67, 78, 82, 100])
def test_away_from_the_lines_the_rule_is_applied_without_a_base(lowest: float):
    grid = build_grid(**NO_BASE)
    grid["percent"] = [100.0, 100.0, lowest] * 4
    assert "(" in show_standards(grid)[3][3]


def test_near_a_line_a_known_base_lets_the_rule_be_applied():
    grid = build_grid(cases=100)
    grid["percent"] = [90.0, 90.0, 49.0] * 4
    assert show_standards(grid)[3][3] == "Inadequate (agrees). Lowest key question: 49%."


def test_a_question_that_is_not_held_could_be_the_lowest():
    cannot = "Cannot be worked out: not all key questions are in what we hold."
    whole = build_grid()
    assert show_standards(whole[whole["dimension"] == "safety"])[3][3] == cannot
    unknown = build_grid()
    unknown["percent"] = unknown["percent"].astype(object)
    unknown.loc[0, ["percent", "numerator"]] = [None, 17]
    assert show_standards(unknown)[3][3] == cannot


@pytest.mark.parametrize(
    "changes",
    [{"reported_by": "news report"}, {"reported_by": "press notice"}, {"qualifier": "about"}],
)
def test_the_rule_is_never_applied_to_figures_at_second_hand(changes: dict):
    assert show_standards(build_grid(**changes))[3][3].startswith("Cannot be worked out")


@pytest.mark.parametrize("framework", ["national-2024", "region-2023", "dynamic-2025"])
def test_nothing_is_derived_for_nation_region_or_dynamic_inspections(framework: str):
    rows = show_standards(framework=framework)
    assert {len(row) for row in rows} == {3}


def test_without_a_grid_there_is_no_column_for_the_rule():
    assert {len(row) for row in show_standards(build_grid()[:0])} == {3}


def test_a_standard_that_is_not_held_is_shorthand_with_its_meaning():
    html = standards_table(
        build_inspection(), build_standards(), build_ratings()[1:], build_grid(), BANDS
    )
    assert table_rows(html)[0][1] == "[x]"
    assert wordings.NOT_HELD in find(html, "caption")[0].text
    whole = standards_table(
        build_inspection(), build_standards(), build_ratings(), build_grid(), BANDS
    )
    assert "[x]" not in words(whole)


def test_a_standard_that_is_not_rated_says_so_and_is_not_missing():
    standards = build_standards()
    standards.loc[3, "basis"] = "not rated"
    html = standards_table(
        build_inspection(), standards, build_ratings().drop(3), build_grid(), BANDS
    )
    assert table_rows(html)[3][1:] == ["not rated", "Not rated", ""]
    assert wordings.NOT_HELD not in words(html)


def test_a_basis_that_no_source_gives_is_said_to_be_unknown():
    standards = build_standards()
    standards.loc[3, "basis"] = None
    html = standards_table(build_inspection(), standards, build_ratings(), build_grid(), BANDS)
    assert table_rows(html)[3][2:] == ["Not in our sources", ""]


def test_successes_and_failures_stand_in_two_tables():
    html = other_figures(
        build_table(
            [
                build_score(statement="Home visits were made", percent=60.0),
                build_score(
                    statement="Oversight was lacking",
                    better="lower",
                    percent=None,
                    numerator=31,
                    cases=36,
                    cases_basis="stated",
                ),
            ]
        ),
        "pdu-2023",
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
    html = other_figures(build_table([lower]), "pdu-2023")
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
    html = other_figures(build_table([build_score(**changes)]), "pdu-2023")
    assert find(html, "table") == []
    (item,) = find(html, "li")
    assert "as reported by" in item.text
    assert item.text.endswith("Source: report.")
    assert "not drawn or compared" in words(html)


@pytest.mark.parametrize("qualifier", ["about", "over", "under"])
def test_a_figure_that_the_report_puts_inexactly_is_a_sentence_and_no_row(qualifier: str):
    score = build_score(qualifier=qualifier, statement="Plans named the services")
    html = other_figures(build_table([score]), "pdu-2023")
    assert find(html, "table") == []
    (item,) = find(html, "li")
    assert item.text.startswith(f"Plans named the services: {qualifier} 32 per cent.")
    assert "second hand" not in words(html)


def test_under_twenty_cases_the_count_comes_first():
    score = build_score(percent=91.0, numerator=10, cases=11, cases_basis="stated")
    html = other_figures(build_table([score]), "pdu-2023")
    assert table_rows(html)[0][1] == "10 of 11 (91%)"


def test_a_percentage_that_does_not_follow_from_its_pair_says_so():
    score = build_score(percent=43.0, numerator=65, cases=133, cases_basis="stated")
    html = other_figures(build_table([score]), "national-2024")
    assert table_rows(html)[0][1] == "43%, printed beside 65 of 133: the two do not agree"


@pytest.mark.parametrize("reported_by", ["inspection report", "data workbook", "annual report"])
def test_an_exact_figure_at_first_hand_is_a_row(reported_by: str):
    html = other_figures(build_table([build_score(reported_by=reported_by)]), "pdu-2023")
    assert table_rows(html)[0][1] == "32% (12 of 37)"
    assert find(html, "li") == []
    assert "second hand" not in words(html)


def test_text_of_the_data_never_becomes_markup():
    hostile = {"url": 'javascript:alert("1")', "locator": HOSTILE}
    score = {"statement": HOSTILE, "publisher": HOSTILE}
    pages = [
        standards_table(
            build_inspection(),
            build_standards().assign(title=HOSTILE),
            build_ratings(),
            build_grid(),
            BANDS,
        ),
        other_figures(build_table([build_score(**score, **hostile)]), "pdu-2023"),
        other_figures(
            build_table([build_score(**score, **hostile, reported_by="news report")]), "pdu-2023"
        ),
    ]
    for page in pages:
        assert_harmless(page)
        assert not find(page, "a")


def test_no_sentence_here_ends_twice():
    shown = words(other_figures(build_table([build_score(qualifier="about")]), "pdu-2023"))
    assert not re.search(r"\.\.|\s\.", shown)
