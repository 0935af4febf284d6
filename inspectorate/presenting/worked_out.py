"""What we worked out ourselves, each with its reason."""

from collections.abc import Mapping

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.organisations import full_name
from inspectorate.presenting import sentences, wordings_of_data
from inspectorate.presenting.html import render
from inspectorate.presenting.links import organisation_link, source_link
from inspectorate.presenting.ratings import badge
from inspectorate.presenting.tables import Column, table

_BASES = {
    "county_of": "by its county; no source names it",
    "estate_list": "by where it lies and where its probation teams are; no source names it",
    "report_page": "by what the inspectorate's page of the report says of the area",
}


def worked_out_sentence(
    inspections: pd.DataFrame, ratings: pd.DataFrame, places: pd.DataFrame, bases: pd.DataFrame
) -> str:
    """How much of what we hold is inferred or assumed, by what it is."""
    figures = int(bases["figures"].sum())
    return sentences.worked_out_by_us(len(inspections), len(ratings), len(places), figures)


def inferred_ratings(inspections: pd.DataFrame, ratings: pd.DataFrame) -> Markup | None:
    """Each rating that was worked out, with the reason; None where there is none."""
    overall = [row | {"title": "Overall"} for row in inspections.to_dict("records")]
    for row in overall:
        row["rating"] = row["overall_rating"]
    of_standards = [row | {"reason": None} for row in ratings.to_dict("records")]
    rows = [
        [
            _whose(row),
            row["title"] or "",
            badge(row["rating"], worked_out=True),
            row["reason"] or render("not_held"),
            source_link(row),
        ]
        for row in overall + of_standards
    ]
    heads = ("Organisation", "What was rated", "Rating", "Reason", "Source")
    columns = [Column(head) for head in heads]
    caption = "Ratings worked out by us"
    return table(caption, columns, rows, kind="texts", headed=True) if rows else None


def _whose(row: Mapping) -> Markup:
    """Whose inspection it is, and under it the framework."""
    name = full_name(row["name"], row["level"])
    link = organisation_link(row["organisation"], name, row["inspection"])
    return render("named", link=link, under=row["framework_title"] or "")


def inferred_places(places: pd.DataFrame) -> Markup | None:
    """Each place that was matched with a PDU by us, and how; None where there is none."""
    rows = [
        [
            row["place"],
            organisation_link(row["organisation"], row["name"]) if row["organisation"] else "",
            row["region_name"],
            _BASES.get(row["basis"], row["basis"].replace("_", " ")),
        ]
        for row in places.to_dict("records")
    ]
    columns = [Column("Place"), Column("PDU"), Column("Region"), Column("How we matched it")]
    caption = "Places matched with a PDU by us"
    return table(caption, columns, rows, headed=True) if rows else None


def assumed_bases(bases: pd.DataFrame) -> Markup | None:
    """The inspections whose number of cases stands as a base; None where there is none."""
    rows = [
        [_whose(row), str(row["figures"]), f"{row['cases']:,}"] for row in bases.to_dict("records")
    ]
    columns = [
        Column("Organisation"),
        Column("Case figures", figures=True),
        Column("Cases assumed", figures=True),
    ]
    caption = "Case figures with an assumed base"
    return (
        table(caption, columns, rows, note=wordings_of_data.ASSUMED, kind="narrow", headed=True)
        if rows
        else None
    )
