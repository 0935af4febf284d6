"""From a file to a report: which reader a file needs, and what its lines say."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from inspectorate.importing.doubts import find_doubts
from inspectorate.importing.facts import read_facts
from inspectorate.importing.findings import read_findings, read_recommendations
from inspectorate.importing.html import read_html
from inspectorate.importing.lines import Line, UnreadableFileError, tidy_lines
from inspectorate.importing.pdf import read_pdf
from inspectorate.importing.questions import read_questions
from inspectorate.importing.ratings import read_ratings
from inspectorate.importing.report import Report
from inspectorate.importing.sections import split_sections
from inspectorate.importing.statements import read_statements
from inspectorate.importing.text import read_text
from inspectorate.importing.vocabulary import Vocabulary

READERS = {
    ".pdf": read_pdf,
    ".html": read_html,
    ".htm": read_html,
    ".txt": read_text,
    ".md": read_text,
}


def read_file(name: str, data: bytes) -> tuple[Line, ...]:
    """The lines of a report's file, read as what its name says it is.

    Raises UnreadableFileError where it is something else, or cannot be read.
    """
    reader = READERS.get(PurePath(name).suffix.casefold())
    if reader is None:
        raise UnreadableFileError(
            "A report is read from a PDF, a web page (.html) or a text (.txt)."
        )
    return reader(data)


def read_report(lines: Sequence[Line], vocabulary: Vocabulary) -> Report:
    """All that the lines of a report say, with its doubts; what is missing is left out.

    Raises UnreadableFileError where there are more or longer lines than any report has.
    """
    sections = split_sections(tidy_lines(lines), vocabulary)
    ratings, differing = read_ratings(sections, vocabulary)
    findings = read_findings(sections)
    report = Report(
        facts=read_facts(sections),
        ratings=ratings,
        questions=read_questions(sections),
        findings=findings,
        recommendations=read_recommendations(sections),
        statements=read_statements(findings),
    )
    return replace(report, doubts=(*differing, *find_doubts(report)))
