"""Cached reads: each answer is kept under the version of the data, so nothing goes stale."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

import streamlit as st

from inspectorate import config
from inspectorate.store.sessions import Store, open_store, store_stamp

_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")


@st.cache_resource(max_entries=2, show_spinner=False)
def _open(url: str, stamp: str) -> Store:
    return open_store(url)


def current_store() -> Store:
    """The store as it stands now; a newly built one is opened as soon as it is there."""
    url = config.database_url()
    return _open(url, store_stamp(url))


def cached(question: Callable) -> Callable:
    """A question whose first argument is the store, asked without it and answered once a version.

    The answer must be left unchanged by whoever receives it: it is shared, not copied.
    """

    @st.cache_resource(max_entries=128, show_spinner=False)
    def answer(_store: Store, version: str, name: str, *asked: object) -> object:
        return question(_store, *asked)

    @wraps(question)
    def ask(*asked: object) -> object:
        store = current_store()
        name = f"{question.__module__}.{question.__qualname__}"
        return answer(store, store.version, name, *asked)

    return ask
