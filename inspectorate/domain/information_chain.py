"""How information on risk passes along a case: asked, answered, good enough, used.

Which published figure stands at which step is data; what follows from the shares is one rule.
"""

from dataclasses import dataclass

STEPS = ("asked", "answered", "good enough", "used")

DOMESTIC_ABUSE = "Domestic abuse"
CHILD_SAFEGUARDING = "Child safeguarding"
ABUSE_AT_COURT = "Domestic abuse, at court"
SAFEGUARDING_AT_COURT = "Child safeguarding, at court"
EITHER = "Safeguarding"

# These two are always shown, the others where an inspection has a figure of them.
ALWAYS = (DOMESTIC_ABUSE, CHILD_SAFEGUARDING)
SUBJECTS = (*ALWAYS, ABUSE_AT_COURT, SAFEGUARDING_AT_COURT, EITHER)


@dataclass(frozen=True)
class Step:
    """Where a figure stands in the chain, and what it counts in the direction it is published in.

    `of_enquiries`: its base is the enquiries made, so that it tells their number as well, and
    no answer and a poor answer are counted as one.
    """

    subject: str
    step: str
    words: str
    of_enquiries: bool = False


_NO_ANSWER = "brought no reply or too little information"

# By the slug of the question that a figure answers.
PLACES = {
    "domestic-abuse-not-requested": Step(DOMESTIC_ABUSE, "asked", "not asked for"),
    "domestic-abuse-enquiry-without-sufficient-answer": Step(
        DOMESTIC_ABUSE, "answered", _NO_ANSWER, of_enquiries=True
    ),
    "domestic-abuse-information-insufficient": Step(
        DOMESTIC_ABUSE, "good enough", "what came was not enough"
    ),
    "domestic-abuse-information-sufficient": Step(
        DOMESTIC_ABUSE, "good enough", "enough information at hand"
    ),
    "domestic-abuse-information-used": Step(DOMESTIC_ABUSE, "used", "used in the assessment"),
    "domestic-abuse-information-used-effectively": Step(
        DOMESTIC_ABUSE, "used", "used effectively to assess risk"
    ),
    "child-safeguarding-not-requested": Step(CHILD_SAFEGUARDING, "asked", "not asked for"),
    "child-safeguarding-enquiry-without-sufficient-answer": Step(
        CHILD_SAFEGUARDING, "answered", _NO_ANSWER, of_enquiries=True
    ),
    "child-safeguarding-information-good-quality": Step(
        CHILD_SAFEGUARDING, "good enough", "information of good quality at hand"
    ),
    "child-safeguarding-information-used": Step(
        CHILD_SAFEGUARDING, "used", "used in the assessment"
    ),
    "court-domestic-abuse-information-obtained": Step(
        ABUSE_AT_COURT, "good enough", "enough obtained for the court report"
    ),
    "court-child-safeguarding-information-obtained": Step(
        SAFEGUARDING_AT_COURT, "answered", "obtained for the court report"
    ),
    "safeguarding-information-used": Step(EITHER, "used", "used in the assessment"),
}


def is_lost_on_the_way(asked: float, answered: float, used: float) -> bool:
    """Whether most enquiries were sent, fewer well answered, and fewer answers still used.

    All three in percent of what each rests on.
    """
    return asked > 50 and asked > answered > used
