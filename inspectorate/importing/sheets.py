"""The cells of a workbook as text, each with its place; no formula is ever evaluated."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from math import isfinite
from warnings import catch_warnings, simplefilter

from defusedxml.common import DefusedXmlException

from inspectorate.importing.lines import UnreadableFileError
from inspectorate.importing.zipped import ENTITIES, check_parts
from inspectorate.store.cells import write_cell

MOST_SHEETS = 100
# Of one sheet, empty ones before the last included.
MOST_ROWS = 50_000
MOST_COLUMNS = 100
MOST_CELLS = 300_000
LONGEST_CELL = 10_000
FORMULA = "holds a formula, which is not worked out here"
DAMAGED = "The workbook is damaged or cut short, so it cannot be read."

_QUOTED = re.compile(r'"[^"]*"|\\.')


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of a cell, as read_cell takes it; `fault` says why it has none that can be used.

    A cell that a spreadsheet shows as a percentage is the figure shown: 0.32 is 32.
    """

    text: str
    place: str
    column: int
    is_percent: bool = False
    fault: str | None = None


@dataclass(frozen=True)
class Sheet:
    """A sheet's name and its rows that hold anything."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]


def read_sheets(data: bytes) -> tuple[Sheet, ...]:
    """The sheets of the workbook in order, with the cells that hold something.

    Raises UnreadableFileError, in one sentence, where it cannot be read or is larger than any
    workbook of inspections.
    """
    from openpyxl import load_workbook

    try:
        check_parts(data)
        with catch_warnings():
            simplefilter("ignore")  # of styles and extensions that openpyxl leaves out
            book = load_workbook(BytesIO(data), read_only=True, keep_links=False)
            return tuple(_read_book(book))
    except (UnreadableFileError, MemoryError):
        raise
    except Exception as error:
        # Whatever openpyxl comes to where a part is missing or holds what it should not.
        defused = any(isinstance(e, DefusedXmlException) for e in (error, error.__cause__))
        raise UnreadableFileError(ENTITIES if defused else DAMAGED) from None


def _read_book(book) -> Iterator[Sheet]:
    sheets = book.worksheets
    if len(sheets) > MOST_SHEETS:
        raise UnreadableFileError(f"The workbook has over {MOST_SHEETS} sheets.")
    left = MOST_CELLS
    for sheet in sheets:
        # The size that the file states may be wrong either way.
        sheet.reset_dimensions()
        rows = []
        for number, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), start=1):
            cells = tuple(_cell(cell, sheet.title) for cell in row if cell.value is not None)
            left -= len(cells)
            if number > MOST_ROWS or left < 0:
                raise UnreadableFileError(
                    f"The sheet “{_shown(sheet.title)}” has more rows or cells than any of "
                    "inspections."
                )
            if any(cell.text or cell.fault for cell in cells):
                rows.append(cells)
        yield Sheet(_shown(sheet.title), tuple(rows))


def _cell(cell, sheet: str) -> Cell:
    place = f"sheet {_shown(sheet)}, cell {cell.coordinate}"
    if cell.data_type == "f":
        return Cell("", place, cell.column, fault=FORMULA)
    value = cell.value
    if cell.data_type == "e":
        return Cell(str(value), place, cell.column, fault="is an error of the spreadsheet")
    is_percent = isinstance(value, int | float) and "%" in _QUOTED.sub("", cell.number_format)
    text = _text(value * 100 if is_percent else value)
    if len(text) > LONGEST_CELL:
        return Cell(text[:80], place, cell.column, fault=f"has over {LONGEST_CELL} signs")
    return Cell(text, place, cell.column, is_percent)


def _text(value: object) -> str:
    """The text as read_cell takes it: 37 and not 37.0, 2024-01-15 for a day."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return write_cell(round(value, 10)) if isfinite(value) else str(value)
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    if isinstance(value, date):
        return value.isoformat()
    return str(value).replace("\r\n", "\n").strip()


def _shown(title: str) -> str:
    return " ".join("".join(sign if sign.isprintable() else " " for sign in title).split())[:40]
