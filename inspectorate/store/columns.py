"""What columns are made of: their kinds, the words allowed in them, and the checks that follow.

A column's `info` says what may stand in it; the checks of the database, the validation of the
CSV files and the schema of the data package are all made from it.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Float,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
)

metadata = MetaData()

LEVELS = ("nation", "region", "pdu", "nps_division", "nps_area", "crc")
DIMENSIONS = ("engagement", "desistance", "safety")
BETTER = ("higher", "lower")
QUALIFIERS = ("exact", "about", "over", "under")
REPORTED_BY = (
    "inspection report",
    "data workbook",
    "press notice",
    "annual report",
    "inspectorate page",
    "news report",
    "other page",
)
PROVIDERS = ("NPS", "CRC")
CONFIDENCE = ("stated", "inferred")
STATUS = ("confirmed", "unconfirmed")
BASES = ("lowest key question", "judgement", "not rated")

# Letters sort by their code in both databases; left to itself, PostgreSQL sorts by its locale.
_TEXT = Text().with_variant(Text(collation="C"), "postgresql")


def text(name, description, *, key=False, required=False, one_of=()):
    """A text column; `one_of` lists the only words allowed."""
    return Column(
        name,
        _TEXT,
        primary_key=key,
        nullable=not (key or required),
        doc=description,
        info={"one_of": one_of},
    )


def day(name, description, *, required=False):
    """A date kept as known: 2024, 2024-03 or 2024-03-15."""
    return Column(name, _TEXT, nullable=not required, doc=description, info={"date": True})


def whole(name, description, *, required=False, lowest=0):
    """A whole number, at least `lowest`."""
    return Column(name, Integer, nullable=not required, doc=description, info={"lowest": lowest})


def number(name, description, *, required=False, lowest=None, highest=None):
    """A number between `lowest` and `highest`, both included."""
    info = {"lowest": lowest, "highest": highest}
    return Column(name, Float, nullable=not required, doc=description, info=info)


def source(*, required=True):
    """The two columns by which a reader finds the place a row was taken from."""
    return (
        text("document", "the source that states it", required=required),
        text("locator", "where in the source: chapter, table, paragraph or bullet"),
    )


def line():
    """A column for our own checking."""
    return whole("line", "line of the source's text from which the row was entered", lowest=1)


def refers(columns, table):
    """A foreign key, checked when everything is in, so that rows may come in any order."""
    columns = columns.split()
    keys = {"parent": "organisation", "predecessor": "organisation", "successor": "organisation"}
    keys["compared_with"], keys["region"] = "observation", "organisation"
    targets = [f"{table}.{keys.get(column, column)}" for column in columns]
    return ForeignKeyConstraint(columns, targets, deferrable=True, initially="DEFERRED")


# Columns by which rows are sought in tables that grow with every inspection.
_SOUGHT = ("inspection", "organisation", "document")


def define(name, description, *parts):
    """A table with the checks that follow from its columns; every row knows its import."""
    parts = (*parts, whole("import", "number of the import that brought it; empty for the base"))
    columns = [part for part in parts if isinstance(part, Column)]
    checks = []
    for column in columns:
        words = ", ".join(f"'{word}'" for word in column.info.get("one_of", ()))
        if words:
            checks.append(f"{column.name} IN ({words})")
        if column.info.get("lowest") is not None:
            checks.append(f"{column.name} >= {column.info['lowest']}")
        if column.info.get("highest") is not None:
            checks.append(f"{column.name} <= {column.info['highest']}")
    indexes = [
        Index(f"{name}_by_{column.name}", column.name)
        for column in columns
        if column.name in _SOUGHT and not column.primary_key
    ]
    checked = [CheckConstraint(check) for check in checks]
    return Table(name, metadata, *parts, *checked, *indexes, comment=description)
