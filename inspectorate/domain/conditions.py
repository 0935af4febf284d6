"""Which published figures tell under what conditions an organisation worked when inspected."""

# What is measured, in the order in which it is told: posts, workload, leaving, sickness, status.
STAFFING = (
    "staff-in-post-share",
    "staff-shortfall-share",
    "staff-share",
    "new-starters",
    "vetting-wait",
    "workload-measure",
    "attrition-rate",
    "sickness-days",
)
RED_STATUS = "red-status-under-prioritisation-framework"

# Whom a survey or an interview asked, and the words with which its statements about this begin.
ASKED = ("staff-survey-agreement", "practitioner-interview-agreement")
SUBJECTS = ("workload", "staffing")

# What was only hoped for when inspectors came is no condition of the time.
_AHEAD = ("-expected", "-due")


def is_condition(metric: str, category: str) -> bool:
    """Whether a figure is a fact about staffing or workload as inspectors found them."""
    if category.endswith(_AHEAD):
        return False
    return metric in STAFFING or category == RED_STATUS


def is_answer_about_conditions(metric: str, category: str) -> bool:
    """Whether a figure is what staff or practitioners answered about workload or staffing."""
    return metric in ASKED and category.startswith(SUBJECTS)
