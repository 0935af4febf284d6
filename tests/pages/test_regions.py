"""A chosen region on the Ratings page: its PDUs side by side, as a director asks."""

import pytest
from playwright.sync_api import Page

from tests import visits
from tests.pages import held, reading

KENT_SURREY_SUSSEX = "region-kent-surrey-and-sussex"
PARTS = (
    "Its PDUs, standard by standard",
    "Themes: one PDU or several?",
    "Keeping other people safe (risk of harm), by stage",
    "Published for the region itself",
)
REGIONS = sorted(slug for slug, row in held.organisations().items() if row["level"] == "region")


def open_region(page: Page, region: str) -> str:
    visits.open_page(page, f"/ratings?region={region}")
    return reading.words(page)


def pdus(region: str, *, closed: bool = False) -> dict[str, held.Row]:
    """The PDUs of a region, of today or closed since, by name."""
    return {
        row["name"]: row
        for row in held.organisations().values()
        if row["parent"] == region and row["level"] == "pdu" and bool(row["closed"]) == closed
    }


def inspected(region: str, *, closed: bool = False) -> set[str]:
    """Those of them that have a core inspection."""
    slugs = {row["organisation"] for row in held.rows("inspections") if row["kind"] == "core"}
    units = pdus(region, closed=closed)
    return {name for name, row in units.items() if row["organisation"] in slugs}


def headings(page: Page, level: int) -> list[str]:
    return page.locator(f".stMain h{level}").all_inner_texts()


def test_without_a_region_each_is_one_link_away(visitor: Page):
    visits.open_page(visitor, "/ratings")
    assert "Choose a region to see its PDUs side by side" in reading.words(visitor)
    assert not set(PARTS) & set(headings(visitor, 2))
    links = visitor.locator("ul.regions a")
    names = [held.organisations()[region]["name"] for region in REGIONS]
    assert sorted(links.all_inner_texts()) == sorted(names)
    links.filter(has_text="Wales").click()
    visitor.wait_for_url("**region=region-wales**")
    visits.wait_ready(visitor)
    assert headings(visitor, 2)[:4] == [*PARTS]
    assert "All 6 PDUs of Wales region have an inspection in what we hold." in reading.words(
        visitor
    )


@pytest.mark.parametrize("region", REGIONS)
def test_every_pdu_of_a_region_is_there_once_under_its_own_kind(visitor: Page, region: str):
    said = open_region(visitor, region)
    assert headings(visitor, 2)[:4] == [*PARTS]
    today, closed, others = [], [], []
    for caption, rows in reading.tables(visitor).items():
        names = [row["Organisation"].splitlines()[0] for row in rows if "Organisation" in row]
        if ": Units since closed: " in caption:
            closed += names
        else:
            (today if " region: PDU inspections, " in caption else others).extend(names)
    assert len(today) == len(set(today))
    assert set(today) == inspected(region)
    assert set(closed) == inspected(region, closed=True)
    assert not set(others) & (pdus(region).keys() | pdus(region, closed=True).keys())
    missing = pdus(region).keys() - inspected(region)
    assert ("PDUs without a rating in what we hold" in said) == bool(missing)
    for name in missing:
        link = visitor.locator(
            f"li a[href='organisation?organisation={pdus(region)[name]['organisation']}']"
        )
        assert link.count() == 1, name
    for name in pdus(region, closed=True):
        assert f"{name} PDU closed in" in said


def test_a_region_with_a_full_report_answers_the_directors_questions(visitor: Page):
    said = open_region(visitor, KENT_SURREY_SUSSEX)
    for sentence in (
        "4 of the 6 PDUs of Kent, Surrey and Sussex region have an inspection in what we hold.",
        "We hold ratings of standards for 2 of these 4 PDUs: Surrey and West Sussex. Of these, a "
        "case standard (assessment, planning, implementation and delivery or reviewing) is rated "
        "Inadequate in 2 (Surrey and West Sussex); a standard on leadership, staffing or services "
        "in none. Not every rating on leadership, staffing or services is held for West Sussex, so "
        "one may be Inadequate there.",
        "4 inspections: 1 Requires improvement and 3 Inadequate.",
        "Boundaries changed since: Mid Kent; North Kent.",
        "West Kent PDU closed in 2025. Its area went to Mid Kent PDU and North Kent PDU.",
        "We hold the findings of a full report for 1 of 4 inspected PDUs: Surrey.",
        "a theme not named for them may still be in their reports.",
        "We hold case figures by stage for 1 of 4 inspected PDUs. In Surrey PDU keeping other "
        "people safe was judged sufficient least often in reviewing: 10 of 37 cases (27%; the "
        "count is worked out by us)",
        "Whether the others are alike cannot be told from what we hold.",
        "both figures are from the same cases, so the size of the gap cannot be tested from what "
        "is published.",
        "Delivery effectively supported the safety of other people: 22 per cent, as reported by "
        "the inspectorate's press notice (HM Inspectorate of Probation).",
        "A region's rating is not the sum of its PDUs' ratings: different standards, and partly "
        "different evidence.",
    ):
        assert sentence in said, sentence
    assert reading.inspections(visitor)[0]["name"] == "Brighton and East Sussex"


def test_themes_are_those_of_the_latest_inspections_by_title(visitor: Page):
    open_region(visitor, KENT_SURREY_SUSSEX)
    visitor.locator("summary", has_text="in one PDU").click()
    shown = reading.tables(visitor)["Themes named in one PDU"]
    titles = {row["theme"]: row["title"] for row in held.rows("themes")}
    found = {
        titles[theme]
        for row in held.rows("findings")
        if row["inspection"] == "surrey-pdu-2023" and row["kind"] == "area_for_improvement"
        for theme in row["themes"].split("; ")
        if theme
    }
    assert [row["Theme"] for row in shown] == sorted(found, key=str.casefold)
    for row in shown:
        assert row["Area for improvement"] == "Found in 1 of 4 inspected PDUs: Surrey"
    (details,) = visitor.locator("details", has_text="Other themes, named without").all()
    assert details.get_attribute("open") is None


def test_figures_by_stage_are_those_of_the_report_and_no_pooled_one_stands_beside(visitor: Page):
    open_region(visitor, KENT_SURREY_SUSSEX)
    rows = next(
        rows
        for caption, rows in reading.tables(visitor).items()
        if caption.startswith("Cases judged sufficient by stage")
    )
    assert rows == [
        {
            "PDU": "Surrey",
            "P 2.1 Assessment": "32% (12 of 37)",
            "P 2.2 Planning": "38% (14 of 37)",
            "P 2.3 Implementation and delivery": "30% (11 of 37)",
            "P 2.4 Reviewing": "27% (10 of 37)",
            "Source": "report",
        }
    ]


def test_a_region_known_from_press_notices_says_what_cannot_be_told(visitor: Page):
    said = open_region(visitor, "region-london")
    for sentence in (
        "6 of the 18 PDUs of London region have an inspection in what we hold.",
        "We hold no rating of a standard for these 6 PDUs, so whether it is the leadership or the "
        "casework cannot be read from ratings.",
        "Lambeth PDU. All five case quality standards were rated Inadequate, as the inspectorate's "
        "press notice put it.",
        "We hold no theme named as an area for improvement for the 6 inspected PDUs. We hold the "
        "findings of no full report.",
        "We hold no case figures by stage for the 6 inspected PDUs",
        "We hold no inspection of London region itself, and so no figure published for it.",
    ):
        assert sentence in said, sentence
    assert "Found in" not in said


def test_figures_at_second_hand_are_sentences(visitor: Page):
    said = open_region(visitor, "region-east-midlands")
    assert (
        "Derbyshire PDU. Services delivered to keep people safe and reduce risk of harm were "
        "sufficient: 34 per cent, as reported by the inspectorate's press notice"
    ) in said
    assert "We hold ratings of standards for 1 of these 6 PDUs: East and West Lincolnshire." in said
    assert not any("by stage" in caption for caption in reading.tables(visitor))


def test_an_inferred_rating_of_a_pdu_is_left_out_of_the_counts_unless_asked_for(visitor: Page):
    said = open_region(visitor, "region-yorkshire-and-the-humber")
    assert "10 inspections: 2 Requires improvement and 8 Inadequate. 1 rating worked out" in said
    badge = visitor.locator("tr", has_text="Hull and East Riding").locator(".badge.worked-out")
    assert badge.count() == 1
    visits.open_page(visitor, "/ratings?region=region-yorkshire-and-the-humber&worked_out=yes")
    said = reading.words(visitor)
    assert "11 inspections: 3 Requires improvement and 8 Inadequate." in said


def test_with_another_filter_the_region_is_one_link_away(visitor: Page):
    visits.open_page(visitor, f"/ratings?region={KENT_SURREY_SUSSEX}&show=all")
    assert not set(PARTS) & set(headings(visitor, 2))
    visitor.get_by_role("link", name="All of Kent, Surrey and Sussex region").click()
    visitor.wait_for_url(lambda address: "show=all" not in address)
    visits.wait_ready(visitor)
    assert headings(visitor, 2)[:4] == [*PARTS]


def test_an_unknown_region_shows_all_and_says_so(visitor: Page):
    visits.open_page(visitor, "/ratings?region=atlantis")
    assert any("atlantis" in refusal for refusal in reading.refusals(visitor))
    assert visitor.locator("ul.regions a").count() == len(REGIONS)
    assert not set(PARTS) & set(headings(visitor, 2))
