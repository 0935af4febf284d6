"""What is said of findings taken together."""

from collections.abc import Mapping

from inspectorate.presenting.grammar import count, enumerate_words

_KINDS = {
    "strength": ("strength",),
    "area_for_improvement": ("area for improvement", "areas for improvement"),
    "case_finding": ("case finding",),
    "good_practice": ("good practice example",),
    "feedback": (
        "passage on what people on probation said",
        "passages on what people on probation said",
    ),
    "note": ("statement known in words only", "statements known in words only"),
}


def who_can_change(counts: Mapping[str, int], silent: int) -> str:
    """Who the report says can change what it found, and of how many findings it does not say.

    `counts` maps those who can (the PDU, the region …) to a number of findings. Nothing where the
    report says it of no finding.
    """
    if not counts:
        return ""
    named = [f"{who} in {count(number, 'finding')}" for who, number in counts.items()]
    rest = f"; of {count(silent, 'other')} it does not say" if silent else ""
    return f"Who the report says can change this: {enumerate_words(named)}{rest}."


def count_findings(kinds: Mapping[str, int]) -> str:
    """How many findings of each kind there are: 6 strengths and 7 areas for improvement."""
    told = [count(kinds[kind], *words) for kind, words in _KINDS.items() if kinds.get(kind)]
    return enumerate_words(told) if told else ""


def who_says_so(number: int) -> str:
    """The words over the findings of which the report says who can change them."""
    if number == 1:
        return "The one finding of which it says so"
    return f"The {number} findings of which it says so"


def counted_findings(kinds: Mapping[str, int]) -> str:
    """How many findings of each kind a section holds; empty where it holds none."""
    told = count_findings(kinds)
    return f"{told}, under What was found" if told else ""


def findings_by_section(kinds: Mapping[str, int]) -> str:
    """How many findings of each kind an inspection has, before they are told section by section."""
    told = count_findings(kinds)
    return f"By section: {told}." if told else "No finding is in what we hold."
