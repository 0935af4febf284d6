"""All checks of an import, at once: everything that is wrong or doubtful, errors first."""

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace

from inspectorate.importing.checks.bullets import check_bullets
from inspectorate.importing.checks.candidate import COMPARE, Candidate
from inspectorate.importing.checks.days import check_in_force, check_order
from inspectorate.importing.checks.discrepancies import build_discrepancies
from inspectorate.importing.checks.figures import check_arithmetic, check_ratings
from inspectorate.importing.checks.known import check_cells, check_names, check_required
from inspectorate.importing.checks.replaced import Change, check_held, find_changes, replaces_held
from inspectorate.importing.checks.sources import check_sources
from inspectorate.importing.inspected_again import name_apart
from inspectorate.importing.records import Records
from inspectorate.importing.report import Doubt
from inspectorate.store.imports import NOT_YET, Import, write_records
from inspectorate.store.layering import lay_over
from inspectorate.store.problems import DataError
from inspectorate.store.reading import Rows

Check = Callable[[Candidate], Iterator[Doubt]]

# Sums are done once the cells they are made of are right.
ROWS: tuple[Check, ...] = (check_required, check_cells)
REST: tuple[Check, ...] = (
    check_names,
    check_order,
    check_in_force,
    check_held,
    check_ratings,
    check_arithmetic,
    check_bullets,
    check_sources,
)


_FILE = "this file"


@dataclass(frozen=True)
class Checked:
    """What may be stored, what is doubtful about it, and what it would change of what is held.

    `replaces` is whether an inspection that it brings is held already.
    """

    records: Records
    doubts: tuple[Doubt, ...]
    changes: tuple[Change, ...]
    replaces: bool

    @property
    def blocked(self) -> bool:
        """Whether an error keeps the records from being stored."""
        return any(doubt.blocks for doubt in self.doubts)

    def effects(self) -> dict[str, object]:
        """What it adds, by table, and changes, value by value, as JSON can keep it."""
        added = {table: len(rows) for table, rows in self.records.rows.items() if rows}
        return {"added": added, "changed": [asdict(change) for change in self.changes]}


def check(records: Records, held: Rows, today: str) -> Checked:
    """The records with a discrepancy for each figure that is contradicted, and every doubt.

    `held` are the rows of every table before the import, `today` is a date such as 2024-03-15.
    """
    records = name_apart(records, held)
    candidate = Candidate(records, held, today)
    faults = [doubt for each in ROWS for doubt in each(candidate)]
    doubts = [*records.doubts, *faults]
    changes: tuple[Change, ...] = ()
    if not faults:
        doubts += [doubt for each in REST for doubt in each(candidate)]
        changes = find_changes(candidate)
        found = build_discrepancies(candidate)
        rows = [*records.rows.get("discrepancies", ()), *found]
        records = replace(records, rows=records.rows | {"discrepancies": rows})
        if not any(doubt.blocks for doubt in doubts):
            doubts += _misfits(records, held)
    told = [replace(doubt, mend=doubt.mend or COMPARE) for doubt in dict.fromkeys(doubts)]
    ordered = sorted(told, key=lambda doubt: not doubt.blocks)
    return Checked(records, tuple(ordered), changes, replaces_held(candidate))


def _misfits(records: Records, held: Rows) -> Iterator[Doubt]:
    """Whatever else would keep the store from being derived: told now, and not on confirming."""
    try:
        lay_over(held, [Import(NOT_YET, write_records(records.rows), _FILE)])
    except DataError as error:
        # What is wrong with held rows is no fault of the file.
        for problem in (held for held in error.problems if held.file == _FILE):
            shown = str(problem.value)[:80]
            what = f"“{shown}” {problem.reason}."
            mend = "Change it in the file, and read the file again."
            yield Doubt(problem.column or "the whole file", what, shown, mend, blocks=True)
