"""A build leaves alone what it did not make, and says which address it cannot use."""

import sqlite3

import pytest
from sqlalchemy import text

from inspectorate.config import SettingError
from inspectorate.store.databases import DatabaseFailedError, ForeignDatabaseError
from inspectorate.store.derivation import build
from inspectorate.store.sessions import open_store
from tests.databases import fresh_postgres, open_writing


@pytest.mark.parametrize(
    "content", [b"", b"a letter to my aunt\n", b"SQLite format 3\x00" + bytes(100)]
)
def test_a_build_refuses_a_file_that_it_did_not_make(file, data, content):
    file.parent.mkdir()
    file.write_bytes(content)
    with pytest.raises(ForeignDatabaseError, match=r"store\.db was not made by this program"):
        build(f"sqlite:///{file}", data)
    assert file.read_bytes() == content


def test_a_build_refuses_a_database_of_sqlite_that_another_program_made(file, data):
    file.parent.mkdir()
    other = sqlite3.connect(file)
    other.execute("CREATE TABLE store (mark TEXT)")
    other.commit()
    other.close()
    before = file.read_bytes()
    with pytest.raises(ForeignDatabaseError):
        build(f"sqlite:///{file}", data)
    with pytest.raises(ForeignDatabaseError):
        open_store(f"sqlite:///{file}")
    assert file.read_bytes() == before


def test_a_build_refuses_a_directory_in_the_place_of_the_file(file, data):
    file.mkdir(parents=True)
    with pytest.raises(ForeignDatabaseError):
        build(f"sqlite:///{file}", data)


@pytest.mark.parametrize("schema", ["inspectorate", "inspectorate_next"])
@pytest.mark.parametrize("table", ["letters (line text)", "store (mark text)"])
def test_a_build_refuses_a_schema_of_postgresql_that_it_did_not_make(data, schema, table):
    with fresh_postgres() as url:
        engine = open_writing(url)
        with engine.begin() as connection:
            connection.exec_driver_sql(f"CREATE SCHEMA {schema}")
            connection.exec_driver_sql(f"CREATE TABLE {schema}.{table}")
        with pytest.raises(ForeignDatabaseError, match="left alone"):
            build(url, data)
        with engine.connect() as connection:
            name = table.split()[0]
            assert connection.exec_driver_sql(f"SELECT count(*) FROM {schema}.{name}").scalar() == 0


def test_other_schemas_of_the_database_are_left_alone(data):
    with fresh_postgres() as url:
        engine = open_writing(url)
        with engine.begin() as connection:
            connection.exec_driver_sql("CREATE TABLE public.ratings (mine text)")
        build(url, data)
        build(url, data)
        found = text("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'inspectorate%'")
        with engine.connect() as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM public.ratings").scalar() == 0
            assert connection.execute(found).scalars().all() == ["inspectorate"]


def test_the_password_of_a_database_that_does_not_answer_is_not_told(data):
    url = "postgresql+psycopg://someone:hunter2@127.0.0.1:9/nowhere"
    with pytest.raises(DatabaseFailedError) as caught:
        build(url, data)
    assert "hunter2" not in str(caught.value)
    assert "127.0.0.1" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "url",
    ["", "sqlite://", "sqlite:///:memory:", "mysql://host/name", "nonsense", "postgresql+x://a/b"],
)
def test_an_address_that_cannot_be_used_is_refused(data, url):
    with pytest.raises(SettingError, match="INSPECTORATE_DATABASE"):
        build(url, data)
