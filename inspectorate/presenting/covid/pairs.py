"""The pairs of figures that the review prints of its earlier and its later cases, tested."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inspectorate.domain.comparing import Comparison, compare
from inspectorate.domain.covid import REVIEW
from inspectorate.domain.covid_cases import STAGES
from inspectorate.domain.differences import ONE_PAIR
from inspectorate.presenting.covid.held import Held, Row

EARLIER, LATER = "pre-EDM", "recovery"


@dataclass(frozen=True)
class Pair:
    """One question's figures of the earlier and of the later cases, and what comes of the two."""

    question: str
    earlier: Row
    later: Row
    comparison: Comparison

    @property
    def statement(self) -> str:
        return self.later["statement"]


def pairs(held: Held, stages: Sequence[str] = tuple(STAGES), provider: str | None = None):
    """The pairs of these parts of casework, in their order."""
    return list(_pairs(held, stages, provider))


def _pairs(held: Held, stages: Sequence[str], provider: str | None) -> Iterator[Pair]:
    by_key = {
        (row["category"], row["phase"]): row
        for row in held.rows
        if row["statement"] and row["provider"] == provider
    }
    for stage in stages:
        for question in STAGES[stage][1]:
            earlier, later = (by_key.get((question, phase)) for phase in (EARLIER, LATER))
            if earlier and later and None not in (earlier["value"], later["value"]):
                comparison = compare(_score(later), _score(earlier), ONE_PAIR)
                yield Pair(question, earlier, later, comparison)


def _score(row: Row) -> dict:
    """The figure as the comparing of figures asks for it."""
    return dict(row) | {
        "inspection": REVIEW,
        "framework": None,
        "region": None,
        "reported_by": "inspection report",
        "question": row["category"],
        "percent": row["value"],
        "cases": row["denominator"],
        "cases_basis": row["basis"],
    }


def alone(held: Held, stage: str) -> list[Row]:
    """The figures of a part of casework that stand in no pair."""
    paired = {row["figure"] for pair in pairs(held, [stage]) for row in (pair.earlier, pair.later)}
    return [
        row
        for row in held.rows
        if row["statement"] and row["category"] in STAGES[stage][1] and row["figure"] not in paired
    ]
