"""Opening a page: with an empty cache (cold) and once more by the same visitor (warm)."""

import statistics
from dataclasses import dataclass, field

from playwright.sync_api import Browser

from benchmarks import browser, goals
from benchmarks.machine import Others
from benchmarks.pages import CHART_AND_TABLE, EMPTY, Page
from benchmarks.report import Row, Sample, Yardstick
from benchmarks.run import EXPECTED, Run, reason


@dataclass
class Loads:
    """The visits to one page so far."""

    page: Page
    url: str
    cold: list[float] = field(default_factory=list)
    warm: list[float] = field(default_factory=list)
    others: list[float] = field(default_factory=list)
    problem: str = ""

    def visit(self, chromium: Browser) -> None:
        """A new visitor opens the page twice; a page that once failed is not tried again.

        Nothing lies between: from about:blank a page that keeps apart from other sites, as ours do,
        starts in a new process and compiles every script again, but the yardstick does not.
        """
        if self.problem:
            return
        others = Others()
        try:
            with browser.visitor(chromium, self.page.wanted) as context:
                tab = context.new_page()
                cold = browser.open_page(tab, self.url)
                warm = browser.open_page(tab, self.url)
        except EXPECTED as error:
            self.problem = reason(error)
            return
        self.cold.append(cold)
        self.warm.append(warm)
        self.others.append(others.per_cent())

    def sample(self, values: list[float]) -> Sample:
        """Cold or warm seconds as a sample; the first visitor filled caches and is left out."""
        others = statistics.fmean(self.others[1:]) if self.others[1:] else 0.0
        return Sample(tuple(values[1:]), others, self.problem)


def measure(run: Run) -> list[Row]:
    """Each page against E cold and B warm, in rounds, so that a slow minute falls on all alike.

    B is opened, as most of our pages are, by a link to a page within a site: Streamlit then looks
    for its server in two places, which takes a tenth of a second.
    """
    with (
        run.yardstick("empty") as empty,
        run.yardstick("site") as both,
        run.application() as application,
        browser.chromium() as chromium,
    ):
        bare = Loads(EMPTY, empty.http + EMPTY.path)
        full = Loads(CHART_AND_TABLE, both.http + CHART_AND_TABLE.path)
        ours = [Loads(page, application.http + page.path) for page in run.app.opened]
        rounds = run.effort.visits + 1
        for number in range(1, rounds + 1):
            run.say(f"opening pages, round {number} of {rounds}")
            for loads in (bare, full, *ours):
                loads.visit(chromium)
        for loads in (bare, full):
            loads.visit(chromium)

    cold, warm = halved(bare, bare.cold), halved(full, full.warm)
    rows = []
    for loads in ours:
        name = loads.page.name
        rows.append(Row(f"{name}: cold", loads.sample(loads.cold), "s", cold, goals.COLD))
        rows.append(Row(f"{name}: warm", loads.sample(loads.warm), "s", warm, goals.WARM))
    return rows


def halved(loads: Loads, values: list[float]) -> Yardstick:
    """The earlier half of the visits and the later."""
    whole = loads.sample(values)
    half = len(whole.values) // 2
    return Yardstick(
        Sample(whole.values[:half], whole.others, whole.problem),
        Sample(whole.values[half:], whole.others, whole.problem),
    )
