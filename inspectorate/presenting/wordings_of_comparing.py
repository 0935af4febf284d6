"""The fixed wordings of comparisons: what must be said in these words wherever it is said."""

# The twelve key questions as one speaks of them when comparing, by their slug.
COMPARED_QUESTIONS = {
    "assessment-engagement": "engaging people in assessment",
    "assessment-desistance": "assessing what is linked to offending and desistance",
    "assessment-safety": "assessing how to keep other people safe",
    "planning-engagement": "engaging people in planning",
    "planning-desistance": "planning to reduce reoffending",
    "planning-safety": "planning to keep other people safe",
    "delivery-engagement": "engaging people during the sentence",
    "delivery-desistance": "supporting desistance during the sentence",
    "delivery-safety": "keeping other people safe during the sentence",
    "reviewing-engagement": "reviewing compliance and engagement",
    "reviewing-desistance": "reviewing the support of desistance",
    "reviewing-safety": "reviewing how other people are kept safe",
}
NOT_AN_OVERLAP = (
    "Whether two lines of the picture overlap tests nothing; the table of differences does."
)
ONE_PAIR = (
    "Intervals of differences: by Newcombe's method at 95 per cent, since one pair was chosen."
)
MANY_PAIRS = (
    "Intervals of differences: by Newcombe's method at 99.8 per cent, since many pairs stand "
    "together: each must differ more before it counts."
)
ROUNDED = (
    "Published percentages are rounded. A difference counts only if it holds for every whole "
    "number of cases that rounds to them; interval and points are the widest of these."
)
OTHER_STANDARDS = (
    "The standards changed between these inspections: what was asked and how it was rated are not "
    "the same. Both are shown, and they are not joined."
)
REGION_AND_ITS_PDUS = (
    "A region's figures come from the cases of its PDUs, so a PDU is never tested against its own "
    "region."
)
NOTHING_TO_DRAW = (
    "Nothing that this address asks for has a case grid in what we hold. "
    "The Compare page lists what can be chosen."
)
NO_RATING = "None of these inspections rates anybody."
BEFORE_AND_AFTER = "before and after"
TWO_GROUPS = "two groups, both during Covid"
ABOUT_2020 = "These cases are of 2020. They do not describe probation now."
EACH_OWN_WORDING = (
    "The same question may be worded otherwise under another framework; each keeps its own wording."
)
OVERSIGHT_DIFFERS = (
    "All we hold on management oversight, by date. What was asked differs from one to the next, so "
    "no picture sets them side by side."
)
