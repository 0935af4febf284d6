"""What is held of the PDUs of a region side by side: lineage, themes, keeping other people safe."""

from collections import Counter
from collections.abc import Sequence

import pandas as pd
from sqlalchemy import and_, exists, nulls_last, select

from inspectorate.queries.tidy import read
from inspectorate.store.sessions import Store
from inspectorate.store.tables import (
    documents,
    findings,
    key_questions,
    standards,
    themes,
)

_source = (documents.c.publisher, documents.c.kind.label("document_kind"), documents.c.url)


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
