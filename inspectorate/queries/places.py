"""Which PDU covers which council or town."""

import pandas as pd
from sqlalchemy import nulls_last, select

from inspectorate.queries.tidy import read
from inspectorate.store.sessions import Store
from inspectorate.store.tables import organisations, places


def get_places(store: Store) -> pd.DataFrame:
    """One row per place and PDU that covers it, by name; some places have several rows.

    Columns: place, kind, organisation and name (None where the PDU is not known), region,
    region_name, basis, confidence.
    """
    regions = organisations.alias("regions")
    statement = (
        select(
            places.c.place,
            places.c.kind,
            places.c.organisation,
            organisations.c.name,
            places.c.region,
            regions.c.name.label("region_name"),
            places.c.basis,
            places.c.confidence,
        )
        .outerjoin(organisations, organisations.c.organisation == places.c.organisation)
        .join(regions, regions.c.organisation == places.c.region)
        .order_by(
            places.c.place,
            places.c.kind,
            nulls_last(organisations.c.name),
            nulls_last(organisations.c.organisation),
            regions.c.name,
        )
    )
    return read(store, statement)
