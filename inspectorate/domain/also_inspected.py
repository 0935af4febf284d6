"""What is inspected beside the standards of the case grid, and where a report tells of it."""

from dataclasses import dataclass

DIVERSITY = "Diversity and inclusion"
OUTCOMES = "Outcomes"
COURT_WORK = "Court work"
RESETTLEMENT = "Resettlement"
UNPAID_WORK = "Unpaid work"
VICTIMS = "Statutory victim work"


@dataclass(frozen=True)
class Subject:
    """A subject, and what belongs to it.

    The sections of findings, the standards and questions of case figures, and the observations as
    pairs of metric and category (None: every category).
    """

    title: str
    sections: tuple[str, ...]
    standards: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    observations: tuple[tuple[str, str | None], ...] = ()


SUBJECTS = (
    Subject(
        DIVERSITY,
        (DIVERSITY,),
        questions=(
            "diversity-characteristics-discussed",
            "protected-characteristics-analysed",
            "delivery-completion-sufficient-efforts-with-flexibility",
        ),
    ),
    Subject(
        OUTCOMES,
        (OUTCOMES, "Judging outcomes"),
        questions=(
            "outcomes-reasonable-progress",
            "compliance-sufficient",
            "factors-linked-to-offending-improved",
            "factors-linked-to-risk-of-harm-improved",
        ),
        observations=(("people-unemployed", None),),
    ),
    Subject(
        COURT_WORK,
        (COURT_WORK,),
        standards=("court-work",),
        observations=(("cases-inspected-count", "court-reports"),),
    ),
    Subject(
        RESETTLEMENT,
        (RESETTLEMENT,),
        standards=("resettlement",),
        questions=("resettlement-contact-before-release-proportionate",),
        observations=(("cases-inspected-count", "resettlement-cases"),),
    ),
    Subject(
        UNPAID_WORK,
        (UNPAID_WORK,),
        standards=("unpaid-work",),
        observations=(
            ("cases-inspected-count", "unpaid-work-cases"),
            ("backlog-share", "unpaid-work"),
        ),
    ),
    Subject(
        VICTIMS,
        (VICTIMS,),
        standards=("statutory-victim-work",),
        observations=(("cases-inspected-count", "statutory-victim-cases"),),
    ),
)
