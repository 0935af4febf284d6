"""Themes by organisation: each cell a word with a shape, the unknown never taken for neither."""

import pandas as pd
import pytest

from inspectorate.presenting import wordings_of_texts
from inspectorate.presenting.theme_matrix import (
    by_pdu,
    by_region,
    count_inspections,
    count_themes,
    write_state,
)
from inspectorate.presenting.theme_page import Part, links_elsewhere, theme_page
from tests.presenting.markup import HOSTILE, assert_harmless, find, table_rows, words
from tests.presenting.test_themes import build_found
from tests.surrey import build_inspections

AREA, STRENGTH = "area_for_improvement", "strength"
FOUND = build_found(
    ("Workload", "surrey", AREA),
    ("Workload", "kent", AREA),
    ("Workload", "surrey", STRENGTH),
    ("Women", "surrey", AREA),
    ("Women", "kent", "note"),
    ("Court work", "kent", STRENGTH),
)
TITLES = {"workload": "Workload", "women": "Women", "court work": "Court work", "estate": "Estate"}
PDUS = build_inspections(
    {"inspection": "kent", "organisation": "east-kent", "name": "East Kent"},
    {"inspection": "surrey"},
    {"inspection": "wales-1", "name": "Gwent", "region": "region-wales", "region_name": "Wales"},
)
NONE = build_found()


@pytest.mark.parametrize(
    ("kinds", "whole", "said"),
    [
        ({AREA}, True, "Area"),
        ({AREA, "note"}, False, "Area"),
        ({STRENGTH, "case_finding"}, True, "Strength"),
        ({AREA, STRENGTH}, False, "Both"),
        ({"case_finding"}, True, "Mentioned"),
        ({"good_practice"}, False, "Mentioned"),
        (set(), True, "Neither"),
        (set(), False, "[x]"),
    ],
)
def test_a_cell_says_in_a_word_what_is_held(kinds: set, whole: bool, said: str):
    assert words(write_state(kinds, whole=whole)) == said


def test_strength_and_area_differ_by_shape_and_not_by_colour():
    shapes = [
        find(write_state(kinds, whole=True), "span")[0].attributes["class"]
        for kinds in ({AREA}, {STRENGTH}, {AREA, STRENGTH})
    ]
    assert shapes == ["kind kind-area_for_improvement", "kind kind-strength", "kind kind-both"]


def test_the_themes_of_a_region_pdu_by_pdu():
    html = by_pdu(FOUND, PDUS[:2], ["surrey"], TITLES, "region-x", "X region")
    assert table_rows(html) == [
        ["Workload", "2 of 2", "Area", "Both"],
        ["Women", "1 of 2", "Mentioned", "Area"],
        ["Court work", "0 of 2", "Strength", "Neither"],
    ]
    assert "Named in none of what we hold here: Estate." in words(html)
    assert wordings_of_texts.STATES in words(html)
    [theme, *_] = [link for link in find(html, "a") if link.text == "Workload"]
    assert theme.attributes["href"] == "findings?view=themes&theme=workload&region=region-x"


def test_all_themes_by_region():
    nation = build_found(("Workload", "nation", AREA), ("Workload", "nation", STRENGTH))
    reports = ["kent", "surrey"]
    html = by_region(FOUND, PDUS, reports, nation, TITLES, nation_whole=True)
    heads = [head.text for head in find(html, "th", scope="col")]
    assert heads[1:] == [
        "Area for improvement in",
        "National inspection",
        "Kent, Surrey and Sussex (2)",
        "Wales (1)",
    ]
    assert table_rows(html) == [
        ["Workload", "2 of 3", "Both", "A 2, S 1", "[x]"],
        ["Women", "1 of 3", "Neither", "A 1", "[x]"],
        ["Court work", "0 of 3", "Neither", "S 1", "[x]"],
    ]


def test_a_theme_named_in_no_pdu_of_a_region_held_whole_is_none_and_not_unknown():
    html = by_region(FOUND, PDUS, ["kent", "surrey", "wales-1"], NONE, TITLES, nation_whole=False)
    assert table_rows(html)[0][2:] == ["[x]", "A 2, S 1", "none"]


def test_nothing_found_makes_no_table():
    html = by_pdu(NONE, PDUS[:2], [], TITLES, "region-x", "X region")
    assert not find(html, "table")


def test_how_many_themes_recur_and_in_how_many_one_is_named():
    assert count_themes(FOUND) == (2, 1)
    assert count_themes(NONE) == (0, 0)
    twice = pd.concat([FOUND, FOUND])
    assert count_inspections(twice, "workload") == (2, 1)
    assert count_inspections(FOUND, "estate") == (0, 0)


def draw(*parts: Part, **told: tuple[str, int]) -> str:
    return theme_page("women", "Women", "Work with women.", ["Said."], parts, told)


def test_a_theme_shows_how_others_do_it_and_who_was_told_to_improve():
    listed = "<ol><li>Theirs.</li></ol>"
    strengths = Part(STRENGTH, 30, listed, elsewhere=True)
    html = draw(strengths, surrey=("Surrey PDU", 2), nation=("England and Wales", 1))
    assert [head.text for head in find(html, "h3")] == [
        wordings_of_texts.STRENGTHS_ELSEWHERE,
        wordings_of_texts.TOLD_TO_IMPROVE,
    ]
    links = {link.text: link.attributes["href"] for link in find(html, "a")}
    assert links["All 30 of them"] == "findings?kind=strength&theme=women"
    assert links["Surrey PDU"] == (
        "findings?kind=area_for_improvement&theme=women&organisation=surrey"
    )
    assert list(links)[1:3] == ["England and Wales", "Surrey PDU"]
    assert links["All texts on this theme"] == "findings?theme=women"


@pytest.mark.parametrize(
    ("elsewhere", "said"),
    [
        (True, wordings_of_texts.NO_STRENGTH_ELSEWHERE),
        (False, wordings_of_texts.NO_STRENGTH),
    ],
)
def test_a_theme_without_a_strength_says_so_and_an_empty_kind_is_left_out(
    elsewhere: bool, said: str
):
    html = draw(
        Part(STRENGTH, 0, "", elsewhere=elsewhere),
        Part("good_practice", 0, "", elsewhere=elsewhere),
    )
    assert said in words(html)
    assert len(find(html, "h3")) == 1


def test_links_from_an_area_for_improvement_leave_out_where_the_reader_comes_from():
    links = links_elsewhere({"women": 1234}, {"women": "Women"}, "surrey")
    assert links["women"] == (
        '<a href="findings?view=themes&amp;theme=women&amp;organisation=surrey" target="_self">'
        "Women (1,234)</a>"
    )


def test_text_of_the_data_never_becomes_markup():
    titles = dict.fromkeys(TITLES, HOSTILE)
    assert_harmless(by_pdu(FOUND, PDUS[:2], [], titles, "region-x", "X region"))
    assert_harmless(theme_page("x", HOSTILE, HOSTILE, [HOSTILE], [], {"a": (HOSTILE, 1)}))
