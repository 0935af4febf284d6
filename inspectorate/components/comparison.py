"""What a comparison rests on, read from the store: the sides, each pair, the questions asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inspectorate.domain.frameworks import RATED_BY_RULE
from inspectorate.presenting.sentences import side_names
from inspectorate.presenting.sides import Pair, Side, build_sides, pair_up
from inspectorate.queries import ratings as rated
from inspectorate.queries import sides as held
from inspectorate.store.sessions import Store


@dataclass(frozen=True)
class Compared:
    """What a comparison rests on: the sides that have an inspection, and each pair."""

    sides: Sequence[Side]
    pairs: Sequence[Pair]
    questions: Sequence[Mapping]
    standards: Sequence[Mapping]
    without: Sequence[str]
    """The names of those that have no inspection in what we hold."""

    @property
    def twelve(self) -> list[str]:
        """The slugs of the key questions, in the order of the work."""
        return [row["question"] for row in self.questions]


def read_comparison(store: Store, slugs: Sequence[str], subject: str) -> Compared:
    """What is asked for, read from the store and each pair worked out."""
    facts = [side for slug in slugs if (side := held.find_side(store, slug))]
    named = side_names.name_sides(facts)
    without = [name for name, side in zip(named, facts, strict=True) if not side["inspection"]]
    facts = [side for side in facts if side["inspection"]]
    given = rated.get_ratings(store, [side["inspection"] for side in facts]).to_dict("records")
    bands = {
        framework: _bands(store, framework) for framework in {side["framework"] for side in facts}
    }
    sides = build_sides(
        facts,
        [held.get_figures(store, side) for side in facts],
        [[row for row in given if row["inspection"] == side["inspection"]] for side in facts],
        [bands[side["framework"]] for side in facts],
    )
    return Compared(
        sides=sides,
        pairs=pair_up(sides, subject) if sides else [],
        questions=held.get_questions(store).to_dict("records"),
        standards=rated.get_standards(store).to_dict("records"),
        without=without,
    )


def _bands(store: Store, framework: str | None) -> list[dict]:
    """The bands of a percentage, where the framework rates by rule; else none."""
    if framework not in RATED_BY_RULE:
        return []
    rows = rated.get_bands(store, framework)
    return rows[rows["applies_to"] == "percent"].to_dict("records")
