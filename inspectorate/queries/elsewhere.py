"""How others answered the same question, what they do well, and all that is held on oversight."""

from collections.abc import Sequence

import pandas as pd
from sqlalchemy import Select, and_, false, func, nulls_last, or_, select

from inspectorate.domain.comparing import SENTENCES
from inspectorate.domain.sources import FIRST_HAND
from inspectorate.queries.inspections import OF_SERVICES
from inspectorate.queries.tidy import read
from inspectorate.store.sessions import Store
from inspectorate.store.tables import (
    documents,
    findings,
    inspections,
    metrics,
    observations,
    organisations,
    ratings,
    samples,
    scores,
    standards,
)

OVERSIGHT = ("management-oversight-sufficient", "management-oversight-insufficient")

_exact = and_(
    scores.c.qualifier == "exact",
    scores.c.reported_by.in_(FIRST_HAND),
    scores.c.percent.is_not(None),
    OF_SERVICES,
)

_of_all_cases = (
    samples.c.provider.is_(None),
    samples.c.phase.is_(None),
    *(~func.coalesce(samples.c.sample, "").like(f"%-{kind}") for kind in SENTENCES),
)


def _with_whom(table, *columns) -> Select:
    return (
        select(
            *columns,
            table.c.inspection,
            inspections.c.organisation,
            organisations.c.name,
            organisations.c.level,
            inspections.c.framework,
            inspections.c.published,
            inspections.c.fieldwork_start,
            documents.c.publisher,
            documents.c.kind.label("document_kind"),
            documents.c.url,
        )
        .select_from(table)
        .join(inspections, inspections.c.inspection == table.c.inspection)
        .join(organisations, organisations.c.organisation == inspections.c.organisation)
        .join(documents, documents.c.document == table.c.document)
    )


def count_answers(store: Store, question: str) -> int:
    """In how many inspections a question is answered by an exact figure at first hand."""
    statement = (
        select(func.count(scores.c.inspection.distinct()).label("answers"))
        .join(inspections, inspections.c.inspection == scores.c.inspection)
        .where(scores.c.question == question, _exact)
    )
    return read(store, statement)["answers"][0]


def get_elsewhere(
    store: Store, question: str, percent: float, within: float, but: Sequence[str], most: int
) -> pd.DataFrame:
    """One row per exact figure of a question within so many points, of other inspections.

    By name of the organisation, at most `most`; `but` are the inspections left out. Columns:
    percent, numerator, cases, cases_basis, title (of the standard), rating (of the standard, where
    known), locator, inspection, organisation, name, level, framework, published, fieldwork_start,
    publisher, document_kind, url.
    """
    figure = (scores.c.percent, scores.c.numerator, scores.c.cases, scores.c.cases_basis)
    of_standard = and_(
        standards.c.framework == inspections.c.framework,
        standards.c.standard == scores.c.standard,
    )
    rated = and_(
        ratings.c.inspection == scores.c.inspection, ratings.c.standard == scores.c.standard
    )
    statement = (
        _with_whom(scores, *figure, standards.c.title, ratings.c.rating, scores.c.locator)
        .outerjoin(standards, of_standard)
        .outerjoin(ratings, rated)
        .outerjoin(samples, samples.c.sample == scores.c.sample)
        .where(
            scores.c.question == question,
            _exact,
            scores.c.percent.between(percent - within, percent + within),
            scores.c.inspection.not_in(but),
            *_of_all_cases,
        )
        .order_by(organisations.c.name, inspections.c.inspection, scores.c.score)
        .limit(most)
    )
    return read(store, statement)


def get_strengths(
    store: Store, themes: Sequence[str], but: Sequence[str], most: int
) -> pd.DataFrame:
    """One row per strength that a report names on one of these themes.

    The newest first, at most `most`; `but` are the inspections left out. Columns: summary, locator,
    inspection, organisation, name, level, framework, published, fieldwork_start, publisher,
    document_kind, url.
    """
    named = func.coalesce("; " + findings.c.themes + ";", "")
    statement = (
        _with_whom(findings, findings.c.summary, findings.c.locator)
        .where(
            findings.c.kind == "strength",
            or_(false(), *(named.contains(f"; {theme};", autoescape=True) for theme in themes)),
            findings.c.inspection.not_in(but),
            OF_SERVICES,
        )
        .order_by(nulls_last(inspections.c.published.desc()), findings.c.finding)
        .limit(most)
    )
    return read(store, statement)


def get_oversight_in_cases(store: Store, most: int) -> pd.DataFrame:
    """One row per figure of an inspection on how managers oversaw cases, the newest first.

    At most `most`. Columns: statement, better, qualifier, percent, numerator, cases, cases_basis,
    reported_by, locator, inspection, organisation, name, level, framework, published,
    fieldwork_start, publisher, document_kind, url.
    """
    shown = (scores.c.statement, scores.c.better, scores.c.qualifier, scores.c.percent)
    shown += (scores.c.numerator, scores.c.cases, scores.c.cases_basis, scores.c.reported_by)
    statement = (
        _with_whom(scores, *shown, scores.c.locator)
        .where(scores.c.question.in_(OVERSIGHT))
        .order_by(nulls_last(inspections.c.published.desc()), scores.c.score)
        .limit(most)
    )
    return read(store, statement)


def get_oversight_of_several(store: Store) -> pd.DataFrame:
    """One row per published figure on oversight over several inspections together.

    Columns: title, value, qualifier, unit, sample_title, locator, published (of the document),
    publisher, document_kind, url.
    """
    of_oversight = select(metrics.c.metric).where(metrics.c.metric.like("management-oversight-%"))
    statement = (
        select(
            metrics.c.title,
            observations.c.value,
            observations.c.qualifier,
            metrics.c.unit,
            samples.c.title.label("sample_title"),
            observations.c.locator,
            documents.c.published,
            documents.c.publisher,
            documents.c.kind.label("document_kind"),
            documents.c.url,
        )
        .join(metrics, metrics.c.metric == observations.c.metric)
        .join(documents, documents.c.document == observations.c.document)
        .outerjoin(samples, samples.c.sample == observations.c.sample)
        .where(observations.c.metric.in_(of_oversight))
        .order_by(nulls_last(documents.c.published.desc()), observations.c.observation)
    )
    return read(store, statement)
