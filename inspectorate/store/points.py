"""The arithmetic of an inspection: its cases, its points, its score and the bands of ratings."""

from collections import defaultdict
from collections.abc import Iterator

from inspectorate.domain.ratings import Band, add_points, rate
from inspectorate.store.cells import Value
from inspectorate.store.listing import Misfit, Tables
from inspectorate.store.rows import Row

_NOT_RATED = "not rated"


def check_bands(tables: Tables) -> Iterator[Misfit]:
    """The bands of a framework leave no gap, do not overlap, and reach from 0 to the highest.

    Bands are printed for whole numbers: 64 is followed by 65.
    """
    ends = {row["framework"]: row["max_score"] for row in tables["frameworks"]}
    groups = defaultdict(list)
    for row in tables["rating_bands"]:
        groups[row.key(("framework", "applies_to"))].append(row)
    for (framework, applies_to), rows in groups.items():
        rows.sort(key=lambda row: (row["lowest"], row["highest"]))
        expected = 0
        for row in rows:
            if row["lowest"] != expected:
                yield Misfit(row, "lowest", expected, f"is not where its band begins, {expected:g}")
            expected = row["highest"] + 1
        end = 100 if applies_to == "percent" else ends.get(framework)
        if end is not None and expected != end + 1:
            yield Misfit(rows[-1], "highest", end, f"is not the highest value, {end:g}")


def check_cases(tables: Tables) -> Iterator[Misfit]:
    """Community and licence cases, where both are known, add up to the cases."""
    for row in tables["inspections"]:
        cases, community, licence = row.key(("cases", "community_cases", "licence_cases"))
        if None not in (cases, community, licence) and community + licence != cases:
            added = community + licence
            reason = f"is not the sum of {community} community and {licence} licence cases, {added}"
            yield Misfit(row, "cases", added, reason)


def check_bases(tables: Tables) -> Iterator[Misfit]:
    """A percentage rests on no more cases than there are; on all of them where that is assumed."""
    cases = {row["inspection"]: row["cases"] for row in tables["inspections"]}
    sizes = {row["sample"]: row["size"] for row in tables["samples"]}
    for row in tables["scores"]:
        known = [sizes.get(row["sample"]), cases.get(row["inspection"])]
        known = [number for number in known if number is not None]
        if row["cases"] is None or not known:
            continue
        most = min(known)
        if row["cases"] > most:
            yield Misfit(row, "cases", most, f"is more than the cases there are, {most}")
        elif row["cases_basis"] == "assumed" and row["cases"] not in known:
            yield Misfit(row, "cases", most, f"is assumed, and is not all the cases, {most}")


def check_points(tables: Tables) -> Iterator[Misfit]:
    """Points of the ratings, where all are known, add up to the score; its band is the rating."""
    worth, bands = _worth(tables), _bands(tables)
    ends = {row["framework"]: row["max_score"] for row in tables["frameworks"]}
    rated, ratings = defaultdict(set), defaultdict(dict)
    for row in tables["standards"]:
        if row["basis"] != _NOT_RATED:
            rated[row["framework"]].add(row["standard"])
    for row in tables["ratings"]:
        ratings[row["inspection"]][row["standard"]] = row["rating"]
    for row in tables["inspections"]:
        framework, given = row["framework"], ratings[row["inspection"]]
        points, score = worth[framework], row["score"]
        if points and given and set(given.values()) <= set(points):
            complete = given.keys() == rated[framework]
            if complete or len(given) * max(points.values()) == row["max_score"]:
                total = add_points(given.values(), points)
                if score not in (total, None):
                    yield Misfit(row, "score", total, f"is not the points of its ratings, {total}")
                    continue
                score = total
        # Bands are those of the framework's highest score: fewer standards may have others.
        whole = row["max_score"] in (None, ends.get(framework))
        if row["overall_rating"] and score is not None and bands[framework] and whole:
            yield from _unless_rated(row, score, bands[framework])


def _unless_rated(row: Row, score: int, bands: list[Band]) -> Iterator[Misfit]:
    try:
        earned = rate(score, bands)
    except ValueError as error:
        yield Misfit(row, "score", score, str(error).removeprefix(f"{score} "))
        return
    if earned != row["overall_rating"]:
        reason = f"is not the rating that {score} points earn, {earned}"
        yield Misfit(row, "overall_rating", score, reason)


def _worth(tables: Tables) -> dict[Value, dict[str, int]]:
    worth = defaultdict(dict)
    for row in tables["rating_points"]:
        worth[row["framework"]][row["rating"]] = row["points"]
    return worth


def _bands(tables: Tables) -> dict[Value, list[Band]]:
    bands = defaultdict(list)
    for row in tables["rating_bands"]:
        if row["applies_to"] == "total":
            band = Band(row["rating"], row["lowest"], row["highest"])
            bands[row["framework"]].append(band)
    return bands
