"""Every sentence that the app makes up itself, in one place, as a person would write it."""

from inspectorate.presenting.sentences.case_figures import (
    base_words,
    derived_agreement,
    grid_headline,
    inexact,
    reported,
    safety_example,
)
from inspectorate.presenting.sentences.counts import (
    coverage,
    rating_counts,
    selection_count,
    unknown_choice,
)
from inspectorate.presenting.sentences.inspections import (
    age,
    boundary_note,
    find_not_rank,
    judged_work,
    nation,
    what_a_rating_is_not,
    when,
)
from inspectorate.presenting.sentences.places import how_matched

__all__ = [
    "age",
    "base_words",
    "boundary_note",
    "coverage",
    "derived_agreement",
    "find_not_rank",
    "grid_headline",
    "how_matched",
    "inexact",
    "judged_work",
    "nation",
    "rating_counts",
    "reported",
    "safety_example",
    "selection_count",
    "unknown_choice",
    "what_a_rating_is_not",
    "when",
]
