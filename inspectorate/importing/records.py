"""A report as rows in the shape of the tables, with everything that is doubtful about them.

Findings and recommendations keep the report's own words. A statement makes no row: which way is
good and which question it answers, its sentence tells a person and no rule.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from inspectorate.importing.identity import Identity, identify, slug
from inspectorate.importing.readings import Reading, list_readings
from inspectorate.importing.report import Doubt, Found, Report, Statement
from inspectorate.importing.samples import counted_cases, sample_rows
from inspectorate.importing.vocabulary import Standard, Vocabulary
from inspectorate.store.tables import metadata

TABLES = ("inspections", "samples", "ratings", "scores", "findings", "recommendations")
REPORTED_BY = "inspection report"

FINDING_KINDS = {
    "strength": "strength",
    "area_for_improvement": "area",
    "case_finding": "case",
    "feedback": "feedback",
}
_KINDS = {
    "strength": "strength",
    "area_for_improvement": "area for improvement",
    "case_finding": "bullet",
    "feedback": "paragraph",
}
_VOICES = {"case_finding": "cases", "feedback": "people on probation"}

_LEFT_OUT = "What stands under it is left out, but for its findings; go on only if that is right."

Row = dict[str, object]


@dataclass(frozen=True)
class Records:
    """The rows by table, the statements that no row holds, the doubts, and each value as read.

    `places` are those of a workbook's cells by column, one mapping for each row of the table; a
    row as a whole has that of the empty name.
    """

    rows: dict[str, list[Row]]
    statements: tuple[Statement, ...]
    doubts: tuple[Doubt, ...]
    readings: tuple[Reading, ...] = ()
    places: dict[str, list[dict[str, str]]] = field(default_factory=dict)


def build_records(report: Report, vocabulary: Vocabulary, document: str) -> Records:
    """The rows that the report gives; `document` is the slug of the file it was read from.

    Unknown: a value that the report does not state is None. A standard that the framework does
    not have makes no row but a doubt.
    """
    identity = identify(report, vocabulary)
    doubts = [*report.doubts, *identity.doubts]
    standards = _standards(report, vocabulary, identity, doubts)
    made = {
        "inspections": [_inspection(report, identity)],
        "samples": sample_rows(report.facts, identity.inspection, _window_of(report)),
        "ratings": list(_ratings(report, identity, standards)),
        "scores": list(_scores(report, vocabulary, identity, standards, doubts)),
        "findings": list(_findings(report, identity, standards)),
        "recommendations": list(_recommendations(report, identity)),
    }
    rows = {table: [_whole(table, row, document) for row in made[table]] for table in TABLES}
    return Records(rows, report.statements, tuple(doubts), tuple(list_readings(report)))


def _whole(table: str, row: Row, document: str) -> Row:
    """The row with every column of its table."""
    columns = [column.name for column in metadata.tables[table].columns]
    return dict.fromkeys(columns) | {"document": document} | row


def _value(found: Found | None) -> object:
    return found.value if found else None


def _window_of(report: Report) -> tuple[str | None, str | None]:
    """The outer bounds of the windows in which the cases began."""
    windows = [window.value for window in report.facts.windows]
    if not windows:
        return None, None
    return min(first for first, _ in windows), max(last for _, last in windows)


def _standards(
    report: Report, vocabulary: Vocabulary, identity: Identity, doubts: list[Doubt]
) -> dict[str, Standard]:
    """The framework's standards by the titles that the report uses; unknown ones are doubts."""
    if identity.framework is None:
        return {}
    framework = identity.framework.framework
    places = {held.standard: held.rating.place for held in report.ratings}
    for question in report.questions:
        places.setdefault(question.standard, question.percent.place)
    for finding in report.findings:
        if finding.standard:
            places.setdefault(finding.standard, finding.text.place)
    known: dict[str, Standard] = {}
    for title, place in places.items():
        if standard := vocabulary.standard(framework, title):
            known[title] = standard
        else:
            nearest = " or ".join(vocabulary.nearest_standard(framework, title))
            hint = f" The nearest known: {nearest}." if nearest else ""
            what = f"{framework} has no standard called “{title}”.{hint}"
            doubts.append(Doubt(place, what, title, _LEFT_OUT))
    rated = {held.standard for held in report.ratings}
    for standard in vocabulary.standards:
        if standard.framework == framework and standard.rated and standard.title not in rated:
            what = f"No rating of {standard.title} was found."
            doubts.append(Doubt("the list of ratings", what))
    return known


def _inspection(report: Report, identity: Identity) -> Row:
    facts = report.facts
    first, last = _window_of(report)
    score, maximum = facts.score.value if facts.score else (None, None)
    start = facts.fieldwork_start or facts.published or facts.organisation
    return {
        "inspection": identity.inspection,
        "kind": "core",
        "organisation": identity.organisation,
        "framework": identity.framework.framework if identity.framework else None,
        "cases_from": first,
        "cases_to": last,
        "fieldwork_start": _value(facts.fieldwork_start),
        "fieldwork_end": _value(facts.fieldwork_end),
        "published": _value(facts.published),
        "cases": counted_cases(facts),
        "community_cases": _value(facts.community_cases),
        "licence_cases": _value(facts.licence_cases),
        "interviews": _value(facts.interviews),
        "overall_rating": _value(facts.overall_rating),
        "score": score,
        "max_score": maximum,
        "confidence": "stated",
        "reported_by": REPORTED_BY,
        "locator": start.place if start else None,
    }


def _ratings(report: Report, identity: Identity, standards: dict[str, Standard]) -> Iterator[Row]:
    for held in report.ratings:
        if standard := standards.get(held.standard):
            yield {
                "inspection": identity.inspection,
                "standard": standard.standard,
                "rating": held.rating.value,
                "confidence": "stated",
                "reported_by": REPORTED_BY,
                "locator": f"{standard.title}, {held.rating.place}",
            }


def _scores(
    report: Report,
    vocabulary: Vocabulary,
    identity: Identity,
    standards: dict[str, Standard],
    doubts: list[Doubt],
) -> Iterator[Row]:
    """The key questions with their percentages, based on the cases inspected where that fits."""
    facts = report.facts
    base = facts.core_cases.value if facts.core_cases else counted_cases(facts)
    sample = f"{identity.inspection}-{'core' if facts.core_cases else 'cases'}" if base else None
    seen: set[str] = set()
    for asked in report.questions:
        standard, percent = standards.get(asked.standard), asked.percent.value
        if standard is None or percent is None or percent > 100:
            continue
        known = vocabulary.question(standard.framework, standard.standard, asked.wording)
        if known is None:
            what = f"“{asked.wording}” is no key question of {standard.title} known here."
            doubts.append(Doubt(asked.percent.place, what))
        name = f"{identity.inspection}-{slug(known.question if known else asked.wording)}"
        if name in seen:
            doubts.append(Doubt(asked.percent.place, f"“{asked.wording}” stands there twice."))
            continue
        seen.add(name)
        of_all = known is not None and known.dimension is not None and base is not None
        has_base = of_all and _fits(percent, base)
        yield {
            "score": name,
            "inspection": identity.inspection,
            "sample": sample if of_all else None,
            "standard": standard.standard,
            "key_question": known.key_question if known else None,
            "question": known.question if known else None,
            "dimension": known.dimension if known else None,
            "statement": asked.wording,
            "better": "higher",
            "qualifier": "exact",
            "percent": percent,
            "cases": base if has_base else None,
            "cases_basis": "assumed" if has_base else None,
            "reported_by": REPORTED_BY,
            "locator": f"{standard.title}, table of key questions, {asked.percent.place}",
        }


def _fits(percent: float, base: int) -> bool:
    """Whether some whole number of the cases rounds to the percentage."""
    nearest = round(percent * base / 100)
    return abs(100 * nearest / base - percent) <= 0.5


def _findings(report: Report, identity: Identity, standards: dict[str, Standard]) -> Iterator[Row]:
    for held in report.findings:
        standard = standards.get(held.standard) if held.standard else None
        section, kind = slug(held.section), FINDING_KINDS[held.kind]
        yield {
            "finding": f"{identity.inspection}-{section}-{kind}-{held.number}",
            "inspection": identity.inspection,
            "section": held.section,
            "standard": standard.standard if standard else None,
            "kind": held.kind,
            "voice": _VOICES.get(held.kind),
            "summary": held.text.value,
            "locator": f"{held.section}, {_KINDS[held.kind]} {held.number}, {held.text.place}",
        }


def _recommendations(report: Report, identity: Identity) -> Iterator[Row]:
    for place, held in enumerate(report.recommendations, start=1):
        yield {
            "recommendation": f"{identity.inspection}-recommendation-{place}",
            "inspection": identity.inspection,
            "number": held.number,
            "addressed_to": held.addressed_to or None,
            "summary": held.text.value,
            "locator": f"Recommendations, {held.number}, {held.text.place}",
        }
