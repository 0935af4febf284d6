"""From a file to its records: which reader a file needs, and what its lines say."""

from collections.abc import Sequence
from dataclasses import replace

from inspectorate.importing.documents import document_row, document_slug
from inspectorate.importing.doubts import find_doubts
from inspectorate.importing.facts import read_facts
from inspectorate.importing.findings import read_findings, read_recommendations
from inspectorate.importing.html import read_html
from inspectorate.importing.kinds import HTML, PDF, TEXT, XLSX, file_kind
from inspectorate.importing.lines import Line, UnreadableFileError, tidy_lines
from inspectorate.importing.pdf import read_pdf
from inspectorate.importing.questions import read_questions
from inspectorate.importing.ratings import read_ratings
from inspectorate.importing.records import REPORTED_BY, Records, Row, build_records
from inspectorate.importing.report import Report
from inspectorate.importing.sections import split_sections
from inspectorate.importing.statements import read_statements
from inspectorate.importing.storable import with_unstorable
from inspectorate.importing.text import read_text
from inspectorate.importing.vocabulary import Vocabulary
from inspectorate.importing.workbooks import read_workbook

READERS = {PDF: read_pdf, HTML: read_html, TEXT: read_text}
NO_REPORT = (
    "Nothing of a report was found in the file: no ratings, key questions, findings or "
    "recommendations."
)


def read_upload(name: str, data: bytes, vocabulary: Vocabulary) -> Records:
    """The records of a file that someone brings, with the file as their source in `documents`.

    What the file is, its bytes say, and its name must agree. A file from elsewhere is read by
    `apart.read_upload_apart`, which bounds time and memory.

    Raises UnreadableFileError, in one sentence, where it cannot be read or nothing is in it.
    """
    kind = file_kind(name, data)
    document = document_slug(name, data)
    if kind == XLSX:
        records = read_workbook(data, vocabulary, document)
        return _with_source(records, document_row(name, data, "data workbook"))
    lines = READERS[kind](data)
    report = read_report(lines, vocabulary)
    if not any((report.ratings, report.questions, report.findings, report.recommendations)):
        raise UnreadableFileError(NO_REPORT)
    records = build_records(report, vocabulary, document)
    published = report.facts.published.value if report.facts.published else None
    row = document_row(name, data, REPORTED_BY, lines, published)
    return with_unstorable(_with_source(records, row))


def _with_source(records: Records, source: Row) -> Records:
    """The records with the file as a document, where a row names it."""
    document = source["document"]
    if not any(row["document"] == document for held in records.rows.values() for row in held):
        return records
    documents = [*records.rows.get("documents", ()), source]
    return replace(records, rows=records.rows | {"documents": documents})


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
