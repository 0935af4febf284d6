"""The fixed wordings: what must be said in these words wherever it is said."""

SITE = "Inspectorate: probation inspection results, unofficial"
INDEPENDENT = (
    "An independent site using published reports. "
    "Not HM Inspectorate of Probation, not official statistics."
)
INVENTED = (
    "Every inspection, figure and finding on this site is invented; only the names of places, "
    "organisations, standards and themes are real."
)
ATTRIBUTION = "Contains public sector information licensed under the Open Government Licence v3.0."
NOT_IN_WHAT_WE_HOLD = "No inspection in what we hold."
NOT_INSPECTED = "no inspection in what we hold"
REGION_NOT_INSPECTED = "We hold no inspection of the region as a whole."
DATE_NOT_KNOWN = "date not known"
NOT_HELD = "[x]: not in what we hold."
STANDARDS_NOT_HELD = "ratings of its standards not in what we hold"
LEADERSHIP_OR_CASEWORK = "Leadership or casework?"
NO_STANDARD_HELD = "No rating of a standard here is in what we hold."
LINEAGE = (
    "That a unit closed, and which took over its area, is in part worked out by us from lists of "
    "units of different dates."
)
RATINGS_SHOWN = "A rating with a dashed outline is worked out by us, with its reason."
MAY_BE_INSPECTED = "Some may have been inspected without our having the report."
OTHERWISE = (
    "Mentioned otherwise: in a case finding, good practice, feedback or a statement known in words "
    "only."
)
THEMES_OURS = "Which themes a finding has is decided by us; what is found is the inspectors'."
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
NOT_A_TARGET = (
    "This describes cases already inspected. It is not a target. The next inspection will look at "
    "different cases, and inspectors judge each on its own facts."
)
LEADERSHIP_RULE = (
    "Leadership cannot be rated Outstanding unless every case standard is at least Good, nor where "
    "the approach to diversity is judged Inadequate (annual report 2021, Annexe 1)."
)
# The twelve key questions as they stand within a sentence, by their slug.
QUESTIONS = {
    "assessment-engagement": "engaging the person",
    "assessment-desistance": "the factors linked to offending and desistance",
    "assessment-safety": "keeping other people safe",
    "planning-engagement": "engaging the person",
    "planning-desistance": "reducing reoffending and supporting desistance",
    "planning-safety": "keeping other people safe",
    "delivery-engagement": "engaging the person",
    "delivery-desistance": "supporting desistance",
    "delivery-safety": "keeping other people safe",
    "reviewing-engagement": "compliance and engagement",
    "reviewing-desistance": "supporting desistance",
    "reviewing-safety": "keeping other people safe",
}
CHOSEN_WEEKS = (
    "These were all eligible cases that began in two chosen weeks, not a random draw. The line "
    "shows how far the figure might have moved had other weeks been taken; the true doubt is "
    "larger, because inspectors can differ too."
)
SAME_CASES = (
    "Both figures are from the same cases, so the size of the gap cannot be tested from what is "
    "published."
)
STAGES_SAME_CASES = f"Two stages of one PDU: {SAME_CASES[0].lower()}{SAME_CASES[1:]}"
QUESTIONS_SAME_CASES = f"Two questions of one grid: {SAME_CASES[0].lower()}{SAME_CASES[1:]}"
NATIONAL_BASE = (
    "The report does not give the number of cases for each question. We used 157, the cases "
    "inspected against core standards; some questions rest on fewer. The lines are an illustration."
)
NOT_DRAWN = (
    "These are not the report's own exact answer for a stage, so they are told as they were put, "
    "and neither drawn nor compared."
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
CONDITIONS = (
    "Context, not an excuse and not a cause: inspectors judge the work against the same standards "
    "whatever the conditions."
)
LOST_ON_THE_WAY = "Most enquiries are sent. What is lost is the answer, and then its use."
OUTCOMES = "Published, not rated, while the inspectorate builds enough evidence to judge it."
COUNTS_WORKED_OUT = (
    "The report prints no base for each of these percentages: the counts beside them are worked "
    "out by us from the number of cases inspected."
)
CASE_EXAMPLES = "Case examples are in the report; names there are changed."
SEE_THE_REGION = "Too few cases per PDU to report locally; see the region."
SEE_THE_NATION = "Too few cases per PDU to report locally; see the national report."
SEE_REGION_OR_NATION = (
    "Too few cases per PDU to report locally; see the region or the national report."
)
SINCE_THEN = "The dashboard does not know what has been done since the inspection."
AGREED_IS_NOT_DONE = (
    "Agreed is not done. What was asked, what was answered, what progress was reported and what "
    "inspectors said later are four things, each shown only as published. We do not know what has "
    "been done since."
)
RECOMMENDATION_THEMES_OURS = (
    "Which themes a recommendation has is decided by us; what is asked is the inspectors'. Two "
    "that share a theme need not ask for the same."
)
DROP_SEVERAL = "No single filter hides everything: take off more than one."
DIFFERENT_PEOPLE = (
    "The NPS and the CRCs supervised different people: the NPS those assessed as posing the "
    "highest risk, the CRCs mostly low and medium risk. A gap between them is not a like-for-like "
    "comparison."
)
