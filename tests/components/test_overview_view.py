"""The Overview stands whatever is held: other regions, no counts, no inspection at all."""

from datetime import date
from pathlib import Path

import pytest

from inspectorate.components import area_search, overview_view
from inspectorate.store import derivation
from tests import builders
from tests.presenting.markup import find, read, words

TODAY = date(2026, 11, 22)


@pytest.fixture
def tables() -> builders.Tables:
    return builders.build_tables()


def hold(tables: builders.Tables, directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes these tables the store that the app reads."""
    url = f"sqlite:///{directory / 'store.db'}"
    monkeypatch.setenv("INSPECTORATE_DATABASE", url)
    derivation.build(url, builders.write_data(directory / "data", tables))


def test_regions_that_the_layout_does_not_know_are_on_the_map(tables, tmp_path, monkeypatch):
    hold(tables, tmp_path, monkeypatch)
    html = overview_view.get_picture(TODAY)
    read(html)
    regions = {row["name"] for row in tables["organisations"] if row["level"] == "region"}
    assert {each.text for each in find(html, "a", class_="region")} == regions
    assert "PDU reports Inadequate" not in words(html)
    assert "That cannot be read from ratings" in words(html)


def test_without_inspections_it_says_so(tables, tmp_path, monkeypatch):
    for name in ("inspections", "ratings", "scores", "findings", "recommendations", "samples"):
        tables[name] = []
    tables["observations"] = []
    tables["discrepancies"] = []
    hold(tables, tmp_path, monkeypatch)
    told = words(overview_view.get_picture(TODAY))
    assert "none has an inspection in what we hold" in told
    assert "We hold no inspections" in told
    pdu = next(row for row in tables["organisations"] if row["level"] == "pdu")
    told = words(area_search.get_answer(f"{pdu['name']} PDU", TODAY))
    assert "No inspection in what we hold." in told


def test_a_rating_that_is_not_held_is_greyed_and_an_older_one_that_is_held_is_shown(
    tables, tmp_path, monkeypatch
):
    first, later, other = tables["inspections"][:3]
    assert first["organisation"] == later["organisation"] == "ayton"
    for row in (later, other):
        row |= {"overall_rating": None, "score": None, "max_score": None, "confidence": "stated"}
    first["overall_rating"] = "Good"
    hold(tables, tmp_path, monkeypatch)
    titles = {
        mark.attributes["title"].split(": ")[0]: mark.attributes["title"]
        for mark in find(overview_view.get_picture(TODAY), "a", class_="unit")
    }
    assert "Ayton PDU: Good" in titles["Ayton PDU"]
    assert "inspected, rating not in what we hold" in titles["Ceeton PDU"]


def test_every_name_that_is_listed_ends_in_an_answer_of_its_own(tables, tmp_path, monkeypatch):
    hold(tables, tmp_path, monkeypatch)
    listed = area_search.get_words()
    assert len(set(listed)) == len(listed) > 3
    for name in listed:
        html = area_search.get_answer(name, TODAY)
        read(html)
        assert "We hold no place called" not in words(html)
