"""Figures of one file that cannot all be right: they are stored with a row that says so."""

from inspectorate.importing.checks.bullets import find_contradictions
from inspectorate.importing.checks.candidate import Candidate
from inspectorate.importing.checks.figures import find_misfits
from inspectorate.importing.identity import slug
from inspectorate.importing.records import Row as Values
from inspectorate.store.cells import write_cell
from inspectorate.store.listing import name_of
from inspectorate.store.rows import Row
from inspectorate.store.tables import metadata


def build_discrepancies(candidate: Candidate) -> list[Values]:
    """A row of `discrepancies` for each figure that the file itself contradicts."""
    rows = []
    for misfit in find_misfits(candidate):
        row, figure = misfit.row, write_cell(misfit.row[misfit.column])
        note = f"{figure} {misfit.reason}."
        judgement = "The figure is shown as the file gives it."
        values = {"value_b": write_cell(misfit.other), "locator_b": row["locator"], "note": note}
        rows.append(_row(candidate, row, misfit.column) | values | {"judgement": judgement})
    for found in find_contradictions(candidate):
        values = {"row_b": name_of(found.finding), "locator_b": found.finding["locator"]}
        values |= {"value_b": f"{found.percent:g}", "judgement": "The table's figure is shown."}
        rows.append(_row(candidate, found.score, "percent") | values)
    return list({row["discrepancy"]: row for row in rows}.values())


def _row(candidate: Candidate, row: Row, column: str) -> Values:
    columns = [held.name for held in metadata.tables["discrepancies"].columns]
    return dict.fromkeys(columns) | {
        "discrepancy": slug(f"{name_of(row)} {column}"),
        "subject": f"{_inspection(candidate, row)}: {_matter(row, column)}",
        "row_a": name_of(row),
        "value_a": write_cell(row[column]),
        "document_a": row["document"],
        "locator_a": row["locator"],
        "document_b": row["document"],
    }


def _inspection(candidate: Candidate, row: Row) -> str:
    """Whose inspection the row belongs to, and under which framework."""
    inspections = candidate.tables["inspections"]
    found = next(held for held in inspections if held["inspection"] == row["inspection"])
    names = {held["organisation"]: held["name"] for held in candidate.tables["organisations"]}
    name = names.get(found["organisation"], found["organisation"])
    return f"{name} ({found['framework']})" if found["framework"] else str(name)


def _matter(row: Row, column: str) -> str:
    if row.table == "scores":
        return f"“{row['statement']}”"
    return column.replace("_", " ")
