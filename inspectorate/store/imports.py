"""Imports as data: rows in the shape of the tables, from one file, with their number and order."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from sqlalchemy import Column, Table

from inspectorate.store.cells import CellError, Value, read_cell, write_cell
from inspectorate.store.problems import DataError, Problem
from inspectorate.store.reading import Rows
from inspectorate.store.tables import metadata

IMPORT = "import"
# The number of an import that is not stored: of a preview.
NOT_YET = 0


@dataclass(frozen=True)
class Import:
    """An import as it is derived from: its number, by which imports are ordered, and its records.

    Its faults are told under `file`, the name of the file it was read from, and its number.
    """

    number: int
    records: str
    file: str

    def rows(self) -> Rows:
        """The rows by table, with every column of the table and the number of the import.

        Raises DataError with every cell that its column does not allow.
        """
        rows: Rows = {}
        problems: list[Problem] = []
        for name, held in json.loads(self.records).items():
            rows[name] = [self._read(metadata.tables[name], cells, problems) for cells in held]
        if problems:
            raise DataError(problems)
        return rows

    def problem(self, table: str, column: str | None, value: object, reason: str) -> Problem:
        """A fault of a row that it brings."""
        file = self.file if self.number == NOT_YET else f"import {self.number} ({self.file})"
        return Problem(file, None, f"{table}.{column}" if column else table, value, reason)

    def _read(
        self, table: Table, cells: Mapping[str, Value], problems: list[Problem]
    ) -> dict[str, Value]:
        row: dict[str, Value] = dict.fromkeys(_columns(table.name))
        for name, column in _columns(table.name).items():
            value = cells.get(name)
            # Most cells are empty, and may be.
            if value is not None or not column.nullable:
                try:
                    row[name] = read_cell(column, write_cell(value))
                except CellError as error:
                    problems.append(self.problem(table.name, name, value, str(error)))
        row[IMPORT] = self.number
        return row


@cache
def _columns(table: str) -> dict[str, Column]:
    """The columns by name, in a plain dict: asked for each cell of each import."""
    return dict(metadata.tables[table].columns.items())


def write_records(rows: Mapping[str, Iterable[Mapping[str, object]]]) -> str:
    """The rows as the JSON that an import keeps; what is empty is left out.

    Raises KeyError where a table or column does not exist.
    """
    held = {}
    for name, of_table in rows.items():
        columns = metadata.tables[name].columns
        for row in of_table:
            cells = {columns[column].name: row[column] for column in row if column != IMPORT}
            known = {column: value for column, value in cells.items() if value is not None}
            held.setdefault(name, []).append(known)
    return json.dumps(held, ensure_ascii=False, separators=(",", ":"))
