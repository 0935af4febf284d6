"""Fixed wordings of the page on all PDUs and one question."""

TITLE = "All PDUs on one question"
NO_LEAGUE_TABLE = (
    "This is no league table: most of the differences between PDUs are within what chance alone "
    "brings, and they had different cases, inspected at different times."
)
LIMITS_COUNT_CHANCE_ALONE = (
    "The limits count chance alone, as if each case were drawn at random: the true doubt is "
    "larger, because PDUs differ in their cases and inspectors can differ too. Each PDU is itself "
    "a small part of the percentage of all together."
)
HOW_LIMITS_ARE_MADE = (
    "Limits: exact, by the binomial distribution around the percentage of all cases together "
    "(counts and cases added up), interpolated between whole cases (Spiegelhalter 2005, Statistics "
    "in Medicine 24, 1185–1202, appendix A.1.1; Manktelow and Seaton 2012, PLoS ONE 7(9) e45723). "
    "Intervals: Wilson, 99.8 per cent. “Higher” and “lower” mean outside the 99.8 per cent limits."
)
WHY_NOT_RANKED = "Why can't I rank these?"
HOW_PLACES_ARE_FOUND = (
    "Places: one PDU comes surely before another only where Newcombe's interval of their "
    "difference, at 99.8 per cent, excludes none; all others could stand on either side of it."
)
REGIONS_NOT_TESTED = (
    "Regions are not shown here: their case figures are those of their PDUs' cases added together, "
    "so the two are never tested against each other."
)
