"""The Overview: an answer about one place, and the newest inspections."""

from collections.abc import Mapping, Sequence

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.organisations import full_name
from inspectorate.domain.ratings import RATINGS
from inspectorate.presenting import sentences, wordings
from inspectorate.presenting.html import render
from inspectorate.presenting.links import organisation_link, source_link
from inspectorate.presenting.matrix import overall, with_score
from inspectorate.presenting.ratings import badge
from inspectorate.presenting.tables import Column, table


def answer(
    place: pd.DataFrame | None, units: Sequence[Mapping], latest: Mapping[str, Mapping]
) -> Markup:
    """Who runs probation here, how it was rated, on whose work; every PDU where there are several.

    `place` holds the rows of a council or town, None where an organisation was looked up; `latest`
    maps an organisation to its latest inspection.
    """
    rows = []
    for unit in units:
        inspection = latest.get(unit["organisation"])
        rows.append(
            {
                "link": organisation_link(
                    unit["organisation"], full_name(unit["name"], unit["level"])
                ),
                "region": unit["region_name"] if unit["level"] == "pdu" else "",
                "badge": overall(inspection) if inspection else None,
                "judged": sentences.judged_work(inspection) if inspection else "",
                "source": source_link(inspection) if inspection else "",
                "none": wordings.NOT_IN_WHAT_WE_HOLD,
            }
        )
    how = [] if place is None else sentences.how_matched(place.to_dict("records"))
    name = None if place is None else place.iloc[0]["place"]
    return render("answer", place=name, rows=rows, how=how)


def counts(framework: str, ratings: Sequence[str | None], left_out: int) -> Markup:
    """How often each rating was given under one framework, as badges with their numbers."""
    given = [(badge(rating), ratings.count(rating)) for rating in RATINGS]
    summary = sentences.rating_counts(ratings, left_out)
    return render("counts", framework=framework, given=given, summary=summary)


def newest(inspections: pd.DataFrame) -> Markup:
    """The inspections last published, with rating, date and source."""
    rows = [
        [
            organisation_link(
                row["organisation"], full_name(row["name"], row["level"]), row["inspection"]
            ),
            with_score(row),
            sentences.when(row),
            row["framework_title"],
            source_link(row),
        ]
        for row in inspections.to_dict("records")
    ]
    columns = [
        Column("Organisation"),
        Column("Overall rating"),
        Column("Published"),
        Column("Framework"),
        Column("Source"),
    ]
    return table("Newest inspections in what we hold", columns, rows, headed=True)
