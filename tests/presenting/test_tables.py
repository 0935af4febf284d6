"""The one table of the pages can be read by ear and by keyboard, and holds nothing but text."""

import pytest
from markupsafe import Markup

from inspectorate.presenting.tables import Column, table
from tests.presenting.markup import HOSTILE, assert_harmless, find, table_rows, words

COLUMNS = [Column("PDU"), Column("Rating"), Column("Cases", figures=True)]
ROWS = [["Surrey", "Inadequate", "37"], ["Essex North", "Good", "54"]]


def test_a_table_has_a_caption_and_scopes():
    html = table("Ratings by PDU", COLUMNS, ROWS)
    assert [caption.text for caption in find(html, "caption")] == ["Ratings by PDU"]
    assert [head.text for head in find(html, "th", scope="col")] == ["PDU", "Rating", "Cases"]
    assert [head.text for head in find(html, "th", scope="row")] == ["Surrey", "Essex North"]
    assert len(find(html, "td")) == 4
    assert table_rows(html) == ROWS


def test_a_table_scrolls_in_a_labelled_region_that_takes_the_focus():
    (region,) = find(table("Ratings by PDU", COLUMNS, ROWS), "div", role="region")
    assert region.attributes["tabindex"] == "0"
    assert region.attributes["aria-label"] == "Ratings by PDU"


@pytest.mark.parametrize("kind", ["plain", "narrow", "matrix"])
def test_a_table_keeps_its_caption_whatever_its_kind(kind: str):
    html = table("Ratings by PDU", COLUMNS, ROWS, kind=kind)
    assert find(html, "table", class_=kind)
    assert find(html, "caption")[0].text == "Ratings by PDU"


def test_figures_are_set_to_the_right_with_their_head():
    html = table("Ratings by PDU", COLUMNS, ROWS)
    assert [each.text for each in find(html, "td", class_="figures")] == ["37", "54"]
    assert [each.text for each in find(html, "th", class_="figures")] == ["Cases"]


def test_a_note_stands_with_the_caption():
    html = table("Ratings", COLUMNS, ROWS, note="[x]: not in what we hold.")
    assert "[x]: not in what we hold." in find(html, "caption")[0].text
    assert not find(table("Ratings", COLUMNS, ROWS), "span", class_="caption-note")


def test_text_of_the_data_never_becomes_markup():
    html = table(HOSTILE, [Column(HOSTILE)], [[HOSTILE]], note=HOSTILE)
    assert_harmless(html)
    assert find(html, "div", role="region")[0].attributes["aria-label"] == HOSTILE


def test_markup_in_a_cell_is_kept():
    html = table("Ratings", [Column("PDU")], [[Markup('<a href="/surrey">Surrey</a>')]])
    assert find(html, "a", href="/surrey")[0].text == "Surrey"
    assert "<" not in words(html)


def test_an_empty_table_is_refused():
    with pytest.raises(ValueError, match="show a sentence instead"):
        table("Ratings", COLUMNS, [])
