"""Figures for tests of arithmetic: what is counted, shared out and averaged, and printed."""

from pathlib import Path

from inspectorate.store.problems import Problem
from inspectorate.store.reading import read_directory
from tests import builders
from tests.builders import Tables
from tests.faults import the_problem_of

COUNT, SHARE, AVERAGE = "cases-seen", "share-seen", "cases-per-practitioner"


def figure_tables() -> Tables:
    """The small tables with a metric of each sort: counted, shared out, averaged."""
    tables = builders.build_tables()
    for metric, unit in ((COUNT, "cases"), (SHARE, "per cent"), (AVERAGE, "cases")):
        more = {"topic": "caseload", "better": "neither", "definition": metric, "title": metric}
        tables["metrics"].append(more | {"metric": metric, "unit": unit})
    return tables


def observe(tables: Tables, metric: str, value: float, **more: object) -> None:
    """Adds an observation; its line in the file is the number of observations and one."""
    rows = tables["observations"]
    row = {"observation": f"figure-{len(rows)}", "metric": metric, "organisation": "nation"}
    row |= {"category": "total", "qualifier": "exact", "document": "review"}
    rows.append(row | {"value": value} | more)


def print_table(
    tables: Tables, metric: str, parts: list[float], total: float, **more: object
) -> None:
    """Adds a printed table: its parts, then its total."""
    for number, value in enumerate(parts):
        part = {"source_table": "table-1", "category": f"part-{number}"}
        observe(tables, metric, value, **(part | more))
    observe(tables, metric, total, source_table="table-1", **more)


def the_problem_with(tables: Tables, directory: Path) -> Problem:
    """The one problem of the tables, written into the directory."""
    return the_problem_of(builders.write_data(directory / "data", tables))


def assert_right(tables: Tables, directory: Path) -> None:
    """The tables have no problem."""
    read_directory(builders.write_data(directory / "data", tables))
