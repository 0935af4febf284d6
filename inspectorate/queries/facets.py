"""The values by which texts are narrowed down: which texts have one, and how many have each."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from inspectorate.domain.text_selection import UNDATED, UNKNOWN


@dataclass(frozen=True, eq=False)
class Facet:
    """The values of a facet, and which texts have which; a text may have several or none.

    `codes` are the numbers of the values of the texts in `rows`; without `rows` each text has one
    value, and there is a code for each. `titles` are the values in words, as far as the data go.
    """

    values: tuple[str, ...]
    codes: np.ndarray
    titles: Mapping[str, str]
    rows: np.ndarray | None
    keeps_unknown: bool
    """Whether a text without a value stays whatever is chosen, as the undated do."""

    def mask(self, value: str, texts: int) -> np.ndarray:
        """Which of so many texts have the value; none where there is no such value."""
        wanted = [value, UNKNOWN] if self._keeps_unknown(value) else [value]
        codes = [number for number, each in enumerate(self.values) if each in wanted]
        having = np.isin(self.codes, codes)
        if self.rows is None:
            return having
        found = np.zeros(texts, dtype=bool)
        found[self.rows[having]] = True
        return found

    def count(self, chosen: np.ndarray) -> dict[str, int]:
        """How many of the chosen texts each value would leave; without those that leave none."""
        having = chosen if self.rows is None else chosen[self.rows]
        counts = np.bincount(self.codes[having], minlength=len(self.values))
        counted = dict(zip(self.values, counts.tolist(), strict=True))
        kept = counted.get(UNKNOWN, 0)
        return {
            value: number + kept if self._keeps_unknown(value) else number
            for value, number in counted.items()
            if number
        }

    def ranks(self) -> np.ndarray:
        """For each text, where its one value stands among all by their titles; unknown last."""
        titles = [(each == UNKNOWN, self.titles[each].casefold(), each) for each in self.values]
        by_title = sorted(range(len(titles)), key=titles.__getitem__)
        return np.argsort(np.array(by_title, dtype=np.int32))[self.codes]

    def titled(self, titles: Mapping[str, str]) -> "Facet":
        """The same with the words that these titles give its values."""
        return replace(self, titles={value: titles.get(value, value) for value in self.values})

    def _keeps_unknown(self, value: str) -> bool:
        return self.keeps_unknown and value not in (UNKNOWN, UNDATED)


class FacetBuilder:
    """Gathers the values of profiles of texts, one after the other."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._titles: dict[str, str] = {}
        self._codes, self._lengths = array("i"), array("i")

    def add(self, held: str | Sequence[str] | None, title: str | None = None) -> None:
        """The value or values of the next profile; None or an empty list is unknown.

        `title` is the value in words.
        """
        values = [held] if isinstance(held, str) else held or [UNKNOWN]
        for value in values:
            if value not in self._numbers:
                self._numbers[value] = len(self._numbers)
                self._titles[value] = title or value
            self._codes.append(self._numbers[value])
        self._lengths.append(len(values))

    def build(self, profiles: np.ndarray, *, keeps_unknown: bool) -> Facet:
        """The facet of texts that have these profiles, by their numbers from 0."""
        codes = np.array(self._codes, dtype=np.int32)
        lengths = np.array(self._lengths, dtype=np.int32)
        rows = None
        if len(codes) == len(lengths):
            codes = codes[profiles]
        else:
            starts = np.cumsum(lengths) - lengths
            times = lengths[profiles]
            rows = np.repeat(np.arange(len(profiles), dtype=np.int32), times)
            within = np.arange(len(rows)) - np.repeat(np.cumsum(times) - times, times)
            codes = codes[np.repeat(starts[profiles], times) + within]
        small = np.int16 if len(self._numbers) < 2**15 else np.int32
        return Facet(tuple(self._numbers), codes.astype(small), self._titles, rows, keeps_unknown)
