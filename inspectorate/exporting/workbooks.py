"""Inspections as a workbook in the shape of the tables: what an import reads back as it was."""

from collections.abc import Collection, Mapping
from io import BytesIO

from inspectorate.domain.sources import DEMONSTRATION
from inspectorate.exporting import marking
from inspectorate.exporting.package import read_rows
from inspectorate.exporting.sheets import fill_sheet, mark_header, set_widths
from inspectorate.store import mark
from inspectorate.store.databases import explained
from inspectorate.store.sessions import Store
from inspectorate.store.tables import metadata
from inspectorate.store.workbooks import SHEETS, sheet_columns

Row = Mapping[str, object]

_OF_WORDS = frozenset({"title", "statement", "summary"})
_WIDE = 60


def write_inspections(store: Store, inspections: Collection[str] | None = None) -> bytes:
    """An XLSX workbook of these inspections, or of all, with everything that belongs to them.

    One sheet per table, named as the table, with its columns as header; the sources that its rows
    name are in the sheet of documents. Tables without rows have no sheet. Each invented row says
    that it is one, and no import takes it.
    """
    from openpyxl import Workbook

    rows = _read(store, inspections)
    book = Workbook()
    book.remove(book.active)
    for name, held in rows.items():
        if held:
            sheet = add_sheet(book, name)
            columns = sheet_columns(name)
            fill_sheet(sheet, [[row[column.name] for column in columns] for row in held])
            if store.kind == mark.DEMONSTRATION:
                marking.mark_rows(sheet, DEMONSTRATION)
    if not book.worksheets:
        add_sheet(book, SHEETS[0])
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def add_sheet(book, table: str):
    """A new sheet of the workbook with the header of the table; wide where words stand."""
    sheet = book.create_sheet(table)
    names = [column.name for column in sheet_columns(table)]
    fill_sheet(sheet, [names])
    mark_header(sheet)
    set_widths(sheet, [_WIDE if name in _OF_WORDS else len(name) + 6 for name in names])
    return sheet


def _read(store: Store, inspections: Collection[str] | None) -> dict[str, list[Row]]:
    """The rows by table, in the order of their keys."""
    with explained(store.engine.url), store.engine.connect() as connection:
        tables = {
            name: [
                dict(zip(metadata.tables[name].columns.keys(), row, strict=True))
                for row in read_rows(connection, metadata.tables[name])
            ]
            for name in SHEETS
        }
    rows = {
        name: [row for row in held if _belongs(name, row, inspections)]
        for name, held in tables.items()
    }
    samples = {row["sample"] for row in rows["scores"]}
    rows["samples"] = [
        row for row in tables["samples"] if row in rows["samples"] or row["sample"] in samples
    ]
    named = {row["document"] for name, held in rows.items() for row in held if name != "documents"}
    rows["documents"] = [row for row in tables["documents"] if row["document"] in named]
    return rows


def _belongs(name: str, row: Row, inspections: Collection[str] | None) -> bool:
    if inspections is None:
        return True
    return row.get("inspection") in inspections
