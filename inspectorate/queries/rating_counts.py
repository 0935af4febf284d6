"""How many ratings of a kind the inspectorate says that it gave, in spans of time."""

import pandas as pd
from sqlalchemy import select

from inspectorate.queries.tidy import read
from inspectorate.store.sessions import Store
from inspectorate.store.tables import documents, frameworks, observations


def get_inadequate_counts(store: Store) -> pd.DataFrame:
    """One row per published count of PDU reports rated Inadequate, the earliest span first.

    Columns: observation, period_start, period_end, numerator, denominator, framework (that of PDU
    inspections under which the span began, or None), publisher, document_kind, url.
    """
    framework = (
        select(frameworks.c.framework)
        .where(
            frameworks.c.framework.like("pdu-%"),
            frameworks.c.valid_from <= observations.c.period_start,
        )
        .order_by(frameworks.c.valid_from.desc(), frameworks.c.framework)
        .limit(1)
        .scalar_subquery()
    )
    statement = (
        select(
            observations.c.observation,
            observations.c.period_start,
            observations.c.period_end,
            observations.c.numerator,
            observations.c.denominator,
            framework.label("framework"),
            documents.c.publisher,
            documents.c.kind.label("document_kind"),
            documents.c.url,
        )
        .join(documents, documents.c.document == observations.c.document)
        .where(
            observations.c.metric == "ratings-given",
            observations.c.category == "pdu-overall-inadequate",
        )
        .order_by(observations.c.period_start, observations.c.observation)
    )
    return read(store, statement)
