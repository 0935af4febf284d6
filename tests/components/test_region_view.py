"""A region's PDUs side by side, from the store: figures shared, figures missing, nothing held."""

from pathlib import Path

import pytest

from inspectorate.components import region_view
from inspectorate.store import derivation
from inspectorate.store.sessions import open_store
from tests import builders
from tests.presenting.markup import find, table_rows, words

NORTH, SOUTH = "region-north", "region-south"


def show(tables: builders.Tables, directory: Path, region: str) -> region_view.RegionView:
    url = f"sqlite:///{directory / 'store.db'}"
    derivation.build(url, builders.write_data(directory / "data", tables))
    with open_store(url) as store:
        return region_view.get_view.__wrapped__(store, region)


def test_the_latest_inspection_of_each_pdu_of_today_counts(tmp_path: Path):
    view = show(builders.build_tables(), tmp_path, NORTH)
    assert "1 of the 2 PDUs of North region has an inspection in what we hold." in words(view.units)
    assert find(view.units, "h3")[0].text == "Standards of 2023"
    assert [row[0] for row in table_rows(view.units)] == ["Ayton"]
    assert "No inspection in what we hold: Beeton." in words(view.units)


def test_two_pdus_with_figures_stand_beside_each_other(tmp_path: Path):
    tables = builders.build_tables()
    for row in tables["organisations"]:
        if row["organisation"] == "ceeton":
            row["parent"] = NORTH
    theme = tables["themes"][0]["theme"]
    finding = tables["findings"][0] | {"kind": "area_for_improvement", "themes": theme}
    tables["findings"] = [
        finding | {"finding": slug, "inspection": slug}
        for slug in ("ayton-2024", "ceeton-2024", "ayton-2022")
    ]
    view = show(tables, tmp_path, NORTH)
    assert [row[0] for row in table_rows(view.stages)] == ["Ayton", "Ceeton"]
    assert "We hold case figures by stage for all of the 2 inspected PDUs." in words(view.stages)
    assert "cannot be told" not in words(view.stages)
    ((_, found, *_),) = table_rows(view.themes)
    assert found == "Found in 2 of 2 inspected PDUs: Ayton and Ceeton"
    assert "1 theme is named as an area for improvement in at least two" in words(view.themes)


def test_a_dynamic_inspection_alone_is_no_rating_and_no_absence(tmp_path: Path):
    tables = builders.build_tables()
    visit = tables["inspections"][3] | {"inspection": "visited", "organisation": "beeton"}
    tables["inspections"].append(visit | {"kind": "dynamic", "framework": "pdu-2023"})
    view = show(tables, tmp_path, NORTH)
    assert "All 2 PDUs of North region have an inspection" in words(view.units)
    assert "Only a dynamic inspection, which rates nobody: Beeton." in words(view.units)
    assert "for all of the 2" not in words(view.stages)


@pytest.mark.parametrize(
    "emptied", [("ratings",), ("scores",), ("findings",), ("key_questions", "scores"), ("lineage",)]
)
def test_it_stands_where_a_table_is_empty(tmp_path: Path, emptied: tuple[str, ...]):
    tables = builders.build_tables() | {name: [] for name in emptied}
    tables["discrepancies"] = []
    view = show(tables, tmp_path, NORTH)
    assert all(len(find(part, "h2")) == 1 for part in view.parts)
    if "ratings" in emptied:
        assert "We hold no rating of a standard for this PDU" in words(view.units)
    if "scores" in emptied:
        assert "We hold no case figures by stage for the one inspected PDU" in words(view.stages)


def test_a_region_without_pdus_says_so_in_every_part(tmp_path: Path):
    tables = builders.build_tables()
    alone = {"organisation": "region-west", "name": "West", "level": "region"}
    tables["organisations"].append(alone | {"parent": "nation", "document": "register"})
    view = show(tables, tmp_path, "region-west")
    assert "We hold no PDU of West region." in words(view.units)
    assert "no theme can be told" in words(view.themes)
    assert "No PDU here has an inspection in what we hold." in words(view.stages)
    assert "We hold no inspection of West region itself" in words(view.published)
