"""Which columns of a sheet hold what: by the header of our own tables, or by a layout map."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

from inspectorate.importing.sheets import Cell, Sheet
from inspectorate.store.workbooks import ASKED, SHEETS, sheet_columns

MAPS = Path(__file__).with_name("layouts.toml")
# A header stands among so many of the first rows.
MOST_ABOVE = 20

Row = tuple[Cell, ...]


@dataclass(frozen=True)
class Layout:
    """A way to lay out a table; `fields` says which field each spelling of a header is.

    `needs` are the fields of which one each must be there.
    """

    title: str
    table: str
    is_ours: bool
    sheets: tuple[str, ...]
    needs: tuple[frozenset[str], ...]
    fields: Mapping[str, str]


@dataclass(frozen=True)
class Laid:
    """A sheet whose header was found: the field of each column, and the rows above and below.

    `strange` are headers that mean nothing here, `repeated` those that mean what another does.
    """

    sheet: Sheet
    layout: Layout
    fields: Mapping[int, str]
    above: tuple[Row, ...]
    below: tuple[Row, ...]
    strange: tuple[Cell, ...]
    repeated: tuple[Cell, ...]


def lay_out(sheet: Sheet, layouts: Sequence[Layout] | None = None) -> Laid | None:
    """The sheet by the first layout that its header fits; None where none does."""
    for layout in read_layouts() if layouts is None else layouts:
        if any(fnmatchcase(sheet.name.casefold(), held.casefold()) for held in layout.sheets):
            for number, row in enumerate(sheet.rows[:MOST_ABOVE]):
                if laid := _by_header(sheet, layout, number, row):
                    return laid
    return None


def _by_header(sheet: Sheet, layout: Layout, number: int, row: Row) -> Laid | None:
    fields: dict[int, str] = {}
    strange, repeated = [], []
    for cell in row:
        field = layout.fields.get(fold_header(cell.text))
        if field is None:
            strange.append(cell)
        elif field in fields.values():
            repeated.append(cell)
        else:
            fields[cell.column] = field
    if not all(need & {*fields.values()} for need in layout.needs):
        return None
    above, below = sheet.rows[:number], sheet.rows[number + 1 :]
    return Laid(sheet, layout, fields, above, below, tuple(strange), tuple(repeated))


@cache
def read_layouts() -> tuple[Layout, ...]:
    """Our own sheets first, then the maps of layouts.toml in order."""
    maps = tomllib.loads(MAPS.read_text(encoding="utf-8"))["layouts"]
    return (*(_own(table) for table in SHEETS), *(_mapped(held) for held in maps))


def _own(table: str) -> Layout:
    names = [column.name for column in sheet_columns(table)]
    needs = (frozenset(ASKED[table]),)
    return Layout(table, table, True, (table,), needs, {fold_header(name): name for name in names})


def _mapped(held: Mapping) -> Layout:
    fields = {
        fold_header(spelling): field
        for field, spellings in held["columns"].items()
        for spelling in spellings
    }
    needs = tuple(frozenset(need) for need in held["needs"])
    return Layout(
        held["title"], held["table"], False, tuple(held.get("sheets", ["*"])), needs, fields
    )


def fold_header(text: str) -> str:
    """A header as it is compared; “% ‘Yes’” and “Percentage yes” are the same."""
    plain = re.sub(r"[‘’'\"“”]", "", text.casefold())
    plain = re.sub(r"%|\bper\s?cent(?:age)?\b", " percent ", plain)
    return " ".join(re.findall(r"[\w.]+", plain.replace("_", " ")))
