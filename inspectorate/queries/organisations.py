"""Which organisations there are, where they belong, and what came before them."""

import pandas as pd
from sqlalchemy import case, func, or_, select

from inspectorate.queries.inspections import OF_SERVICES
from inspectorate.queries.tidy import read
from inspectorate.store.sessions import Store
from inspectorate.store.tables import LEVELS, aliases, inspections, lineage, organisations

_parents = organisations.alias("parents")


def get_organisations(store: Store) -> pd.DataFrame:
    """One row per organisation: nation, regions, PDUs, then those before unification, by name.

    Columns: organisation, name, level, region, region_name, opened, closed, inspections (a count).
    """
    counted = (
        select(inspections.c.organisation, func.count().label("inspections"))
        .where(OF_SERVICES)
        .group_by(inspections.c.organisation)
        .subquery()
    )
    rank = case({level: rank for rank, level in enumerate(LEVELS)}, value=organisations.c.level)
    statement = (
        select(
            organisations.c.organisation,
            organisations.c.name,
            organisations.c.level,
            organisations.c.parent.label("region"),
            _parents.c.name.label("region_name"),
            organisations.c.opened,
            organisations.c.closed,
            func.coalesce(counted.c.inspections, 0).label("inspections"),
        )
        .outerjoin(_parents, _parents.c.organisation == organisations.c.parent)
        .outerjoin(counted, counted.c.organisation == organisations.c.organisation)
        .order_by(rank, organisations.c.name, organisations.c.organisation)
    )
    return read(store, statement)


def get_aliases(store: Store) -> pd.DataFrame:
    """One row per other name of a PDU or region of today, by name.

    Columns: alias, organisation, name, level.
    """
    statement = (
        select(
            aliases.c.alias,
            organisations.c.organisation,
            organisations.c.name,
            organisations.c.level,
        )
        .join(organisations, organisations.c.organisation == aliases.c.organisation)
        .where(organisations.c.level.in_(("pdu", "region")), organisations.c.closed.is_(None))
        .order_by(aliases.c.alias, organisations.c.organisation)
    )
    return read(store, statement)


def get_relations(store: Store, organisation: str) -> pd.DataFrame:
    """One row per organisation that this one came from or became.

    Columns: relation (came from, became), organisation, name, level, date (None where not known),
    inspections (a count).
    """
    counted = select(func.count()).where(
        OF_SERVICES, inspections.c.organisation == organisations.c.organisation
    )
    relation = case((lineage.c.successor == organisation, "came from"), else_="became")
    other = case(
        (lineage.c.successor == organisation, lineage.c.predecessor), else_=lineage.c.successor
    )
    statement = (
        select(
            relation.label("relation"),
            organisations.c.organisation,
            organisations.c.name,
            organisations.c.level,
            lineage.c.date,
            counted.scalar_subquery().label("inspections"),
        )
        .select_from(lineage)
        .join(organisations, organisations.c.organisation == other)
        .where(or_(lineage.c.predecessor == organisation, lineage.c.successor == organisation))
        .order_by(
            relation.desc(),
            organisations.c.level,
            organisations.c.name,
            organisations.c.organisation,
        )
    )
    return read(store, statement)
