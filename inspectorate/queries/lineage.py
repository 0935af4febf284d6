"""What came before the units of today."""

import pandas as pd
from sqlalchemy import func, select

from inspectorate.queries.inspections import OF_SERVICES
from inspectorate.queries.tidy import read
from inspectorate.store.sessions import Store
from inspectorate.store.tables import inspections, lineage, organisations


def get_predecessors(store: Store) -> pd.DataFrame:
    """One row per PDU and retired PDU that covered part of it, by their slugs.

    Columns: organisation, predecessor, predecessor_name, date (None where not known), inspections
    (how many the retired PDU has in what we hold).
    """
    units = organisations.alias("units")
    counted = select(func.count()).where(
        OF_SERVICES, inspections.c.organisation == organisations.c.organisation
    )
    statement = (
        select(
            lineage.c.successor.label("organisation"),
            lineage.c.predecessor,
            organisations.c.name.label("predecessor_name"),
            lineage.c.date,
            counted.scalar_subquery().label("inspections"),
        )
        .select_from(lineage)
        .join(organisations, organisations.c.organisation == lineage.c.predecessor)
        .join(units, units.c.organisation == lineage.c.successor)
        .where(organisations.c.level == "pdu", units.c.level == "pdu")
        .order_by(lineage.c.successor, lineage.c.predecessor)
    )
    return read(store, statement)
