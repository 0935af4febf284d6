"""What inspectors found in cases, as percentages and counts with their bases."""

from collections.abc import Sequence

import pandas as pd
from sqlalchemy import Select, and_, case, func, nulls_last, select

from inspectorate.domain.comparing import SENTENCES
from inspectorate.domain.sources import FIRST_HAND
from inspectorate.domain.statistics import printed_interval
from inspectorate.queries.tidy import read
from inspectorate.store.sessions import Store
from inspectorate.store.tables import (
    DIMENSIONS,
    documents,
    inspections,
    key_questions,
    samples,
    scores,
    standards,
)

_of_one_kind = [scores.c.inspection + f"-{kind}" for kind in SENTENCES]

# Whether a figure is exact, at first hand, and not of community sentences or licences alone.
OF_ALL_CASES = and_(
    func.coalesce(scores.c.sample, "").not_in(_of_one_kind),
    scores.c.percent.is_not(None),
    scores.c.qualifier == "exact",
    scores.c.reported_by.in_(FIRST_HAND),
)
# Whether it answers one of the twelve key questions besides.
IN_GRID = and_(key_questions.c.dimension.is_not(None), OF_ALL_CASES)


def figures() -> Select:
    """Case figures with what is told of their standard, sample and source."""
    return (
        select(
            scores,
            standards.c.title,
            standards.c.position,
            samples.c.title.label("sample_title"),
            samples.c.selection,
            documents.c.publisher,
            documents.c.kind.label("document_kind"),
            documents.c.url,
            case((IN_GRID, True), else_=False).label("in_grid"),
        )
        .join(inspections, inspections.c.inspection == scores.c.inspection)
        .join(documents, documents.c.document == scores.c.document)
        .outerjoin(samples, samples.c.sample == scores.c.sample)
        .outerjoin(
            standards,
            and_(
                standards.c.framework == inspections.c.framework,
                standards.c.standard == scores.c.standard,
            ),
        )
        .outerjoin(
            key_questions,
            and_(
                key_questions.c.framework == inspections.c.framework,
                key_questions.c.standard == scores.c.standard,
                key_questions.c.key_question == scores.c.key_question,
            ),
        )
    )


def get_scores(store: Store, inspection: str) -> pd.DataFrame:
    """One row per case figure of the inspection: the case grid first, then all others.

    The columns of `scores`, then title and position of the standard, sample_title, selection,
    publisher, document_kind, url, and in_grid (whether it answers one of the twelve key
    questions, at first hand, exactly, and of cases of every kind).
    """
    place = case({word: rank for rank, word in enumerate(DIMENSIONS)}, value=scores.c.dimension)
    order = (case((IN_GRID, 0), else_=1), nulls_last(standards.c.position), nulls_last(place))
    statement = figures().where(scores.c.inspection == inspection)
    return read(store, statement.order_by(*order, scores.c.score))


def get_safety_figures(store: Store, chosen: Sequence[str]) -> pd.DataFrame:
    """One row per figure on keeping other people safe of the chosen inspections, by stage.

    The columns of `get_scores`.
    """
    of_safety = scores.c.inspection.in_(chosen), scores.c.dimension == "safety"
    statement = figures().where(*of_safety)
    order = (scores.c.inspection, nulls_last(standards.c.position), scores.c.score)
    return read(store, statement.order_by(*order))


def get_case_grid(store: Store, inspection: str) -> pd.DataFrame:
    """One row per key question of the case grid, in its order; empty where there is no grid.

    The columns of `get_scores`, then low and high: the Wilson interval at 95 per cent confidence,
    in percent (None where no base is known, or none that fits the percentage).
    """
    every = get_scores(store, inspection)
    grid = every[every["in_grid"].astype(bool)].reset_index(drop=True)
    limits = [
        None if row.cases is None else printed_interval(row.percent, row.numerator, row.cases)
        for row in grid.itertuples()
    ]
    grid["low"] = pd.Series([limit and limit.low for limit in limits], dtype=object)
    grid["high"] = pd.Series([limit and limit.high for limit in limits], dtype=object)
    return grid
