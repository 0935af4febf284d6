"""The Ratings page as HTML, made once for each question and version of the data."""

from dataclasses import dataclass

import pandas as pd
from markupsafe import Markup

from inspectorate.components.reads import cached, current_store
from inspectorate.domain.selection import Selection
from inspectorate.exporting import tables
from inspectorate.presenting import matrix, sentences, wordings
from inspectorate.queries import inspections, organisations, ratings
from inspectorate.store.sessions import Store
from inspectorate.store.tables import LEVELS

_COLUMNS = (
    "inspection",
    "name",
    "level",
    "region_name",
    "closed",
    "kind",
    "framework",
    "framework_title",
    "cases_from",
    "cases_to",
    "fieldwork_start",
    "fieldwork_end",
    "published",
    "cases",
    "overall_rating",
    "score",
    "max_score",
    "confidence",
    "reason",
    "reported_by",
    "document",
    "publisher",
    "url",
)


@dataclass(frozen=True)
class InspectionsView:
    """What the page shows for a selection: a status sentence, the region's units, the blocks."""

    status: str
    units: Markup | None
    blocks: tuple[Markup, ...]
    never_inspected: Markup | None
    cautions: tuple[str, ...]


@cached
def get_view(store: Store, selection: Selection) -> InspectionsView:
    """Everything that the Ratings page shows for a selection."""
    shown = inspections.get_inspections(store, selection)
    standards = ratings.get_standards(store)
    given = ratings.get_ratings(store, shown["inspection"].tolist())
    order = {
        framework: rank for rank, framework in enumerate(ratings.get_frameworks(store)["framework"])
    }
    groups = sorted(
        shown.groupby(["level", "framework"], sort=False),
        key=lambda group: (_rank(group[0][0]), order[group[0][1]]),
    )
    blocks = tuple(
        matrix.matrix(
            rows,
            standards[standards["framework"] == framework],
            given,
            worked_out=selection.worked_out,
        )
        for (_, framework), rows in groups
    )
    unit_filters = (selection.level in ("", "pdu")) and not (
        selection.framework or selection.rating or selection.standard or selection.standard_rating
    )
    missing = inspections.get_never_inspected(store, selection) if unit_filters else None
    return InspectionsView(
        status=sentences.selection_count(len(shown), shown["organisation"].nunique()),
        units=_units(store, selection),
        blocks=blocks,
        never_inspected=_never_inspected(store, missing),
        cautions=(sentences.what_a_rating_is_not("pdu"), _caution(store)),
    )


def _caution(store: Store) -> str:
    return sentences.find_not_rank(inspections.get_newest_publication(store, "pdu"))


def _rank(level: str) -> int:
    """PDUs first, since most readers come for them; then regions, the nation, and the past."""
    return ("pdu", "region", "nation", *LEVELS).index(level)


def _units(store: Store, selection: Selection) -> Markup | None:
    if not selection.region:
        return None
    of_region = Selection(region=selection.region, level="pdu")
    latest = inspections.get_inspections(store, of_region)
    latest = latest[latest["closed"].isna()]
    known = organisations.get_organisations(store).set_index("organisation")["name"]
    return matrix.units_of_region(
        known[selection.region],
        latest,
        inspections.get_never_inspected(store, Selection(region=selection.region)),
    )


def _never_inspected(store: Store, units: pd.DataFrame | None) -> Markup | None:
    if units is None or units.empty:
        return None
    former = {
        predecessor: inspections.get_latest(store, predecessor)
        for predecessor in units["predecessor"].dropna().unique()
    }
    return matrix.never_inspected(units, former)


@cached
def _rows(store: Store, selection: Selection) -> tuple[pd.DataFrame, pd.DataFrame]:
    """What the downloads hold: inspections, and the ratings of their standards."""
    shown = inspections.get_inspections(store, selection)
    given = ratings.get_ratings(store, shown["inspection"].tolist())
    given = shown[["inspection", "name", "level"]].merge(given, on="inspection")
    return shown[list(_COLUMNS)], given.drop(columns=["position"])


def write_csv(selection: Selection) -> bytes:
    """The inspections of a selection as CSV, one row each, with their sources."""
    return tables.write_csv(_rows(selection)[0])


def write_workbook(selection: Selection, filters: tuple[tuple[str, str], ...]) -> bytes:
    """The same as a workbook, with the ratings of standards, and notes and sources."""
    shown, given = _rows(selection)
    named = ["document", "publisher", "url"]
    sources = pd.concat([shown[named], given[named]]).drop_duplicates().sort_values("document")
    notes = [
        wordings.SITE,
        wordings.INDEPENDENT,
        wordings.ATTRIBUTION,
        f"Filters: {matrix.chosen(filters) or 'none'}",
        f"Data version: {current_store().version}",
        _caution(current_store()),
    ]
    return tables.write_workbook({"Inspections": shown, "Ratings": given}, notes, sources)
