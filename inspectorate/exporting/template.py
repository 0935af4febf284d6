"""The workbook that an inspector fills in: sheets with lists to choose from, notes, an example."""

from collections.abc import Mapping, Sequence
from io import BytesIO

from sqlalchemy import select

from inspectorate.domain.organisations import full_name
from inspectorate.exporting.sheets import fill_sheet, mark_header, set_widths
from inspectorate.exporting.workbooks import add_sheet
from inspectorate.store.sessions import Store
from inspectorate.store.tables import frameworks, key_questions, organisations, standards
from inspectorate.store.workbooks import ASKED, EXAMPLE, LISTS, NOTES, SHEETS, sheet_columns

MOST_ROWS = 2000
ASKED_FOR = "DDEBF7"  # a light blue behind the heads of columns to fill in

_HOW = (
    "Fill in one row for each inspection, rating, key question, finding and recommendation.",
    "Columns with a coloured head have to be filled in; others may stay empty where not known.",
    "Slugs (inspection, score, finding and so on) may stay empty: they follow from the rest. "
    "Where the workbook holds several inspections, give each row the inspection it belongs to.",
    "Percentages are written as 32 or 32%; dates as 2024, 2024-03 or 2024-03-15.",
    "Write values, not formulas: no formula is worked out. The sheets Notes, Example and Lists "
    "are not read.",
)
_EXAMPLE: Mapping[str, Sequence[Sequence[object]]] = {
    "inspections": [["Exampleton PDU", "pdu-2023"]],
    "ratings": [["Leadership", "Good"], ["Assessment", "Inadequate"]],
    "scores": [["Assessment", "engagement", 46], ["Assessment", "safety", 32]],
    "samples": [["All inspected cases", "cases", 37]],
    "findings": [["Leadership", "Leadership", "strength", "Leaders knew their teams."]],
    "recommendations": [[1, "Exampleton PDU", "Make sure that home visits take place."]],
    "documents": [["exampleton-2031", "An inspection of Exampleton PDU", "Who published it", ""]],
}


def write_template(store: Store) -> bytes:
    """The empty workbook as XLSX; names to choose from are those that the store knows."""
    from openpyxl import Workbook

    lists = _lists(store)
    book = Workbook()
    _write_notes(book.active)
    _write_example(book.create_sheet(EXAMPLE))
    for name in SHEETS:
        sheet = add_sheet(book, name)
        _colour(sheet, name)
        _offer(sheet, name, lists)
    last = book.create_sheet(LISTS)
    longest = max(len(words) for words in lists.values())
    columns = [[name, *words, *[None] * (longest - len(words))] for name, words in lists.items()]
    fill_sheet(last, [*zip(*columns, strict=True)])
    mark_header(last)
    set_widths(last, [40] * len(lists))
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _lists(store: Store) -> dict[str, list[str]]:
    """What may be chosen, by table.column, or by column where every table has the same."""
    units = store.rows(
        select(organisations.c.name, organisations.c.level)
        .where(organisations.c.level.in_(("pdu", "region", "nation")))
        .where(organisations.c.closed.is_(None))
        .order_by(organisations.c.level.desc(), organisations.c.name)
    )
    asked = store.rows(select(key_questions.c.key_question).distinct().order_by("key_question"))
    titles = store.rows(select(standards.c.title).distinct().order_by("title"))
    slugs = store.rows(select(frameworks.c.framework).order_by(frameworks.c.valid_from.desc()))
    lists = {
        "organisation": sorted({full_name(row["name"], row["level"]) for row in units}),
        "framework": [row["framework"] for row in slugs],
        "standard": [row["title"] for row in titles],
        "key_question": [row["key_question"] for row in asked],
    }
    for name in SHEETS:
        for column in sheet_columns(name):
            if words := column.info.get("one_of"):
                lists[f"{name}.{column.name}"] = list(words)
    return lists


def _write_notes(sheet) -> None:
    sheet.title = NOTES
    described = [
        [name, column.name, column.doc, "yes" if column.name in ASKED[name] else "", _words(column)]
        for name in SHEETS
        for column in sheet_columns(name)
    ]
    header = ["Sheet", "Column", "What it holds", "To fill in", "Words allowed"]
    fill_sheet(sheet, [*([line] for line in _HOW), [], header, *described])
    set_widths(sheet, [18, 18, 60, 12, 60])


def _words(column) -> str:
    if column.info.get("date"):
        return "2024, 2024-03 or 2024-03-15"
    return ", ".join(column.info.get("one_of", ()))


def _write_example(sheet) -> None:
    rows: list[Sequence[object]] = [["An example; it is not read."]]
    for name in SHEETS:
        rows += [[], [f"Sheet {name}"], ASKED[name], *_EXAMPLE[name]]
    fill_sheet(sheet, rows)
    set_widths(sheet, [30] * 4)


def _colour(sheet, name: str) -> None:
    from openpyxl.styles import PatternFill

    for cell in sheet[1]:
        if cell.value in ASKED[name]:
            cell.fill = PatternFill("solid", fgColor=ASKED_FOR)


def _offer(sheet, name: str, lists: Mapping[str, Sequence[str]]) -> None:
    """A list to choose from in every cell whose words are known; other words only warn."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    for number, column in enumerate(sheet_columns(name), start=1):
        held = next((key for key in (f"{name}.{column.name}", column.name) if key in lists), None)
        if held:
            letter, of_list = (
                get_column_letter(place) for place in (number, [*lists].index(held) + 1)
            )
            place = f"{LISTS}!${of_list}$2:${of_list}${len(lists[held]) + 1}"
            offered = DataValidation("list", formula1=place, allow_blank=True, errorStyle="warning")
            sheet.add_data_validation(offered)
            offered.add(f"{letter}2:{letter}{MOST_ROWS}")
