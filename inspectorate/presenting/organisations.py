"""One organisation: the answer at its head, its dates, what came before, and its sources."""

from collections.abc import Mapping
from datetime import date

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.dates import write_date, write_months
from inspectorate.domain.organisations import LEVELS, full_name
from inspectorate.presenting import ratings, sentences
from inspectorate.presenting.html import render
from inspectorate.presenting.links import organisation_link, page_address, source_link
from inspectorate.presenting.matrix import overall, score
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
    of which are in `former`, were rated: that does not carry over.
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
            nothing=sentences.NOT_IN_WHAT_WE_HOLD,
            lines=[_boundary(values["name"], row) for row in former.to_dict("records")],
        )
    rated = inspection["kind"] != "dynamic"
    stated = inspection["confidence"] == "stated"
    return render(
        "organisation_head",
        **values,
        nothing="",
        badge=overall(inspection, large=True),
        mark=ratings.mark(ratings.JUDGEMENT if stated else ratings.WORKED_OUT) if rated else "",
        score=score(inspection),
        score_note=(inspection["reason"] or "") if stated else "",
        framework=inspection["framework_title"],
        source=source_link(inspection),
        lines=[
            sentences.judged_work(inspection),
            sentences.age(inspection, today),
            *_words_of_level(inspection),
        ],
        not_a_measure=sentences.what_a_rating_is_not(
            inspection["level"], _example(inspection, grid)
        )
        if rated
        else "",
    )


def _boundary(name: str, former: Mapping) -> str:
    return sentences.boundary_note(
        name,
        full_name(former["name"], former["level"]),
        former["overall_rating"],
        former["published"],
    )


def _eyebrow(organisation: Mapping) -> str:
    level = LEVELS[organisation["level"]]
    in_region = organisation["level"] == "pdu" and organisation["region_name"]
    return f"{level}, {full_name(in_region, 'region')}" if in_region else level


def _words_of_level(inspection: Mapping) -> list[str]:
    if inspection["kind"] == "dynamic":
        return [sentences.DYNAMIC]
    notes = {"nation": [sentences.NATION], "region": [sentences.REGION]}
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


def key_dates(inspection: Mapping, leadership: pd.DataFrame, today: date) -> Markup:
    """Whose work it is: when cases began, leaders changed, inspectors came, the report appeared."""
    cases = inspection["cases"]
    split = ""
    if inspection["community_cases"] is not None and inspection["licence_cases"] is not None:
        split = (
            f" ({inspection['community_cases']} community sentences and "
            f"{inspection['licence_cases']} releases on licence)"
        )
    unknown = "not in what we hold"
    facts = [
        (
            "Cases began",
            write_months(inspection["cases_from"], inspection["cases_to"])
            if inspection["cases_from"]
            else unknown,
        ),
        *((f"{row.title}", write_date(row.date)) for row in leadership.itertuples()),
        ("Fieldwork", _fieldwork(inspection) or unknown),
        (
            "Report published",
            write_date(inspection["published"]) if inspection["published"] else unknown,
        ),
        ("Today", write_date(today.isoformat())),
        ("Cases inspected", f"{cases:,}{split}" if cases else unknown),
        ("How it was inspected", inspection["method"] or unknown),
    ]
    if inspection["interviews"]:
        facts.append(("Interviews with practitioners", str(inspection["interviews"])))
    return render("facts", facts=facts, note=sentences.SINCE_THEN)


def _fieldwork(inspection: Mapping) -> str:
    if inspection["fieldwork_end"]:
        return write_months(inspection["fieldwork_start"], inspection["fieldwork_end"])
    known = inspection["fieldwork_start"]
    return f"from {write_date(known)}" if known else ""


def inspections_table(
    organisation: str, inspections: pd.DataFrame, shown: str, former: pd.DataFrame
) -> Markup:
    """All inspections of the organisation that we hold, the newest first; the one shown is marked.

    `former` holds those of organisations it came from, which stand apart and never carry over.
    """
    columns = [
        Column("Framework"),
        Column("Overall rating"),
        Column("Score"),
        Column("Published"),
        Column("Source"),
    ]
    rows = []
    for row in inspections.to_dict("records"):
        if row["inspection"] == shown:
            first = Markup("<strong>{}</strong> (shown here)").format(row["framework_title"])
        else:
            first = organisation_link(organisation, row["framework_title"], row["inspection"])
        rows.append([first, overall(row), score(row), sentences.when(row), source_link(row)])
    held = table("Inspections that we hold", columns, rows, kind="narrow")
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
    """What the organisation came from and what it became."""
    return render(
        "relations",
        rows=[
            {
                "relation": "Came from" if row["relation"] == "came from" else "Became",
                "link": organisation_link(
                    row["organisation"], full_name(row["name"], row["level"])
                ),
                "date": write_date(row["date"]) if row["date"] else sentences.DATE_NOT_KNOWN,
            }
            for row in rows.to_dict("records")
        ],
    )


def sources(documents: pd.DataFrame, discrepancies: pd.DataFrame) -> Markup:
    """The documents behind the page, and the published figures that cannot all be right."""
    return render(
        "sources",
        documents=[
            row
            | {
                "link": source_link(row, row["title"] or row["kind"].capitalize()),
                "when": write_date(row["published"])
                if row["published"]
                else sentences.DATE_NOT_KNOWN,
            }
            for row in documents.to_dict("records")
        ],
        discrepancies=discrepancies.to_dict("records"),
    )


def units(pdus: pd.DataFrame) -> Markup:
    """Links to the PDUs of a region, and to all of them on the Ratings page."""
    rows = [organisation_link(row["organisation"], row["name"]) for row in pdus.to_dict("records")]
    return render("units", rows=rows, more=page_address("ratings", region=pdus.iloc[0]["region"]))
