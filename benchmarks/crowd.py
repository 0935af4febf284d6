"""Many sessions at once: as busy as they can be, or acting at a steady pace."""

import asyncio
import random
import time
from dataclasses import dataclass

from benchmarks.pages import Page
from benchmarks.session import Session

MOST_SESSIONS = 100
MOST_SECONDS = 60


@dataclass(frozen=True)
class Outcome:
    """What a crowd met with."""

    seconds: float
    latencies: tuple[float, ...]
    """Milliseconds of each rerun, counted from the moment at which it was due."""
    exceptions: int

    @property
    def per_second(self) -> float:
        """Reruns per second of all sessions together."""
        return len(self.latencies) / self.seconds

    def quantile(self, share: float) -> float:
        """The latency that this share of the reruns kept to, in milliseconds."""
        ordered = sorted(self.latencies)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def visit(address: str, page: Page, turns: int = 20) -> None:
    """One session opens a page and goes through its choices: fills caches, measures nothing."""

    async def once() -> None:
        session = Session(address, page)
        try:
            await session.open()
            for turn in range(turns):
                await session.rerun(page.busy, turn)
        finally:
            await session.close()

    asyncio.run(once())


def act(address: str, page: Page, count: int, seconds: float, pause: float = 0) -> Outcome:
    """`count` sessions act for `seconds`: every `pause` seconds, or as often as they can.

    With a pause the time counts from when the act was due, so that a queue at the server shows.
    """
    if count > MOST_SESSIONS or seconds > MOST_SECONDS:
        raise ValueError(f"at most {MOST_SESSIONS} sessions for {MOST_SECONDS} seconds")
    return asyncio.run(_act(address, page, count, seconds, pause))


async def _act(address: str, page: Page, count: int, seconds: float, pause: float) -> Outcome:
    sessions = [Session(address, page) for _ in range(count)]
    chance = random.Random(count)
    try:
        for session in sessions:
            await session.open()
        begin = time.perf_counter()
        busy = [
            _busy(session, page, begin + seconds, number * 7)
            if not pause
            else _paced(session, page, begin + chance.random() * pause, begin + seconds, pause)
            for number, session in enumerate(sessions)
        ]
        latencies = [latency for each in await asyncio.gather(*busy) for latency in each]
        passed = time.perf_counter() - begin
    finally:
        await asyncio.gather(*(session.close() for session in sessions))
    return Outcome(passed, tuple(latencies), sum(session.exceptions for session in sessions))


async def _busy(session: Session, page: Page, until: float, turn: int) -> list[float]:
    """Act again as soon as the last act is answered."""
    latencies = []
    while time.perf_counter() < until:
        turn += 1
        latencies.append(1000 * await session.rerun(page.busy, turn))
    return latencies


async def _paced(
    session: Session, page: Page, due: float, until: float, pause: float
) -> list[float]:
    """Act at fixed moments; an act that is late delays the next but not its due moment."""
    latencies = []
    turn = 0
    while due < until and time.perf_counter() < until + pause:
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        turn += 1
        await session.rerun(page.busy, turn)
        latencies.append(1000 * (time.perf_counter() - due))
        due += pause
    return latencies
