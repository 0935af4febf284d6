"""The store of imports: what is added is there for good, once, and undone exactly."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from inspectorate.config import SettingError
from inspectorate.importing import kept
from inspectorate.importing.kept import AlreadyImportedError, Kept, RefusedError
from inspectorate.store.databases import DatabaseFailedError, ForeignDatabaseError
from inspectorate.store.derivation import build
from inspectorate.store.imports import Import
from tests import builders
from tests.databases import database, fresh_postgres, open_writing

__all__ = ["database"]

MANY = 8


def anything(_imports: object) -> None:
    """Every import fits."""


def keep(url: str, data: bytes = b"a report", name: str = "report.txt") -> Kept:
    return kept.add(
        url, name, data, '{"changes":[]}', by="ann", effects={"rows": {"ratings": 7}}, fits=anything
    )


def content(url: str, sha256: str) -> bytes:
    return b"".join(kept.open_file(url, sha256).parts)


def test_where_nothing_was_kept_there_is_nothing_and_looking_makes_nothing(database, tmp_path):
    assert kept.list_all(database) == []
    assert kept.active(database) == []
    assert kept.find(database, "0" * 64) is None
    assert kept.open_file(database, "0" * 64) is None
    assert list(tmp_path.iterdir()) == []


def test_what_is_added_is_there_with_its_file(database):
    first = keep(database, b"one" * 1_000_000, "one.pdf")
    second = keep(database, b"", "two.txt")
    assert kept.list_all(database) == [second, first]
    assert (first.number, first.file_name, first.imported_by) == (1, "one.pdf", "ann")
    assert (first.size, first.undone_at) == (3_000_000, None)
    assert first.effects == {"rows": {"ratings": 7}}
    assert kept.active(database) == [
        Import(1, '{"changes":[]}', "one.pdf"),
        Import(2, '{"changes":[]}', "two.txt"),
    ]
    file = kept.open_file(database, first.sha256)
    assert (file.name, file.size) == ("one.pdf", 3_000_000)
    assert content(database, first.sha256) == b"one" * 1_000_000
    assert content(database, second.sha256) == b""


def test_the_same_bytes_are_refused_with_a_pointer_to_the_first(database):
    first = keep(database)
    with pytest.raises(AlreadyImportedError, match=r"as import 1 .report\.txt.; undo") as caught:
        keep(database, name="renamed.txt")
    assert caught.value.first == first
    assert kept.list_all(database) == [first]


def test_an_undone_import_is_kept_but_not_active_and_its_file_may_come_again(database):
    first, other = keep(database), keep(database, b"other")
    undone = kept.undo(database, 1, fits=anything)
    assert undone.undone_at >= first.imported_at
    assert kept.list_all(database) == [other, undone]
    assert [each.number for each in kept.active(database)] == [2]
    assert kept.open_file(database, first.sha256) is None
    again = keep(database)
    assert again.number == 3
    assert content(database, first.sha256) == b"a report"


def test_undo_of_what_is_not_there_or_undone_is_refused(database):
    keep(database)
    kept.undo(database, 1, fits=anything)
    with pytest.raises(RefusedError, match="was undone on"):
        kept.undo(database, 1, fits=anything)
    with pytest.raises(RefusedError, match="no import 2"):
        kept.undo(database, 2, fits=anything)


def test_what_does_not_fit_is_not_added_and_not_undone(database):
    first = keep(database)
    seen = []

    def refuse(imports: list[Import]) -> None:
        seen.append([each.number for each in imports])
        raise RefusedError("no")

    with pytest.raises(RefusedError, match="no"):
        kept.add(database, "b", b"b", "{}", by="ann", effects={}, fits=refuse)
    with pytest.raises(RefusedError, match="no"):
        kept.undo(database, 1, fits=refuse)
    assert seen == [[1, 2], []]
    assert kept.list_all(database) == [first]


def test_a_file_that_is_too_large_is_refused(database, monkeypatch):
    monkeypatch.setattr(kept, "LARGEST_FILE", 2**20)
    with pytest.raises(RefusedError, match="larger than 50 MB"):
        keep(database, b"x" * (2**20 + 1))
    assert kept.list_all(database) == []


def test_two_at_once_are_both_kept_and_the_same_file_once(database):
    start = Barrier(MANY)

    def add(number: int) -> str:
        start.wait()
        try:
            return str(keep(database, b"%d" % (number % (MANY // 2))).number)
        except AlreadyImportedError as error:
            return f"refused for {error.first.number}"

    with ThreadPoolExecutor(MANY) as together:
        told = list(together.map(add, range(MANY)))
    numbers = [str(number) for number in range(1, MANY // 2 + 1)]
    assert sorted(told) == sorted([*numbers, *(f"refused for {number}" for number in numbers)])
    assert [str(each.number) for each in kept.active(database)] == numbers


def test_a_build_of_the_store_does_not_touch_the_imports_beside_it(tmp_path):
    data = builders.write_data(tmp_path / "data")
    with fresh_postgres() as url:
        keep(url)
        for _ in range(2):
            build(url, data)
        assert [each.number for each in kept.active(url)] == [1]


def test_what_is_no_store_of_imports_is_left_alone(tmp_path):
    store, letter, other = tmp_path / "store.db", tmp_path / "letter", tmp_path / "other.db"
    build(f"sqlite:///{store}", builders.write_data(tmp_path / "data"))
    letter.write_text("Dear reader, this is a letter.\n" * 50, encoding="utf-8")
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE mine (line text)")
    connection.close()
    for path in (store, letter, other):
        before = path.read_bytes()
        for use in (keep, kept.list_all):
            with pytest.raises((ForeignDatabaseError, DatabaseFailedError)):
                use(f"sqlite:///{path}")
        assert path.read_bytes() == before


def test_the_store_is_not_built_over_the_imports(tmp_path):
    url = f"sqlite:///{tmp_path / 'imports.db'}"
    keep(url)
    with pytest.raises(ForeignDatabaseError):
        build(url, builders.write_data(tmp_path / "data"))
    assert len(kept.list_all(url)) == 1


def test_a_schema_of_the_same_name_that_is_not_ours_is_left_alone():
    with fresh_postgres() as url:
        with open_writing(url).begin() as connection:
            connection.exec_driver_sql("CREATE SCHEMA inspectorate_imports")
        for use in (keep, kept.list_all):
            with pytest.raises(ForeignDatabaseError):
                use(url)


@pytest.mark.parametrize("url", ["sqlite://", "mysql://host/name", "nonsense"])
def test_an_address_that_cannot_be_used_names_its_own_setting(url):
    for use in (keep, kept.list_all):
        with pytest.raises(SettingError, match="INSPECTORATE_IMPORTS"):
            use(url)


def test_the_largest_file_is_the_largest_upload():
    from inspectorate import config

    settings = (config.ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    assert f"maxUploadSize = {kept.LARGEST_FILE // 2**20}\n" in settings


def test_an_empty_file_that_a_killed_first_import_left_is_no_obstacle(tmp_path):
    path: Path = tmp_path / "imports.db"
    path.touch()
    assert kept.list_all(f"sqlite:///{path}") == []
    assert keep(f"sqlite:///{path}").number == 1
