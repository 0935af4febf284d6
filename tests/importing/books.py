"""Small workbooks made for tests, sheet by sheet, and changed part by part."""

from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

Rows = Sequence[Sequence[object]]


def book(sheets: Mapping[str, Rows], formats: Mapping[str, str] | None = None) -> bytes:
    """A workbook of the sheets; `formats` are number formats by cell, in every sheet."""
    held = Workbook()
    held.remove(held.active)
    for name, rows in sheets.items():
        sheet = held.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        for cell, form in (formats or {}).items():
            sheet[cell].number_format = form
    stream = BytesIO()
    held.save(stream)
    return stream.getvalue()


def changed(data: bytes, change: Callable[[str, bytes], bytes], **parts: bytes) -> bytes:
    """The workbook with every part changed, and with further parts by name (__ for a slash)."""
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(part.filename, change(part.filename, old.read(part)))
        for name, content in parts.items():
            new.writestr(name.replace("__", "/") + ".xml", content)
    return stream.getvalue()
