"""A workbook as records: our own template and export, and tables that a layout map describes."""

from collections.abc import Iterator

from inspectorate.domain.sources import DEMONSTRATION
from inspectorate.importing.filling import Filling
from inspectorate.importing.layouts import Laid, lay_out
from inspectorate.importing.lines import UnreadableFileError
from inspectorate.importing.mapped import fill_mapped
from inspectorate.importing.records import Records, Row
from inspectorate.importing.report import Doubt
from inspectorate.importing.sheets import Sheet, read_sheets
from inspectorate.importing.vocabulary import Vocabulary
from inspectorate.store.workbooks import EXAMPLE, LISTS, NOTES, SHEETS

NOTHING = (
    "No sheet of the workbook has a header that is known here; fill in the template, or add the "
    "workbook's headers to the layout map."
)
INVENTED = f"The workbook says of itself: {DEMONSTRATION}; so it is not imported."
EMPTY = "No sheet of the workbook has a row filled in below its header."
_FOR_PEOPLE = frozenset({NOTES, EXAMPLE, LISTS})


def read_workbook(data: bytes, vocabulary: Vocabulary, document: str) -> Records:
    """The rows that the sheets give, by table; `document` is the slug of the file as a source.

    A cell that cannot be used is a doubt that blocks, with sheet and cell.

    Raises UnreadableFileError, in one sentence, where nothing can be read.
    """
    sheets = [sheet for sheet in read_sheets(data) if sheet.name not in _FOR_PEOPLE and sheet.rows]
    if any(cell.text == DEMONSTRATION for sheet in sheets for row in sheet.rows for cell in row):
        raise UnreadableFileError(INVENTED)
    laid = [(sheet, lay_out(sheet)) for sheet in sheets]
    known = [held for _, held in laid if held]
    if not known:
        raise UnreadableFileError(NOTHING)
    filling = Filling(vocabulary, document)
    filling.doubts += _unread(laid)
    rows: dict[str, list[Row]] = {}
    # What an inspection is comes before what belongs to it, whatever the order of the sheets.
    for held in sorted(known, key=lambda held: SHEETS.index(held.layout.table)):
        fill = _fill_own if held.layout.is_ours else fill_mapped
        rows.setdefault(held.layout.table, []).extend(fill(held, filling))
    if not any(rows.values()) and not filling.doubts:
        raise UnreadableFileError(EMPTY)
    filled = {table: held for table, held in rows.items() if held}
    return Records(filled, (), tuple(filling.doubts), places=filling.places)


def _fill_own(laid: Laid, filling: Filling) -> Iterator[Row]:
    for row in laid.below:
        cells = {laid.fields[cell.column]: cell for cell in row if cell.column in laid.fields}
        if cells:
            yield filling.row(laid.layout.table, cells, row[0].place)


def _unread(laid: list[tuple[Sheet, Laid | None]]) -> Iterator[Doubt]:
    """Sheets and columns that are not read: nothing is left out in silence."""
    for sheet, held in laid:
        if held is None:
            what = "No header in this sheet is known, so nothing was read from it."
            yield Doubt(f"sheet {sheet.name}", what, mend="Go on if nothing of it is needed.")
            continue
        for cell in held.repeated:
            what = f"The column “{cell.text[:80]}” means the same as one before it."
            yield Doubt(cell.place, what, cell.text[:80], "Leave one of the two.", blocks=True)
        for cell in held.strange if held.layout.is_ours else ():
            what = f"“{cell.text[:80]}” is no column of {held.layout.table}, so it is not read."
            yield Doubt(cell.place, what, cell.text[:80], "Go on if it is not needed.")
