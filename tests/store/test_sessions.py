"""A store is opened for reading only, and goes on answering while another one replaces it."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from sqlalchemy import delete, func, select, text

from inspectorate.store.databases import (
    DatabaseFailedError,
    ForeignDatabaseError,
    StoreMissingError,
)
from inspectorate.store.derivation import build, data_version
from inspectorate.store.problems import DataError
from inspectorate.store.sessions import ensure_built, open_store, store_stamp
from inspectorate.store.tables import changes, themes
from tests import builders
from tests.databases import open_writing

HOW_MANY = select(func.count().label("rows")).select_from(changes)


def change_data(data: Path, rows: int) -> None:
    row = builders.build_tables()["changes"][0]
    builders.write_table(data, "changes", [row] * rows)


def test_rows_come_as_dicts(database, data):
    build(database, data)
    with open_store(database) as store:
        found = store.rows(select(themes.c.theme, themes.c.title).order_by(themes.c.theme))
    assert found == [
        {"theme": "staffing", "title": "Staffing"},
        {"theme": "workload", "title": "Workload"},
    ]


@pytest.mark.parametrize("ask", [open_store, store_stamp])
def test_where_there_is_no_store_the_reader_is_told_how_to_build_one(database, ask):
    with pytest.raises(StoreMissingError, match=r"no store .*`python -m inspectorate build`"):
        ask(database)


def test_looking_for_a_store_makes_no_file(tmp_path):
    with pytest.raises(StoreMissingError):
        open_store(f"sqlite:///{tmp_path / 'deep' / 'store.db'}")
    assert list(tmp_path.iterdir()) == []


def test_a_store_that_is_open_cannot_be_written_to(database, data):
    build(database, data)
    with open_store(database) as store:
        with pytest.raises(DatabaseFailedError, match=r"readonly|read-only"):
            store.rows(delete(themes).returning(themes.c.theme))
        with pytest.raises(DatabaseFailedError, match=r"readonly|read-only"):
            store.rows(text("CREATE TABLE mine (line text)"))
        assert len(store.rows(select(themes))) == 2


def test_a_schema_without_our_mark_is_not_opened(database, data):
    build(database, data)
    with open_writing(database).begin() as connection:
        connection.exec_driver_sql("DELETE FROM store")
    with pytest.raises((ForeignDatabaseError, StoreMissingError)):
        open_store(database)


def test_the_stamp_changes_when_the_store_is_replaced_and_only_then(database, data):
    build(database, data)
    first = store_stamp(database)
    assert store_stamp(database) == first
    change_data(data, 2)
    assert store_stamp(database) == first
    build(database, data)
    assert store_stamp(database) != first


def test_an_open_store_of_sqlite_keeps_its_rows_in_every_thread_after_a_rebuild(tmp_path, data):
    url = f"sqlite:///{tmp_path / 'store.db'}"
    build(url, data)
    with open_store(url) as old:
        change_data(data, 5)
        build(url, data)
        with ThreadPoolExecutor(16) as threads:
            found = list(threads.map(lambda _: old.rows(HOW_MANY), range(100)))
        assert found == [[{"rows": 1}]] * 100
        with open_store(url) as new:
            assert new.rows(HOW_MANY) == [{"rows": 5}]
            assert new.version != old.version


def test_readers_are_answered_without_fail_while_stores_are_built(database, data):
    """Each answer is that of a whole store: the two counts of one statement always agree."""
    build(database, data)
    both = select(
        HOW_MANY.scalar_subquery().label("first"),
        select(func.count()).select_from(changes.alias()).scalar_subquery().label("second"),
    )
    done, answers = Event(), []

    def read() -> None:
        while not done.is_set():
            with open_store(database) as store:
                answers.extend(store.rows(both))

    with ThreadPoolExecutor(3) as threads:
        readers = [threads.submit(read) for _ in range(3)]
        try:
            for rows in range(2, 8):
                change_data(data, rows)
                build(database, data)
        finally:
            done.set()
        for reader in readers:
            reader.result()
    assert answers
    assert all(answer["first"] == answer["second"] for answer in answers)


def test_a_transaction_that_has_begun_sees_one_store_to_its_end(database, data):
    build(database, data)
    with open_store(database) as store, ThreadPoolExecutor(1) as thread:
        with store.engine.connect() as connection:
            before = connection.execute(HOW_MANY).scalar()
            change_data(data, 5)
            rebuilt = thread.submit(build, database, data)
            if database.startswith("sqlite"):
                rebuilt.result()
            assert connection.execute(HOW_MANY).scalar() == before
        rebuilt.result()
        with open_store(database) as new:
            assert new.rows(HOW_MANY) == [{"rows": 5}]


def test_many_threads_share_one_store(database, data):
    build(database, data)
    with open_store(database) as store, ThreadPoolExecutor(20) as threads:
        found = list(threads.map(lambda _: store.rows(HOW_MANY), range(200)))
    assert found == [[{"rows": 1}]] * 200


def test_a_missing_store_is_built_when_it_must_be_there(database, data):
    with ensure_built(database, data) as store:
        assert store.version == data_version(data)
        assert store.rows(HOW_MANY) == [{"rows": 1}]


def test_a_store_of_older_data_is_built_again(database, data):
    ensure_built(database, data).close()
    change_data(data, 3)
    with ensure_built(database, data) as store:
        assert store.rows(HOW_MANY) == [{"rows": 3}]


def test_a_current_store_is_not_built_again(tmp_path, data):
    url = f"sqlite:///{tmp_path / 'store.db'}"
    ensure_built(url, data).close()
    before = store_stamp(url)
    ensure_built(url, data).close()
    assert store_stamp(url) == before


def test_a_damaged_store_is_built_again(tmp_path, data):
    url = f"sqlite:///{tmp_path / 'store.db'}"
    ensure_built(url, data).close()
    path = tmp_path / "store.db"
    path.write_bytes(path.read_bytes()[:4096])
    with pytest.raises(StoreMissingError, match="damaged"):
        open_store(url)
    with ensure_built(url, data) as store:
        assert store.rows(HOW_MANY) == [{"rows": 1}]


def test_broken_data_are_not_passed_over_because_an_old_store_is_there(database, data):
    ensure_built(database, data).close()
    (data / "ratings.csv").write_text("nothing\n", encoding="utf-8")
    with pytest.raises(DataError):
        ensure_built(database, data)


def test_a_closed_store_can_be_asked_again_until_it_is_replaced(tmp_path, data):
    url = f"sqlite:///{tmp_path / 'store.db'}"
    build(url, data)
    store = open_store(url)
    store.close()
    assert store.rows(HOW_MANY) == [{"rows": 1}]
    store.close()
    change_data(data, 2)
    build(url, data)
    with pytest.raises(DatabaseFailedError, match="replaced"):
        store.rows(HOW_MANY)
