"""Many visitors: how many reruns a page bears, and how long they wait at a steady pace."""

from collections.abc import Callable

from benchmarks import crowd, goals
from benchmarks.crowd import Outcome
from benchmarks.machine import Others
from benchmarks.pages import CHART_AND_TABLE, Page
from benchmarks.report import Row, Sample, Yardstick
from benchmarks.run import EXPECTED, Run, reason
from benchmarks.servers import Server

BUSY = 8
PACED = 50
PAUSE = 2.0
"""Seconds between two acts of a paced session."""


def measure(run: Run) -> list[Row]:
    """Each page with busy sessions against B; the heaviest with paced ones against B alone."""
    effort = run.effort
    with run.yardstick("site") as both, run.application() as application:

        def alone() -> Sample:
            return _wait(run, both, CHART_AND_TABLE, 1, effort.busy_seconds, 0, 0.5)

        def busy(server: Server, page: Page) -> Sample:
            return _rate(run, server, page, effort.busy_seconds)

        heaviest = run.app.heaviest
        crowd.visit(both.websocket, CHART_AND_TABLE)
        first_alone, first_busy = alone(), busy(both, CHART_AND_TABLE)
        rates = [(page, busy(application, page)) for page in run.app.opened]
        paced = _wait(run, application, heaviest, PACED, effort.paced_seconds, PAUSE, 0.95)
        last_busy, last_alone = busy(both, CHART_AND_TABLE), alone()

    rate_of_both = Yardstick(first_busy, last_busy)
    rows = [
        Row(f"{page.name}: {BUSY} busy sessions", rate, "reruns/s", rate_of_both, goals.BUSY)
        for page, rate in rates
    ]
    what = f"{heaviest.name}: {PACED} sessions, one act in {PAUSE:g} s, p95"
    rows.append(Row(what, paced, "ms", Yardstick(first_alone, last_alone), goals.PACED))
    return rows


def _rate(run: Run, server: Server, page: Page, seconds: float) -> Sample:
    """Reruns per second of busy sessions, after one visit that fills the caches."""
    run.say(f"{BUSY} busy sessions on {page.name}")
    return _sample(server, page, BUSY, seconds, 0, lambda outcome: outcome.per_second)


def _wait(
    run: Run, server: Server, page: Page, count: int, seconds: float, pause: float, share: float
) -> Sample:
    """What `share` of the reruns kept to, in milliseconds."""
    run.say(f"{count} {'sessions' if count > 1 else 'session'} on {page.name}")
    return _sample(server, page, count, seconds, pause, lambda outcome: outcome.quantile(share))


def _sample(
    server: Server,
    page: Page,
    count: int,
    seconds: float,
    pause: float,
    figure: Callable[[Outcome], float],
) -> Sample:
    """One figure of a crowd; an exception on a page spoils it."""
    others = Others()
    try:
        crowd.visit(server.websocket, page)
        outcome = crowd.act(server.websocket, page, count, seconds, pause)
    except EXPECTED as error:
        return Sample(others=others.per_cent(), problem=reason(error))
    facts = {
        "sessions": count,
        "reruns": len(outcome.latencies),
        "reruns_per_second": outcome.per_second,
        "p50_ms": outcome.quantile(0.5),
        "p95_ms": outcome.quantile(0.95),
    }
    problem = f"{outcome.exceptions} exceptions" if outcome.exceptions else ""
    return Sample((figure(outcome),), others.per_cent(), problem, facts)
