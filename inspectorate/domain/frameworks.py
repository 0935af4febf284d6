"""What follows from a framework: which inspections have a rule, and what stands behind a rating."""

LOWEST_KEY_QUESTION = "lowest key question"
JUDGEMENT = "judgement"
NOT_RATED = "not rated"

# Only these may ever be rated by arithmetic: for the nation, regions and dynamic inspections
# no derived rating, band or distance is shown, whatever the data say.
RATED_BY_RULE = frozenset({"pdu-2021", "pdu-2023", "crc-2018", "crc-2019", "nps-2018", "nps-2019"})

# Its report gives no number of cases for a question, so a base of it is "up to".
NATIONAL = "national-2024"

# Standard codes are printed on screen for this framework only; the others go by their titles.
PRINTS_CODES = frozenset({"pdu-2023"})

# No source says that the lowest key question sets the rating of their case standards.
BASIS_UNCONFIRMED = frozenset({"crc-2018", "crc-2019", "nps-2018", "nps-2019"})

# Here court work is rated only where the PDU provides it, so the maximum differs by inspection.
COURT_WORK_WHERE_PROVIDED = frozenset({"pdu-2021"})

DIMENSIONS = {
    "engagement": ("Engaging the person on probation", "Engagement"),
    "desistance": ("Reducing reoffending and supporting desistance", "Desistance"),
    "safety": ("Keeping other people safe (risk of harm)", "Keeping people safe"),
}

# The themes of findings that tell of each side of the work.
THEMES = {
    "engagement": ("engagement-of-people-on-probation",),
    "desistance": ("desistance-work",),
    "safety": ("risk-assessment", "risk-management-and-contingency-planning"),
}


def write_standard(framework: str, standard: str, title: str) -> str:
    """The standard as its framework prints it: “P 2.1 Assessment”, or the title alone."""
    return f"{standard} {title}" if framework in PRINTS_CODES else title
