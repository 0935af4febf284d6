"""The values by which texts are narrowed down: which texts have one, and how many have each."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from inspectorate.domain.text_selection import UNDATED, UNKNOWN


@dataclass(frozen=True, eq=False)
class Facet:
    """The values of a facet, and which texts have which; a text may have several or none.

    `rows` and `codes` pair the position of a text with that of a value. `titles` are the words
    for values where the data give any.
    """

    values: tuple[str, ...]
    rows: np.ndarray
    codes: np.ndarray
    titles: Mapping[str, str] = field(default_factory=dict)
    keeps_unknown: bool = False
    """Whether a text without a value stays whatever is chosen, as the undated do."""

    def mask(self, value: str, texts: int) -> np.ndarray:
        """Which of so many texts have the value; none where there is no such value."""
        wanted = [value, UNKNOWN] if self._keeps_unknown(value) else [value]
        codes = [number for number, each in enumerate(self.values) if each in wanted]
        found = np.zeros(texts, dtype=bool)
        found[self.rows[np.isin(self.codes, codes)]] = True
        return found

    def count(self, chosen: np.ndarray) -> dict[str, int]:
        """How many of the chosen texts each value would leave; without those that leave none."""
        counts = np.bincount(self.codes[chosen[self.rows]], minlength=len(self.values))
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
    """Gathers the values of texts one after the other."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._titles: dict[str, str] = {}
        self._rows, self._codes = array("i"), array("i")

    def add(self, row: int, held: str | Sequence[str] | None, title: str | None = None) -> None:
        """The value or values of a text; None or an empty list is unknown. `title` is in words."""
        for value in [held] if isinstance(held, str) else held or [UNKNOWN]:
            if value not in self._numbers:
                self._numbers[value] = len(self._numbers)
                self._titles[value] = title or value
            self._rows.append(row)
            self._codes.append(self._numbers[value])

    def build(self, *, keeps_unknown: bool) -> Facet:
        """The facet of all texts that were added."""
        return Facet(
            tuple(self._numbers),
            np.array(self._rows, dtype=np.int32),
            np.array(self._codes, dtype=np.int32),
            self._titles,
            keeps_unknown,
        )
