"""The case grid side by side as one SVG image, which carries its bases, dates, sources and licence.

For use away from the page: so all that the page says around the picture stands in it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from textwrap import wrap

from inspectorate.presenting.html import draw
from inspectorate.presenting.side_chart import Line, Question

WIDTH = 1000
_MARGIN = 20
_NAME_AT, _FIGURE_AT, _TRACK_AT, _TRACK_WIDTH = 40, 340, 500, 470
_LINE, _MARK = 20, 11
# Characters of a line of text of this size across the whole width, on the safe side.
_ACROSS = {20: 80, 13: 130}
_CHARACTER = 7


@dataclass(frozen=True)
class Text:
    """Words with their place: the left end of the base line."""

    x: float
    y: float
    words: str
    size: int = 13
    bold: bool = False
    middle: bool = False
    room: float | None = None
    """The width into which words that would need more are pressed."""


@dataclass
class _Sheet:
    """What has been put on the image so far, and how far down it goes."""

    y: float = _MARGIN
    texts: list[Text] = field(default_factory=list)
    lanes: list[dict] = field(default_factory=list)

    def write(self, words: str, *, size: int = 13, bold: bool = False) -> None:
        """Words over the whole width, in as many lines as they need."""
        for line in wrap(words, _ACROSS[size]):
            self.y += size * 1.4
            self.texts.append(Text(_MARGIN, self.y, line, size, bold))


def image(
    theme: object,
    title: str,
    lead: str,
    subtitle: str,
    stages: Mapping[str, Sequence[Question]],
    notes: Sequence[str],
) -> bytes:
    """The image; `theme` is the module charts.theme, `notes` stand beneath the picture."""
    sheet = _Sheet()
    sheet.write(title, size=20, bold=True)
    sheet.y += 6
    for words in (lead, subtitle):
        sheet.write(words)
        sheet.y += 4
    top = sheet.y + 10
    sheet.y = top + 12
    sheet.texts += [Text(_at(tick), sheet.y, f"{tick}%", middle=True) for tick in _TICKS]
    for stage, questions in stages.items():
        sheet.y += 32
        sheet.texts.append(Text(_MARGIN, sheet.y, stage, 15, bold=True))
        for question in questions:
            sheet.y += 24
            sheet.texts.append(Text(_MARGIN, sheet.y, question.label, bold=True))
            for line in question.lines:
                _add_lane(sheet, line, theme)
    sheet.y += 10
    for note in notes:
        sheet.y += 4
        sheet.write(note)
    return draw(
        "sides",
        theme=theme,
        width=WIDTH,
        height=round(sheet.y + _MARGIN),
        title=title,
        lead=lead,
        texts=sheet.texts,
        lanes=sheet.lanes,
        ticks=[_at(tick) for tick in _TICKS],
    ).encode()


_TICKS = (0, 20, 40, 60, 80, 100)


def _at(percent: float) -> float:
    return round(_TRACK_AT + _TRACK_WIDTH * percent / 100, 1)


def _add_lane(sheet: _Sheet, line: Line, theme) -> None:
    sheet.y += _LINE
    middle = sheet.y - 4.5
    room = _FIGURE_AT - _NAME_AT - 10
    long = len(line.name) * _CHARACTER > room
    sheet.texts.append(Text(_NAME_AT, sheet.y, line.name, room=room if long else None))
    sheet.texts.append(Text(_FIGURE_AT, sheet.y, line.figure, bold=True))
    known = line.percent is not None
    sheet.lanes.append(
        {
            "middle": middle,
            "top": middle - _LINE / 2,
            "bottom": middle + _LINE / 2,
            "lines": [_at(each) for each in line.rating_lines],
            "low": None if line.low is None else _at(line.low),
            "high": None if line.high is None else _at(line.high),
            "dashed": line.illustration,
            "fill": theme.SIDES[line.shape],
            "marks": [
                _corners(theme.SHAPES[line.shape], x, middle)
                for x in [_MARGIN + 6, *([_at(line.percent)] if known else [])]
            ],
        }
    )


def _corners(shape: Sequence[tuple[int, int]], x: float, y: float) -> dict:
    """A mark around a point: the corners of a polygon, or a circle where the shape has none."""
    scale = _MARK / 100
    points = [(round(x + (a - 50) * scale, 1), round(y + (b - 50) * scale, 1)) for a, b in shape]
    return {"x": x, "y": y, "radius": _MARK / 2, "points": points}
