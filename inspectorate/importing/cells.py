"""Rows of a table whose cells run over several rows of text, put back side by side.

A PDF shows a cell after the other, so a cell that follows another stands right of it and steps
back up the page. Which fonts and widths make a cell run over does not matter here.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce

from inspectorate.importing.glyphs import Row
from inspectorate.importing.lines import join_words

# Lines of one cell are at most this many times their size apart, and begin at most so many
# points apart.
_LEADING = 1.75
_SAME_LEFT = 3.0
# Cells are at least this many times the size of their signs apart: more than a blank or a raised
# footnote mark and its note.
_GAP = 0.4


def join_cells(rows: Sequence[Row]) -> list[Row]:
    """The rows with the cells of a table's row in one row, apart by tabs; others as they are."""
    joined: list[Row] = []
    start = 0
    while start < len(rows):
        cell = _cell_from(rows, start)
        before = _cell_beside(joined, cell)
        if before:
            del joined[-len(before) :]
            joined.append(_side_by_side(before, cell))
        else:
            cell = cell[:1]
            joined += cell
        start += len(cell)
    return joined


def _cell_from(rows: Sequence[Row], start: int) -> list[Row]:
    """The rows that stand under one another from here on, as those of a cell do."""
    cell = [rows[start]]
    for row in rows[start + 1 :]:
        if not _is_under(cell[-1], row):
            break
        cell.append(row)
    return cell


def _is_under(upper: Row, lower: Row) -> bool:
    apart = upper.baseline - lower.baseline
    return (
        upper.page == lower.page
        and abs(upper.left - lower.left) <= _SAME_LEFT
        and 0 < apart <= _LEADING * max(upper.size, lower.size)
    )


def _cell_beside(before: Sequence[Row], cell: Sequence[Row]) -> list[Row]:
    """The last rows before the cell that are the cell on its left; empty where it has none.

    The cells of a table's row have their tops or their middles level; of the rows that stand close
    above one another, those that are most nearly so are taken.
    """
    first = cell[0]
    if not before or not _steps_back(before[-1], first):
        return []
    best, least = [], first.size * 0.4
    for count in range(1, len(before) + 1):
        held = before[-count:]
        if count > 1 and not _is_under(held[0], held[1]):
            break
        if held[0].right >= first.left:
            break
        off = _off_level(held, cell)
        if off < least:
            best, least = held, off
    return list(best)


def _steps_back(last: Row, row: Row) -> bool:
    level_or_up = row.baseline > last.baseline - 0.5 * row.size
    return row.page == last.page and level_or_up and row.left > last.right + _GAP * row.size


def _off_level(left: Sequence[Row], right: Sequence[Row]) -> float:
    tops = left[0].baseline - right[0].baseline
    feet = left[-1].baseline - right[-1].baseline
    return min(abs(tops), abs(tops + feet) / 2)


def _side_by_side(left: Sequence[Row], right: Sequence[Row]) -> Row:
    texts = [reduce(join_words, (row.text for row in cell)) for cell in (left, right)]
    return replace(
        left[0],
        text="\t".join(texts),
        right=max(row.right for row in right),
        baseline=min(row.baseline for row in (*left, *right)),
    )
