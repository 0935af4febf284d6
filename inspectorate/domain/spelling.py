"""How names are compared: without the signs and words around them, and letter by letter."""

import re
from functools import lru_cache

from inspectorate.domain.organisations import fold_name

PLACE, PDU, REGION, NATION = SORTS = ("place", "pdu", "region", "nation")
SHORTEST = 3

# Words that stand around a name and say what sort of thing it is; the longest first.
_BEFORE = (
    ("london", "borough", "of"),
    ("metropolitan", "borough", "of"),
    ("royal", "borough", "of"),
    ("borough", "of"),
    ("city", "of"),
    ("county", "of"),
    ("district", "of"),
    ("county",),
)
_AFTER = {
    ("city", "council"): PLACE,
    ("borough", "council"): PLACE,
    ("county", "council"): PLACE,
    ("district", "council"): PLACE,
    ("probation", "delivery", "unit"): PDU,
    ("council",): PLACE,
    ("borough",): PLACE,
    ("county",): PLACE,
    ("city",): PLACE,
    ("district",): PLACE,
    ("town",): PLACE,
    ("pdu",): PDU,
    ("region",): REGION,
}
_SPELLINGS = {"st": "saint"}
_UNHEARD = frozenset({"and", "the"})

Words = tuple[str, ...]


@lru_cache(maxsize=4096)
def spell(words: str) -> Words:
    """The words as they are compared: no capitals, accents, apostrophes, signs; “St” is Saint."""
    plain = fold_name(words).replace("'", "").replace("&", " and ")
    spelt = (_SPELLINGS.get(word, word) for word in re.findall(r"[^\W_]+", plain))
    return tuple(word for word in spelt if word not in _UNHEARD)


@lru_cache(maxsize=4096)
def strip(words: Words) -> tuple[Words, str | None]:
    """The name without the words around it, and the sort of thing that they say it is."""
    sort = None
    for ending, said in _AFTER.items():
        if len(words) > len(ending) and words[-len(ending) :] == ending:
            words, sort = words[: -len(ending)], said
            break
    for start in _BEFORE:
        if len(words) > len(start) and words[: len(start)] == start:
            return words[len(start) :], sort or PLACE
    return words, sort


@lru_cache(maxsize=4096)
def core_letters(name: Words) -> str:
    """The letters of the name without the words around it."""
    return "".join(strip(name)[0])


def forgiven(word: str) -> int:
    """How many slips a word of this length is forgiven."""
    return 0 if len(word) < SHORTEST else 1 if len(word) < 6 else 2 if len(word) < 10 else 3


def letters_between(one: str, other: str, limit: int) -> int | None:
    """How many letters must be put in, left out, changed or swapped; None where over the limit."""
    if abs(len(one) - len(other)) > limit:
        return None
    if len(set(one) ^ set(other)) > 2 * limit:
        return None
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        line = [row]
        for column, against in enumerate(other, start=1):
            steps = min(
                last[column] + 1, line[column - 1] + 1, last[column - 1] + (letter != against)
            )
            swapped = column > 1 and row > 1 and letter == other[column - 2]
            if swapped and one[row - 2] == against:
                steps = min(steps, before[column - 2] + 1)
            line.append(steps)
        if min(line) > limit and min(last) > limit:
            return None
        before, last = last, line
    return last[-1] if last[-1] <= limit else None
