"""Invented ratings: by the framework's own rule where it has one, else as a judgement near it."""

from collections import defaultdict
from collections.abc import Iterable
from random import Random

from inspectorate.demonstration.ground import Ground, Row
from inspectorate.domain.frameworks import LOWEST_KEY_QUESTION, NOT_RATED, RATED_BY_RULE
from inspectorate.domain.ratings import (
    GOOD,
    INADEQUATE,
    OUTSTANDING,
    RATINGS,
    REQUIRES_IMPROVEMENT,
    add_points,
    rate,
    rate_standard,
)

# How far a judgement lies from the quality of the work, in steps between ratings.
_SPREAD = 0.7


def choose_ratings(
    framework: str, ground: Ground, scores: Iterable[Row], quality: float, chance: Random
) -> dict[str, str]:
    """The rating of each standard that the framework rates, by its code."""
    shares = defaultdict(list)
    for row in scores:
        if row.get("key_question") and row["sample"].endswith("-cases"):
            shares[row["standard"]].append(row["percent"])
    bands = ground.bands(framework, "percent")
    given = {}
    for standard in ground.standards(framework):
        code = standard["standard"]
        if standard["basis"] == NOT_RATED:
            continue
        if shares[code] and standard["basis"] == LOWEST_KEY_QUESTION:
            given[code] = rate_standard(shares[code], bands)
        else:
            given[code] = _judge(quality, chance)
    case_work = {given[row["standard"]] for row in _case_standards(ground, framework)}
    for standard in ground.standards(framework):
        # Leadership cannot be Outstanding unless every case standard is at least Good.
        leads = standard["title"] == "Leadership" and given[standard["standard"]] == OUTSTANDING
        if leads and case_work & {REQUIRES_IMPROVEMENT, INADEQUATE}:
            given[standard["standard"]] = GOOD
    return given


def _case_standards(ground: Ground, framework: str) -> list[Row]:
    return [row for row in ground.standards(framework) if row["basis"] == LOWEST_KEY_QUESTION]


def _judge(quality: float, chance: Random) -> str:
    """A rating that is the better the better the work, in log odds: 0 lies near the third."""
    place = round(2.1 - 1.2 * quality + chance.gauss(0, _SPREAD))
    return RATINGS[min(max(place, 0), len(RATINGS) - 1)]


def choose_overall(framework: str, ground: Ground, given: dict[str, str], chance: Random) -> Row:
    """The overall rating, with its score where the framework adds up points."""
    if framework not in RATED_BY_RULE:
        return {"overall_rating": chance.choice(sorted(given.values(), key=RATINGS.index)[1:-1])}
    score = add_points(given.values(), ground.points(framework))
    overall = rate(score, ground.bands(framework, "total"))
    highest = ground.highest_score(framework)
    return {"overall_rating": overall, "score": score, "max_score": highest}
