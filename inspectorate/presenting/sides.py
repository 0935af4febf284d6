"""What is set side by side, and each pair of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inspectorate.domain.comparing import Comparison, compare
from inspectorate.domain.differences import MANY_PAIRS, ONE_PAIR
from inspectorate.domain.ratings import Band
from inspectorate.domain.sources import is_exact
from inspectorate.presenting.sentences import side_names

MOST = 6
MANY_COMPARISONS = 6
"""From so many comparisons on that stand together, a note on chance stands with them."""


@dataclass(frozen=True)
class Side:
    """One of what is set side by side: an inspection, or a group of its cases.

    `name` stands in pictures and tables, `called` within a sentence. `figures` are its exact ones
    at first hand by question, `told` all others. `band_rows` are those of its framework's rule for
    a percentage; none where no rating is ever derived.
    """

    facts: Mapping
    name: str
    called: str
    figures: Mapping[str, Mapping]
    told: Sequence[Mapping]
    ratings: Mapping[str, Mapping]
    band_rows: Sequence[Mapping]

    @property
    def slug(self) -> str:
        """What it is known by in an address."""
        return self.facts["slug"]

    @property
    def bands(self) -> list[Band]:
        """The bands that a percentage may lie in."""
        return [Band(row["rating"], row["lowest"], row["highest"]) for row in self.band_rows]

    @property
    def is_national(self) -> bool:
        """Whether it is the national case sample, whose bases are “up to”."""
        return side_names.is_national(self.facts)


@dataclass(frozen=True)
class Pair:
    """The subject against another side: a comparison for each question that both answer."""

    subject: Side
    other: Side
    confidence: float
    found: Mapping[str, Comparison]

    def among(self, questions: Sequence[str]) -> dict[str, Comparison]:
        """The comparisons of these questions, in their order."""
        return {each: self.found[each] for each in questions if each in self.found}


def build_sides(
    facts: Sequence[Mapping],
    figures: Sequence[Sequence[Mapping]],
    ratings: Sequence[Sequence[Mapping]],
    bands: Sequence[Sequence[Mapping]],
) -> list[Side]:
    """The sides in their order, each with its case figures, ratings and bands."""
    return [
        Side(
            facts=each,
            name=name,
            called=called,
            figures=_by_question(rows),
            told=[row for row in rows if not is_exact(row)],
            ratings={row["standard"]: row for row in given},
            band_rows=lines,
        )
        for each, name, called, rows, given, lines in zip(
            facts,
            side_names.name_sides(facts),
            side_names.call_sides(facts),
            figures,
            ratings,
            bands,
            strict=True,
        )
    ]


def _by_question(rows: Sequence[Mapping]) -> dict[str, Mapping]:
    """The first exact figure of each question: answers of key questions come before others."""
    found: dict[str, Mapping] = {}
    for row in rows:
        if row["question"] and is_exact(row):
            found.setdefault(row["question"], row)
    return found


def choose_subject(facts: Sequence[Mapping]) -> str:
    """The slug of the side that is set against the others unless another is asked for.

    The first chosen, but never the national case sample, which others are compared with; of one
    organisation at several times, the latest.
    """
    inspected = [side for side in facts if side["inspection"]] or facts
    if len({side["organisation"] for side in inspected}) == 1:
        return max(inspected, key=_when)["slug"]
    first = [side for side in inspected if not side_names.is_national(side)]
    return (first or inspected)[0]["slug"]


def _when(facts: Mapping) -> str:
    """By what sides of one organisation are ordered in time: their cases, else the report."""
    return facts["period_start"] or facts["published"] or facts["fieldwork_start"] or ""


def pair_up(sides: Sequence[Side], asked: str) -> list[Pair]:
    """The side asked for against each other: one pair at 95 per cent, several at 99.8."""
    by_slug = {side.slug: side for side in sides}
    subject = by_slug.get(asked) or by_slug[choose_subject([side.facts for side in sides])]
    confidence = ONE_PAIR if len(sides) == 2 else MANY_PAIRS
    return [
        Pair(
            subject,
            other,
            confidence,
            {
                question: compare(figure, other.figures[question], confidence)
                for question, figure in subject.figures.items()
                if question in other.figures
            },
        )
        for other in sides
        if other is not subject
    ]
