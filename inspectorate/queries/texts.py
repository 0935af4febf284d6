"""All texts that can be searched: findings, recommendations, statements of figures, measures."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter

from sqlalchemy import ColumnElement, Select, and_, func, select

from inspectorate.domain.dates import earliest_day
from inspectorate.domain.frameworks import DIMENSIONS
from inspectorate.domain.organisations import LEVELS, full_name
from inspectorate.domain.text_selection import FACETS, UNDATED
from inspectorate.queries.facets import Facet, build_facet
from inspectorate.store.search_index import SearchIndex
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
    themes,
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
        .join(documents, documents.c.document == table.c.document)
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


@dataclass(frozen=True, eq=False)
class Texts:
    """All texts of one version of the data by their position, newest first, undated last.

    `keys` are table and key of the row, such as `findings/surrey-2024-p-2-1-1`; `facets` has one
    for each of `FACETS`.
    """

    keys: list[str]
    index: SearchIndex
    facets: dict[str, Facet]


def get_texts(store: Store) -> Texts:
    """All texts, indexed. Takes a second for 35,000, so ask once for each version of the data."""
    rows = _read(store, {name: source.statement for name, source in _SOURCES.items()})
    titles = _theme_titles(store)
    rows.sort(key=_newest_first)
    return Texts(
        keys=[row["key"] for row in rows],
        index=SearchIndex(_fields(row, titles) for row in rows),
        facets={
            facet: build_facet(
                [_VALUES[facet](row) for row in rows],
                titles if facet == "theme" else _titles(facet, rows),
                keeps_unknown=facet == "year",
            )
            for facet in FACETS
        },
    )


def get_rows(store: Store, keys: Sequence[str]) -> list[dict]:
    """The texts of these keys, in this order.

    Each is the row of its table with its inspection, organisation and document, and beside these
    key, kind, text, about (what it is about, in words) and place (of whom it is).
    """
    slugs: dict[str, list[str]] = {}
    for key in keys:
        table, _, slug = key.partition("/")
        slugs.setdefault(table, []).append(slug)
    statements = {
        table: _SOURCES[table].statement.where(_SOURCES[table].key.in_(chosen))
        for table, chosen in slugs.items()
    }
    titles = _theme_titles(store)
    found = {row["key"]: row for row in _read(store, statements)}
    rows = [found[key] for key in keys]
    for row in rows:
        _, row["about"], row["place"] = _fields(row, titles)
    return rows


def _read(store: Store, statements: dict[str, Select]) -> list[dict]:
    rows = []
    for table, statement in statements.items():
        source = _SOURCES[table]
        for held in store.rows(statement):
            row = _EMPTY | held
            row |= {"key": f"{table}/{held[source.key.name]}", "source": table}
            row |= {"kind": source.kind(row), "text": source.text(row)}
            rows.append(row)
    return rows


def _newest_first(row: dict) -> tuple:
    day = earliest_day(row["dated"])
    place = row["line"] or row["number"] or 0
    rank = tuple(_SOURCES).index(row["source"])
    return (-day.toordinal() if day else 0, row["name"] or "~", rank, place, row["key"])


def _fields(row: dict, titles: dict[str, str]) -> tuple[str, str, str]:
    """The text, what it is about, and of whom it is, as they are searched and shown."""
    dimension = DIMENSIONS[row["dimension"]][0] if row["dimension"] else ""
    about = [
        row["section"] or row["standard_title"] or row["topic"] or "",
        dimension,
        *(titles.get(theme, theme) for theme in _split(row["themes"])),
    ]
    place = [full_name(row["name"], row["level"])] if row["name"] else []
    if row["parent_level"] == "region":
        place.append(row["parent_name"])
    return row["text"], " · ".join(filter(None, about)), ", ".join(place)


def _split(slugs: str | None) -> list[str]:
    return slugs.split("; ") if slugs else []


def _year(row: dict) -> str | None:
    """The year it was published. A definition has no date that could be unknown."""
    return UNDATED if row["kind"] == MEASURE else row["dated"] and row["dated"][:4]


def _region(row: dict) -> str | None:
    """The region itself, or that of a PDU."""
    if row["level"] == "region":
        return row["organisation"]
    return row["parent"] if row["parent_level"] == "region" else None


def _region_name(row: dict) -> str:
    return row["name"] if row["level"] == "region" else row["parent_name"]


_VALUES: dict[str, Callable[[dict], str | list[str] | None]] = {
    facet: itemgetter(facet) for facet in FACETS if facet not in ("theme", "region", "year")
} | {
    "theme": lambda row: _split(row["themes"]),
    "region": _region,
    # By title, since codes differ between frameworks.
    "standard": itemgetter("standard_title"),
    "year": _year,
}


def _titles(facet: str, rows: Iterable[dict]) -> dict[str, str]:
    """The words for the values of a facet, where the data have them beside the value."""
    if facet == "region":
        return {_region(r): _region_name(r) for r in rows if _region(r)}
    if facet == "organisation":
        return {r["organisation"]: full_name(r["name"], r["level"]) for r in rows if r["name"]}
    if facet == "framework":
        return {r["framework"]: r["framework_title"] for r in rows}
    if facet == "document":
        return {r["document"]: r["document_title"] or "" for r in rows}
    return LEVELS if facet == "level" else {}


def _theme_titles(store: Store) -> dict[str, str]:
    rows = store.rows(select(themes.c.theme, themes.c.title))
    return {row["theme"]: row["title"] for row in rows}
