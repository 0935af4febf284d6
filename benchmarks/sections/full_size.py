"""Very many inspections: pages over ten invented rounds, and how they grow from those published."""

import asyncio
import sys
from dataclasses import replace

from playwright.sync_api import Browser

from benchmarks import browser, goals
from benchmarks.machine import Others
from benchmarks.pages import FULL_SIZE, GROWING, Page
from benchmarks.report import Row, Sample, Yardstick
from benchmarks.run import EXPECTED, Run, reason
from benchmarks.sections import loading
from benchmarks.sections.store import build
from benchmarks.servers import Server
from benchmarks.session import Session
from benchmarks.yardsticks.points import write_points


def measure(run: Run) -> list[Row]:
    """Pages that show all at once against the yardsticks; others against themselves with few."""
    if not run.app.has_store:
        return []
    scratch = run.scratch / "full-size"
    scratch.mkdir()
    full = replace(run, app=FULL_SIZE, scratch=scratch)
    run.say("inventing ten rounds of inspections")
    write_points(full.points)
    command = (sys.executable, "-m", "inspectorate", "demo")
    build(full, full.database, (*command, "--out", f"sqlite:///{full.database}"))
    rows = loading.measure(full)
    with run.application() as few, full.application() as many:
        # Sizes first: a session of ours cannot run while the browser is driven.
        sizes = [_sizes(few, many, page) for page in GROWING]
        with browser.chromium() as chromium:
            for page, size in zip(GROWING, sizes, strict=True):
                run.say(f"growing: {page.name}")
                rows += [_seconds(run, chromium, few, many, page), size]
    return rows


def _seconds(run: Run, chromium: Browser, few: Server, many: Server, page: Page) -> Row:
    """Seconds until a page is finished, warm."""
    of_few, of_many = (loading.Loads(page, server.http + page.path) for server in (few, many))
    for _ in range(run.effort.visits + 1):
        of_few.visit(chromium)
        of_many.visit(chromium)
    of_few.visit(chromium)
    warm = of_many.sample(of_many.warm)
    yardstick = loading.halved(of_few, of_few.warm)
    return Row(f"{page.name}, full size: warm", warm, "s", yardstick, goals.GROWN)


def _sizes(few: Server, many: Server, page: Page) -> Row:
    """Kilobytes that the server sends of a page."""
    yardstick = Yardstick(_sent(few, page), _sent(few, page))
    what = f"{page.name}, full size: sent"
    return Row(what, _sent(many, page), "KB", yardstick, goals.GROWN)


def _sent(server: Server, page: Page) -> Sample:
    """The kilobytes that the server sends of the page, without what it is drawn by."""
    others = Others()
    try:
        return Sample((asyncio.run(_received(server, page)) / 1000,), others.per_cent())
    except EXPECTED as error:
        return Sample(others=others.per_cent(), problem=reason(error))


async def _received(server: Server, page: Page) -> int:
    session = Session(server.websocket, page)
    try:
        await session.open()
        return session.received
    finally:
        await session.close()
