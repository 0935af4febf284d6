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


@pytest.fixture(scope="package")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[serving.Server]:
    """The app with the door by link open, over imports of its own."""
    directory = tmp_path_factory.mktemp("opened")
    with serving.run_server(directory, serving.command_with_link) as running:
        yield running


@pytest.fixture
def guest(browser: Browser, opened: serving.Server) -> Iterator[Page]:
    """Somebody who has not opened the link."""
    yield from _come(browser, opened)


@pytest.fixture
def writer(browser: Browser, opened: serving.Server) -> Iterator[Page]:
    """Somebody who has opened the link, and stands on the Import page."""
    for page in _come(browser, opened):
        page.goto(link_of(opened))
        visits.wait_ready(page)
        yield page


def link_of(server: serving.Server) -> str:
    """The secret link that the server has printed."""
    return server.log().partition("may import: ")[2].split()[0]


def _come(browser: Browser, server: serving.Server) -> Iterator[Page]:
    problems: list[str] = []
    context = browser.new_context(base_url=server.url, viewport=WIDE)
    page = context.new_page()
    visits.record_problems(page, problems)
    yield page
    context.close()
    assert not problems
