"""One organisation: the answer at its head, its dates, what came before, and its sources."""

from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.dates import write_date
from inspectorate.domain.organisations import LEVELS, full_name
from inspectorate.presenting import ratings, sentences, wordings
from inspectorate.presenting.citations import copy_rating
from inspectorate.presenting.html import render
from inspectorate.presenting.links import (
    bare_address,
    comparison_address,
    organisation_link,
    page_address,
    source_link,
)
from inspectorate.presenting.matrix import overall, score, with_score
from inspectorate.presenting.tables import Column, table


def head(
    organisation: Mapping,
    inspection: Mapping | None,
    grid: pd.DataFrame,
    former: pd.DataFrame,
    today: date,
) -> Markup:
    """The answer: who this is, how it was rated, on whose work, how old that is.

    Without an inspection it says that we hold none, and how the units before it, the inspections
    of which are in `former`, were rated: that does not carry over. Of a PDU before which none was
    inspected it says that we cannot tell why.
    """
    values = {
        "name": full_name(organisation["name"], organisation["level"]),
        "eyebrow": _eyebrow(organisation),
        "closed": organisation["closed"] and write_date(organisation["closed"]),
        "inspection": inspection,
    }
    if inspection is None:
        return render(
            "organisation_head",
            **values,
            nothing=wordings.NOT_IN_WHAT_WE_HOLD,
            lines=[_boundary(values["name"], row) for row in former.to_dict("records")]
            or [sentences.why_not_inspected()] * (organisation["level"] == "pdu"),
        )
    rated = inspection["kind"] != "dynamic"
    stated = inspection["confidence"] == "stated"
    return render(
        "organisation_head",
        **values,
        nothing="",
        verdict=sentences.verdict(inspection),
        badge=overall(inspection, large=True),
        mark=ratings.mark(ratings.JUDGEMENT if stated else ratings.WORKED_OUT) if rated else "",
        score=score(inspection),
        copy=copy_rating(inspection) if inspection["overall_rating"] else "",
        score_note=(inspection["reason"] or "") if stated else "",
        framework=inspection["framework_title"],
        source=source_link(inspection),
        lines=[
            *filter(None, [sentences.known_from(inspection)]),
            sentences.judged_work(inspection),
            *sentences.age(inspection, today),
            *_words_of_level(inspection),
        ],
        not_a_measure=sentences.what_a_rating_is_not(
            inspection["level"], _example(inspection, grid)
        )
        if rated
        else "",
    )


def _boundary(name: str, former: Mapping) -> str:
    return sentences.boundary_note(name, full_name(former["name"], former["level"]), former)


def _eyebrow(organisation: Mapping) -> Markup:
    level = Markup("{}").format(LEVELS[organisation["level"]])
    if organisation["level"] != "pdu" or not organisation["region_name"]:
        return level
    region = full_name(organisation["region_name"], "region")
    return level + ", " + organisation_link(organisation["region"], region)


def _words_of_level(inspection: Mapping) -> list[str]:
    if inspection["kind"] == "dynamic":
        return [wordings.DYNAMIC]
    notes = {"nation": [sentences.nation(inspection["cases"])], "region": [wordings.REGION]}
    return notes.get(inspection["level"], [])


def _example(inspection: Mapping, grid: pd.DataFrame) -> str:
    """What keeping other people safe means here, on the assessment's figure where there is one."""
    if grid.empty or inspection["level"] == "nation":
        return ""
    safety = grid[(grid["dimension"] == "safety") & (grid["title"] == "Assessment")]
    if safety.empty:
        return ""
    row = safety.iloc[0]
    if row["percent"] is None:
        return ""
    return sentences.safety_example(row["percent"], row["cases"], part="assessment")


def inspections_table(
    organisation: str, inspections: pd.DataFrame, shown: str, former: pd.DataFrame
) -> Markup:
    """All inspections of the organisation that we hold, the newest first; the one shown is marked.

    `former` holds those of organisations it came from, which stand apart and never carry over.
    """
    columns = [
        Column("Framework"),
        Column("Overall rating"),
        Column("Published"),
        Column("Source"),
    ]
    rows = []
    for row in inspections.to_dict("records"):
        if row["inspection"] == shown:
            first = Markup("<strong>{}</strong> (shown here)").format(row["framework_title"])
        else:
            first = organisation_link(organisation, row["framework_title"], row["inspection"])
        rows.append([first, with_score(row), sentences.when(row), source_link(row)])
    held = table("Inspections that we hold", columns, rows, kind="narrow", headed=True)
    before = [
        (
            organisation_link(row["organisation"], full_name(row["name"], row["level"])),
            overall(row),
            sentences.when(row),
            row["framework_title"],
        )
        for row in former.to_dict("records")
    ]
    return render("inspections", held=held, before=before)


def relations(rows: pd.DataFrame) -> Markup:
    """What the organisation came from and what it became; of PDUs, how that is known."""
    return render(
        "relations",
        note=wordings.LINEAGE if (rows["level"] == "pdu").any() else "",
        rows=[
            {
                "relation": "Came from" if row["relation"] == "came from" else "Became",
                "link": organisation_link(
                    row["organisation"], full_name(row["name"], row["level"])
                ),
                "date": write_date(row["date"]) if row["date"] else wordings.DATE_NOT_KNOWN,
            }
            for row in rows.to_dict("records")
        ],
    )


def sources(
    documents: pd.DataFrame,
    register: pd.DataFrame,
    discrepancies: pd.DataFrame,
    *,
    related: bool,
) -> Markup:
    """The documents behind the page, and the published figures that cannot all be right.

    `register` are those that name the unit and, where others are `related` to it, what it came from
    or became.
    """
    return render(
        "sources",
        documents=[_document(row) for row in documents.to_dict("records")],
        register=[_document(row) for row in register.to_dict("records")],
        related=related,
        discrepancies=discrepancies.to_dict("records"),
    )


def _document(row: Mapping) -> dict:
    return {
        **row,
        "link": source_link(row, row["title"] or row["kind"].capitalize()),
        "address": "" if row["title"] else bare_address(row["url"]),
        "when": write_date(row["published"]) if row["published"] else wordings.DATE_NOT_KNOWN,
    }


def ratings_link(region: str) -> Markup:
    """The way to the Ratings page of a region, where its ratings are filtered and downloaded."""
    return render("ratings_link", address=page_address("ratings", region=region))


def compare_link(slugs: Sequence[str]) -> Markup:
    """The way to the Compare page with these slugs chosen: of two the second is the nation's."""
    words = "Compare with the national case sample" if len(slugs) > 1 else "Compare with others"
    address = comparison_address(slugs)
    return Markup('<p><a href="{}" target="_self">{}</a></p>').format(address, words)
