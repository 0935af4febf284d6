"""The four heads under which a review is told, and which of its passages belong under which."""

FOUND = "What was found"
ASKED = "What was asked"
ANSWERED = "What was answered"
LATER = "What the inspectorate said later"
HEADS = (FOUND, ASKED, ANSWERED, LATER)

# Sections of the annual report that tell what came of a review, not what it found.
_AFTERWARDS = ("What happened next", "What next")
_RECOMMENDATIONS = ("Recommendations",)


def head_of(section: str | None, kind: str) -> str:
    """The head under which a finding stands.

    Of the sections on what came after, a note tells what was answered and done; what is a
    strength or an area for improvement there is the inspectorate's later judgement.
    """
    if section in _RECOMMENDATIONS:
        return ASKED
    if section in _AFTERWARDS:
        return ANSWERED if kind == "note" else LATER
    return FOUND
