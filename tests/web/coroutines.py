"""Runs a coroutine without an event loop: Playwright keeps one in this thread."""

from collections.abc import Coroutine

import pytest


def run(coroutine: Coroutine[None, None, None]) -> None:
    """Runs a coroutine that never waits for anything."""
    with pytest.raises(StopIteration):
        coroutine.send(None)
