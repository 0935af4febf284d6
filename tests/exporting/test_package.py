"""An export is the data: what it writes can be read, built from and exported again."""

import csv
import json

import pytest

from inspectorate.exporting.package import export
from inspectorate.store import package
from inspectorate.store.derivation import build
from inspectorate.store.reading import read_directory
from inspectorate.store.sessions import ensure_built, open_store
from inspectorate.store.tables import metadata
from tests import builders
from tests.databases import fresh_postgres


def in_order(rows: dict) -> dict:
    return {name: sorted(map(str, each)) for name, each in rows.items()}


def files_of(directory) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in directory.iterdir()}


@pytest.fixture
def store(data, tmp_path):
    """An open store of the small data directory."""
    with ensure_built(f"sqlite:///{tmp_path / 'stores' / 'store.db'}", data) as opened:
        yield opened


def test_an_export_reads_as_the_rows_it_was_made_from(database, data, tmp_path):
    build(database, data)
    with open_store(database) as store:
        counts = export(store, tmp_path / "out")
    expected = read_directory(data)
    assert in_order(read_directory(tmp_path / "out")) == in_order(expected)
    assert counts == {name: len(rows) for name, rows in expected.items() if rows}


def test_an_export_of_an_export_is_the_same_to_the_byte_on_either_database(data, store, tmp_path):
    export(store, tmp_path / "one")
    with fresh_postgres() as url:
        build(url, tmp_path / "one")
        with open_store(url) as again:
            export(again, tmp_path / "two")
    one, two = files_of(tmp_path / "one"), files_of(tmp_path / "two")
    assert json.loads(one.pop("datapackage.json"))["version"] == store.version
    del two["datapackage.json"]
    assert one == two


def test_each_file_has_exactly_the_columns_of_its_table(store, tmp_path):
    export(store, tmp_path / "out")
    for name, table in metadata.tables.items():
        with (tmp_path / "out" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            assert next(csv.reader(file)) == [column.name for column in table.columns]


def test_rows_are_sorted_by_their_key_and_numbers_are_printed_as_in_the_source(store, tmp_path):
    export(store, tmp_path / "out")
    with (tmp_path / "out" / "scores.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["score"] for row in rows] == sorted(row["score"] for row in rows)
    assert [row["percent"] for row in rows][:3] == ["67.6", "65", "54"]
    observations = (tmp_path / "out" / "observations.csv").read_text(encoding="utf-8")
    assert ",9000," in observations
    assert ",10000.5," in observations
    assert ",-0.25," in observations


@pytest.mark.parametrize("number", ["0.1", "0.0000001", "123456789012345680000", "-3", "33.333"])
def test_a_number_is_printed_as_it_was_written(data, tmp_path, number):
    tables = builders.build_tables()
    tables["observations"][1]["value"] = number
    builders.write_data(data, tables)
    with ensure_built(f"sqlite:///{tmp_path / 'store.db'}", data) as store:
        export(store, tmp_path / "out")
    assert f",{number}," in (tmp_path / "out" / "observations.csv").read_text(encoding="utf-8")


def test_the_descriptor_lists_just_the_tables_that_have_rows(data, tmp_path):
    builders.write_table(data, "changes", [])
    with ensure_built(f"sqlite:///{tmp_path / 'store.db'}", data) as store:
        export(store, tmp_path / "out")
        descriptor = json.loads((tmp_path / "out" / "datapackage.json").read_text("utf-8"))
    assert {each["name"] for each in descriptor["resources"]} == set(metadata.tables) - {"changes"}
    assert {path.stem for path in (tmp_path / "out").glob("*.csv")} == {
        each["name"] for each in descriptor["resources"]
    }


def test_files_end_their_lines_as_unix_does_and_have_no_mark(store, tmp_path):
    export(store, tmp_path / "out")
    for content in files_of(tmp_path / "out").values():
        assert b"\r" not in content
        assert not content.startswith(b"\xef\xbb\xbf")
        assert content.endswith(b"\n")


def test_a_second_export_replaces_the_first_and_leaves_other_files(data, store, tmp_path):
    out = tmp_path / "out"
    export(store, out)
    (out / "notes.txt").write_text("mine", encoding="utf-8")
    builders.write_table(data, "changes", [])
    with ensure_built(f"sqlite:///{tmp_path / 'stores' / 'store.db'}", data) as changed:
        export(changed, out)
    assert not (out / "changes.csv").exists()
    assert (out / "notes.txt").read_text(encoding="utf-8") == "mine"
    assert json.loads((out / "datapackage.json").read_text("utf-8"))["version"] != store.version


def test_an_export_into_an_empty_directory_is_written_there(store, tmp_path):
    (tmp_path / "out").mkdir()
    export(store, tmp_path / "out")
    assert (tmp_path / "out" / "ratings.csv").exists()


def test_nothing_but_the_export_is_left_beside_it(store, tmp_path):
    before = set(tmp_path.iterdir())
    export(store, tmp_path / "deep" / "out")
    assert set(tmp_path.iterdir()) - before == {tmp_path / "deep"}
    assert list((tmp_path / "deep").iterdir()) == [tmp_path / "deep" / "out"]


def test_an_export_that_fails_leaves_nothing(store, tmp_path, monkeypatch):
    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("inspectorate.exporting.package.to_text", fail)
    before = set(tmp_path.iterdir())
    with pytest.raises(OSError, match="No space"):
        export(store, tmp_path / "out")
    assert set(tmp_path.iterdir()) == before


def test_a_path_that_is_a_file_is_refused(store, tmp_path):
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(NotADirectoryError):
        export(store, tmp_path / "out")
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("described", [True, False])
def test_the_data_directory_itself_is_never_overwritten(data, store, described):
    if described:
        package.write(data)
    before = files_of(data)
    with pytest.raises(FileExistsError, match="was not written by an export"):
        export(store, data)
    assert files_of(data) == before
