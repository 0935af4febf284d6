"""What the data files of this repository hold, reckoned in a second, plain way."""

import csv
from collections.abc import Callable, Iterator
from functools import cache

from inspectorate import config

Row = dict[str, str]


@cache
def rows(table: str) -> list[Row]:
    """The rows of a table; of inspections only those of services, which the pages show."""
    held = _read(table)
    if table != "inspections":
        return held
    return [row for row in held if row["kind"] in ("core", "dynamic")]


@cache
def _read(table: str) -> list[Row]:
    with (config.ROOT / "data" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def organisations() -> dict[str, Row]:
    return {row["organisation"]: row for row in rows("organisations")}


def inspections(fits: Callable[[Row, Row], bool]) -> list[Row]:
    """Inspections that fit, given each with the row of its organisation."""
    known = organisations()
    return [row for row in rows("inspections") if fits(row, known[row["organisation"]])]


def year(inspection: Row) -> str:
    """The year by which it is dated; empty where neither date is known."""
    return (inspection["published"] or inspection["fieldwork_start"])[:4]


def rated(inspection: Row, title: str = "", rating: str = "") -> bool:
    """Whether a rating of a standard of this title is held; an empty word stands for any."""
    return any(
        title in ("", found) and rating in ("", given)
        for found, given in ratings(inspection["inspection"])
    )


@cache
def _titles() -> dict[tuple[str, str], str]:
    return {(row["framework"], row["standard"]): row["title"] for row in rows("standards")}


def ratings(inspection: str) -> Iterator[tuple[str, str]]:
    """The standards of an inspection that are rated in what we hold, with their ratings."""
    framework = next(
        row["framework"] for row in rows("inspections") if row["inspection"] == inspection
    )
    for row in rows("ratings"):
        if row["inspection"] == inspection:
            yield _titles()[framework, row["standard"]], row["rating"]


def of_region(region: str) -> Callable[[Row, Row], bool]:
    """Whether an inspection is of the region, of a unit in it, or of what it came from."""
    before = {row["predecessor"] for row in rows("lineage") if row["successor"] == region}

    def fits(inspection: Row, organisation: Row) -> bool:
        return (
            organisation["parent"] == region
            or organisation["organisation"] == region
            or organisation["organisation"] in before
        )

    return fits


def never_inspected() -> set[str]:
    """The PDUs of today without an inspection."""
    inspected = {row["organisation"] for row in rows("inspections")}
    return {
        row["organisation"]
        for row in rows("organisations")
        if row["level"] == "pdu" and not row["closed"] and row["organisation"] not in inspected
    }
