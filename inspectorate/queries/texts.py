"""All texts that can be searched: findings, recommendations, statements of figures, measures."""

from collections.abc import Callable, Mapping, Sequence
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
    samples,
    scores,
    standards,
)

FIGURE, MEASURE, RECOMMENDATION = "figure", "measure", "recommendation"
"""The kinds of text that are no findings."""

PARENTS = organisations.alias("parents")
_published = func.coalesce(inspections.c.published, documents.c.published)
OF_INSPECTION = (
    inspections.c.kind.label("inspection_kind"),
    inspections.c.framework,
    frameworks.c.title.label("framework_title"),
    organisations.c.organisation,
    organisations.c.name,
    organisations.c.level,
    organisations.c.parent,
    PARENTS.c.name.label("parent_name"),
    PARENTS.c.level.label("parent_level"),
)
OF_DOCUMENT = (
    documents.c.title.label("document_title"),
    documents.c.publisher,
    documents.c.kind.label("document_kind"),
    documents.c.url,
)


def _of(table, *more: ColumnElement) -> Select:
    """The rows of a table with their inspection, organisation and document."""
    return (
        select(table, *OF_INSPECTION, *OF_DOCUMENT, _published.label("dated"), *more)
        .outerjoin(documents, documents.c.document == table.c.document)
        .outerjoin(inspections, inspections.c.inspection == table.c.inspection)
        .outerjoin(frameworks, frameworks.c.framework == inspections.c.framework)
        .outerjoin(organisations, organisations.c.organisation == inspections.c.organisation)
        .outerjoin(PARENTS, PARENTS.c.organisation == organisations.c.parent)
    )


def _with_standard(table, *more: ColumnElement) -> Select:
    return _of(table, standards.c.title.label("standard_title"), *more).outerjoin(
        standards,
        and_(
            standards.c.framework == inspections.c.framework,
            standards.c.standard == table.c.standard,
        ),
    )


@dataclass(frozen=True)
class Source:
    """A table that holds texts: how it is read, and what text and kind a row of it has."""

    statement: Select
    key: ColumnElement
    text: Callable[[dict], str]
    kind: Callable[[dict], str]
    repeats: bool = False
    """Whether many rows say the same of many."""


SOURCES = {
    "findings": Source(
        _with_standard(findings),
        findings.c.finding,
        lambda row: row["summary"],
        lambda row: row["kind"],
    ),
    "recommendations": Source(
        _of(recommendations),
        recommendations.c.recommendation,
        lambda row: row["summary"],
        lambda row: RECOMMENDATION,
    ),
    "scores": Source(
        _with_standard(scores, samples.c.title.label("sample_title")).outerjoin(
            samples, samples.c.sample == scores.c.sample
        ),
        scores.c.score,
        lambda row: row["statement"],
        lambda row: FIGURE,
        repeats=True,
    ),
    "metrics": Source(
        select(metrics),
        metrics.c.metric,
        lambda row: f"{row['title']}: {row['definition']}",
        lambda row: MEASURE,
    ),
}
# fmt: off
EMPTY = dict.fromkeys((
    "inspection", "inspection_kind", "framework", "framework_title", "organisation", "name",
    "level", "parent", "parent_name", "parent_level", "document", "document_title", "publisher",
    "document_kind", "url", "dated", "section", "standard", "standard_title", "dimension",
    "themes", "voice", "control", "locator", "line", "number", "addressed_to", "topic",
))
# fmt: on


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
        table: SOURCES[table].statement.where(SOURCES[table].key.in_(chosen))
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
        row["about"], row["place"] = write_about(row, titles), write_place(row)
    return rows


def _complete(table: str, held: dict) -> dict:
    """The row of a table with the columns of all texts."""
    source = SOURCES[table]
    row = EMPTY | held
    row |= {"key": f"{table}/{held[source.key.name]}", "source": table}
    return row | {"kind": source.kind(row), "text": source.text(row)}


def write_about(row: dict, titles: Mapping[str, str]) -> str:
    """What a text is about, in words: its section or standard, the side of the work, its themes."""
    about = [
        row["section"] or row["standard_title"] or row["topic"] or "",
        DIMENSIONS[row["dimension"]][0] if row["dimension"] else "",
        *(titles.get(theme, theme) for theme in split_slugs(row["themes"])),
    ]
    return " · ".join(filter(None, about))


def write_place(row: dict) -> str:
    """Of whom a text is, in words: the organisation, and its region."""
    place = [full_name(row["name"], row["level"])] if row["name"] else []
    if row["parent_level"] == "region":
        place.append(row["parent_name"])
    return ", ".join(place)


def split_slugs(slugs: str | None) -> list[str]:
    """The slugs of a cell that holds several."""
    return slugs.split("; ") if slugs else []
