"""Reads a file in a process of its own, so that no file can take the server's memory or time.

The parent gives the file and the names by standard input and gets the records as JSON, never as
anything that could run. Where the system has no limit of memory, that of time still holds.
"""

import json
import os
import pickle
import subprocess
import sys
from dataclasses import asdict
from threading import BoundedSemaphore

from inspectorate import config
from inspectorate.importing.lines import UnreadableFileError
from inspectorate.importing.reading import read_upload
from inspectorate.importing.readings import Reading
from inspectorate.importing.records import Records
from inspectorate.importing.report import Doubt, Found, Statement
from inspectorate.importing.vocabulary import Vocabulary

MOST_SECONDS = 60
# Of the whole process, the file and the modules that read it included.
MOST_BYTES = 500_000_000
AT_ONCE = 2

TOO_SLOW = (
    f"The file could not be read within {MOST_SECONDS} seconds, longer than any report takes."
)
TOO_LARGE = "Reading the file takes more memory than any report or workbook does."
BROKE = "The file broke off its reading: it is damaged, or made to break what reads it."

_TURNS = BoundedSemaphore(AT_ONCE)


def read_upload_apart(
    name: str, data: bytes, vocabulary: Vocabulary, seconds: float = MOST_SECONDS
) -> Records:
    """What `reading.read_upload` gives, read by a process with bounded memory and time.

    Raises UnreadableFileError, in one sentence, as that does, and where a bound is passed.
    """
    given = pickle.dumps((name, data, vocabulary))
    command = [sys.executable, "-m", "inspectorate.importing.apart"]
    # The child needs no address or password of ours.
    surroundings = {
        key: value for key, value in os.environ.items() if not key.startswith("INSPECTORATE_")
    }
    with _TURNS:
        try:
            done = subprocess.run(
                command,
                input=given,
                capture_output=True,
                timeout=seconds,
                cwd=config.ROOT,
                env=surroundings,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise UnreadableFileError(TOO_SLOW) from None
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        raise UnreadableFileError(BROKE) from None
    if "unreadable" in answer:
        raise UnreadableFileError(answer["unreadable"])
    return _records(answer)


def _records(answer: dict) -> Records:
    statements = (
        Statement(**held | {"sentence": Found(**held["sentence"])}) for held in answer["statements"]
    )
    doubts = (Doubt(**held) for held in answer["doubts"])
    readings = (Reading(**held) for held in answer["readings"])
    parts = (tuple(statements), tuple(doubts), tuple(readings))
    return Records(answer["rows"], *parts, answer["places"])


def _answer() -> dict:
    """What the child tells: the records, or why there are none."""
    name, data, vocabulary = pickle.load(sys.stdin.buffer)
    _bound_itself()
    try:
        return asdict(read_upload(name, data, vocabulary))
    except UnreadableFileError as error:
        return {"unreadable": str(error)}
    except MemoryError:
        return {"unreadable": TOO_LARGE}
    except Exception:
        # A fault of ours, or of a library: the parent's user can do nothing but use another file.
        return {"unreadable": BROKE}


def _bound_itself() -> None:
    """Bounds the memory and the computing time of this process, where the system can."""
    try:
        import resource

        with open("/proc/self/statm", encoding="ascii") as file:
            addressed, held = (int(pages) for pages in file.read().split()[:2])
    except (ImportError, OSError):
        return
    # What is addressed is bounded; of that, much of what the modules bring never takes memory.
    most = MOST_BYTES + (addressed - held) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Should the parent be gone, the child still ends.
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))


if __name__ == "__main__":
    json.dump(_answer(), sys.stdout)
