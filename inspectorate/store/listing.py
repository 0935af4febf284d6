"""Rows that `discrepancies` and `changes` name, and the figures that a discrepancy accounts for."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from inspectorate.store.cells import Value
from inspectorate.store.problems import Problem
from inspectorate.store.rows import Row
from inspectorate.store.tables import metadata

Tables = dict[str, list[Row]]

_NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")


@dataclass(frozen=True)
class Misfit:
    """A figure that does not fit another; `reason` goes on from it, as that of a problem does."""

    row: Row
    column: str
    other: float
    reason: str


def name_of(row: Row) -> str:
    """The row as other rows name it: its table and its key, as in `scores/surrey-pdu-2023-checks`.

    The parts of a key of several columns are joined by strokes.
    """
    table = metadata.tables[row.table]
    columns = list(table.primary_key.columns) or [next(iter(table.columns))]
    return "/".join([row.table, *(str(row[column.name]) for column in columns)])


class Listed:
    """The figures for which rows of `discrepancies` account."""

    def __init__(self, discrepancies: list[Row]) -> None:
        self._texts: dict[str, list[str]] = defaultdict(list)
        for row in discrepancies:
            said = row.key(("value_a", "value_b", "judgement", "note"))
            for name in set(row.key(("row_a", "row_b"))) - {None}:
                self._texts[name].append(" ".join(filter(None, said)))

    def has(self, misfit: Misfit) -> bool:
        """Whether a discrepancy names the row, its figure and the figure that it does not fit."""
        figure = misfit.row[misfit.column]
        texts = self._texts.get(name_of(misfit.row), ())
        return any(_gives(text, figure) and _gives(text, misfit.other) for text in texts)


def _gives(text: str, figure: Value) -> bool:
    if isinstance(figure, str):
        return figure in text
    return figure in {float(number.replace(",", "")) for number in _NUMBER.findall(text)}


def check_named_rows(tables: Tables) -> Iterator[Problem]:
    """Rows that discrepancies and changes name are there."""
    known = {name_of(row) for rows in tables.values() for row in rows}
    for row in tables["discrepancies"]:
        for column in ("row_a", "row_b"):
            if row[column] is not None and row[column] not in known:
                table, _, key = row[column].partition("/")
                yield row.problem(column, _missing(table, key))
    for row in tables["changes"]:
        if row["table"] not in metadata.tables:
            yield row.problem("table", "is not the name of a table; correct it")
        elif row["row"] is not None and f"{row['table']}/{row['row']}" not in known:
            yield row.problem("row", _missing(row["table"], row["row"]))


def _missing(table: str, key: str) -> str:
    if not key or table not in metadata.tables:
        return (
            "does not name a row; write the table and the key, as in scores/surrey-pdu-2023-checks"
        )
    return f"names a row that is not in {table}.csv; correct it, or add the row there"
