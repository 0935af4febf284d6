"""About the data: what is held and how old, what disagrees, in a real browser."""

from collections import Counter

import pytest
from playwright.sync_api import Page

from tests import visits
from tests.pages import held, reading
from tests.pages.test_accessibility import (
    CUT_OFF,
    HEADINGS,
    OPEN_ALL,
    OUTSIDE,
    SIDEWAYS,
    violations,
)

ADDRESS = "/about_data"
MAIN = "Main source documents and what we hold of each"
BY_KIND = "Documents by kind and what rests on them"
REGIONS = "PDUs of each region, by their latest inspection in what we hold"
DISAGREE = "Published figures that cannot both be right"
SECTIONS = [
    "What we hold",
    "Which PDUs have an inspection, and how old it is",
    "What we worked out ourselves",
    "Figures that cannot all be right",
    "What is missing from the sources",
    "Frameworks and rules of rating",
    "What our marks mean",
    "How cases and people were chosen",
    "What must not be compared",
]


def open_all(page: Page) -> dict[str, list[dict[str, str]]]:
    """The page with all its details open, and its tables."""
    visits.open_page(page, ADDRESS)
    page.evaluate(OPEN_ALL)
    return reading.tables(page)


def number(cell: str) -> int:
    return int(cell.replace(",", ""))


def test_it_opens_from_the_menu_with_its_blocks_closed(visitor: Page):
    visits.open_page(visitor, "/")
    visitor.get_by_label("Pages").get_by_role("link", name="About the data").click()
    visitor.wait_for_url(f"**{ADDRESS}")
    visits.wait_ready(visitor)
    assert reading.heading(visitor) == "About the data"
    assert visitor.locator(".inspectorate h2").all_inner_texts() == SECTIONS
    assert visitor.locator(".inspectorate details[open]").count() == 0
    assert reading.broken(visitor) == []


def test_its_first_sentence_counts_the_pdus_that_have_an_inspection(visitor: Page):
    visits.open_page(visitor, ADDRESS)
    today = [
        row["organisation"]
        for row in held.rows("organisations")
        if row["level"] == "pdu" and not row["closed"]
    ]
    inspected = len(today) - len(held.never_inspected())
    told = visitor.locator("p.lead").inner_text()
    assert told.startswith(f"{inspected} of today's {len(today)} PDUs have an inspection in what")
    assert "the newest was published in" in told


def test_documents_are_counted_with_all_that_rests_on_them(visitor: Page):
    read = open_all(visitor)
    kinds = Counter(row["kind"] for row in held.rows("documents"))
    assert {row["Kind of document"].lower(): number(row["Documents"]) for row in read[BY_KIND]} == {
        kind.lower(): count for kind, count in kinds.items()
    }
    for table, head in (("scores", "Case figures"), ("observations", "Other figures")):
        assert sum(number(row[head]) for row in read[BY_KIND]) == len(held.rows(table))
    of_surrey = {"scores": "Case figures", "findings": "Findings"}
    of_surrey |= {"observations": "Other figures", "recommendations": "Recommendations"}
    [surrey] = [row for row in read[MAIN] if "Surrey" in row["Document"]]
    for table, head in of_surrey.items():
        rows = [row for row in held.rows(table) if row["document"] == "surrey-2024"]
        assert number(surrey[head]) == len(rows), table
    assert len(read[MAIN]) == 5


def test_every_pdu_stands_in_its_region_with_its_age(visitor: Page):
    read = open_all(visitor)
    *regions, total = read[REGIONS]
    for head in ("PDUs", "With an inspection", "Older than three years", "Date not known"):
        assert sum(int(row[head]) for row in regions) == int(total[head])
    units = [
        row
        for caption, rows in read.items()
        if caption.endswith("latest inspection of each PDU")
        for row in rows
    ]
    assert len(units) == int(total["PDUs"])
    ages = [row["How old"] for row in units]
    assert ages.count("") == len(held.never_inspected())
    assert ages.count("date not in our sources") == int(total["Date not known"])
    past = [age for age in ages if "Older than the three years the inspectorate set" in age]
    assert len(past) == int(total["Older than three years"])
    [surrey] = [row for row in units if row["PDU"] == "Surrey"]
    assert "counted from when the cases began" in surrey["How old"]


def test_every_discrepancy_and_every_inferred_row_stands_there(visitor: Page):
    read = open_all(visitor)
    disagreeing = held.rows("discrepancies")
    assert sorted(row["Subject"] for row in read[DISAGREE]) == sorted(
        " ".join(row["subject"].split()) for row in disagreeing
    )
    [score] = [row for row in read[DISAGREE] if "maximum of the score" in row["Subject"]]
    assert score["One source"].startswith("2 of 25")
    assert score["Another source or place"].startswith("21 as the total of this framework")
    assert "HM Inspectorate of Probation: Ratings" in score["Another source or place"]
    assert "We show 2 of 21" in score["Our judgement"]
    inferred = [
        row
        for table in ("inspections", "ratings")
        for row in held.rows(table)
        if row["confidence"] == "inferred"
    ]
    assert len(read["Ratings worked out by us"]) == len(inferred)
    assert all(row["Reason"] for row in read["Ratings worked out by us"])
    matched = [row for row in held.rows("places") if row["confidence"] == "inferred"]
    assert len(read["Places matched with a PDU by us"]) == len(matched)
    assert len(read["Samples that figures rest on"]) == len(held.rows("samples"))


def test_rules_stand_with_their_status_where_a_framework_rates_by_rule(visitor: Page):
    read = open_all(visitor)
    rules = read["Rules of rating: PDU inspections, 2023 standards"]
    assert [row["Rating"] for row in rules] == [
        *("Outstanding", "Good", "Requires improvement", "Inadequate"),
    ]
    assert rules[1]["Lowest key question, share of cases"].splitlines()[0] == "65 to 79 per cent"
    assert "confirmed" in rules[3]["Points for a standard"]
    for title in ("Regional inspections, 2023 standards", "National inspection"):
        assert f"Rules of rating: {title}" not in read
        assert f"Standards: {title}" in read
    assert len(read["Frameworks, the newest first"]) == len(held.rows("frameworks"))


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_and_nothing_is_cut_off(visitor: Page, width: int):
    visitor.set_viewport_size({"width": width, "height": 900})
    open_all(visitor)
    assert violations(visitor) == []
    assert visitor.evaluate(SIDEWAYS) == [0, 0]
    assert visitor.evaluate(OUTSIDE) == []
    assert visitor.evaluate(CUT_OFF) == []
    levels = visitor.evaluate(HEADINGS)
    assert levels == [1, *[2] * len(SECTIONS)]
