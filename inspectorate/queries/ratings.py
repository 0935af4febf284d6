"""How standards were rated, and by which rules."""

from collections.abc import Sequence

import pandas as pd
from sqlalchemy import and_, select

from inspectorate.queries.tidy import read
from inspectorate.store.sessions import Store
from inspectorate.store.tables import (
    documents,
    frameworks,
    inspections,
    rating_bands,
    rating_points,
    ratings,
    standards,
)


def get_standards(store: Store) -> pd.DataFrame:
    """One row per framework and standard, in its order; the columns of `standards`."""
    ordered = select(standards).order_by(standards.c.framework, standards.c.position)
    return read(store, ordered)


def get_frameworks(store: Store) -> pd.DataFrame:
    """One row per framework, the newest first; the columns of `frameworks`."""
    ordered = select(frameworks).order_by(frameworks.c.valid_from.desc(), frameworks.c.framework)
    return read(store, ordered)


def get_ratings(store: Store, chosen: Sequence[str]) -> pd.DataFrame:
    """One row per rated standard of the chosen inspections, in the framework's order.

    Columns: inspection, framework, standard, title, domain_number, position, basis, rating,
    confidence, reported_by, document, locator, publisher, document_kind, url.
    """
    statement = (
        select(
            ratings.c.inspection,
            standards.c.framework,
            standards.c.standard,
            standards.c.title,
            standards.c.domain_number,
            standards.c.position,
            standards.c.basis,
            ratings.c.rating,
            ratings.c.confidence,
            ratings.c.reported_by,
            ratings.c.document,
            ratings.c.locator,
            documents.c.publisher,
            documents.c.kind.label("document_kind"),
            documents.c.url,
        )
        .join(inspections, inspections.c.inspection == ratings.c.inspection)
        .join(
            standards,
            and_(
                standards.c.framework == inspections.c.framework,
                standards.c.standard == ratings.c.standard,
            ),
        )
        .join(documents, documents.c.document == ratings.c.document)
        .where(ratings.c.inspection.in_(chosen))
        .order_by(ratings.c.inspection, standards.c.position)
    )
    return read(store, statement)


def get_bands(store: Store, framework: str) -> pd.DataFrame:
    """One row per band, the lowest first; the columns of `rating_bands`."""
    statement = (
        select(rating_bands)
        .where(rating_bands.c.framework == framework)
        .order_by(rating_bands.c.applies_to, rating_bands.c.lowest)
    )
    return read(store, statement)


def get_points(store: Store, framework: str) -> pd.DataFrame:
    """One row per rating, the lowest first; the columns of `rating_points`."""
    statement = (
        select(rating_points)
        .where(rating_points.c.framework == framework)
        .order_by(rating_points.c.points)
    )
    return read(store, statement)
