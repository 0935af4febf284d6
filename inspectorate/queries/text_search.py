"""Which texts a selection leaves, in which order, and how many each other choice would leave."""

from dataclasses import dataclass

import numpy as np

from inspectorate.domain.text_query import TextQuery, parse_query
from inspectorate.domain.text_selection import FACETS, PAGE_LENGTH, TextSelection
from inspectorate.queries.held_texts import Texts
from inspectorate.store.search_index import Hits

WORDS = "words"
"""Stands beside the facets for what was typed."""


@dataclass(frozen=True, eq=False)
class Found:
    """What a selection leaves, and what others would leave.

    `positions` are those of all texts that fit: the best first where `ranked`, else the newest.
    `counts` are by facet and value: each facet is counted with all other filters on and its own
    off, so a count is what the reader gets who chooses that value. `without` are the texts that
    there would be without one filter, by its facet, or without the words; `loosened`, where nothing
    fits, those with any of the words instead of all.
    """

    query: TextQuery
    positions: np.ndarray
    ranked: bool
    counts: dict[str, dict[str, int]]
    without: dict[str, int]
    loosened: int = 0

    @property
    def total(self) -> int:
        """How many texts fit."""
        return len(self.positions)

    def page(self, number: int) -> list[int]:
        """The positions of one page of them, counted from 1."""
        start = PAGE_LENGTH * (number - 1)
        return self.positions[start : start + PAGE_LENGTH].tolist()

    @property
    def pages(self) -> int:
        """How many pages there are; one where nothing fits."""
        return max(1, -(-self.total // PAGE_LENGTH))


def find(texts: Texts, selection: TextSelection) -> Found:
    """The texts that fit the words and all filters. Words that say nothing leave all."""
    number = len(texts.keys)
    query = parse_query(selection.words)
    masks = {facet: texts.facets[facet].mask(value, number) for facet, value in selection.filters}
    hits = texts.index.find(query)
    ranked = bool(query.clauses) and hits.ranked
    places = _places(texts, hits)
    if query.clauses:
        masks[WORDS] = places >= 0
    others = {facet: _all(masks, number, but=facet) for facet in masks}
    fits = _all(masks, number)
    positions = texts.newest_first[fits[texts.newest_first]]
    if ranked:
        positions = positions[np.argsort(places[positions], kind="stable")]
    loosened = 0
    if not len(positions) and len(query.loosened.clauses) > 1:
        any_word = _places(texts, texts.index.find(query.loosened)) >= 0
        loosened = int((any_word & _all(masks, number, but=WORDS)).sum())
    return Found(
        query=query,
        positions=positions,
        ranked=ranked,
        counts={facet: texts.facets[facet].count(others.get(facet, fits)) for facet in FACETS},
        without={facet: int(mask.sum()) for facet, mask in others.items()},
        loosened=loosened,
    )


def _places(texts: Texts, hits: Hits) -> np.ndarray:
    """For each text, where it stands among the hits; -1 where it is none."""
    places = np.full(texts.entries.max(initial=-1) + 1, -1, dtype=np.int32)
    places[hits.positions] = np.arange(len(hits.positions), dtype=np.int32)
    return places[texts.entries]


def _all(masks: dict[str, np.ndarray], texts: int, *, but: str = "") -> np.ndarray:
    """The texts that all masks leave, one of them apart."""
    fits = np.ones(texts, dtype=bool)
    for facet, mask in masks.items():
        if facet != but:
            fits &= mask
    return fits
