"""The ratings of the standards: as the report lists them, and as its sections repeat them."""

import re
from collections.abc import Iterator, Sequence

from inspectorate.domain.ratings import RATINGS
from inspectorate.importing.lines import Line
from inspectorate.importing.report import Doubt, Found, Section, StandardRating
from inspectorate.importing.sections import CONCLUSIONS, LONGEST_HEADING, RATINGS_LIST, rating_in
from inspectorate.importing.vocabulary import Vocabulary

_BEHIND_SENTENCE = re.compile(
    rf"[.!]\s*[‘'\"“]?(?P<rating>{'|'.join(RATINGS)})[’'\"”]?$", re.IGNORECASE
)
_NO_STANDARD = re.compile(r"\b(?:overall|rating|score)\b|\.$", re.IGNORECASE)


def read_ratings(
    sections: Sequence[Section], vocabulary: Vocabulary
) -> tuple[tuple[StandardRating, ...], list[Doubt]]:
    """One rating per standard, in the order of the list, and where two places differ.

    A standard that the list leaves out has the rating that stands in its own section.
    """
    ratings: dict[str, StandardRating] = {}
    doubts: list[Doubt] = []
    for rating in (*_listed(sections, vocabulary), *_repeated(sections, vocabulary)):
        first = ratings.setdefault(rating.standard, rating)
        if first.rating.value != rating.rating.value:
            what = (
                f"{rating.standard} is rated {first.rating.value} at {first.rating.place} "
                f"and {rating.rating.value} here."
            )
            doubts.append(Doubt(rating.rating.place, what))
    return tuple(ratings.values()), doubts


def _listed(sections: Sequence[Section], vocabulary: Vocabulary) -> Iterator[StandardRating]:
    for section in sections:
        if section.title != RATINGS_LIST:
            continue
        label = ""
        for line in section.lines:
            rated = rating_in(line.text)
            if rated is None:
                label = line.text
                continue
            if name := _standard_name(rated[0] or label, vocabulary):
                yield StandardRating(name, Found(rated[1], line.place, line.text))
            label = ""


def _standard_name(label: str, vocabulary: Vocabulary) -> str | None:
    """The standard that the label names; an unknown one as printed, None where it is no name."""
    label = label.replace("\t", " ").strip(" :")
    if known := vocabulary.title_of(label):
        return known
    if not label or _NO_STANDARD.search(label) or len(label) > LONGEST_HEADING:
        return None
    return re.sub(r"^[A-Z]?\s?\d(?:\.\d)?\.?\s+", "", label)


def _repeated(sections: Sequence[Section], vocabulary: Vocabulary) -> Iterator[StandardRating]:
    """The ratings that sections of standards carry, before their first bullet."""
    for section in sections:
        if section.title == CONCLUSIONS:
            for line in section.lines:
                rated = rating_in(line.text)
                name = vocabulary.title_of(rated[0]) if rated and rated[0] else None
                if name:
                    yield StandardRating(name, Found(rated[1], line.place, line.text))
        elif section.standard:
            yield from _of_section(section, section.standard)


def _of_section(section: Section, standard: str) -> Iterator[StandardRating]:
    for line in section.lines:
        if line.is_bullet:
            return
        if rating := _behind(line, line is section.heading):
            yield StandardRating(standard, Found(rating, line.place, line.text))
            return


def _behind(line: Line, is_heading: bool) -> str | None:
    """The rating that is the whole line, ends the heading, or stands behind its last sentence."""
    rated = rating_in(line.text)
    if rated and (rated[0] == "" or is_heading):
        return rated[1]
    found = _BEHIND_SENTENCE.search(line.text)
    return found["rating"].capitalize() if found else None
