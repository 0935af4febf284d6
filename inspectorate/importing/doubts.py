"""Where a report does not agree with itself, or leaves out what its layout should have."""

from collections.abc import Iterator

from inspectorate.importing.report import Doubt, Report


def find_doubts(report: Report) -> Iterator[Doubt]:
    """The doubts that the report alone gives rise to, in the order of its parts."""
    yield from _cases(report)
    yield from _unanswered(report)
    yield from _numbering(report)


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
