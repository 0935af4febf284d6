"""An app that cannot start says why in sentences; an error of ours keeps its traceback."""

import subprocess
from pathlib import Path

import pytest

from inspectorate import config
from inspectorate.web.startup import CannotStartError, PlainStartup
from tests import serving
from tests.web.coroutines import run


def said_by(error: BaseException) -> list:
    """What the server hears of an app whose start fails, and what is raised."""
    heard = []

    async def failing(scope, receive, send):
        await send({"type": "lifespan.startup.failed", "message": "Traceback: as Starlette says"})
        raise error

    async def send(message):
        heard.append(message["message"])

    async def talk():
        try:
            await PlainStartup(failing)({"type": "lifespan"}, None, send)
        except ValueError as raised:
            heard.append(raised)

    run(talk())
    return heard


def test_a_known_reason_is_said_without_a_traceback():
    assert said_by(CannotStartError("one line\nand another")) == ["one line\nand another"]


def test_an_unknown_error_keeps_its_traceback():
    error = ValueError()
    assert said_by(error) == ["Traceback: as Starlette says", error]


def test_a_start_that_succeeds_passes_through():
    heard = []

    async def app(scope, receive, send):
        await send({"type": "lifespan.startup.complete"})

    async def send(message):
        heard.append(message)

    run(PlainStartup(app)({"type": "lifespan"}, None, send))
    assert heard == [{"type": "lifespan.startup.complete"}]


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("mysql://somewhere", "must be an SQLite or PostgreSQL address"),
        ("sqlite:////dev/null/store.db", "/dev/null"),
    ],
)
def test_the_app_with_a_setting_it_cannot_use_ends_with_a_sentence(
    tmp_path: Path, address: str, reason: str
):
    answer = subprocess.run(
        serving.command(serving.free_port()),
        cwd=config.ROOT,
        env=serving.environment(tmp_path, INSPECTORATE_DATABASE=address),
        capture_output=True,
        text=True,
        timeout=serving.START_SECONDS,
        check=False,
    )
    assert answer.returncode != 0
    assert "Inspectorate cannot start." in answer.stderr
    assert reason in answer.stderr
    assert "Traceback" not in answer.stderr
