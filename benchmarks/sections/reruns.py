"""Changing a filter: from the input until the page is finished again."""

from collections.abc import Iterator

from playwright.sync_api import Browser

from benchmarks import browser, goals
from benchmarks.pages import TEN_ELEMENTS, Action, Page
from benchmarks.report import Row, Sample, Yardstick
from benchmarks.run import Run, sample
from benchmarks.servers import Server

UNCOUNTED = 2
"""The first changes of a visitor, which still load parts of the page."""
BREATH = 60
"""Milliseconds between one change and the next."""


def measure(run: Run) -> list[Row]:
    """Each page with a filter, and each fragment, against a rerun of T."""
    with (
        run.yardstick("ten_elements") as ten,
        run.application() as application,
        browser.chromium() as chromium,
    ):

        def rerun(server: Server, page: Page, action: Action) -> Sample:
            run.say(f"rerunning {page.name}: {action}")
            return sample(lambda: _changes(chromium, server, page, action, run.effort.reruns))

        first = rerun(ten, TEN_ELEMENTS, TEN_ELEMENTS.change)
        changes = [
            (page, kind, goal, rerun(application, page, action))
            for page in run.app.pages
            for kind, goal, action in (
                ("rerun", goals.RERUN, page.change),
                ("fragment", goals.FRAGMENT, page.fragment),
            )
            if action is not None
        ]
        last = rerun(ten, TEN_ELEMENTS, TEN_ELEMENTS.change)

    yardstick = Yardstick(first, last)
    return [
        Row(f"{page.name}: {kind}", taken, "ms", yardstick, goal)
        for page, kind, goal, taken in changes
    ]


def _changes(
    chromium: Browser, server: Server, page: Page, action: Action, count: int
) -> Iterator[float]:
    """One visitor who changes something `count` times, after a few that are not counted."""
    with browser.visitor(chromium, page.wanted) as context:
        tab = context.new_page()
        browser.open_page(tab, server.http + page.path)
        if page.wanted_after is not None:
            browser.expect(tab, page.wanted_after)
        for turn in range(count + UNCOUNTED):
            taken = browser.rerun(tab, action, turn)
            tab.wait_for_timeout(BREATH)
            if turn >= UNCOUNTED:
                yield taken
