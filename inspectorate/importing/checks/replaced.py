"""An inspection that is held already: what the import would change, value by value."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from inspectorate.domain.dates import earliest_day
from inspectorate.importing.checks.candidate import Candidate
from inspectorate.importing.report import Doubt
from inspectorate.store.cells import Value, write_cell
from inspectorate.store.rows import Row
from inspectorate.store.tables import metadata

# Columns that say where a row comes from and not what it states.
_ORIGIN = frozenset(
    {"document", "locator", "line", "reported_by", "confidence", "reason", "import"}
)
_INSPECTION = [
    column.name
    for column in metadata.tables["inspections"].columns
    if column.name not in _ORIGIN | {"inspection", "organisation", "framework"}
]
# Rows in words: a report's own beside those of whoever entered it, so only their numbers compare.
_IN_WORDS = ("findings", "recommendations", "samples")


@dataclass(frozen=True)
class Change:
    """A value that is held beside the one that the import brings; None where there is none."""

    inspection: str
    what: str
    before: str | None
    after: str | None


def find_changes(candidate: Candidate) -> tuple[Change, ...]:
    """Every value that would be another one, be new or be gone, of inspections that are held."""
    held = {row["inspection"] for row in candidate.held["inspections"]}
    changes = []
    for row in candidate.new("inspections"):
        if row["inspection"] in held:
            before, after = _values(candidate, row["inspection"])
            changes += [
                Change(str(row["inspection"]), what, before.get(what), after.get(what))
                for what in {**before, **after}
                if before.get(what) != after.get(what)
            ]
    return tuple(changes)


def replaces_held(candidate: Candidate) -> bool:
    """Whether an inspection that the import brings is held already."""
    return bool(candidate.brought & {row["inspection"] for row in candidate.held["inspections"]})


def check_held(candidate: Candidate) -> Iterator[Doubt]:
    """An inspection that is held already is replaced as a whole: how much changes and is lost."""
    held = {row["inspection"]: row for row in candidate.held["inspections"]}
    changes = find_changes(candidate)
    for row in candidate.new("inspections"):
        before = held.get(row["inspection"])
        if before is None:
            continue
        if _is_another(before, row):
            what = (
                f"An inspection under {row['framework']} is held with fieldwork from "
                f"{before['fieldwork_start']}; this one, from {row['fieldwork_start']}, is another."
            )
            mend = "Two inspections of one unit under one framework cannot both be held yet."
            yield candidate.doubt(row, "fieldwork_start", what, mend, blocks=True)
            continue
        counted = Counter(_kind(held) for held in changes if held.inspection == row["inspection"])
        what = (
            f"This inspection is held already (from {before['document']}), and would be replaced "
            f"as a whole. Of its values {counted['changed']} would change and {counted['gone']} "
            f"would be gone; {counted['added']} would be new."
        )
        yield candidate.doubt(
            row, "inspection", what, "Look through the list of changes before you go on."
        )


def _is_another(before: dict[str, Value], row: Row) -> bool:
    """Whether the two fieldworks lie more than a year apart: then it is no correction."""
    old, new = earliest_day(before["fieldwork_start"]), earliest_day(row["fieldwork_start"])
    return old is not None and new is not None and abs(new - old) > timedelta(days=366)


def _kind(change: Change) -> str:
    if change.before is None:
        return "added"
    return "gone" if change.after is None else "changed"


def _values(candidate: Candidate, inspection: Value) -> tuple[dict[str, str], dict[str, str]]:
    """What is held and what the import brings, each by what it is."""
    old, new = {}, {}
    for values, tables in ((old, candidate.held), (new, candidate.records.rows)):
        for row in tables["inspections"]:
            if row["inspection"] == inspection:
                cells = {column: row[column] for column in _INSPECTION}
                values |= {
                    _words(column): write_cell(cell) for column, cell in cells.items() if cell
                }
        for row in tables.get("ratings", ()):
            if row["inspection"] == inspection:
                values[f"rating of {row['standard']}"] = row["rating"]
        for row in tables.get("scores", ()):
            if row["inspection"] == inspection:
                values[_question(row)] = _figure(row)
        for table in _IN_WORDS:
            rows = [row for row in tables.get(table, ()) if row["inspection"] == inspection]
            counts = Counter(_words(row.get("kind") or table) for row in rows)
            values |= {f"how many: {what}": str(number) for what, number in counts.items()}
    return old, new


def _question(row: dict[str, Value]) -> str:
    """A key question by standard and side; any other figure by what it states."""
    if row["key_question"] is not None:
        return f"{row['standard']}, key question {row['key_question']}"
    return f"{row['standard'] or 'no standard'}: {row['statement']}"


def _figure(row: dict[str, Value]) -> str:
    about = "" if row["qualifier"] == "exact" else f"{row['qualifier']} "
    percent = "" if row["percent"] is None else f"{about}{row['percent']:g} per cent"
    of = f" of {row['cases']} cases" if row["cases"] else ""
    if row["numerator"] is None:
        return f"{percent}{of}"
    counted = f"{row['numerator']}{of}"
    return f"{percent} ({counted})" if percent else counted


def _words(column: str) -> str:
    return column.replace("_", " ")
