"""The Ratings page: what stands together, what is listed apart, and its downloads."""

import csv
import io
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import openpyxl
from playwright.sync_api import Page

from tests import visits
from tests.pages import held, reading

WALES = "region-wales"
RATINGS = ("Outstanding", "Good", "Requires improvement", "Inadequate")


def links_to(page: Page, selector: str) -> list[str]:
    """The organisations that links lead to."""
    addresses = page.locator(selector).evaluate_all("all => all.map(a => a.getAttribute('href'))")
    return [parse_qs(urlsplit(address).query)["organisation"][0] for address in addresses]


def test_latest_keeps_one_inspection_of_each_and_all_keeps_every_one(visitor: Page):
    visits.open_page(visitor, "/ratings")
    latest = [row["block"] for row in reading.inspections(visitor) if row["name"] == "Derby City"]
    assert latest == ["PDU inspections, 2023 standards"]
    reading.choose(visitor, "Inspections", "All we hold")
    rows = reading.inspections(visitor)
    assert len(rows) == len(held.rows("inspections")) == 128
    assert [row["block"] for row in rows if row["name"] == "Derby City"] == [
        "PDU inspections, 2023 standards",
        "PDU inspections, 2021 standards",
    ]


def test_a_row_is_a_real_link_to_its_organisation(visitor: Page):
    visits.open_page(visitor, "/ratings?level=pdu&framework=pdu-2021")
    links = links_to(visitor, "table.matrix tbody th a")
    assert len(links) == len(reading.inspections(visitor))
    known = held.organisations()
    for slug, row in zip(links, reading.inspections(visitor), strict=True):
        assert known[slug]["name"] == row["name"]
    visitor.locator("table.matrix tbody th a").first.click()
    visitor.wait_for_url("**/organisation?**")
    visits.wait_ready(visitor)
    assert reading.heading(visitor) == f"{known[links[0]]['name']} PDU"
    assert reading.choices(visitor)["organisation"] == links[0]


def test_pdus_without_an_inspection_are_listed_apart(visitor: Page):
    visits.open_page(visitor, "/ratings")
    assert "47 PDUs have no inspection in what we hold." in reading.words(visitor)
    listed = links_to(visitor, ".columns a")
    assert len(listed) == len(set(listed)) == 47
    assert set(listed) == held.never_inspected()
    assert (
        "Stockport and Tameside PDU has not been inspected within its present boundaries. Tameside "
        "PDU, which covered part of it, was rated Requires improvement in May 2023; that rating "
        "does not carry over."
    ) in reading.words(visitor)
    assert (
        "Mid Kent PDU has not been inspected within its present boundaries. West Kent PDU, which "
        "covered part of it, was rated Requires improvement (when is not in our sources); that "
        "rating does not carry over."
    ) in reading.words(visitor)


def test_each_kind_of_organisation_stands_in_a_block_of_its_own(visitor: Page):
    visits.open_page(visitor, "/ratings")
    rows = {(row["block"], row["name"]): row for row in reading.inspections(visitor)}
    pdus, regions = "PDU inspections, 2023 standards", "Regional inspections, 2023 standards"
    for block, name, rating in (
        (pdus, "Surrey", "Inadequate 3/21"),
        (pdus, "Leeds", "Inadequate"),
        (pdus, "Dyfed Powys", "Requires improvement"),
        (regions, "Kent, Surrey and Sussex", "Requires improvement"),
        ("National inspection", "England and Wales", "Requires improvement"),
    ):
        assert " ".join(rows[block, name]["Overall rating"].split()) == rating
    assert "P 2.1 Assessment" in rows[pdus, "Surrey"]
    for column in rows[regions, "Kent, Surrey and Sussex"]:
        assert not column.startswith("P ")
    assert rows[pdus, "Leeds"]["Published"] == "date not known"
    assert "news report" in rows[pdus, "Dyfed Powys"]["Source"]
    words = reading.words(visitor)
    assert "It is not an average of local ratings, so a PDU cannot be above or below it." in words
    assert "A region's rating is not the sum of its PDUs' ratings" in words
    assert not {"Mid Kent", "Bolton"} & {name for _, name in rows}


def test_retired_units_keep_their_rating_and_say_so(visitor: Page):
    visits.open_page(visitor, "/ratings?level=pdu")
    rows = {row["name"]: row for row in reading.inspections(visitor)}
    for name in ("West Kent", "Staffordshire and Stoke", "Tameside"):
        assert "unit since closed; its rating does not carry over" in rows[name]["Organisation"]
        assert rows[name]["Overall rating"].startswith(("Requires improvement", "Inadequate"))
    open_units = [row for row in rows.values() if "unit since closed" not in row["Organisation"]]
    assert len(open_units) == 62


def test_an_inferred_rating_is_outlined_and_counted_only_when_asked(visitor: Page):
    visits.open_page(visitor, "/ratings?framework=pdu-2023")
    row = next(row for row in reading.inspections(visitor) if row["name"] == "Hull and East Riding")
    assert row["Overall rating"] == (
        "Requires improvement (worked out: the annual report's totals for 24 PDUs leave no other "
        "rating for the one PDU not found)"
    )
    style = """badge => {
      const style = getComputedStyle(badge);
      return [style.borderTopStyle, style.backgroundColor];
    }"""
    badges = visitor.locator("table.matrix tr", has_text="Hull and East Riding").locator(".badge")
    assert badges.evaluate(style) == ["dashed", "rgb(255, 255, 255)"]
    assert (
        "42 inspections: 20 Requires improvement and 22 Inadequate; 1 of a unit since closed among "
        "them. 1 rating worked out by us left out of these counts."
    ) in reading.words(visitor)

    reading.open_more_filters(visitor)
    visitor.get_by_text("Count ratings that we worked out").click()
    visits.wait_ready(visitor)
    assert reading.choices(visitor) == {"framework": "pdu-2023", "worked_out": "yes"}
    assert "43 inspections: 21 Requires improvement and 22 Inadequate; 1 of" in reading.words(
        visitor
    )
    assert "left out of these counts" not in reading.words(visitor)


def test_blocks_of_level_and_framework_stand_apart(visitor: Page):
    visits.open_page(visitor, "/ratings?show=all")
    known = held.organisations()
    blocks = {
        (row["framework"], known[row["organisation"]]["level"]) for row in held.rows("inspections")
    }
    shown = [row["block"] for row in reading.inspections(visitor)]
    assert len(set(shown)) == len(blocks)
    assert shown == sorted(shown, key=list(dict.fromkeys(shown)).index)
    assert (
        "A region's rating is not the sum of its PDUs' ratings: different standards, and partly "
        "different evidence."
    ) in reading.words(visitor)
    assert "This rates HMPPS's national arrangements" in reading.words(visitor)
    assert "not so that you can rank" in reading.words(visitor)


def test_where_no_standard_is_held_one_cell_says_so_for_all(visitor: Page):
    visits.open_page(visitor, "/ratings?framework=pdu-2023")
    rows = {row["name"]: row for row in reading.inspections(visitor)}
    known = held.organisations()
    for inspection in held.inspections(lambda row, _: row["framework"] == "pdu-2023"):
        row = rows[known[inspection["organisation"]]["name"]]
        if row["name"] == "Derby City" or not list(held.ratings(inspection["inspection"])):
            assert row["P 2.4 Reviewing"] == "ratings of its standards not in what we hold"
        else:
            assert row["P 2.4 Reviewing"] in (*RATINGS, "[x]")


def test_csv_and_workbook_hold_the_filtered_rows(visitor: Page, tmp_path: Path):
    visits.open_page(visitor, f"/ratings?region={WALES}")
    shown = {}
    for kind in ("Latest of each", "All we hold"):
        if kind != "Latest of each":
            reading.choose(visitor, "Inspections", kind)
        shown[kind] = [row["name"] for row in reading.inspections(visitor)]
        with visitor.expect_download() as started:
            visitor.get_by_role("button", name="Download as CSV").click()
        assert started.value.suggested_filename == "inspectorate-ratings.csv"
        text = Path(started.value.path()).read_text(encoding="utf-8")
        rows = list(csv.DictReader(io.StringIO(text)))
        assert sorted(row["name"] for row in rows) == sorted(shown[kind])
        assert all(row["publisher"] and row["document"] for row in rows)
    assert len(shown["Latest of each"]) < len(shown["All we hold"])

    with visitor.expect_download() as started:
        visitor.get_by_role("button", name="Download as XLSX").click()
    assert started.value.suggested_filename == "inspectorate-ratings.xlsx"
    file = tmp_path / "ratings.xlsx"
    started.value.save_as(file)
    book = openpyxl.load_workbook(file, read_only=True)
    assert book.sheetnames == ["Inspections", "Ratings", "Notes and sources"]
    head, *lines = book["Inspections"].iter_rows(values_only=True)
    assert sorted(line[head.index("name")] for line in lines) == sorted(shown["All we hold"])
    head, *lines = book["Ratings"].iter_rows(values_only=True)
    held_ratings = sum(
        len(list(held.ratings(row["inspection"])))
        for row in held.inspections(held.of_region(WALES))
    )
    assert len(lines) == held_ratings
    notes = [str(row[0]) for row in book["Notes and sources"].iter_rows(values_only=True)]
    assert any("Open Government Licence v3.0" in note for note in notes)
    assert any("Region: Wales" in note for note in notes)
    book.close()
