"""Says in a file itself that what it holds is invented, wherever the file is carried."""

import csv
from collections.abc import Callable
from io import BytesIO, StringIO
from typing import Any

NOTE = "note"


def marked(mark: Callable[[bytes, str], bytes], make: Callable[[], bytes], words: str) -> Callable:
    """Makes the file that `make` makes, with `words` put in by `mark`."""
    return lambda: mark(make(), words)


def mark_csv(content: bytes, words: str) -> bytes:
    """The rows with one more column, which holds the words in every row."""
    header, *rows = csv.reader(StringIO(content.decode(), newline=""))
    stream = StringIO()
    lines = csv.writer(stream, lineterminator="\n")
    lines.writerow([*header, NOTE])
    lines.writerows([*row, words] for row in rows)
    return stream.getvalue().encode()


def name_of_invented(name: str) -> str:
    """The name of a data package or file, of invented rows."""
    return f"{name}-demonstration"


def mark_descriptor(descriptor: dict[str, Any], words: str) -> dict[str, Any]:
    """The descriptor of a data package whose files hold the words in a column more."""
    field = {"name": NOTE, "type": "string", "description": "that the row is invented"}
    resources = [
        each | {"schema": each["schema"] | {"fields": [*each["schema"]["fields"], field]}}
        for each in descriptor["resources"]
    ]
    return descriptor | {
        "name": name_of_invented(descriptor["name"]),
        "title": f"{words}: {descriptor['title']}",
        "description": f"{words}. {descriptor['description']}",
        "resources": resources,
    }


def mark_workbook(content: bytes, words: str) -> bytes:
    """The workbook with a column of the words on every sheet, and the words above its notes."""
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(content))
    *tables, notes = book.worksheets
    for sheet in tables:
        mark_rows(sheet, words)
    notes.insert_rows(1)
    notes.cell(1, 1, words)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def mark_rows(sheet, words: str) -> None:
    """Puts the words into one more column of every row of a sheet."""
    last = sheet.max_column + 1
    sheet.cell(1, last, NOTE)
    for row in range(2, sheet.max_row + 1):
        sheet.cell(row, last, words)
