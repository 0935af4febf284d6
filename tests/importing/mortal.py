"""A process that imports or undoes and dies on the way, at a line of our code or after a time.

It reads one job a line from standard input, does each in a process of its own, so that only that
one dies, and answers with how it ended: 0, or the signal it died of.
"""

import json
import os
import signal
import sys
from functools import partial
from pathlib import Path
from types import FrameType

from inspectorate import config
from inspectorate.importing import kept
from inspectorate.store import sessions
from inspectorate.store.derivation import derive_rows
from tests.importing.brought import an_import

OURS = str(config.ROOT / "inspectorate")


def name_of(number: int) -> str:
    """The document that an import of this test brings, different for each."""
    return f"brought-{number}"


def content_of(number: int) -> bytes:
    """The file of an import: large enough that writing it takes a while."""
    return b"%d\n" % number * 1_000_000


def bring(number: int, data: Path) -> None:
    """Imports a file and derives the store, as both doors do."""
    records = an_import(document=name_of(number), cases=number).records
    fits = partial(derive_rows, data)
    url = config.imports_url()
    kept.add(url, "report.txt", content_of(number), records, by="ann", effects={}, fits=fits)
    derive(data)


def take_back(number: int, data: Path) -> None:
    """Undoes an import and derives the store."""
    kept.undo(config.imports_url(), number, fits=partial(derive_rows, data))
    derive(data)


def derive(data: Path) -> None:
    """The store as data and imports are."""
    imports = partial(kept.active, config.imports_url())
    sessions.ensure_built(config.database_url(), data, imports=imports).close()


def _die_at(line: int) -> None:
    """Kills this process at so many lines of our code from now on."""
    left = line

    def count(_frame: FrameType, what: str, _value: object):
        nonlocal left
        if what == "line":
            left -= 1
            if left <= 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return count

    def enter(frame: FrameType, what: str, value: object):
        return count if frame.f_code.co_filename.startswith(OURS) else None

    sys.settrace(enter)


def _do(job: dict) -> int:
    """Does the job in a process of its own; how that ended."""
    child = os.fork()
    if child == 0:
        if job.get("seconds"):
            # Its default is to end the process at once, wherever it is.
            signal.setitimer(signal.ITIMER_REAL, job["seconds"])
        if job.get("lines"):
            _die_at(job["lines"])
        {"bring": bring, "undo": take_back}[job["what"]](job["number"], Path(job["data"]))
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else -os.WEXITSTATUS(status)


if __name__ == "__main__":
    for asked in sys.stdin:
        print(_do(json.loads(asked)), flush=True)
