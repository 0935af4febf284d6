"""The rows behind a screen as CSV, or as a workbook with its notes and sources."""

import csv
import re
from collections.abc import Mapping, Sequence
from io import BytesIO, StringIO

import pandas as pd

from inspectorate.exporting.sheets import fill_sheet, is_unknown, mark_header, set_widths
from inspectorate.store.cells import write_cell

WIDEST = 60

_FORMULA = re.compile(r"[=+\-@＝＋－＠\t\r]")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def write_csv(rows: pd.DataFrame) -> bytes:
    """The rows as UTF-8 CSV with a header; unknown values are empty, and 37 is not 37.0.

    Nothing in it starts a formula when a spreadsheet opens it.
    """
    stream = StringIO()
    lines = csv.writer(stream, lineterminator="\n")
    lines.writerow(_inert(str(column)) for column in rows.columns)
    for row in rows.itertuples(index=False):
        lines.writerow("" if is_unknown(value) else _inert(write_cell(value)) for value in row)
    return stream.getvalue().encode()


def write_workbook(
    sheets: Mapping[str, pd.DataFrame], notes: Sequence[str], sources: pd.DataFrame
) -> bytes:
    """An XLSX workbook: one sheet per table, then “Notes and sources”.

    Text is written as text, so that nothing in it is taken for a formula.
    """
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title[:31])
        fill_sheet(sheet, [list(rows.columns), *rows.itertuples(index=False)])
        mark_header(sheet)
        set_widths(sheet, [_width(column, rows[column]) for column in rows.columns])
    last = book.create_sheet("Notes and sources")
    fill_sheet(last, [[note] for note in notes])
    fill_sheet(last, [[], list(sources.columns), *sources.itertuples(index=False)])
    set_widths(last, [WIDEST])
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _width(column: object, values: pd.Series) -> int:
    longest = max([len(str(column)), *(len(str(value)) for value in values)])
    return min(longest + 2, WIDEST)


def _inert(cell: str) -> str:
    """The cell, with an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell
