"""What the front of a report says of its inspection: who, when, how many cases, rated how."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from inspectorate.domain.ratings import RATINGS
from inspectorate.importing.dates import find_dates, find_windows
from inspectorate.importing.lines import Line
from inspectorate.importing.numbers import NUMBER, read_number
from inspectorate.importing.report import Facts, Found, Section
from inspectorate.importing.sections import (
    BACKGROUND,
    FOREWORD,
    METHODOLOGY,
    RATINGS_LIST,
    rating_in,
    sentences,
)
from inspectorate.importing.vocabulary import level_of

_N = rf"\b(?P<number>{NUMBER})\s+"
_COUNTS = {
    "community_cases": (rf"{_N}(?:community (?:orders|sentences|cases)|cases in the community)\b",),
    "licence_cases": (rf"{_N}(?:releases? on (?:post-release )?licence|licence cases)\b",),
    "core_cases": (rf"{_N}(?:cases )?(?:were )?inspected against (?:the )?core standards\b",),
    "adjusted_cases": (rf"{_N}(?:cases )?(?:inspected )?against (?:the )?adjusted standards\b",),
    "interviews": (rf"{_N}interviews with (?:probation )?practitioners\b",),
    "cases": (
        rf"inspected a total of {_N}cases\b",
        rf"\ba total of {_N}cases\b",
        rf"\b(?:inspected|examined|looked at) {_N}cases\b",
    ),
}
_RATING = "|".join(RATINGS)
_SCORE = re.compile(r"\bscore:?\s*(\d{1,3})\s*(?:/|out of)\s*(\d{1,3})\b", re.IGNORECASE)
_OVERALL = (
    rf"\brated\b[^.]{{0,200}}?\bas [‘'\"“]?(?P<rating>{_RATING})[’'\"”]? overall\b",
    rf"\boverall[^.]{{0,200}}?\brated\b(?: as)? [‘'\"“]?(?P<rating>{_RATING})\b",
    rf"\b(?:PDU|region|we)\b[^.]{{0,200}}?\brated as [‘'\"“]?(?P<rating>{_RATING})\b",
)
_INSPECTION_OF = re.compile(
    r"^an inspection of (?:the )?probation (?:services?|delivery) in:?\s*(.*)$", re.IGNORECASE
)
_NATIONAL = re.compile(r"^national (?:probation )?inspection\b", re.IGNORECASE)
_NAMED = re.compile(
    r"^(?:inspection of )?(?P<name>.{2,80}?\b(?:PDU|probation delivery unit|region))\b"
    r"\s*(?:[–—:,-].*|inspection.*)?$",
    re.IGNORECASE,
)
_REGION = (
    re.compile(r"\bThe Probation Service\s*[–—-]\s*(.{3,80}? region)\b", re.IGNORECASE),
    re.compile(r"\bPDUs in (?:the )?([A-Z].{2,80}?) (?:probation )?region\b"),
)
_PUBLISHED = re.compile(
    r"^(?:HM Inspectorate of Probation,|published:?|national (?:probation )?inspection\s*[–—-]"
    r"|.{2,80} (?:PDU|region)\s*[–—-]\s*(?:inspection,?)?)\s*(?P<date>.{4,30})$",
    re.IGNORECASE,
)
_COMMENCED = re.compile(
    r"\b(?:commenced|started|began|begun)\s+(?:in the period\s+)?(?:between|from)\b", re.IGNORECASE
)
_CASES_BEGAN = re.compile(
    r"\b(?:sentences?|licen[cs]es?|cases?|orders?)\b.{0,40}\b(?:commenced|started|began|begun)\b",
    re.IGNORECASE,
)
_FIELDWORK = re.compile(
    r"\binspection took place\b"
    r"|\bfieldwork\b.{0,300}\b(?:started|began|beginning|took place|ran|was|between|from)\b",
    re.IGNORECASE,
)
_SPAN = re.compile(r"\bbetween\b|\bfrom\b|\bended\b", re.IGNORECASE)
FRONT = 80


def read_facts(sections: Sequence[Section]) -> Facts:
    """What the report says of the inspection; what it does not say is None."""
    lines = [line for section in sections for line in section.lines]
    front = [line for section in sections for line in _own(section)][:FRONT]
    told = [line for section in sections if section.standard is None for line in section.lines]
    told.sort(key=lambda line: line not in _of(sections, BACKGROUND, METHODOLOGY))
    organisation, level = _organisation(front, _of(sections, RATINGS_LIST))
    start, end = _fieldwork(lines)
    counts = {name: _count(told, patterns) for name, patterns in _COUNTS.items()}
    return Facts(
        organisation=organisation,
        level=level,
        region=_region(lines),
        fieldwork_start=start,
        fieldwork_end=end,
        published=_published(front),
        windows=tuple(_windows(told)),
        overall_rating=_overall(sections),
        score=_score(_of(sections, RATINGS_LIST) or lines),
        **counts,
    )


def _own(section: Section) -> Iterator[Line]:
    if section.heading:
        yield section.heading
    yield from section.lines


def _of(sections: Iterable[Section], *titles: str) -> list[Line]:
    return [line for section in sections if section.title in titles for line in section.lines]


def _organisation(
    front: Sequence[Line], ratings: Sequence[Line]
) -> tuple[Found[str] | None, str | None]:
    """The name as printed on the cover, at the head of the page or over the ratings."""
    for line, following in pairwise([*front, None]):
        if found := _INSPECTION_OF.match(line.text):
            named = line if found[1] else following
            if named is not None:
                name = found[1] or named.text
                return Found(name, named.place, named.text), level_of(name)
        if _NATIONAL.match(line.text):
            return Found("England and Wales", line.place, line.text), "nation"
    for line in [*front, *ratings]:
        if line.is_bullet or line.text.casefold().startswith("the probation service"):
            continue
        if found := _NAMED.match(line.text):
            return Found(found["name"], line.place, line.text), level_of(found["name"])
    return None, None


def _region(lines: Iterable[Line]) -> Found[str] | None:
    for pattern in _REGION:
        for line in lines:
            if found := pattern.search(line.text):
                return Found(found[1], line.place, found[0])
    return None


def _published(front: Iterable[Line]) -> Found[str] | None:
    for line in front:
        found = _PUBLISHED.match(line.text)
        dates = find_dates(found["date"]) if found else []
        if len(dates) == 1:
            return Found(dates[0], line.place, line.text)
    return None


def _fieldwork(lines: Iterable[Line]) -> tuple[Found[str] | None, Found[str] | None]:
    """First and last day of fieldwork; the last only where the report gives it."""
    start = end = None
    for line in lines:
        for sentence in sentences(line.text):
            if not _FIELDWORK.search(sentence):
                continue
            cases = _CASES_BEGAN.search(sentence)
            dates = find_dates(sentence[: cases.start()] if cases else sentence)
            if dates and start is None:
                start = Found(dates[0], line.place, sentence)
            if len(dates) == 2 and end is None and _SPAN.search(sentence):
                end = Found(dates[1], line.place, sentence)
    return start, end


def _windows(lines: Iterable[Line]) -> Iterator[Found[tuple[str, str]]]:
    """The spans in which sentences and licences began, from the first sentence that gives any."""
    for line in lines:
        for sentence in sentences(line.text):
            found = _COMMENCED.search(sentence)
            if found is None or "fieldwork" in sentence[: found.start()].casefold()[-12:]:
                continue
            windows = find_windows(sentence[found.start() :])
            if windows:
                yield from (Found(window, line.place, sentence) for window in windows)
                return


def _count(lines: Iterable[Line], patterns: Iterable[str]) -> Found[int] | None:
    for pattern in patterns:
        for line in lines:
            for sentence in sentences(line.text):
                if found := re.search(pattern, sentence, re.IGNORECASE):
                    return Found(read_number(found["number"]), line.place, sentence)
    return None


def _score(lines: Iterable[Line]) -> Found[tuple[int, int]] | None:
    for line in lines:
        if found := _SCORE.search(line.text):
            return Found((int(found[1]), int(found[2])), line.place, line.text)
    return None


def _overall(sections: Sequence[Section]) -> Found[str] | None:
    """The overall rating: of the list of ratings, else as the foreword says it."""
    label = ""
    for line in _of(sections, RATINGS_LIST):
        rated = rating_in(line.text)
        before = (rated[0] or label if rated else "").casefold()
        if rated and before in ("overall rating", "overall"):
            return Found(rated[1], line.place, line.text)
        label = line.text.rstrip(" :") if not rated else ""
    for line in _of(sections, FOREWORD, "Executive summary"):
        for sentence in sentences(line.text):
            for pattern in _OVERALL:
                if found := re.search(pattern, sentence, re.IGNORECASE):
                    return Found(found["rating"].capitalize(), line.place, sentence)
    return None
