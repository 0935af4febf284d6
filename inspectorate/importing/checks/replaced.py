"""An inspection that is held already: what the import would change, value by value."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from inspectorate.importing.checks.candidate import Candidate
from inspectorate.importing.report import Doubt
from inspectorate.store.cells import Value, write_cell
from inspectorate.store.imports import IMPORT
from inspectorate.store.reading import Rows
from inspectorate.store.tables import metadata

# Columns that say where a row comes from and not what it states.
_ORIGIN = frozenset({"document", "locator", "line", "reported_by", "confidence", "reason", IMPORT})
_INSPECTION = [
    column.name
    for column in metadata.tables["inspections"].columns
    if column.name not in _ORIGIN | {"inspection", "organisation", "framework"}
]
# Rows in words: a report's own beside those of whoever entered it, so only their numbers compare.
_IN_WORDS = ("findings", "recommendations", "samples")
_OF_INSPECTIONS = ("inspections", "ratings", "scores", *_IN_WORDS)

Values = dict[Value, dict[str, str]]


@dataclass(frozen=True)
class Change:
    """A value that is held beside the one that the import brings; None where there is none."""

    inspection: str
    what: str
    before: str | None
    after: str | None


def find_changes(candidate: Candidate) -> tuple[Change, ...]:
    """Every value that would be another one, be new or be gone, of inspections that are held."""
    replaced = _replaced(candidate)
    before = _values(candidate.held, replaced)
    after = _values(candidate.records.rows, replaced)
    return tuple(
        Change(str(inspection), what, before[inspection].get(what), after[inspection].get(what))
        for inspection in replaced
        for what in {**before[inspection], **after[inspection]}
        if before[inspection].get(what) != after[inspection].get(what)
    )


def replaces_held(candidate: Candidate) -> bool:
    """Whether an inspection that the import brings is held already, and not word for word so."""
    return bool(_replaced(candidate))


def check_held(candidate: Candidate) -> Iterator[Doubt]:
    """An inspection that is held already is replaced as a whole: how much changes and is lost."""
    held, replaced = _held(candidate), _replaced(candidate)
    counts = Counter((held.inspection, _kind(held)) for held in find_changes(candidate))
    for row in candidate.new("inspections"):
        inspection = row["inspection"]
        if inspection not in replaced:
            continue
        changed, gone, added = (counts[inspection, kind] for kind in ("changed", "gone", "added"))
        what = (
            f"This inspection is held already (from {held[inspection]['document']}), and would be "
            f"replaced as a whole. Of its values {changed} would change and {gone} would be gone; "
            f"{added} would be new."
        )
        mend = "Look through the list of changes before you go on."
        yield candidate.doubt(row, "inspection", what, mend)


def _held(candidate: Candidate) -> dict[Value, dict[str, Value]]:
    return {row["inspection"]: row for row in candidate.held["inspections"]}


def _replaced(candidate: Candidate) -> list[Value]:
    """The inspections that are held and would read otherwise, in the order of the import."""
    held = _held(candidate)
    both = [row["inspection"] for row in candidate.new("inspections") if row["inspection"] in held]
    before = _rows(candidate.held, both)
    after = _rows(candidate.records.rows, both)
    return [inspection for inspection in both if before[inspection] != after[inspection]]


def _rows(rows: Rows, wanted: Collection[Value]) -> dict[Value, Counter]:
    """Every row of the inspections, but for our own columns."""
    found: dict[Value, Counter] = defaultdict(Counter)
    for table in _OF_INSPECTIONS:
        for row in rows.get(table, ()):
            if row["inspection"] in wanted:
                told = sorted((name, str(v)) for name, v in row.items() if v is not None)
                aside = [pair for pair in told if pair[0] not in ("line", IMPORT)]
                found[row["inspection"]][table, tuple(aside)] += 1
    return found


def _kind(change: Change) -> str:
    if change.before is None:
        return "added"
    return "gone" if change.after is None else "changed"


def _values(rows: Rows, wanted: Collection[Value]) -> Values:
    """What the rows state of each of the inspections, by what it is."""
    values: Values = defaultdict(dict)
    counts: dict[Value, Counter] = defaultdict(Counter)
    of_wanted = {
        table: [row for row in rows.get(table, ()) if row["inspection"] in wanted]
        for table in _OF_INSPECTIONS
    }
    for row in of_wanted["inspections"]:
        filled = [column for column in _INSPECTION if row[column] is not None]
        values[row["inspection"]] |= {_words(name): write_cell(row[name]) for name in filled}
    for row in of_wanted["ratings"]:
        values[row["inspection"]][f"rating of {row['standard']}"] = row["rating"]
    for row in of_wanted["scores"]:
        values[row["inspection"]][_question(row)] = _figure(row)
    for table in _IN_WORDS:
        for row in of_wanted[table]:
            counts[row["inspection"]][f"how many: {_words(row.get('kind') or table)}"] += 1
    for inspection, numbers in counts.items():
        values[inspection] |= {what: str(number) for what, number in numbers.items()}
    return values


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
