"""Invented case figures: how many of the cases of an inspection the work was good enough in.

Community sentences and licences are drawn apart and added up, so that the figures agree.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import exp
from random import Random

from inspectorate.demonstration.ground import Ground, Row, Statement
from inspectorate.domain.frameworks import NATIONAL

COMMUNITY, LICENCE = "community", "licence"
STATED, PERCENT_ONLY, NO_BASE = "stated", "percent only", "no base"

# Log odds: work to keep other people safe is good enough less often than work to engage.
_OF_DIMENSION = {"engagement": 0.65, "desistance": 0.5, "safety": 0.05, None: 0.35}
_BETWEEN_UNITS, _BETWEEN_ROUNDS, _BETWEEN_QUESTIONS = 0.45, 0.3, 0.35

# Of what is asked of relevant cases only, this share of the cases is relevant.
_LEAST_RELEVANT = 0.55


@dataclass(frozen=True)
class Inspected:
    """What case figures need to know of an inspection: its slug, cases, and how it prints them."""

    inspection: str
    framework: str
    community: int
    licence: int
    printing: str
    quality: float


def choose_cases(inspection: str, framework: str, unit: float, chance: Random) -> Inspected:
    """How many cases are inspected and how their figures are printed; `unit` is in log odds.

    The nation's report prints percentages alone, as the real one does.
    """
    cases = 157 if framework == NATIONAL else chance.randrange(34, 72)
    licence = max(8, round(cases * chance.uniform(0.22, 0.42)))
    printing = chance.choices((STATED, PERCENT_ONLY, NO_BASE), (88, 8, 4))[0]
    printing = PERCENT_ONLY if framework == NATIONAL else printing
    quality = unit + chance.gauss(0, _BETWEEN_ROUNDS)
    return Inspected(inspection, framework, cases - licence, licence, printing, quality)


def quality_of(organisation: str, seed: int) -> float:
    """How good the work of an organisation is throughout, in log odds."""
    return Random(f"{seed} unit {organisation}").gauss(0, _BETWEEN_UNITS)


def _odds(question: str, dimension: str | None, seed: int) -> float:
    ease = Random(f"{seed} question {question}").gauss(0, _BETWEEN_QUESTIONS)
    return _OF_DIMENSION[dimension] + ease


def build_samples(of: Inspected, common: Row) -> list[Row]:
    """The groups of cases: all, and each of the two kinds of sentence."""
    sizes = {
        "cases": ("All inspected cases", of.community + of.licence),
        COMMUNITY: ("Inspected cases: community orders", of.community),
        LICENCE: ("Inspected cases: releases on licence from custody", of.licence),
    }
    return [
        common
        | {
            "sample": f"{of.inspection}-{part}",
            "title": title,
            "population": "cases",
            "size": size,
            "selection": "by rule",
        }
        for part, (title, size) in sizes.items()
    ]


def build_scores(of: Inspected, ground: Ground, seed: int, common: Row) -> Iterator[Row]:
    """The figures of every key question and statement.

    Of all cases, and of each kind of sentence alone where one of the three sides of the work is
    asked about.
    """
    codes = {row["title"]: row["standard"] for row in ground.standards(of.framework)}
    for row in ground.key_questions(of.framework):
        asked = {name: row[name] for name in ("standard", "key_question", "question", "dimension")}
        asked |= {"statement": row["wording"], "better": "higher"}
        key = f"{row['standard']}-{row['key_question']}".lower().replace(" ", "-")
        yield from _figures(of, asked, key, 1.0, seed, common)
    for each in ground.statements:
        yield from _figures(
            of, _asked(each, codes), each.question, _relevant(each, seed), seed, common
        )


def _asked(each: Statement, codes: dict[str, str]) -> Row:
    return {
        "standard": codes.get(each.standard_title),
        "question": each.question,
        "dimension": each.dimension,
        "statement": each.statement,
        "better": each.better,
    }


def _relevant(each: Statement, seed: int) -> float:
    """The share of cases that the statement is about: all of them for about half."""
    chance = Random(f"{seed} relevant {each.question}")
    return 1.0 if chance.random() < 0.5 else chance.uniform(_LEAST_RELEVANT, 1)


def _figures(
    of: Inspected, asked: Row, key: str, relevant: float, seed: int, common: Row
) -> Iterator[Row]:
    """One question's figures: of all cases, and of community sentences and licences alone."""
    chance = Random(f"{seed} {of.inspection} {key}")
    good = 1 / (1 + exp(-of.quality - _odds(asked["question"], asked["dimension"], seed)))
    share = good if asked["better"] == "higher" else 1 - good
    every = {"cases": (0, 0)}
    for part, size in ((COMMUNITY, of.community), (LICENCE, of.licence)):
        base = size if relevant == 1 else max(1, round(size * relevant))
        count = sum(chance.random() < share for _ in range(base))
        every[part] = (count, base)
        every["cases"] = (every["cases"][0] + count, every["cases"][1] + base)
    for part, (count, base) in every.items():
        if part != "cases" and asked["dimension"] is None:
            continue
        score = f"{of.inspection}-{key}" + ("" if part == "cases" else f"-{part}")
        rests_on = {"score": score, "sample": f"{of.inspection}-{part}", "qualifier": "exact"}
        yield common | asked | rests_on | _printed(count, base, of.printing, relevant == 1)


def _printed(count: int, base: int, printing: str, whole: bool) -> Row:
    """The figure as its report prints it; a base may be assumed only where all cases are meant."""
    percent = float(round(100 * count / base))
    if printing == STATED:
        return {"percent": percent, "numerator": count, "cases": base, "cases_basis": "stated"}
    if printing == PERCENT_ONLY and whole:
        return {"percent": percent, "cases": base, "cases_basis": "assumed"}
    return {"percent": percent}
