"""A report kept as a page of the inspectorate's site: its blocks as lines."""

import re
from collections.abc import Mapping

from lxml import etree

from inspectorate.importing.lines import (
    BULLET,
    MOST_LINES,
    TOO_LONG,
    Line,
    UnreadableFileError,
)
from inspectorate.importing.text import decode

_DROPPED = frozenset(
    [
        "head",
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "nav",
        "iframe",
        "object",
        "embed",
        "form",
        "button",
        "select",
        "textarea",
        "input",
        "canvas",
        "audio",
        "video",
        "picture",
        "img",
    ]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "main",
        "menu",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "ul",
    ]
)
_LISTS = frozenset({"ul", "ol", "menu"})
_PAGE = re.compile(
    r"<(?:!doctype html|html|head|body|main|article|section|div|h1|p|ul|table)\b", re.I
)
# So many signs a line may have before its blanks are made one, and so many tags a page.
MOST_SIGNS = 500_000
MOST_TAGS = 1_000_000
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def read_html(data: bytes) -> tuple[Line, ...]:
    """A line for each heading, paragraph, list item and table row; scripts and styles left out.

    Raises UnreadableFileError where the file is empty, no page, longer than any report, or a page
    without text.
    """
    source = decode(data)
    if not _PAGE.search(source):
        raise UnreadableFileError("The file is not a web page: it holds no HTML.")
    parser = etree.HTMLParser(target=_Lines(), encoding="utf-8", no_network=True, huge_tree=True)
    try:
        held = etree.fromstring(source.encode(errors="replace"), parser)
    except etree.LxmlError:
        raise UnreadableFileError("The web page is too broken to be read.") from None
    if not held:
        raise UnreadableFileError("The web page holds no text.")
    return tuple(Line(text, None, number) for number, text in enumerate(held, start=1))


class _Lines:
    """Takes a page's tags and text as they come, so that no tree is held and no depth hurts.

    Holds the lines so far, the one that is being read, and the lists and rows that are open.
    """

    def __init__(self) -> None:
        self.held: list[str] = []
        self._parts: list[str] = []
        self._mark = ""
        self._lists: list[int | None] = []
        self._items = 0
        self._rows = 0
        self._raised = 0
        self._dropped = 0
        self._length = 0
        self._tags = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._tags += 1
        if self._tags > MOST_TAGS:
            raise UnreadableFileError(TOO_LONG)
        if tag in _DROPPED:
            self._dropped += 1
        elif self._dropped:
            return
        elif tag in _LISTS:
            self._end()
            self._lists.append(_start_of(attributes) if tag == "ol" else None)
        elif tag == "li":
            self._end()
            self._items += 1
            self._mark = self._next_mark()
        elif tag == "tr":
            self._end()
            self._rows += 1
        elif tag in ("td", "th"):
            self._parts.append("\t")
        elif tag == "sup":
            self._raised += 1
        elif tag == "br" or tag in _BLOCKS:
            self._break()

    def end(self, tag: str) -> None:
        if tag in _DROPPED:
            self._dropped -= 1
        elif self._dropped:
            return
        elif tag in _LISTS:
            self._end()
            self._lists.pop()
        elif tag == "li":
            self._end()
            self._items -= 1
        elif tag == "tr":
            self._end()
            self._rows -= 1
        elif tag == "sup":
            self._raised -= 1
        elif tag in _BLOCKS:
            self._break()

    def data(self, text: str) -> None:
        if self._dropped:
            return
        self._length += len(text)
        if self._length > MOST_SIGNS:
            raise UnreadableFileError(TOO_LONG)
        text = re.sub(r"\s+", " ", text)
        is_mark = self._raised and re.fullmatch(r"[\d, ]+", text)
        self._parts.append(text.translate(_SUPERSCRIPTS) if is_mark else text)

    def close(self) -> list[str]:
        self._end()
        return self.held

    def _break(self) -> None:
        """A paragraph within a list item or a cell goes on in the same line; others end it."""
        if self._items or self._rows:
            self._parts.append(" ")
        else:
            self._end()

    def _end(self) -> None:
        cells = ("".join(self._parts)).split("\t")
        text = "\t".join(cell for cell in (" ".join(part.split()) for part in cells) if cell)
        if text:
            if len(self.held) == MOST_LINES:
                raise UnreadableFileError(TOO_LONG)
            self.held.append(self._mark + text)
            self._mark = ""
        self._parts = []
        self._length = 0

    def _next_mark(self) -> str:
        number = self._lists[-1] if self._lists else None
        if number is None:
            return BULLET
        self._lists[-1] = number + 1
        return f"{number}. "


def _start_of(attributes: Mapping[str, str]) -> int:
    start = attributes.get("start") or ""
    return int(start) if re.fullmatch(r"\d{1,4}", start) else 1
