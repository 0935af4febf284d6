"""A store is derived from the data and the imports, follows both, and can be previewed."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import delete, select, text

from inspectorate.store.databases import DatabaseFailedError
from inspectorate.store.derivation import build, data_version
from inspectorate.store.imports import NOT_YET
from inspectorate.store.problems import DataError
from inspectorate.store.sessions import Store, ensure_built, open_store, preview, store_stamp
from inspectorate.store.tables import inspections, metadata
from tests import builders
from tests.importing.brought import an_import


def rows_of(store: Store) -> dict[str, list[str]]:
    return {
        name: sorted(map(str, store.rows(select(table)))) for name, table in metadata.tables.items()
    }


def imports_in(store: Store) -> set[int | None]:
    return {row["import"] for row in store.rows(select(inspections.c["import"]))}


def test_a_store_of_the_base_and_imports_says_which_row_came_from_which(database, data):
    imports = [an_import(4)]
    built = build(database, data, imports=lambda: imports)
    with open_store(database) as store:
        assert imports_in(store) == {None, 4}
        assert store.version == built.version == data_version(data, imports)


def test_undo_gives_back_the_very_store(database, data):
    with ensure_built(database, data) as before:
        rows, version = rows_of(before), before.version
    with ensure_built(database, data, imports=lambda: [an_import(1)]) as with_import:
        assert rows_of(with_import) != rows
        assert with_import.version != version
    with ensure_built(database, data) as after:
        assert (rows_of(after), after.version) == (rows, version)


def test_the_store_follows_the_imports_and_is_left_where_they_are_the_same(database, data):
    ensure_built(database, data, imports=lambda: [an_import(1)]).close()
    stamp = store_stamp(database)
    ensure_built(database, data, imports=lambda: [an_import(1)]).close()
    assert store_stamp(database) == stamp
    ensure_built(database, data, imports=lambda: [an_import(1), an_import(2)]).close()
    assert store_stamp(database) != stamp


def test_a_change_of_the_data_keeps_the_import(database, data):
    ensure_built(database, data, imports=lambda: [an_import(1)]).close()
    builders.write_table(data, "changes", [])
    with ensure_built(database, data, imports=lambda: [an_import(1)]) as store:
        assert imports_in(store) == {None, 1}
        assert store.version == data_version(data, [an_import(1)])


def test_the_version_changes_with_number_and_records_of_every_import(data):
    imports = [an_import(1), an_import(2, cases=40)]
    others = [
        [],
        imports[:1],
        imports[::-1],
        [an_import(1), an_import(3, cases=40)],
        [an_import(1), an_import(2, cases=41)],
    ]
    versions = {data_version(data, each) for each in (imports, *others)}
    assert len(versions) == 1 + len(others)


def test_an_import_that_comes_while_the_store_is_built_is_in_it(database, data):
    there = [an_import(1)]

    def report(stage: str) -> None:
        if stage.startswith("Writing") and len(there) == 1:
            there.append(an_import(2, document="second"))

    built = build(database, data, imports=lambda: tuple(there), report=report)
    with open_store(database) as store:
        assert store.version == built.version == data_version(data, there)


def test_an_import_that_does_not_fit_leaves_the_old_store(database, data):
    build(database, data)
    before = data_version(data)
    with pytest.raises(DataError, match=r"report\.txt"):
        build(database, data, imports=lambda: [an_import(1, framework="nowhere")])
    with open_store(database) as store:
        assert store.version == before


def test_a_preview_answers_as_the_store_would_and_leaves_nothing(database, data, tmp_path):
    imports = [an_import(1), an_import(NOT_YET, document="new", cases=40)]
    build(database, data, imports=lambda: imports)
    before = sorted(map(str, tmp_path.rglob("*")))
    with preview(data, imports) as shown, open_store(database) as store:
        assert rows_of(shown) == rows_of(store)
        assert (shown.version, shown.kind) == (store.version, store.kind)
        with ThreadPoolExecutor(4) as together:
            answers = list(together.map(lambda _: rows_of(shown), range(8)))
        assert all(answer == answers[0] for answer in answers)
    assert sorted(map(str, tmp_path.rglob("*"))) == before


def test_a_preview_cannot_be_written_to(data):
    with preview(data, [an_import()]) as shown:
        for statement in (
            delete(inspections).returning(inspections.c.cases),
            text("DROP TABLE changes"),
        ):
            with pytest.raises(DatabaseFailedError, match=r"readonly|read-only"):
                shown.rows(statement)


def test_numbers_of_imports_in_the_files_of_the_base_say_nothing(data: Path, tmp_path):
    path = data / "changes.csv"
    header, row = path.read_text(encoding="utf-8").splitlines()
    path.write_text(f"{header},import\n{row},3\n", encoding="utf-8")
    with preview(data, []) as shown:
        assert {row["import"] for row in shown.rows(select(metadata.tables["changes"]))} == {None}
