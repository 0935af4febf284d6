"""Words that mean the same to a reader who searches: ours, those of older reports, and short forms.

A search for one of a group finds the others as well. What is found is told, since they are not
always the same thing: an LDU of 2020 is not a PDU of today.
"""

from collections.abc import Iterable

from inspectorate.domain.organisations import fold_name

# Each finds all others of its group.
_GROUPS = (
    ("person on probation", "people on probation", "service user"),
    ("probation practitioner", "responsible officer", "offender manager"),
    ("PDU", "probation delivery unit", "LDU", "local delivery unit"),
    ("ethnic minority", "ethnic minorities", "minority ethnic", "BAME"),
    ("serious further offence", "SFO"),
    ("community rehabilitation company", "community rehabilitation companies", "CRC"),
    ("rehabilitation activity requirement", "RAR"),
    ("approved premises", "probation hostel"),
    ("domestic abuse", "domestic violence"),
    ("unpaid work", "community payback", "community service"),
    ("electronic monitoring", "tagging", "electronic tag"),
    ("accommodation", "housing", "homelessness"),
)
# The first finds the others, which say less and do not find it.
_FINDS_TOO = (("risk", ("people safe", "others safe")),)

Words = tuple[str, ...]


def fold_words(words: Iterable[str]) -> Words:
    """The words as they are compared: no capitals, no accents, no plural s."""
    plain = (fold_name(word) for word in words)
    return tuple(word[:-1] if len(word) > 3 and word.endswith("s") else word for word in plain)


def _folded(phrase: str) -> Words:
    return fold_words(phrase.split())


SYNONYMS: dict[Words, tuple[str, ...]] = {
    _folded(phrase): (phrase, *(other for other in group if other != phrase))
    for group in _GROUPS
    for phrase in group
} | {_folded(phrase): (phrase, *others) for phrase, others in _FINDS_TOO}

LONGEST = max(map(len, SYNONYMS))
"""The most words that a phrase with synonyms has."""
