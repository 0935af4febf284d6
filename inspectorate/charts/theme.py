"""The one place for colour, of charts and pages alike.

Ratings run from dark to light, so that they keep their order in greyscale and for every kind of
colour blindness, and no pair is red and green. Four fills cannot stand 3:1 apart from neighbour to
neighbour (three such steps make 27:1, and black on white is 21:1): so each fill carries an outline
that is at least 3:1 against the page, fills stand apart by a white gap, and the word is always
written.
"""

from dataclasses import dataclass

from inspectorate.domain.ratings import GOOD, INADEQUATE, OUTSTANDING, REQUIRES_IMPROVEMENT


@dataclass(frozen=True)
class Paint:
    """Fill, text upon it (at least 4.5:1) and outline (at least 3:1 against the page)."""

    fill: str
    text: str
    outline: str


PAGE = "#ffffff"
SURFACE = "#f3f5f7"
RULE = "#c9d1d8"
OUTLINE = "#6b7884"
INK = "#1b2733"
QUIET = "#51606d"
SHADOW = "#1b273340"
ACCENT = "#1d4f76"
MARK = "#fdf0bd"

RATING_PAINTS = {
    OUTSTANDING: Paint("#e6f4f1", INK, "#4f7f79"),
    GOOD: Paint("#8cc7d9", INK, "#2f7389"),
    REQUIRES_IMPROVEMENT: Paint("#b9521a", "#ffffff", "#8f3d0e"),
    INADEQUATE: Paint("#4a1038", "#ffffff", "#4a1038"),
}

# What stands side by side: a colour and a shape each, so that greyscale tells them apart as well.
# A shape is the corners of a polygon in a box of 100 by 100; none: a circle.
SIDES = ("#1d4f76", "#8f3d0e", "#5b3a8c", "#4a1038", "#2b6a7d", "#51606d")
SHAPES = (
    (),
    ((50, 0), (100, 50), (50, 100), (0, 50)),
    ((8, 8), (92, 8), (92, 92), (8, 92)),
    ((50, 4), (100, 94), (0, 94)),
    ((0, 6), (100, 6), (50, 96)),
    (
        *((36, 0), (64, 0), (64, 36), (100, 36), (100, 64), (64, 64)),
        *((64, 100), (36, 100), (36, 64), (0, 64), (0, 36), (36, 36)),
    ),
)
