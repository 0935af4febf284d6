"""Sheets of others: rows of key questions or ratings whose columns a layout map names."""

from collections.abc import Iterator
from dataclasses import replace

from inspectorate.importing.filling import Filling
from inspectorate.importing.layouts import Laid
from inspectorate.importing.naming import only_framework, organisation_named
from inspectorate.importing.records import Row
from inspectorate.importing.sheets import Cell

_SAY_WHO = "Write the name of the PDU or region in a cell above the header."
_SAY_WHICH = "Write the set of standards, such as pdu-2023, in a cell above the header."
Cells = dict[str, Cell]


def fill_mapped(laid: Laid, filling: Filling) -> Iterator[Row]:
    """The rows of the sheet that hold a figure or rating; headings between them hold none.

    They belong to an inspection that is held or that the workbook brings, which they do not state
    themselves: they add to it.
    """
    rows = [_cells(laid, row) for row in laid.below]
    frameworks = _Frameworks(laid, filling)
    above = _organisation_above(laid, filling)
    for cells in rows:
        if not _has_value(cells):
            continue
        cells = _sorted_out(cells)
        named = cells.get("organisation")
        slug = filling.organisation(named) if named else above
        first = next(iter(cells.values()))
        if slug is None and named is None:
            frameworks.say_once(first, "The sheet does not say which unit it is of.", _SAY_WHO)
        framework = frameworks.of(cells, slug, first) if slug else None
        if slug and framework:
            inspection = Cell(f"{slug}-{framework}", first.place, 0)
            yield filling.row(laid.layout.table, cells | {"inspection": inspection}, first.place)


def _cells(laid: Laid, row: tuple[Cell, ...]) -> Cells:
    return {laid.fields[cell.column]: cell for cell in row if cell.column in laid.fields}


def _has_value(cells: Cells) -> bool:
    values = [cells[name] for name in ("percent", "numerator", "rating") if name in cells]
    return any(cell.text or cell.fault for cell in values) and len(cells) > 1


def _sorted_out(cells: Cells) -> Cells:
    """A column of Yes may hold counts or percentages; counts of Yes and No make the base."""
    yes, no = cells.get("numerator"), cells.get("no")
    if yes and (yes.is_percent or yes.text.endswith("%")):
        cells = {"percent": yes} | {name: cells[name] for name in cells if name != "numerator"}
    elif yes and no and "cases" not in cells and yes.text.isdecimal() and no.text.isdecimal():
        base = replace(no, text=str(int(yes.text[:9]) + int(no.text[:9])))
        cells = cells | {"cases": base}
    return cells


def _organisation_above(laid: Laid, filling: Filling) -> str | None:
    """The one unit that a cell above the header names, else the one of the sheet's name."""
    said = [cell.text.rpartition(":")[2].strip() for row in laid.above for cell in row]
    for words in (said, [laid.sheet.name]):
        found = {organisation_named(held, filling.vocabulary) for held in words if held} - {None}
        if len(found) == 1:
            return found.pop()
    return None


class _Frameworks:
    """The set of standards of each unit's rows: as stated, or the only one of its level."""

    def __init__(self, laid: Laid, filling: Filling) -> None:
        self._filling = filling
        self._known = {held.framework for held in filling.vocabulary.frameworks}
        said = {cell.text.rpartition(":")[2].strip() for row in laid.above for cell in row}
        self._above = said & self._known
        self._said: set[str] = set()

    def of(self, cells: Cells, organisation: str, first: Cell) -> str | None:
        """The framework of a row; None with a doubt where it is unknown or not sure."""
        if stated := cells.get("framework"):
            if stated.text in self._known:
                return stated.text
            what = f"“{stated.text[:80]}” is no set of standards known here."
            self.say_once(stated, what, f"Write one of {', '.join(sorted(self._known))}.")
            return None
        if len(self._above) == 1:
            return next(iter(self._above))
        if only := only_framework(organisation, self._filling.vocabulary):
            return only
        self.say_once(first, "The sheet does not say under which set of standards.", _SAY_WHICH)
        return None

    def say_once(self, cell: Cell, what: str, mend: str) -> None:
        """A doubt that blocks, told once however many rows have it."""
        if what not in self._said:
            self._said.add(what)
            self._filling.doubt(cell, what, mend)
