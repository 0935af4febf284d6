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
from tests import serving, visits

BAND = ".demonstration"
ADDRESSES = [
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


def test_over_published_data_nothing_is_called_a_demonstration(page: Page):
    visits.open_page(page, "/")
    assert page.locator(BAND).count() == 0
