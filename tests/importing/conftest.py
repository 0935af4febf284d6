"""What tests of readers share: reports printed to PDF by a browser."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import sync_playwright

from tests.browsers import FLAGS, chromium_path

FOOT = "<p style='font-size:8px'>Larkmoor PDU: inspection <span class='pageNumber'></span></p>"


@pytest.fixture(scope="module")
def printed() -> Iterator[Callable[..., bytes]]:
    """Prints a page to PDF, with a header and a footer on every page of it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=list(FLAGS))
        page = browser.new_page()

        def print_page(html: bytes, size: str = "A4") -> bytes:
            page.set_content(html.decode())
            margin = {"top": "70px", "bottom": "70px", "left": "60px", "right": "60px"}
            return page.pdf(
                format=size,
                margin=margin,
                display_header_footer=True,
                header_template=FOOT,
                footer_template=FOOT,
            )

        yield print_page
        browser.close()
