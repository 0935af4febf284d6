"""The one HTML table of the pages: captioned, scoped, in a region that scrolls by itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from inspectorate.presenting.html import render


@dataclass(frozen=True)
class Column:
    """A column's head, and whether its cells are figures (set to the right)."""

    head: str
    figures: bool = False


@dataclass(frozen=True)
class Wide:
    """A cell that spans several columns, where one thing is to be said of all of them."""

    content: object
    columns: int


def table(
    caption: str,
    columns: Sequence[Column],
    rows: Sequence[Sequence[object]],
    *,
    note: str = "",
    kind: str = "plain",
    headed: bool = False,
) -> Markup:
    """A table whose first cell in each row is the row's head.

    Cells are text, which is escaped, Markup, or Wide. `kind` is plain or matrix (narrow cells, the
    row heads stay in sight while it scrolls). `headed`: a heading above says what the caption says,
    so the caption is for screen readers alone. An empty table raises ValueError: say in a sentence
    why there is nothing to show.
    """
    if not rows:
        raise ValueError("an empty table tells nothing; show a sentence instead")
    return render(
        "table",
        caption=caption,
        columns=columns,
        rows=rows,
        note=note,
        kind=kind,
        headed=headed,
    )
