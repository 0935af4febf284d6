"""Themes across the PDUs of a region: found in how many, never ranked, never more than is held."""

import pandas as pd

from inspectorate.presenting import wordings
from inspectorate.presenting.themes import themes
from tests.presenting.markup import HOSTILE, assert_harmless, find, table_rows, words

NAMES = {"kent": "Kent", "surrey": "Surrey", "dover": "Dover", "hove": "Hove"}


def build_found(*rows: tuple[str, str, str]) -> pd.DataFrame:
    """Theme, inspection and kind of finding, as the query gives them, in the order of titles."""
    columns = ["theme", "title", "inspection", "kind", "findings"]
    told = [(title.lower(), title, slug, kind, 1) for title, slug, kind in rows]
    return pd.DataFrame(sorted(told), columns=columns, dtype=object)


FOUND = build_found(
    ("Workload", "surrey", "area_for_improvement"),
    ("Workload", "kent", "area_for_improvement"),
    ("Workload", "dover", "area_for_improvement"),
    ("Workload", "surrey", "strength"),
    ("Women", "surrey", "area_for_improvement"),
    ("Women", "kent", "note"),
    ("Court work", "surrey", "strength"),
    ("Estate", "kent", "case_finding"),
)


def test_a_theme_is_found_in_some_of_the_inspected_pdus_by_name():
    html = themes(FOUND, NAMES, ["surrey"])
    shared, single, others = html.split("<details>")
    assert table_rows(shared) == [
        [
            "Workload",
            "Found in 3 of 4 inspected PDUs: Dover, Kent and Surrey",
            "1 of 4: Surrey",
            "none held",
        ],
    ]
    assert table_rows(f"<details>{single}") == [
        ["Women", "Found in 1 of 4 inspected PDUs: Surrey", "none held", "1 of 4: Kent"]
    ]
    assert table_rows(f"<details>{others}") == [
        ["Court work", "none held", "1 of 4: Surrey", "none held"],
        ["Estate", "none held", "none held", "1 of 4: Kent"],
    ]


def test_the_answer_names_what_is_shared_and_how_little_is_held():
    said = words(themes(FOUND, NAMES, ["surrey"]))
    assert "Workload (Dover, Kent and Surrey). 1 theme is named" in said
    assert "findings of a full report for 1 of 4 inspected PDUs: Surrey." in said
    assert "a theme not named for them may still be in their reports." in said
    assert wordings.THEMES_OURS in said


def test_only_what_several_share_is_open_at_first():
    html = themes(FOUND, NAMES, ["surrey"])
    single, others = find(html, "details")
    assert "open" not in single.attributes | others.attributes
    assert "Named as an area for improvement in one PDU (1)" in single.text
    assert "Other themes, named without an area for improvement (2)" in others.text


def test_one_theme_found_twice_in_a_pdu_counts_that_pdu_once():
    twice = pd.concat([FOUND, FOUND])
    assert table_rows(themes(twice, NAMES, []))[0][1].startswith("Found in 3 of 4 inspected PDUs")


def test_nothing_found_is_said_without_a_table():
    html = themes(build_found(), NAMES, [])
    assert "We hold no theme named as an area for improvement" in words(html)
    assert not find(html, "table")
    assert not find(html, "details")
    assert wordings.THEMES_OURS not in words(html)


def test_text_of_the_data_never_becomes_markup():
    found = build_found((HOSTILE, "surrey", "area_for_improvement"), ("Z", "kent", "note"))
    assert_harmless(themes(found, NAMES | {"surrey": HOSTILE}, ["surrey"]))
