"""Which lines of a report stand under which heading."""

import re
from collections.abc import Iterator, Sequence

from inspectorate.domain.ratings import RATINGS
from inspectorate.importing.lines import Line
from inspectorate.importing.report import Section
from inspectorate.importing.vocabulary import Vocabulary, fold_title, without_code

RATINGS_LIST, CONCLUSIONS, RECOMMENDATIONS = "Ratings", "Report conclusions", "Recommendations"
FEEDBACK, DIVERSITY, OUTCOMES = (
    "Feedback from people on probation",
    "Diversity and inclusion",
    "Outcomes",
)
FOREWORD, BACKGROUND, METHODOLOGY = "Foreword", "Background", "Methodology"

LONGEST_HEADING = 90

_BACK = re.compile(r"\s*\(?back to top\)?\s*$", re.IGNORECASE)
_RATING = "|".join(RATINGS)
_RATED = re.compile(
    rf"^(?P<label>.*?)[\s:–—-]*[‘'\"“]?(?P<rating>{_RATING})[’'\"”]?$", re.IGNORECASE
)
# Headings that are no standards, by how they begin, and what their section is called here.
_FIXED = {
    "ratings": RATINGS_LIST,
    "our ratings": RATINGS_LIST,
    "report conclusions": CONCLUSIONS,
    "recommendations": RECOMMENDATIONS,
    "feedback from people on probation": FEEDBACK,
    "views of people on probation": FEEDBACK,
    "diversity inclusion": DIVERSITY,
    "outcomes": OUTCOMES,
    "background": BACKGROUND,
    "context": BACKGROUND,
    "methodology": METHODOLOGY,
    "contents": "Contents",
    "acknowledgements": "Acknowledgements",
    "references": "References",
    "press notice": "Press notice",
    "presentation slides": "Presentation slides",
    "further information": "Further information",
    "executive summary": "Executive summary",
    "role of hm inspectorate of probation": "The role of HM Inspectorate of Probation",
    "organisational arrangements activity": "Organisational arrangements and activity",
    "service delivery": "Service delivery",
}
_STARTS = re.compile(r"^(?P<foreword>foreword\b)|^annexe?\s+(?:one|two|three|four|five|\d|[a-e])\b")
_DOMAINS = ("Organisational arrangements and activity", "Service delivery")


def rating_in(words: str) -> tuple[str, str] | None:
    """What stands before a rating that ends the words, and the rating; None without one.

    The two may run together, as where a page's labels and values were copied: StaffingGood.
    """
    found = _RATED.match(words) if len(words) <= LONGEST_HEADING else None
    return (found["label"].strip(), found["rating"].capitalize()) if found else None


def split_sections(lines: Sequence[Line], vocabulary: Vocabulary) -> tuple[Section, ...]:
    """The sections in order; the first has no heading and holds what stands before any."""
    held: list[tuple[str, str | None, Line | None, list[Line]]] = [("", None, None, [])]
    for position, line in enumerate(lines):
        title, standard = _heading(line, vocabulary)
        where = held[-1][0]
        if title is None or _belongs(where, title, standard, lines, position, held[-1][3]):
            held[-1][3].append(line)
            continue
        held.append((title, standard, line, []))
        rated = rating_in(_BACK.sub("", line.text))
        if rated and rated[0]:
            held[-1][3].append(line)
    return tuple(Section(title, of, heading, tuple(own)) for title, of, heading, own in held)


def _heading(line: Line, vocabulary: Vocabulary) -> tuple[str | None, str | None]:
    """The title of the section that the line heads, and its standard; None where it is none."""
    if line.is_bullet or len(line.text) > LONGEST_HEADING or line.text[0].islower():
        return None, None
    if line.text.endswith(("?", ",", ";")):
        return None, None
    words = _BACK.sub("", line.text)
    rated = rating_in(words)
    label = rated[0] if rated and rated[0] else words
    if standard := vocabulary.title_of(label):
        # A section may be headed by other words than the standard's title; they are kept.
        is_title = fold_title(label) == fold_title(standard)
        return (standard if is_title else without_code(label)), standard
    folded = fold_title(words)
    if folded in _FIXED:
        return _FIXED[folded], None
    if found := _STARTS.match(folded):
        return (FOREWORD if found["foreword"] else words), None
    return (words, None) if words != line.text and words else (None, None)


def _belongs(
    where: str,
    title: str,
    standard: str | None,
    lines: Sequence[Line],
    position: int,
    own: Sequence[Line],
) -> bool:
    """Whether what looks like a heading is an entry of the list or passage it stands in."""
    if where == CONCLUSIONS:
        return standard is not None and _is_rated(lines[position])
    if where != RATINGS_LIST:
        return False
    if title in _DOMAINS:
        return True
    if standard is None:
        return False
    if any(fold_title(line.text) == fold_title(lines[position].text) for line in own):
        return False
    following = lines[position + 1 : position + 2]
    return _is_rated(lines[position]) or any(_is_bare(line) for line in following)


def _is_bare(line: Line) -> bool:
    rated = rating_in(line.text)
    return rated is not None and rated[0] == ""


def _is_rated(line: Line) -> bool:
    rated = rating_in(_BACK.sub("", line.text))
    return rated is not None and rated[0] != ""


def sentences(text: str) -> Iterator[str]:
    """The sentences of a paragraph or bullet."""
    yield from re.split(r"(?<=[.!?])[’”]?\s+(?=[A-Z‘“\"(]|\d)", text)
