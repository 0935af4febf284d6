"""The fixed wordings of the search of texts."""

from inspectorate.presenting.wordings import CASE_FINDING

HOW_TO_SEARCH = (
    "All words are looked for, in any of their forms. A phrase stands in quotation marks: “home "
    "visits”. A star ends the beginning of a word: safeguard*. AND, OR and NOT are in capitals."
)
FILTER_LEFT_OUT = "It is left out."
FIRST_PAGE = "The first page is shown."
BEST_FIRST = "Best match first"
NEWEST_FIRST = "Newest first"
WHAT_A_CASE_FINDING_IS = f"Case finding: {CASE_FINDING}"
BETTER = {
    "higher": "Higher is better.",
    "lower": "Lower is better: this counts what was missing or not good enough.",
}
