"""Derives the store from the data directory and the imports: all of it, checked, or nothing."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter

from sqlalchemy import Connection

from inspectorate.store import postgres, sqlite
from inspectorate.store.databases import is_sqlite, parse_url
from inspectorate.store.imports import Import
from inspectorate.store.layering import lay_over
from inspectorate.store.mark import PUBLISHED, schema_version, write_mark
from inspectorate.store.reading import Rows, load_files, read_tables
from inspectorate.store.tables import metadata

Report = Callable[[str], None]
Imports = Callable[[], Sequence[Import]]


@dataclass(frozen=True)
class Built:
    """What a build made: the version of its data, the number of rows by table, and its seconds."""

    version: str
    counts: dict[str, int]
    seconds: float


def no_imports() -> Sequence[Import]:
    """The imports where there are none."""
    return ()


def data_version(directory: Path, imports: Sequence[Import] = ()) -> str:
    """SHA-256 of the names and bytes of the CSV files, of the imports and of the tables' schema.

    Raises DataError where there are no CSV files.
    """
    return version_of(load_files(directory), imports)


def version_of(files: dict[str, bytes], imports: Sequence[Import] = ()) -> str:
    """As `data_version`, of files that are already in memory."""
    whole = hashlib.sha256(schema_version().encode())
    parts = [(name.encode(), files[name]) for name in sorted(files)]
    parts += [(str(each.number).encode(), each.records.encode()) for each in imports]
    for part in (part for pair in parts for part in pair):
        whole.update(f"{len(part)} ".encode())
        whole.update(part)
    return whole.hexdigest()


def derive_rows(directory: Path, imports: Sequence[Import] = ()) -> tuple[Rows, str]:
    """The rows of every table, checked, with their version.

    Raises DataError with every fault of the data, or else of the imports.
    """
    files = load_files(directory)
    return lay_over(read_tables(files), imports), version_of(files, imports)


def build(
    url: str,
    directory: Path,
    *,
    imports: Imports = no_imports,
    report: Report = lambda stage: None,
) -> Built:
    """Derives the store at the address anew; the old one stays in use until the new one is whole.

    `imports` gives the active imports in their order. They are asked for again once the store is
    written, and where they have changed meanwhile it is written again: so whoever writes last
    leaves the imports as they are. `report` is called with one line as each stage begins.

    Raises DataError with every fault of the data, ForeignDatabaseError where the database is not
    ours, OtherKindError where its rows are invented, DatabaseFailedError where it fails, OSError
    where the place cannot be written. Whatever is raised, the old store is as it was.
    """
    began = perf_counter()
    address = parse_url(url)
    database = sqlite if is_sqlite(address) else postgres
    active, written = imports(), None
    while written != active:
        report(f"Reading and checking {directory}")
        rows, version = derive_rows(directory, active)
        counts = {name: len(each) for name, each in rows.items()}
        report(f"Writing {sum(counts.values())} rows of {len(rows)} tables")
        database.replace(address, PUBLISHED, partial(fill, rows=rows, version=version))
        written, active = active, imports()
    return Built(version, counts, perf_counter() - began)


def fill(connection: Connection, *, rows: Rows, version: str) -> None:
    """Creates the tables with their rows, and the mark of a published store."""
    metadata.create_all(connection, checkfirst=False)
    insert(connection, rows)
    write_mark(connection, PUBLISHED, version)


def insert(connection: Connection, rows: Rows) -> None:
    """Enters the rows of several tables, each in its order."""
    for table in metadata.sorted_tables:
        if rows.get(table.name):
            connection.execute(table.insert(), rows[table.name])
