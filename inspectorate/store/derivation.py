"""Derives the store from the data directory: checks everything, then writes all or nothing."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from sqlalchemy import URL, Connection

from inspectorate.store import postgres, sqlite
from inspectorate.store.databases import is_sqlite, parse_url
from inspectorate.store.mark import PUBLISHED, schema_version, write_mark
from inspectorate.store.reading import Rows, load_files, read_tables
from inspectorate.store.tables import metadata

Report = Callable[[str], None]


@dataclass(frozen=True)
class Built:
    """What a build made: the version of its data, the number of rows by table, and its seconds."""

    version: str
    counts: dict[str, int]
    seconds: float


def data_version(directory: Path) -> str:
    """SHA-256 of the names and bytes of the CSV files and of the schema of the tables.

    Raises DataError where there are no CSV files.
    """
    return version_of(load_files(directory))


def version_of(files: dict[str, bytes]) -> str:
    """As `data_version`, of files that are already in memory."""
    whole = hashlib.sha256(schema_version().encode())
    for name in sorted(files):
        for part in (name.encode(), files[name]):
            whole.update(f"{len(part)} ".encode())
            whole.update(part)
    return whole.hexdigest()


def build(url: str, directory: Path, *, report: Report = lambda stage: None) -> Built:
    """Derives the store at the address anew; the old one stays in use until the new one is whole.

    `report` is called with one line as each stage begins.

    Raises DataError with every fault of the data, ForeignDatabaseError where the database is not
    ours, OtherKindError where its rows are invented, DatabaseFailedError where it fails, OSError
    where the place cannot be written. Whatever is raised, the old store is as it was.
    """
    began = perf_counter()
    address = parse_url(url)
    report(f"Reading and checking {directory}")
    files = load_files(directory)
    rows = read_tables(files)
    version = version_of(files)
    counts = {name: len(each) for name, each in rows.items()}
    report(f"Writing {sum(counts.values())} rows of {len(rows)} tables")
    replace_store(address, PUBLISHED, lambda connection: _fill(connection, rows, version))
    return Built(version, counts, perf_counter() - began)


def replace_store(address: URL, kind: str, fill: Callable[[Connection], str]) -> None:
    """Puts a new store of the kind at the address; `fill` enters its rows, for their version.

    Raises what `build` raises of the database.
    """

    def make(connection: Connection) -> None:
        metadata.create_all(connection, checkfirst=False)
        write_mark(connection, kind, fill(connection))

    (sqlite if is_sqlite(address) else postgres).replace(address, kind, make)


def insert(connection: Connection, rows: Rows) -> None:
    """Enters the rows of several tables, each in its order."""
    for table in metadata.sorted_tables:
        if rows.get(table.name):
            connection.execute(table.insert(), rows[table.name])


def _fill(connection: Connection, rows: Rows, version: str) -> str:
    insert(connection, rows)
    return version
