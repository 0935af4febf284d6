"""Where imports are kept: a file of SQLite, or a schema of PostgreSQL that no build touches.

Whoever writes holds a lock, so that writers come one after the other, and all that is written in
one transaction is there afterwards or none of it, whenever the process or the machine stops.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL, Connection, Engine, MetaData, NullPool, create_engine, event, text

from inspectorate.config import IMPORTS
from inspectorate.store import postgres, sqlite
from inspectorate.store.databases import (
    ForeignDatabaseError,
    explained,
    is_sqlite,
    parse_url,
    shown,
)

SCHEMA = "inspectorate_imports"
APPLICATION_ID = int.from_bytes(b"InsI", "big")

_LOCK = APPLICATION_ID
_LOCK_SECONDS = 30


@contextmanager
def writing(url: str, tables: MetaData) -> Iterator[Connection]:
    """One transaction, alone; the tables are made where nothing was kept before.

    Raises SettingError, ForeignDatabaseError where the place is not ours, DatabaseFailedError,
    OSError.
    """
    address = parse_url(url, IMPORTS)
    if is_sqlite(address):
        sqlite.path_of(address).parent.mkdir(parents=True, exist_ok=True)
        engine = _file(address, "rwc", "BEGIN IMMEDIATE")
    else:
        engine = _server(address)
    with explained(address), engine.begin() as connection:
        if not _is_made(connection, address, alone=True):
            if is_sqlite(address):
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            else:
                connection.exec_driver_sql(f"CREATE SCHEMA {SCHEMA}")
            tables.create_all(connection, checkfirst=False)
        yield connection


@contextmanager
def reading(url: str) -> Iterator[Connection | None]:
    """One transaction that sees the imports as they are; None where nothing was ever kept.

    Raises as `writing` does.
    """
    address = parse_url(url, IMPORTS)
    if is_sqlite(address) and not sqlite.path_of(address).exists():
        yield None
        return
    # Not read-only: what a killed writer left half-done is taken back by whoever comes next.
    engine = _file(address, "rw", "BEGIN") if is_sqlite(address) else _server(address)
    with explained(address), engine.begin() as connection:
        yield connection if _is_made(connection, address) else None


def _file(address: URL, mode: str, begin: str) -> Engine:
    path = sqlite.path_of(address)

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            f"{path.as_uri()}?mode={mode}",
            uri=True,
            timeout=_LOCK_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
        # Even a power cut right after the commit loses nothing.
        connection.execute("PRAGMA synchronous = EXTRA")
        return connection

    engine = create_engine(address, creator=connect, poolclass=NullPool)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    return engine


def _server(address: URL) -> Engine:
    connect_args = postgres.timeouts(address)
    return create_engine(address, poolclass=NullPool, connect_args=connect_args)


def _is_made(connection: Connection, address: URL, *, alone: bool = False) -> bool:
    """Whether our tables are there; with `alone` nobody else writes until the transaction ends.

    Raises ForeignDatabaseError where something else is.
    """
    if is_sqlite(address):
        mark = connection.exec_driver_sql("PRAGMA application_id").scalar()
        tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()
        made, foreign = mark == APPLICATION_ID, mark != APPLICATION_ID and (mark or tables)
    else:
        if alone:
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_LOCK_SECONDS}s'")
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        connection.exec_driver_sql(f"SET LOCAL search_path TO {SCHEMA}")
        there = postgres.has_schema(connection, SCHEMA)
        made = connection.execute(text(f"SELECT to_regclass('{SCHEMA}.imports')")).scalar()
        made, foreign = made is not None, there and made is None
    if foreign:
        raise ForeignDatabaseError(
            f"{shown(address)} holds something that is no store of imports and is left alone; "
            f"choose another place by {IMPORTS.name}."
        )
    return made
