"""Caches are emptied around each test, and the stores they hold are closed."""

from collections.abc import Iterator

import pytest

from inspectorate import config
from inspectorate.components import reads
from inspectorate.store import derivation


@pytest.fixture(autouse=True)
def fresh_caches() -> Iterator[None]:
    reads.forget()
    yield
    reads.forget()


@pytest.fixture(scope="package")
def real(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a store of the data of this repository."""
    url = f"sqlite:///{tmp_path_factory.mktemp('real') / 'store.db'}"
    derivation.build(url, config.DATA_DIRECTORY)
    return url


@pytest.fixture
def over_real_data(real: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whatever is asked is answered from that store."""
    monkeypatch.setenv(config.DATABASE.name, real)
    yield
    reads.current_store().close()
