"""How counts, lists and percentages are written within a sentence."""

from collections.abc import Sequence

from inspectorate.domain.statistics import counts_behind

# How exact a source is, as it stands before a figure.
QUALIFIERS = {"exact": "", "about": "about ", "over": "over ", "under": "under "}


def count(number: int, one: str, many: str = "") -> str:
    """A count with its noun: no inspections, 1 inspection, 12 inspections, 1,200 inspections."""
    many = many or f"{one}s"
    if number == 0:
        return f"no {many}"
    return f"1 {one}" if number == 1 else f"{number:,} {many}"


def begin(words: str) -> str:
    """The words as they begin a sentence: only the first letter changes, names keep theirs."""
    return words[:1].upper() + words[1:]


def enumerate_words(words: Sequence[str]) -> str:
    """A list in a sentence: a; a and b; a, b and c."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def write_percent(percent: float) -> str:
    """A percentage as printed, without decimals that the source does not have: 32%."""
    return f"{percent:g}%"


# Shares that a source which does not count exactly puts in words.
_FRACTIONS = {
    20: "a fifth",
    25: "a quarter",
    33: "a third",
    50: "half",
    67: "two thirds",
    75: "three quarters",
}


def write_fraction(percent: float, qualifier: str) -> str:
    """A share that is not exact, in words: about half; empty where it is exact or no such fraction.

    Sources put these in words far more often than not; a number would say more than they do.
    """
    words = "" if qualifier == "exact" else _FRACTIONS.get(percent, "")
    return words and QUALIFIERS[qualifier] + words


def write_counts(percent: float, cases: int) -> str:
    """The count of cases that prints as the percentage: 12 of 37, 81 or 82 of 157, or nothing.

    Empty where no whole number of the cases rounds to it: then the base is not the right one.
    """
    counts = counts_behind(percent, cases)
    if not counts:
        return ""
    if len(counts) > 2:
        return f"{counts[0]} to {counts[-1]} of {cases}"
    return f"{' or '.join(str(number) for number in counts)} of {cases}"


_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def number_word(number: int) -> str:
    """A small number in words as prose has it; from ten on in figures."""
    return _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"
