"""Lays imports over the base: what they bring takes the place of what is there.

An inspection takes the place of the one of its slug, with all that belongs to it; any other row
takes the place of the one with its key.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence

from sqlalchemy import Table

from inspectorate.store.cells import Value
from inspectorate.store.disagreements import find_disagreements
from inspectorate.store.imports import IMPORT, Import
from inspectorate.store.listing import name_of
from inspectorate.store.problems import DataError, Problem
from inspectorate.store.reading import Rows
from inspectorate.store.references import check_references
from inspectorate.store.rows import Row, check_rows
from inspectorate.store.tables import metadata

Values = dict[str, Value]

_OF_INSPECTIONS = [name for name, table in metadata.tables.items() if "inspection" in table.columns]
_ASIDE = frozenset({IMPORT, "line"})


def lay_over(base: Rows, imports: Sequence[Import]) -> Rows:
    """The rows of the base with the imports over them, in order; the base is left as it is.

    Nothing dangles: samples stay on which other figures rest, and discrepancies and changes no
    longer name rows that are gone. A figure that an import states otherwise than another source
    did becomes a discrepancy.

    Raises DataError with every fault of the imports, and of how they fit what is below them.
    """
    tables = {name: [row | {IMPORT: None} for row in rows] for name, rows in base.items()}
    for each in imports:
        brought = each.rows()
        gone = replace_rows(tables, brought)
        tables["discrepancies"] += find_disagreements(gone, brought, tables, each.number)
    if imports:
        _check(tables, {each.number: each for each in imports})
    return tables


def replace_rows(tables: Rows, brought: Rows) -> Rows:
    """Puts what is brought in the place of what is there; the rows that are gone by table.

    The lists of `tables` are replaced by others; the rows that are brought stand in them as they
    are.
    """
    inspections = {row["inspection"] for row in brought.get("inspections", ())}
    gone: Rows = defaultdict(list)
    for name in {*brought, *(_OF_INSPECTIONS if inspections else ())}:
        table = metadata.tables[name]
        rows = _new_rows(table, tables[name], brought.get(name, ()))
        keys = {_key(table, row) for row in rows} - {()}
        stay = []
        for row in tables[name]:
            replaced = row.get("inspection") in inspections or _key(table, row) in keys
            (gone[name] if replaced else stay).append(row)
        tables[name] = stay + rows
    _keep_samples(tables, gone["samples"])
    _forget(tables, gone)
    return gone


def _new_rows(table: Table, there: list[Values], brought: Collection[Values]) -> list[Values]:
    """What is brought, but for rows of no inspection that are there already, word for word."""
    if table.name in _OF_INSPECTIONS:
        return list(brought)
    known = {_words(row) for row in there}
    return [row for row in brought if _words(row) not in known]


def _words(row: Values) -> tuple[tuple[str, Value], ...]:
    return tuple(sorted((name, value) for name, value in row.items() if name not in _ASIDE))


def _key(table: Table, row: Values) -> tuple[Value, ...]:
    return tuple(row[column.name] for column in table.primary_key.columns)


def _keep_samples(tables: Rows, gone: list[Values]) -> None:
    """Puts back samples of a replaced inspection on which figures rest that stay."""
    there = {row["sample"] for row in tables["samples"]}
    named = {row["sample"] for name in ("scores", "observations") for row in tables[name]}
    tables["samples"] += [row for row in gone if row["sample"] in named - there]


def _forget(tables: Rows, gone: Rows) -> None:
    """Takes the names of rows that are gone out of discrepancies and changes.

    What names no row that stays goes with them.
    """
    names = {_name(name, row) for name, rows in gone.items() for row in rows}
    names -= {_name(name, row) for name, rows in gone.items() if rows for row in tables[name]}
    kept = []
    for row in tables["discrepancies"]:
        named = [column for column in ("row_a", "row_b") if row[column]]
        lost = [column for column in named if row[column] in names]
        if not lost or len(lost) < len(named):
            kept.append(row | dict.fromkeys(lost))
    tables["discrepancies"] = kept
    tables["changes"] = [
        row for row in tables["changes"] if f"{row['table']}/{row['row']}" not in names
    ]


def _name(table: str, row: Values) -> str:
    return name_of(Row(table, 0, row))


def _check(tables: Rows, imports: dict[int, Import]) -> None:
    """Raises DataError where rows do not fit; each fault is told of the import that brought it."""
    numbered = {
        name: [Row(name, number, row) for number, row in enumerate(rows)]
        for name, rows in tables.items()
    }
    faults = [
        fault
        for name, table in metadata.tables.items()
        for fault in check_rows(table, numbered[name])
    ]
    faults += check_references(numbered)
    if faults:
        raise DataError(_told(fault, tables, imports) for fault in faults)


def _told(fault: Problem, tables: Rows, imports: dict[int, Import]) -> Problem:
    table = fault.file.removesuffix(".csv")
    number = tables[table][fault.line][IMPORT]
    if number is None:
        return Problem(fault.file, None, fault.column, fault.value, fault.reason)
    return imports[number].problem(table, fault.column, fault.value, fault.reason)
