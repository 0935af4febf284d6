"""The rows behind a screen as CSV, or as a workbook with its notes and sources."""

import csv
from collections.abc import Mapping, Sequence
from io import BytesIO, StringIO

import pandas as pd

from inspectorate.store.cells import write_cell


def write_csv(rows: pd.DataFrame) -> bytes:
    """The rows as UTF-8 CSV with a header; unknown values are empty, and 37 is not 37.0."""
    stream = StringIO()
    lines = csv.writer(stream, lineterminator="\n")
    lines.writerow(rows.columns)
    for row in rows.itertuples(index=False):
        lines.writerow("" if _is_unknown(value) else write_cell(value) for value in row)
    return stream.getvalue().encode()


def write_workbook(
    sheets: Mapping[str, pd.DataFrame], notes: Sequence[str], sources: pd.DataFrame
) -> bytes:
    """An XLSX workbook: one sheet per table, then “Notes and sources”.

    Text is written as text, so that nothing in it is taken for a formula.
    """
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title[:31])
        _fill(sheet, [list(rows.columns), *rows.itertuples(index=False)])
        for cell in sheet[1]:
            cell.font = Font(bold=True)
        sheet.freeze_panes = "A2"
        for number, column in enumerate(rows.columns, 1):
            longest = max([len(str(column)), *(len(str(value)) for value in rows[column])])
            sheet.column_dimensions[get_column_letter(number)].width = min(longest + 2, 60)
    last = book.create_sheet("Notes and sources")
    _fill(last, [[note] for note in notes])
    _fill(last, [[], list(sources.columns), *sources.itertuples(index=False)])
    last.column_dimensions["A"].width = 60
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _fill(sheet, rows: Sequence[Sequence[object]]) -> None:
    start = sheet.max_row if sheet["A1"].value is not None else 0
    for down, row in enumerate(rows, start + 1):
        for across, value in enumerate(row, 1):
            if _is_unknown(value):
                continue
            cell = sheet.cell(down, across, value)
            if isinstance(value, str):
                cell.data_type = "s"


def _is_unknown(value: object) -> bool:
    return value is None or value != value
