"""What a section needs: how much to measure, where, and the servers to measure on."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Error
from websockets.exceptions import WebSocketException

from benchmarks.browser import Unfinished
from benchmarks.machine import Others
from benchmarks.pages import ROOT, YARDSTICKS, App
from benchmarks.report import Sample
from benchmarks.servers import Server, streamlit
from benchmarks.session import SessionError
from benchmarks.widgets import NoSuchWidget

EXPECTED = (Unfinished, SessionError, NoSuchWidget, OSError, Error, WebSocketException)
"""What goes wrong with a page and spoils its row, not the whole run."""


@dataclass(frozen=True)
class Effort:
    """How often each thing is measured, and for how long."""

    visits: int = 5
    reruns: int = 14
    busy_seconds: float = 4
    paced_seconds: float = 12
    starts: int = 4
    builds: int = 3

    def halved(self) -> "Effort":
        """Half as much, for a quick look."""
        return Effort(3, 7, 2, 6, 2, 2)


@dataclass(frozen=True)
class Run:
    """One run of the benchmark."""

    app: App
    effort: Effort
    scratch: Path
    """A directory that is deleted afterwards."""
    say: Callable[[str], None]
    """Tells the person who waits what is being measured."""

    @property
    def database(self) -> Path:
        """The store that the application reads."""
        return self.scratch / "store.db"

    @property
    def points(self) -> Path:
        """The database of yardstick B."""
        return self.scratch / "points.db"

    def environment(self, database: Path | None = None) -> dict[str, str]:
        """Where the servers find their data; a child finds our packages wherever it runs."""
        path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
        return {
            "INSPECTORATE_DATABASE": f"sqlite:///{database or self.database}",
            "INSPECTORATE_IMPORTS": f"sqlite:///{self.scratch / 'imports.db'}",
            "BENCHMARK_POINTS": str(self.points),
            "PYTHONPATH": path,
        }

    @contextmanager
    def yardstick(self, name: str) -> Iterator[Server]:
        """Serve a yardstick, from a directory without settings of its own."""
        script = YARDSTICKS / f"{name}.py"
        with streamlit(script, self.scratch, self.environment(), self.scratch) as server:
            yield server

    @contextmanager
    def application(self) -> Iterator[Server]:
        """Serve the application that is measured."""
        where = self.app.directory or self.scratch
        with streamlit(self.app.script, where, self.environment(), self.scratch) as server:
            yield server


def sample(measure: Callable[[], Iterable[float]]) -> Sample:
    """Measure, noting what others used of the machine and what went wrong."""
    others = Others()
    try:
        values = tuple(measure())
    except EXPECTED as error:
        return Sample(others=others.per_cent(), problem=reason(error))
    return Sample(values, others.per_cent())


def reason(error: Exception) -> str:
    """What went wrong, short enough for the table."""
    lines = str(error).splitlines() or [type(error).__name__]
    return lines[0][:120]
