"""An answer is computed once for each version of the data, and anew when the data have changed."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pandas as pd
import pytest
from sqlalchemy import func, select

from inspectorate import config
from inspectorate.components import reads
from inspectorate.domain.selection import Selection
from inspectorate.queries.organisations import get_organisations
from inspectorate.store import derivation
from inspectorate.store.databases import StoreMissingError
from inspectorate.store.sessions import Store, open_store
from inspectorate.store.tables import organisations
from tests import builders

asked: list[tuple[object, ...]] = []


def _count(store: Store, *arguments: object) -> int:
    asked.append((store.version, *arguments))
    return store.rows(select(func.count().label("units")).select_from(organisations))[0]["units"]


def _version(store: Store, *arguments: object) -> str:
    return store.version


count = reads.cached(_count)
version = reads.cached(_version)


@pytest.fixture(autouse=True)
def nothing_asked() -> None:
    asked.clear()


def build(directory: Path, *more: str) -> derivation.Built:
    """A store of the small data, with more organisations; at the address that the settings name."""
    tables = builders.build_tables()
    unit = {"level": "pdu", "parent": "region-north", "document": "register"}
    tables["organisations"] += [unit | {"organisation": name, "name": name} for name in more]
    builders.write_data(directory, tables)
    return derivation.build(config.database_url(), directory)


def test_an_answer_is_computed_once(tmp_path: Path):
    build(tmp_path / "data")
    assert [count() for _ in range(3)] == [8] * 3
    assert len(asked) == 1


def test_an_answer_is_computed_for_each_argument(tmp_path: Path):
    build(tmp_path / "data")
    for selection in (Selection(), Selection(name="a"), Selection(), Selection(name="a")):
        count(selection)
    count("a", 1)
    count("a", 2)
    assert len(asked) == 4


def test_an_answer_is_computed_anew_after_a_rebuild_with_other_data(tmp_path: Path):
    first = build(tmp_path / "data")
    assert (count(), version()) == (8, first.version)
    second = build(tmp_path / "data", "zeeton")
    assert first.version != second.version
    assert (count(), version()) == (9, second.version)
    assert [row[0] for row in asked] == [first.version, second.version]


def test_an_answer_is_kept_after_a_rebuild_with_the_same_data(tmp_path: Path):
    build(tmp_path / "data")
    before = count()
    build(tmp_path / "data")
    assert count() == before
    assert len(asked) == 1


def test_an_earlier_version_is_still_known_when_it_comes_back(tmp_path: Path):
    build(tmp_path / "data")
    assert count() == 8
    build(tmp_path / "data", "zeeton")
    assert count() == 9
    build(tmp_path / "data")
    assert count() == 8


def test_questions_do_not_answer_each_other(tmp_path: Path):
    built = build(tmp_path / "data")
    assert (count("same"), version("same")) == (8, built.version)


def test_a_cached_question_keeps_its_name_and_words():
    assert count.__name__ == "_count"
    assert reads.cached(get_organisations).__doc__ == get_organisations.__doc__


def test_a_table_is_shared_and_not_copied(tmp_path: Path):
    build(tmp_path / "data")
    units = reads.cached(get_organisations)
    assert isinstance(units(), pd.DataFrame)
    assert units() is units()


def test_the_store_is_opened_once_and_again_when_it_was_replaced(tmp_path: Path):
    build(tmp_path / "data")
    opened = reads.current_store()
    assert reads.current_store() is opened
    build(tmp_path / "data", "zeeton")
    assert reads.current_store() is not opened


def test_a_missing_store_is_told(tmp_path: Path):
    with pytest.raises(StoreMissingError, match="python -m inspectorate build"):
        count()
    build(tmp_path / "data")
    assert count() == 8


def test_of_many_who_ask_at_once_one_is_answered_and_the_others_wait(tmp_path: Path):
    build(tmp_path / "data")
    together = Barrier(8)

    def ask(_: int) -> int:
        together.wait()
        return count("together")

    with ThreadPoolExecutor(8) as visitors:
        assert list(visitors.map(ask, range(8))) == [8] * 8
    assert len(asked) == 1


def test_an_answer_that_failed_is_asked_again(tmp_path: Path):
    build(tmp_path / "data")
    outcomes = iter([ValueError("broken"), 5])

    def attempt(_store: Store) -> int:
        outcome = next(outcomes)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    question = reads.cached(attempt)
    with pytest.raises(ValueError, match="broken"):
        question()
    assert question() == question() == 5


def test_the_answer_longest_not_asked_for_goes_first(tmp_path: Path, monkeypatch):
    build(tmp_path / "data")
    monkeypatch.setattr(reads, "MOST_ANSWERS", 2)
    for word in ("a", "b", "a", "c", "a", "b"):
        count(word)
    assert [row[1] for row in asked] == ["a", "b", "c", "b"]


def test_another_store_answers_instead_until_it_ends_and_its_answers_are_not_kept(tmp_path: Path):
    build(tmp_path / "data", "zeeton")
    derivation.build(f"sqlite:///{tmp_path / 'other.db'}", builders.write_data(tmp_path / "other"))
    with open_store(f"sqlite:///{tmp_path / 'other.db'}") as other:
        held = count()
        with reads.instead(other):
            assert reads.current_store() is other
            assert (count(), count()) == (held - 1, held - 1)
            assert [version for version, *_ in asked[1:]] == [other.version] * 2
        assert count() == held
    assert len(asked) == 3
