"""Caches are emptied around each test, and the stores they hold are closed."""

from collections.abc import Iterator

import pytest
import streamlit as st

from inspectorate import config
from inspectorate.components.reads import current_store
from inspectorate.store import derivation


@pytest.fixture(autouse=True)
def fresh_caches() -> Iterator[None]:
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


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
    current_store().close()
