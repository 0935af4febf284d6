"""The tables: the only list of columns, read by the store, the data package and the exports."""

from inspectorate.store.columns import DIMENSIONS, LEVELS, metadata
from inspectorate.store.tables.estate import (
    aliases,
    documents,
    lineage,
    organisations,
    owners,
    places,
)
from inspectorate.store.tables.findings import events, findings, recommendations, themes
from inspectorate.store.tables.frameworks import (
    frameworks,
    key_questions,
    rating_bands,
    rating_points,
    standard_titles,
    standards,
)
from inspectorate.store.tables.inspections import inspections, ratings, samples, scores
from inspectorate.store.tables.observations import changes, discrepancies, metrics, observations

__all__ = [
    "DIMENSIONS",
    "LEVELS",
    "aliases",
    "changes",
    "discrepancies",
    "documents",
    "events",
    "findings",
    "frameworks",
    "inspections",
    "key_questions",
    "lineage",
    "metadata",
    "metrics",
    "observations",
    "organisations",
    "owners",
    "places",
    "rating_bands",
    "rating_points",
    "ratings",
    "recommendations",
    "samples",
    "scores",
    "standard_titles",
    "standards",
    "themes",
]
