"""Invented rows pass every check of published ones, are all of today's units, and say so."""

from collections import Counter
from itertools import pairwise

import pytest
from sqlalchemy import select

from inspectorate import config
from inspectorate.demonstration.ground import KEPT, read_ground
from inspectorate.demonstration.rounds import build_rounds
from inspectorate.domain.sources import DEMONSTRATION
from inspectorate.store.arithmetic import check_arithmetic
from inspectorate.store.cells import read_cell, write_cell
from inspectorate.store.reading import read_directory
from inspectorate.store.references import check_references
from inspectorate.store.rows import Row, check_rows
from inspectorate.store.sessions import open_store
from inspectorate.store.tables import metadata

REAL = read_directory(config.DATA_DIRECTORY)
Tables = dict[str, list[Row]]


@pytest.fixture(scope="module")
def tables(demonstration: str) -> Tables:
    """Every row of the small store, as the checks of the data want them."""
    with open_store(demonstration) as store:
        return {
            name: [Row(name, line, row) for line, row in enumerate(store.rows(select(table)), 2)]
            for name, table in metadata.tables.items()
        }


def test_the_rows_pass_every_check_of_the_data(tables: Tables):
    faults = [*check_references(tables), *check_arithmetic(tables)]
    for name, table in metadata.tables.items():
        faults += check_rows(table, tables[name])
        for row in tables[name]:
            for column in table.columns:
                cell = row[column.name]
                assert read_cell(column, write_cell(cell)) == cell, (name, column.name)
    assert faults == []


def test_every_unit_of_today_is_inspected_once_a_round(tables: Tables):
    today = {
        row["organisation"]
        for row in REAL["organisations"]
        if row["closed"] is None and row["level"] in ("nation", "region", "pdu")
    }
    inspected = Counter(row["organisation"] for row in tables["inspections"])
    assert inspected == dict.fromkeys(today, 1)
    assert len(today) == 109 + 12 + 1


def test_nothing_published_is_among_the_invented_rows(tables: Tables):
    """What is kept is kept whole; of all else not one row, nor one document, is a real one's."""
    named = {row["document"] for name in KEPT for row in REAL[name] if row.get("document")}
    for name, table in metadata.tables.items():
        found = [row.values for row in tables[name]]
        if name in KEPT:
            assert sorted(map(str, found)) == sorted(map(str, REAL[name])), name
            continue
        key = next(iter(table.primary_key.columns), None)
        if name == "documents":
            found = [row for row in found if row["document"] not in named]
            assert {row["publisher"] for row in found} == {DEMONSTRATION}
        if key is not None:
            real = {row[key.name] for row in REAL[name]}
            assert not real & {row[key.name] for row in found}, name


def test_every_invented_text_says_that_it_is_invented(tables: Tables):
    for name in ("findings", "recommendations"):
        assert tables[name]
        for row in tables[name]:
            assert row["summary"].startswith("Invented for demonstration: ")
    for row in tables["inspections"]:
        assert row["method"].startswith("Invented: ")


def test_cases_of_community_sentences_and_licences_add_up_to_all(tables: Tables):
    counts = {row["score"]: row for row in tables["scores"] if row["numerator"] is not None}
    checked = 0
    for slug, row in counts.items():
        parts = [counts.get(f"{slug}-{kind}") for kind in ("community", "licence")]
        if all(parts):
            assert sum(part["numerator"] for part in parts) == row["numerator"]
            assert sum(part["cases"] for part in parts) == row["cases"]
            checked += 1
    assert checked > 1000


def test_figures_differ_between_units_and_are_printed_in_each_way_that_reports_print_them(
    tables: Tables,
):
    grid = [row for row in tables["scores"] if row["key_question"] and row["numerator"]]
    assert len({row["percent"] for row in grid}) > 30
    ways = {
        (row["numerator"] is not None, row["cases_basis"])
        for row in tables["scores"]
        if row["key_question"]
    }
    assert ways == {(True, "stated"), (False, "assumed"), (False, None)}


@pytest.mark.parametrize("number", [1, 3, 10, 40])
def test_rounds_follow_each_other_and_the_last_is_always_the_same(number: int):
    rounds = list(build_rounds(number))
    assert [each.number for each in rounds] == list(range(1, number + 1))
    assert [each.is_last for each in rounds] == [False] * (number - 1) + [True]
    assert rounds[-1].last == list(build_rounds(1))[-1].last
    for before, after in pairwise(rounds):
        assert before.last == after.first


def test_statements_are_taken_over_without_a_figure():
    ground = read_ground(config.DATA_DIRECTORY)
    assert len(ground.statements) > 30
    assert not [each for each in ground.statements if any(map(str.isdigit, each.statement))]
