"""A report as lines with their places: what every reader of a file gives, whatever the file was."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from inspectorate.store.cells import INVISIBLE

BULLET = "• "
LONGEST_LINE = 10_000
MOST_LINES = 50_000
# Of all lines together; an annual report has under 200,000.
MOST_SIGNS = 1_500_000
TOO_LONG = "The file holds more lines, or longer ones, than any report of the inspectorate."

_BULLET = re.compile(r"^(?:[-–—*•·▪●○◦‣\uf0b7]|o(?=\s))\s+(?=\S)")
_DASH = re.compile(r"^[-–—]\s")
_FOOTNOTE = re.compile(r"^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s*\S|\[\d{1,3}\])")
_FOOTNOTE_MARK = re.compile(r"\[\d{1,3}\](?!\()|[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_LINK = re.compile(r"\[([^\]\[]{1,300})\]\([^()\s]{0,500}\)")
_PAGE_NUMBER = re.compile(r"(?:page )?\d{1,3}(?: of \d{1,3})?", re.IGNORECASE)
# How a line begins that stands in the middle of a sentence: small letter, or number and word.
_MIDDLE = re.compile(r"[a-zà-ÿ(]|\d[\d,]*(?:%|\s+(?:per cent|out of|[a-z]))")
_ENDED = re.compile(r"[.!?:;][’”'\")\]]*$")
# Lines that stand at the head of many pages and are no page headers.
_NEVER_RUNNING = re.compile(
    r"(?:strengths|areas for improvement)\s*:?|key question.*", re.IGNORECASE
)


class UnreadableFileError(ValueError):
    """A file that cannot be read as what it says it is; the message is one sentence saying why."""


@dataclass(frozen=True)
class Line:
    """A heading, a paragraph, a bullet or a row of a table, whose cells tabs keep apart.

    `page` is None where the file has no pages; `number` counts the lines of the page or file.
    """

    text: str
    page: int | None
    number: int

    @property
    def is_bullet(self) -> bool:
        return self.text.startswith(BULLET)

    @property
    def words(self) -> str:
        """The text without its bullet."""
        return self.text.removeprefix(BULLET)

    @property
    def place(self) -> str:
        """Where a reader finds it: page 12, line 3; or line 160."""
        line = f"line {self.number}"
        return line if self.page is None else f"page {self.page}, {line}"


def tidy_text(text: str) -> str:
    """The text without marks of emphasis, links and signs that no one sees; one kind of blank."""
    text = _LINK.sub(r"\1", text.replace("**", ""))
    cells = (INVISIBLE.sub("", " ".join(cell.split())) for cell in text.split("\t"))
    return "\t".join(cell for cell in cells if cell)


def join_words(before: str, text: str) -> str:
    """The text behind what stands before it; a word cut at its hyphen is whole again."""
    glue = "" if before.endswith("-") and text[:1].islower() else " "
    return f"{before}{glue}{text}"


def mark_bullet(text: str, dashes: bool = True) -> str:
    """The text with our sign for a bullet, where it begins with one; a dash may be one."""
    return text if not dashes and _DASH.match(text) else _BULLET.sub(BULLET, text)


def begins_with_dash(text: str) -> bool:
    """Whether the text begins with a dash, which may be a bullet or stand in a sentence."""
    return _DASH.match(text) is not None


def tidy_lines(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines of the report itself: no page headers, page numbers or footnotes.

    A passage that a page foot or a footnote had cut in two is one line again.

    Raises UnreadableFileError where there are more or longer lines than any report has.
    """
    lines = tuple(lines)
    signs = sum(len(line.text) for line in lines)
    too_long = any(len(line.text) > LONGEST_LINE for line in lines)
    if len(lines) > MOST_LINES or signs > MOST_SIGNS or too_long:
        raise UnreadableFileError(TOO_LONG)
    kept = [replace(line, text=mark_bullet(tidy_text(line.text))) for line in lines]
    kept = without_running_lines([line for line in kept if line.text])
    whole: list[Line] = []
    for line in kept:
        if _FOOTNOTE.match(line.text) or _PAGE_NUMBER.fullmatch(line.text):
            continue
        text = _FOOTNOTE_MARK.sub("", line.text).strip()
        if not text:
            continue
        if whole and _goes_on(whole[-1].text, text):
            whole[-1] = replace(whole[-1], text=f"{whole[-1].text} {text}")
        else:
            whole.append(replace(line, text=text))
    return tuple(whole)


def _goes_on(before: str, text: str) -> bool:
    """Whether the text is the rest of a bullet that stopped in the middle of a sentence."""
    is_open = before.startswith(BULLET) and not _ENDED.search(before)
    return is_open and _MIDDLE.match(text) is not None


def without_running_lines(lines: list[Line]) -> list[Line]:
    """The lines without those that head or foot at least half of three or more pages."""
    pages: dict[int | None, list[Line]] = defaultdict(list)
    for line in lines:
        pages[line.page].append(line)
    if len(pages) < 3:
        return lines
    edges = {page: set(held[:2] + held[-2:]) for page, held in pages.items()}
    found = Counter(text for held in edges.values() for text in {_pattern(line) for line in held})
    running = {text for text, count in found.items() if text and count * 2 >= len(pages)}
    return [line for line in lines if line not in edges[line.page] or _pattern(line) not in running]


def _pattern(line: Line) -> str:
    """The line as other pages would have it, whatever the page's number; empty for the text."""
    if line.is_bullet or _NEVER_RUNNING.fullmatch(line.text) or len(line.text) > 150:
        return ""
    return re.sub(r"\d+", "#", line.text.casefold())
