"""The names that a report may use: of organisations, frameworks, standards and key questions.

All of it comes from the tables; nothing here guesses: a name is known to the letter or unknown.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property

from inspectorate.domain.spelling import spell

Rows = Mapping[str, Iterable[Mapping[str, object]]]

# Which frameworks belong to which level of organisation, by how their slugs begin.
FAMILIES = {"pdu": "pdu-", "region": "region-", "nation": "national-"}
# Standards that reports head by other words than the list of ratings does.
_OTHER_TITLES = {
    "Infrastructure and ICT": "IT and infrastructure",
    "Infrastructure and IT": "IT and infrastructure",
    "ICT and infrastructure": "IT and infrastructure",
    "Infrastructure": "IT and infrastructure",
}
_CODE = re.compile(r"^(?:[A-Z]\s?)?\d(?:\.\d)?[.:]?\s+(?=\D)")
_LEVEL = re.compile(r"\s+(?:(PDU|probation delivery unit)|(?:probation )?(region))$", re.IGNORECASE)


@dataclass(frozen=True)
class Standard:
    """A standard of one framework, and whether it is rated there."""

    framework: str
    standard: str
    title: str
    rated: bool


@dataclass(frozen=True)
class Question:
    """A key question of one framework, with its wording there."""

    framework: str
    standard: str
    key_question: str
    question: str
    dimension: str | None
    wording: str


@dataclass(frozen=True)
class Framework:
    """A set of standards; `max_score` where every inspection has the same."""

    framework: str
    valid_from: str | None
    max_score: int | None


@dataclass(frozen=True)
class Vocabulary:
    """Every known name; made by `read_vocabulary`."""

    frameworks: tuple[Framework, ...]
    standards: tuple[Standard, ...]
    other_titles: tuple[tuple[str, str, str], ...]
    questions: tuple[Question, ...]
    organisations: tuple[tuple[str, str, str], ...]
    scores: Mapping[tuple[str, str, str], str] = field(default_factory=dict)

    @cached_property
    def _titles(self) -> dict[str, str]:
        known = {fold_title(held.title): held.title for held in self.standards}
        titles = {(held.framework, held.standard): held.title for held in self.standards}
        for framework, title, standard in self.other_titles:
            if (framework, standard) in titles:
                known.setdefault(fold_title(title), titles[framework, standard])
        for other, title in _OTHER_TITLES.items():
            known.setdefault(fold_title(other), title)
        return known

    @cached_property
    def _asked(self) -> dict[tuple[str, tuple[str, ...]], list[Question]]:
        asked: dict[tuple[str, tuple[str, ...]], list[Question]] = {}
        for held in self.questions:
            words = tuple(sorted(spell(held.wording)))
            asked.setdefault((held.framework, words), []).append(held)
        return asked

    @cached_property
    def _names(self) -> dict[tuple[str, tuple[str, ...]], set[str]]:
        names: dict[tuple[str, tuple[str, ...]], set[str]] = {}
        for name, level, slug in self.organisations:
            names.setdefault((level, spell(name)), set()).add(slug)
        return names

    def title_of(self, words: str) -> str | None:
        """The standard's title that the words are, with or without its code; None where none."""
        return self._titles.get(fold_title(words))

    def organisation(self, printed: str, level: str) -> str | None:
        """The slug of the organisation so named at this level; None where none or several are."""
        found = self._names.get((level, spell(plain_name(printed))), set())
        return next(iter(found)) if len(found) == 1 else None

    def nearest(self, printed: str, level: str) -> list[str]:
        """The known names at this level that look most like the printed one, at most three."""
        names = {name for name, known, _ in self.organisations if known == level}
        return get_close_matches(plain_name(printed)[:100], sorted(names), n=3)

    def framework(self, level: str, when: str | None) -> Framework | None:
        """The framework of this level that was in force last at the date; without one, the last."""
        family = FAMILIES.get(level)
        fitting = [
            held
            for held in self.frameworks
            if family
            and held.framework.startswith(family)
            and (when is None or (held.valid_from or "")[: len(when)] <= when)
        ]
        return max(fitting, key=lambda held: held.valid_from or "", default=None)

    def standard(self, framework: str, title: str) -> Standard | None:
        """The standard of this title in the framework; None where it has none."""
        for held in self.standards:
            if held.framework == framework and held.title == title:
                return held
        return None

    def nearest_standard(self, framework: str, title: str) -> list[str]:
        """The titles of the framework's standards that look most like this one, at most three."""
        titles = [held.title for held in self.standards if held.framework == framework]
        return get_close_matches(title[:100], titles, n=3, cutoff=0.7)

    def question(self, framework: str, standard: str | None, wording: str) -> Question | None:
        """The key question with this wording, but for signs and word order.

        It is one of the standard, or of any in the framework; None where none or several are.
        """
        asked = self._asked.get((framework, tuple(sorted(spell(wording)))), ())
        found = [held for held in asked if standard in (None, held.standard)]
        return found[0] if len(found) == 1 else None

    def score_of(self, inspection: str, standard: str, key_question: str) -> str | None:
        """The slug of the figure that is held for a key question of an inspection."""
        return self.scores.get((inspection, standard, key_question))


def read_vocabulary(rows: Rows) -> Vocabulary:
    """The names in the tables frameworks, standards, standard_titles, key_questions and others."""
    levels = {str(row["organisation"]): str(row["level"]) for row in rows["organisations"]}
    families = tuple(FAMILIES.values())
    names = [
        (str(row["name"]), str(row["level"]), str(row["organisation"]))
        for row in rows["organisations"]
    ]
    names += [
        (str(row["alias"]), levels[str(row["organisation"])], str(row["organisation"]))
        for row in rows["aliases"]
        if str(row["organisation"]) in levels
    ]
    return Vocabulary(
        tuple(
            Framework(row["framework"], row["valid_from"] or None, _whole(row["max_score"]))
            for row in rows["frameworks"]
        ),
        tuple(
            Standard(row["framework"], row["standard"], row["title"], row["basis"] != "not rated")
            for row in rows["standards"]
            if row["framework"].startswith(families)
        ),
        tuple((row["framework"], row["title"], row["standard"]) for row in rows["standard_titles"]),
        tuple(
            Question(
                row["framework"],
                row["standard"],
                row["key_question"],
                row["question"],
                row["dimension"] or None,
                row["wording"],
            )
            for row in rows["key_questions"]
        ),
        tuple(names),
        {
            (row["inspection"], row["standard"], row["key_question"]): row["score"]
            for row in rows.get("scores", ())
            if row["key_question"]
        },
    )


def fold_title(words: str) -> str:
    """A heading as it is compared: without its code, signs and capitals."""
    return " ".join(spell(without_code(words)))


def without_code(words: str) -> str:
    """A heading without the code of its standard before it: P 1.1. Leadership is Leadership."""
    return _CODE.sub("", words.strip())


def level_of(printed: str) -> str | None:
    """The level that the printed name says it has; None where it says none."""
    found = _LEVEL.search(printed.strip())
    if found is None:
        return None
    return "pdu" if found[1] else "region"


def plain_name(printed: str) -> str:
    """The printed name without PDU or region behind it and “the” before it."""
    name = re.sub(r"^the\s+", "", _LEVEL.sub("", printed.strip()), flags=re.IGNORECASE)
    return name.strip(" .,:;–-")


def _whole(value: object) -> int | None:
    return int(value) if value else None
