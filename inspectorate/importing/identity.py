"""Which organisation a report is about, and under which framework; known for sure or in doubt."""

from dataclasses import dataclass

from inspectorate.domain.spelling import spell
from inspectorate.importing.report import Doubt, Facts, Found, Report
from inspectorate.importing.vocabulary import FAMILIES, Framework, Vocabulary, plain_name

START = "the first page"
_ADD = "If it is right, add the name to organisations.csv or aliases.csv, and build anew."
_ADD_FRAMEWORK = "If it is right, add the framework to frameworks.csv, and build anew."


@dataclass(frozen=True)
class Identity:
    """The slugs of an inspection; `organisation` and `framework` are None where not known."""

    inspection: str
    organisation: str | None
    framework: Framework | None
    doubts: tuple[Doubt, ...]


def identify(report: Report, vocabulary: Vocabulary) -> Identity:
    """Who was inspected and by which standards, by names and dates that the tables know."""
    doubts: list[Doubt] = []
    facts = report.facts
    organisation = _organisation(facts, vocabulary, doubts)
    framework = _framework(report, vocabulary, doubts)
    printed = plain_name(facts.organisation.value) if facts.organisation else "unknown"
    name = organisation or slug(printed) or "unknown"
    inspection = f"{name}-{framework.framework if framework else 'unknown'}"
    return Identity(inspection, organisation, framework, tuple(doubts))


def slug(words: str) -> str:
    """The words as part of a slug."""
    return "-".join(spell(words))


def _organisation(facts: Facts, vocabulary: Vocabulary, doubts: list[Doubt]) -> str | None:
    if facts.organisation is None or facts.level is None:
        place = facts.organisation.place if facts.organisation else START
        what = "The report does not say, in a way that is known here, which PDU or region it is of."
        printed = facts.organisation.value if facts.organisation else ""
        doubts.append(Doubt(place, what, printed, _ADD, blocks=True))
        return None
    if facts.region:
        _name(facts.region, "region", vocabulary, doubts)
    return _name(facts.organisation, facts.level, vocabulary, doubts, blocks=True)


def _name(
    printed: Found[str],
    level: str,
    vocabulary: Vocabulary,
    doubts: list[Doubt],
    *,
    blocks: bool = False,
) -> str | None:
    known = vocabulary.organisation(printed.value, level)
    if known is None:
        nearest = " or ".join(vocabulary.nearest(printed.value, level))
        hint = f" The nearest known: {nearest}." if nearest else ""
        what = f"“{printed.value}” is not a known name.{hint}"
        doubts.append(Doubt(printed.place, what, printed.value, _ADD, blocks))
    return known


def _framework(report: Report, vocabulary: Vocabulary, doubts: list[Doubt]) -> Framework | None:
    facts = report.facts
    when = facts.fieldwork_start or facts.published
    if facts.level not in FAMILIES:
        return None
    framework = vocabulary.framework(facts.level, when.value if when else None)
    if framework is None:
        place = when.place if when else START
        what = "No set of standards known here was in force at that date."
        doubts.append(Doubt(place, what, when.value if when else "", _ADD_FRAMEWORK, blocks=True))
    elif facts.score and framework.max_score not in (None, facts.score.value[1]):
        what = (
            f"The score is out of {facts.score.value[1]}, but inspections under "
            f"{framework.framework} give at most {framework.max_score}."
        )
        doubts.append(Doubt(facts.score.place, what))
    return framework
