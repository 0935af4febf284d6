"""Strengths, areas for improvement, case findings and feedback, each under its section."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from inspectorate.importing.report import Found, ReadFinding, ReadRecommendation, Section
from inspectorate.importing.sections import DIVERSITY, FEEDBACK, OUTCOMES, RECOMMENDATIONS

STRENGTH, AREA, CASE, VOICE = "strength", "area_for_improvement", "case_finding", "feedback"

_KINDS = {
    "strength": STRENGTH,
    "strengths": STRENGTH,
    "key strengths": STRENGTH,
    "area for improvement": AREA,
    "areas for improvement": AREA,
    "key areas for improvement": AREA,
}
_QUOTATION = re.compile(r"^[“\"‘'].*[”\"’']\.?$", re.DOTALL)
_ADDRESSEE = re.compile(r"^(?P<who>.{2,120}?) should:?$", re.IGNORECASE)
_NUMBERED = re.compile(r"^(?P<number>\d{1,2})[.)]\s+(?P<text>\S.*)$", re.DOTALL)


def read_findings(sections: Sequence[Section]) -> tuple[ReadFinding, ...]:
    """The findings in order, numbered within section and kind."""
    found: Counter[tuple[str, str]] = Counter()
    findings = []
    for section in sections:
        for kind, text in _of_section(section):
            found[section.title, kind] += 1
            number = found[section.title, kind]
            findings.append(ReadFinding(section.title, section.standard, kind, number, text))
    return tuple(findings)


def _of_section(section: Section) -> Iterator[tuple[str, Found[str]]]:
    """Bullets by the label they stand under; without a label, those of a standard are of cases.

    What people on probation said is told in paragraphs; a quotation belongs to no count.
    """
    if section.title == FEEDBACK:
        for line in section.lines:
            if not _QUOTATION.match(line.words) and re.search(r"[.!?][”’\"']?$", line.words):
                yield VOICE, Found(line.words, line.place, line.words)
        return
    if section.standard is None and section.title not in (DIVERSITY, OUTCOMES):
        return
    kind = CASE if section.standard else None
    for line in section.lines:
        if label := _KINDS.get(line.text.casefold().rstrip(" :")):
            kind = label
        elif line.is_bullet and kind:
            yield kind, Found(line.words, line.place, line.words)


def read_recommendations(sections: Sequence[Section]) -> tuple[ReadRecommendation, ...]:
    """The recommendations with number and addressee; a bulleted one is numbered by its place."""
    recommendations: list[ReadRecommendation] = []
    who, last = "", 0
    for section in sections:
        if section.title != RECOMMENDATIONS:
            continue
        for line in section.lines:
            if found := _ADDRESSEE.match(line.text):
                who = found["who"]
            elif found := _NUMBERED.match(line.words):
                last = int(found["number"])
                text = Found(found["text"], line.place, line.text)
                recommendations.append(ReadRecommendation(last, who, text))
            elif line.is_bullet:
                last += 1
                text = Found(line.words, line.place, line.text)
                recommendations.append(ReadRecommendation(last, who, text))
            elif recommendations and line.text[0].islower():
                recommendations[-1] = _longer(recommendations[-1], line.text)
    return tuple(recommendations)


def _longer(recommendation: ReadRecommendation, rest: str) -> ReadRecommendation:
    text = recommendation.text
    whole = Found(f"{text.value} {rest}", text.place, f"{text.words} {rest}")
    return ReadRecommendation(recommendation.number, recommendation.addressed_to, whole)
