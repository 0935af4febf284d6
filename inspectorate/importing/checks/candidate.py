"""An import that is not stored yet, beside all that is held, as the checks look at it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

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
        """Every table as it would stand: inspections that the import brings replace held ones.

        Rows of the import are numbered from 1 in the order of the records; held rows are 0.
        """
        tables = {}
        for table in metadata.tables:
            held = self.held.get(table, ())
            kept = [Row(table, 0, row) for row in held if row.get("inspection") not in self.brought]
            new = enumerate(self.records.rows.get(table, ()), start=1)
            tables[table] = kept + [Row(table, number, row) for number, row in new]
        return tables

    @cached_property
    def brought(self) -> frozenset[Value]:
        """The slugs of the inspections that the import brings."""
        return frozenset(row["inspection"] for row in self.records.rows.get("inspections", ()))

    def new(self, table: str) -> Iterator[Row]:
        """The rows of the import alone."""
        return (row for row in self.tables[table] if row.line)


def doubt(row: Row, column: str, what: str, mend: str = COMPARE, *, blocks: bool = False) -> Doubt:
    """A doubt about a cell of a row of the import, at the place that the row was read from."""
    place = str(row["locator"] or f"{row.table}, row {row.line}")
    return Doubt(place, what, write_cell(row[column]), mend, blocks)
