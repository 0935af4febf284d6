"""What may stand in one cell: text from a file becomes the value of its column, or is refused."""

import re
from datetime import date
from decimal import Decimal
from functools import cache
from math import isfinite

from sqlalchemy import Column, Float, Integer

Value = str | int | float | None

LARGEST_WHOLE = 2**31 - 1
SLUG = re.compile(r"[a-z0-9][a-z0-9.-]*")
DATE = r"^(19|20)[0-9]{2}(-[0-9]{2}(-[0-9]{2})?)?$"

_WHOLE = re.compile(r"-?(0|[1-9][0-9]*)")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
# Control characters but the line break, soft hyphens, zero-width and direction marks, and the
# mark of a broken encoding: a reader cannot see them, and names that hold them match nothing.
INVISIBLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]"
)
STARTS_A_FORMULA = "=+-@＝＋－＠"


class CellError(ValueError):
    """A cell that cannot be used; the message says what is wrong with it and what to do."""


def read_cell(column: Column, cell: str) -> Value:
    """The value of a cell in the type of its column; None for an empty one.

    Raises CellError where the column does not allow it.
    """
    if not cell:
        if not column.nullable:
            raise CellError(f"is empty but must be given ({column.doc})")
        return None
    if INVISIBLE.search(cell):
        raise CellError("holds an invisible character; remove it")
    if cell != cell.strip():
        raise CellError("begins or ends with a blank; remove it")
    if isinstance(column.type, Integer):
        return _within(column, _read_whole(cell))
    if isinstance(column.type, Float):
        return _within(column, _read_number(cell))
    _check_text(column, cell)
    return cell


def write_cell(value: Value) -> str:
    """The cell that reads back as the value: empty for None, 37 rather than 37.0."""
    if value is None:
        return ""
    if isinstance(value, float):
        # The shortest digits that read back as the same number, never with an exponent.
        return format(Decimal(repr(value)), "f").removesuffix(".0")
    return str(value)


def _read_whole(cell: str) -> int:
    if not _WHOLE.fullmatch(cell):
        raise CellError("is not a whole number; write digits only, as in 37")
    if len(cell) > 11 or abs(int(cell)) > LARGEST_WHOLE:
        raise CellError(f"is too large; the largest whole number is {LARGEST_WHOLE}")
    return int(cell)


def _read_number(cell: str) -> float:
    if not _NUMBER.fullmatch(cell):
        raise CellError(
            "is not a number; write digits with a point for decimals, as in 37 or 37.5, "
            "without %, £, thousands commas or a plus sign"
        )
    value = float(cell)
    if not isfinite(value):
        raise CellError("is too large a number")
    return value


def _within(column: Column, value: float) -> float:
    lowest, highest = column.info.get("lowest"), column.info.get("highest")
    if lowest is not None and value < lowest:
        raise CellError(f"is below the lowest value allowed, {lowest}")
    if highest is not None and value > highest:
        raise CellError(f"is above the highest value allowed, {highest}")
    return value


def _check_text(column: Column, cell: str) -> None:
    words = column.info.get("one_of")
    if words and cell not in words:
        raise CellError(f"is not one of the words allowed: {', '.join(words)}")
    if column.info.get("date"):
        _check_date(cell)
    if is_slug(column) and not SLUG.fullmatch(cell):
        raise CellError(
            "is not a slug; write small letters, digits, hyphens and points, "
            "beginning with a letter or digit"
        )
    if column.primary_key and "\n" in cell:
        raise CellError("holds a line break; write it on one line")
    if cell[0] in STARTS_A_FORMULA and not _NUMBER.fullmatch(cell):
        raise CellError(
            f"begins with {cell[0]}, which a spreadsheet takes for a formula; begin with a word"
        )


def _check_date(cell: str) -> None:
    try:
        if not re.fullmatch(DATE, cell):
            raise ValueError
        date(*(int(part) for part in f"{cell}-01-01".split("-")[:3]))
    except ValueError:
        raise CellError(
            "is not a date; write 2024, 2024-03 or 2024-03-15, as exactly as it is known"
        ) from None


@cache
def is_slug(column: Column) -> bool:
    """Whether the column alone is the key of its table: such keys stand in addresses of pages."""
    return column.primary_key and len(column.table.primary_key.columns) == 1
