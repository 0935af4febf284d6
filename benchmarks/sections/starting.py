"""From `streamlit run` to the first finished page, the store being built."""

from contextlib import AbstractContextManager

from playwright.sync_api import Browser

from benchmarks import browser, goals
from benchmarks.machine import Others
from benchmarks.pages import EMPTY, Page
from benchmarks.report import Row, Sample, Yardstick
from benchmarks.run import EXPECTED, Run, reason
from benchmarks.servers import Server


def measure(run: Run) -> list[Row]:
    """Our application and one that imports pandas, altair and sqlalchemy, by turns."""
    first_page = run.app.pages[0]
    bare, ours, problem = [], [], ""
    with browser.chromium() as chromium:
        others = Others()
        try:
            for number in range(run.effort.starts + 1):
                run.say(f"starting servers, {number + 1} of {run.effort.starts + 1}")
                bare.append(_start(chromium, run.yardstick("imports"), EMPTY))
                ours.append(_start(chromium, run.application(), first_page))
            bare.append(_start(chromium, run.yardstick("imports"), EMPTY))
        except EXPECTED as error:
            problem = reason(error)
        used = others.per_cent()
    # The first round reads files from the disk that later ones find in memory.
    half = len(bare) // 2 + 1
    yardstick = Yardstick(Sample(tuple(bare[1:half]), used), Sample(tuple(bare[half:]), used))
    sample = Sample(tuple(ours[1:]), used, problem)
    return [Row("start to first finished page", sample, "s", yardstick, goals.START)]


def _start(chromium: Browser, serving: AbstractContextManager[Server], page: Page) -> float:
    """Seconds from starting the process until a new visitor's page is finished."""
    with browser.visitor(chromium, page.wanted) as context:
        tab = context.new_page()
        with serving as server:
            browser.open_page(tab, server.http + page.path)
            return browser.finished_at(tab) - server.spawned
