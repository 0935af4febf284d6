"""Reports to import, and a way to run a command in this process."""

from collections.abc import Callable
from pathlib import Path

import pytest

from inspectorate.__main__ import main
from tests.importing.checks.reports import uninspected


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report on a PDU of which data/ holds no inspection, and with nothing doubtful in it."""
    path = tmp_path / "mid kent.txt"
    path.write_bytes(uninspected())
    return path


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    """A report whose score is not the points of its ratings."""
    path = tmp_path / "doubtful.txt"
    path.write_bytes(uninspected(score=(7, 21)))
    return path


@pytest.fixture
def run(capsys: pytest.CaptureFixture) -> Callable[..., tuple[int, str, str]]:
    """Runs a command; its exit code, what it says, and what it complains of."""

    def run(*arguments: object) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        return (code, *capsys.readouterr())

    return run
