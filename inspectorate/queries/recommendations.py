"""What was asked of whom, in every report: who asked, when, and what is held of it since."""

import pandas as pd
from sqlalchemy import func, nulls_last, select

from inspectorate.domain.organisations import fold_name
from inspectorate.domain.selection import Asking
from inspectorate.queries.tidy import read
from inspectorate.store.sessions import Store
from inspectorate.store.tables import (
    documents,
    inspections,
    lineage,
    organisations,
    recommendations,
)

NOT_HELD = "not held"
"""The answer asked for where none is held."""

_parents = organisations.alias("parents")
_dated = func.coalesce(inspections.c.published, inspections.c.fieldwork_start)


def get_every_recommendation(store: Store) -> pd.DataFrame:
    """One row per recommendation, the newest report first, within it in the report's order.

    The columns of `recommendations`, then organisation, name, level, region, region_name (of the
    inspection that made it), subject (of a review), dated (publication, else fieldwork; None where
    neither is known), document_title, publisher, document_kind, url.
    """
    statement = (
        select(
            recommendations,
            inspections.c.organisation,
            organisations.c.name,
            organisations.c.level,
            organisations.c.parent.label("region"),
            _parents.c.name.label("region_name"),
            inspections.c.subject,
            _dated.label("dated"),
            documents.c.title.label("document_title"),
            documents.c.publisher,
            documents.c.kind.label("document_kind"),
            documents.c.url,
        )
        .select_from(recommendations)
        .join(inspections, inspections.c.inspection == recommendations.c.inspection)
        .join(organisations, organisations.c.organisation == inspections.c.organisation)
        .outerjoin(_parents, _parents.c.organisation == organisations.c.parent)
        .join(documents, documents.c.document == recommendations.c.document)
        .order_by(
            nulls_last(func.substr(_dated + "-01-01", 1, 10).desc()),
            recommendations.c.inspection,
            nulls_last(recommendations.c.number),
            nulls_last(recommendations.c.line),
            recommendations.c.recommendation,
        )
    )
    return read(store, statement)


def get_predecessors(store: Store) -> dict[str, tuple[str, ...]]:
    """The organisations that each one came from, by its slug; those that came from none lack."""
    statement = select(lineage.c.successor, lineage.c.predecessor).order_by(
        lineage.c.successor, lineage.c.predecessor
    )
    came_from: dict[str, list[str]] = {}
    for row in read(store, statement).itertuples():
        came_from.setdefault(row.successor, []).append(row.predecessor)
    return {successor: tuple(slugs) for successor, slugs in came_from.items()}


def choose_recommendations(every: pd.DataFrame, asking: Asking) -> pd.DataFrame:
    """Those rows of `get_every_recommendation` that are asked for, in their order."""
    fits = pd.Series(True, index=every.index)
    if asking.theme:
        fits &= every["themes"].map(lambda themes: asking.theme in split_themes(themes))
    if asking.answer:
        fits &= every["answer"].fillna(NOT_HELD) == asking.answer
    for column, value in (
        ("addressed_to", asking.addressee),
        ("organisation", asking.organisation),
        ("inspection", asking.report),
    ):
        if value:
            fits &= every[column] == value
    for word in fold_name(asking.words).split():
        fits &= every["summary"].map(lambda text, word=word: word in fold_name(text))
    return every[fits.astype(bool)]


def split_themes(themes: str | None) -> list[str]:
    """The slugs in a cell of themes; none where the cell is empty."""
    return themes.split("; ") if themes else []
