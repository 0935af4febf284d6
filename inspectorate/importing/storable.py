"""What a report says that no cell of the store takes, such as text that looks like a formula."""

from collections.abc import Iterator
from dataclasses import replace

from inspectorate.importing.records import Records
from inspectorate.importing.report import Doubt
from inspectorate.store.cells import CellError, read_cell, write_cell
from inspectorate.store.tables import metadata


def with_unstorable(records: Records) -> Records:
    """The records with a doubt that blocks for each value that its column does not allow.

    A value that is missing is no such thing: whether it must be there, the checks say.
    """
    return replace(records, doubts=(*records.doubts, *_unstorable(records)))


def _unstorable(records: Records) -> Iterator[Doubt]:
    for table, rows in records.rows.items():
        for row in rows:
            for name, value in row.items():
                if value is None:
                    continue
                try:
                    read_cell(metadata.tables[table].columns[name], write_cell(value))
                except CellError as error:
                    wrong, _, mend = str(error).partition("; ")
                    shown = f"{write_cell(value)[:80]}"
                    what = f"{name.replace('_', ' ').capitalize()}: “{shown}” {wrong}."
                    mend = f"{mend[:1].upper()}{mend[1:]}." if mend else ""
                    place = str(row.get("locator") or table)
                    yield Doubt(place, what, shown, mend, blocks=True)
