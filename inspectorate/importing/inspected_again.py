"""A unit that is inspected again under the same framework: its inspections are kept apart.

The slug of an inspection is that of its unit and its framework; a later one has its year as well.
"""

from dataclasses import replace
from datetime import timedelta

from inspectorate.domain.dates import earliest_day
from inspectorate.importing.records import Records, Row
from inspectorate.store.cells import Value
from inspectorate.store.reading import Rows

# Of these columns a value is the slug of an inspection, or begins with it.
_SLUGS = ("inspection", "sample", "score", "finding", "recommendation")
_A_YEAR = timedelta(days=366)


def name_apart(records: Records, held: Rows) -> Records:
    """The records, with the year in the slugs of an inspection that is another than the one held.

    It is another where more than a year lies between their fieldworks, else their publications; a
    report read again, or a corrected one, keeps the slug and takes the place of what is held.
    """
    known = {row["inspection"]: row for row in held.get("inspections", ())}
    renamed = {
        row["inspection"]: f"{row['inspection']}-{_dated(row)[:4]}"
        for row in records.rows.get("inspections", ())
        if row["inspection"] in known and _is_another(known[row["inspection"]], row)
    }
    if not renamed:
        return records
    rows = {
        table: [_rename(row, renamed) for row in of_table]
        for table, of_table in records.rows.items()
    }
    return replace(records, rows=rows)


def _dated(row: Row) -> Value:
    return row.get("fieldwork_start") or row.get("published")


def _is_another(before: Row, row: Row) -> bool:
    for column in ("fieldwork_start", "published"):
        old, new = earliest_day(before.get(column)), earliest_day(row.get(column))
        if old and new:
            return abs(new - old) > _A_YEAR
    return False


def _rename(row: Row, renamed: dict[Value, str]) -> Row:
    inspection = row.get("inspection")
    if inspection not in renamed:
        return row
    new = dict(row)
    for column in _SLUGS:
        value = row.get(column)
        if value == inspection or (value and str(value).startswith(f"{inspection}-")):
            new[column] = renamed[inspection] + str(value)[len(str(inspection)) :]
    return new
