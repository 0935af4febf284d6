"""Our mark in a database: that we made it, of what kind, from which data and for which tables."""

import hashlib
from dataclasses import dataclass
from functools import cache

from sqlalchemy import Column, Connection, MetaData, Table, Text, select
from sqlalchemy.schema import CreateIndex, CreateTable

from inspectorate.store.databases import OtherKindError
from inspectorate.store.tables import metadata

MARK = "inspectorate"
PUBLISHED, DEMONSTRATION = KINDS = ("published", "demonstration")

# Kept apart from the tables of the data: it is in no data package and no export.
store_table = Table(
    "store",
    MetaData(),
    Column("mark", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("schema", Text, nullable=False),
)


@dataclass(frozen=True)
class Mark:
    """The one row of the table `store`."""

    kind: str
    version: str
    schema: str


def describe_schema() -> str:
    """Every table as it is created, and what its columns allow, as text."""
    lines = []
    for name in sorted(metadata.tables):
        table = metadata.tables[name]
        lines.append(str(CreateTable(table)))
        lines += sorted(str(CreateIndex(index)) for index in table.indexes)
        lines += [f"{column.name} {sorted(column.info.items())}" for column in table.columns]
    return "\n".join(lines)


@cache
def schema_version() -> str:
    """SHA-256 of the schema: it changes with every column and constraint."""
    return hashlib.sha256(describe_schema().encode()).hexdigest()


def write_mark(connection: Connection, kind: str, version: str) -> None:
    """Creates the table `store` with its row."""
    store_table.create(connection)
    row = {"mark": MARK, "kind": kind, "version": version, "schema": schema_version()}
    connection.execute(store_table.insert(), [row])


def read_mark(connection: Connection) -> Mark | None:
    """The row of the table `store`; None where its mark is not ours."""
    found = connection.execute(select(store_table).where(store_table.c.mark == MARK)).first()
    return Mark(found.kind, found.version, found.schema) if found else None


def refuse_other_kind(found: Mark | None, kind: str, place: object) -> None:
    """Lets a store be replaced by one of its own kind only; a damaged one has none.

    Raises OtherKindError, which names the place.
    """
    if found is None or found.kind == kind:
        return
    if found.kind == DEMONSTRATION:
        raise OtherKindError(
            f"The store {place} holds demonstration data, not real, and published data never take "
            "its place: choose another with INSPECTORATE_DATABASE, or make it anew with "
            "`python -m inspectorate demo`."
        )
    raise OtherKindError(
        f"The store {place} holds published data, and demonstration data never take their place: "
        "choose another with --out."
    )
