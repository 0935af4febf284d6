"""What a report was read as, in the form in which a sample says it, so that the two compare."""

from collections import defaultdict

from inspectorate.importing.report import Report
from tests.importing.samples.contents import Contents


def said_by(contents: Contents) -> dict[str, object]:
    """What a reader must find in any layout of the sample."""
    return {
        "organisation": f"{contents.name} PDU",
        "region": contents.region,
        "fieldwork": contents.fieldwork[0],
        "published": contents.published[0],
        "windows": [(first, last) for first, last, _ in contents.windows],
        "cases": (contents.community, contents.licence),
        "interviews": contents.interviews,
        "overall": (contents.overall, contents.score),
        "ratings": contents.ratings,
        "percents": {title: list(rows) for title, rows in contents.percents.items() if rows},
        "strength": {title: list(texts) for title, texts in contents.strengths.items()},
        "area_for_improvement": {title: list(texts) for title, texts in contents.areas.items()},
        "case_finding": {title: list(texts) for title, texts in contents.cases.items()},
        "feedback": list(contents.feedback),
        "recommendations": [
            (number, f"{contents.name} PDU", text)
            for number, text in enumerate(contents.recommendations, start=1)
        ],
        "doubts": [],
    }


def read_from(report: Report) -> dict[str, object]:
    """What was found in the file, in the same form."""
    facts = report.facts
    findings: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for finding in report.findings:
        findings[finding.kind][finding.section].append(finding.text.value)
    percents: dict[str, list[tuple[str, float | None]]] = defaultdict(list)
    for question in report.questions:
        percents[question.standard].append((question.wording, question.percent.value))
    return {
        "organisation": facts.organisation and facts.organisation.value,
        "region": facts.region and facts.region.value.removesuffix(" region"),
        "fieldwork": facts.fieldwork_start and facts.fieldwork_start.value,
        "published": facts.published and facts.published.value,
        "windows": [window.value for window in facts.windows],
        "cases": (
            facts.community_cases and facts.community_cases.value,
            facts.licence_cases and facts.licence_cases.value,
        ),
        "interviews": facts.interviews and facts.interviews.value,
        "overall": (
            facts.overall_rating and facts.overall_rating.value,
            facts.score and facts.score.value,
        ),
        "ratings": {held.standard: held.rating.value for held in report.ratings},
        "percents": dict(percents),
        "strength": dict(findings["strength"]),
        "area_for_improvement": dict(findings["area_for_improvement"]),
        "case_finding": dict(findings["case_finding"]),
        "feedback": [text for texts in findings["feedback"].values() for text in texts],
        "recommendations": [
            (held.number, held.addressed_to, held.text.value) for held in report.recommendations
        ],
        "doubts": [doubt.what for doubt in report.doubts],
    }
