"""Numbers as reports print them, in figures and in words."""

import re

_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORDS = {word: number for number, word in enumerate(_UNITS)} | {
    word: 10 * number for number, word in enumerate(_TENS, start=2)
}
_WORD = "|".join(sorted((*_TENS, *_UNITS), key=len, reverse=True))

# A whole number, and a percentage with its figure as group; both to stand inside other patterns.
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,7}}|(?:{_WORD})(?:-(?:{_WORD}))?)"
PERCENT = (
    rf"(?P<percent>\d{{1,3}}(?:\.\d{{1,2}})?|(?:{_WORD})(?:-(?:{_WORD}))?)\s?(?:%|per\s?cent\b)"
)


def read_number(words: str) -> int:
    """The whole number of what NUMBER matched: 37, 1,205 or twenty-six.

    Raises ValueError where it is none.
    """
    plain = words.strip().casefold().replace(",", "")
    if plain.isdecimal():
        return int(plain)
    try:
        return sum(_WORDS[part] for part in plain.split("-"))
    except KeyError:
        raise ValueError(f"{words} is not a number") from None


def read_percent(words: str) -> float:
    """The percentage, 0 to 100, of what the group of PERCENT matched: 32, 54.5 or four."""
    return float(words) if re.fullmatch(r"[\d.]+", words) else float(read_number(words))
