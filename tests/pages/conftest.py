"""A browser that stays open for tests that only look; those that step back and forth get `page`."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests import serving, visits

WIDE = {"width": 1280, "height": 900}


@pytest.fixture(scope="package")
def _visit(browser: Browser, server: serving.Server) -> Iterator[tuple[Page, list[str]]]:
    problems: list[str] = []
    context = browser.new_context(base_url=server.url, viewport=WIDE)
    page = context.new_page()
    visits.record_problems(page, problems)
    yield page, problems
    context.close()


@pytest.fixture
def visitor(_visit: tuple[Page, list[str]]) -> Iterator[Page]:
    """A browser that has loaded the site before; the test fails if anything went wrong in it."""
    page, problems = _visit
    problems.clear()
    page.set_viewport_size(WIDE)
    yield page
    assert not problems
