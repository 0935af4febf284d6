"""The fixed wordings of the page on Covid-19: what it tells, and what not."""

FIRST_LINE = "This page is about 2020 to early 2022. It does not describe probation now."
POINTS = (
    "Only what was published is drawn, each figure at its own date. No line joins the points: "
    "nothing is known of the weeks between."
)
ROUGH = "Figures that a source puts roughly are told and not drawn."
NO_BASE = (
    "The sources give no number of contacts, orders or people behind these percentages, so they "
    "have no interval and no verdict."
)
NOT_SEEN = (
    "Not seen is not the same as no contact: the exceptional delivery models allowed contact by "
    "telephone. “No contact” counts people with none of any kind in four weeks, and has its own "
    "level from before the lockdown."
)
NO_BASELINE = "The sources give no share of contacts by kind from before the pandemic."
SEVERAL_KINDS = "One person can have had several kinds of contact."
REVIEW_AREAS = (
    "The review of February 2021 looked at six NPS areas and six CRCs, from 28 September to 27 "
    "November 2020; national figures are the services' own, as the review and the annual report "
    "print them."
)
SUSPENDED = (
    "A suspension is a gap and not a zero. In January 2021 only groups were suspended among "
    "accredited programmes; work with one person at a time went on."
)
TARGET = "The target was set for summer 2022. It is an aim; whether it was reached is not held."
COMPLETIONS = (
    "Unpaid work is completed within 12 months, and a programme by the end of the order: so these "
    "shares are of requirements that began well before."
)
OWN_BASELINE = "Each service is set against its own weekly level from before the lockdown."
TWO_BACKLOGS = (
    "The share of 2020 and the number of 2021 count the same thing, unpaid work unfinished after "
    "12 months, in two ways. Neither can be worked out from the other."
)
LOOKING_BACK = (
    "Practitioners chose whether to answer. What they said of earlier times was said looking back, "
    "in autumn 2020."
)
INTERVIEWED = (
    "EP:IC, a company whose consultants have been through the criminal justice system, interviewed "
    "71 people on probation for the inspectorate; some were not managed by the services visited."
)
SUPPLIED = (
    "Averages as each service supplied them: how they were counted is not said, so no difference "
    "of one service from another is drawn."
)
ASKED_LATER = (
    "The annual report of 2021 answers none of these by number; where it says more on the same "
    "matter, that stands beside the recommendation."
)
UNDATED = "Figures without a date are kept by every choice of period."
BY_START = "Case figures go by when the cases began, not by when the work in them was done."
SIXTEEN = (
    "Sixteen of 18 questions were answered better for the later cases. Most single gaps are small "
    "enough to be chance; inspectors relied on nearly all pointing the same way. Outside those 18, "
    "resettlement and unpaid work assessment went the other way."
)
WHICH_EIGHTEEN = (
    "The review does not list its 18 questions. Of the two that were not higher it names one: how "
    "far people were involved in planning."
)
COUNTS_OURS = (
    "Counts of cases and intervals beside a percentage are worked out from it, and where the base "
    "is assumed from 120 cases in each group."
)
NOT_BEFORE_AFTER = (
    "For delivery and reviewing this is not before against after: much of that work in the earlier "
    "cases was done during the first lockdown."
)
SLOPES = "Assessment and planning: before and after"
DOTS = "Delivery and reviewing: two groups, both during Covid"
EARLIER_CASES = "Cases that began January–February 2020 (pre-EDM)"
LATER_CASES = "Cases that began late July–September 2020 (recovery)"
ALREADY_HARDER = (
    "The earlier cases had run for longer, not every later case had come to a review, and the "
    "later ones began while restrictions still held."
)
DRAWN_AT_RANDOM = (
    "Both groups were drawn at random, 10 cases of each provider in each of six areas at either "
    "time. The report gives 240 cases, half in either group, and no base for each question: where "
    "a question is asked of every case we assume 120. Inspectors can differ too, so the true doubt "
    "is larger."
)
TWO_PROVIDERS_APART = "The NPS and CRCs apart: planning focused on keeping other people safe"
APART = (
    "Cannot be compared: different groups of people. Nor can the earlier and the later cases of "
    "one provider: no whole number of the 60 cases of the design gives 76 or 79 per cent, so the "
    "base is not given."
)
RESETTLEMENT_BEFORE = (
    "Work on resettlement in the earlier cases was done before the first lockdown; in the later "
    "ones prisons were still mostly locked down."
)
TABLE_ONE = "Needs found in cases, and services delivered to meet them"
TABLE_ONE_NOTE = (
    "From the third week of fieldwork: 81 of the earlier cases and 79 of the later ones. How many "
    "cases stand behind each share of services is not given, so none is compared."
)
SEE_PAGE = "The page Covid-19 recovery lists what there is."
# What is measured, where and when: the subtitle of each drawing.
CONTACT_CHART = "Share of all contacts by kind, and of people without any, England and Wales"
RISK_CHART = "Share of contacts that were face to face, at the start of 2021, England and Wales"
DELIVERY_CHART = "Delivery as a share of the level before the pandemic, England and Wales"
COMPLETION_CHART = "Share of requirements completed, England and Wales"
SUSPENDED_CHART = "Share of breaches logged that were suspended, England and Wales"
IN_SHORT = "In short"
OTHERWISE = "also published otherwise"
BOTH = "both as published"
ALL_RECOMMENDATIONS = "All recommendations that we hold"
FOUND_IN_WORDS = "What the review found, in words"
WHOLE_STORY = "The whole story"
DISAGREEING = "Where published figures disagree"
HIGHER_IS_BETTER = "Done well enough (higher is better)"
LOWER_IS_BETTER = "Missing or not good enough (lower is better)"
DIRECTIONS = {"higher": HIGHER_IS_BETTER, "lower": LOWER_IS_BETTER}
BREACHES_CHART = "Breaches heard in a week, England and Wales"
UNFINISHED_CHART = "Share of unpaid work unfinished after 12 months, England and Wales"
WAITING_CHART = "Number of people, NPS South West"
SURVEY_CHART = "Share of the practitioners who answered, autumn 2020"
CASELOAD_CHART = "Average number of cases per practitioner"
