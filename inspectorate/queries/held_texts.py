"""All texts of one version of the data in memory: by their words, and by what narrows them down."""

from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from operator import itemgetter

import numpy as np

from inspectorate.domain.dates import earliest_day
from inspectorate.domain.organisations import LEVELS, full_name
from inspectorate.domain.text_selection import FACETS, UNDATED
from inspectorate.queries.facets import Facet, FacetBuilder
from inspectorate.queries.findings import get_theme_titles
from inspectorate.queries.texts import MEASURE, describe, read_all, split_slugs
from inspectorate.store.search_index import SearchIndex
from inspectorate.store.sessions import Store


@dataclass(frozen=True, eq=False)
class Texts:
    """All texts by their position; the words themselves stay in the store.

    `keys` are table and key of each, such as `findings/surrey-2024-p-2-1-1`; `newest_first` are the
    positions in that order, the undated last; `facets` has one for each of `FACETS`.
    """

    keys: list[str]
    newest_first: np.ndarray
    index: SearchIndex
    facets: dict[str, Facet]


def get_texts(store: Store) -> Texts:
    """All texts, indexed. Takes a second for 30,000, so ask once for each version of the data."""
    themes = get_theme_titles(store)
    builders = {facet: FacetBuilder() for facet in FACETS}
    keys: list[str] = []
    days, places = array("i"), array("i")

    def gather() -> Iterator[tuple[str, str, str]]:
        for position, row in enumerate(read_all(store)):
            keys.append(row["key"])
            day = earliest_day(row["dated"])
            days.append(day.toordinal() if day else 0)
            places.append(row["line"] or row["number"] or 0)
            for facet, builder in builders.items():
                builder.add(position, _VALUES[facet](row), _TITLES.get(facet, _no_title)(row))
            yield describe(row, themes)

    index = SearchIndex(gather())
    facets = {
        facet: builder.build(keeps_unknown=facet == "year") for facet, builder in builders.items()
    }
    facets["theme"] = facets["theme"].titled(themes)
    facets["level"] = facets["level"].titled(LEVELS)
    # Of one day: by organisation, and in the order of its report.
    newest_first = np.lexsort((places, facets["organisation"].ranks(), -np.array(days)))
    return Texts(keys, newest_first, index, facets)


def _year(row: dict) -> str | None:
    """The year it was published. A definition has no date that could be unknown."""
    return UNDATED if row["kind"] == MEASURE else row["dated"] and row["dated"][:4]


def _region(row: dict) -> str | None:
    """The region itself, or that of a PDU."""
    if row["level"] == "region":
        return row["organisation"]
    return row["parent"] if row["parent_level"] == "region" else None


_VALUES: dict[str, Callable[[dict], str | list[str] | None]] = {
    facet: itemgetter(facet) for facet in FACETS if facet not in ("theme", "region", "year")
} | {
    "theme": lambda row: split_slugs(row["themes"]),
    "region": _region,
    # By title, since codes differ between frameworks.
    "standard": itemgetter("standard_title"),
    "year": _year,
}

# The words for a value, where the data have them beside it.
_TITLES: dict[str, Callable[[dict], str | None]] = {
    "region": lambda row: row["name"] if row["level"] == "region" else row["parent_name"],
    "organisation": lambda row: row["name"] and full_name(row["name"], row["level"]),
    "framework": itemgetter("framework_title"),
    "document": lambda row: row["document_title"] or f"{row['publisher']}, {row['url']}",
}


def _no_title(_row: dict) -> None:
    return None
