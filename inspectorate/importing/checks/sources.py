"""Figures that differ from those of another source: both stand, as a discrepancy."""

from collections.abc import Iterator

from inspectorate.importing.checks.candidate import Candidate
from inspectorate.importing.report import Doubt
from inspectorate.store.disagreements import find_disagreements
from inspectorate.store.imports import NOT_YET

_MEND = "Compare both; if you go on, this file's figure is shown and both are listed for readers."


def check_sources(candidate: Candidate) -> Iterator[Doubt]:
    """No figure differs from that of the source whose place the file takes."""
    tables = {name: [row.values for row in rows] for name, rows in candidate.tables.items()}
    titles = {row["document"]: row["title"] or row["publisher"] for row in tables["documents"]}
    for row in find_disagreements(candidate.gone, candidate.records.rows, tables, NOT_YET):
        where = ", ".join(filter(None, (titles.get(row["document_b"]), row["locator_b"])))
        what = f"{row['subject']}: {row['value_a']} here, but {row['value_b']} in {where}."
        yield Doubt(str(row["locator_a"]), what, str(row["value_a"]), _MEND)
