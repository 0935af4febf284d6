"""Counts and percentages that sentences of findings give, as they are printed.

What is counted and which way is good, a sentence tells a person; no rule here guesses it.
"""

import re
from collections.abc import Iterator, Sequence

from inspectorate.importing.numbers import NUMBER, PERCENT, read_number, read_percent
from inspectorate.importing.report import Found, ReadFinding, Statement
from inspectorate.importing.sections import sentences

_TOTAL = r"(?:a total of |the |all )?"
_OF = re.compile(
    rf"\b(?P<part>{NUMBER})\s+(?:\w+\s+){{0,2}}?out of {_TOTAL}(?P<whole>{NUMBER})\b", re.IGNORECASE
)
_OUT_OF_FIRST = re.compile(
    rf"\bout of {_TOTAL}(?P<whole>{NUMBER})\b[^,.;]{{0,150}},\s+(?P<part>{NUMBER})\b", re.IGNORECASE
)
_PERCENT = re.compile(rf"\b{PERCENT}", re.IGNORECASE)


def read_statements(findings: Sequence[ReadFinding]) -> tuple[Statement, ...]:
    """The statements of every finding, in order."""
    return tuple(statement for finding in findings for statement in _of_finding(finding))


def _of_finding(finding: ReadFinding) -> Iterator[Statement]:
    for sentence in sentences(finding.text.value):
        words = Found(sentence, finding.text.place, sentence)
        counts = [*_OF.finditer(sentence), *_OUT_OF_FIRST.finditer(sentence)]
        for found in sorted(counts, key=lambda found: found.start()):
            part, whole = read_number(found["part"]), read_number(found["whole"])
            if part <= whole:
                yield Statement(finding.section, part, whole, None, words)
        for found in _PERCENT.finditer(sentence):
            percent = read_percent(found["percent"])
            yield Statement(finding.section, None, None, percent, words)
