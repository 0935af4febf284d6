"""Reviews of a subject and not of a service: thematic ones, and of other services' reviews."""

import pandas as pd
from sqlalchemy import func, nulls_last, select

from inspectorate.queries.tidy import read
from inspectorate.store.sessions import Store
from inspectorate.store.tables import documents, inspections, organisations, recommendations


def get_reviews(store: Store) -> pd.DataFrame:
    """One row per review, the newest first.

    The columns of `inspections`, then name, level, publisher, document_kind, url, and
    recommendations (how many of them are held).
    """
    counted = select(func.count()).where(recommendations.c.inspection == inspections.c.inspection)
    statement = (
        select(
            inspections,
            organisations.c.name,
            organisations.c.level,
            documents.c.publisher,
            documents.c.kind.label("document_kind"),
            documents.c.url,
            counted.scalar_subquery().label("recommendations"),
        )
        .join(organisations, organisations.c.organisation == inspections.c.organisation)
        .join(documents, documents.c.document == inspections.c.document)
        .where(inspections.c.kind.in_(("thematic", "quality assurance")))
        .order_by(
            nulls_last(func.substr(inspections.c.published + "-01-01", 1, 10).desc()),
            inspections.c.inspection,
        )
    )
    return read(store, statement)
