"""What we hold and from where, what was worked out, and which published figures disagree."""

import pandas as pd
from sqlalchemy import Select, and_, case, func, nulls_last, select

from inspectorate.queries.inspections import NEWEST_FIRST, OF_SERVICES
from inspectorate.queries.tidy import read
from inspectorate.store.sessions import Store
from inspectorate.store.tables import (
    LEVELS,
    discrepancies,
    documents,
    findings,
    frameworks,
    inspections,
    observations,
    organisations,
    ratings,
    recommendations,
    samples,
    scores,
    standards,
)

_COUNTED = (inspections, ratings, scores, observations, findings, recommendations)
_source = (documents.c.publisher, documents.c.kind.label("document_kind"), documents.c.url)


def get_documents(store: Store) -> pd.DataFrame:
    """One row per document, by slug, with how many rows of each table name it as their source.

    The columns of `documents`, then inspections, ratings, scores, observations, findings,
    recommendations (counts).
    """
    statement = select(documents).order_by(documents.c.document)
    for table in _COUNTED:
        counted = (
            select(table.c.document, func.count().label("rows"))
            .group_by(table.c.document)
            .subquery(f"{table.name}_counted")
        )
        statement = statement.add_columns(
            func.coalesce(counted.c.rows, 0).label(table.name)
        ).outerjoin(counted, counted.c.document == documents.c.document)
    return read(store, statement)


def get_inspection_counts(store: Store) -> pd.DataFrame:
    """One row per framework, kind and level with inspections, the newest framework first.

    Columns: framework and framework_title (None for a review), kind, level, inspections (a count).
    """
    rank = case({level: rank for rank, level in enumerate(LEVELS)}, value=organisations.c.level)
    statement = (
        select(
            inspections.c.framework,
            frameworks.c.title.label("framework_title"),
            inspections.c.kind,
            organisations.c.level,
            func.count().label("inspections"),
        )
        .select_from(inspections)
        .join(organisations, organisations.c.organisation == inspections.c.organisation)
        .outerjoin(frameworks, frameworks.c.framework == inspections.c.framework)
        .group_by(
            inspections.c.framework,
            frameworks.c.title,
            frameworks.c.valid_from,
            inspections.c.kind,
            organisations.c.level,
        )
        .order_by(
            NEWEST_FIRST[0],
            inspections.c.framework,
            inspections.c.kind,
            rank,
        )
    )
    return read(store, statement)


def get_pdus(store: Store) -> pd.DataFrame:
    """One row per PDU that exists today, by region and name, with its latest inspection.

    That is the latest core inspection, else the latest dynamic one; reviews do not count.
    Columns: organisation, name, level, region, region_name, inspection, kind, framework,
    framework_title, cases_from, fieldwork_start, published, publisher, document_kind, url. Those
    from inspection on are None where we hold none.
    """
    regions = organisations.alias("regions")
    core_first = case((inspections.c.kind == "core", 0), else_=1)
    place = func.row_number().over(
        partition_by=inspections.c.organisation, order_by=(core_first, *NEWEST_FIRST)
    )
    ranked = (
        select(inspections, frameworks.c.title.label("framework_title"), place.label("place"))
        .outerjoin(frameworks, frameworks.c.framework == inspections.c.framework)
        .where(OF_SERVICES)
        .subquery()
    )
    statement = (
        select(
            organisations.c.organisation,
            organisations.c.name,
            organisations.c.level,
            organisations.c.parent.label("region"),
            regions.c.name.label("region_name"),
            ranked.c.inspection,
            ranked.c.kind,
            ranked.c.framework,
            ranked.c.framework_title,
            ranked.c.cases_from,
            ranked.c.fieldwork_start,
            ranked.c.published,
            *_source,
        )
        .select_from(organisations)
        .outerjoin(regions, regions.c.organisation == organisations.c.parent)
        .outerjoin(
            ranked,
            and_(ranked.c.organisation == organisations.c.organisation, ranked.c.place == 1),
        )
        .outerjoin(documents, documents.c.document == ranked.c.document)
        .where(organisations.c.level == "pdu", organisations.c.closed.is_(None))
        .order_by(nulls_last(regions.c.name), organisations.c.name, organisations.c.organisation)
    )
    return read(store, statement)


def _of_inspections(*columns) -> Select:
    """Columns of inspections with whose they are and under which framework."""
    return (
        select(
            inspections.c.inspection,
            organisations.c.organisation,
            organisations.c.name,
            organisations.c.level,
            frameworks.c.title.label("framework_title"),
            *columns,
        )
        .select_from(inspections)
        .join(organisations, organisations.c.organisation == inspections.c.organisation)
        .outerjoin(frameworks, frameworks.c.framework == inspections.c.framework)
    )


def get_inferred_inspections(store: Store) -> pd.DataFrame:
    """One row per inspection whose overall rating or score was worked out, by its slug.

    Columns: inspection, organisation, name, level, framework_title, overall_rating, reason,
    publisher, document_kind, url.
    """
    statement = (
        _of_inspections(inspections.c.overall_rating, inspections.c.reason, *_source)
        .join(documents, documents.c.document == inspections.c.document)
        .where(inspections.c.confidence == "inferred")
    )
    return read(store, statement.order_by(inspections.c.inspection))


def get_inferred_ratings(store: Store) -> pd.DataFrame:
    """One row per rating of a standard that was worked out, by inspection and standard.

    Columns: inspection, organisation, name, level, framework_title, standard, title, rating,
    locator, publisher, document_kind, url.
    """
    statement = (
        _of_inspections(
            ratings.c.standard,
            standards.c.title,
            ratings.c.rating,
            ratings.c.locator,
            *_source,
        )
        .join(ratings, ratings.c.inspection == inspections.c.inspection)
        .join(documents, documents.c.document == ratings.c.document)
        .outerjoin(
            standards,
            and_(
                standards.c.framework == inspections.c.framework,
                standards.c.standard == ratings.c.standard,
            ),
        )
        .where(ratings.c.confidence == "inferred")
    )
    return read(store, statement.order_by(inspections.c.inspection, ratings.c.standard))


def get_assumed_bases(store: Store) -> pd.DataFrame:
    """One row per inspection and number of cases that stands as an assumed base, with its figures.

    Columns: inspection, organisation, name, level, framework_title, cases, figures (a count).
    """
    statement = (
        _of_inspections(scores.c.cases, func.count().label("figures"))
        .join(scores, scores.c.inspection == inspections.c.inspection)
        .where(scores.c.cases_basis == "assumed")
        .group_by(
            inspections.c.inspection,
            organisations.c.organisation,
            organisations.c.name,
            organisations.c.level,
            frameworks.c.title,
            scores.c.cases,
        )
    )
    return read(store, statement.order_by(inspections.c.inspection, scores.c.cases))


def get_every_discrepancy(store: Store) -> pd.DataFrame:
    """One row per pair of published figures that cannot both be right, by subject.

    The columns of `discrepancies`, then title_a, publisher_a, document_kind_a, url_a, title_b,
    publisher_b, document_kind_b, url_b.
    """
    statement = select(discrepancies)
    for side in "ab":
        source = documents.alias(f"source_{side}")
        statement = statement.add_columns(
            source.c.title.label(f"title_{side}"),
            source.c.publisher.label(f"publisher_{side}"),
            source.c.kind.label(f"document_kind_{side}"),
            source.c.url.label(f"url_{side}"),
        ).join(source, source.c.document == discrepancies.c[f"document_{side}"])
    ordered = statement.order_by(discrepancies.c.subject, discrepancies.c.discrepancy)
    return read(store, ordered)


def get_samples(store: Store, most: int | None = None) -> pd.DataFrame:
    """One row per group of cases, people or reports that figures rest on, by slug.

    The columns of `samples`, then publisher, document_kind, url. At most so many, where it is said.
    """
    statement = select(samples, *_source).join(
        documents, documents.c.document == samples.c.document
    )
    return read(store, statement.order_by(samples.c.sample).limit(most))


def count_samples(store: Store) -> int:
    """How many groups of cases, people or reports there are."""
    return store.rows(select(func.count().label("samples")).select_from(samples))[0]["samples"]
