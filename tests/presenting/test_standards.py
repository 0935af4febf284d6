"""Each standard with its rating and what the rating rests on; a rule only where there is one."""

import pytest

from inspectorate.presenting import grammar, wordings
from inspectorate.presenting.standards import standard_notes, standards_table
from tests.presenting.markup import HOSTILE, assert_harmless, find, table_rows, words
from tests.surrey import (
    BANDS,
    build_grid,
    build_inspection,
    build_ratings,
    build_standards,
)

NO_BASE = {"cases": None, "cases_basis": None}


def show(grid=None, ratings=None, **changes: object) -> list[list[str]]:
    html = standards_table(
        build_inspection(**changes),
        build_standards(),
        build_ratings() if ratings is None else ratings,
        build_grid() if grid is None else grid,
        BANDS,
    )
    return table_rows(html)


def test_each_standard_stands_with_its_rating_and_what_it_rests_on():
    rows = show()
    assert [row[:3] for row in rows[:4]] == [
        ["P 1.1 Leadership", "Requires improvement", "Judgement"],
        ["P 1.2 Staffing", "Requires improvement", "Judgement"],
        ["P 1.3 Services", "Requires improvement", "Judgement"],
        ["P 2.1 Assessment", "Inadequate", "Lowest key question"],
    ]
    assert len(rows) == 7


def test_the_rule_agrees_with_each_of_surreys_case_standards():
    assert [row[3] for row in show()] == [
        "",
        "",
        "",
        "Inadequate (agrees). Lowest key question: 32%.",
        "Inadequate (agrees). Lowest key question: 38%.",
        "Inadequate (agrees). Lowest key question: 30%.",
        "Inadequate (agrees). Lowest key question: 27%.",
    ]


def test_a_rating_that_the_rule_does_not_give_is_shown_to_differ():
    rows = show(ratings=build_ratings(rating="Good"))
    assert rows[3][1] == "Good"
    assert rows[3][3] == "Inadequate (differs). Lowest key question: 32%."


@pytest.mark.parametrize("lowest", [49, 49.6, 50, 51, 64, 65, 66, 79, 80, 81])
def test_near_a_line_and_without_a_base_no_rule_is_applied(lowest: float):
    grid = build_grid(**NO_BASE)
    grid["percent"] = [90.0, 90.0, lowest] * 4
    told = show(grid)[3][3]
    assert told == (
        "Too close to the line to check from a rounded figure. "
        f"Lowest key question: {grammar.write_percent(lowest)}."
    )


@pytest.mark.parametrize("lowest", [0, 32, 48, 52, 63, 67, 78, 82, 100])
def test_away_from_the_lines_the_rule_is_applied_without_a_base(lowest: float):
    grid = build_grid(**NO_BASE)
    grid["percent"] = [100.0, 100.0, lowest] * 4
    assert "(" in show(grid)[3][3]


def test_near_a_line_a_known_base_lets_the_rule_be_applied():
    grid = build_grid(cases=100)
    grid["percent"] = [90.0, 90.0, 49.0] * 4
    assert show(grid)[3][3] == "Inadequate (agrees). Lowest key question: 49%."


def test_a_share_that_only_rounding_lifts_to_a_line_is_not_held_to_the_rule():
    """24 of 37 is 64.9 per cent, printed as 65."""
    grid = build_grid()
    grid["percent"] = [76.0, 76.0, 65.0] * 4
    assert show(grid)[3][3].startswith("Too close to the line to check from a rounded figure.")


def test_a_question_that_is_not_held_could_be_the_lowest():
    cannot = "Cannot be worked out: not all key questions are in what we hold."
    whole = build_grid()
    assert show(whole[whole["dimension"] == "safety"])[3][3] == cannot
    unknown = build_grid()
    unknown["percent"] = unknown["percent"].astype(object)
    unknown.loc[0, ["percent", "numerator"]] = [None, 17]
    assert show(unknown)[3][3] == cannot


@pytest.mark.parametrize(
    "changes",
    [{"reported_by": "news report"}, {"reported_by": "press notice"}, {"qualifier": "about"}],
)
def test_the_rule_is_never_applied_to_figures_at_second_hand(changes: dict):
    assert show(build_grid(**changes))[3][3].startswith("Cannot be worked out")


@pytest.mark.parametrize("framework", ["national-2024", "region-2023", "dynamic-2025"])
def test_nothing_is_derived_for_nation_region_or_dynamic_inspections(framework: str):
    rows = show(framework=framework)
    assert {len(row) for row in rows} == {3}


def test_without_a_grid_there_is_no_column_for_the_rule():
    assert {len(row) for row in show(build_grid()[:0])} == {3}


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


def test_what_the_nation_does_not_rate_is_a_case_area():
    standards = build_standards()
    standards.loc[3, "basis"] = "not rated"
    national = build_inspection(framework="national-2024", level="nation")
    html = standards_table(national, standards, build_ratings().drop(3), build_grid(), BANDS)
    assert table_rows(html)[3][1:] == ["not rated", "Case area"]


def test_a_basis_that_no_source_gives_is_said_to_be_unknown():
    standards = build_standards()
    standards.loc[3, "basis"] = None
    html = standards_table(build_inspection(), standards, build_ratings(), build_grid(), BANDS)
    assert table_rows(html)[3][2:] == ["Not in our sources", ""]


def test_each_table_names_what_the_rule_column_is():
    html = standards_table(
        build_inspection(), build_standards(), build_ratings(), build_grid(), BANDS
    )
    assert [each.text for each in find(html, "th", scope="col")] == [
        "Standard",
        "Rating",
        "What it rests on",
        "What the rule gives (worked out by us)",
    ]


def notes(standards=None, ratings=None, lines: str = "", **changes: object) -> list[str]:
    return standard_notes(
        build_inspection(**changes),
        build_standards() if standards is None else standards,
        build_ratings() if ratings is None else ratings,
        lines,
    )


def test_the_two_domains_and_what_they_rest_on_are_told_above_the_table():
    assert notes(lines="The lines we use: …") == [
        "How the organisation is led, staffed and supplied: Requires improvement on all three "
        "rated; the work in cases: Inadequate on all four rated.",
        wordings.JUDGEMENT_STANDARDS,
        "The lines we use: …",
    ]


def test_without_lines_none_are_told():
    assert notes()[-1] == wordings.JUDGEMENT_STANDARDS


def test_domains_are_set_apart_only_where_ratings_of_both_are_held():
    assert notes(ratings=build_ratings()[:3])[0] == wordings.JUDGEMENT_STANDARDS
    assert notes(ratings=build_ratings()[3:])[0] == wordings.JUDGEMENT_STANDARDS
    assert notes(ratings=build_ratings()[:0])[0] == wordings.JUDGEMENT_STANDARDS


@pytest.mark.parametrize(
    ("framework", "told"),
    [
        ("pdu-2021", True),
        ("pdu-2023", False),
        ("crc-2018", False),
        ("nps-2019", False),
    ],
)
def test_the_rule_of_leadership_stands_only_under_the_framework_that_has_it(
    framework: str, told: bool
):
    assert (wordings.LEADERSHIP_RULE in notes(framework=framework)) == told
    assert wordings.LEADERSHIP_RULE.startswith("Leadership cannot be rated Outstanding unless ")


@pytest.mark.parametrize("level", ["nation", "region"])
def test_of_nation_and_region_nothing_of_a_pdus_standards_is_said(level: str):
    assert notes(lines="The lines we use: …", level=level) == []


def test_without_a_standard_that_is_judged_nothing_is_said_of_judgement():
    assert notes(build_standards()[3:]) == []


def test_text_of_the_data_never_becomes_markup():
    html = standards_table(
        build_inspection(),
        build_standards().assign(title=HOSTILE, basis=HOSTILE),
        build_ratings(),
        build_grid(),
        BANDS,
    )
    assert_harmless(html)
    assert not find(html, "a")
