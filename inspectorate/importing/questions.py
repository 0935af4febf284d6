"""The tables of key questions, with the percentage of cases judged sufficient."""

import re
from collections.abc import Iterator, Sequence

from inspectorate.importing.lines import Line, join_words
from inspectorate.importing.numbers import PERCENT, read_percent
from inspectorate.importing.report import AskedQuestion, Found, Section

_HEADER = re.compile(
    r"key questions?\s*(?:percentage\s*(?:[‘'\"“]?yes[’'\"”]?)?|%\s*[‘'\"“]?yes[’'\"”]?)?\s*",
    re.IGNORECASE,
)
_REST_OF_HEADER = re.compile(
    r"percentage|[‘'\"“]?yes[’'\"”]?|percentage\s*[‘'\"“]?yes[’'\"”]?", re.IGNORECASE
)
_PERCENT = re.compile(rf"\b{PERCENT}", re.IGNORECASE)
_WORDS = re.compile(r"[^?]+(?:\?[’”\"']?)?")


def read_questions(sections: Sequence[Section]) -> tuple[AskedQuestion, ...]:
    """The key questions of every section of a standard, in order, wording kept."""
    return tuple(
        question
        for section in sections
        if section.standard
        for question in _of_section(section, section.standard)
    )


def _of_section(section: Section, standard: str) -> Iterator[AskedQuestion]:
    """The questions of the rows between the head of the table and the first bullet or passage.

    A percentage belongs to the question that is being printed, or was printed last, when it
    comes: so a question may run over several lines with its percentage beside any of them.
    """
    wording, asked, percent, first = "", False, None, None
    for line in _rows(section.lines):
        for words, figure in _parts(line.text.replace("\t", " ")):
            if figure is not None:
                percent = figure if percent is None else percent
                continue
            if asked:
                yield _question(standard, wording, percent, first)
                wording, asked, percent = "", False, None
            first = line if not wording else first
            wording = join_words(wording, words) if wording else words
            asked = "?" in words
    if asked and first:
        yield _question(standard, wording, percent, first)


def _parts(text: str) -> Iterator[tuple[str, float | None]]:
    """The questions, or pieces of them, and the percentages of a row in their order."""
    start = 0
    for found in [*_PERCENT.finditer(text), None]:
        between = text[start : found.start() if found else None]
        for words in _WORDS.findall(between):
            if re.search(r"\w", words):
                yield words.strip(), None
        if found:
            start = found.end()
            yield found[0], read_percent(found["percent"])


def _rows(lines: Sequence[Line]) -> Iterator[Line]:
    inside = False
    for line in lines:
        header = _HEADER.match(line.text)
        if not inside and header and len(line.text) < 300:
            inside = True
            rest = line.text[header.end() :].strip()
            if rest and not _REST_OF_HEADER.fullmatch(rest):
                yield Line(rest, line.page, line.number)
            continue
        if inside and (line.is_bullet or line.text.endswith((".", ":"))):
            return
        if inside and not _REST_OF_HEADER.fullmatch(line.text):
            yield line


def _question(standard: str, wording: str, percent: float | None, line: Line) -> AskedQuestion:
    return AskedQuestion(standard, wording, Found(percent, line.place, line.text))
