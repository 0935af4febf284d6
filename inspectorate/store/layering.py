"""Lays imports over the base: what they bring takes the place of what is there.

An inspection takes the place of the one of its slug, with all that belongs to it; any other row
takes the place of the one with its key.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence

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
Key = tuple[Value, ...]

_KEYS = {
    name: [column.name for column in table.primary_key.columns]
    for name, table in metadata.tables.items()
}
_OF_INSPECTIONS = [name for name, table in metadata.tables.items() if "inspection" in table.columns]
_ON_SAMPLES = ("scores", "observations")
_ASIDE = frozenset({IMPORT, "line"})


def lay_over(base: Rows, imports: Sequence[Import]) -> Rows:
    """The rows of the base with the imports over them, in order; the base is left as it is.

    Nothing dangles: samples stay on which other figures rest, and discrepancies and changes no
    longer name rows that are gone. A figure that an import states otherwise than another source
    did becomes a discrepancy.

    Raises DataError with every fault of the imports, and of how they fit what is below them.
    """
    laid = _Laid({name: [row | {IMPORT: None} for row in rows] for name, rows in base.items()})
    for each in imports:
        brought = each.rows()
        gone = laid.replace(brought)
        disagreements = find_disagreements(gone, brought, laid.rows(), each.number)
        laid.add("discrepancies", disagreements)
    tables = {name: list(rows) for name, rows in laid.rows().items()}
    if imports:
        _check(tables, {each.number: each for each in imports})
    return tables


def replace_rows(tables: Rows, brought: Rows) -> Rows:
    """Puts what is brought in the place of what is there; the rows that are gone by table.

    The lists of `tables` are replaced by others; the rows that are brought stand in them as they
    are.
    """
    laid = _Laid(tables)
    gone = laid.replace(brought)
    tables.update({name: list(rows) for name, rows in laid.rows().items()})
    return gone


class _Laid:
    """The rows of every table by their keys, which each import changes where it touches them."""

    def __init__(self, base: Rows) -> None:
        self._tables: dict[str, dict[Key, Values]] = {name: {} for name in metadata.tables}
        self._of_inspection: dict[tuple[str, Value], dict[Key, None]] = defaultdict(dict)
        self._on_sample: Counter[Value] = Counter()
        self._numbered = 0
        for name, rows in base.items():
            self.add(name, rows)

    def rows(self) -> dict[str, Collection[Values]]:
        """The rows of every table as they stand now."""
        return {name: held.values() for name, held in self._tables.items()}

    def add(self, name: str, rows: Iterable[Values]) -> None:
        """Puts rows behind those that are there."""
        table = self._tables[name]
        for row in rows:
            key = _key(name, row)
            if not key or key in table:
                # Without a key, or with one that stands twice, which a check will tell.
                self._numbered += 1
                key = (*key, self._numbered)
            table[key] = row
            if name in _OF_INSPECTIONS:
                self._of_inspection[name, row["inspection"]][key] = None
            if name in _ON_SAMPLES:
                self._on_sample[row["sample"]] += 1

    def replace(self, brought: Rows) -> Rows:
        """Puts what is brought in the place of what is there; the rows that are gone by table."""
        inspections = {row["inspection"] for row in brought.get("inspections", ())}
        gone: Rows = defaultdict(list)
        for name in {*brought, *(_OF_INSPECTIONS if inspections else ())}:
            rows = self._new_rows(name, brought.get(name, ()))
            keys = dict.fromkeys(_key(name, row) for row in rows)
            for inspection in inspections if name in _OF_INSPECTIONS else ():
                keys |= self._of_inspection[name, inspection]
            gone[name] = [self._remove(name, key) for key in keys if key in self._tables[name]]
            self.add(name, rows)
        self._keep_samples(gone["samples"])
        self._forget(gone)
        return gone

    def _remove(self, name: str, key: Key) -> Values:
        row = self._tables[name].pop(key)
        if name in _OF_INSPECTIONS:
            del self._of_inspection[name, row["inspection"]][key]
        if name in _ON_SAMPLES:
            self._on_sample[row["sample"]] -= 1
        return row

    def _new_rows(self, name: str, brought: Collection[Values]) -> list[Values]:
        """What is brought, but for rows of no inspection that are there already word for word."""
        there = self._tables[name]
        if name in _OF_INSPECTIONS or not brought:
            return list(brought)
        if _KEYS[name]:
            same = (there.get(_key(name, row)) for row in brought)
            pairs = zip(brought, same, strict=True)
            return [row for row, other in pairs if not other or _words(row) != _words(other)]
        known = {_words(row) for row in there.values()}
        return [row for row in brought if _words(row) not in known]

    def _keep_samples(self, gone: list[Values]) -> None:
        """Puts back samples of a replaced inspection on which figures rest that stay."""
        there = self._tables["samples"]
        resting = [row for row in gone if self._on_sample[row["sample"]]]
        self.add("samples", [row for row in resting if _key("samples", row) not in there])

    def _forget(self, gone: Rows) -> None:
        """Takes the names of rows that are gone out of discrepancies and changes.

        What names no row that stays goes with them.
        """
        names = {
            _name(name, row)
            for name, rows in gone.items()
            for row in rows
            if _key(name, row) not in self._tables[name]
        }
        for key, row in list(self._tables["discrepancies"].items()):
            named = [column for column in ("row_a", "row_b") if row[column]]
            lost = [column for column in named if row[column] in names]
            if lost and len(lost) == len(named):
                self._remove("discrepancies", key)
            elif lost:
                self._tables["discrepancies"][key] = row | dict.fromkeys(lost)
        for key, row in list(self._tables["changes"].items()):
            if f"{row['table']}/{row['row']}" in names:
                self._remove("changes", key)


def _words(row: Values) -> tuple[tuple[str, Value], ...]:
    return tuple(sorted((name, value) for name, value in row.items() if name not in _ASIDE))


def _key(table: str, row: Values) -> Key:
    return tuple(row[column] for column in _KEYS[table])


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
