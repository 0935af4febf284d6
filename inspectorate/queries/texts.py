"""All texts that can be searched: findings, recommendations, statements of figures, measures."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, and_, func, select

from inspectorate.domain.frameworks import DIMENSIONS
from inspectorate.domain.organisations import full_name
from inspectorate.queries.findings import get_theme_titles
from inspectorate.store.sessions import Store
from inspectorate.store.tables import (
    documents,
    findings,
    frameworks,
    inspections,
    metrics,
    organisations,
    recommendations,
    scores,
    standards,
)

FIGURE, MEASURE, RECOMMENDATION = "figure", "measure", "recommendation"
"""The kinds of text that are no findings."""

_parents = organisations.alias("parents")
_published = func.coalesce(inspections.c.published, documents.c.published)
_of_inspection = (
    inspections.c.kind.label("inspection_kind"),
    inspections.c.framework,
    frameworks.c.title.label("framework_title"),
    organisations.c.organisation,
    organisations.c.name,
    organisations.c.level,
    organisations.c.parent,
    _parents.c.name.label("parent_name"),
    _parents.c.level.label("parent_level"),
    documents.c.title.label("document_title"),
    documents.c.publisher,
    documents.c.kind.label("document_kind"),
    documents.c.url,
    _published.label("dated"),
)


def _of(table, *more: ColumnElement) -> Select:
    """The rows of a table with their inspection, organisation and document."""
    return (
        select(table, *_of_inspection, *more)
        .outerjoin(documents, documents.c.document == table.c.document)
        .outerjoin(inspections, inspections.c.inspection == table.c.inspection)
        .outerjoin(frameworks, frameworks.c.framework == inspections.c.framework)
        .outerjoin(organisations, organisations.c.organisation == inspections.c.organisation)
        .outerjoin(_parents, _parents.c.organisation == organisations.c.parent)
    )


def _with_standard(table) -> Select:
    return _of(table, standards.c.title.label("standard_title")).outerjoin(
        standards,
        and_(
            standards.c.framework == inspections.c.framework,
            standards.c.standard == table.c.standard,
        ),
    )


@dataclass(frozen=True)
class _Source:
    """A table that holds texts: how it is read, and what text and kind a row of it has."""

    statement: Select
    key: ColumnElement
    text: Callable[[dict], str]
    kind: Callable[[dict], str]


_SOURCES = {
    "findings": _Source(
        _with_standard(findings),
        findings.c.finding,
        lambda row: row["summary"],
        lambda row: row["kind"],
    ),
    "recommendations": _Source(
        _of(recommendations),
        recommendations.c.recommendation,
        lambda row: row["summary"],
        lambda row: RECOMMENDATION,
    ),
    "scores": _Source(
        _with_standard(scores),
        scores.c.score,
        lambda row: row["statement"],
        lambda row: FIGURE,
    ),
    "metrics": _Source(
        select(metrics),
        metrics.c.metric,
        lambda row: f"{row['title']}: {row['definition']}",
        lambda row: MEASURE,
    ),
}
# fmt: off
_EMPTY = dict.fromkeys((
    "inspection", "inspection_kind", "framework", "framework_title", "organisation", "name",
    "level", "parent", "parent_name", "parent_level", "document", "document_title", "publisher",
    "document_kind", "url", "dated", "section", "standard", "standard_title", "dimension",
    "themes", "voice", "control", "locator", "line", "number", "addressed_to", "topic",
))
# fmt: on


# What is read of every text; the rest only of those that are shown.
# fmt: off
_FOR_ALL = frozenset((
    "finding", "recommendation", "score", "metric", "kind", "summary", "statement", "title",
    "definition", "section", "standard_title", "topic", "dimension", "themes", "voice", "control",
    "framework", "framework_title", "organisation", "name", "level", "parent", "parent_name",
    "parent_level", "document", "document_title", "publisher", "url", "dated", "line", "number",
))
# fmt: on
_AT_ONCE = 500
"""Rows that are read together, so that 30,000 never lie in memory all at once."""


def read_all(store: Store) -> Iterator[dict]:
    """Every text in turn, with what it is found and narrowed down by."""
    for table, source in _SOURCES.items():
        statement = source.statement.with_only_columns(
            *(column for column in source.statement.selected_columns if column.name in _FOR_ALL),
            maintain_column_froms=True,
        ).order_by(source.key)
        rows = store.rows(statement.limit(_AT_ONCE))
        while rows:
            yield from (_complete(table, row) for row in rows)
            after = source.key > rows[-1][source.key.name]
            rows = store.rows(statement.where(after).limit(_AT_ONCE))


def get_rows(store: Store, keys: Sequence[str]) -> list[dict]:
    """The texts of these keys, in this order.

    Each is the row of its table with its inspection, organisation and document, and beside these
    key, kind, text, about (what it is about, in words) and place (of whom it is). A text that a
    newer store no longer has is left out.
    """
    slugs: dict[str, list[str]] = {}
    for key in keys:
        table, _, slug = key.partition("/")
        slugs.setdefault(table, []).append(slug)
    statements = {
        table: _SOURCES[table].statement.where(_SOURCES[table].key.in_(chosen))
        for table, chosen in slugs.items()
    }
    titles = get_theme_titles(store)
    found = {}
    for table, statement in statements.items():
        for held in store.rows(statement):
            row = _complete(table, held)
            found[row["key"]] = row
    rows = [found[key] for key in keys if key in found]
    for row in rows:
        _, row["about"], row["place"] = describe(row, titles)
    return rows


def _complete(table: str, held: dict) -> dict:
    """The row of a table with the columns of all texts."""
    source = _SOURCES[table]
    row = _EMPTY | held
    row |= {"key": f"{table}/{held[source.key.name]}", "source": table}
    return row | {"kind": source.kind(row), "text": source.text(row)}


def describe(row: dict, titles: Mapping[str, str]) -> tuple[str, str, str]:
    """The text, what it is about, and of whom it is, as they are searched and shown."""
    dimension = DIMENSIONS[row["dimension"]][0] if row["dimension"] else ""
    about = [
        row["section"] or row["standard_title"] or row["topic"] or "",
        dimension,
        *(titles.get(theme, theme) for theme in split_slugs(row["themes"])),
    ]
    place = [full_name(row["name"], row["level"])] if row["name"] else []
    if row["parent_level"] == "region":
        place.append(row["parent_name"])
    return row["text"], " · ".join(filter(None, about)), ", ".join(place)


def split_slugs(slugs: str | None) -> list[str]:
    """The slugs of a cell that holds several."""
    return slugs.split("; ") if slugs else []
