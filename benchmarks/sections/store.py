"""Deriving the store: the work itself, and the command that people type."""

import os
import subprocess
import sys
import time
from pathlib import Path

from benchmarks import goals
from benchmarks.machine import Others
from benchmarks.pages import ROOT
from benchmarks.report import Row, Sample
from benchmarks.run import Run

PATIENCE = 120
"""Seconds after which a build is given up."""
COMMAND = (sys.executable, "-m", "inspectorate", "build")
INSIDE = """
import importlib, pkgutil, runpy, sys, time
import inspectorate
for module in pkgutil.walk_packages(inspectorate.__path__, "inspectorate."):
    if module.name.split(".")[1] in ("domain", "store", "importing", "config"):
        importlib.import_module(module.name)
sys.argv = ["inspectorate", "build"]
begin = time.perf_counter()
try:
    runpy.run_module("inspectorate", run_name="__main__")
except SystemExit as end:
    if end.code:
        raise
print("\\nseconds", time.perf_counter() - begin)
"""
"""A build with its modules imported beforehand: what is left is the work."""


class BuildError(RuntimeError):
    """A store that could not be built; the message says why."""


def build(run: Run, database: Path, command: tuple[str, ...] = COMMAND) -> str:
    """Build the store into a file; what the command printed."""
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env={**os.environ, **run.environment(database)},
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        )
    except subprocess.TimeoutExpired as error:
        raise BuildError(f"The store was not built within {PATIENCE} seconds.") from error
    if done.returncode:
        raise BuildError(f"The store could not be built: {(done.stderr or done.stdout).strip()}")
    return done.stdout


def measure(run: Run) -> list[Row]:
    """Seconds of the work alone and of the whole command; nothing without a store."""
    if not run.app.has_store:
        return []
    run.say("building the store")
    whole, inside = [], []
    others = Others()
    for number in range(run.effort.builds):
        begin = time.perf_counter()
        build(run, run.scratch / f"whole-{number}.db")
        whole.append(time.perf_counter() - begin)
        printed = build(run, run.scratch / f"inside-{number}.db", (sys.executable, "-c", INSIDE))
        inside.append(float(printed.rsplit(maxsplit=1)[-1]))
    used = others.per_cent()
    return [
        Row("store: build, imports done", Sample(tuple(inside), used), "s", None, goals.BUILD),
        Row(
            "store: python -m inspectorate build",
            Sample(tuple(whole), used),
            "s",
            None,
            goals.BUILD,
        ),
    ]
