"""Files changed by chance break no reader: for a moment here, for minutes in `make test-long`."""

import subprocess
import sys
from pathlib import Path

import pytest

from inspectorate import config
from tests.importing.fuzzing import KINDS, first_files, fuzz, read
from tests.importing.samples.contents import Manner, plain_contents
from tests.importing.samples.layouts import as_html, blocks_of

# So long each reader is tried.
MINUTES = 10


@pytest.mark.parametrize("kind", KINDS)
def test_a_few_changed_files_are_read_or_refused(kind: str):
    assert fuzz(kind, seed=1, start=0, files=8, seconds=60, more=None) == 8


@pytest.mark.parametrize("kind", KINDS)
def test_the_files_that_changes_start_from_are_right(kind: str):
    for data in first_files(kind):
        read(kind, data)


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
def test_changed_files_are_read_or_refused_for_minutes(kind: str, printed, tmp_path: Path):
    seconds = f"{60 * MINUTES}"
    command = [sys.executable, "-m", "tests.importing.fuzzing", kind, "--seconds", seconds]
    if kind == "pdf":
        page = as_html(blocks_of(plain_contents(), Manner(footnotes=True)))
        for size in ("A4", "A5"):
            (tmp_path / f"{size}.pdf").write_bytes(printed(page, size))
        command += ["--more", str(tmp_path)]
    done = subprocess.run(
        command,
        cwd=config.ROOT,
        capture_output=True,
        text=True,
        timeout=60 * (MINUTES + 2),
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr[-3000:]}"
    assert int(done.stdout.split()[0]) > 0
