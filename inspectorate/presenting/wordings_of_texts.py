"""The fixed wordings of the search of texts."""

from inspectorate.presenting.wordings import CASE_FINDING

HOW_TO_SEARCH = (
    "All words are looked for, in any of their forms. A phrase stands in quotation marks: “home "
    "visits”. A star ends the beginning of a word: safeguard*. AND, OR and NOT are in capitals."
)
FILTER_LEFT_OUT = "It is left out."
SEARCH_SHOWN = "The search is shown."
FIRST_PAGE = "The first page is shown."
BEST_FIRST = "Best match first"
NEWEST_FIRST = "Newest first"
WHAT_A_CASE_FINDING_IS = f"Case finding: {CASE_FINDING}"
THEMES_BY_REGION = "Themes of all inspected PDUs by region"
STATES = (
    "Area: named as an area for improvement. Strength: named as a strength. Both: named as both. "
    "Mentioned: only in a case finding, good practice, feedback or a statement known in words "
    "only. Neither: the full report is held and does not name it. [x]: not in what we hold. "
    "A 3, S 1: an area for improvement in three PDUs, a strength in one."
)
NO_PDU = "none"
NO_STRENGTH = "We hold no strength on this theme."
NO_STRENGTH_ELSEWHERE = "We hold no strength on this theme of any other organisation."
STRENGTHS_ELSEWHERE = "Strengths on this theme elsewhere"
STRENGTHS = "Strengths on this theme"
GOOD_PRACTICE = "Good practice examples on this theme"
TOLD_TO_IMPROVE = "Who was told to improve it"
BETTER = {
    "higher": "Higher is better.",
    "lower": "Lower is better: this counts what was missing or not good enough.",
}
