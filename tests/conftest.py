"""Marks, warnings as errors, the running app and a browser, and a guard over the real store."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from inspectorate import config
from inspectorate.demonstration.writing import write_demonstration
from tests import browsers, serving, visits

REAL_STORES = config.ROOT / "var"


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "long: takes long; run by `make test-long` alone")
    config.addinivalue_line("filterwarnings", "error")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves the long tests out where no mark was asked for."""
    if config.option.markexpr:
        return
    long = [item for item in items if item.get_closest_marker("long")]
    if long:
        config.hook.pytest_deselected(items=long)
        items[:] = [item for item in items if item not in long]


def _refuse_the_real_store(event: str, arguments: tuple[object, ...]) -> None:
    if event not in ("sqlite3.connect", "os.rename", "os.remove"):
        return
    for argument in arguments:
        if isinstance(argument, str | bytes | os.PathLike):
            path = os.fsdecode(argument).removeprefix("file:").split("?")[0]
            if REAL_STORES in Path(os.path.abspath(path)).parents:
                raise RuntimeError(f"A test may not touch the real store ({event}: {path}).")


sys.addaudithook(_refuse_the_real_store)


@pytest.fixture(autouse=True)
def no_real_store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Settings of the person at the keyboard do not reach a test, and its stores are its own."""
    for setting in config.SETTINGS:
        monkeypatch.delenv(setting.name, raising=False)
    monkeypatch.setenv(config.DATABASE.name, f"sqlite:///{tmp_path / 'store.db'}")
    monkeypatch.setenv(config.IMPORTS.name, f"sqlite:///{tmp_path / 'imports.db'}")


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a small store of invented inspections, to be read only."""
    url = f"sqlite:///{tmp_path_factory.mktemp('demonstration') / 'store.db'}"
    write_demonstration(url, config.DATA_DIRECTORY, rounds=1, seed=1)
    return url


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[serving.Server]:
    """The app over the data of this repository, started once."""
    with serving.run_server(tmp_path_factory.mktemp("server")) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=browsers.chromium_path(), args=list(browsers.FLAGS)
        )
        yield chromium
        chromium.close()


@pytest.fixture
def console_errors() -> list[str]:
    """What went wrong in the browser during a test; a test that expects it empties the list."""
    return []


@pytest.fixture
def page(browser: Browser, server: serving.Server, console_errors: list[str]) -> Iterator[Page]:
    """A page of a fresh visitor; the test fails if anything went wrong in the browser."""
    context = browser.new_context(base_url=server.url, viewport={"width": 1280, "height": 900})
    visitor = context.new_page()
    visits.record_problems(visitor, console_errors)
    yield visitor
    context.close()
    assert not console_errors
