"""A row with its place in its file, and what must hold among its cells and among its fellows."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from sqlalchemy import CheckConstraint, Table, UniqueConstraint

from inspectorate.store.cells import Value
from inspectorate.store.problems import Problem

# (table, first day, last day): the first may not be later than the last.
SPANS = (
    ("organisations", "opened", "closed"),
    ("frameworks", "valid_from", "valid_to"),
    ("inspections", "cases_from", "cases_to"),
    ("inspections", "fieldwork_start", "fieldwork_end"),
    ("samples", "period_start", "period_end"),
    ("observations", "period_start", "period_end"),
)

_NOT_ABOVE = re.compile(r"(\w+) <= (\w+)")
_ANY_OF = re.compile(r"\w+ IS NOT NULL( OR \w+ IS NOT NULL)*")
_BOTH_OR_NEITHER = re.compile(r"\((\w+) IS NULL\) = \((\w+) IS NULL\)")
_OF_ONE_COLUMN = re.compile(r"\w+ (IN \(.*\)|[<>]= -?[0-9.]+)")

Fault = tuple[str, str]
Rule = Callable[["Row"], Fault | None]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, the line on which it begins, and whether every cell of it is sound."""

    table: str
    line: int
    values: dict[str, Value]
    sound: bool = True

    def __getitem__(self, column: str) -> Value:
        return self.values.get(column)

    def key(self, columns: Iterable[str]) -> tuple[Value, ...]:
        """The values of several columns."""
        return tuple(self.values.get(column) for column in columns)

    def problem(self, column: str, reason: str) -> Problem:
        """A fault of the cell in that column."""
        return Problem(f"{self.table}.csv", self.line, column, self[column], reason)


def check_rows(table: Table, rows: list[Row]) -> Iterator[Problem]:
    """Faults among the cells of a row, and rows that stand twice."""
    yield from _check_repeated(table, rows)
    rules = _rules(table)
    for row in rows:
        if row.sound:
            for rule in rules:
                fault = rule(row)
                if fault:
                    yield row.problem(*fault)


def _check_repeated(table: Table, rows: list[Row]) -> Iterator[Problem]:
    """Rows with a key that an earlier row has; but for primary keys, empty cells count as equal."""
    primary = [column.name for column in table.primary_key.columns]
    unique = [
        [column.name for column in constraint.columns]
        for constraint in table.constraints
        if isinstance(constraint, UniqueConstraint)
    ]
    for columns in filter(None, [primary, *unique]):
        seen: dict[tuple, int] = {}
        for row in rows:
            key = row.key(columns)
            if columns is primary and None in key:
                continue
            if key in seen:
                yield row.problem(
                    columns[0],
                    f"repeats line {seen[key]} in {', '.join(columns)}; remove one of the two rows",
                )
            else:
                seen[key] = row.line


@cache
def _rules(table: Table) -> tuple[Rule, ...]:
    """The rules among the cells of a row: the table's own constraints, and its spans of time.

    Raises ValueError for a constraint of a shape that cannot be explained to a reader yet.
    """
    rules = []
    for constraint in table.constraints:
        if isinstance(constraint, CheckConstraint):
            text = str(constraint.sqltext)
            if not _OF_ONE_COLUMN.fullmatch(text):
                rules.append((text, _rule(text)))
    ordered = [rule for _, rule in sorted(rules, key=lambda pair: pair[0])]
    spans = [_not_later(first, last) for name, first, last in SPANS if name == table.name]
    return (*ordered, *spans)


def _rule(text: str) -> Rule:
    """The rule that a constraint of the database states."""
    if match := _NOT_ABOVE.fullmatch(text):
        return _not_above(*match.groups())
    if match := _BOTH_OR_NEITHER.fullmatch(text):
        return _both_or_neither(*match.groups())
    if _ANY_OF.fullmatch(text):
        return _any_of([part.split()[0] for part in text.split(" OR ")])
    raise ValueError(f"no check of the data is known for the constraint {text}")


def _not_above(part: str, whole: str) -> Rule:
    def rule(row: Row) -> Fault | None:
        if row[part] is None or row[whole] is None or row[part] <= row[whole]:
            return None
        return part, f"is more than {whole}, {row[whole]:g}; correct one of the two"

    return rule


def _both_or_neither(one: str, other: str) -> Rule:
    def rule(row: Row) -> Fault | None:
        if (row[one] is None) == (row[other] is None):
            return None
        empty, full = (one, other) if row[one] is None else (other, one)
        return empty, f"is empty although {full} is given; fill in both or neither"

    return rule


def _any_of(columns: list[str]) -> Rule:
    def rule(row: Row) -> Fault | None:
        if any(row[column] is not None for column in columns):
            return None
        return columns[0], f"is empty, and so is every one of {', '.join(columns)}; give one"

    return rule


def _not_later(first: str, last: str) -> Rule:
    """A span ends before it begins only where that is certain: 2024-03 to 2024 may be true."""

    def rule(row: Row) -> Fault | None:
        start, end = row[first], row[last]
        if start is None or end is None:
            return None
        known = min(len(start), len(end))
        if start[:known] <= end[:known]:
            return None
        return first, f"is later than {last}, {end}; correct one of the two"

    return rule
