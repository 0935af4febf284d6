"""Counts as a table with a bar in each row: the picture and its table are one."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from inspectorate.presenting.html import render
from inspectorate.presenting.tables import Column, table


@dataclass(frozen=True)
class Bar:
    """A row: what is counted, the count, and the count as it is written with its base."""

    label: str
    count: float
    written: str


def bars(caption: str, bars: Sequence[Bar], head: str, counted: str, *, note: str = "") -> Markup:
    """The bars from a common zero, the longest as wide as the column; figures always written."""
    longest = max(bar.count for bar in bars) or 1
    rows = [
        [bar.label, bar.written, render("bar", share=round(100 * bar.count / longest, 1))]
        for bar in bars
    ]
    columns = [Column(head), Column(counted, figures=True), Column("")]
    return table(caption, columns, rows, note=note, kind="bars")
