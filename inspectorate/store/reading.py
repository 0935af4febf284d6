"""Reads the CSV files of a data directory strictly: every row is right, or every fault is told."""

import csv
import io
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from sqlalchemy import Table

from inspectorate.store.arithmetic import check_arithmetic
from inspectorate.store.cells import CellError, Value, read_cell
from inspectorate.store.problems import DataError, Problem
from inspectorate.store.references import check_references
from inspectorate.store.rows import Row, check_rows
from inspectorate.store.tables import metadata

# Columns of ours that a file may leave out.
OPTIONAL = frozenset({"line", "import"})

Rows = dict[str, list[dict[str, Value]]]


def load_files(directory: Path) -> dict[str, bytes]:
    """The bytes of every CSV file of the directory by its name, in the order of the names.

    Raises DataError where the directory is missing or holds none.
    """
    files = {path.name: path.read_bytes() for path in sorted(Path(directory).glob("*.csv"))}
    if not files:
        reason = "holds no CSV file; give the directory in which the tables lie"
        raise DataError([Problem(str(directory), None, None, None, reason)])
    return files


def read_directory(directory: Path) -> Rows:
    """The rows of every table in the order of its file; a table without a file is empty.

    Raises DataError with every fault of every file.
    """
    return read_tables(load_files(directory))


def read_tables(files: dict[str, bytes]) -> Rows:
    """The rows of every table from the bytes of its file.

    Raises DataError with every fault of every file; sums are done once all else is right.
    """
    problems = list(_check_names(files))
    tables: dict[str, list[Row]] = {name: [] for name in metadata.tables}
    unread = set()
    for name, table in metadata.tables.items():
        if f"{name}.csv" in files:
            rows, faults = _read_file(table, files[f"{name}.csv"])
            if rows is None:
                unread.add(name)
            else:
                tables[name] = rows
                faults = [*faults, *check_rows(table, rows)]
            problems += faults
    problems += check_references(tables, unread)
    problems = problems or list(check_arithmetic(tables))
    if problems:
        raise DataError(sorted(problems, key=lambda fault: (fault.file, fault.line or 0)))
    return {name: [row.values for row in rows] for name, rows in tables.items()}


def _check_names(files: dict[str, bytes]) -> Iterator[Problem]:
    known = [f"{name}.csv" for name in metadata.tables]
    for name in files:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            meant = f"; did you mean {near[0]}" if near else "; move it out of this directory"
            yield Problem(name, None, None, None, f"is not the file of any table{meant}")


def _read_file(table: Table, content: bytes) -> tuple[list[Row] | None, list[Problem]]:
    """The rows of a file with their faults; no rows where the file as a whole cannot be read."""
    file = f"{table.name}.csv"
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return None, [Problem(file, line, None, None, "is not UTF-8; save the file as CSV UTF-8")]
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows, problems = [], []
    try:
        header = next(lines, [])
        problems = list(_check_header(table, header))
        if problems:
            return None, problems
        columns = [table.columns[name] for name in header]
        start = lines.line_num + 1
        for cells in lines:
            if cells:
                row, faults = _read_row(table, columns, start, cells)
                rows.append(row)
                problems += faults
            start = lines.line_num + 1
    except csv.Error as error:
        problems.append(
            Problem(file, lines.line_num, None, None, f"is not CSV ({error}); check its quotes")
        )
        return None, problems
    return rows, problems


def _check_header(table: Table, header: list[str]) -> Iterator[Problem]:
    file, known = f"{table.name}.csv", [column.name for column in table.columns]
    for name in known:
        if name not in header and name not in OPTIONAL:
            yield Problem(file, 1, name, None, "is missing from the header; add the column")
    for name in dict.fromkeys(header):
        if name not in known:
            reason = f"is not a column of {table.name}; its columns are {', '.join(known)}"
            yield Problem(file, 1, None, name, reason)
        elif header.count(name) > 1:
            yield Problem(file, 1, name, None, "stands twice in the header; remove one")


def _read_row(table: Table, columns: list, line: int, cells: list[str]) -> tuple[Row, list]:
    """The row with its faults. A cell that cannot be used keeps its text, so that references to
    it are not reported as well."""
    file, problems = f"{table.name}.csv", []
    values: dict[str, Value] = dict.fromkeys(column.name for column in table.columns)
    if len(cells) != len(columns):
        values.update(zip((column.name for column in columns), cells, strict=False))
        reason = (
            f"has {len(cells)} cells where the header has {len(columns)}; check commas and quotes"
        )
        return Row(table.name, line, values, False), [Problem(file, line, None, None, reason)]
    for column, cell in zip(columns, cells, strict=True):
        try:
            values[column.name] = read_cell(column, cell)
        except CellError as error:
            values[column.name] = cell or None
            problems.append(Problem(file, line, column.name, cell or None, str(error)))
    return Row(table.name, line, values, not problems), problems
