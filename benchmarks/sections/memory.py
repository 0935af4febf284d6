"""Resident memory: of the process after load, and of each session that stays open."""

import asyncio
import re
import subprocess
import sys
from collections.abc import Iterable
from importlib.metadata import packages_distributions

from benchmarks import crowd, goals
from benchmarks.machine import Others, resident_megabytes
from benchmarks.pages import ROOT, Page
from benchmarks.report import Row, Sample, Yardstick
from benchmarks.run import EXPECTED, Run, reason
from benchmarks.servers import Server
from benchmarks.session import Session

REQUIREMENTS = ROOT / "requirements.txt"
FALLBACK = ("streamlit", "altair", "pandas", "SQLAlchemy", "Jinja2", "openpyxl")
"""Stands in for a list of requirements where there is none."""
BUSY = 8
OPENED_FIRST = 20
"""Sessions that use up the memory which the load left free inside the process."""
OPENED = 50
IMPORT_ALL = """
import importlib, sys
for name in sys.argv[1:]:
    try:
        importlib.import_module(name)
    except ImportError:
        pass
with open("/proc/self/statm") as pages:
    import resource
    print(int(pages.read().split()[1]) * resource.getpagesize() / 2**20)
"""


def measure(run: Run) -> list[Row]:
    """The process against bare imports; a session against an absolute bound."""
    run.say("memory")
    first = _imports_alone()
    others = Others()
    process, session, problem = (), (), ""
    with run.application() as application:
        try:
            for page in run.app.opened:
                crowd.act(application.websocket, page, BUSY, run.effort.busy_seconds / 2)
            process = (resident_megabytes(application.pid),)
            session = (asyncio.run(_per_session(application, run.app.heaviest)),)
        except EXPECTED as error:
            problem = reason(error)
    used = others.per_cent()
    yardstick = Yardstick(first, _imports_alone())
    return [
        Row("process after load", Sample(process, used, problem), "MB", yardstick, goals.MEMORY),
        Row(
            f"one open session of {run.app.heaviest.name}",
            Sample(session, used, problem),
            "MB",
            None,
            goals.PER_SESSION,
        ),
    ]


async def _per_session(server: Server, page: Page) -> float:
    """How much the process grows with each of many sessions that are opened and left open."""
    sessions = [Session(server.websocket, page) for _ in range(OPENED_FIRST + OPENED)]
    try:
        await _open(sessions[:OPENED_FIRST])
        before = resident_megabytes(server.pid)
        await _open(sessions[OPENED_FIRST:])
        return (resident_megabytes(server.pid) - before) / OPENED
    finally:
        await asyncio.gather(*(session.close() for session in sessions))


async def _open(sessions: Iterable[Session]) -> None:
    """Open one after another, then wait until the server has tidied up."""
    for session in sessions:
        await session.open()
    await asyncio.sleep(1)


def _imports_alone() -> Sample:
    """Resident MiB of a process that imports what the requirements name, and does nothing."""
    command = [sys.executable, "-c", IMPORT_ALL, *_modules(_requirements())]
    others = Others()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    return Sample((float(done.stdout),), others.per_cent())


def _requirements() -> list[str]:
    """The names of the packages that requirements.txt lists."""
    if not REQUIREMENTS.exists():
        return list(FALLBACK)
    lines = REQUIREMENTS.read_text(encoding="utf-8").splitlines()
    found = (re.match(r"[A-Za-z0-9][A-Za-z0-9._-]*", line.strip()) for line in lines)
    return [match.group() for match in found if match]


def _modules(packages: Iterable[str]) -> list[str]:
    """The modules that these packages bring."""
    wanted = {_plain(package) for package in packages}
    return sorted(
        module
        for module, brought_by in packages_distributions().items()
        if not module.startswith("_") and wanted & {_plain(name) for name in brought_by}
    )


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
