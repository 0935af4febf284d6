"""All texts of one version of the data in memory: by their words, and by what narrows them down."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import itemgetter

import numpy as np

from inspectorate.domain.dates import earliest_day
from inspectorate.domain.organisations import LEVELS, full_name
from inspectorate.domain.text_selection import FACETS, UNDATED
from inspectorate.queries.every_text import Text, read_all
from inspectorate.queries.facets import Facet, FacetBuilder
from inspectorate.queries.findings import get_theme_titles
from inspectorate.queries.texts import MEASURE, split_slugs, write_about, write_place
from inspectorate.store.search_index import SearchIndex
from inspectorate.store.sessions import Store


@dataclass(frozen=True, eq=False)
class Texts:
    """All texts by their position; the words themselves stay in the store.

    `keys` are table and key of each, such as `findings/surrey-2024-p-2-1-1`; `entries` are their
    numbers in the index, which has texts that read the same once; `newest_first` are the positions
    in that order, the undated last; `facets` has one for each of `FACETS`.
    """

    keys: list[str]
    entries: np.ndarray
    newest_first: np.ndarray
    index: SearchIndex
    facets: dict[str, Facet]


def get_texts(store: Store) -> Texts:
    """All texts, indexed. Takes a second for 30,000, so ask once for each version of the data."""
    gathered = _Gathered(get_theme_titles(store))
    index = SearchIndex(gathered.new_entries(read_all(store)))
    profiles = np.array(gathered.profiles, dtype=np.int32)
    days = np.array(gathered.days, dtype=np.int32)[profiles]
    facets = {
        facet: builder.build(profiles, keeps_unknown=facet == "year")
        for facet, builder in gathered.facets.items()
    }
    # Of one day: by organisation, and in the order of its report.
    newest_first = np.lexsort((gathered.lines, facets["organisation"].ranks(), -days))
    return Texts(
        gathered.keys,
        np.array(gathered.entries, dtype=np.int32),
        newest_first.astype(np.int32),
        index,
        facets
        | {"theme": facets["theme"].titled(gathered.themes)}
        | {"level": facets["level"].titled(LEVELS)},
    )


class _Gathered:
    """What is kept of each text while all are read: numbers, and no words but the keys."""

    def __init__(self, themes: Mapping[str, str]) -> None:
        self.themes = themes
        self.facets = {facet: FacetBuilder() for facet in FACETS}
        self.keys: list[str] = []
        self.entries, self.profiles, self.lines = array("i"), array("i"), array("i")
        self.days = array("i")
        """Of each profile: the day of its date, 0 if unknown."""

    def new_entries(self, texts: Iterable[Text]) -> Iterator[tuple[str, str, str]]:
        """The fields of each text that does not read the same as one before it."""
        described: dict[int, tuple[str, str]] = {}
        known: dict[tuple[str, str, str], int] = {}
        entries = 0
        for text in texts:
            if text.shared is not None:
                about = self._add_profile(text.shared)
                if text.repeats:
                    described[text.profile] = about
            else:
                about = described[text.profile]
            self.keys.append(text.key)
            self.profiles.append(text.profile)
            self.lines.append(text.line)
            fields = (text.words, *about)
            if fields in known:
                self.entries.append(known[fields])
                continue
            if text.repeats:
                known[fields] = entries
            self.entries.append(entries)
            entries += 1
            yield fields

    def _add_profile(self, row: dict) -> tuple[str, str]:
        """What a text of the profile is about, and of whom."""
        day = earliest_day(row["dated"])
        self.days.append(day.toordinal() if day else 0)
        for facet, builder in self.facets.items():
            builder.add(_VALUES[facet](row), _TITLES.get(facet, _no_title)(row))
        return write_about(row, self.themes), write_place(row)


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
