"""A real browser: how long until a page is finished, after opening it and after a change."""

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Error, Page, sync_playwright

from benchmarks import actions
from benchmarks.pages import Action
from tests.browsers import FLAGS, chromium_path

REST = 300
"""Milliseconds without a break for which a page must be at rest before it counts as finished."""
PATIENCE = 20_000
"""Milliseconds after which a page counts as never finished."""

WATCH = (Path(__file__).parent / "finish.js").read_text(encoding="utf-8")
Wanted = tuple[tuple[str, int], ...]


class Unfinished(RuntimeError):
    """A page that did not come to rest, or came to rest with an exception on it."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """The Chromium that the tests drive, too."""
    path = chromium_path()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        try:
            yield browser
        finally:
            with suppress(Error):
                browser.close()


@contextmanager
def visitor(browser: Browser, wanted: Wanted) -> Iterator[BrowserContext]:
    """A visitor with an empty cache, whose pages are watched."""
    context = browser.new_context(viewport={"width": 1280, "height": 2000})
    context.set_default_timeout(PATIENCE)
    rules = json.dumps({"wanted": wanted, "rest": REST})
    context.add_init_script(WATCH.replace("(RULES)", f"({rules})"))
    try:
        yield context
    finally:
        with suppress(Error):  # the browser may be gone; what ended the block matters more
            context.close()


def open_page(tab: Page, url: str) -> float:
    """Go to an address; seconds from the start of the navigation until the page is finished."""
    tab.goto(url, wait_until="commit")
    _wait(tab)
    return tab.evaluate("pageWatch.finishedAt") / 1000


def expect(tab: Page, wanted: Wanted) -> None:
    """From now on the page counts as finished when this is visible."""
    tab.evaluate("wanted => pageWatch.expect(wanted)", wanted)


def finished_at(tab: Page) -> float:
    """When the page was finished, in seconds of the wall clock."""
    return tab.evaluate("performance.timeOrigin + pageWatch.finishedAt") / 1000


def rerun(tab: Page, action: Action, turn: int) -> float:
    """Do something on a finished page; milliseconds from the input until it is finished again."""
    try:
        actions.perform(tab, action, turn)
    except Error as error:
        raise Unfinished(f"could not do {action}: {error.message.splitlines()[0]}") from error
    _wait(tab)
    return tab.evaluate("pageWatch.finishedAt - pageWatch.inputAt")


def _wait(tab: Page) -> None:
    """Until the page is at rest; a promise, since a page may forbid the polling of Playwright."""
    if not tab.evaluate(f"pageWatch.rests({PATIENCE})"):
        raise Unfinished(f"never finished: waited for {tab.evaluate('pageWatch.missing')}")
    if tab.evaluate("pageWatch.exception"):
        raise Unfinished("the page shows an error")
