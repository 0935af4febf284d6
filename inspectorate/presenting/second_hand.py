"""What is told of figures beyond the figures: those known at second hand, and assumed bases."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from inspectorate.domain.frameworks import NATIONAL
from inspectorate.domain.sources import is_exact, is_first_hand
from inspectorate.presenting import sentences, wordings
from inspectorate.presenting.citations import copy_score
from inspectorate.presenting.html import render
from inspectorate.presenting.links import source_link


def in_sentences(scores: Sequence[Mapping], inspection: Mapping) -> Markup | str:
    """The figures among `scores` that are not exact or not at first hand; empty where none is."""
    inexact, reported = tell(scores, inspection)
    if not inexact and not reported:
        return ""
    return render("in_sentences", inexact=inexact, reported=reported)


Told = tuple[str, Markup, Markup]


def tell(scores: Sequence[Mapping], inspection: Mapping) -> tuple[list[Told], list[Told]]:
    """Figures that are not drawn, each as sentence, source and button.

    First those that a report itself puts inexactly, then those known at second hand.
    """
    told: tuple[list[Told], list[Told]] = ([], [])
    for row in scores:
        if not is_exact(row):
            line = (sentences.in_words(row), source_link(row), copy_score(row, inspection))
            told[0 if is_first_hand(row) else 1].append(line)
    return told


def note_on_counts(scores: Sequence[Mapping], framework: str | None) -> str:
    """That counts beside percentages are worked out by us; empty where none of them is."""
    assumed = any(row["cases_basis"] == "assumed" and row["percent"] is not None for row in scores)
    return wordings.COUNTS_WORKED_OUT if assumed and framework != NATIONAL else ""
