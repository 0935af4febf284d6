"""Cached reads: each answer is kept under the version of the data, so nothing goes stale.

Not Streamlit's cache: that one hashes every argument byte by byte, which was a third of a run, and
wraps each answer in objects that its garbage collection after every run has to look through.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps
from threading import Lock

from inspectorate import config
from inspectorate.store.sessions import Store, open_store, store_stamp

MOST_ANSWERS = 512
"""So many are kept, of all questions together; the one longest not asked for goes first."""

_answers: OrderedDict[Hashable, object] = OrderedDict()
_being_answered: dict[Hashable, Lock] = {}
_guard = Lock()
_instead: ContextVar[Store | None] = ContextVar("instead", default=None)


@lru_cache(maxsize=2)
def _open(url: str, stamp: str) -> Store:
    return open_store(url)


def current_store() -> Store:
    """The store as it stands now; a newly built one is opened as soon as it is there."""
    if (other := _instead.get()) is not None:
        return other
    url = config.database_url()
    return _open(url, store_stamp(url))


@contextmanager
def instead(store: Store) -> Iterator[None]:
    """Until it ends, every question is answered from this store, and no answer is kept."""
    before = _instead.set(store)
    try:
        yield
    finally:
        _instead.reset(before)


def cached(question: Callable) -> Callable:
    """A question whose first argument is the store, asked without it and answered once a version.

    What is asked must be hashable. The answer must be left unchanged by whoever receives it: it is
    shared, not copied. Of visitors who ask the same at once, one is answered and the others wait.
    """
    name = f"{question.__module__}.{question.__qualname__}"

    @wraps(question)
    def ask(*asked: Hashable) -> object:
        store = current_store()
        if _instead.get() is not None:
            return question(store, *asked)
        return _answer((store.version, name, *asked), lambda: question(store, *asked))

    return ask


def _answer(key: Hashable, compute: Callable[[], object]) -> object:
    with _guard:
        if key in _answers:
            _answers.move_to_end(key)
            return _answers[key]
        turn = _being_answered.setdefault(key, Lock())
    with turn:
        with _guard:
            if key in _answers:
                return _answers[key]
        try:
            answer = compute()
            with _guard:
                _answers[key] = answer
                if len(_answers) > MOST_ANSWERS:
                    _answers.popitem(last=False)
        finally:
            with _guard:
                _being_answered.pop(key, None)
    return answer


def forget() -> None:
    """Drops every answer and every open store."""
    with _guard:
        _answers.clear()
    _open.cache_clear()
