"""The version of a store changes with its data and its schema, and with nothing else."""

import os
import subprocess
import sys

import pytest
from sqlalchemy import Column, Text

from inspectorate.store import mark
from inspectorate.store.databases import StoreMissingError
from inspectorate.store.derivation import build, data_version
from inspectorate.store.sessions import open_store
from inspectorate.store.tables import metadata


def test_the_version_changes_with_every_byte_of_the_data_and_comes_back(data):
    versions = {data_version(data)}
    for path in sorted(data.glob("*.csv")):
        before = path.read_bytes()
        path.write_bytes(before + b"\n")
        versions.add(data_version(data))
        path.write_bytes(before)
    assert len(versions) == 1 + len(list(data.glob("*.csv")))
    assert data_version(data) in versions


def test_the_version_does_not_depend_on_time_or_on_the_order_of_the_files(data, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    for path in sorted(data.glob("*.csv"), reverse=True):
        copy = other / path.name
        copy.write_bytes(path.read_bytes())
        os.utime(copy, (1, 1))
    assert data_version(other) == data_version(data)


def test_the_version_changes_when_bytes_move_from_one_file_to_another(data, tmp_path):
    for name, contents in (("one", ("ab", "c")), ("two", ("a", "bc"))):
        (tmp_path / name).mkdir()
        for file, content in zip(("events.csv", "themes.csv"), contents, strict=True):
            (tmp_path / name / file).write_text(content, encoding="utf-8")
    assert data_version(tmp_path / "one") != data_version(tmp_path / "two")


def test_files_that_are_no_tables_do_not_change_the_version(data):
    before = data_version(data)
    (data / "datapackage.json").write_text("{}", encoding="utf-8")
    assert data_version(data) == before


@pytest.fixture
def another_schema(monkeypatch):
    """The tables with one more column, for the time of a test."""
    table = metadata.tables["themes"].to_metadata(type(metadata)())
    table.append_column(Column("colour", Text))
    monkeypatch.setattr(metadata, "tables", {**metadata.tables, "themes": table})
    mark.schema_version.cache_clear()
    yield
    monkeypatch.undo()
    mark.schema_version.cache_clear()


def test_the_version_changes_with_the_schema(data, request):
    before = data_version(data)
    request.getfixturevalue("another_schema")
    assert data_version(data) != before


def test_a_store_of_another_schema_has_to_be_built_again(database, data, request):
    build(database, data)
    request.getfixturevalue("another_schema")
    with pytest.raises(StoreMissingError, match="python -m inspectorate build"):
        open_store(database)


def test_the_schema_is_described_the_same_in_every_process():
    command = "from inspectorate.store.mark import schema_version; print(schema_version())"
    for seed in ("1", "2"):
        environment = os.environ | {"PYTHONHASHSEED": seed}
        found = subprocess.run([sys.executable, "-c", command], stdout=-1, env=environment)
        assert found.stdout.decode().strip() == mark.schema_version()
