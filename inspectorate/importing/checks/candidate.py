"""An import that is not stored yet, beside all that is held, as the checks look at it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from inspectorate.importing.records import Records
from inspectorate.importing.report import Doubt
from inspectorate.store.cells import Value, write_cell
from inspectorate.store.layering import replace_rows
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
    def _laid(self) -> tuple[Rows, Rows]:
        """Every row as it would stand, and the held rows that would be gone."""
        tables = {name: list(self.held.get(name, ())) for name in metadata.tables}
        return tables, replace_rows(tables, self.records.rows)

    @cached_property
    def tables(self) -> Tables:
        """Every table as it would stand: what the import brings takes the place of what is held.

        Rows of the import are numbered from 1 in the order of the records; held rows are 0.
        """
        numbers = {
            id(row): number
            for rows in self.records.rows.values()
            for number, row in enumerate(rows, start=1)
        }
        return {
            name: [Row(name, numbers.get(id(row), 0), row) for row in rows]
            for name, rows in self._laid[0].items()
        }

    @cached_property
    def _new(self) -> Tables:
        return {name: [row for row in rows if row.line] for name, rows in self.tables.items()}

    @cached_property
    def numbered(self) -> Mapping[tuple[str, int], Row]:
        """Each row of the import by its table and number."""
        return {(name, row.line): row for name, rows in self._new.items() for row in rows}

    @property
    def gone(self) -> Rows:
        """The held rows whose place the import takes."""
        return self._laid[1]

    @cached_property
    def brought(self) -> frozenset[Value]:
        """The slugs of the inspections that the import brings."""
        return frozenset(row["inspection"] for row in self.records.rows.get("inspections", ()))

    def new(self, table: str) -> list[Row]:
        """The rows of the import alone, without those that are held already word for word."""
        return self._new[table]

    def by_standard(self, table: str) -> Mapping[tuple[Value, ...], list[Row]]:
        """The rows of the import by inspection and standard."""
        groups = defaultdict(list)
        for row in self.new(table):
            groups[row.key(("inspection", "standard"))].append(row)
        return groups

    def doubt(
        self, row: Row, column: str, what: str, mend: str = COMPARE, *, blocks: bool = False
    ) -> Doubt:
        """A doubt about a cell of a row of the import, at the place that it was read from."""
        return Doubt(self._place(row, column), what, write_cell(row[column]), mend, blocks)

    def _place(self, row: Row, column: str) -> str:
        """Where the value stands in the file, else where its row does."""
        places = self.records.places.get(row.table, ())
        # The file itself, as a document, stands in no cell.
        if row.line <= len(places):
            of_cells = places[row.line - 1]
            return of_cells.get(column, of_cells[""])
        if row.table == "inspections":
            for reading in self.records.readings:
                if reading.column == column:
                    return reading.place
        return str(row["locator"] or f"{row.table}, row {row.line}")
