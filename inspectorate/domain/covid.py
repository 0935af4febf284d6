"""Probation in the Covid-19 pandemic: its sources, its dates, and what a reader asks of them."""

from dataclasses import dataclass
from datetime import date

from inspectorate.domain.dates import earliest_day, latest_day

REVIEW = "nation-covid-recovery-2021"
REVIEW_DOCUMENT = "covid-recovery-2021"
# Of the review every figure is told; of the other two what stands under the metrics below.
SOURCES = (REVIEW_DOCUMENT, "annual-report-2021", "speech-2021")

# The events that the drawn timeline names; all others are listed.
MILESTONES = (
    *("covid-recovery-2021-first-lockdown", "covid-recovery-2021-edm-guidance"),
    *("covid-recovery-2021-roadmap-to-recovery", "covid-recovery-2021-services-reintroduced"),
    *("covid-recovery-2021-tier-regulations", "covid-recovery-2021-second-lockdown"),
    *("covid-recovery-2021-third-lockdown", "annual-report-2021-phased-exit-from-lockdown"),
    *("annual-report-2021-unification", "annual-report-2021-green-edm"),
    *("annual-report-2021-towards-national-standards", "annual-report-2021-plan-b"),
    "annual-report-2021-return-to-edm",
)
# From which event until which; an end known to the month is taken at its first day.
LOCKDOWNS = (
    ("covid-recovery-2021-first-lockdown", "covid-recovery-2021-restrictions-begin-to-lift"),
    ("covid-recovery-2021-second-lockdown", "covid-recovery-2021-second-lockdown-ends"),
    ("covid-recovery-2021-third-lockdown", "annual-report-2021-phased-exit-from-lockdown"),
)
SUSPENSIONS = {
    "unpaid-work-delivery-share": (
        ("covid-recovery-2021-probation-scaled-back", "covid-recovery-2021-unpaid-work-restarts"),
        (
            "covid-recovery-2021-unpaid-work-suspended-again",
            "annual-report-2021-unpaid-work-recommences",
        ),
    ),
    "programme-delivery-share": (
        (
            "covid-recovery-2021-programme-groups-suspended",
            "annual-report-2021-programme-delivery-increases",
        ),
        (
            "covid-recovery-2021-programmes-suspended-again",
            "annual-report-2021-phased-exit-from-lockdown",
        ),
    ),
}

# How a source itself puts a figure, where over and under would say too much.
HOW_PUT = {
    "observations/covid-recovery-2021-survey-case-supervision-sufficient": "almost",
    "observations/covid-recovery-2021-survey-wellbeing-attention": "almost",
    "observations/annual-report-2021-monthly-contact": "at least",
    "observations/speech-2021-monthly-appointment": "at least",
    "observations/speech-2021-temporary-accommodation": "at least",
    "observations/covid-recovery-2021-mental-health-treatment-sessions": "up to",
}

# Shares that a source puts in words; a number would say more than it does.
IN_WORDS = {
    "observations/annual-report-2021-telephone-crc": "almost three-quarters",
    "observations/covid-recovery-2021-breaches-crc-november": "below half",
    "observations/covid-recovery-2021-sentencing-at-the-peak": "around a quarter",
}
# When a figure was so, where the month that we keep says more, or less, than its source does.
_START_OF_2021 = "at the start of 2021"
WHEN_PUT = {
    "observations/annual-report-2021-face-to-face-crc": _START_OF_2021,
    "observations/annual-report-2021-face-to-face-low-risk": _START_OF_2021,
    "observations/annual-report-2021-face-to-face-medium-risk": _START_OF_2021,
    "observations/annual-report-2021-face-to-face-high-risk": _START_OF_2021,
    "observations/annual-report-2021-telephone-crc": _START_OF_2021,
    "observations/covid-recovery-2021-unpaid-work-backlog-may-2020": "at the beginning of May 2020",
    "observations/covid-recovery-2021-unpaid-work-backlog-november-2020": (
        "at the end of November 2020"
    ),
}

PROVIDERS = {"NPS": "NPS", "CRC": "CRCs", "both": "NPS and CRCs together"}
PERIODS = {
    "before": ("Before the first lockdown", date.min, date(2020, 3, 22)),
    "first-lockdown": (
        "First lockdown, to June 2020",
        *(date(2020, 3, 23), date(2020, 6, 30)),
    ),
    "recovery": ("July to December 2020", date(2020, 7, 1), date(2020, 12, 31)),
    "third-lockdown": ("January to March 2021", date(2021, 1, 1), date(2021, 3, 31)),
    "after": ("April to December 2021", date(2021, 4, 1), date(2021, 12, 31)),
    "later": ("From 2022", date(2022, 1, 1), date.max),
}


@dataclass(frozen=True)
class Asked:
    """What of the story to show; an empty field asks for all. The topic is one of its blocks."""

    topic: str = ""
    metric: str = ""
    provider: str = ""
    period: str = ""

    @property
    def is_narrow(self) -> bool:
        """Whether only some of a block's figures are asked for, so that it cannot be summed up."""
        return bool(self.metric or self.provider or self.period)


def is_in_period(start: str | None, end: str | None, period: str) -> bool:
    """Whether a figure of these dates lies in a period; one without any date lies in all.

    A figure of which only the first or the last day is known is taken at that day, the earliest it
    can mean: a level “to March 2020” is of the time before, a target “by 2022” of 2022.
    """
    if not period or not (start or end):
        return True
    _, first, last = PERIODS[period]
    begun = earliest_day(start or end)
    ended = latest_day(end) if start and end else begun
    return begun <= last and ended >= first
