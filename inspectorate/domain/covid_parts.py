"""The parts of the pandemic's story, and which counted figures belong to each."""

TIMELINE, CONTACT, DELIVERY, BACKLOG = "timeline", "contact", "delivery", "backlog"
QUALITY, VOICES, CASELOADS, ASKED = "quality", "voices", "caseloads", "recommendations"
BLOCKS = {
    TIMELINE: "What happened, and when",
    CONTACT: "How people were seen",
    DELIVERY: "What was delivered",
    BACKLOG: "What piled up",
    QUALITY: "Did quality suffer?",
    VOICES: "What people said",
    CASELOADS: "Caseloads",
    ASKED: "What was recommended, and what became of it",
}

_METRICS = {
    CONTACT: (
        *("contact-share", "no-contact-share", "people-by-contact-type"),
        *("contact-frequency-unchanged-share", "face-to-face-appointments-required"),
        "office-days-per-week",
    ),
    DELIVERY: (
        *("unpaid-work-delivery-share", "programme-delivery-share", "supervision-starts"),
        *("unpaid-work-starts", "programme-starts", "unpaid-work-completion-share"),
        *("programme-completion-share", "recalls"),
        *("breaches", "breaches-suspended-share", "participants-per-facilitator"),
        *("unpaid-work-group-size", "unpaid-work-days-per-week", "unpaid-work-hours"),
        *("unpaid-work-projects", "unpaid-work-provision-share", "womens-programmes-change"),
        *("approved-premises", "approved-premises-bed-space-share"),
        *("mental-health-treatment-sessions", "temporary-accommodation-nights"),
    ),
    BACKLOG: (
        *("backlog-share", "backlog-orders", "suspended-sentence-orders-unfinished-share"),
        *("programme-caseload-share", "programme-waiting-list", "courts", "court-report-wait"),
        "extra-hearing-time-share",
    ),
    QUALITY: ("need-identified-share", "key-questions-scored-higher", "case-figure-change"),
    VOICES: ("responsible-officer-survey-response",),
    CASELOADS: ("cases-per-practitioner",),
}
# Metrics of many things, of which only these categories are about Covid-19.
_CATEGORIES = {
    TIMELINE: {
        "deaths": ("covid-19-staff-suspected-cause", "covid-19-people-on-probation"),
        "length-of-time-months": ("not-under-exceptional-delivery-models",),
        "length-of-time-years": ("challenges-of-covid-19-for-staff",),
        "reports-published": ("on-the-challenges-of-covid-19",),
        "inspections-carried-out": ("thematic-on-covid-19",),
    },
    CONTACT: {
        "length-of-time-weeks": ("in-the-office-bubble-one-full-week-in-three",),
        "parts-of-a-whole": ("themes-in-research-on-telephone-supervision",),
    },
    DELIVERY: {
        "length-of-time-months": (
            *("no-on-site-unpaid-work", "outdoor-unpaid-work-and-group-programmes-stopped"),
        ),
        "activity-against-before-pandemic": ("breaches-heard-in-a-week", "recalls-in-a-week"),
        "organisational-units": ("crc-run-by-purple-futures",),
        "spending": ("unpaid-work-recovery",),
        "new-starters": (
            *("community-payback-staff-planned", "community-payback-supervisor-planned"),
            "community-payback-administrative-staff-planned",
        ),
    },
    BACKLOG: {
        "length-of-time-months": ("time-limit-for-unpaid-work",),
        "activity-against-before-pandemic": ("sentencing",),
    },
    QUALITY: {
        "cases-inspected-count": (
            *("victim-did-not-want-to-contribute", "helped-by-homelessness-prevention-team"),
            "each-case-sample-of-a-provider-in-a-local-delivery-unit",
            *("each-nps-region-or-crc-in-a-local-delivery-unit", "covid-19-review"),
        ),
        "inspections-carried-out": ("audits-of-casework-by-a-provider",),
        "units-inspected-count": ("crcs", "nps-areas", "local-delivery-units"),
        "length-of-time-weeks": (
            "inspection-case-assessments-in-each-area",
            "inspection-staff-survey-sent-before-the-inspection-of-each-area",
        ),
    },
    VOICES: {
        "survey-respondents-share": (
            *("male", "female", "white-british", "white-other", "black-or-black-british"),
            *("asian-or-asian-british", "other-ethnicity", "on-probation-after-prison"),
            *("under-six-months-on-probation", "one-to-two-years-on-probation"),
            "over-two-years-on-probation",
        ),
        "staff-share": (
            *("with-laptop-and-mobile-telephone", "working-time-at-home-victim-liaison-staff"),
        ),
    },
}
_BLOCK_OF = {metric: block for block, metrics in _METRICS.items() for metric in metrics}
_BLOCK_OF_CATEGORY = {
    (metric, category): block
    for block, metrics in _CATEGORIES.items()
    for metric, categories in metrics.items()
    for category in categories
}


def block_of(metric: str, category: str) -> str:
    """The part of the story to which a counted figure belongs; empty where to none."""
    return _BLOCK_OF.get(metric) or _BLOCK_OF_CATEGORY.get((metric, category), "")
