"""The fixed wordings about the data themselves: marks, samples, gaps and rules."""

from inspectorate.presenting.wordings import DIFFERENT_PEOPLE, SAME_CASES

NOT_IN_SOURCES = "date not in our sources"
AGE_COUNTS_FROM = (
    "Age is counted from when the cases began, else from fieldwork, else from publication, since "
    "the work judged is older than the report. The inspectorate meant to inspect every PDU once in "
    "three years (annual report 2021, Annexe 1)."
)
NOT_OFFICIAL = (
    "These are not official statistics. A count of ours is a count of what we hold, not of all "
    "that was inspected or published."
)
WHAT_A_MARK_TELLS = (
    "Three marks tell whose statement it is, and [x] stands for what is not in what we hold."
)
MARKS = (
    (
        "Inspectors' judgement",
        "A rating or a finding of HM Inspectorate of Probation, carried over as published.",
    ),
    (
        "Inspectors' figure",
        "A percentage, count or amount that a report or its data workbook prints.",
    ),
    (
        "Worked out by us",
        "Derived or inferred from what is published, with the reason beside it. A rating of this "
        "kind has a dashed outline and is left out of counts unless you ask for it.",
    ),
    ("[x]", "Not in what we hold. It is never zero and never guessed; a source may well have it."),
)
SAMPLING = (
    (
        "PDU inspections",
        "All eligible cases that began in a chosen span of two weeks, or in two chosen weeks, some "
        "six months before fieldwork: a rule, not a random draw.",
        "annual report 2021, Annexe 1; Surrey report 2024, Background",
    ),
    (
        "National inspection 2025",
        "A proportional number of cases from each of the 12 regions. Inspectors read records only.",
        "national inspection 2025, Methodology",
    ),
    (
        "Covid-19 review 2021",
        "Drawn at random from the cases of two periods, 20 from the NPS and 20 from the CRC in "
        "each of six areas.",
        "Covid-19 review 2021, Approach",
    ),
    (
        "People on probation and staff",
        "Those who answered chose to; they need not be the people whose cases were inspected, nor "
        "all who work there.",
        "the section of each report that gives their answers",
    ),
)
NOT_COMPARED = (
    "Ratings under different frameworks. They never share a count, a rank, a line or a colour "
    "scale.",
    "Ratings of different levels. A region's rating is not the sum of its PDUs' ratings, and the "
    "nation's is not an average of local ones.",
    "Figures without a known number of cases, figures that a source puts inexactly, and figures "
    "known at second hand. They are told as sentences.",
    "Questions that only sound alike. Two answers are set side by side where the question is the "
    "same in both frameworks, whatever its wording.",
    "The twelve questions of the case grid and the questions of a dynamic inspection, which looks "
    "at public protection only and rates nobody.",
    DIFFERENT_PEOPLE,
    "Before and during Covid-19. For delivery and reviewing this is not before against after: much "
    "of that work in the earlier cases was done during the first lockdown.",
    f"Two figures of one sample. {SAME_CASES}",
)
MISSING = (
    (
        "Charts that were pictures",
        "Annual report 2021, Figures 2 to 12 (contact, unpaid work, accredited programmes) and "
        "Figures 13 to 17 (drug treatment, serious further offences, caseloads, delivery).",
        "Only values that the text states are held. Nothing is read off a chart.",
    ),
    (
        "Key facts without their figures",
        "Annual report 2021, chapter 1: the percentages of accommodation and employment, which "
        "stood in drawings.",
        "Only what is printed as text is held.",
    ),
    (
        "The inspectorate's own data workbooks",
        "Named in the Surrey report 2024 and in Annexe Two of the national inspection 2025; they "
        "hold the full case data.",
        "Not in what we hold.",
    ),
    (
        "Bases of single key questions",
        "The reports give the number of cases inspected, not the number behind each question.",
        "All cases inspected stand as an assumed base where the question is asked of every case.",
    ),
    (
        "Dates",
        "Many inspections are known from a press notice or a news report that gives no dates of "
        "cases or fieldwork, some no date at all.",
        "Unknown dates stay empty, and no age is given.",
    ),
    (
        "The rules of rating",
        "No source that we hold prints all bands of percentages and totals, or all points.",
        "Each rule stands below with its status.",
    ),
)
DISCREPANCIES = "Published figures that cannot both be right"
ONE_DISCREPANCY = "Published otherwise elsewhere, and what we show"
NO_RULE = (
    "No rating is ever worked out under this framework, so it has no bands and no points here."
)
CODES = "The codes are printed by this framework."
MAXIMUM = (
    "Court work is rated only where the PDU provides it, so the highest score belongs to each "
    "inspection, not to the framework."
)
BASIS_UNCONFIRMED = (
    "That the lowest key question sets the rating is confirmed for PDU frameworks only; here it is "
    "unconfirmed."
)
WHAT_IS_COUNTED = (
    "Five documents are the main sources; the first table says what we hold of each. Case figures "
    "are percentages and counts of inspected cases; other figures are counted, surveyed, timed or "
    "bought. Each row names its document and, where one is known, the place in it."
)
GAPS = (
    "What the sources do not give stays empty. These six gaps are known to us; figures may be "
    "missing for other reasons as well."
)
WHAT_IS_COMPARED = (
    "Only exact figures at first hand, with a known number of cases and of the same question, are "
    "compared. These are not:"
)
HOW_CHOSEN = (
    "Which cases were inspected, and how they were chosen, decides what a figure can tell. There "
    "are four ways in what we hold."
)
ASSUMED = (
    "The source gives the number of cases inspected but no base for each question, so that number "
    "stands as the base of questions asked of every case."
)
