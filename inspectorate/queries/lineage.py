"""Which PDUs took over work of which PDUs before them."""

import pandas as pd
from sqlalchemy import func, or_, select

from inspectorate.queries.inspections import OF_SERVICES
from inspectorate.queries.tidy import read
from inspectorate.store.sessions import Store
from inspectorate.store.tables import inspections, lineage, organisations


def get_lineage(store: Store, region: str = "") -> pd.DataFrame:
    """One row per PDU that took over work of a PDU before it, by their names; of a region or all.

    Columns: predecessor, predecessor_name, successor, successor_name, date (None where not known),
    inspections (how many of the predecessor are held).
    """
    before, after = organisations.alias("before"), organisations.alias("after")
    counted = select(func.count()).where(
        OF_SERVICES, inspections.c.organisation == before.c.organisation
    )
    statement = (
        select(
            lineage.c.predecessor,
            before.c.name.label("predecessor_name"),
            lineage.c.successor,
            after.c.name.label("successor_name"),
            lineage.c.date,
            counted.scalar_subquery().label("inspections"),
        )
        .join(before, before.c.organisation == lineage.c.predecessor)
        .join(after, after.c.organisation == lineage.c.successor)
        .where(before.c.level == "pdu", after.c.level == "pdu")
        .order_by(after.c.name, before.c.name, lineage.c.successor, lineage.c.predecessor)
    )
    if region:
        statement = statement.where(or_(before.c.parent == region, after.c.parent == region))
    return read(store, statement)
