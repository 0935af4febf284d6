"""The PDUs of a region side by side by their ratings, and what is published of the region."""

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.organisations import full_name
from inspectorate.domain.ratings import INADEQUATE
from inspectorate.presenting import sentences, wordings
from inspectorate.presenting.html import render
from inspectorate.presenting.lineage import boundary_notes, closing_notes
from inspectorate.presenting.links import organisation_link, source_link
from inspectorate.presenting.matrix import matrix
from inspectorate.presenting.ratings import JUDGEMENT, mark

_CHANGED = "Boundaries changed since"
_NOT_HELD = "Inspected, but the overall rating is not in what we hold"
_DYNAMIC = "Only a dynamic inspection, which rates nobody"
_NONE = "No inspection in what we hold"


def standards_of_pdus(
    latest: pd.DataFrame,
    standards: pd.DataFrame,
    given: pd.DataFrame,
    frameworks: Sequence[str],
    region: str,
    *,
    worked_out: bool,
    closed: bool = False,
) -> list[Markup]:
    """One block for each of `frameworks` that has the latest inspection of a PDU.

    Each block of today's PDUs says whether it is the leadership or the casework; blocks of units
    that have closed are headed as such.
    """
    blocks = []
    for framework in (each for each in frameworks if (latest["framework"] == each).any()):
        rows = latest[latest["framework"] == framework]
        own = standards[standards["framework"] == framework]
        title = sentences.units_since_closed(rows.iloc[0]["framework_title"]) if closed else ""
        said = "" if closed else leadership_or_casework(rows, own, given, worked_out=worked_out)
        asked = wordings.LEADERSHIP_OR_CASEWORK
        answer = said and Markup("<strong>{}</strong> {}").format(asked, said)
        blocks.append(
            matrix(
                rows, own, given, worked_out=worked_out, region=region, answer=answer, title=title
            )
        )
    return blocks


def leadership_or_casework(
    latest: pd.DataFrame, standards: pd.DataFrame, given: pd.DataFrame, *, worked_out: bool
) -> str:
    """Whether it is the leadership or the casework, of inspections under one framework."""
    counted = given if worked_out else given[given["confidence"] != "inferred"]
    held = {
        row["name"]: counted[counted["inspection"] == row["inspection"]]
        .set_index("standard")["rating"]
        .to_dict()
        for row in latest.to_dict("records")
    }
    held = {name: ratings for name, ratings in held.items() if ratings}
    leading = _side(standards[standards["domain_number"] == 1], held)
    cases = _side(standards[standards["domain_number"] == 2], held)
    return sentences.leadership_or_casework(list(held), len(latest), leading, cases)


def _side(standards: pd.DataFrame, held: Mapping[str, Mapping[str, str]]) -> sentences.Side:
    wanted = set(standards["standard"])
    titles = standards["title"].str.lower().tolist()
    inadequate = [
        name
        for name, ratings in held.items()
        if any(ratings.get(standard) == INADEQUATE for standard in wanted)
    ]
    return sentences.Side(
        " or ".join([", ".join(titles[:-1]), *titles[-1:]] if len(titles) > 1 else titles),
        inadequate,
        [
            name
            for name, ratings in held.items()
            if name not in inadequate and not wanted <= set(ratings)
        ],
    )


def units(
    region: str,
    today: pd.DataFrame,
    latest: pd.DataFrame,
    blocks: Sequence[Markup],
    closed: Sequence[Markup],
    retired: pd.DataFrame,
    lineage: pd.DataFrame,
    former: Mapping[str, Mapping],
    statements: Iterable[tuple[str, Mapping]],
) -> Markup:
    """The PDUs of a region by standard, then those without a rating, then units since closed.

    `today` are its PDUs with how many inspections of each are held, `latest` the latest core
    inspection of each, `retired` the PDUs that have closed; `former` maps these to their latest
    inspection. `statements` are known in words only, each with the PDU's name.
    """
    without = _without_rating(today, latest, set(lineage["successor"]))
    return render(
        "region_units",
        answer=sentences.pdus_inspected(region, len(today), int((today["inspections"] > 0).sum())),
        mark=mark(JUDGEMENT),
        shown=wordings.RATINGS_SHOWN,
        blocks=blocks,
        statements=told(statements),
        missing=[
            (kind, [organisation_link(row["organisation"], row["name"]) for row in rows])
            for kind, rows in without.items()
        ],
        boundaries=boundary_notes(without.get(_CHANGED, []), lineage, former),
        unsure=wordings.MAY_BE_INSPECTED if {_CHANGED, _NONE} & without.keys() else "",
        closed=closed,
        closings=closing_notes(retired.to_dict("records"), lineage),
        lineage=wordings.LINEAGE if len(lineage) else "",
    )


def _without_rating(
    today: pd.DataFrame, latest: pd.DataFrame, successors: set[str]
) -> dict[str, list[Mapping]]:
    """The PDUs of which no rating is held, by why that is."""
    rated = latest.set_index("organisation")["overall_rating"].to_dict()
    kinds: dict[str, list[Mapping]] = {}
    for row in today.to_dict("records"):
        if row["organisation"] in rated:
            kind = "" if rated[row["organisation"]] else _NOT_HELD
        elif row["inspections"]:
            kind = _DYNAMIC
        else:
            kind = _CHANGED if row["organisation"] in successors else _NONE
        if kind:
            kinds.setdefault(kind, []).append(row)
    return {kind: kinds[kind] for kind in (_CHANGED, _NOT_HELD, _DYNAMIC, _NONE) if kind in kinds}


def told(statements: Iterable[tuple[str, Mapping]]) -> list[tuple[str, str, Markup]]:
    """Whose statement, what it says, and a link to its source."""
    return [(full_name(name, "pdu"), row["summary"], source_link(row)) for name, row in statements]


def published(
    region: str,
    inspections: pd.DataFrame,
    figures: Mapping[str, pd.DataFrame],
    statements: pd.DataFrame,
) -> Markup:
    """What the inspections of the region itself give in figures and in words, the newest first.

    `figures` maps an inspection to its case figures. Every one is a sentence: the region's sample
    and its bases are not in what we hold.
    """
    groups = []
    for row in inspections.to_dict("records"):
        own = statements[statements["inspection"] == row["inspection"]]
        scores = figures[row["inspection"]].to_dict("records")
        items = [(sentences.in_words(each), source_link(each)) for each in scores]
        items += [(each["summary"], source_link(each)) for each in own.to_dict("records")]
        if items:
            title = f"{row['framework_title']}: {sentences.when(row)}"
            groups.append((title, wordings.DYNAMIC if row["kind"] == "dynamic" else "", items))
    every = sum(len(scores) for scores in figures.values())
    return render(
        "region_published",
        answer=sentences.published_for_region(region, every, len(statements), len(inspections)),
        note=wordings.REGION if len(inspections) else "",
        groups=groups,
    )
