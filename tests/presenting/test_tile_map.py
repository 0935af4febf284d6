"""The map of regions: every PDU has one mark, which says in words what its colour and shape say."""

import csv

from inspectorate import config
from inspectorate.presenting.tile_map import LAYOUT, Unit, place_tiles, tile_map
from tests.presenting.markup import HOSTILE, assert_harmless, find, table_rows, words
from tests.surrey import build_inspection

KENT = {"organisation": "region-kent-surrey-and-sussex", "name": "Kent, Surrey and Sussex"}
WALES = {"organisation": "region-wales", "name": "Wales"}


def build_unit(name: str = "Surrey", inspection: dict | None = None, *before: str) -> Unit:
    row = {"organisation": name.lower(), "name": name, "level": "pdu"}
    row |= {"region": KENT["organisation"], "region_name": KENT["name"]}
    return Unit(row, inspection, before)


def draw(*units: Unit, regions=(KENT,), left_off: str = "") -> str:
    return tile_map(regions, units, headline="Of 2 PDUs.", left_off=left_off)


def marks(html: str) -> list:
    return find(html, "a", class_="unit")


def test_all_twelve_regions_have_their_own_place_and_a_new_one_comes_last():
    with (config.ROOT / "data" / "organisations.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["level"] == "region"]
    assert {row["organisation"] for row in rows} == set(LAYOUT)
    assert len(rows) == len(set(LAYOUT.values())) == 12
    placed = place_tiles([*LAYOUT, *(f"region-new-{number}" for number in range(5))])
    assert [placed[f"region-new-{number}"] for number in (0, 3, 4)] == [(5, 1), (5, 4), (6, 1)]


def test_a_tile_leads_to_its_region_and_counts_its_units():
    html = draw(build_unit("Surrey", build_inspection()), build_unit("Kent"))
    region = find(html, "a", class_="region")[0]
    assert region.attributes["href"] == "ratings?region=region-kent-surrey-and-sussex"
    assert "1 of 2 PDUs with an inspection in what we hold" in words(html)
    assert "0 of 0 PDUs" in words(draw(build_unit(), regions=(WALES,)))


def test_a_mark_has_rating_and_year_and_says_the_rest_in_words():
    [mark] = marks(draw(build_unit("Surrey", build_inspection())))
    full = "Surrey PDU: Inadequate, published March 2024, 2023 standards"
    assert mark.text == f"I ’24 {full}"
    assert mark.attributes["title"] == full
    assert mark.attributes["href"] == "organisation?organisation=surrey"
    assert mark.attributes["class"].split() == ["unit", "tone-3"]


def test_shape_tells_the_standards_and_a_missing_year_is_not_made_up():
    older = {"framework": "pdu-2021", "framework_title": "PDU inspections, 2021 standards"}
    dates = {"published": None, "fieldwork_start": "2022-11"}
    [mark] = marks(draw(build_unit("Surrey", build_inspection(**older, **dates))))
    assert mark.attributes["class"].split() == ["unit", "tone-3", "older"]
    assert mark.text == "I ’22 Surrey PDU: Inadequate, fieldwork November 2022, 2021 standards"
    undated = build_inspection(published=None, fieldwork_start=None, overall_rating="Good")
    [mark] = marks(draw(build_unit("Surrey", undated)))
    assert mark.text == "G Surrey PDU: Good, date not known, 2023 standards"


def test_a_rating_worked_out_is_outlined_with_its_reason():
    inferred = build_inspection(confidence="inferred", reason="no other is left")
    html = draw(build_unit("Surrey", inferred))
    [mark] = marks(html)
    assert mark.attributes["class"].split() == ["unit", "worked-out"]
    assert "Inadequate (worked out: no other is left), published March 2024" in mark.text
    assert table_rows(html)[0][2] == "Inadequate (worked out by us)"


def test_the_three_greys_differ_in_sign_class_and_words():
    unrated = build_inspection(overall_rating=None)
    html = draw(
        build_unit("Aa", None, "West Kent"), build_unit("Bb", unrated), build_unit("Cc", None)
    )
    shown = marks(html)
    assert [mark.text for mark in shown] == [
        "≠ Aa PDU: boundaries changed since an inspection of a unit before it (West Kent)",
        "[x] Bb PDU: inspected, rating not in what we hold, published March 2024, 2023 standards",
        "– Cc PDU: no inspection in what we hold",
    ]
    classes = [mark.attributes["class"] for mark in shown]
    assert len(set(classes)) == 3
    assert "tone-" not in " ".join(classes)
    assert "never" not in words(html)


def test_marks_stand_by_name_and_never_by_rating():
    good = build_inspection(overall_rating="Good")
    html = draw(build_unit("Cc", good), build_unit("Aa", build_inspection()), build_unit("Bb"))
    assert [mark.text.split(": ")[0][-6:] for mark in marks(html)] == ["Aa PDU", "Bb PDU", "Cc PDU"]


def test_the_key_writes_out_every_rating_shape_and_grey():
    html = draw(build_unit())
    key = [each.text for each in find(html, "li")]
    for line in (
        *("O Outstanding", "G Good", "RI Requires improvement", "I Inadequate"),
        *("’24 square: 2023 standards, with the year", "’22 round: 2021 standards"),
        *("RI dashed: worked out by us", "– no inspection in what we hold"),
    ):
        assert line in key


def test_the_same_stands_in_a_table():
    html = draw(
        build_unit("Surrey", build_inspection()), build_unit("Kent"), left_off="4 left off."
    )
    kent = "Kent, Surrey and Sussex"
    assert table_rows(html) == [
        ["Surrey", kent, "Inadequate", "published March 2024", "2023 standards"],
        ["Kent", kent, "no inspection in what we hold", "", ""],
    ]
    assert "open" not in find(html, "details")[0].attributes
    assert "4 left off." in words(html)
    assert find(draw(), "details") == []


def test_text_of_the_data_never_becomes_markup():
    row = dict.fromkeys(("organisation", "name", "region", "region_name"), HOSTILE)
    inspection = build_inspection(confidence="inferred", reason=HOSTILE, framework_title=HOSTILE)
    region = {"organisation": HOSTILE, "name": HOSTILE}
    units = [Unit(row, inspection), Unit(row, None, [HOSTILE])]
    assert_harmless(tile_map([region], units, headline=HOSTILE, left_off=HOSTILE))
