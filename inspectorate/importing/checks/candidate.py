"""An import that is not stored yet, beside all that is held, as the checks look at it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import Table

from inspectorate.importing.records import Records
from inspectorate.importing.report import Doubt
from inspectorate.store.cells import Value, write_cell
from inspectorate.store.reading import Rows
from inspectorate.store.rows import Row
from inspectorate.store.tables import metadata

COMPARE = "Compare it with the file, and go on if the file says so."

Tables = dict[str, list[Row]]


@dataclass(frozen=True)
class Candidate:
    """The records of a file, the rows that are held, and today's date, by which years are told."""

    records: Records
    held: Rows
    today: str

    @cached_property
    def tables(self) -> Tables:
        """Every table as it would stand: what the import brings takes the place of what is held.

        Rows of the import are numbered from 1 in the order of the records; held rows are 0.
        """
        return {name: self._table(table) for name, table in metadata.tables.items()}

    def _table(self, table: Table) -> list[Row]:
        key = [column.name for column in table.primary_key.columns]
        new = [
            Row(table.name, number, row)
            for number, row in enumerate(self.records.rows.get(table.name, ()), start=1)
        ]
        keys = {row.key(key) for row in new} - {()}
        held = (Row(table.name, 0, row) for row in self.held.get(table.name, ()))
        kept = (row for row in held if row["inspection"] not in self.brought)
        return [*(row for row in kept if row.key(key) not in keys), *new]

    @cached_property
    def brought(self) -> frozenset[Value]:
        """The slugs of the inspections that the import brings."""
        return frozenset(row["inspection"] for row in self.records.rows.get("inspections", ()))

    @property
    def gone(self) -> Rows:
        """The held rows of inspections that the import replaces."""
        return {
            table: [row for row in rows if row.get("inspection") in self.brought]
            for table, rows in self.held.items()
        }

    def new(self, table: str) -> Iterator[Row]:
        """The rows of the import alone."""
        return (row for row in self.tables[table] if row.line)

    def doubt(
        self, row: Row, column: str, what: str, mend: str = COMPARE, *, blocks: bool = False
    ) -> Doubt:
        """A doubt about a cell of a row of the import, at the place that it was read from."""
        return Doubt(self._place(row, column), what, write_cell(row[column]), mend, blocks)

    def _place(self, row: Row, column: str) -> str:
        """Where the value stands in the file, else where its row does."""
        if row.table == "inspections":
            for reading in self.records.readings:
                if reading.column == column:
                    return reading.place
        return str(row["locator"] or f"{row.table}, row {row.line}")
