"""Covid-19 recovery in a real browser: its story, filters, marks, files, width, keyboard, print."""

import pytest
from playwright.sync_api import Page

from inspectorate.domain.covid import REVIEW
from inspectorate.domain.covid_parts import BLOCKS
from inspectorate.presenting import wordings_covid
from tests import visits
from tests.pages import reading
from tests.pages.test_accessibility import focus_is_seen, press_tab
from tests.serving import Server

ADDRESS = "/covid_recovery"
# A drawing must not need its colours: each shape differs, and the words beside it say all.
GREY = "() => { document.documentElement.style.filter = 'grayscale(1)'; }"
DRAWN = """() => [...document.querySelectorAll('.plot b')].map(label => label.innerText)"""
LINES = "() => document.querySelectorAll('.plot svg, .plot path, .plot line').length"


def test_it_opens_from_the_menu_with_its_first_line_and_parts_in_order(visitor: Page):
    visits.open_page(visitor, "/")
    reading.menu(visitor, "Covid-19 recovery")
    assert reading.heading(visitor) == "Covid-19 recovery"
    assert visitor.locator("p.lead").inner_text() == wordings_covid.FIRST_LINE
    parts = visitor.locator(".inspectorate h2").all_inner_texts()
    assert parts == [wordings_covid.IN_SHORT, *BLOCKS.values()]
    assert "published figures, each with its date and its place" in reading.status(visitor)
    told = reading.words(visitor)
    assert wordings_covid.SIXTEEN in told
    assert "fell in 19, stayed the same in one and rose in four" in told
    ours = told[: told.index(wordings_covid.INTERVIEWED)].replace("answered better", "")
    assert reading.verdicts(ours.replace("is better", "")) == []
    assert visitor.evaluate(LINES) == 0
    words = visitor.get_by_role("link", name="What the review found, in words")
    assert words.get_attribute("href") == f"reviews_and_history?review={REVIEW}"
    assert "155%" in visitor.evaluate(DRAWN)
    assert reading.broken(visitor) == []


def test_filters_stand_in_the_address_and_back_takes_them_off(page: Page):
    visits.open_page(page, ADDRESS)
    reading.choose(page, "Topic", "How people were seen")
    assert reading.choices(page) == {"topic": "contact"}
    assert page.locator(".inspectorate h2").all_inner_texts() == ["How people were seen"]
    reading.choose(page, "Provider", "CRCs")
    assert reading.choices(page) == {"topic": "contact", "provider": "CRC"}
    assert reading.status(page).startswith("6 of ")
    fresh = page.url
    reading.choose(page, "Period", "January to March 2021")
    assert reading.status(page).startswith("2 of ")
    reading.go_back(page)
    reading.go_back(page)
    assert reading.status(page).startswith("29 of ")
    reading.go_forward(page)
    assert reading.status(page).startswith("6 of ")
    visits.open_page(page, fresh)
    [rows] = reading.tables(page).values()
    assert sorted(row["How much"] for row in rows) == [
        *("17%", "19%", "5%", "74%", "91%", "almost three-quarters"),
    ]
    visits.open_page(page, f"{ADDRESS}?topic=weather")
    [refused] = reading.refusals(page)
    assert "the topic “weather”, which is not in what we hold" in refused
    assert len(page.locator(".inspectorate h2").all()) == len(BLOCKS) + 1


def test_a_mark_leads_to_the_entry_with_the_judgement(visitor: Page):
    visits.open_page(visitor, f"{ADDRESS}?metric=programme-delivery-share")
    visitor.locator("a.doubt").first.click()
    visitor.wait_for_url("**/about_data?**")
    visits.wait_ready(visitor)
    assert visitor.locator(".inspectorate h2").first.inner_text() == "The entry that you came for"
    [entry] = next(iter(reading.tables(visitor).values()))
    assert entry["One source"].startswith("62 per cent")
    assert "62 per cent is shown for the end of November 2020" in entry["Our judgement"]
    visits.open_page(visitor, "/about_data?discrepancy=nothing")
    [refused] = reading.refusals(visitor)
    assert "which is not in what we hold. All entries stand below." in refused


def test_a_part_can_be_taken_away_as_a_file(visitor: Page, server: Server):
    visits.open_page(visitor, f"{ADDRESS}?topic=backlog")
    link = visitor.get_by_role("link", name="CSV", exact=True)
    with visitor.expect_download() as taken:
        link.click()
    assert taken.value.suggested_filename == "inspectorate-covid.csv"
    answer = server.ask("/download/covid.csv?topic=backlog")
    assert answer.status == 200
    assert answer.body.decode().count("\n") == 1 + len(next(iter(reading.tables(visitor).values())))
    assert server.ask("/download/covid.csv?period=never").status == 400
    assert server.ask("/download/covid.xlsx", method="HEAD").status == 200


def test_the_keyboard_goes_to_a_part_and_to_its_figures(visitor: Page):
    visits.open_page(visitor, ADDRESS)
    for focus in press_tab(visitor):
        if focus == "What piled up":
            break
    assert focus_is_seen(visitor)
    visitor.keyboard.press("Enter")
    for focus in press_tab(visitor):
        if focus.startswith("All 17 figures"):
            break
    assert focus_is_seen(visitor)
    visitor.keyboard.press("Enter")
    visitor.wait_for_url("**topic=backlog")
    visits.wait_ready(visitor)
    assert len(next(iter(reading.tables(visitor).values()))) == 17


@pytest.mark.parametrize("topic", ["contact", "quality"])
def test_it_prints_whole_and_in_grey_each_shape_is_told_by_its_key(visitor: Page, topic: str):
    visits.open_page(visitor, f"{ADDRESS}?topic={topic}")
    told = reading.words(visitor)
    visitor.emulate_media(media="print")
    try:
        visitor.evaluate(GREY)
        assert reading.words(visitor) == told
        hidden = "() => getComputedStyle(document.querySelector('.table-region')).overflowX"
        assert visitor.evaluate(hidden) == "visible"
        shapes = visitor.evaluate(
            "() => [...document.querySelectorAll('.key .sign')].map(sign => {"
            "const s = getComputedStyle(sign);"
            "return [s.borderRadius, s.backgroundColor, s.borderTopStyle, s.height].join()})"
        )
        keys = visitor.locator(".key").all()
        assert keys
        for key in keys:
            words = key.locator("li").all_inner_texts()
            assert len(words) == len(set(words))
        assert len(set(shapes)) >= 2
    finally:
        visitor.emulate_media(media="screen")
