"""Over invented data every page works, and says what it is; so does whatever leaves it."""

import csv
from collections.abc import Iterator
from io import BytesIO, StringIO

import openpyxl
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from inspectorate.components import blocks
from inspectorate.domain.sources import DEMONSTRATION
from inspectorate.presenting import wordings_of_history
from tests import serving, visits
from tests.pages import reading
from tests.pages import test_accessibility as accessibility

BAND = ".demonstration"
ALL_UNITS = "/all_units?question=assessment-safety"
ADDRESSES = [
    ALL_UNITS,
    "/compare?with=surrey,leeds,gwent,kirklees,cumbria,nation",
    *(f"/{address.removeprefix('./')}" for address in blocks.PAGES.values()),
    "/ratings?region=region-london",
    "/organisation?organisation=surrey",
    "/organisation?organisation=nation",
    "/organisation?organisation=region-wales",
]


@pytest.fixture(scope="module")
def visitor(
    browser: Browser, demonstration: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    """A visitor of the app over the small demonstration store."""
    directory = tmp_path_factory.mktemp("demonstration-server")
    with serving.run_server(directory, INSPECTORATE_DATABASE=demonstration) as running:
        context = browser.new_context(base_url=running.url, viewport={"width": 1280, "height": 900})
        page = context.new_page()
        problems: list[str] = []
        visits.record_problems(page, problems)
        yield page
        context.close()
        assert not problems
        assert "Traceback" not in running.log()


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_works_and_says_that_its_data_are_not_real(visitor: Page, address: str):
    visits.open_page(visitor, address)
    assert visitor.locator(BAND).is_visible()
    assert visitor.locator(BAND).inner_text().startswith(DEMONSTRATION)
    assert visitor.locator("h1").count() == 1
    assert visitor.locator("[data-testid=stAlert], [data-testid=stException]").count() == 0


@pytest.mark.parametrize("topic", ["", "serious-further-offences", "unification"])
def test_a_topic_of_which_nothing_is_held_says_so(visitor: Page, topic: str):
    visits.open_page(visitor, f"/reviews_and_history?topic={topic}")
    assert wordings_of_history.NOTHING in visitor.locator(".note").inner_text()
    assert visitor.get_by_text("Download as").count() == 0


def test_the_band_is_no_fault_to_axe_and_is_printed(visitor: Page):
    visits.open_page(visitor, "/ratings?region=region-wales")
    assert Axe().run(visitor, context=".demonstration").response["violations"] == []
    visitor.emulate_media(media="print")
    assert visitor.locator(BAND).is_visible()
    visitor.emulate_media(media="screen")


def test_what_is_downloaded_or_copied_says_so_too(visitor: Page):
    visits.open_page(visitor, "/organisation?organisation=surrey")
    for title, ending in (("Download as CSV", "csv"), ("Download as XLSX", "xlsx")):
        with visitor.expect_download() as started:
            visitor.get_by_role("button", name=title).click()
        name = started.value.suggested_filename
        assert name == f"inspectorate-surrey-demonstration.{ending}"
        if ending == "csv":
            text = started.value.path().read_text(encoding="utf-8")
            said = [row["note"] for row in csv.DictReader(StringIO(text))]
        else:
            book = openpyxl.load_workbook(BytesIO(started.value.path().read_bytes()))
            said = [book["Notes and sources"]["A1"].value]
        assert set(said) == {DEMONSTRATION}
    evidence = visitor.locator("[data-evidence]").evaluate_all(
        "buttons => buttons.map(button => button.dataset.evidence)"
    )
    assert len(evidence) > 20
    for sentence in evidence:
        assert DEMONSTRATION in sentence
        assert "HM Inspectorate" not in sentence


@pytest.mark.parametrize("width", [1280, 320])
def test_all_pdus_on_one_question_pass_axe_and_reflow(visitor: Page, width: int):
    visitor.set_viewport_size({"width": width, "height": 900})
    visits.open_page(visitor, ALL_UNITS)
    assert visitor.locator(".funnel b").count() >= 90
    visitor.evaluate(accessibility.OPEN_ALL)
    assert accessibility.violations(visitor) == []
    assert visitor.evaluate(accessibility.SIDEWAYS) == [0, 0]
    assert visitor.evaluate(accessibility.OUTSIDE) == []
    assert visitor.evaluate(accessibility.CUT_OFF) == []
    visitor.set_viewport_size({"width": 1280, "height": 900})


def test_question_and_order_stand_in_the_address_and_come_back(visitor: Page):
    visits.open_page(visitor, f"{ALL_UNITS}&order=figure")
    rows = visitor.locator("table").first.locator("tbody tr")
    shares = [int(text.split("%")[0]) for text in rows.locator("td:nth-child(2)").all_inner_texts()]
    assert shares == sorted(shares, reverse=True)
    reading.choose(visitor, "Key question", "Planning: Engagement")
    assert reading.choices(visitor) == {"question": "planning-engagement", "order": "figure"}
    assert visitor.locator(".lead").inner_text().startswith("Planning: Engaging the person")
    reading.choose(visitor, "Order of the table", "By name")
    assert reading.choices(visitor) == {"question": "planning-engagement"}
    names = rows.locator("th").all_inner_texts()
    assert names == sorted(names)
    visits.open_page(visitor, "/all_units?question=nonsense&order=worst")
    assert len(reading.refusals(visitor)) == 2


def test_a_page_that_is_not_there_is_told_and_the_first_is_shown(visitor: Page):
    visits.open_page(visitor, "/ratings?show=all&page=9")
    assert len(reading.refusals(visitor)) == 1
    assert visitor.locator(".pager").count() == 0


def test_over_published_data_nothing_is_called_a_demonstration(page: Page):
    visits.open_page(page, "/")
    assert page.locator(BAND).count() == 0
