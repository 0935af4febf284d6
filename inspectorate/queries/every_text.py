"""Every text once, for the search: read a part at a time, without what it shares with others."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select

from inspectorate.queries.texts import EMPTY, OF_DOCUMENT, OF_INSPECTION, PARENTS, SOURCES
from inspectorate.store.sessions import Store
from inspectorate.store.tables import (
    documents,
    frameworks,
    inspections,
    organisations,
    standards,
)

_WORDS = ("summary", "statement", "title", "definition", "line", "number")
_PROFILE = ("inspection", "document", "kind", "section", "standard", "dimension", "themes")
_PROFILE += ("voice", "control", "topic")
"""All that a text is narrowed down by, and what it is about, follows from these columns."""
_AT_ONCE = 1_000
"""Rows that are read together, so that 30,000 never lie in memory all at once."""


@dataclass(frozen=True, eq=False, slots=True)
class Text:
    """A text as it is read for the search; `line` is its place in the report, 0 if unknown.

    `profile` is the number of all its columns but the words. These come along in `shared` with the
    first text of each profile; profiles are counted from 0. Where it `repeats`, others may share
    its profile and even its words: figures of one statement do, by the hundred.
    """

    key: str
    words: str
    line: int
    repeats: bool
    profile: int
    shared: dict | None


def read_all(store: Store) -> Iterator[Text]:
    """Every text in turn. What texts share is put together once and not for each."""
    complete = _Completing(store)
    for table, source in SOURCES.items():
        own = source.key.table
        named = [name for name in (*_PROFILE, *_WORDS) if name in own.c]
        statement = select(source.key, *(own.c[name] for name in named)).order_by(source.key)
        rows = store.rows(statement.limit(_AT_ONCE))
        while rows:
            for row in rows:
                yield Text(
                    f"{table}/{row[source.key.name]}",
                    source.text(row),
                    row.get("line") or row.get("number") or 0,
                    source.repeats,
                    *complete.profile(table, row),
                )
            after = source.key > rows[-1][source.key.name]
            rows = store.rows(statement.where(after).limit(_AT_ONCE))


class _Completing:
    """Puts rows together with their inspection, organisation and document, as a join would."""

    def __init__(self, store: Store) -> None:
        inspected = (
            select(
                inspections.c.inspection,
                inspections.c.published.label("dated"),
                *OF_INSPECTION,
            )
            .outerjoin(frameworks, frameworks.c.framework == inspections.c.framework)
            .outerjoin(organisations, organisations.c.organisation == inspections.c.organisation)
            .outerjoin(PARENTS, PARENTS.c.organisation == organisations.c.parent)
        )
        published = select(
            documents.c.document,
            documents.c.published.label("document_dated"),
            *OF_DOCUMENT,
        )
        titled = select(standards.c.framework, standards.c.standard, standards.c.title)
        self._inspections = {row["inspection"]: row for row in store.rows(inspected)}
        self._documents = {row["document"]: row for row in store.rows(published)}
        self._titles = {
            (row["framework"], row["standard"]): row["title"] for row in store.rows(titled)
        }
        self._profiles = 0
        self._repeated: dict[tuple, int] = {}

    def profile(self, table: str, row: dict) -> tuple[int, dict | None]:
        """The number of the row's profile; with all that belongs to it where it is the first."""
        if SOURCES[table].repeats:
            named = tuple(map(row.get, _PROFILE))
            if named in self._repeated:
                return self._repeated[named], None
            self._repeated[named] = self._profiles
        self._profiles += 1
        return self._profiles - 1, self._complete(table, row)

    def _complete(self, table: str, row: dict) -> dict:
        whole = EMPTY | {name: row.get(name) for name in _PROFILE}
        whole |= self._documents.get(row.get("document"), {})
        whole |= self._inspections.get(row.get("inspection"), {})
        whole["dated"] = whole["dated"] or whole.pop("document_dated", None)
        whole["standard_title"] = self._titles.get((whole["framework"], whole["standard"]))
        return whole | {"kind": SOURCES[table].kind(row), "source": table}
