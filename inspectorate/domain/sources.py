"""Who reports a figure, and what follows from that."""

from collections.abc import Mapping

# The publisher of every invented document, and what is said wherever invented figures are shown.
DEMONSTRATION = "Demonstration data, not real"

# Only exact figures from these are drawn, derived from or compared; all others are sentences.
FIRST_HAND = ("inspection report", "data workbook", "annual report")

# The documents on which most of what we hold rests, in the order of their publication.
MAIN_SOURCES = (
    "covid-recovery-2021",
    "speech-2021",
    "annual-report-2021",
    "surrey-2024",
    "national-2025",
)

# Documents that say a workbook with the inspectorate's own data stands beside them, and where.
DATA_WORKBOOKS = {
    "surrey-2024": "notes 4 to 6",
    "national-2025": "Annexe Two",
}


def is_first_hand(score: Mapping) -> bool:
    """Whether a case figure comes from the inspectorate's own report or data."""
    return score["reported_by"] in FIRST_HAND


def is_exact(score: Mapping) -> bool:
    """Whether a case figure may be drawn, worked with or set beside others."""
    return is_first_hand(score) and score["qualifier"] == "exact"
