"""What is told of figures beyond the figures: those known at second hand, and assumed bases."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from inspectorate.domain.frameworks import NATIONAL
from inspectorate.domain.sources import FIRST_HAND
from inspectorate.presenting import sentences, wordings
from inspectorate.presenting.citations import copy_score
from inspectorate.presenting.html import render
from inspectorate.presenting.links import source_link


def is_exact(score: Mapping) -> bool:
    """Whether a case figure may be set beside others: exact, and at first hand."""
    return score["reported_by"] in FIRST_HAND and score["qualifier"] == "exact"


def in_sentences(scores: Sequence[Mapping], inspection: Mapping) -> Markup | str:
    """The figures among `scores` that are not exact or not at first hand; empty where none is."""
    inexact = [row for row in scores if row["reported_by"] in FIRST_HAND and not is_exact(row)]
    reported = [row for row in scores if row["reported_by"] not in FIRST_HAND]
    if not inexact and not reported:
        return ""
    return render(
        "in_sentences",
        inexact=[
            (sentences.inexact(row), source_link(row), copy_score(row, inspection))
            for row in inexact
        ],
        reported=[
            (sentences.reported(row), source_link(row), copy_score(row, inspection))
            for row in reported
        ],
    )


def note_on_counts(scores: Sequence[Mapping], framework: str | None) -> str:
    """That counts beside percentages are worked out by us; empty where none of them is."""
    assumed = any(row["cases_basis"] == "assumed" and row["percent"] is not None for row in scores)
    return wordings.COUNTS_WORKED_OUT if assumed and framework != NATIONAL else ""
