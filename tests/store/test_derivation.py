"""A build derives all of the store or nothing, and never touches what it did not make."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import create_engine, select

from inspectorate.store.databases import StoreMissingError
from inspectorate.store.derivation import build, data_version
from inspectorate.store.problems import DataError
from inspectorate.store.reading import read_directory
from inspectorate.store.sessions import open_store
from inspectorate.store.tables import metadata
from tests import builders


def rows_of(url: str) -> dict[str, list[dict]]:
    """Every row of the store, in no order."""
    with open_store(url) as store:
        return {name: store.rows(select(table)) for name, table in metadata.tables.items()}


def in_order(rows: list[dict]) -> list[str]:
    return sorted(str(sorted(row.items())) for row in rows)


def test_the_store_holds_the_rows_of_the_files(database, data):
    built = build(database, data)
    expected, found = read_directory(data), rows_of(database)
    for name in metadata.tables:
        assert in_order(found[name]) == in_order(expected[name]), name
    assert built.counts == {name: len(rows) for name, rows in expected.items()}
    assert built.version == data_version(data)
    assert built.seconds > 0


def test_the_store_says_what_it_is(database, data):
    build(database, data)
    with open_store(database) as store:
        assert (store.version, store.kind) == (data_version(data), "published")


def test_a_second_build_replaces_the_first(database, data):
    build(database, data)
    builders.write_table(data, "changes", [])
    build(database, data)
    assert rows_of(database)["changes"] == []


def test_a_build_tells_its_stages(database, data):
    stages = []
    build(database, data, report=stages.append)
    assert len(stages) == 2
    assert str(data) in stages[0]


def test_a_build_of_broken_data_leaves_the_old_store(database, data):
    build(database, data)
    before, version = rows_of(database), data_version(data)
    tables = builders.build_tables()
    tables["ratings"][0]["rating"] = "Excellent"
    builders.write_data(data, tables)
    with pytest.raises(DataError):
        build(database, data)
    assert rows_of(database) == before
    with open_store(database) as store:
        assert store.version == version


def test_a_build_that_fails_while_it_writes_leaves_the_old_store_and_nothing_else(
    database, data, monkeypatch
):
    build(database, data)
    before = rows_of(database)

    def fail(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("inspectorate.store.derivation.write_mark", fail)
    with pytest.raises(KeyboardInterrupt):
        build(database, data)
    monkeypatch.undo()
    assert rows_of(database) == before
    if database.startswith("sqlite"):
        assert list(Path(database.removeprefix("sqlite:///")).parent.iterdir()) == [
            Path(database.removeprefix("sqlite:///"))
        ]
    build(database, data)


def test_a_failed_build_leaves_the_old_file_byte_for_byte(file, data):
    build(f"sqlite:///{file}", data)
    before = file.read_bytes()
    (data / "ratings.csv").write_text("nothing\n", encoding="utf-8")
    with pytest.raises(DataError):
        build(f"sqlite:///{file}", data)
    assert file.read_bytes() == before


def test_a_failed_first_build_leaves_no_file_and_no_directory(file, data):
    (data / "ratings.csv").write_text("nothing\n", encoding="utf-8")
    with pytest.raises(DataError):
        build(f"sqlite:///{file}", data)
    assert not file.parent.exists()


def test_what_a_killed_build_left_is_removed_by_the_next_one(file, data):
    path = file
    path.parent.mkdir()
    ended = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], stdout=-1)
    left = path.with_name(f".store.db.{int(ended.stdout)}.0123abcd.new")
    at_work = path.with_name(f".store.db.{os.getpid()}.0123abcd.new")
    for each in (left, at_work):
        each.write_bytes(b"half")
    build(f"sqlite:///{file}", data)
    assert set(path.parent.iterdir()) == {path, at_work}


def test_two_builds_at_once_leave_one_whole_store(database, data):
    with ThreadPoolExecutor(4) as together:
        results = [together.submit(build, database, data) for _ in range(8)]
    assert {result.result().version for result in results} == {data_version(data)}
    expected, found = read_directory(data), rows_of(database)
    assert {name: len(rows) for name, rows in found.items()} == {
        name: len(rows) for name, rows in expected.items()
    }


def test_a_store_behind_a_link_is_replaced_where_it_lies(file, data, tmp_path):
    build(f"sqlite:///{file}", data)
    link = tmp_path / "link.db"
    link.symlink_to(file)
    builders.write_table(data, "changes", [])
    build(f"sqlite:///{link}", data)
    assert link.is_symlink()
    assert rows_of(f"sqlite:///{file}")["changes"] == []


def test_a_path_with_strange_letters_can_hold_a_store(data, tmp_path):
    url = f"sqlite:///{tmp_path / 'a b%20#é' / 'store.db'}"
    build(url, data)
    assert rows_of(url)["ratings"]


def test_a_store_can_be_thrown_away(file, data):
    build(f"sqlite:///{file}", data)
    file.unlink()
    with pytest.raises(StoreMissingError):
        open_store(f"sqlite:///{file}")
    build(f"sqlite:///{file}", data)


def test_a_store_can_be_read_by_any_program(file, data):
    build(f"sqlite:///{file}", data)
    engine = create_engine(f"sqlite:///{file}")
    with engine.connect() as connection:
        row = connection.exec_driver_sql("SELECT mark, kind, version FROM store").one()
    engine.dispose()
    assert tuple(row) == ("inspectorate", "published", data_version(data))
