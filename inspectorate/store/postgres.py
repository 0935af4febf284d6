"""A store in a schema of PostgreSQL: built beside the old one and swapped, read without writing."""

from collections.abc import Callable

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, text

from inspectorate.store.databases import (
    KEPT_STATEMENTS,
    ForeignDatabaseError,
    StoreMissingError,
    explained,
    shown,
)
from inspectorate.store.mark import Mark, read_mark, refuse_other_kind, store_table

SCHEMA = "inspectorate"
NEXT = "inspectorate_next"
MISSING = "There is no store in {place} yet; run `python -m inspectorate build`."

# Any number that no other program is likely to lock: “Insp” as a number.
_LOCK = int.from_bytes(b"Insp", "big")
_CONNECT_SECONDS = 10
_LOCK_SECONDS = 30

# For each address one engine that is asked again and again for the mark of the store.
_watchers: dict[URL, Engine] = {}


def replace(url: URL, kind: str, fill: Callable[[Connection], None]) -> None:
    """Puts a new store in the place of the old one, in one transaction; one build at a time.

    `fill` creates the tables and their rows. Should anything fail, nothing has changed. Readers
    are held up only while the old schema is dropped (see `open_readers`).

    Raises ForeignDatabaseError where a schema of our name is not ours, OtherKindError where it is
    a store of the other kind.
    """
    engine = create_engine(url, poolclass=NullPool, connect_args=timeouts(url))
    with explained(url), engine.begin() as connection:
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        exists = has_schema(connection, SCHEMA)
        if exists and not _is_ours(connection):
            raise _foreign(url, SCHEMA)
        if exists:
            refuse_other_kind(read_mark(connection), kind, shown(url))
        if has_schema(connection, NEXT):
            raise _foreign(url, NEXT)
        connection.exec_driver_sql(f"CREATE SCHEMA {NEXT}")
        connection.exec_driver_sql(f"SET LOCAL search_path TO {NEXT}")
        fill(connection)
        connection.exec_driver_sql("SET CONSTRAINTS ALL IMMEDIATE")
        if exists:
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_LOCK_SECONDS}s'")
            gate = f"{SCHEMA}.{store_table.name}"
            connection.exec_driver_sql(f"LOCK TABLE {gate} IN ACCESS EXCLUSIVE MODE")
            connection.exec_driver_sql(f"DROP SCHEMA {SCHEMA} CASCADE")
        connection.exec_driver_sql(f"ALTER SCHEMA {NEXT} RENAME TO {SCHEMA}")


def timeouts(url: URL) -> dict[str, int]:
    """An address where nobody answers is given up after a while, unless it says how long itself."""
    known = url.get_dialect().driver in ("psycopg", "psycopg2")
    if not known or "connect_timeout" in url.query:
        return {}
    return {"connect_timeout": _CONNECT_SECONDS}


def has_schema(connection: Connection, schema: str) -> bool:
    found = text("SELECT 1 FROM pg_namespace WHERE nspname = :schema")
    return connection.execute(found, {"schema": schema}).first() is not None


def _is_ours(connection: Connection) -> bool:
    """Whether the schema has the table `store` with our mark."""
    columns = text(
        "SELECT attname FROM pg_attribute "
        "WHERE attrelid = to_regclass(:store) AND attnum > 0 AND NOT attisdropped"
    )
    found = connection.execute(columns, {"store": f"{SCHEMA}.{store_table.name}"}).scalars()
    if not {column.name for column in store_table.columns} <= set(found):
        return False
    connection.exec_driver_sql(f"SET LOCAL search_path TO {SCHEMA}")
    return read_mark(connection) is not None


def _foreign(url: URL, schema: str) -> ForeignDatabaseError:
    return ForeignDatabaseError(
        f"The schema {schema} of {shown(url)} was not made by this program and is left alone; "
        "choose another database for the store."
    )


def _readers(url: URL) -> Engine:
    """An engine whose transactions only read, and only our schema.

    Each begins by reading `store`, which a build locks before it swaps the schemas. So a
    transaction sees one store from beginning to end, and a build waits for those that have begun.
    """
    engine = create_engine(
        url,
        pool_pre_ping=True,
        connect_args=timeouts(url),
        query_cache_size=KEPT_STATEMENTS,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection, _record) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET default_transaction_read_only = on")
            cursor.execute(f"SET search_path = {SCHEMA}")
        connection.commit()

    @event.listens_for(engine, "begin")
    def pass_gate(connection: Connection) -> None:
        if connection.get_execution_options().get("gate", True):
            connection.exec_driver_sql(f"SELECT version FROM {store_table.name}")

    return engine


def disconnect() -> None:
    """Gives up the connections that are kept open to see whether a store was replaced."""
    while _watchers:
        _watchers.popitem()[1].dispose()


def _look(url: URL) -> Mark:
    """The mark of the store that is there now."""
    if url not in _watchers:
        _watchers.setdefault(url, _readers(url))
    with explained(url), _watchers[url].connect() as connection:
        connection.execution_options(gate=False)
        if not has_schema(connection, SCHEMA):
            raise StoreMissingError(MISSING.format(place=shown(url)))
        if not _is_ours(connection):
            raise _foreign(url, SCHEMA)
        return read_mark(connection)


def stamp(url: URL) -> str:
    """The version of the store that is there now: a few short queries on a connection kept open.

    Raises StoreMissingError, ForeignDatabaseError.
    """
    return _look(url).version


def open_readers(url: URL) -> tuple[Engine, Mark]:
    """An engine that only reads, for many threads, and the mark of the store.

    Raises StoreMissingError, ForeignDatabaseError.
    """
    mark = _look(url)
    return _readers(url), mark
