"""All PDUs on one key question: the newest inspection of each, with its figure or without."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from inspectorate.queries import all_units
from inspectorate.store.sessions import open_store
from inspectorate.store.tables import metadata
from tests.queries import plain_all_units as plain
from tests.queries.compare import check, check_columns
from tests.queries.conftest import Held


@pytest.fixture(scope="module")
def invented(demonstration: str) -> Iterator[Held]:
    """The small demonstration store; of its scores the key questions alone, which are asked for."""
    with open_store(demonstration) as store:
        data = {name: store.rows(select(table)) for name, table in metadata.tables.items()}
        data["scores"] = [row for row in data["scores"] if row["key_question"] == "safety"]
        yield Held(store, data)


def test_every_question_of_every_framework(real: Held, awkward: Held):
    for held in (real, awkward):
        answer = all_units.get_asked(held.store)
        check(answer, plain.get_asked(held.data), "asked")
        check_columns(all_units.get_asked, answer)
        for asked in answer.to_dict("records"):
            units = all_units.get_units(held.store, asked)
            check(units, plain.get_units(held.data, asked), asked)
            check_columns(all_units.get_units, units)
            counted = all_units.count_answers(held.store, asked["question"])
            assert counted == plain.count_answers(held.data, asked["question"])
    assert all_units.count_answers(real.store, "assessment-safety") == 2


def test_all_of_todays_pdus_on_one_question(invented: Held):
    [asked] = [
        row
        for row in all_units.get_asked(invented.store).to_dict("records")
        if row["question"] == "planning-safety"
    ]
    units = all_units.get_units(invented.store, asked)
    assert len(units) == 109
    check(units, plain.get_units(invented.data, asked), "invented")
