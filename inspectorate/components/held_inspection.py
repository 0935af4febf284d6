"""All that we hold of one inspection, read once for the sections that show it."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from inspectorate.domain.frameworks import RATED_BY_RULE
from inspectorate.domain.ratings import Band
from inspectorate.presenting import sentences
from inspectorate.queries import findings as found
from inspectorate.queries import ratings as rated
from inspectorate.queries import scores as scored
from inspectorate.queries.observations import get_observations
from inspectorate.store.sessions import Store


@dataclass(frozen=True)
class Held:
    """All that we hold of one inspection, and the rows of its rule of rating."""

    inspection: Mapping
    standards: pd.DataFrame
    ratings: pd.DataFrame
    scores: pd.DataFrame
    cases: pd.DataFrame
    observations: pd.DataFrame
    findings: pd.DataFrame
    recommendations: pd.DataFrame
    themes: Mapping[str, str]
    leaders: pd.DataFrame
    band_rows: pd.DataFrame

    @property
    def bands(self) -> list[Band]:
        """The bands of a percentage, where the framework rates by rule; else none."""
        return [Band(row.rating, row.lowest, row.highest) for row in self.band_rows.itertuples()]

    @property
    def lines(self) -> str:
        """Where the ratings begin, in words; empty where no grid is held."""
        if self.cases.empty:
            return ""
        return sentences.rating_lines(self.band_rows.to_dict("records"))

    @property
    def unconfirmed(self) -> bool:
        """Whether a line between ratings is not confirmed by a source."""
        return bool((self.band_rows["status"] == "unconfirmed").any())

    @property
    def has_grid(self) -> bool:
        """Whether all twelve key questions are held."""
        return len(self.cases) == 12


def get_held(store: Store, inspection: Mapping) -> Held:
    """Everything that is held of the inspection."""
    name, framework = inspection["inspection"], inspection["framework"]
    every = rated.get_standards(store)
    bands = rated.get_bands(store, framework or "")
    return Held(
        inspection=inspection,
        standards=every[every["framework"] == framework],
        ratings=rated.get_ratings(store, [name]),
        scores=scored.get_scores(store, name),
        cases=scored.get_case_grid(store, name),
        observations=get_observations(store, name),
        findings=found.get_findings(store, name),
        recommendations=found.get_recommendations(store, name),
        themes=found.get_theme_titles(store),
        leaders=found.get_leadership_changes(store, inspection["organisation"]),
        band_rows=bands[(bands["applies_to"] == "percent") & (framework in RATED_BY_RULE)],
    )
