"""What reports say in words: findings, recommendations, events, and where it stands."""

from collections import Counter

import pandas as pd
from sqlalchemy import Select, Subquery, nulls_last, or_, select, union

from inspectorate.queries.inspections import OF_SERVICES
from inspectorate.queries.tidy import read
from inspectorate.store.sessions import Store
from inspectorate.store.tables import (
    discrepancies,
    documents,
    events,
    findings,
    inspections,
    lineage,
    observations,
    organisations,
    ratings,
    recommendations,
    samples,
    scores,
    themes,
)


def _with_source(table) -> Select:
    return select(
        table, documents.c.publisher, documents.c.kind.label("document_kind"), documents.c.url
    ).join(documents, documents.c.document == table.c.document)


def get_findings(store: Store, inspection: str) -> pd.DataFrame:
    """One row per bullet or passage, in the order of the report.

    The columns of `findings`, then publisher, document_kind, url.
    """
    statement = _with_source(findings).where(findings.c.inspection == inspection)
    return read(store, statement.order_by(nulls_last(findings.c.line), findings.c.finding))


def get_recommendations(store: Store, inspection: str) -> pd.DataFrame:
    """One row per recommendation, by number.

    The columns of `recommendations`, then publisher, document_kind, url.
    """
    statement = _with_source(recommendations).where(recommendations.c.inspection == inspection)
    ordered = statement.order_by(
        nulls_last(recommendations.c.number), recommendations.c.recommendation
    )
    return read(store, ordered)


def get_theme_titles(store: Store) -> dict[str, str]:
    """The titles of the themes by their slugs."""
    rows = read(store, select(themes.c.theme, themes.c.title).order_by(themes.c.theme))
    return dict(zip(rows["theme"], rows["title"], strict=True))


def get_theme_definition(store: Store, theme: str) -> str:
    """What belongs to a theme; empty where there is no such theme."""
    rows = store.rows(select(themes.c.definition).where(themes.c.theme == theme))
    return rows[0]["definition"] if rows else ""


def count_strengths(store: Store) -> list[tuple[str | None, str, int]]:
    """How many strengths each organisation has on each theme: its slug, the theme's, the number.

    None stands for strengths that are of no one organisation. By theme, then by organisation.
    """
    statement = (
        select(inspections.c.organisation, findings.c.themes)
        .select_from(findings)
        .outerjoin(inspections, inspections.c.inspection == findings.c.inspection)
        .where(findings.c.kind == "strength", findings.c.themes.is_not(None))
    )
    counts = Counter(
        (theme, row["organisation"])
        for row in store.rows(statement)
        for theme in row["themes"].split("; ")
    )
    ordered = sorted(counts.items(), key=lambda pair: (pair[0][0], pair[0][1] or ""))
    return [(organisation, theme, number) for (theme, organisation), number in ordered]


def get_leadership_changes(store: Store, organisation: str) -> pd.DataFrame:
    """One row per published change of leaders; the columns of `events`, by date."""
    statement = (
        select(events)
        .where(events.c.organisation == organisation, events.c.kind == "leadership")
        .order_by(events.c.date, events.c.event)
    )
    return read(store, statement)


def _inspections_of(organisation: str) -> Select:
    return select(inspections.c.inspection).where(
        OF_SERVICES, inspections.c.organisation == organisation
    )


def get_sources(store: Store, organisation: str) -> pd.DataFrame:
    """One row per document behind the inspections of an organisation; the columns of `documents`.

    Those that name the unit itself are in `get_register`.
    """
    of = _inspections_of(organisation)
    named = union(
        *(
            select(table.c.document).where(table.c.inspection.in_(of))
            for table in (inspections, samples, ratings, scores, findings, recommendations)
        ),
        select(events.c.document).where(
            events.c.organisation == organisation, events.c.kind == "leadership"
        ),
    ).subquery()
    return _documents(store, named)


def get_register(store: Store, organisation: str) -> pd.DataFrame:
    """One row per document that names an organisation, or what it came from or became.

    The columns of `documents`.
    """
    named = union(
        select(organisations.c.document).where(organisations.c.organisation == organisation),
        select(lineage.c.document).where(
            or_(lineage.c.predecessor == organisation, lineage.c.successor == organisation)
        ),
    ).subquery()
    return _documents(store, named)


def _documents(store: Store, named: Subquery) -> pd.DataFrame:
    statement = select(documents).where(documents.c.document.in_(select(named.c.document)))
    return read(store, statement.order_by(documents.c.kind, documents.c.document))


def get_discrepancies(store: Store, organisation: str) -> pd.DataFrame:
    """One row per pair of published figures about the organisation that cannot both be right.

    Known by the rows they name; the columns of `discrepancies`.
    """
    of = _inspections_of(organisation)
    rated = ratings.c.inspection + "/" + ratings.c.standard
    keys = union(
        *(
            select((f"{table.name}/" + key).label("key")).where(table.c.inspection.in_(of))
            for table, key in (
                (inspections, inspections.c.inspection),
                (samples, samples.c.sample),
                (ratings, rated),
                (scores, scores.c.score),
                (findings, findings.c.finding),
                (recommendations, recommendations.c.recommendation),
            )
        ),
        select(("observations/" + observations.c.observation).label("key"))
        .join(samples, samples.c.sample == observations.c.sample)
        .where(samples.c.inspection.in_(of)),
    ).subquery()
    named = select(keys.c.key)
    statement = select(discrepancies).where(
        or_(discrepancies.c.row_a.in_(named), discrepancies.c.row_b.in_(named))
    )
    return read(store, statement.order_by(discrepancies.c.discrepancy))
