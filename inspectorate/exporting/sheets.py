"""Sheets of a workbook filled so that text stays text, with a header that stays in sight."""

from collections.abc import Sequence

Rows = Sequence[Sequence[object]]


def fill_sheet(sheet, rows: Rows) -> None:
    """Writes the rows below what the sheet holds; unknown values are empty cells.

    Text is written as text, so that nothing in it is taken for a formula.
    """
    start = sheet.max_row if sheet["A1"].value is not None else 0
    for down, row in enumerate(rows, start + 1):
        for across, value in enumerate(row, 1):
            if is_unknown(value):
                continue
            cell = sheet.cell(down, across, value)
            if isinstance(value, str):
                cell.data_type = "s"


def mark_header(sheet) -> None:
    """Sets the first row in bold, and keeps it in sight."""
    from openpyxl.styles import Font

    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"


def set_widths(sheet, widths: Sequence[int]) -> None:
    """Makes the columns so many signs wide."""
    from openpyxl.utils import get_column_letter

    for number, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width


def is_unknown(value: object) -> bool:
    """Whether a value is missing: None, or the not-a-number of a tidy table."""
    return value is None or value != value
