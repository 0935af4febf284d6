"""The rows of the CSV files, and the few ways in which the plain questions look at them."""

import csv
from datetime import date
from pathlib import Path

from sqlalchemy import Float, Integer

from inspectorate.store.tables import metadata

Row = dict[str, object]
Data = dict[str, list[Row]]


def load(directory: Path) -> Data:
    """The rows of every table; empty cells and columns that a file leaves out are None."""
    data = {}
    for name, table in metadata.tables.items():
        data[name] = []
        path = directory / f"{name}.csv"
        if path.exists():
            with path.open(encoding="utf-8-sig", newline="") as file:
                for cells in csv.DictReader(file):
                    data[name].append({column.name: _value(column, cells) for column in table.c})
    return data


def _value(column, cells: dict[str, str]) -> object:
    cell = cells.get(column.name)
    if not cell:
        return None
    if isinstance(column.type, Integer):
        return int(cell)
    return float(cell) if isinstance(column.type, Float) else cell


def one(rows: list[Row], **wanted: object) -> Row:
    """The row that has these values; a row of nothing where there is none."""
    found = some(rows, **wanted)
    if found:
        return found[0]
    return dict.fromkeys(rows[0]) if rows else {}


def some(rows: list[Row], **wanted: object) -> list[Row]:
    """The rows that have these values."""
    for name, value in wanted.items():
        rows = [row for row in rows if row[name] == value]
    return rows


def last(value: object) -> tuple[bool, object]:
    """A key by which what is unknown comes last."""
    return (value is None, 0 if value is None else value)


def day(known: str | None) -> int | None:
    """The first day that a date can mean, as a number."""
    if known is None:
        return None
    parts = [int(part) for part in known.split("-")]
    while len(parts) < 3:
        parts.append(1)
    return date(*parts).toordinal()


def newest(known: str | None) -> tuple[bool, object]:
    """A key by which the newest comes first, and what is unknown last."""
    number = day(known)
    return last(None if number is None else -number)
