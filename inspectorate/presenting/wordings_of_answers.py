"""What people answered when they were asked, as it follows a count: 29 of 31 said they had …."""

# By the category of an answer. Only what the source puts in quotation marks stands in them here.
ANSWERS = {
    # Practitioners and staff.
    "skills-for-the-case": "said they had the skills, experience and knowledge for the case",
    "skills-knowledge-and-experience-for-cases": (
        "said the cases they were given matched their knowledge, skills and experience"
    ),
    "supervision-frequent-enough": "said their supervision came often enough",
    "supervision-enhances-work": "felt that supervision made their work better",
    "workload-manageable": "said their workload was manageable",
    "workload-unmanageable": "said their workload was unmanageable",
    "workload-quite-manageable": "said their workload was “quite manageable”",
    "workload-not-so-manageable": "said their workload was “not so manageable”",
    "workload-not-at-all-manageable": "said their workload was “not at all manageable”",
    "workload-not-so-or-not-at-all-manageable": (
        "said their workload was “not so” or “not at all manageable”"
    ),
    "staffing-levels-insufficient": "said there were too few staff in the PDU",
    "staffing-not-that-sufficient": "felt that staffing levels were “not that sufficient”",
    "staffing-not-sufficient-at-all": "felt that staffing levels were “not sufficient at all”",
    "vision-and-strategy-drive-quality": (
        "said the PDU's vision and strategy drove a high-quality service"
    ),
    "culture-promotes-openness": (
        "felt that the PDU's culture encouraged openness, constructive challenge and ideas"
    ),
    "impact-of-change-assessed": (
        "said the effect of change on services was assessed and carried through properly"
    ),
    # People on probation.
    "knew-what-was-expected": "understood what was expected of them on probation",
    "time-taken-to-understand-needs": (
        "felt that their practitioner took the time to understand their personal needs"
    ),
    "appointments-start-on-time": "said their appointments began on time",
    "positive-relationship-with-practitioner": (
        "described a positive relationship with their practitioner"
    ),
    "not-sufficiently-involved-in-plan": (
        "said they were not involved enough in making their plan (of those who knew they had one)"
    ),
    "no-sentence-plan": "said they had no sentence plan",
    "no-induction": "said they had had no induction",
    "accommodation-support-insufficient": (
        "said they had not had enough help with accommodation (of those who needed it)"
    ),
    "finance-benefit-and-debt-services-poor": (
        "found the services for money, benefits and debt poor (of those who needed them)"
    ),
}
