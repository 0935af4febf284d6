"""Writes the store as a data package: the CSV files and the descriptor that a build can read."""

import csv
import json
import secrets
import shutil
from pathlib import Path

from sqlalchemy import Connection, Table, select

from inspectorate.domain.sources import DEMONSTRATION
from inspectorate.exporting import marking
from inspectorate.store import mark
from inspectorate.store.cells import write_cell
from inspectorate.store.databases import explained
from inspectorate.store.package import FILE_NAME, NAME, describe, to_text
from inspectorate.store.sessions import Store
from inspectorate.store.tables import metadata


def export(store: Store, directory: Path) -> dict[str, int]:
    """The number of rows written by table; tables without rows have no file.

    Everything is written beside the directory first, then moved, so that nothing half-written
    remains. Files of an earlier export are replaced, or removed where their table is empty now;
    other files in the directory are left alone. Invented rows say so, each of them, in a column
    more, so that no build takes them for published ones.

    Raises NotADirectoryError where the path is a file, FileExistsError where a file of our name
    stands that no export wrote (the data directory is safe), OSError where it cannot be written.
    """
    directory = Path(directory).resolve()
    if directory.exists() and not directory.is_dir():
        raise NotADirectoryError(20, "is a file; give a directory to export to", str(directory))
    _refuse_others(directory)
    directory.parent.mkdir(parents=True, exist_ok=True)
    new = directory.with_name(f".{directory.name}.{secrets.token_hex(4)}.new")
    new.mkdir()
    try:
        counts = _write(store, new)
        _move(new, directory)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return counts


def _write(store: Store, directory: Path) -> dict[str, int]:
    """Writes every table as one transaction sees them, then the descriptor."""
    counts = {}
    invented = store.kind == mark.DEMONSTRATION
    note = {marking.NOTE: DEMONSTRATION} if invented else {}
    with explained(store.engine.url), store.engine.connect() as connection:
        for name, table in metadata.tables.items():
            rows = read_rows(connection, table)
            if rows:
                counts[name] = len(rows)
                with (directory / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                    lines = csv.writer(file, lineterminator="\n")
                    lines.writerow([*(column.name for column in table.columns), *note])
                    lines.writerows([*map(write_cell, row), *note.values()] for row in rows)
    headers = {name: [column.name for column in metadata.tables[name].columns] for name in counts}
    descriptor = describe(headers) | {"version": store.version}
    if invented:
        descriptor = marking.mark_descriptor(descriptor, DEMONSTRATION)
    (directory / FILE_NAME).write_text(to_text(descriptor), encoding="utf-8", newline="\n")
    return counts


def read_rows(connection: Connection, table: Table) -> list[tuple]:
    """The rows in the order of the key, or of all columns where there is none.

    Sorted here and not by the database, so that both databases give the same bytes.
    """
    names = [column.name for column in table.columns]
    key = [names.index(column.name) for column in table.primary_key.columns]
    places = key or range(len(names))
    rows = [tuple(row) for row in connection.execute(select(table))]
    return sorted(rows, key=lambda row: [(row[at] is not None, row[at]) for at in places])


def _refuse_others(directory: Path) -> None:
    """Raises FileExistsError where files of our names stand that no export has written."""
    ours = [name for name in metadata.tables if (directory / f"{name}.csv").exists()]
    if ours and not _is_export(directory / FILE_NAME):
        reason = "was not written by an export and is left alone; choose another directory"
        raise FileExistsError(17, reason, str(directory / f"{ours[0]}.csv"))


def _is_export(descriptor: Path) -> bool:
    """Whether the descriptor is one that an export wrote: ours, and with a version."""
    try:
        found = json.loads(descriptor.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    ours = (NAME, marking.name_of_invented(NAME))
    return isinstance(found, dict) and found.get("name") in ours and "version" in found


def _move(new: Path, directory: Path) -> None:
    """Puts the new files in place.

    The descriptor goes first: should the export be killed half-way, the next one still knows the
    files as its own.
    """
    if not directory.exists():
        new.rename(directory)
        return
    (new / FILE_NAME).replace(directory / FILE_NAME)
    for name in metadata.tables:
        written = new / f"{name}.csv"
        if written.exists():
            written.replace(directory / f"{name}.csv")
        else:
            (directory / f"{name}.csv").unlink(missing_ok=True)
