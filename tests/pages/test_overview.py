"""The Overview: find a place, and how things stand in all we hold."""

from playwright.sync_api import Page

from tests import visits
from tests.pages import held, reading

FIND = "Find a council, town, PDU or region"


def answer(page: Page) -> str:
    return " ".join(page.locator("div.note[role=status]").inner_text().split())


def test_a_place_that_is_looked_up_ends_in_an_answer(page: Page):
    visits.open_page(page, "/")
    assert page.locator("div.note[role=status]").count() == 0
    reading.choose(page, FIND, "Guildford (council)")
    assert reading.choices(page) == {"find": "place:Guildford:district"}
    told = answer(page)
    assert "Probation in Guildford is run by Surrey PDU (Kent, Surrey and Sussex region)." in told
    assert "Inadequate" in told
    assert (
        "Judges work with people whose sentence or licence began in May–July 2023, seen by "
        "inspectors in January 2024, published in March 2024. It says nothing about what has "
        "happened since."
    ) in told
    page.reload()
    visits.wait_ready(page)
    assert answer(page) == told

    page.locator("div.note[role=status]").get_by_role("link", name="Surrey PDU").click()
    page.wait_for_url("**/organisation?**")
    visits.wait_ready(page)
    assert reading.heading(page) == "Surrey PDU"
    reading.go_back(page)
    assert answer(page) == told


def test_an_answer_says_how_sure_it_is_and_what_is_not_held(visitor: Page):
    told = {}
    for name, chosen in {
        "two PDUs": "place:Manchester:metropolitan_borough",
        "by county": "place:Adur:district",
        "region only": "place:Sevenoaks:district",
        "never": "organisation:mid-kent",
        "nation": "organisation:nation",
    }.items():
        visits.open_page(visitor, f"/?find={chosen}")
        assert reading.refusals(visitor) == []
        told[name] = answer(visitor)
    assert "run by Manchester North PDU" in told["two PDUs"]
    assert "run by Manchester South PDU" in told["two PDUs"]
    assert "Manchester is covered by 2 PDUs" in told["two PDUs"]
    assert "We matched Adur to this PDU by its county; no source names it." in told["by county"]
    assert "We do not know which PDU covers Sevenoaks." in told["region only"]
    assert "Sevenoaks lies in Kent, Surrey and Sussex region." in told["region only"]
    assert "No inspection in what we hold." in told["never"]
    assert "Requires improvement" in told["nation"]


def test_it_counts_what_is_held_by_framework_and_links_to_the_newest(visitor: Page):
    visits.open_page(visitor, "/")
    words = reading.words(visitor)
    assert (
        "We hold 128 inspections: of today's PDUs, 62 have at least one and 47 have none." in words
    )
    assert "20 inspections: 11 Requires improvement and 9 Inadequate." in words
    assert "41 inspections: 19 Requires improvement and 22 Inadequate." in words
    assert "1 rating worked out by us left out of these counts." in words
    assert "not so that you can rank" in words
    newest = reading.tables(visitor)["Newest inspections in what we hold"]
    dates = sorted((row["published"] for row in held.rows("inspections")), reverse=True)
    assert newest[0]["Published"] == "29 January 2026"
    assert dates[0] == "2026-01-29"
    link = visitor.locator(".inspectorate tbody th a").first
    assert "region-kent-surrey-and-sussex-dynamic-2025" in link.get_attribute("href")
