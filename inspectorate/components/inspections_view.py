"""The Ratings page as HTML, made once for each question and version of the data."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd
from markupsafe import Markup

from inspectorate.components import all_units_view, overview_view, region_view
from inspectorate.components.reads import cached, current_store
from inspectorate.domain.selection import Selection
from inspectorate.exporting import tables
from inspectorate.exporting.notes import write_notes
from inspectorate.presenting import matrix, sentences
from inspectorate.presenting.html import render
from inspectorate.queries import inspections, organisations, ratings
from inspectorate.queries.lineage import get_lineage
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


PAGE_LENGTH = 130
"""Inspections that are shown at once; the latest of each are fewer."""


@dataclass(frozen=True)
class InspectionsView:
    """What the page shows for a selection: a status sentence, what to know first, the blocks."""

    status: str
    first: tuple[Markup, ...]
    blocks: tuple[Markup, ...]


def get_lead() -> str:
    """How many of today's PDUs have an inspection, and what the page shows of each."""
    return sentences.each_with_its_ratings(overview_view.get_lead())


@cached
def count_pages(store: Store, selection: Selection) -> int:
    """On how many pages the inspections of a selection stand; one where there are none."""
    return max(1, -(-len(inspections.get_inspections(store, selection)) // PAGE_LENGTH))


@cached
def get_view(store: Store, selection: Selection, page: int = 1) -> InspectionsView:
    """Everything that the Ratings page shows for a selection, of the page counted from 1.

    Where a region is chosen and nothing else, its PDUs stand side by side with what was found in
    them, and the other levels follow.
    """
    shown = inspections.get_inspections(store, selection)
    alone = Selection(region=selection.region, worked_out=selection.worked_out)
    notes = [sentences.what_a_rating_is_not("pdu"), _caution(store)]
    first = [render("note", texts=notes)]
    first.append(all_units_view.LINK)
    if not selection.region:
        known = organisations.get_organisations(store)
        first.append(matrix.regions(known[known["level"] == "region"].to_dict("records")))
    elif selection != alone:
        known = organisations.get_organisations(store).set_index("organisation", drop=False)
        first.append(matrix.whole_region(known.loc[selection.region].to_dict()))
    if selection.region and selection == alone:
        of_region = region_view.get_view(selection.region, selection.worked_out)
        rest = shown[(shown["level"] != "pdu") | (shown["kind"] != "core")]
        contents = render("region_contents")
        blocks = [contents, *of_region.parts, *_blocks(store, rest, selection)]
    else:
        blocks = [*_blocks(store, shown, selection, page), *_never_inspected(store, selection)]
    return InspectionsView(
        status=sentences.selection_count(len(shown), shown["organisation"].nunique()),
        first=tuple(first),
        blocks=tuple(blocks),
    )


def _blocks(
    store: Store, shown: pd.DataFrame, selection: Selection, page: int = 1
) -> Iterable[Markup]:
    """One block per level and framework: PDUs first, and the newest framework first."""
    standards = ratings.get_standards(store)
    order = {
        framework: rank for rank, framework in enumerate(ratings.get_frameworks(store)["framework"])
    }
    groups = sorted(
        shown.groupby(["level", "framework"], sort=False),
        key=lambda group: (_rank(group[0][0]), order[group[0][1]]),
    )
    every = [inspection for _, rows in groups for inspection in rows["inspection"]]
    listed = set(every[PAGE_LENGTH * (page - 1) : PAGE_LENGTH * page])
    given = ratings.get_ratings(store, sorted(listed))
    for (_, framework), rows in groups:
        if listed & set(rows["inspection"]):
            own = standards[standards["framework"] == framework]
            yield matrix.matrix(rows, own, given, worked_out=selection.worked_out, listed=listed)


def _caution(store: Store) -> str:
    return sentences.find_not_rank(inspections.get_newest_publication(store, "pdu"))


def _rank(level: str) -> int:
    """PDUs first, since most readers come for them; then regions, the nation, and the past."""
    return ("pdu", "region", "nation", *LEVELS).index(level)


def _never_inspected(store: Store, selection: Selection) -> list[Markup]:
    """The PDUs without an inspection, unless the filters ask for what only an inspection has."""
    if selection.level not in ("", "pdu") or (
        selection.framework or selection.rating or selection.standard or selection.standard_rating
    ):
        return []
    units = inspections.get_never_inspected(store, selection)
    if units.empty:
        return []
    lineage = get_lineage(store)
    lineage = lineage[lineage["successor"].isin(units["organisation"])]
    return [matrix.never_inspected(units, lineage, region_view.get_former(store, lineage))]


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
    notes = write_notes(
        current_store().version,
        f"Filters: {matrix.chosen(filters) or 'none'}",
        _caution(current_store()),
    )
    return tables.write_workbook({"Inspections": shown, "Ratings": given}, notes, sources)
