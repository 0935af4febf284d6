"""The two databases a store can lie in: a file of SQLite, and a real PostgreSQL of its own."""

import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine, NullPool, create_engine, event, make_url

from inspectorate.store import postgres

KINDS = ("sqlite", "postgresql")

_numbers = count(1)


@cache
def _server() -> URL:
    """The address of a PostgreSQL that runs until the tests end; then it is stopped and deleted."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pgserver = pytest.importorskip("pgserver")
        server = pgserver.get_server(tempfile.mkdtemp(prefix="pg"), cleanup_mode="delete")
    url = make_url(server.get_uri()).set(drivername="postgresql+psycopg")
    # It need not outlive a power cut, and is quicker so.
    for setting in ("fsync", "full_page_writes", "synchronous_commit"):
        _run(url, f"ALTER SYSTEM SET {setting} = off")
    _run(url, "SELECT pg_reload_conf()")
    return url


def _run(url: URL, command: str) -> None:
    engine = create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(command)


@contextmanager
def fresh_postgres() -> Iterator[str]:
    """The address of an empty database, dropped afterwards."""
    server = _server()
    name = f"test_{next(_numbers)}"
    _run(server, f"CREATE DATABASE {name}")
    yield server.set(database=name).render_as_string(hide_password=False)
    postgres.disconnect()
    _run(server, f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def place_on(kind: str, directory: Path) -> Iterator[str]:
    """The address of a place without a store: a file in the directory, or an empty database."""
    if kind == "sqlite":
        yield f"sqlite:///{directory / 'made' / 'here' / 'store.db'}"
    else:
        with fresh_postgres() as url:
            yield url


@pytest.fixture(params=KINDS)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a place without a store, on each database in turn."""
    with place_on(request.param, tmp_path) as url:
        yield url


def open_writing(url: str) -> Engine:
    """An engine that may write to the store at the address, as nothing of ours does."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "postgresql":
        options = {"options": f"-csearch_path={postgres.SCHEMA}"}
        return create_engine(parsed, poolclass=NullPool, connect_args=options)
    engine = create_engine(parsed, poolclass=NullPool)

    @event.listens_for(engine, "connect")
    def enforce(connection, _record) -> None:
        connection.execute("PRAGMA foreign_keys = ON")

    return engine
