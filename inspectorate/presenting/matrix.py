"""Inspections by standard: one table per level and framework, and what stands beside them."""

from collections.abc import Mapping, Sequence

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.frameworks import NOT_RATED, write_standard
from inspectorate.domain.organisations import full_name
from inspectorate.presenting import sentences, wordings
from inspectorate.presenting.html import render
from inspectorate.presenting.links import organisation_link, source_link
from inspectorate.presenting.ratings import badge
from inspectorate.presenting.tables import Column, table

_HEAD_ENDS = {"nps_division": ": divisions", "nps_area": ": areas"}
_LEVEL_NOTES = {"nation": wordings.NATION, "region": wordings.REGION}


def overall(inspection: Mapping, *, large: bool = False) -> Markup:
    """The overall rating of an inspection as a badge; “not rated” where its kind rates nobody."""
    if inspection["kind"] == "dynamic":
        return Markup('<span class="quiet">not rated</span>')
    worked_out = inspection["confidence"] == "inferred"
    return badge(
        inspection["overall_rating"],
        worked_out=worked_out,
        reason=inspection["reason"] or "",
        large=large,
    )


def score(inspection: Mapping) -> str:
    """The overall score as printed, 3/21; empty where none is in what we hold."""
    if inspection["score"] is None:
        return ""
    most = f"/{inspection['max_score']}" if inspection["max_score"] else ""
    return f"{inspection['score']}{most}"


def with_score(inspection: Mapping) -> Markup:
    """The overall rating of an inspection with its score beside it, where one is held."""
    printed = score(inspection)
    under = Markup(' <span class="of">{}</span>').format(printed) if printed else ""
    return Markup("{}{}").format(overall(inspection), under)


def _named(inspection: Mapping) -> Markup:
    in_region = inspection["level"] == "pdu" and inspection["region_name"]
    under = [in_region] if in_region else []
    if inspection["closed"] and inspection["level"] == "pdu":
        under.append("unit since closed; its rating does not carry over")
    link = organisation_link(
        inspection["organisation"], inspection["name"], inspection=inspection["inspection"]
    )
    return render("named", link=link, under="; ".join(under))


def matrix(
    inspections: pd.DataFrame, standards: pd.DataFrame, ratings: pd.DataFrame, *, worked_out: bool
) -> Markup:
    """One block: the inspections of one level under one framework, with each standard's rating.

    `standards` are those of the framework, in order; `ratings` may hold those of others as well.
    `worked_out` counts inferred ratings as well, else the number left out is stated.
    """
    first = inspections.iloc[0]
    rated = standards[standards["basis"] != NOT_RATED]
    wanted = {(one, each) for one in inspections["inspection"] for each in rated["standard"]}
    given = {(row.inspection, row.standard): row for row in ratings.itertuples()}
    columns = [Column("Organisation"), Column("Overall rating"), Column("Published")]
    columns += [
        Column(write_standard(first["framework"], row.standard, row.title))
        for row in rated.itertuples()
    ]
    columns.append(Column("Source"))
    rows = []
    for inspection in inspections.to_dict("records"):
        cells = [_named(inspection), with_score(inspection), sentences.when(inspection)]
        for standard in rated["standard"]:
            found = given.get((inspection["inspection"], standard))
            inferred = found is not None and found.confidence == "inferred"
            cells.append(badge(found and found.rating, worked_out=inferred))
        cells.append(source_link(inspection))
        rows.append(cells)
    inferred = (inspections["confidence"] == "inferred") & inspections["overall_rating"].notna()
    counted = inspections if worked_out else inspections[~inferred]
    left_out = 0 if worked_out else int(inferred.sum())
    dynamic = first["kind"] == "dynamic"
    note = (
        wordings.DYNAMIC
        if dynamic
        else sentences.rating_counts(counted["overall_rating"].tolist(), left_out)
    )
    notes = [note]
    if first["level"] in _LEVEL_NOTES and not dynamic:
        notes.append(_LEVEL_NOTES[first["level"]])
    held_overall = inspections["overall_rating"].notna().all()
    if not dynamic and not (held_overall and wanted <= given.keys()):
        notes.append(wordings.NOT_HELD)
    head = first["framework_title"] + _HEAD_ENDS.get(first["level"], "")
    return render(
        "matrix",
        head=head,
        notes=notes,
        table=table(head, columns, rows, kind="matrix", headed=True),
    )


def units_of_region(
    region: str, latest: pd.DataFrame, never_inspected: pd.DataFrame
) -> Markup | None:
    """All PDUs of a region together, inspected or not; None where there is none.

    `latest` holds the latest rated inspection of each PDU.
    """
    rows = [
        (
            row["name"],
            [
                _named(row | {"region_name": row["framework_title"]}),
                with_score(row),
                sentences.when(row),
            ],
        )
        for row in latest.to_dict("records")
    ]
    rows += [
        (
            row["name"],
            [
                organisation_link(row["organisation"], row["name"]),
                wordings.NOT_INSPECTED,
                "",
            ],
        )
        for row in never_inspected.to_dict("records")
    ]
    if not rows:
        return None
    columns = [Column("PDU"), Column("Latest rating"), Column("Published")]
    caption = f"PDUs of {full_name(region, 'region')}: {len(rows)}"
    ordered = [cells for _, cells in sorted(rows, key=lambda pair: pair[0])]
    return table(
        caption,
        columns,
        ordered,
        note="Two sets of standards stand side by side here so that you can find your PDU, "
        "not so that you can rank.",
        kind="narrow",
    )


def never_inspected(units: pd.DataFrame, former: Mapping[str, Mapping]) -> Markup:
    """The PDUs that we hold no inspection of, by region; changed units with their note.

    `former` maps a retired unit to its latest inspection.
    """
    regions: dict[str, list[Markup]] = {}
    notes: list[str] = []
    for unit in units.to_dict("records"):
        link = organisation_link(unit["organisation"], unit["name"])
        regions.setdefault(unit["region_name"], []).append(link)
        before = former.get(unit["predecessor"])
        if before is not None:
            notes.append(
                sentences.boundary_note(
                    full_name(unit["name"], "pdu"),
                    full_name(before["name"], "pdu"),
                    before["overall_rating"],
                    before["published"],
                )
            )
    return render("never_inspected", regions=regions, notes=notes, total=len(units))


def chosen(filters: Sequence[tuple[str, str]]) -> str:
    """The filters in force in a few words, for a caption or a file: Region: London; Level: PDU."""
    return "; ".join(f"{label}: {value}" for label, value in filters if value)
