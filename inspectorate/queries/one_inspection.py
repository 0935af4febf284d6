"""One inspection with what is told of it, without looking through all of them for its rank."""

from sqlalchemy import case

from inspectorate.queries.inspections import NEWEST_FIRST, OF_SERVICES, described
from inspectorate.store.sessions import Store
from inspectorate.store.tables import inspections


def get_inspection(store: Store, inspection: str) -> dict | None:
    """An inspection or review by its slug; the columns of `get_inspections` but its recency.

    None where it is not in what we hold.
    """
    rows = store.rows(described().where(inspections.c.inspection == inspection))
    return rows[0] if rows else None


def get_latest_of(store: Store, organisation: str) -> dict | None:
    """The inspection that an organisation is known by: the latest that rates, else the latest.

    The columns of `get_inspection`; None where we hold none.
    """
    rated_first = case((inspections.c.overall_rating.is_not(None), 0), else_=1)
    statement = described().where(OF_SERVICES, inspections.c.organisation == organisation)
    rows = store.rows(statement.order_by(rated_first, *NEWEST_FIRST).limit(1))
    return rows[0] if rows else None
