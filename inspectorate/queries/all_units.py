"""All PDUs on one key question: the newest inspection of each under one framework."""

from collections.abc import Mapping

import pandas as pd
from sqlalchemy import and_, func, select

from inspectorate.queries.inspections import NEWEST_FIRST
from inspectorate.queries.scores import IN_GRID, OF_ALL_CASES
from inspectorate.queries.tidy import read
from inspectorate.store.sessions import Store
from inspectorate.store.tables import (
    documents,
    frameworks,
    inspections,
    key_questions,
    organisations,
    scores,
    standards,
)

_answered = and_(
    key_questions.c.framework == inspections.c.framework,
    key_questions.c.standard == scores.c.standard,
    key_questions.c.key_question == scores.c.key_question,
)


def get_asked(store: Store) -> pd.DataFrame:
    """One row per framework of PDU inspections and key question of a case grid, newest first.

    Columns: framework, framework_title, standard, title (of the standard), key_question, question,
    dimension, wording.
    """
    statement = (
        select(
            key_questions.c.framework,
            frameworks.c.title.label("framework_title"),
            key_questions.c.standard,
            standards.c.title,
            key_questions.c.key_question,
            key_questions.c.question,
            key_questions.c.dimension,
            key_questions.c.wording,
        )
        .join(frameworks, frameworks.c.framework == key_questions.c.framework)
        .join(
            standards,
            and_(
                standards.c.framework == key_questions.c.framework,
                standards.c.standard == key_questions.c.standard,
            ),
        )
        .where(key_questions.c.dimension.is_not(None), key_questions.c.framework.like("pdu-%"))
        .order_by(
            frameworks.c.valid_from.desc(), standards.c.position, key_questions.c.key_question
        )
    )
    return read(store, statement)


def get_units(store: Store, asked: Mapping) -> pd.DataFrame:
    """One row per PDU of today with a core inspection under the framework, by name.

    `asked` is a row of `get_asked`.

    Of the newest one. Columns: organisation, name, region_name, inspection, published, score,
    percent, numerator, cases, cases_basis, locator (the last six None where that inspection has no
    figure of the question that belongs in a case grid), document (of the inspection), publisher,
    document_kind, url.
    """
    regions = organisations.alias("regions")
    place = func.row_number().over(
        partition_by=inspections.c.organisation, order_by=NEWEST_FIRST[1:]
    )
    newest = (
        select(
            inspections.c.inspection,
            inspections.c.organisation,
            inspections.c.published,
            inspections.c.document,
            place.label("place"),
        )
        .where(inspections.c.kind == "core", inspections.c.framework == asked["framework"])
        .subquery()
    )
    answered = and_(
        scores.c.inspection == newest.c.inspection,
        scores.c.question == asked["question"],
        scores.c.standard == asked["standard"],
        scores.c.key_question == asked["key_question"],
        OF_ALL_CASES,
    )
    statement = (
        select(
            organisations.c.organisation,
            organisations.c.name,
            regions.c.name.label("region_name"),
            newest.c.inspection,
            newest.c.published,
            scores.c.score,
            scores.c.percent,
            scores.c.numerator,
            scores.c.cases,
            scores.c.cases_basis,
            scores.c.locator,
            newest.c.document,
            documents.c.publisher,
            documents.c.kind.label("document_kind"),
            documents.c.url,
        )
        .select_from(newest)
        .join(organisations, organisations.c.organisation == newest.c.organisation)
        .join(documents, documents.c.document == newest.c.document)
        .outerjoin(regions, regions.c.organisation == organisations.c.parent)
        .outerjoin(scores, answered)
        .where(
            newest.c.place == 1, organisations.c.level == "pdu", organisations.c.closed.is_(None)
        )
        .order_by(organisations.c.name, organisations.c.organisation)
    )
    return read(store, statement)


def count_answers(store: Store, question: str) -> int:
    """How many inspections in what we hold, of whomever, answer the question in a case grid."""
    statement = (
        select(func.count(scores.c.inspection.distinct()).label("inspections"))
        .join(inspections, inspections.c.inspection == scores.c.inspection)
        .join(key_questions, _answered)
        .where(scores.c.question == question, IN_GRID)
    )
    return store.rows(statement)[0]["inspections"]
