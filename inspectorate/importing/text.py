"""A report kept as plain text, one paragraph, bullet or heading to a line."""

import re

from inspectorate.importing.lines import MOST_LINES, TOO_LONG, Line, UnreadableFileError

# What other kinds of file begin with, and what they are called.
_OTHERS = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a workbook or another zipped file",
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"{\\rtf": "a rich text document",
}

# So many blank lines there may be to one with words.
MOST_BLANKS = 5
_WEB_PAGE = re.compile(r"\s*<(?:!doctype html|html|head|body)\b", re.IGNORECASE)


def read_text(data: bytes) -> tuple[Line, ...]:
    """The lines of the text as they stand; a form feed starts a page.

    Raises UnreadableFileError where it is empty, no text, or longer than any report.
    """
    text = decode(data)
    if _WEB_PAGE.match(text):
        raise UnreadableFileError("The file is a web page, not the text its name says.")
    if text.count("\n") > MOST_BLANKS * MOST_LINES:
        raise UnreadableFileError(TOO_LONG)
    pages = text.split("\f")
    lines = (
        Line(line, page if len(pages) > 1 else None, number)
        for page, held in enumerate(pages, start=1)
        for number, line in enumerate(held.split("\n"), start=1)
    )
    return tuple(line for line in lines if line.text.strip())


def decode(data: bytes) -> str:
    """The text of the bytes, with one kind of line end; UTF-8, UTF-16 by its mark, Windows-1252.

    Raises UnreadableFileError where they are empty or no text.
    """
    if not data.strip():
        raise UnreadableFileError("The file is empty.")
    for start, kind in _OTHERS.items():
        if data.startswith(start):
            raise UnreadableFileError(f"The file is {kind}, not the text its name says.")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", errors="replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
    sample = text[:100_000]
    strange = sum(
        1 for sign in sample if sign == "\ufffd" or (sign < " " and sign not in "\t\n\r\f")
    )
    if strange * 100 > len(sample):
        raise UnreadableFileError("The file holds no readable text.")
    return text.replace("\r\n", "\n").replace("\r", "\n")
