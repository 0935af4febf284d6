"""Inspections by standard: one table per level and framework, and what stands beside them."""

from collections.abc import Collection, Mapping, Sequence

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.frameworks import NOT_RATED, write_standard
from inspectorate.domain.organisations import full_name
from inspectorate.presenting import sentences, wordings
from inspectorate.presenting.html import render
from inspectorate.presenting.lineage import boundary_notes
from inspectorate.presenting.links import organisation_link, page_address, source_link
from inspectorate.presenting.ratings import badge
from inspectorate.presenting.tables import Column, Wide, table

_HEAD_ENDS = {"nps_division": ": divisions", "nps_area": ": areas"}
_USUAL = 8  # standards that fit beside each other on a wide screen
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


def _named(inspection: Mapping, within_region: bool) -> Markup:
    under = []
    if inspection["level"] == "pdu":
        if inspection["region_name"] and not within_region:
            under.append(inspection["region_name"])
        if inspection["closed"]:
            under.append("unit since closed; its rating does not carry over")
    link = organisation_link(
        inspection["organisation"], inspection["name"], inspection=inspection["inspection"]
    )
    return render("named", link=link, under="; ".join(under))


def matrix(
    inspections: pd.DataFrame,
    standards: pd.DataFrame,
    ratings: pd.DataFrame,
    *,
    worked_out: bool,
    region: str = "",
    answer: Markup | str = "",
    title: str = "",
    listed: Collection[str] | None = None,
) -> Markup:
    """One block: the inspections of one level under one framework, with each standard's rating.

    `standards` are those of the framework, in order; `ratings` may hold those of others as well.
    `worked_out` counts inferred ratings as well, else the number left out is stated. `region` names
    the region whose blocks these are: the heading is a third one then, and the region does not
    stand under each name. `answer` is a sentence that comes first, `title` replaces the
    framework's. `listed` are the inspections that have a row here, where others are on other pages:
    the counts are of all.
    """
    first = inspections.iloc[0]
    rated = standards[standards["basis"] != NOT_RATED]
    slugs = set(inspections["inspection"])
    given = {
        (row.inspection, row.standard): row
        for row in ratings.itertuples()
        if row.inspection in slugs
    }
    shown = rated if given else rated[:0]
    columns = [Column("Organisation"), Column("Overall rating"), Column("Published")]
    columns += [
        Column(write_standard(first["framework"], row.standard, row.title))
        for row in shown.itertuples()
    ]
    columns.append(Column("Source"))
    rows = [
        [
            _named(inspection, bool(region)),
            with_score(inspection),
            sentences.when(inspection),
            *_by_standard(inspection["inspection"], shown["standard"].tolist(), given),
            source_link(inspection),
        ]
        for inspection in inspections.to_dict("records")
        if listed is None or inspection["inspection"] in listed
    ]
    head = title or first["framework_title"] + _HEAD_ENDS.get(first["level"], "")
    return render(
        "matrix",
        head=head,
        within=bool(region),
        answer=answer,
        notes=_notes(inspections, rated, given, worked_out),
        table=table(
            f"{region}: {head}" if region else head,
            columns,
            rows,
            kind=_kind(len(shown)),
            headed=True,
        ),
    )


def _kind(standards: int) -> str:
    """The kind of table by how many standards it has columns for."""
    if not standards:
        return "narrow"
    return "matrix" if standards <= _USUAL else "matrix many"


def _by_standard(inspection: str, standards: Sequence[str], given: Mapping) -> list[object]:
    """The rating of each standard; one cell for all where none of them is in what we hold."""
    found = [given.get((inspection, standard)) for standard in standards]
    if len(found) > 1 and not any(found):
        return [Wide(wordings.STANDARDS_NOT_HELD, len(found))]
    return [badge(each and each.rating, worked_out=_inferred(each)) for each in found]


def _inferred(rating: object) -> bool:
    return rating is not None and rating.confidence == "inferred"


def _notes(
    inspections: pd.DataFrame, rated: pd.DataFrame, given: Mapping, worked_out: bool
) -> list[str]:
    """How often each rating was given, what the level asks to be said, and what is not held."""
    first = inspections.iloc[0]
    if first["kind"] == "dynamic":
        return [wordings.DYNAMIC]
    inferred = (inspections["confidence"] == "inferred") & inspections["overall_rating"].notna()
    counted = inspections if worked_out else inspections[~inferred]
    left_out = 0 if worked_out else int(inferred.sum())
    closed = int(counted["closed"].notna().sum()) if first["level"] == "pdu" else 0
    among = closed if closed < len(counted) else 0
    notes = [sentences.rating_counts(counted["overall_rating"].tolist(), left_out, among)]
    if first["level"] in _LEVEL_NOTES:
        notes.append(_LEVEL_NOTES[first["level"]])
    if len(rated) and not given:
        notes.append(wordings.NO_STANDARD_HELD)
    held = {inspection for inspection, _ in given}
    partly = any((one, each) not in given for one in held for each in rated["standard"])
    if partly or inspections["overall_rating"].isna().any():
        notes.append(wordings.NOT_HELD)
    return notes


def never_inspected(
    units: pd.DataFrame, lineage: pd.DataFrame, former: Mapping[str, Mapping]
) -> Markup:
    """The PDUs that we hold no inspection of, by region; changed units with their note.

    `lineage` tells from which retired units they came, `former` maps those to their latest
    inspection.
    """
    regions: dict[str, list[Markup]] = {}
    for unit in units.to_dict("records"):
        link = organisation_link(unit["organisation"], unit["name"])
        regions.setdefault(unit["region_name"], []).append(link)
    notes = boundary_notes(units.to_dict("records"), lineage, former)
    return render("never_inspected", regions=regions, notes=notes, total=len(units))


def regions(known: Sequence[Mapping]) -> Markup:
    """That choosing a region shows its PDUs side by side, with a link to each region."""
    links = [(page_address("ratings", region=row["organisation"]), row["name"]) for row in known]
    return render("regions", links=links)


def whole_region(region: Mapping) -> Markup:
    """A link to all of a region, where other filters leave only a part of it."""
    return render(
        "whole_region",
        address=page_address("ratings", region=region["organisation"]),
        name=full_name(region["name"], "region"),
    )


def chosen(filters: Sequence[tuple[str, str]]) -> str:
    """The filters in force in a few words, for a caption or a file: Region: London; Level: PDU."""
    return "; ".join(f"{label}: {value}" for label, value in filters if value)
