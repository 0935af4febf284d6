"""What is held of the PDUs of a region side by side: lineage, themes, keeping other people safe."""

from collections import Counter
from collections.abc import Sequence

import pandas as pd
from sqlalchemy import and_, case, exists, nulls_last, or_, select

from inspectorate.domain.sources import FIRST_HAND
from inspectorate.queries.tidy import read
from inspectorate.store.sessions import Store
from inspectorate.store.tables import (
    documents,
    findings,
    inspections,
    key_questions,
    lineage,
    organisations,
    scores,
    standards,
    themes,
)

_source = (documents.c.publisher, documents.c.kind.label("document_kind"), documents.c.url)


def get_lineage(store: Store, region: str = "") -> pd.DataFrame:
    """One row per PDU that took over work of a PDU before it, by their names; of a region or all.

    Columns: predecessor, predecessor_name, successor, successor_name, date.
    """
    before, after = organisations.alias("before"), organisations.alias("after")
    statement = (
        select(
            lineage.c.predecessor,
            before.c.name.label("predecessor_name"),
            lineage.c.successor,
            after.c.name.label("successor_name"),
            lineage.c.date,
        )
        .join(before, before.c.organisation == lineage.c.predecessor)
        .join(after, after.c.organisation == lineage.c.successor)
        .where(before.c.level == "pdu", after.c.level == "pdu")
        .order_by(after.c.name, before.c.name, lineage.c.successor, lineage.c.predecessor)
    )
    if region:
        statement = statement.where(or_(before.c.parent == region, after.c.parent == region))
    return read(store, statement)


def get_themes_found(store: Store, chosen: Sequence[str]) -> pd.DataFrame:
    """One row per theme, chosen inspection and kind of finding, by the theme's title.

    Columns: theme, title, inspection, kind, findings (a count).
    """
    statement = select(findings.c.inspection, findings.c.kind, findings.c.themes).where(
        findings.c.inspection.in_(chosen), findings.c.themes.is_not(None)
    )
    counts = Counter(
        (theme, row["inspection"], row["kind"])
        for row in store.rows(statement)
        for theme in row["themes"].split("; ")
    )
    titles = {row["theme"]: row["title"] for row in store.rows(select(themes))}
    rows = [
        (theme, titles[theme], inspection, kind, number)
        for (theme, inspection, kind), number in counts.items()
    ]
    rows.sort(key=lambda row: (row[1].casefold(), *row))
    columns = ["theme", "title", "inspection", "kind", "findings"]
    return pd.DataFrame(rows, columns=columns, dtype=object)


def get_full_reports(store: Store, chosen: Sequence[str]) -> list[str]:
    """Those of the chosen inspections whose report is held with its findings, by their slugs.

    That is, strengths and areas for improvement both, taken from an inspection report.
    """
    statement = (
        select(findings.c.inspection, findings.c.kind)
        .join(documents, documents.c.document == findings.c.document)
        .where(
            findings.c.inspection.in_(chosen),
            findings.c.kind.in_(("strength", "area_for_improvement")),
            documents.c.kind == "inspection report",
        )
        .distinct()
    )
    kinds = Counter(row["inspection"] for row in store.rows(statement))
    return sorted(inspection for inspection, number in kinds.items() if number == 2)


def get_stages(store: Store) -> pd.DataFrame:
    """One row per framework and standard that asks about keeping other people safe, in its order.

    Columns: framework, standard, title.
    """
    asked = and_(
        key_questions.c.framework == standards.c.framework,
        key_questions.c.standard == standards.c.standard,
        key_questions.c.dimension == "safety",
    )
    statement = (
        select(standards.c.framework, standards.c.standard, standards.c.title)
        .where(exists().where(asked))
        .order_by(standards.c.framework, standards.c.position)
    )
    return read(store, statement)


def get_safety_figures(store: Store, chosen: Sequence[str]) -> pd.DataFrame:
    """One row per figure on keeping other people safe of the chosen inspections, by stage.

    The columns of `scores`, then title and position of the standard, publisher, document_kind, url,
    by_stage (whether it answers the key question of a stage, at first hand and exactly).
    """
    by_stage = and_(
        key_questions.c.dimension == "safety",
        scores.c.percent.is_not(None),
        scores.c.qualifier == "exact",
        scores.c.reported_by.in_(FIRST_HAND),
    )
    statement = (
        select(
            scores,
            standards.c.title,
            standards.c.position,
            *_source,
            case((by_stage, True), else_=False).label("by_stage"),
        )
        .join(inspections, inspections.c.inspection == scores.c.inspection)
        .join(documents, documents.c.document == scores.c.document)
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
        .where(scores.c.inspection.in_(chosen), scores.c.dimension == "safety")
        .order_by(scores.c.inspection, nulls_last(standards.c.position), scores.c.score)
    )
    return read(store, statement)


def get_statements(store: Store, chosen: Sequence[str]) -> pd.DataFrame:
    """One row per statement known in words only of the chosen inspections, by inspection.

    The columns of `findings`, then publisher, document_kind, url.
    """
    statement = (
        select(findings, *_source)
        .join(documents, documents.c.document == findings.c.document)
        .where(findings.c.inspection.in_(chosen), findings.c.kind == "note")
        .order_by(findings.c.inspection, nulls_last(findings.c.line), findings.c.finding)
    )
    return read(store, statement)
