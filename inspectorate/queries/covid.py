"""What was published on probation in the Covid-19 pandemic: figures, and dated events."""

import pandas as pd
from sqlalchemy import Select, and_, literal, null, nulls_last, or_, select

from inspectorate.domain.covid import REVIEW, REVIEW_DOCUMENT, SOURCES
from inspectorate.domain.covid_cases import STAGE_OF, STAGES
from inspectorate.domain.covid_parts import QUALITY, block_of
from inspectorate.queries.tidy import read
from inspectorate.store.sessions import Store
from inspectorate.store.tables import (
    discrepancies,
    documents,
    events,
    metrics,
    observations,
    organisations,
    samples,
    scores,
)

_OF_SAMPLE = (
    samples.c.title.label("sample_title"),
    samples.c.population,
    samples.c.size,
    samples.c.phase,
    samples.c.period_start.label("sample_start"),
    samples.c.period_end.label("sample_end"),
)
_OF_DOCUMENT = (documents.c.kind.label("document_kind"), documents.c.publisher, documents.c.url)


def get_figures(store: Store) -> pd.DataFrame:
    """One row per figure that the sources on Covid-19 give of probation in it, by block.

    Figures that were counted or surveyed, in the order of their documents, then those of cases.
    Columns: figure (table and key), block, metric, title, topic, unit, better, category, statement,
    dimension, organisation, name, level, provider, sample, sample_title, population, size, phase,
    sample_start, sample_end, period_start, period_end, value, value_to, qualifier, numerator,
    denominator, basis (stated or assumed), compared_with, change, document, document_kind,
    publisher, url, locator, line, discrepancy.
    """
    counted = read(store, _counted())
    blocks = [
        block_of(row.metric, row.category) for row in counted[["metric", "category"]].itertuples()
    ]
    counted["block"] = blocks
    counted = counted[counted["block"] != ""]
    judged = read(store, _judged())
    stages = judged["category"].map(STAGE_OF)
    judged["metric"] = "cases-" + stages
    judged["title"] = "Case figures: " + stages.map(lambda stage: STAGES[stage][0].lower())
    return _with_discrepancies(store, pd.concat([counted, judged], ignore_index=True), "figure")


def _counted() -> Select:
    one = observations.c
    return (
        select(
            (literal("observations/") + one.observation).label("figure"),
            literal("").label("block"),
            one.metric,
            metrics.c.title,
            metrics.c.topic,
            metrics.c.unit,
            metrics.c.better,
            one.category,
            null().label("statement"),
            null().label("dimension"),
            one.organisation,
            organisations.c.name,
            organisations.c.level,
            one.provider,
            one.sample,
            *_OF_SAMPLE,
            one.period_start,
            one.period_end,
            one.value,
            one.value_to,
            one.qualifier,
            one.numerator,
            one.denominator,
            null().label("basis"),
            (literal("observations/") + one.compared_with).label("compared_with"),
            one.change,
            one.document,
            *_OF_DOCUMENT,
            one.locator,
            one.line,
        )
        .join(metrics, metrics.c.metric == one.metric)
        .join(organisations, organisations.c.organisation == one.organisation)
        .join(documents, documents.c.document == one.document)
        .outerjoin(samples, samples.c.sample == one.sample)
        .where(one.document.in_(SOURCES))
        .order_by(documents.c.published, nulls_last(one.line), one.observation)
    )


def _judged() -> Select:
    one = scores.c
    return (
        select(
            (literal("scores/") + one.score).label("figure"),
            literal(QUALITY).label("block"),
            literal("").label("metric"),
            literal("").label("title"),
            literal("case quality").label("topic"),
            literal("per cent").label("unit"),
            one.better,
            one.question.label("category"),
            one.statement,
            one.dimension,
            organisations.c.organisation,
            organisations.c.name,
            organisations.c.level,
            samples.c.provider,
            one.sample,
            *_OF_SAMPLE,
            null().label("period_start"),
            null().label("period_end"),
            one.percent.label("value"),
            null().label("value_to"),
            one.qualifier,
            one.numerator,
            one.cases.label("denominator"),
            one.cases_basis.label("basis"),
            null().label("compared_with"),
            null().label("change"),
            one.document,
            *_OF_DOCUMENT,
            one.locator,
            one.line,
        )
        .join(documents, documents.c.document == one.document)
        .join(organisations, organisations.c.organisation == "nation")
        .outerjoin(samples, samples.c.sample == one.sample)
        .where(one.inspection == REVIEW)
        .order_by(nulls_last(one.line), one.score)
    )


def get_events(store: Store) -> pd.DataFrame:
    """One row per event of the pandemic and of unification in the sources on Covid-19, by date.

    The columns of `events`, then document_kind, publisher, url, discrepancy.
    """
    of_story = and_(
        events.c.document.in_(SOURCES),
        or_(events.c.kind.in_(("covid", "unification")), events.c.document == REVIEW_DOCUMENT),
    )
    statement = (
        select(events, *_OF_DOCUMENT)
        .join(documents, documents.c.document == events.c.document)
        .where(of_story)
        .order_by(events.c.date, events.c.event)
    )
    rows = read(store, statement)
    rows["key"] = "events/" + rows["event"]
    return _with_discrepancies(store, rows, "key").drop(columns="key")


def _with_discrepancies(store: Store, rows: pd.DataFrame, key: str) -> pd.DataFrame:
    """The rows, each with the slug of what is known to disagree with it (None for most)."""
    named = read(
        store,
        select(discrepancies.c.discrepancy, discrepancies.c.row_a, discrepancies.c.row_b).order_by(
            discrepancies.c.discrepancy
        ),
    )
    of_row = {}
    for row in named.itertuples():
        for concerned in (row.row_a, row.row_b):
            of_row.setdefault(concerned, row.discrepancy)
    rows = rows.astype(object).where(rows.notna(), None)
    found = [of_row.get(value) for value in rows[key]]
    return rows.assign(discrepancy=pd.Series(found, dtype=object, index=rows.index))


def get_documents(store: Store) -> pd.DataFrame:
    """One row per source on Covid-19; the columns of `documents`, by date."""
    statement = select(documents).where(documents.c.document.in_(SOURCES))
    return read(store, statement.order_by(documents.c.published, documents.c.document))
