"""The case figures of the Covid-19 review: which of its questions is of which part of casework."""

# The parts of casework, each with the questions that the review prints figures for.
STAGES = {
    "assessment": (
        "Assessment",
        (
            "involved-in-assessment",
            "assessment-desistance",
            "assessment-safety",
            "assessment-partner-information",
        ),
    ),
    "planning": (
        "Planning",
        ("involved-in-planning", "planning-diversity", "planning-desistance", "planning-safety"),
    ),
    "delivery": (
        "Delivery",
        (
            "delivery-engagement",
            "delivery-safety",
            "contact-level-sufficient",
            "other-organisations-work-coordinated",
        ),
    ),
    "reviewing": ("Reviewing", ("reviewing-safety", "reviewing-partner-information")),
    "resettlement": (
        "Resettlement",
        (
            "resettlement-plan-immediate-needs",
            "involved-in-resettlement-planning",
            "resettlement-coordinated",
            "resettlement-needs-met",
            "recall-not-made",
        ),
    ),
    "court": (
        "Court work",
        (
            "court-report-information-sufficient",
            "court-report-proposal-appropriate",
            "safeguarding-information-difficult-to-obtain",
            "breach-action-not-taken",
            "breach-not-resolved",
        ),
    ),
    "victims": (
        "Statutory victim work",
        (
            "victim-initial-contact",
            "victim-liaison-and-licence-conditions",
            "victim-liaison-officer-communication",
        ),
    ),
    "unpaid-work": (
        "Unpaid work",
        (
            "unpaid-work-assessment-diversity",
            "unpaid-work-assessment-safety",
            "unpaid-work-recommenced",
            "unpaid-work-feedback-missing",
        ),
    ),
    "services": (
        "Services for the needs of people on probation",
        tuple(
            f"services-delivered-{need}"
            for need in (
                *("attitudes-to-offending", "family-and-relationships", "thinking-and-behaviour"),
                *("lifestyle", "drug-misuse", "alcohol-misuse"),
                *("education-training-and-employment", "accommodation"),
            )
        ),
    ),
}
STAGE_OF = {question: stage for stage, (_, asked) in STAGES.items() for question in asked}
