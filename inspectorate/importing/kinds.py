"""What a file is, by its bytes and by its name, and why one that is no report or workbook is not.

Only what every file of a kind begins with is looked at; whether it can be read, its reader says.
"""

import re
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from inspectorate.importing.lines import UnreadableFileError
from inspectorate.store.cells import STARTS_A_FORMULA

PDF, HTML, TEXT, XLSX = "a PDF", "a web page", "a text", "a workbook (XLSX)"

# What may stand behind the last point of a file's name.
ENDINGS = {
    ".pdf": PDF,
    ".html": HTML,
    ".htm": HTML,
    ".txt": TEXT,
    ".md": TEXT,
    ".xlsx": XLSX,
}
MOST_MEGABYTES = 50
LONGEST_NAME = 120

_NEEDED = (
    "A report is read from a PDF, a web page (.html) or a text (.txt), and a workbook from .xlsx"
)
_WEB_PAGE = re.compile(rb"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)\b", re.I)
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"RIFF")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
# Parts of a zipped file that show what it is, and what to do with it; the first that fits.
_PARTS = (
    ("xl/vbaProject.bin", "a workbook with macros: save it as .xlsx, without them"),
    ("xl/workbook.bin", "a binary workbook: save it as .xlsx"),
    ("word/", "a Word document: save it as PDF"),
    ("ppt/", "a presentation: save it as PDF"),
    ("content.xml", "an OpenDocument file: save it as .xlsx or PDF"),
)


def file_kind(name: str, data: bytes) -> str:
    """One of PDF, HTML, TEXT and XLSX.

    Raises UnreadableFileError where the file is empty, too large, something else, or not what its
    name says.
    """
    if len(data) > MOST_MEGABYTES * 2**20:
        megabytes = -(-len(data) // 2**20)
        raise UnreadableFileError(
            f"The file has {megabytes} megabytes; at most {MOST_MEGABYTES} are read."
        )
    if not data.strip():
        raise UnreadableFileError("The file is empty.")
    ending = _ending(name)
    named = ENDINGS.get(ending)
    found = _by_bytes(data, named)
    if named is None and ending:
        raise UnreadableFileError(f"{_NEEDED}; this file's name ends in {ending[:20]}.")
    if named not in (None, found):
        raise UnreadableFileError(
            f"The file is {found}, but its name ends in {ending}: give it the name of what it is."
        )
    return found


def clean_name(name: str) -> str:
    """The file's own name on one line: no folders before it, nothing invisible, no formula."""
    last = re.split(r"[/\\]", name)[-1]
    shown = " ".join("".join(sign if sign.isprintable() else " " for sign in last).split())
    return shown.lstrip(f"{STARTS_A_FORMULA} ")[:LONGEST_NAME].strip() or "a file without a name"


def _ending(name: str) -> str:
    found = re.search(r"[^.](\.[^.\s]+)$", clean_name(name))
    return found[1].casefold() if found else ""


def _by_bytes(data: bytes, named: str | None) -> str:
    if b"%PDF-" in data[:1024]:
        return PDF
    if data.startswith(b"PK"):
        return _by_parts(data)
    if data.startswith(_OLD_OFFICE):
        if _ENCRYPTED in data:
            raise UnreadableFileError(
                "The workbook is encrypted: save it without a password and try again."
            )
        raise UnreadableFileError(
            "The file is an old Office document: save it as .xlsx or PDF and try again."
        )
    for start, what in (*((start, "a picture") for start in _PICTURES), (b"{\\rtf", "rich text")):
        if data.startswith(start):
            raise UnreadableFileError(f"The file is {what}. {_NEEDED}.")
    is_page = named == HTML or _WEB_PAGE.match(data.removeprefix(b"\xef\xbb\xbf"))
    return HTML if is_page else TEXT


def _by_parts(data: bytes) -> str:
    try:
        with ZipFile(BytesIO(data)) as held:
            names = held.namelist()
    except (BadZipFile, ValueError, OSError, NotImplementedError, EOFError):
        raise UnreadableFileError(
            "The workbook or zipped file is damaged or cut short, so it cannot be read."
        ) from None
    for part, what in _PARTS:
        if any(name.startswith(part) for name in names):
            raise UnreadableFileError(f"The file is {what}, and try again.")
    if "xl/workbook.xml" in names or "xl/worksheets/sheet1.xml" in names:
        return XLSX
    raise UnreadableFileError("The file is zipped: unpack it, and import what is in it.")
