"""What is said of findings taken together."""

from collections.abc import Mapping

from inspectorate.presenting.grammar import count, enumerate_words


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
