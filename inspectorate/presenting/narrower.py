"""Narrower statements that several sides answer alike, and what is told and not compared."""

from collections.abc import Collection, Mapping, Sequence

from markupsafe import Markup

from inspectorate.presenting import sentences
from inspectorate.presenting.html import render
from inspectorate.presenting.links import source_link
from inspectorate.presenting.sentences import comparing, told_apart
from inspectorate.presenting.sides import MANY_COMPARISONS, Pair, Side
from inspectorate.presenting.tables import Column, table

_CAPTIONS = {
    "higher": "Done well enough (higher is better)",
    "lower": "Missing or not good enough (lower is better)",
}


def find_shared(sides: Sequence[Side], twelve: Collection[str]) -> list[str]:
    """The questions outside the case grid that at least two sides answer in whatever way."""
    answered: dict[str, int] = {}
    for side in sides:
        told = {row["question"] for row in side.told if row["question"]}
        for question in [*side.figures, *sorted(told - set(side.figures))]:
            answered[question] = answered.get(question, 0) + 1
    return [each for each, times in answered.items() if times > 1 and each not in twelve]


def narrower(
    sides: Sequence[Side], pairs: Sequence[Pair], shared: Mapping[str, str]
) -> list[Markup]:
    """What is better when higher and what is better when lower, in two tables; none where empty.

    Only statements of which two sides have exact figures at first hand; `shared` maps the question
    of each to the address where it opens how others put it.
    """
    tables = []
    for better, caption in _CAPTIONS.items():
        rows = [
            [
                Markup('<a href="{}" target="_self">{}</a>').format(
                    shared[question], _statement(sides, question)
                ),
                *(_cell(side, sides, pairs, question) for side in sides),
            ]
            for question in shared
            if _direction(sides, question) == better
        ]
        if rows:
            columns = [Column("What inspectors looked at"), *(Column(each.name) for each in sides)]
            note = comparing.under_each(pairs[0].subject.name) if pairs else ""
            tables.append(table(caption, columns, rows, note=note))
    return tables


def _held(sides: Sequence[Side], question: str) -> list[Mapping]:
    return [side.figures[question] for side in sides if question in side.figures]


def _direction(sides: Sequence[Side], question: str) -> str:
    """Which way is good; empty where fewer than two sides have a figure or they do not agree."""
    ways = [figure["better"] for figure in _held(sides, question)]
    return ways[0] if len(ways) > 1 and len(set(ways)) == 1 else ""


def _statement(sides: Sequence[Side], question: str) -> str:
    """The statement where all word it alike, else the slug in words."""
    worded = {figure["statement"] for figure in _held(sides, question)}
    return worded.pop() if len(worded) == 1 else comparing.question_in_words(question)


def _cell(side: Side, sides: Sequence[Side], pairs: Sequence[Pair], question: str) -> Markup | str:
    figure = side.figures.get(question)
    if figure is None:
        return render("not_held")
    alike = len({each["statement"] for each in _held(sides, question)}) == 1
    found = [
        pair.found[question] for pair in pairs if pair.other is side and question in pair.found
    ]
    return render(
        "narrower_cell",
        figure=sentences.write_figure(figure, side.facts["framework"] or ""),
        statement="" if alike else figure["statement"],
        verdict=told_apart.write_verdict(found[0]) if found else "",
        difference=told_apart.write_difference(found[0]) if found and found[0].difference else "",
        illustration=bool(found) and found[0].illustration,
    )


def chance(pairs: Sequence[Pair], shared: Collection[str]) -> str:
    """The note on chance beneath many comparisons of narrower statements; empty beneath few."""
    compared = sum(
        each.difference is not None
        for pair in pairs
        for question, each in pair.found.items()
        if question in shared
    )
    many = compared >= MANY_COMPARISONS
    return comparing.chance(compared, pairs[0].confidence) if many else ""


def told(sides: Sequence[Side], questions: Collection[str]) -> list[Markup]:
    """Figures on these questions that are not exact or not at first hand, each as a sentence."""
    return [
        Markup("{}: {} <span class='quiet'>{}</span>").format(
            side.name, sentences.in_words(row), source_link(row)
        )
        for side in sides
        for row in side.told
        if row["question"] in questions
    ]
