"""Where a report does not agree with itself, or leaves out what its layout should have."""

import re
from collections.abc import Iterator

from inspectorate.importing.numbers import PERCENT, read_percent
from inspectorate.importing.report import AskedQuestion, Doubt, Report
from inspectorate.importing.sections import sentences

# How a bullet says that it speaks of a key question, and of which of the three sides.
_FOCUS = re.compile(r"\bfocus\w* sufficiently on\b", re.IGNORECASE)
_SIDES = {
    "safety": re.compile(r"\bkeeping (?:other )?people safe\b|\bsafety of other people\b"),
    "desistance": re.compile(r"\bdesistance\b"),
    "engagement": re.compile(r"\bengag\w+ (?:the )?(?:person|people) on probation\b"),
}
_PERCENT = re.compile(rf"\b{PERCENT}", re.IGNORECASE)
_CLAUSES = re.compile(r"[;:]|,\s+(?:and|but|while|with)\b")


def find_doubts(report: Report) -> Iterator[Doubt]:
    """The doubts that the report alone gives rise to, in the order of its parts."""
    yield from _cases(report)
    yield from _unanswered(report)
    yield from _numbering(report)
    yield from _bullets_against_tables(report)


def _cases(report: Report) -> Iterator[Doubt]:
    facts = report.facts
    for parts in (
        (facts.community_cases, facts.licence_cases),
        (facts.core_cases, facts.adjusted_cases),
    ):
        stated = facts.cases
        if stated is None or any(part is None for part in parts):
            continue
        total = sum(part.value for part in parts)
        if total != stated.value:
            sum_of = " and ".join(str(part.value) for part in parts)
            what = f"{sum_of} cases are {total}, but the report gives {stated.value} in all."
            yield Doubt(stated.place, what)


def _unanswered(report: Report) -> Iterator[Doubt]:
    for question in report.questions:
        if question.percent.value is None:
            what = f"No percentage could be read beside the key question “{question.wording}”."
            yield Doubt(question.percent.place, what)
        elif question.percent.value > 100:
            what = f"{question.percent.value:g} per cent of cases is more than all of them."
            yield Doubt(question.percent.place, what)


def _numbering(report: Report) -> Iterator[Doubt]:
    for expected, recommendation in enumerate(report.recommendations, start=1):
        if recommendation.number != expected:
            what = f"Recommendation {recommendation.number} stands where {expected} should."
            yield Doubt(recommendation.text.place, what)
            return


def _bullets_against_tables(report: Report) -> Iterator[Doubt]:
    """Bullets that give another percentage for a key question than its table.

    Only a clause that uses the words of the question and holds one percentage is taken.
    """
    for finding in report.findings:
        asked = [held for held in report.questions if held.standard == finding.standard]
        if not asked:
            continue
        for sentence in sentences(finding.text.value):
            for clause in _CLAUSES.split(sentence):
                figures = [read_percent(found["percent"]) for found in _PERCENT.finditer(clause)]
                question = _question_of(clause, asked)
                if question is None or len(figures) != 1 or figures[0] == question.percent.value:
                    continue
                what = (
                    f"The bullet gives {figures[0]:g} per cent where the table gives "
                    f"{question.percent.value:g} per cent for “{question.wording}”."
                )
                yield Doubt(finding.text.place, what)


def _question_of(clause: str, asked: list[AskedQuestion]) -> AskedQuestion | None:
    """The one key question that the clause speaks of; None where it is none or several."""
    focus = _FOCUS.search(clause)
    if focus is None:
        return None
    words = clause[focus.end() :].casefold()
    sides = [side for side, pattern in _SIDES.items() if pattern.search(words)]
    if len(sides) != 1:
        return None
    fitting = [
        question
        for question in asked
        if question.percent.value is not None
        and [s for s, pattern in _SIDES.items() if pattern.search(question.wording.casefold())]
        == sides
    ]
    return fitting[0] if len(fitting) == 1 else None
