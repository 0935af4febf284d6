"""The Findings page: search and filters in the address, results, and what an empty one offers."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Page

from tests import visits
from tests.pages import held, reading
from tests.pages.test_accessibility import press_tab

HEADING = "What did inspectors find, and what did they ask for?"
SEARCH = "Search findings, recommendations and figures"
NONSENSE = ('"', "*", "NEAR(", "x" * 10_000, "'; DROP TABLE findings; --", "🙂", "ŵ ŷ", "NOT x")
SAME_DOCUMENT = "() => window.sameDocument === true"
REMEMBER = "() => { window.sameDocument = true; }"
FOCUS = "() => document.activeElement.id"


def heads(page: Page) -> list[str]:
    """Kind, organisation and date of each result."""
    return page.locator(".result-head").all_inner_texts()


def search(page: Page, words: str) -> None:
    box = page.get_by_label(SEARCH, exact=True)
    left = page.url
    box.fill(words)
    box.press("Enter")
    page.wait_for_url(lambda address: address != left)
    visits.wait_ready(page)


def follow(page: Page, link: str) -> None:
    """Follows a link that stays on the page."""
    left = page.url
    page.locator(link).first.click()
    page.wait_for_url(lambda address: address != left)
    visits.wait_ready(page)


def facet(page: Page, name: str) -> dict[str, int]:
    """The values of a facet with their counts."""
    part = page.locator(".facets details", has=page.get_by_text(name, exact=True))
    found = {}
    for text in part.locator("a .of").all():
        line = text.locator("xpath=..").text_content()
        words, _, number = line.partition(" (")
        found[words] = int(number.split(")")[0].replace(",", ""))
    return found


def test_who_else_was_told_of_domestic_abuse_enquiries(visitor: Page):
    visits.open_page(visitor, "/findings")
    assert reading.heading(visitor) == HEADING
    search(visitor, "domestic abuse enquiries")
    assert reading.choices(visitor) == {"q": "domestic abuse enquiries"}
    found = heads(visitor)
    assert any("Surrey PDU" in head for head in found)
    assert reading.status(visitor).startswith(f"{len(found)} texts")
    assert visitor.locator(".results mark").count() >= len(found)
    assert visitor.locator(".results a[rel=external]").count() >= 1
    assert reading.verdicts(visitor.locator(".status, h1").first.inner_text()) == []
    assert reading.broken(visitor) == []


def test_filters_join_in_the_address_without_loading_the_site_anew(page: Page):
    visits.open_page(page, "/findings?organisation=surrey")
    page.evaluate(REMEMBER)
    counted = facet(page, "What it is")
    assert (counted["Strength"], counted["Area for improvement"], counted["Case finding"]) == (
        (29, 33, 23)
    )
    follow(page, ".facets a:has-text('Strength')")
    assert reading.choices(page) == {"kind": "strength", "organisation": "surrey"}
    assert reading.status(page).startswith("29 strengths.")
    assert page.evaluate(FOCUS).startswith("kind-")
    themes = facet(page, "Theme")
    theme, number = next((t, n) for t, n in themes.items() if n > 1)
    follow(page, f".facets a:has-text('{theme}')")
    assert len(heads(page)) == number
    assert page.get_by_role("list", name="In force").locator("li").count() == 3
    follow(page, ".chips li:has-text('What it is') a")
    assert "kind" not in reading.choices(page)
    assert page.evaluate(FOCUS) == "results"
    assert page.evaluate(SAME_DOCUMENT)
    reading.go_back(page)
    reading.go_back(page)
    assert reading.choices(page) == {"kind": "strength", "organisation": "surrey"}
    assert reading.status(page).startswith("29 strengths.")
    reading.go_forward(page)
    assert len(heads(page)) == number
    page.reload()
    visits.wait_ready(page)
    assert len(heads(page)) == number


def test_the_nation_and_surrey_have_all_they_were_found_to(visitor: Page):
    for of, kinds in (
        ("organisation=surrey", {"strength": 29, "area_for_improvement": 33, "case_finding": 23}),
        (
            "framework=national-2024",
            {"strength": 38, "area_for_improvement": 49, "case_finding": 26},
        ),
    ):
        for kind, number in kinds.items():
            visits.open_page(visitor, f"/findings?{of}&kind={kind}&all=section")
            assert reading.status(visitor).startswith(f"{number} "), (of, kind)
            assert sum(facet(visitor, "Section of the report").values()) == number


def test_pages_of_results_lead_on_and_new_words_begin_at_the_first(visitor: Page):
    visits.open_page(visitor, "/findings?kind=note")
    first = heads(visitor)
    follow(visitor, ".pager a:has-text('Next')")
    assert reading.choices(visitor) == {"kind": "note", "page": "2"}
    assert "21 to 40 are shown." in reading.status(visitor)
    assert visitor.evaluate(FOCUS) == "results"
    assert heads(visitor) != first
    search(visitor, "staff")
    assert reading.choices(visitor) == {"kind": "note", "q": "staff"}


def test_an_empty_result_offers_the_nearest_filter_to_drop(visitor: Page):
    visits.open_page(visitor, "/findings?q=accommodation&kind=good_practice&organisation=surrey")
    assert reading.status(visitor) == "No text in what we hold fits this."
    assert "The nearest: without “" in reading.words(visitor)
    offer = visitor.locator(".offers a").first
    number = int(offer.locator("xpath=..").inner_text().split("(")[-1].rstrip(")"))
    offer.click()
    visitor.wait_for_function("() => document.querySelectorAll('.result-head').length > 0")
    visits.wait_ready(visitor)
    assert len(heads(visitor)) == min(number, 20)


@pytest.mark.parametrize("words", NONSENSE, ids=lambda words: words[:12])
def test_nonsense_gives_a_sensible_result_or_a_sentence(visitor: Page, words: str):
    visits.open_page(visitor, f"/findings?q={quote(words)}")
    assert reading.heading(visitor) == HEADING
    assert reading.broken(visitor) == []
    nothing = reading.status(visitor) == "No text in what we hold fits this."
    assert nothing != bool(heads(visitor))
    if len(words) > 200:
        assert "Only the first 200 characters" in reading.words(visitor)
    if words in ('"', "*", "🙂", "NOT x"):
        assert "as if nothing had been typed" in reading.words(visitor)


def test_unknown_filters_get_a_sentence_each_and_are_left_out(visitor: Page):
    asked = "region=nowhere&kind=Strength&theme=%3Cb%3E&year=x&page=-1&all=nothing&section=%00"
    visits.open_page(visitor, f"/findings?{asked}")
    assert len(reading.refusals(visitor)) == 6
    tables = ("findings", "recommendations", "scores", "metrics")
    rows = sum(len(held.rows(name)) for name in tables)
    assert reading.status(visitor).startswith(f"{rows} texts.")
    assert reading.broken(visitor) == []


def test_risk_is_another_name_for_keeping_people_safe(visitor: Page):
    visits.open_page(visitor, "/findings?dimension=risk&organisation=surrey")
    risk = reading.status(visitor)
    assert reading.refusals(visitor) == []
    visits.open_page(visitor, "/findings?dimension=safety&organisation=surrey")
    assert reading.status(visitor) == risk
    assert "Keeping other people safe (risk of harm)" in reading.words(visitor)


def test_a_result_leads_to_the_page_of_its_organisation(visitor: Page):
    visits.open_page(visitor, "/findings?q=home+visits&organisation=surrey")
    visitor.locator(".result-head a").first.click()
    visitor.wait_for_url("**/organisation?**")
    visits.wait_ready(visitor)
    assert reading.heading(visitor) == "Surrey PDU"


def test_the_keyboard_narrows_down_and_keeps_its_place(visitor: Page):
    visits.open_page(visitor, "/findings?organisation=surrey&q=police")
    for focus in press_tab(visitor, at_most=120):
        if focus.startswith("Area for improvement ("):
            break
    name = visitor.evaluate(FOCUS)
    visitor.keyboard.press("Enter")
    visitor.wait_for_url("**kind=area_for_improvement**")
    visits.wait_ready(visitor)
    assert visitor.evaluate(FOCUS) == name
    assert "areas for improvement" in reading.status(visitor)


def test_from_an_area_for_improvement_to_strengths_elsewhere(visitor: Page):
    visits.open_page(visitor, "/organisation?organisation=surrey")
    visitor.locator("#findings ~ details summary", has_text="Staffing").first.click()
    visitor.get_by_role("link", name="Management oversight (").first.click()
    visitor.wait_for_url("**/findings?view=themes&theme=management-oversight&organisation=surrey")
    visits.wait_ready(visitor)
    assert visitor.get_by_role("heading", name="Strengths on this theme elsewhere").is_visible()
    assert heads(visitor)
    assert not any("Surrey PDU" in head for head in heads(visitor))
    reading.choose(visitor, "Theme", "Home visits")
    assert reading.choices(visitor)["theme"] == "home-visits"
    assert "We hold no strength on this theme of any other" in reading.words(visitor)
    reading.choose(visitor, "Theme", "All themes")
    reading.choose(visitor, "Region", "Kent, Surrey and Sussex")
    [rows] = reading.tables(visitor).values()
    assert {"Surrey", "West Sussex"} <= set(rows[0])
    assert reading.broken(visitor) == []


def test_unknown_themes_and_views_get_a_sentence(visitor: Page):
    visits.open_page(visitor, "/findings?view=themes&theme=x&region=y&organisation=z")
    assert len(reading.refusals(visitor)) == 3
    visits.open_page(visitor, "/findings?view=nothing")
    assert len(reading.refusals(visitor)) == 1
    assert reading.heading(visitor) == HEADING


def test_print_leaves_out_the_filters(visitor: Page):
    visits.open_page(visitor, "/findings?q=police")
    visitor.emulate_media(media="print")
    assert not visitor.locator(".facets").is_visible()
    assert visitor.locator(".results").is_visible()
    visitor.emulate_media(media="screen")
