"""Who reports a figure, and what follows from that."""

# Only exact figures from these are drawn, derived from or compared; all others are sentences.
FIRST_HAND = ("inspection report", "data workbook", "annual report")
