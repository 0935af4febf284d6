"""Texts sort by the codes of their letters on both databases, whatever the server's locale."""

from sqlalchemy import func, literal, select, text

from inspectorate.queries import organisations, places
from inspectorate.store import postgres
from inspectorate.store.tables import metadata
from tests.queries.conftest import Held

COLLATIONS = text(
    "SELECT table_name, column_name, collation_name FROM information_schema.columns "
    "WHERE table_schema = :store AND data_type = 'text'"
).bindparams(store=postgres.SCHEMA)


def test_every_text_says_how_it_sorts(real: Held, kind: str):
    """A server that sorts as English does would put “twins” before “Under_score”."""
    if kind == "sqlite":
        order = select((literal("twins") > literal("Under")).label("last"))
        assert real.store.rows(order)[0]["last"]
        return
    found = [row for row in real.store.rows(COLLATIONS) if row["table_name"] in metadata.tables]
    assert len(found) > 100
    assert {row["collation_name"] for row in found} == {"C"}


def test_names_sort_by_their_letters(real: Held, awkward: Held):
    for held in (real, awkward):
        units = organisations.get_organisations(held.store)
        names = units[units["level"] == "pdu"]["name"].tolist()
        assert names == sorted(names)
        towns = places.get_places(held.store)["place"].tolist()
        assert towns == sorted(towns)


def test_the_store_answers_for_each_table(real: Held):
    for name, table in metadata.tables.items():
        found = real.store.rows(select(func.count().label("rows")).select_from(table))
        assert found[0]["rows"] == len(real.data[name]), name
