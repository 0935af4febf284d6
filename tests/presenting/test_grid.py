"""The case grid in figures: each with its base, none with more than its source gives."""

import pytest

from inspectorate.presenting import wordings
from inspectorate.presenting.grid import grid_caveats, grid_table
from tests.presenting.markup import HOSTILE, assert_harmless, find, table_rows, words
from tests.surrey import build_grid, build_inspection, build_score, build_table

PDU, NATION = "pdu-2023", "national-2024"
NO_BASE = {"cases": None, "cases_basis": None}


def test_the_table_holds_all_that_the_grid_shows():
    html = grid_table(build_grid(), PDU, "The case grid as a table")
    heads = [head.text for head in find(html, "th", scope="col")]
    assert heads[2:5] == ["Yes, sufficient", "Cases", "95% interval"]
    rows = table_rows(html)
    assert len(rows) == 12
    assert rows[2] == [
        "P 2.1 Assessment",
        "Keeping people safe",
        "32%",
        "12 of 37",
        "20% to 49%",
        "Does assessment focus sufficiently on safety?",
        "P 2.1 Assessment, table",
    ]
    assert find(html, "caption")[0].text == "The case grid as a table"
    assert not find(html, "a")


def test_documents_are_named_in_the_table_only_where_there_are_several():
    grid = build_grid()
    grid.loc[0, "document"] = "hmip-press"
    html = grid_table(grid, "pdu-2023", "The case grid as a table")
    assert len(find(html, "a", href="https://example.org/surrey")) == 12


def test_a_stated_count_wins_over_one_worked_out():
    grid = build_table([build_score(percent=52.0, cases=157, numerator=82)])
    assert table_rows(grid_table(grid, PDU, "The case grid"))[0][3] == "82 of 157"


def test_the_table_has_no_interval_where_there_is_no_base():
    rows = table_rows(grid_table(build_grid(**NO_BASE), PDU, "The case grid"))
    assert {(row[3], row[4]) for row in rows} == {("not given", "")}


def test_a_count_without_a_percentage_is_shown_as_a_count():
    grid = build_table([build_score(percent=None, numerator=12, cases_basis="stated")])
    assert table_rows(grid_table(grid, PDU, "The case grid"))[0][2:5] == ["", "12 of 37", ""]


def test_the_nations_table_counts_up_to_157_and_calls_its_interval_an_illustration():
    html = grid_table(build_grid(cases=157), NATION, "The case grid")
    heads = [head.text for head in find(html, "th", scope="col")]
    assert heads[0] == "Case area, not rated"
    assert heads[4] == "95% interval (illustration)"
    assert {row[3] for row in table_rows(html)} == {"up to 157"}
    assert "P 2.1 " not in " ".join(row[0] for row in table_rows(html))


def test_text_of_the_data_never_becomes_markup():
    hostile = dict.fromkeys(("statement", "locator", "url"), HOSTILE)
    grid = build_table([build_score(title=HOSTILE, standard=HOSTILE, **hostile)])
    html = grid_table(grid, PDU, HOSTILE)
    assert_harmless(html)
    assert not find(html, "a")


def test_a_grid_with_an_assumed_base_says_that_the_counts_are_ours():
    told = grid_caveats(build_inspection(), build_grid(), "The lines we use: …")
    assert told == [
        "The report does not print the number of cases for each question. The counts are worked "
        "out by us from the percentages and the 37 cases inspected.",
        wordings.CHOSEN_WEEKS,
        "Dashed lines: where ratings begin. The lines we use: …",
        "Two questions of one grid: both figures are from the same cases, so the size of the gap "
        "cannot be tested from what is published.",
    ]


def test_a_grid_with_stated_bases_claims_no_assumption():
    told = grid_caveats(build_inspection(), build_grid(cases_basis="stated"), "")
    assert not [each for each in told if "worked out by us" in each]


@pytest.mark.parametrize("selection", ["at random", "volunteers", None])
def test_only_cases_drawn_by_rule_are_said_to_come_from_chosen_weeks(selection: str | None):
    told = grid_caveats(build_inspection(), build_grid(selection=selection), "")
    assert wordings.CHOSEN_WEEKS not in told


def test_without_lines_none_are_told():
    told = grid_caveats(build_inspection(), build_grid(), "")
    assert not [each for each in told if "Dashed" in each]


def test_the_nations_grid_says_that_its_base_is_assumed_and_an_illustration():
    nation = build_inspection(framework=NATION, level="nation", cases=165)
    told = grid_caveats(nation, build_grid(cases=157, selection=None), "")
    assert told[0].startswith("The report does not give the number of cases for each question.")
    assert "We used 157, the cases inspected against core standards" in told[0]
    assert "illustration" in told[0]
    assert not [each for each in told if "165" in each]


def test_no_cell_is_left_with_a_word_of_the_machine():
    for changes in ({}, NO_BASE, {"locator": None, "url": None}):
        shown = words(grid_table(build_grid(**changes), PDU, "The case grid"))
        assert "None" not in shown
        assert "nan" not in shown.lower().split()
