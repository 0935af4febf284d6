"""A store in a file of SQLite: written beside the old one and renamed, and only ever read."""

import os
import secrets
import sqlite3
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, NullPool, QueuePool, StaticPool, create_engine
from sqlalchemy.exc import SQLAlchemyError

from inspectorate.store.databases import (
    KEPT_STATEMENTS,
    DatabaseFailedError,
    ForeignDatabaseError,
    StoreMissingError,
    explained,
)
from inspectorate.store.mark import Mark, read_mark, refuse_other_kind

# Stands in the header of the file, so that a store is known as ours before it is opened.
APPLICATION_ID = int.from_bytes(b"Insp", "big")
READERS = 8
MISSING = "There is no store at {place} yet; run `python -m inspectorate build`."

_HEADER = b"SQLite format 3\x00"
_HEADER_LENGTH = 100
_APPLICATION_ID_AT = slice(68, 72)


def path_of(url: URL) -> Path:
    """The file of the store; a link to it is followed."""
    return Path(url.database).resolve()


def replace(url: URL, kind: str, fill: Callable[[Connection], None]) -> None:
    """Puts a new store in the place of the old one; readers of the old one keep it.

    `fill` creates the tables and their rows. Should it fail, the old file stays as it was.

    Raises ForeignDatabaseError where there is a file that is not ours, OtherKindError where it is
    a store of the other kind.
    """
    path = path_of(url)
    _refuse_foreign(path)
    refuse_other_kind(_mark_of(path), kind, path)
    path.parent.mkdir(parents=True, exist_ok=True)
    _remove_abandoned(path)
    new = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}.new")
    try:
        _write(url.set(database=str(new)), fill)
        with new.open("rb+") as file:
            os.fsync(file.fileno())
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
    _sync_directory(path.parent)


def _write(url: URL, fill: Callable[[Connection], None]) -> None:
    """A new file. A crash loses nothing but this file, so it is synced once, when it is whole."""
    engine = create_engine(url, poolclass=NullPool)
    with explained(url), engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA journal_mode = MEMORY")
        connection.exec_driver_sql("PRAGMA synchronous = OFF")
        connection.exec_driver_sql("PRAGMA foreign_keys = ON")
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        fill(connection)
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if broken:
            raise DatabaseFailedError(f"A row of {broken[0]} refers to no row of {broken[2]}.")
        connection.commit()


def open_in_memory(fill: Callable[[Connection], None]) -> Engine:
    """An engine that only reads, for several threads, over tables that are in no file.

    Each connection has a copy of its own, so that threads do not wait for each other.
    """
    source = sqlite3.connect(":memory:", check_same_thread=False)
    writer = create_engine("sqlite://", creator=lambda: source, poolclass=StaticPool)
    with writer.begin() as connection:
        fill(connection)
    content = source.serialize()
    writer.dispose()

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        connection.deserialize(content)
        connection.execute("PRAGMA query_only = ON")
        return connection

    return create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_size=2)


def _remove_abandoned(path: Path) -> None:
    """Removes what builds left that were killed; one whose process lives may still be at work."""
    for left in path.parent.glob(f".{path.name}.*.new"):
        process = left.name.removeprefix(f".{path.name}.").split(".")[0]
        if process.isdecimal() and os.name == "posix" and not _lives(int(process)):
            left.unlink(missing_ok=True)


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _sync_directory(directory: Path) -> None:
    """Makes the renaming itself survive a crash, where the system can do that."""
    if os.name == "posix":
        handle = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _refuse_foreign(path: Path) -> None:
    """Raises ForeignDatabaseError where something stands at the path that is not our store."""
    if path.is_file():
        with path.open("rb") as file:
            header = file.read(_HEADER_LENGTH)
        ours = APPLICATION_ID.to_bytes(4, "big")
        if header.startswith(_HEADER) and header[_APPLICATION_ID_AT] == ours:
            return
    if path.exists():
        raise ForeignDatabaseError(
            f"{path} was not made by this program and is left alone; choose another place for "
            "the store or move it away."
        )


def _mark_of(path: Path) -> Mark | None:
    """The mark of the store at the path; None where there is none, or a damaged one."""
    if not path.exists():
        return None
    engine = create_engine("sqlite://", creator=lambda: _read_only(path), poolclass=NullPool)
    try:
        with engine.connect() as connection:
            return read_mark(connection)
    except SQLAlchemyError:
        return None


def _read_only(path: Path) -> sqlite3.Connection:
    """A connection to a file that nobody writes to; it may be used from any thread."""
    address = f"{path.as_uri()}?mode=ro&immutable=1"
    return sqlite3.connect(address, uri=True, check_same_thread=False)


def stamp(url: URL) -> str:
    """Changes when the file is replaced; costs one look at the directory.

    Raises StoreMissingError where there is none.
    """
    try:
        status = os.stat(url.database)  # follows a link, and costs less than to resolve one
    except (FileNotFoundError, NotADirectoryError):
        raise StoreMissingError(MISSING.format(place=path_of(url))) from None
    return f"{status.st_ino}-{status.st_mtime_ns}-{status.st_size}"


def open_readers(url: URL) -> tuple[Engine, Mark]:
    """An engine that only reads, for many threads, and the mark of the store.

    All connections are opened at once, on the file that is there now: one opened later would show
    the rows of a store that has replaced it.

    Raises StoreMissingError where there is no store or a damaged one, ForeignDatabaseError.
    """
    path = path_of(url)
    opened = stamp(url)
    _refuse_foreign(path)

    def connect() -> sqlite3.Connection:
        connection = _read_only(path)
        if stamp(url) != opened:
            connection.close()
            raise sqlite3.OperationalError("the store was replaced; open it again")
        return connection

    engine = create_engine(
        url,
        creator=connect,
        poolclass=QueuePool,
        pool_size=READERS,
        max_overflow=0,
        query_cache_size=KEPT_STATEMENTS,
        pool_use_lifo=True,  # the last one used: each that reads much keeps 2 MB of the file
    )
    try:
        with ExitStack() as together:
            for _ in range(READERS):
                connection = together.enter_context(engine.connect())
            mark = read_mark(connection)
    except SQLAlchemyError:
        mark = None
    if mark is None:
        engine.dispose()
        if stamp(url) != opened:
            return open_readers(url)
        raise StoreMissingError(f"The store {path} is damaged; run `python -m inspectorate build`.")
    return engine, mark
