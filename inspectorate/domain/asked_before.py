"""Whether something had been asked before: of whom, on which of the same themes, by date."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from inspectorate.domain.dates import earliest_day, latest_day

SAME, PREDECESSOR, REGION, NATION, WITHIN = (
    "the same organisation",
    "what it came from",
    "its region",
    "the nation",
    "a unit within it",
)


@dataclass(frozen=True)
class Asked:
    """A recommendation: the inspection that made it, of whom, in which region, when, on what.

    `dated` is a date as known, None where it is not.
    """

    recommendation: str
    inspection: str
    organisation: str
    level: str
    region: str | None
    dated: str | None
    themes: frozenset[str]


@dataclass(frozen=True)
class Earlier:
    """An earlier recommendation, how its organisation is related, and the themes in common."""

    recommendation: str
    relation: str
    themes: tuple[str, ...]


def asked_before(
    every: Sequence[Asked],
    came_from: Mapping[str, Sequence[str]],
    of: Collection[str] | None = None,
) -> dict[str, tuple[Earlier, ...]]:
    """The earlier ones to each recommendation, by its slug, in order of date; often none.

    `of` are the slugs of those for which they are sought: all, unless it says otherwise.

    Earlier is what lies before for certain: two dates of which one is known to the year only may
    be the same day. A recommendation without a date, or without a theme, has no earlier ones.
    `came_from` gives the predecessors of organisations.
    """
    by_theme: dict[str, list[Asked]] = {}
    for one in sorted(every, key=lambda each: each.dated or ""):
        for theme in one.themes:
            by_theme.setdefault(theme, []).append(one)
    return {
        one.recommendation: tuple(_earlier(one, by_theme, came_from))
        for one in every
        if of is None or one.recommendation in of
    }


def _earlier(
    one: Asked, by_theme: Mapping[str, Sequence[Asked]], came_from: Mapping[str, Sequence[str]]
) -> Iterable[Earlier]:
    candidates = {
        other.recommendation: other for theme in sorted(one.themes) for other in by_theme[theme]
    }
    before = [other for other in candidates.values() if _is_before(other.dated, one.dated)]
    before.sort(key=lambda other: (earliest_day(other.dated), other.recommendation))
    for other in before:
        if relation := _relation(one, other, came_from):
            shared = tuple(sorted(one.themes & other.themes))
            yield Earlier(other.recommendation, relation, shared)


def _is_before(first: str | None, second: str | None) -> bool:
    return bool(first and second) and latest_day(first) < earliest_day(second)


def _relation(one: Asked, other: Asked, came_from: Mapping[str, Sequence[str]]) -> str:
    """How the organisation of the other is related; empty where it is not."""
    if other.organisation == one.organisation:
        return SAME
    if other.organisation in came_from.get(one.organisation, ()):
        return PREDECESSOR
    if other.organisation == one.region:
        return NATION if other.level == "nation" else REGION
    if other.level == "nation":
        return NATION
    if one.level == "nation" or other.region == one.organisation:
        return WITHIN
    return ""
