"""The services before unification: who ran them, and what they became."""

import pandas as pd
from sqlalchemy import func, select

from inspectorate.queries.tidy import read
from inspectorate.store.sessions import Store
from inspectorate.store.tables import documents, events, lineage, organisations, owners

BEFORE_UNIFICATION = ("nps_division", "nps_area", "crc")


def get_former_services(store: Store) -> pd.DataFrame:
    """One row per service before unification and region that took over from it, by level and name.

    A service of which that is not held has one row. Columns: organisation, name, level, closed,
    successor, successor_name, locator (where the source says so, or how it was worked out).
    """
    successors = organisations.alias("successors")
    statement = (
        select(
            organisations.c.organisation,
            organisations.c.name,
            organisations.c.level,
            organisations.c.closed,
            lineage.c.successor,
            successors.c.name.label("successor_name"),
            lineage.c.locator,
        )
        .outerjoin(lineage, lineage.c.predecessor == organisations.c.organisation)
        .outerjoin(successors, successors.c.organisation == lineage.c.successor)
        .where(organisations.c.level.in_(BEFORE_UNIFICATION))
        .order_by(organisations.c.level, organisations.c.name, successors.c.name)
    )
    return read(store, statement)


def get_owners(store: Store) -> pd.DataFrame:
    """One row per statement of a source on who ran a service, by service and date.

    The columns of `owners`, then publisher, document_kind, url.
    """
    statement = (
        select(
            owners, documents.c.publisher, documents.c.kind.label("document_kind"), documents.c.url
        )
        .join(documents, documents.c.document == owners.c.document)
        .order_by(
            owners.c.organisation,
            func.coalesce(owners.c.until, owners.c.date, "0"),
            owners.c.until.is_(None),
            owners.c.owner,
            owners.c.document,
        )
    )
    return read(store, statement)


def get_events(store: Store, kind: str) -> pd.DataFrame:
    """One row per dated event of this kind, by date.

    The columns of `events`, then publisher, document_kind, url.
    """
    statement = (
        select(
            events, documents.c.publisher, documents.c.kind.label("document_kind"), documents.c.url
        )
        .join(documents, documents.c.document == events.c.document)
        .where(events.c.kind == kind)
        .order_by(func.substr(events.c.date + "-01-01", 1, 10), events.c.event)
    )
    return read(store, statement)
