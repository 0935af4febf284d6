"""The rows of text that the pages of a PDF show, with where and how large they stand.

PDFium keeps one state for the whole process, so one file is read at a time.
"""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from threading import Lock

import pypdfium2
from pypdfium2 import raw

from inspectorate.importing.lines import MOST_SIGNS, UnreadableFileError

MOST_PAGES = 1_000
MOST_SHAPES = 5_000

# A gap so many times the size of the signs is a blank; where PDFium sees one, a smaller gap is.
_SURE_GAP = 0.22
_GAP_OF_BLANK = 0.08

_LOCK = Lock()
_MARK = re.compile(r"\s*(?:[^\w\s]|o|\d{1,2}[.)])\s+")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_WRONG = {
    raw.FPDF_ERR_PASSWORD: "The PDF is encrypted: save it without a password and try again.",
    raw.FPDF_ERR_SECURITY: "The PDF is encrypted in a way that cannot be read.",
    raw.FPDF_ERR_FORMAT: "The PDF is damaged or cut short, so it cannot be read.",
}
_BROKEN = "The PDF is damaged or cut short, so it cannot be read."


@dataclass(frozen=True)
class Row:
    """Signs on one baseline; cells apart by tabs. `height` is 1 at the page's head, 0 at its foot.

    `text_left` is where the text begins behind a bullet or number, `first_width` the first word's.

    `is_marked` where a small shape stands before the text, as browsers draw the bullets of lists.
    """

    text: str
    page: int
    left: float
    right: float
    text_left: float
    first_width: float
    baseline: float
    size: float
    height: float
    is_marked: bool


@dataclass
class _Building:
    """A row while its signs are read."""

    baseline: float
    size: float
    left: float
    right: float
    parts: list[str] = field(default_factory=list)
    lefts: list[float] = field(default_factory=list)


@dataclass(frozen=True)
class _Sign:
    text: str
    left: float
    right: float
    baseline: float
    size: float
    has_blank_before: bool


def read_rows(data: bytes) -> list[Row]:
    """The rows of every page in the order in which the file shows them.

    Raises UnreadableFileError where the file is empty, encrypted, cut short, no PDF or too long.
    """
    if not data.strip():
        raise UnreadableFileError("The file is empty.")
    if b"%PDF-" not in data[:1024]:
        raise UnreadableFileError("The file is not a PDF, whatever its name says.")
    with _LOCK:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            code = getattr(error, "err_code", None)
            raise UnreadableFileError(_WRONG.get(code, _BROKEN)) from None
        try:
            return _read_document(document)
        except pypdfium2.PdfiumError:
            raise UnreadableFileError(_BROKEN) from None
        finally:
            document.close()


def _read_document(document: pypdfium2.PdfDocument) -> list[Row]:
    if len(document) > MOST_PAGES:
        raise UnreadableFileError(f"The PDF has over {MOST_PAGES} pages, too many for a report.")
    rows: list[Row] = []
    signs = 0
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        signs += text.count_chars()
        if signs > MOST_SIGNS:
            raise UnreadableFileError("The PDF holds far more text than a report.")
        rows += _read_page(page, text, number + 1)
        text.close()
        page.close()
    return rows


def _read_page(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage, number: int) -> list[Row]:
    _, bottom, _, top = page.get_mediabox()
    tall = max(top - bottom, 1.0)
    bullets = _small_shapes(page)
    rows = []
    for row in _build_rows(_signs(text)):
        words = "".join(row.parts).strip()
        if not words:
            continue
        middle = row.baseline + row.size * 0.3
        marked = any(
            abs(height - middle) < row.size * 0.4 and 0 < row.left - right < row.size * 3
            for right, height in bullets
        )
        rows.append(
            Row(
                words,
                number,
                row.left,
                row.right,
                _text_left(row),
                _first_width(row),
                row.baseline,
                row.size,
                (row.baseline - bottom) / tall,
                marked,
            )
        )
    return rows


def _text_left(row: _Building) -> float:
    """Where the text begins behind a bullet or number; where it has none, the row's left end."""
    mark = _MARK.match("".join(row.parts))
    behind = mark.end() if mark else 0
    return row.lefts[behind] if 0 < behind < len(row.lefts) else row.left


def _first_width(row: _Building) -> float:
    """How wide the first word is, or its part before a hyphen: what could move up a row."""
    first = re.match(r"\s*[^\s-]*-?", "".join(row.parts))
    behind = first.end() if first else 0
    end = row.lefts[behind] if behind < len(row.lefts) else row.right
    return end - row.left


def _build_rows(signs: Iterator[_Sign]) -> Iterator[_Building]:
    """The signs in their order, a new row where the baseline changes or the text steps back."""
    row: _Building | None = None
    for sign in signs:
        if row and _is_raised(row, sign):
            _add(row, sign, sign.text.translate(_SUPERSCRIPTS))
        elif row and _is_beside(row, sign):
            gap = sign.left - row.right
            if gap > row.size * 1.5:
                _add(row, sign, "\t", widen=False)
            elif row.parts[-1:] != [" "] and sign.text != " " and _is_apart(sign, gap / row.size):
                _add(row, sign, " ", widen=False)
            row.size = max(row.size, sign.size)
            _add(row, sign, sign.text)
        elif sign.text != " ":
            if row:
                yield row
            row = _Building(sign.baseline, sign.size, sign.left, sign.left)
            _add(row, sign, sign.text)
    if row:
        yield row


def _is_apart(sign: _Sign, gap: float) -> bool:
    """Whether a blank stands before the sign, though the file shows only a gap.

    Tight type leaves less of a gap than loose type within a word; there PDFium's word decides.
    """
    return gap > (_GAP_OF_BLANK if sign.has_blank_before else _SURE_GAP)


def _is_raised(row: _Building, sign: _Sign) -> bool:
    up = sign.baseline - row.baseline
    small = sign.size < row.size * 0.85 and 0.1 * row.size < up < 0.7 * row.size
    return small and -1 < sign.left - row.right < row.size and sign.text.isdecimal()


def _is_beside(row: _Building, sign: _Sign) -> bool:
    level = abs(sign.baseline - row.baseline) < 0.25 * max(row.size, sign.size)
    return level and sign.left > row.right - row.size


def _add(row: _Building, sign: _Sign, text: str, widen: bool = True) -> None:
    row.parts.append(text)
    row.lefts.extend([sign.left] * len(text))
    if widen and text != " ":
        row.right = max(row.right, sign.right)


def _signs(text: pypdfium2.PdfTextPage) -> Iterator[_Sign]:
    x, y = ctypes.c_double(), ctypes.c_double()
    box = raw.FS_RECTF()
    blank = False
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, index)
        if code in (0, 10, 13, 0xFFFE, 0xFFFF) or raw.FPDFText_IsGenerated(text, index) == 1:
            blank = blank or code == ord(" ")
            continue
        if raw.FPDFText_IsHyphen(text, index) == 1:
            code = ord("-")
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        if not raw.FPDFText_GetLooseCharBox(text, index, box):
            continue
        size = abs(box.top - box.bottom) / 1.15 or 1.0
        sign = chr(code)
        yield _Sign(" " if sign.isspace() else sign, box.left, box.right, y.value, size, blank)
        blank = False


def _small_shapes(page: pypdfium2.PdfPage) -> list[tuple[float, float]]:
    """The right end and middle height of shapes about as small and square as a bullet."""
    found = []
    shapes = page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=4)
    for _, shape in zip(range(MOST_SHAPES), shapes, strict=False):
        left, bottom, right, top = shape.get_bounds()
        wide, tall = right - left, top - bottom
        if 1 < wide < 8 and 1 < tall < 8 and abs(wide - tall) < 1.5:
            found.append((right, (bottom + top) / 2))
    return found
