"""The Frictionless Data Package that describes our CSV files, made from the tables.

`python -m inspectorate.store.package` writes it into the data directory.
"""

import csv
import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Float, Integer, Table

from inspectorate.config import DATA_DIRECTORY
from inspectorate.store.cells import DATE, SLUG, is_slug
from inspectorate.store.tables import metadata

FILE_NAME = "datapackage.json"
NAME = "inspectorate"
LICENCE = {
    "name": "OGL-UK-3.0",
    "path": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    "title": "Open Government Licence v3.0",
}

Json = dict[str, Any]


def describe(headers: Mapping[str, Iterable[str]]) -> Json:
    """The descriptor of the tables named in `headers`, each with the columns of its file."""
    return {
        "profile": "tabular-data-package",
        "name": NAME,
        "title": "Inspections of probation services in England and Wales",
        "description": (
            "Facts from published reports of HM Inspectorate of Probation and others. An "
            "independent compilation: not HM Inspectorate of Probation, not official statistics."
        ),
        "licenses": [LICENCE],
        "resources": [
            _resource(table, headers[name], headers)
            for name, table in metadata.tables.items()
            if name in headers
        ],
    }


def describe_directory(directory: Path) -> Json:
    """The descriptor of the tables whose files lie in the directory, with the columns they have."""
    headers = {}
    for name in metadata.tables:
        path = Path(directory) / f"{name}.csv"
        if path.is_file():
            with path.open(encoding="utf-8-sig", newline="") as file:
                headers[name] = next(csv.reader(file), [])
    return describe(headers)


def to_text(descriptor: Json) -> str:
    """The descriptor as the file holds it."""
    return json.dumps(descriptor, indent=2, ensure_ascii=False) + "\n"


def is_current(directory: Path) -> bool:
    """Whether the directory's descriptor is the one that its tables and files give."""
    path = Path(directory) / FILE_NAME
    expected = to_text(describe_directory(directory))
    return path.is_file() and path.read_bytes() == expected.encode()


def _resource(table: Table, header: Iterable[str], listed: Mapping[str, Any]) -> Json:
    columns = [table.columns[name] for name in header if name in table.columns]
    schema: Json = {"fields": [_field(column) for column in columns], "missingValues": [""]}
    key = [column.name for column in table.primary_key.columns]
    if key:
        schema["primaryKey"] = key
    references = list(_references(table, listed))
    if references:
        schema["foreignKeys"] = references
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": f"One row is {table.comment}.",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(column: Column) -> Json:
    field: Json = {"name": column.name, "type": "string", "description": column.doc}
    if isinstance(column.type, Integer):
        field["type"] = "integer"
    elif isinstance(column.type, Float):
        field["type"] = "number"
    limits: Json = {} if column.nullable else {"required": True}
    words = column.info.get("one_of")
    if words:
        limits["enum"] = list(words)
    for name, word in (("lowest", "minimum"), ("highest", "maximum")):
        if column.info.get(name) is not None:
            limits[word] = column.info[name]
    if column.info.get("date"):
        limits["pattern"] = DATE
    elif is_slug(column):
        limits["pattern"] = f"^{SLUG.pattern}$"
    return field | ({"constraints": limits} if limits else {})


def _references(table: Table, listed: Mapping[str, Any]) -> Iterable[Json]:
    """Foreign keys to tables that are in the package; "" is the specification's word for itself."""
    for constraint in sorted(table.foreign_key_constraints, key=lambda each: each.column_keys):
        target = constraint.referred_table
        if target.name in listed:
            fields = [element.column.name for element in constraint.elements]
            resource = "" if target is table else target.name
            yield {
                "fields": list(constraint.column_keys),
                "reference": {"resource": resource, "fields": fields},
            }


def write(directory: Path) -> Path:
    """Writes the descriptor of the directory's files into it."""
    path = Path(directory) / FILE_NAME
    path.write_text(to_text(describe_directory(directory)), encoding="utf-8", newline="\n")
    return path


if __name__ == "__main__":
    print(write(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA_DIRECTORY))
