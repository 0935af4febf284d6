"""The case grid side by side: under each question one line for each side, with mark and interval.

To be seen at once: where each figure lies and how wide its doubt is. Each side has a shape of its
own besides its colour. Not drawn: any order by size, any verdict, anything of fewer than twenty
cases, and behind a figure no rating line that its framework does not have.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from inspectorate.domain.frameworks import DIMENSIONS
from inspectorate.domain.statistics import FEW, printed_interval
from inspectorate.presenting import sentences, wordings_of_comparing
from inspectorate.presenting.html import render
from inspectorate.presenting.sides import Side

_BENCHMARK_STAGES = ("assessment", "planning")


@dataclass(frozen=True)
class Line:
    """A side's figure for one question as it is drawn; `percent` is None where nothing is."""

    shape: int
    name: str
    figure: str
    percent: float | None
    low: float | None
    high: float | None
    illustration: bool
    rating_lines: Sequence[float]


@dataclass(frozen=True)
class Question:
    """A key question with a line for each side."""

    slug: str
    label: str
    lines: Sequence[Line]


def draw_lines(sides: Sequence[Side], questions: Sequence[Mapping]) -> dict[str, list[Question]]:
    """The questions that any side answers, under their stage, each with the line of every side.

    Sides without a single figure of the grid have no line.
    """
    asked = {row["question"] for row in questions}
    drawn = [(shape, side) for shape, side in enumerate(sides) if asked & set(side.figures)]
    stages: dict[str, list[Question]] = {}
    named = False
    for row in questions:
        if not any(row["question"] in side.figures for _, side in drawn):
            continue
        full, short = DIMENSIONS[row["dimension"]]
        first_safety = row["dimension"] == "safety" and not named
        named = named or first_safety
        stages.setdefault(row["title"], []).append(
            Question(
                row["question"],
                full if first_safety else short,
                [_line(shape, side, row["question"]) for shape, side in drawn],
            )
        )
    return stages


def _line(shape: int, side: Side, question: str) -> Line:
    figure = side.figures.get(question)
    if figure is None:
        return Line(shape, side.name, "not in what we hold", None, None, None, False, ())
    percent, cases = figure["percent"], figure["cases"]
    drawn = percent is not None and (cases is None or cases >= FEW)
    limits = printed_interval(percent, figure["numerator"], cases) if drawn and cases else None
    return Line(
        shape=shape,
        name=side.name,
        figure=sentences.write_figure(figure, side.facts["framework"] or ""),
        percent=percent if drawn else None,
        low=limits and limits.low,
        high=limits and limits.high,
        illustration=side.is_national,
        rating_lines=[band.lowest for band in side.bands if band.lowest > 0] if drawn else (),
    )


def chart(
    stages: Mapping[str, Sequence[Question]], addresses: Mapping[str, str], *, phases: bool
) -> Markup:
    """The lines as HTML; `addresses` lead from a question to how others put it.

    `phases`: cases of before the exceptional delivery models stand beside those of the recovery.
    """
    return render(
        "sides",
        stages={
            stage: {"questions": questions, "note": _of_phases(questions) if phases else ""}
            for stage, questions in stages.items()
        },
        addresses=addresses,
    )


def _of_phases(questions: Sequence[Question]) -> str:
    """Whether the two phases are before and after at this stage, or two groups of one time."""
    before = questions[0].slug.startswith(_BENCHMARK_STAGES)
    return wordings_of_comparing.BEFORE_AND_AFTER if before else wordings_of_comparing.TWO_GROUPS
