"""A process that is killed while it imports or undoes leaves the store before or after it."""

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspectorate import config
from inspectorate.importing import kept
from inspectorate.store.derivation import data_version
from inspectorate.store.imports import Import
from inspectorate.store.sessions import open_store
from tests import builders
from tests.databases import KINDS, place_on
from tests.importing import mortal

pytestmark = pytest.mark.skipif(os.name != "posix", reason="processes are forked and killed")

DEATHS = (9, 14)
SHORT = 8
LONG = 150


class Mortals:
    """Processes that import and undo over a data directory until they are told to die."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.running = subprocess.Popen(
            [sys.executable, "-m", "tests.importing.mortal"],
            cwd=config.ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def do(self, what: str, number: int, **death: float) -> int:
        """How the process ended: 0, or the signal of which it died."""
        job = {"what": what, "number": number, "data": str(self.data)} | death
        self.running.stdin.write(json.dumps(job) + "\n")
        self.running.stdin.flush()
        return int(self.running.stdout.readline())

    def end(self) -> None:
        self.running.stdin.close()
        self.running.stdout.close()
        self.running.wait(60)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return builders.write_data(tmp_path / "data")


@pytest.fixture(params=KINDS)
def mortals(request, tmp_path: Path, data: Path, monkeypatch) -> Iterator[Mortals]:
    """Processes whose stores are on each database in turn, with one import in them."""
    with place_on(request.param, tmp_path) as url:
        if request.param == "postgresql":
            monkeypatch.setenv(config.DATABASE.name, url)
            monkeypatch.delenv(config.IMPORTS.name)
        running = Mortals(data)
        assert running.do("bring", 1) == 0
        yield running
        running.end()


def versions(data: Path) -> tuple[list[Import], str, str]:
    """The active imports, the version that belongs to them, and the version of the store."""
    active = kept.active(config.imports_url())
    with open_store(config.database_url()) as store:
        return active, data_version(data, active), store.version


def check_whole(data: Path, before: tuple, numbers: tuple[set[int], set[int]]) -> set[int]:
    """The numbers that are active: those before or after, whole, under a store of either."""
    active, due, version = versions(data)
    found = {each.number for each in active}
    assert found in numbers
    assert version in (before[2], due)
    for each in kept.list_all(config.imports_url()):
        if each.undone_at is None:
            parts = kept.open_file(config.imports_url(), each.sha256).parts
            assert kept.sha256_of(b"".join(parts)) == each.sha256
    mortal.derive(data)
    _, due, version = versions(data)
    assert version == due
    return found


def kill(mortals: Mortals, deaths: list[dict[str, float]]) -> tuple[int, int]:
    """Imports and undoes, dying each time; how often it was before and after what was begun."""
    outcomes = [0, 0]
    file, active = 2, {1}
    for death in deaths:
        before = versions(mortals.data)
        last = max(each.number for each in kept.list_all(config.imports_url()))
        undoing = len(active) > 1
        after = active - {max(active)} if undoing else active | {last + 1}
        what, number = ("undo", max(active)) if undoing else ("bring", file)
        ended = mortals.do(what, number, **death)
        assert ended == 0 or ended in DEATHS
        found = check_whole(mortals.data, before, (active, after))
        assert ended in DEATHS or found == after
        outcomes[found == after] += 1
        file += 1
        active = found
    return outcomes[0], outcomes[1]


def moments(count: int, lines: int, seconds: float, seed: int) -> list[dict[str, float]]:
    """Half of them lines of our code from first to last, half of them times, in a mixed order."""
    half = count // 2
    deaths: list[dict[str, float]] = [
        {"lines": 1 + number * lines // (half - 1)} for number in range(half)
    ]
    deaths += [{"seconds": seconds * (number + 0.5) / half} for number in range(half)]
    random.Random(seed).shuffle(deaths)
    return deaths


# From the first line to beyond the last, on data as small as these.
LINES, SECONDS = 60_000, 0.3


def test_killed_at_any_moment_it_leaves_the_store_before_or_after(mortals):
    before, after = kill(mortals, moments(SHORT, LINES, SECONDS, seed=1))
    assert before + after == SHORT


@pytest.mark.long
def test_killed_at_very_many_moments_it_leaves_the_store_before_or_after(mortals):
    before, after = kill(mortals, moments(LONG, LINES, SECONDS, seed=2))
    assert before > LONG // 10
    assert after > LONG // 10
