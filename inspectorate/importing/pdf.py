"""A report kept as PDF: what its pages show, put back into headings, paragraphs and bullets."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from inspectorate.domain.ratings import RATINGS
from inspectorate.importing.cells import join_cells
from inspectorate.importing.glyphs import Row, read_rows
from inspectorate.importing.lines import (
    BULLET,
    Line,
    UnreadableFileError,
    begins_with_dash,
    join_words,
    mark_bullet,
    tidy_text,
    without_running_lines,
)

_MARKED = re.compile(r"^\d{1,2}[.)]\s")
# A rating that runs into its label, or stands alone, ends a row of the list of ratings.
_VALUE_AT_END = re.compile(rf"(?:^|(?<=[a-z]))(?:{'|'.join(RATINGS)})$")
_RATED = re.compile(rf"\b(?:{'|'.join(RATINGS)})$")
# Rows that begin something new wherever they stand: the code of a standard, the head of a table.
_NEW = re.compile(r"[A-Z] ?\d\.\d\b|[Kk]ey questions?(?![a-z]).{0,40}$")
# A footnote is set smaller than the text and stands in the lower half of its page.
_FOOTNOTE_SIZE = 0.92
_LOWER_HALF = 0.5
# Lines of one paragraph are at most this many times their size apart.
_LEADING = 1.75
_ENDED = re.compile(r"[.!?][’”'\")\]]*$")
_QUOTATION = re.compile(r"[“\"].*[”\"]")
_SAME_SIZE = 0.6
_SAME_INDENT = 3.0


def read_pdf(data: bytes) -> tuple[Line, ...]:
    """A line for each heading, paragraph, bullet and row of cells, page by page in reading order.

    Page headers, page numbers and footnotes are left out; a passage that runs over a page's end
    is one line, with the place where it begins.

    Raises UnreadableFileError where the file is empty, encrypted, cut short, no PDF, too long or
    a scan without text.
    """
    rows = [_tidied(row) for row in read_rows(data)]
    if sum(len(row.text) for row in rows) < 20:
        raise UnreadableFileError(
            "The PDF holds pictures of pages and no text, so nothing can be read from it."
        )
    rows = _without_footnotes(_without_page_edges([row for row in rows if row.text]))
    return tuple(_paragraphs(join_cells(_without_overhang(rows))))


def _tidied(row: Row) -> Row:
    text = mark_bullet(tidy_text(row.text), dashes=False)
    for mark in (BULLET.strip(), r"\d{1,2}[.)]"):
        text = re.sub(rf"^({mark})\t", r"\1 ", text)
    return replace(row, text=BULLET + text if row.is_marked and not _is_item(text) else text)


def _is_item(text: str) -> bool:
    return text.startswith(BULLET) or _MARKED.match(text) is not None


def _without_page_edges(rows: Sequence[Row]) -> list[Row]:
    lines = [Line(row.text, row.page, number) for number, row in enumerate(rows)]
    return [rows[line.number] for line in without_running_lines(lines)]


def _without_footnotes(rows: Sequence[Row]) -> list[Row]:
    sizes = Counter()
    for row in rows:
        sizes[round(row.size, 1)] += len(row.text)
    body = sizes.most_common(1)[0][0] if sizes else 0
    return [row for row in rows if row.size >= body * _FOOTNOTE_SIZE or row.height > _LOWER_HALF]


def _without_overhang(rows: Sequence[Row]) -> list[Row]:
    """The rows without letters of a page's last row that a browser paints on the next page too.

    Where a row stands right at the page's end, the feet of its letters reach over it: a letter
    alone at the head of the next page, inside the row and not where rows begin.
    """
    kept: list[Row] = []
    for row in rows:
        last = kept[-1] if kept else row
        is_letter = len(row.text) == 1 and row.text.isalpha()
        inside = last.left + row.size < row.left < last.right
        if not (is_letter and inside and row.page == last.page + 1):
            kept.append(row)
    return kept


def _paragraphs(rows: Sequence[Row]) -> list[Line]:
    """The rows joined where one goes on in the next, numbered by page."""
    margins = _margins(rows)
    lines: list[Line] = []
    numbers: Counter[int] = Counter()
    last: Row | None = None
    item: Row | None = None
    first: Row | None = None
    for row in rows:
        anew = last and not item and _starts_anew(last, row, alone=first is last)
        if last and not anew and _continues(last, row, item, margins):
            lines[-1] = replace(lines[-1], text=join_words(lines[-1].text, row.text))
        else:
            numbers[row.page] += 1
            lines.append(Line(row.text, row.page, numbers[row.page]))
            item = row if _is_item(row.text) or begins_with_dash(row.text) else None
            first = row
        last = row
    return lines


def _continues(last: Row, row: Row, item: Row | None, margins: dict[int, float]) -> bool:
    """Whether the row belongs to the paragraph or item that the row before it is part of."""
    indented = item is not None and abs(row.left - item.text_left) <= _SAME_INDENT
    # Where the text of an item stands, a number is one of its words: (seven out of / 11).
    begins = row.is_marked or row.text.startswith(BULLET)
    if not indented and (_MARKED.match(row.text) or begins_with_dash(row.text)):
        begins = begins or item is not None or last.text.endswith((".", ":", ";"))
    if (
        begins
        or _NEW.match(row.text)
        or _VALUE_AT_END.search(last.text)
        or (_RATED.search(last.text) and _RATED.search(row.text))
        or abs(last.size - row.size) > _SAME_SIZE
        or "\t" in row.text + last.text
    ):
        return False
    if row.page != last.page:
        level = indented if item else abs(row.left - last.left) <= _SAME_INDENT
        return level and row.page == last.page + 1 and _is_full(last, row, margins)
    apart = last.baseline - row.baseline
    if not 0.5 * row.size <= apart <= _LEADING * row.size:
        return False
    if item is not None:
        return indented
    return abs(row.left - last.left) <= _SAME_INDENT and _is_full(last, row, margins)


def _starts_anew(last: Row, row: Row, alone: bool) -> bool:
    """Whether a row behind a whole sentence begins a passage, though the sentence fills its row.

    A label does (Strengths:) and a row that is a quotation; and so does what follows a paragraph
    of one row at the end of a page, since at least two rows of a paragraph are kept together there.
    """
    if not _ENDED.search(last.text):
        return False
    is_own = row.text.endswith(":") or _QUOTATION.fullmatch(row.text) is not None
    return is_own or (alone and row.page != last.page)


def _is_full(last: Row, row: Row, margins: dict[int, float]) -> bool:
    """Whether the next row's first word had no room left behind the row before it."""
    space = row.size * 0.3
    return last.right + space + row.first_width > margins[last.page] - row.size * 0.2


def _margins(rows: Sequence[Row]) -> dict[int, float]:
    """The right end of the text of each page; a page of short lines has that of the others."""
    by_page: dict[int, float] = {}
    for row in rows:
        by_page[row.page] = max(by_page.get(row.page, 0.0), row.right)
    usual = median(by_page.values()) if by_page else 0.0
    return {page: max(right, usual) for page, right in by_page.items()}
