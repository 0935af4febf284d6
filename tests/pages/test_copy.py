"""“Copy as evidence”: what lands on the clipboard, and what happens where there is none."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests import serving, visits
from tests.pages import reading

SURREY = "/organisation?organisation=surrey"
ASSESSMENT = "Assessment, Keeping people safe"
EVIDENCE = (
    "In 12 of 37 cases (32 per cent) inspectors answered yes to “Does assessment focus "
    "sufficiently on keeping other people safe?” (HM Inspectorate of Probation, Surrey PDU, "
    "March 2024, P 2.1 Assessment; cases begun May–July 2023; count worked out by us from the "
    "percentage and the 37 cases inspected). OGL v3."
)
ALLOWED = ["clipboard-read", "clipboard-write"]
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined});"
NO_COPYING = "document.execCommand = () => false;"


@pytest.fixture
def reader(browser: Browser, server: serving.Server) -> Iterator[Page]:
    """A visitor whose clipboard may be read; the test fails if anything went wrong in it."""
    context = browser.new_context(base_url=server.url, permissions=ALLOWED)
    page = context.new_page()
    problems: list[str] = []
    visits.record_problems(page, problems)
    yield page
    context.close()
    assert not problems


def button(page: Page, what: str) -> Locator:
    """The first button of this figure, with all that holds it opened."""
    found = page.locator(f"button.copy[aria-label='Copy as evidence – {what}']").first
    found.evaluate("""button => {
      for (let held = button.closest('details'); held; held = held.parentElement.closest('details'))
        held.open = true;
    }""")
    expect(found).to_have_accessible_name(f"Copy as evidence – {what}")
    return found


def clipboard(page: Page) -> str:
    return page.evaluate("navigator.clipboard.readText()")


def test_the_sentence_of_a_figure_is_copied_with_its_base_date_and_source(reader: Page):
    visits.open_page(reader, SURREY)
    copy = button(reader, ASSESSMENT)
    copy.click()
    expect(copy).to_contain_text("Copied")
    assert clipboard(reader) == EVIDENCE
    announced = reader.locator("body > [role=status]")
    expect(announced).to_have_text("Copied – Assessment, Keeping people safe")
    expect(copy).to_contain_text("Copy as evidence")
    expect(announced).to_have_text("")


def test_the_keyboard_copies_too_and_stays_where_it_was(reader: Page):
    visits.open_page(reader, SURREY)
    copy = button(reader, "overall rating")
    copy.focus()
    reader.keyboard.press("Enter")
    expect(copy).to_contain_text("Copied")
    assert clipboard(reader).startswith(
        "HM Inspectorate of Probation rated Surrey PDU Inadequate overall, with a score of 3/21 ("
    )
    expect(copy).to_be_focused()


def test_after_another_choice_there_is_still_one_listener(reader: Page):
    visits.open_page(reader, SURREY)
    reading.choose(reader, "Organisation", "England and Wales")
    assert reading.heading(reader) == "England and Wales"
    copy = button(reader, ASSESSMENT)
    copy.click()
    expect(copy).to_contain_text("Copied")
    assert reader.locator("body > [role=status]").count() == 1
    told = clipboard(reader)
    assert "England and Wales, April 2025, Assessment" in told
    assert "up to 157 cases; the report gives no number for each question" in told
    assert "P 2.1" not in told


def test_without_a_clipboard_the_sentence_is_copied_by_selection(reader: Page):
    reader.add_init_script("navigator.clipboard.writeText = () => Promise.reject(Error('no'));")
    visits.open_page(reader, SURREY)
    copy = button(reader, ASSESSMENT)
    copy.click()
    expect(copy).to_contain_text("Copied")
    assert clipboard(reader) == EVIDENCE
    expect(copy).to_be_focused()


def test_where_copying_fails_the_sentence_is_shown_and_selected(reader: Page):
    reader.add_init_script(NO_CLIPBOARD + NO_COPYING)
    visits.open_page(reader, SURREY)
    copy = button(reader, ASSESSMENT)
    copy.click()
    field = reader.get_by_role("textbox", name="Copy this sentence by hand")
    expect(field).to_be_focused()
    assert field.input_value() == EVIDENCE
    assert reader.evaluate("getSelection().toString()") == EVIDENCE
    copy.click()
    assert field.count() == 1


def test_the_button_is_large_enough_and_is_not_printed(reader: Page):
    visits.open_page(reader, SURREY)
    copy = button(reader, ASSESSMENT)
    box = copy.bounding_box()
    assert min(box["width"], box["height"]) >= 24
    reader.emulate_media(media="print")
    expect(copy).to_be_hidden()
    reader.emulate_media(media="screen")


def test_on_a_narrow_screen_the_sentence_shown_by_hand_does_not_widen_the_page(reader: Page):
    reader.set_viewport_size({"width": 320, "height": 800})
    reader.add_init_script(NO_CLIPBOARD + NO_COPYING)
    visits.open_page(reader, SURREY)
    button(reader, ASSESSMENT).click()
    reader.get_by_role("textbox", name="Copy this sentence by hand").wait_for()
    assert reader.evaluate("document.querySelector('.stMain').scrollWidth") <= 320
