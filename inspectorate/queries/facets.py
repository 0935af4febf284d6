"""The values by which texts are narrowed down: which texts have one, and how many have each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

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

    def _keeps_unknown(self, value: str) -> bool:
        return self.keeps_unknown and value not in (UNKNOWN, UNDATED)


def build_facet(
    held: Sequence[str | Sequence[str] | None],
    titles: Mapping[str, str],
    *,
    keeps_unknown: bool = False,
) -> Facet:
    """The facet of texts whose value, or values, are these; None or an empty list is unknown."""
    numbers: dict[str, int] = {}
    rows, codes = [], []
    for row, value in enumerate(held):
        for each in [value] if isinstance(value, str) else value or [UNKNOWN]:
            rows.append(row)
            codes.append(numbers.setdefault(each, len(numbers)))
    return Facet(
        tuple(numbers),
        np.array(rows, dtype=np.int32),
        np.array(codes, dtype=np.int32),
        titles,
        keeps_unknown,
    )
