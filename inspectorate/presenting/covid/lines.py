"""Figures as marks on one scale, a line of words for each: what lies where, and nothing joined."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from inspectorate.presenting.covid.held import Row
from inspectorate.presenting.html import render

# The shapes of marks, by which they are told apart without colour.
BEFORE, EARLIER, LATER = "before", "earlier", "later"


@dataclass(frozen=True)
class Line:
    """One line: its name, its figures in words, and each figure that is drawn with its shape.

    `strong` sets it apart from the others; its words must say why.
    """

    label: str
    said: str
    marks: Sequence[tuple[str, Row]]
    strong: bool = False
    note: str = ""


def lines(
    subtitle: str, shown: Sequence[Line], key: Mapping[str, str], *, top: float, unit: str
) -> Markup | None:
    """The lines on a scale from 0 to `top`; None where there are none.

    `subtitle` says what is measured, of whom, and may be empty; `key` names the shapes.
    """
    if not shown:
        return None
    return render(
        "covid_lines",
        subtitle=subtitle,
        key=key,
        scale=[(round(top * part / 4), 25 * part) for part in range(5)],
        unit=unit,
        lines=[
            {
                "label": one.label,
                "said": one.said,
                "strong": one.strong,
                "note": one.note,
                "marks": [
                    (shape, min(100 * row["value"] / top, 100))
                    for shape, row in one.marks
                    if row["value"] is not None
                ],
            }
            for one in shown
        ],
    )
