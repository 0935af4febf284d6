"""Findings that give another percentage for a key question than its table does."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inspectorate.importing.checks.candidate import Candidate
from inspectorate.importing.numbers import PERCENT, read_percent
from inspectorate.importing.report import Doubt
from inspectorate.importing.sections import sentences
from inspectorate.store.rows import Row

# How a bullet says that it speaks of a key question, and of which of the three sides.
_FOCUS = re.compile(r"\bfocus\w* sufficiently on\b", re.IGNORECASE)
_SIDES = {
    "safety": re.compile(r"\bkeeping (?:other )?people safe\b|\bsafety of other people\b"),
    "desistance": re.compile(r"\bdesistance\b"),
    "engagement": re.compile(r"\bengag\w+ (?:the )?(?:person|people) on probation\b"),
}
_PERCENT = re.compile(rf"\b{PERCENT}", re.IGNORECASE)
_CLAUSES = re.compile(r"[;:]|,\s+(?:and|but|while|with)\b")


@dataclass(frozen=True)
class Contradiction:
    """A key question's row, and the finding that gives another percentage for it."""

    score: Row
    finding: Row
    percent: float


def check_bullets(candidate: Candidate) -> Iterator[Doubt]:
    """No finding gives another percentage for a key question than its table."""
    for found in find_contradictions(candidate):
        what = (
            f"The bullet gives {found.percent:g} per cent where the table gives "
            f"{found.score['percent']:g} per cent for “{found.score['statement']}”."
        )
        mend = "The table's figure is shown; if you go on, both are listed as a discrepancy."
        yield Doubt(str(found.finding["locator"]), what, f"{found.percent:g} per cent", mend)


def find_contradictions(candidate: Candidate) -> Iterator[Contradiction]:
    """Each finding whose figure is not the table's.

    Only a clause that uses the words of the question and holds one percentage is taken.
    """
    scores = candidate.by_standard("scores")
    for finding in candidate.new("findings"):
        of_standard = scores.get(finding.key(("inspection", "standard")), ())
        asked = [row for row in of_standard if row["key_question"] and row["percent"] is not None]
        if not asked:
            continue
        for sentence in sentences(finding["summary"]):
            for clause in _CLAUSES.split(sentence):
                figures = [read_percent(found["percent"]) for found in _PERCENT.finditer(clause)]
                score = _question_of(clause, asked)
                if score is not None and len(figures) == 1 and figures[0] != score["percent"]:
                    yield Contradiction(score, finding, figures[0])


def _question_of(clause: str, asked: Sequence[Row]) -> Row | None:
    """The one key question that the clause speaks of; None where it is none or several."""
    focus = _FOCUS.search(clause)
    if focus is None:
        return None
    sides = _sides(clause[focus.end() :])
    fitting = [row for row in asked if _sides(row["statement"]) == sides]
    return fitting[0] if len(sides) == len(fitting) == 1 else None


def _sides(words: str) -> list[str]:
    return [side for side, pattern in _SIDES.items() if pattern.search(words.casefold())]
