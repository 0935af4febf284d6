"""The arithmetic of published figures: percentages fit their pairs, and totals their parts.

A figure that does not fit stands only where a row of `discrepancies` names it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from inspectorate.store.cells import write_cell
from inspectorate.store.listing import Listed, Misfit, Tables, check_named_rows
from inspectorate.store.points import check_bands, check_bases, check_cases, check_points
from inspectorate.store.problems import Problem
from inspectorate.store.rows import Row

PER_CENT = "per cent"
TOTAL = "total"
# “About” is taken to reach this many points to either side.
ABOUT = 5

# Figures in these units are shares, ratios and lengths of time: the whole is not their sum.
_NOT_ADDED = frozenset(
    {PER_CENT, "percentage points", "times", "days", "weeks", "months", "years", "nights"}
)

_HALF = Fraction(1, 2)


def check_arithmetic(tables: Tables) -> Iterator[Problem]:
    """Every figure that does not fit and that no discrepancy names.

    For tables that are right in every other way: sums over faulty rows would be faults of ours.
    """
    yield from check_named_rows(tables)
    listed = Listed(tables["discrepancies"])
    for check in CHECKS:
        for misfit in check(tables):
            if not listed.has(misfit):
                mend = "correct it, or name the row with both figures in discrepancies.csv"
                yield misfit.row.problem(misfit.column, f"{misfit.reason}; {mend}")


def check_scores(tables: Tables) -> Iterator[Misfit]:
    """Percentages of cases follow from their counts."""
    for row in tables["scores"]:
        yield from _unless_fits(row, "percent", row["numerator"], row["cases"])


def check_observations(tables: Tables) -> Iterator[Misfit]:
    """Percentages that are observed follow from their pairs; a count is the first of its pair."""
    units = _units(tables)
    for row in tables["observations"]:
        value, part, whole = row.key(("value", "numerator", "denominator"))
        if units.get(row["metric"]) == PER_CENT:
            if row["value_to"] is None:
                yield from _unless_fits(row, "value", part, whole)
        elif None not in (value, part, whole) and value != part:
            reason = f"is not the first figure of its pair, {_shown(part)}"
            yield Misfit(row, "value", part, reason)


def check_changes(tables: Tables) -> Iterator[Misfit]:
    """A change that a table prints beside its two figures follows from them.

    It may be their difference, or the per cent by which the first is above or below the second.
    """
    rows = {row["observation"]: row for row in tables["observations"]}
    for row in rows.values():
        before, change = rows.get(row["compared_with"]), row["change"]
        if change is None or before is None or not row["source_table"]:
            continue
        if before["source_table"] != row["source_table"] or not _exact([before, row]):
            continue
        old, new = _fraction(before["value"]), _fraction(row["value"])
        fits = [new - old] + ([100 * (new - old) / old] if old else [])
        if all(abs(_fraction(change) - fit) > _half_a_step(change) for fit in fits):
            found = " or ".join(map(_shown, fits))
            reason = f"is not the change from {_shown(old)}, {found}"
            yield Misfit(row, "change", before["value"], reason)


def check_tables(tables: Tables) -> Iterator[Misfit]:
    """The total of a printed table is the sum of the table's other rows of the same kind.

    Shares are added only where they make up 100; averages and lengths of time never are.
    """
    units = _units(tables)
    columns = ("organisation", "provider", "sample", "period_start", "period_end")
    for group in _groups(tables, *columns):
        totals = [row for row in group if row["category"] == TOTAL]
        parts = [row for row in group if row["category"] != TOTAL]
        if len(totals) == 1 and len(parts) > 1 and _exact(group):
            total = totals[0]
            share = units.get(total["metric"]) == PER_CENT and total["value"] == 100
            if share or _is_added(total["metric"], units):
                yield from _unless_sum(total, parts, "the table's other rows", share)


def check_providers(tables: Tables) -> Iterator[Misfit]:
    """Where a printed table counts NPS, CRC and both, the two add up to both."""
    units = _units(tables)
    columns = ("organisation", "category", "period_start", "period_end")
    for group in _groups(tables, *columns):
        by_provider = {row["provider"]: row for row in group}
        if len(group) == len(by_provider) == 3 and _exact(group):
            both = by_provider.pop(None)
            if _is_added(both["metric"], units):
                yield from _unless_sum(both, by_provider.values(), "NPS and CRC", False)


def _unless_fits(
    row: Row, column: str, part: float | None, whole: float | None
) -> Iterator[Misfit]:
    """The fault of a percentage that does not follow from its pair, or from its whole alone."""
    if row[column] is None or not whole:
        return
    printed, half, qualifier = _fraction(row[column]), _half_a_step(row[column]), row["qualifier"]
    if part is None:
        # Without a count, some whole number of cases must print as the percentage.
        count = round(printed * _fraction(whole) / 100)
        if qualifier == "exact" and abs(100 * count / _fraction(whole) - printed) > half:
            yield Misfit(row, column, whole, f"is no whole number of {_shown(whole)}")
        return
    share = 100 * _fraction(part) / _fraction(whole)
    unfit, words = {
        "exact": (abs(share - printed) > half, "is not"),
        "about": (abs(share - printed) > ABOUT, f"is more than {ABOUT} points from"),
        "over": (share < printed, "is more than"),
        "under": (share > printed, "is less than"),
    }[qualifier]
    if unfit:
        pair = f"{_shown(part)} of {_shown(whole)}"
        yield Misfit(row, column, part, f"{words} {pair}, which is {_shown(share)}")


def _unless_sum(total: Row, parts: Iterable[Row], of: str, rounded: bool) -> Iterator[Misfit]:
    """The fault of a total that is not the sum; rounded parts may each be half a step off."""
    values = [part["value"] for part in parts]
    added = sum(map(_fraction, values))
    step = min(map(_half_a_step, (*values, total["value"])))
    # Whole counts add up exactly; figures with decimals, and the total itself, have been rounded.
    steps = len(values) if rounded else len(values) + 1 if step < _HALF else 0
    if abs(added - _fraction(total["value"])) > steps * step:
        reason = f"is not the sum of {of}, {_shown(added)}"
        yield Misfit(total, "value", round(float(added), 2), reason)


def _groups(tables: Tables, *columns: str) -> Iterable[list[Row]]:
    """The rows of each printed table that have the metric and these columns in common."""
    groups = defaultdict(list)
    for row in tables["observations"]:
        if row["source_table"] is not None:
            groups[row.key(("source_table", "metric", *columns))].append(row)
    return groups.values()


def _units(tables: Tables) -> dict[str, str]:
    return {row["metric"]: row["unit"] for row in tables["metrics"]}


def _is_added(metric: str, units: dict[str, str]) -> bool:
    """Whether the whole is the sum of its parts; averages have “per” in their slug."""
    return "-per-" not in metric and units.get(metric, PER_CENT) not in _NOT_ADDED


def _exact(rows: Iterable[Row]) -> bool:
    plain = (row["value"] is not None and row["value_to"] is None for row in rows)
    return all(plain) and all(row["qualifier"] == "exact" for row in rows)


def _fraction(value: float) -> Fraction:
    """The number as it is printed: 67.1 is 671/10, whatever a computer's numbers are like."""
    return Fraction(Decimal(str(value)))


def _shown(number: float | Fraction) -> str:
    return write_cell(round(float(number), 2))


def _half_a_step(value: float) -> Fraction:
    """Half a step of the last digit: a half may have been rounded either way."""
    return _HALF / 10 ** len(write_cell(float(value)).partition(".")[2])


# What is reckoned, in the order of the tables.
CHECKS = (
    check_bands,
    check_cases,
    check_points,
    check_bases,
    check_scores,
    check_observations,
    check_changes,
    check_tables,
    check_providers,
)
