"""What every row must have: cells that are filled and agree, and names that are known."""

from collections.abc import Iterable, Iterator

from inspectorate.importing.checks.candidate import COMPARE, Candidate
from inspectorate.importing.report import Doubt
from inspectorate.store.problems import Problem
from inspectorate.store.references import check_references
from inspectorate.store.rows import check_rows
from inspectorate.store.tables import metadata

FILL = "Fill it in, and read the file again."


def check_required(candidate: Candidate) -> Iterator[Doubt]:
    """No cell is empty that its table requires; where reading found out why, it has said so."""
    if any(held.blocks for held in candidate.records.doubts):
        return
    for name in candidate.records.rows:
        required = [column.name for column in metadata.tables[name].columns if not column.nullable]
        for row in candidate.new(name):
            for column in required:
                if row[column] is None:
                    what = f"{_table(name)}: {_words(column)} could not be read."
                    yield candidate.doubt(row, column, what, FILL, blocks=True)


def check_cells(candidate: Candidate) -> Iterator[Doubt]:
    """The cells of a row agree with one another, and no row stands twice."""
    for name in candidate.records.rows:
        yield from _told(check_rows(metadata.tables[name], candidate.tables[name]), candidate)


def check_names(candidate: Candidate) -> Iterator[Doubt]:
    """Organisations, standards, questions and other rows that a row names are there."""
    yield from _told(check_references(candidate.tables), candidate)


def _told(problems: Iterable[Problem], candidate: Candidate) -> Iterator[Doubt]:
    """The problems of rows of the import, with their places in the file."""
    for problem in problems:
        name = problem.file.removesuffix(".csv")
        if row := candidate.numbered.get((name, problem.line)):
            wrong, _, mend = problem.reason.rpartition("; ")
            wrong = (wrong or mend).replace(".csv", "").replace("repeats line", "repeats row")
            what = f"{_table(name)}: {_words(problem.column)} “{problem.value}” {wrong}."
            mend = f"{mend[0].upper()}{mend[1:]}." if wrong != mend else COMPARE
            yield candidate.doubt(row, problem.column, what, mend, blocks=True)


def _table(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _words(column: str) -> str:
    return column.replace("_", " ")
