"""Which inspections there are, of whom, with what overall rating, and from which source."""

import pandas as pd
from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    case,
    exists,
    func,
    nulls_last,
    or_,
    select,
    union_all,
)

from inspectorate.domain.organisations import fold_name
from inspectorate.domain.ratings import RATINGS
from inspectorate.domain.selection import Selection
from inspectorate.queries.tidy import read
from inspectorate.store.sessions import Store
from inspectorate.store.tables import (
    aliases,
    documents,
    frameworks,
    inspections,
    lineage,
    organisations,
    ratings,
    standards,
)

_parents = organisations.alias("parents")

# Thematic reviews and quality assurance judge no one service: they are no rows of these tables.
OF_SERVICES = inspections.c.kind.in_(("core", "dynamic"))


def _earliest_day(known: ColumnElement[str]) -> ColumnElement[str]:
    """The first day that a date known to the year, month or day can mean: there it sorts."""
    return func.substr(known + "-01-01", 1, 10)


# Order of inspections: framework's first day, then publication, then fieldwork (design, rule 6).
NEWEST_FIRST = (
    nulls_last(_earliest_day(frameworks.c.valid_from).desc()),
    nulls_last(_earliest_day(inspections.c.published).desc()),
    nulls_last(_earliest_day(inspections.c.fieldwork_start).desc()),
    inspections.c.inspection,
)
_dated = func.coalesce(inspections.c.published, inspections.c.fieldwork_start)


def _of_region(region: str) -> ColumnElement[bool]:
    """Organisations of a region: itself, its units, and what it came from in 2021."""
    came_from = exists().where(
        lineage.c.predecessor == organisations.c.organisation, lineage.c.successor == region
    )
    return or_(
        organisations.c.organisation == region,
        organisations.c.parent == region,
        and_(organisations.c.level.in_(("nps_division", "nps_area", "crc")), came_from),
    )


def _named(store: Store, words: str) -> ColumnElement[bool]:
    """Organisations whose name or another name of theirs contains the words."""
    names = select(organisations.c.organisation, organisations.c.name)
    others = select(aliases.c.organisation, aliases.c.alias)
    sought = fold_name(words)
    found = {
        row["organisation"]
        for row in store.rows(union_all(names, others))
        if sought in fold_name(row["name"])
    }
    return organisations.c.organisation.in_(sorted(found))


def _organisation_filters(store: Store, selection: Selection) -> list[ColumnElement[bool]]:
    filters = []
    if selection.region:
        filters.append(_of_region(selection.region))
    if selection.organisation:
        filters.append(organisations.c.organisation == selection.organisation)
    if selection.name:
        filters.append(_named(store, selection.name))
    return filters


def _inspection_filters(store: Store, selection: Selection) -> list[ColumnElement[bool]]:
    filters = [OF_SERVICES, *_organisation_filters(store, selection)]
    if selection.level:
        filters.append(organisations.c.level == selection.level)
    if selection.framework:
        filters.append(inspections.c.framework == selection.framework)
    if selection.rating:
        filters.append(inspections.c.overall_rating == selection.rating)
    if selection.standard or selection.standard_rating:
        rated = [ratings.c.inspection == inspections.c.inspection]
        if selection.standard:
            rated.append(standards.c.title == selection.standard)
        if selection.standard_rating:
            rated.append(ratings.c.rating == selection.standard_rating)
        joined = and_(
            standards.c.framework == inspections.c.framework,
            standards.c.standard == ratings.c.standard,
        )
        filters.append(exists().where(joined, *rated))
    if selection.since:
        filters.append(or_(_dated.is_(None), func.substr(_dated, 1, 4) >= selection.since))
    if selection.until:
        filters.append(or_(_dated.is_(None), func.substr(_dated, 1, 4) <= selection.until))
    return filters


def _order(selection: Selection) -> list[ColumnElement]:
    place = func.coalesce(_parents.c.name, organisations.c.name)
    ranks = {word: rank for rank, word in enumerate(RATINGS)}
    first = {
        "name": [],
        "region": [place],
        "newest": [nulls_last(_earliest_day(_dated).desc())],
        "oldest": [nulls_last(_earliest_day(_dated).asc())],
        "rating": [nulls_last(case(ranks, value=inspections.c.overall_rating))],
    }[selection.sort]
    return [*first, organisations.c.name, *NEWEST_FIRST]


_recency = (
    select(
        inspections.c.inspection,
        func.row_number()
        .over(partition_by=(inspections.c.organisation, inspections.c.kind), order_by=NEWEST_FIRST)
        .label("recency"),
    )
    .outerjoin(frameworks, frameworks.c.framework == inspections.c.framework)
    .subquery()
)


def described() -> Select:
    """Inspections with what is known of whose they are, under what and from which document."""
    return (
        select(
            inspections,
            organisations.c.name,
            organisations.c.level,
            organisations.c.closed,
            organisations.c.parent.label("region"),
            _parents.c.name.label("region_name"),
            frameworks.c.title.label("framework_title"),
            documents.c.title.label("document_title"),
            documents.c.publisher,
            documents.c.kind.label("document_kind"),
            documents.c.url,
        )
        .select_from(inspections)
        .join(organisations, organisations.c.organisation == inspections.c.organisation)
        .outerjoin(_parents, _parents.c.organisation == organisations.c.parent)
        .outerjoin(frameworks, frameworks.c.framework == inspections.c.framework)
        .join(documents, documents.c.document == inspections.c.document)
    )


def _inspections() -> Select:
    return (
        described()
        .add_columns(_recency.c.recency)
        .join(_recency, _recency.c.inspection == inspections.c.inspection)
    )


def get_inspections(store: Store, selection: Selection) -> pd.DataFrame:
    """One row per inspection that the selection asks for, in its order.

    The columns of `inspections`, then name, level, closed, region, region_name, framework_title,
    document_title, publisher, document_kind, url, and recency (1: the latest of its organisation
    and kind, so that a dynamic inspection, which rates nobody, does not hide the latest rating).
    """
    statement = _inspections().where(*_inspection_filters(store, selection))
    if selection.latest:
        statement = statement.where(_recency.c.recency == 1)
    return read(store, statement.order_by(*_order(selection)))


def get_years(store: Store) -> list[str]:
    """The years in which inspections are dated, the newest first; undated ones have none."""
    year = func.substr(_dated, 1, 4)
    statement = select(year.label("year")).where(OF_SERVICES, _dated.is_not(None)).distinct()
    return read(store, statement.order_by(year.desc()))["year"].tolist()


def get_newest_publication(store: Store, level: str = "") -> str | None:
    """The date of the newest report in what we hold, as known; None where none is dated.

    `level` asks for the newest of organisations of that level.
    """
    statement = (
        select(func.max(inspections.c.published).label("newest"))
        .join(organisations, organisations.c.organisation == inspections.c.organisation)
        .where(OF_SERVICES)
    )
    if level:
        statement = statement.where(organisations.c.level == level)
    return read(store, statement)["newest"][0]


def get_latest(store: Store, organisation: str) -> dict | None:
    """The inspection that an organisation is known by: the latest that rates, else the latest.

    The columns of `get_inspections`; None where we hold none.
    """
    every = get_inspections(store, Selection(organisation=organisation, latest=False))
    rated = every[every["overall_rating"].notna()]
    rows = every if rated.empty else rated
    return None if rows.empty else rows.iloc[0].to_dict()


def get_never_inspected(store: Store, selection: Selection) -> pd.DataFrame:
    """One row per PDU that exists today and has no inspection in what we hold.

    Columns: organisation, name, region, region_name, predecessor (the retired unit that covered
    part of it, or None; one of them where there were several), predecessor_name.
    """
    predecessors = organisations.alias("predecessors")
    inspected = exists().where(inspections.c.organisation == organisations.c.organisation)
    came_from = (
        select(lineage.c.successor, func.min(lineage.c.predecessor).label("predecessor"))
        .group_by(lineage.c.successor)
        .subquery()
    )
    statement = (
        select(
            organisations.c.organisation,
            organisations.c.name,
            organisations.c.parent.label("region"),
            _parents.c.name.label("region_name"),
            predecessors.c.organisation.label("predecessor"),
            predecessors.c.name.label("predecessor_name"),
        )
        .outerjoin(_parents, _parents.c.organisation == organisations.c.parent)
        .outerjoin(came_from, came_from.c.successor == organisations.c.organisation)
        .outerjoin(predecessors, predecessors.c.organisation == came_from.c.predecessor)
        .where(organisations.c.level == "pdu", organisations.c.closed.is_(None), ~inspected)
        .where(*_organisation_filters(store, selection))
        .order_by(nulls_last(_parents.c.name), organisations.c.name, organisations.c.organisation)
    )
    return read(store, statement)
