"""What is real in the demonstration: organisations, places, frameworks, themes, and their sources.

No inspection, figure or finding of a real report is taken over.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from inspectorate.domain.ratings import Band
from inspectorate.store.reading import Rows, read_directory
from inspectorate.store.tables import metadata

Row = dict[str, Any]

KEPT = (
    "organisations",
    "aliases",
    "places",
    "lineage",
    "owners",
    "frameworks",
    "rating_bands",
    "rating_points",
    "standards",
    "standard_titles",
    "key_questions",
    "themes",
    "metrics",
)


@dataclass(frozen=True)
class Statement:
    """What inspectors say of cases beside the key questions: only the words, never a figure."""

    question: str
    statement: str
    standard_title: str
    dimension: str | None
    better: str


@dataclass(frozen=True)
class Ground:
    """The real rows by table, and the statements that reports make of cases."""

    rows: Rows
    statements: tuple[Statement, ...] = field(repr=False)

    @cached_property
    def names(self) -> dict[str, str]:
        """The names of all organisations by their slugs."""
        return {row["organisation"]: row["name"] for row in self.rows["organisations"]}

    def today(self, level: str) -> list[Row]:
        """The organisations of a level that exist today, by slug."""
        units = [
            row
            for row in self.rows["organisations"]
            if row["level"] == level and row["closed"] is None
        ]
        return sorted(units, key=lambda row: row["organisation"])

    def standards(self, framework: str) -> list[Row]:
        """The standards of a framework, in its order."""
        return sorted(self._of("standards", framework), key=lambda row: row["position"])

    def key_questions(self, framework: str) -> list[Row]:
        """The key questions of a framework that ask about one of the three sides of the work."""
        return [row for row in self._of("key_questions", framework) if row["dimension"]]

    def bands(self, framework: str, applies_to: str) -> list[Band]:
        """Where a percentage or a total of points falls."""
        rows = self._of("rating_bands", framework)
        return [
            Band(row["rating"], row["lowest"], row["highest"])
            for row in rows
            if row["applies_to"] == applies_to
        ]

    def points(self, framework: str) -> dict[str, int]:
        """What a rating is worth."""
        return {row["rating"]: row["points"] for row in self._of("rating_points", framework)}

    def highest_score(self, framework: str) -> int | None:
        """The highest overall score; None where the framework has none."""
        return self._of("frameworks", framework)[0]["max_score"]

    def _of(self, table: str, framework: str) -> list[Row]:
        return [row for row in self.rows[table] if row["framework"] == framework]


def read_ground(directory: Path) -> Ground:
    """The real rows of the data directory that the demonstration stands on.

    Of documents, only those that these rows name. Raises DataError with every fault of the data.
    """
    every = read_directory(directory)
    kept = {name: every[name] for name in KEPT}
    named = {row.get("document") for rows in kept.values() for row in rows}
    kept["documents"] = [row for row in every["documents"] if row["document"] in named]
    return Ground(
        {name: kept.get(name, []) for name in metadata.tables},
        tuple(_statements(every)),
    )


def _statements(every: Rows) -> Iterable[Statement]:
    """The statements that reports on PDUs make of their cases, each once, by slug."""
    frameworks = {row["inspection"]: row["framework"] for row in every["inspections"]}
    titles = {(row["framework"], row["standard"]): row["title"] for row in every["standards"]}
    found = {}
    for row in every["scores"]:
        framework = frameworks[row["inspection"]]
        if framework in ("pdu-2021", "pdu-2023") and row["question"] and not row["key_question"]:
            title = titles.get((framework, row["standard"]), "")
            words = row["statement"].split(" (")[0]
            found.setdefault(
                row["question"],
                Statement(row["question"], words, title, row["dimension"], row["better"]),
            )
    return (found[question] for question in sorted(found))
