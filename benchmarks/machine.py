"""The machine: memory and processor time of our processes, what others use of it, its name."""

import os
import platform
import subprocess
import time
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version

import psutil

from benchmarks.pages import ROOT

PACKAGES = ("streamlit", "altair", "pandas", "sqlalchemy", "pyarrow", "playwright", "websockets")
NOISY = 10.0
"""Per cent of one core used by others from which a row cannot be compared."""


def family(pid: int) -> list[psutil.Process]:
    """A process and everything it has started that still runs."""
    try:
        parent = psutil.Process(pid)
        return [parent, *parent.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


def resident_megabytes(pid: int) -> float:
    """Resident memory of a process and its descendants, in MiB."""
    total = 0
    for process in family(pid):
        try:
            total += process.memory_info().rss
        except psutil.NoSuchProcess:
            continue
    return total / 2**20


class Others:
    """Counts, from its making on, the processor time used by what this benchmark did not start.

    Time that a hypervisor takes away counts as used by others.
    """

    def __init__(self) -> None:
        self._since = time.perf_counter()
        self._start = self._whole_machine() - self._ours()

    @staticmethod
    def _whole_machine() -> float:
        times = psutil.cpu_times()
        return times.user + times.system + times.irq + times.softirq + times.steal + times.nice

    @staticmethod
    def _ours() -> float:
        total = 0.0
        for process in family(os.getpid()):
            try:
                times = process.cpu_times()
            except psutil.NoSuchProcess:
                continue
            total += times.user + times.system + times.children_user + times.children_system
        return total

    def per_cent(self) -> float:
        """Used by others since the start, in per cent of one core."""
        passed = time.perf_counter() - self._since
        used = self._whole_machine() - self._ours() - self._start
        return max(0.0, 100 * used / passed) if passed else 0.0


def describe() -> dict[str, object]:
    """Date, machine and versions, as they stand above the table and in the JSON file."""
    return {
        "date": datetime.now().astimezone().isoformat(timespec="seconds"),
        "machine": f"{platform.system()} {platform.release()}, {_processor()}, "
        f"{os.cpu_count()} cores, {psutil.virtual_memory().total / 2**30:.0f} GiB",
        "python": platform.python_version(),
        "packages": {name: _version(name) for name in PACKAGES},
        "commit": _commit(),
    }


def _processor() -> str:
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            return next(line.split(":")[1].strip() for line in lines if "model name" in line)
    except (OSError, StopIteration):
        return platform.machine()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def _commit() -> str:
    """The commit that is checked out, with a + where files differ from it; empty without git."""
    command = ["git", "-C", str(ROOT), "describe", "--always", "--dirty=+"]
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=10).stdout.strip()
    except (OSError, subprocess.TimeoutExpired):
        return ""
