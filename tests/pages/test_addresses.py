"""Every page opens by link, menu and reload; what is chosen stands in the address; Back works."""

import re
from urllib.parse import quote, urlencode

import pytest
from playwright.sync_api import Browser, Page

from tests import serving, visits
from tests.pages import reading

PAGES = {
    "/": ("Overview", "What did inspectors find about probation in your area?"),
    "/ratings": ("Ratings", "How were they rated?"),
    "/organisation": ("Organisation", "Choose an organisation"),
    "/compare": ("Compare", "Compare inspections"),
    "/findings": ("Findings", "What did inspectors find, and what did they ask for?"),
    "/recommendations": ("Recommendations", "What was asked, and what became of it?"),
    "/reviews_and_history": (
        "Reviews and history",
        "What did reviews find, and what was there before?",
    ),
    "/covid_recovery": ("Covid-19 recovery", "Covid-19 recovery"),
    "/about_data": ("About the data", "About the data"),
}
INDEPENDENT = (
    "An independent site using published reports. "
    "Not HM Inspectorate of Probation, not official statistics."
)
EVERYTHING = "106 inspections of 105 organisations."
KENT_SURREY_SUSSEX = "region-kent-surrey-and-sussex"
UNKNOWN = {
    "region": "nowhere",
    "pdu": "a" * 2000,
    "level": "Region",
    "framework": '<b onclick="alert(1)">x</b><script>alert(1)</script>',
    "rating": "' OR 1=1 --",
    "standard": 'P 1.1 "Leadership"',
    "standard_rating": "../../etc/passwd",
    "since": "1",
    "until": "٢٠٢٤",
    "show": "{{7*7}} {% raw %} %s",
    "sort": "x",
    "worked_out": "maybe",
}


def look(page: Page) -> tuple[str, str, dict]:
    """What a visitor sees: address, heading and tables."""
    return page.url, reading.heading(page), reading.tables(page)


@pytest.mark.parametrize(("address", "title", "heading"), [(k, *v) for k, v in PAGES.items()])
def test_a_page_opens_by_link_and_by_reload(page: Page, address: str, title: str, heading: str):
    visits.open_page(page, address)
    check_head_and_foot(page)
    first = look(page)
    assert (reading.heading(page), page.title()) == (heading, title)
    assert reading.broken(page) == []
    page.reload()
    visits.wait_ready(page)
    assert look(page) == first
    assert reading.broken(page) == []


def test_every_page_opens_from_the_menu(visitor: Page):
    visits.open_page(visitor, "/")
    for address in (*(each for each in PAGES if each != "/"), "/"):
        title, heading = PAGES[address]
        reading.menu(visitor, title)
        assert (reading.heading(visitor), visitor.title()) == (heading, title)
        assert visitor.url.endswith(address)
        assert reading.broken(visitor) == []


def check_head_and_foot(page: Page) -> None:
    """Whose site it is, under which licence, and on which data."""
    head, foot = page.locator(".masthead").inner_text(), page.locator("footer.foot")
    told = foot.inner_text()
    assert "Inspectorate: probation inspection results, unofficial" in head
    assert INDEPENDENT in head
    assert INDEPENDENT in told
    assert (
        "Contains public sector information licensed under the Open Government Licence v3.0."
        in told
    )
    assert "Found an error?" in told
    assert foot.get_by_role("link", name="Read the licence").get_attribute("href") == (
        "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
    )
    assert re.search(r"Data version [0-9a-f]{12}; newest report in what we hold: \d", told)


def test_a_page_that_is_not_there_leads_to_the_overview(page: Page, console_errors: list[str]):
    visits.open_page(page, "/nowhere")
    assert reading.heading(page) == PAGES["/"][1]
    assert "Page not found" in reading.broken(page)[0]
    [said] = console_errors
    assert "The page that you have requested does not seem to exist" in said
    console_errors.clear()


def test_each_unknown_choice_of_the_ratings_gets_its_own_sentence(visitor: Page):
    visits.open_page(visitor, f"/ratings?{urlencode(UNKNOWN)}")
    told = reading.refusals(visitor)
    assert len(told) == len(UNKNOWN)
    for value in UNKNOWN.values():
        assert sum(f"“{value.strip()[:60]}" in sentence for sentence in told) == 1
    assert max(len(sentence) for sentence in told) < 200
    assert reading.broken(visitor) == []
    assert reading.status(visitor) == EVERYTHING


@pytest.mark.parametrize("query", ["region=nowhere", "sort=x", "since=1", "level=%00"])
def test_an_unknown_choice_gets_one_sentence_and_nothing_else_changes(visitor: Page, query: str):
    visits.open_page(visitor, f"/ratings?{query}")
    assert len(reading.refusals(visitor)) == 1
    assert reading.broken(visitor) == []
    assert reading.status(visitor) == EVERYTHING


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("/organisation?organisation=atlantis", "asks for the organisation “atlantis”"),
        (
            "/organisation?organisation=surrey&inspection=leeds-pdu-2023",
            "asks for the inspection “leeds-pdu-2023”",
        ),
        (
            f"/organisation?organisation={quote('<img src=x onerror=alert(1)>')}",
            "asks for the organisation “<img src=x onerror=alert(1)>”",
        ),
    ],
)
def test_an_unknown_organisation_or_inspection_gets_a_sentence(
    visitor: Page, address: str, sentence: str
):
    visits.open_page(visitor, address)
    [told] = reading.refusals(visitor)
    assert sentence in told
    assert reading.broken(visitor) == []


def test_back_and_forward_step_through_filters_and_across_pages(page: Page):
    seen = []
    visits.open_page(page, "/organisation?organisation=surrey")
    seen.append(look(page))
    reading.menu(page, "Ratings")
    seen.append(look(page))
    reading.choose(page, "Region", "Kent, Surrey and Sussex")
    seen.append(look(page))
    reading.choose(page, "Inspections", "All we hold")
    seen.append(look(page))
    assert reading.choices(page) == {"region": KENT_SURREY_SUSSEX, "show": "all"}
    assert len({str(view) for view in seen}) == len(seen)

    for view in reversed(seen[:-1]):
        reading.go_back(page)
        assert look(page) == view
    for view in seen[1:]:
        reading.go_forward(page)
        assert look(page) == view
    assert page.get_by_role("combobox", name="Inspections").input_value() == "All we hold"
    assert reading.broken(page) == []


def test_back_from_an_organisation_brings_the_filters_back(page: Page):
    visits.open_page(page, f"/ratings?region={KENT_SURREY_SUSSEX}&name=surrey")
    before = look(page)
    page.locator("table.matrix").get_by_role("link", name="Surrey", exact=True).click()
    page.wait_for_url("**/organisation?**")
    visits.wait_ready(page)
    assert reading.heading(page) == "Surrey PDU"
    reading.go_back(page)
    assert look(page) == before
    assert page.get_by_label("Search by name").input_value() == "surrey"
    region = page.get_by_role("combobox", name="Region", exact=True)
    assert region.input_value() == "Kent, Surrey and Sussex"


def test_the_same_link_shows_a_fresh_visitor_the_same(
    page: Page, browser: Browser, server: serving.Server
):
    visits.open_page(page, "/ratings")
    reading.choose(page, "Region", "Wales")
    reading.choose(page, "Inspections", "All we hold")
    reading.choose(page, "Order", "Newest first")
    reading.open_more_filters(page)
    reading.choose(page, "Level", "Probation delivery unit (PDU)")
    reading.choose(page, "From year", "2025")
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    fresh = context.new_page()
    visits.open_page(fresh, page.url)
    assert look(fresh) == look(page)
    assert reading.words(fresh) == reading.words(page)
    boxes = "input[role=combobox]"
    chosen = [box.input_value() for box in page.locator(boxes).all()]
    assert [box.input_value() for box in fresh.locator(boxes).all()] == chosen
    assert {"Wales", "All we hold", "Newest first", "2025"} <= set(chosen)
    context.close()


def test_on_a_phone_the_menu_stands_open_and_leads_on(browser: Browser, server: serving.Server):
    context = browser.new_context(
        base_url=server.url,
        viewport={"width": 320, "height": 640},
        user_agent="Mozilla/5.0 (Linux; Android 14; Pixel 5) Chrome/130.0.0.0 Mobile Safari/537.36",
        is_mobile=True,
        has_touch=True,
    )
    page = context.new_page()
    visits.open_page(page, "/")
    reading.menu(page, "Ratings")
    assert reading.heading(page) == PAGES["/ratings"][1]
    current = page.get_by_role("navigation", name="Pages").locator("[aria-current=page]")
    assert current.all_inner_texts() == ["Ratings"]
    assert reading.broken(page) == []
    context.close()
