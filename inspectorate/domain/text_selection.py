"""What a reader asks of findings and other texts: words and filters, as one frozen value."""

from dataclasses import dataclass

# By what texts can be narrowed down, in the order in which readers ask.
FACETS = (
    "kind",
    "theme",
    "dimension",
    "region",
    "organisation",
    "standard",
    "section",
    "control",
    "voice",
    "level",
    "framework",
    "document",
    "year",
)
UNKNOWN = "none"
"""The value of a facet that a text does not have."""
UNDATED = "undated"
"""The year of what has none: a definition. An unknown year is kept by every other, this is not."""
PAGE_LENGTH = 20


@dataclass(frozen=True)
class TextSelection:
    """Which texts to show. `filters` pairs facets with a value each, in the order of `FACETS`."""

    words: str = ""
    filters: tuple[tuple[str, str], ...] = ()
    page: int = 1

    @classmethod
    def by(cls, **filters: str) -> "TextSelection":
        """The texts that these filters leave; an empty value is no filter."""
        return cls("", tuple((facet, filters[facet]) for facet in FACETS if filters.get(facet)))

    def value(self, facet: str) -> str:
        """What the facet is narrowed down to; empty where it is not."""
        return dict(self.filters).get(facet, "")

    def narrowed(self, facet: str, value: str) -> "TextSelection":
        """The first page of the same with this value; an empty one takes the filter off."""
        chosen = dict(self.filters) | {facet: value}
        return TextSelection(
            self.words, tuple((name, chosen[name]) for name in FACETS if chosen.get(name))
        )

    @property
    def parameters(self) -> dict[str, str]:
        """The selection as it stands in an address."""
        page = {"page": str(self.page)} if self.page > 1 else {}
        return ({"q": self.words} if self.words else {}) | dict(self.filters) | page
