"""The fixed wordings: what must be said in these words wherever it is said."""

SITE = "Inspectorate: probation inspection results, unofficial"
INDEPENDENT = (
    "An independent site using published reports. "
    "Not HM Inspectorate of Probation, not official statistics."
)
ATTRIBUTION = "Contains public sector information licensed under the Open Government Licence v3.0."
NOT_IN_WHAT_WE_HOLD = "No inspection in what we hold."
NOT_INSPECTED = "no inspection in what we hold"
DATE_NOT_KNOWN = "date not known"
NOT_HELD = "[x]: not in what we hold."
JUDGEMENT_STANDARDS = (
    "Leadership, staffing and services are inspectors' judgements on interviews, documents and "
    "surveys. There is no percentage behind them."
)
NATION = (
    "This rates HMPPS's national arrangements: headquarters leadership, staffing, services, "
    "buildings and IT. It is not an average of local ratings, so a PDU cannot be above or below it."
)
REGION = (
    "A region's rating is not the sum of its PDUs' ratings: different standards, and partly "
    "different evidence."
)
DYNAMIC = (
    "A dynamic inspection looks at public protection only and rates nobody. "
    "Its questions are not the twelve of the case grid."
)
NO_RATING_SINCE = (
    "We hold no PDU rating from after autumn 2025. In October 2025 inspectors turned to public "
    "protection in all 12 regions, and we have seen no rating from those inspections."
)
TWO_SETS = (
    "Ratings below come from two sets of standards, 2021–23 and 2023–25. They are shown together "
    "so that you can find your area, not so that you can rank."
)
CHOSEN_WEEKS = (
    "These were all eligible cases that began in two chosen weeks, not a random draw. The line "
    "shows how far the figure might have moved had other weeks been taken; the true doubt is "
    "larger, because inspectors can differ too."
)
SAME_CASES = (
    "Both figures are from the same cases, so the size of the gap cannot be tested from what is "
    "published."
)
DIVERSITY = "Reported in its own section; not rated. It counts towards every standard."
CASE_FINDING = (
    "From the inspection of individual cases; the report does not label it a strength or a "
    "weakness."
)
USER_VOICE = (
    "User Voice, an organisation run by people who have been on probation, gathered this for the "
    "inspectorate. Those who answered chose to; they need not be the people whose cases were "
    "inspected."
)
SINCE_THEN = "The dashboard does not know what has been done since the inspection."
