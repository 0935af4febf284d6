"""One invented inspection with all that belongs to it, as rows of the tables."""

from random import Random

from inspectorate.demonstration import cases, given, surroundings, words
from inspectorate.demonstration.ground import Ground, Row
from inspectorate.demonstration.rounds import Dates, Round, choose_dates, choose_framework
from inspectorate.domain.organisations import full_name
from inspectorate.domain.sources import DEMONSTRATION
from inspectorate.store.reading import Rows
from inspectorate.store.tables import metadata

_COLUMNS = {
    name: [column.name for column in table.columns] for name, table in metadata.tables.items()
}
_METHOD = "Invented: inspectors looked at cases on site and talked with practitioners."


def build_inspection(unit: Row, of: Round, ground: Ground, seed: int) -> Rows:
    """The rows of one inspection by table; none where the unit is not inspected in this round.

    Each depends on the seed, the unit and the round alone, so that it may be built by itself.
    """
    organisation, level = unit["organisation"], unit["level"]
    chance = Random(f"{seed} {organisation} {of.number}")
    dates = choose_dates(level, of, chance)
    framework = choose_framework(level, of, dates)
    if framework is None:
        return {}
    inspection = f"demonstration-{organisation}-{of.number}"
    name = full_name(unit["name"], level)
    document = _document(inspection, name, of, dates)
    source = {"document": document["document"], "locator": f"Invented report, round {of.number}"}
    inspected = cases.choose_cases(
        inspection, framework, cases.quality_of(organisation, seed), chance
    )
    reported = source | {"inspection": inspection, "reported_by": "inspection report"}
    asked_of = chance.randrange(18, 40), chance.randrange(24, 70)
    scores = list(cases.build_scores(inspected, ground, seed, reported))
    rated = given.choose_ratings(framework, ground, scores, inspected.quality, chance)
    of_cases = {"period_start": str(dates.cases_from), "period_end": str(dates.cases_to)}
    belongs = source | {"inspection": inspection}
    samples = [
        *cases.build_samples(inspected, belongs | of_cases),
        *surroundings.build_samples(inspection, *asked_of, belongs),
    ]
    rows = {
        "documents": [document],
        "inspections": [
            reported
            | _facts(unit, framework, inspected, dates, asked_of[0])
            | given.choose_overall(framework, ground, rated, chance)
        ],
        "samples": samples,
        "ratings": [
            reported | {"standard": standard, "rating": rating, "confidence": "stated"}
            for standard, rating in rated.items()
        ],
        "scores": scores,
        "findings": words.build_findings(inspection, framework, name, ground, chance, belongs),
        "recommendations": words.build_recommendations(inspection, name, ground, chance, belongs),
        "observations": surroundings.build_observations(
            inspection, organisation, *asked_of, chance, source
        ),
    }
    return {table: [_whole(table, row) for row in each] for table, each in rows.items()}


def _whole(table: str, row: Row) -> Row:
    """The row with all columns of its table, in their order; others are left out."""
    return {column: row.get(column) for column in _COLUMNS[table]}


def _document(inspection: str, name: str, of: Round, dates: Dates) -> Row:
    return {
        "document": inspection,
        "title": f"{DEMONSTRATION}: invented report on {name}, round {of.number}",
        "publisher": DEMONSTRATION,
        "kind": "inspection report",
        "published": str(dates.published),
    }


def _facts(unit: Row, framework: str, of: cases.Inspected, dates: Dates, interviews: int) -> Row:
    return {
        "kind": "core",
        "organisation": unit["organisation"],
        "framework": framework,
        "cases_from": str(dates.cases_from),
        "cases_to": str(dates.cases_to),
        "fieldwork_start": str(dates.fieldwork_start),
        "fieldwork_end": str(dates.fieldwork_end),
        "published": str(dates.published),
        "cases": of.community + of.licence,
        "community_cases": of.community,
        "licence_cases": of.licence,
        "method": _METHOD,
        "interviews": interviews,
        "confidence": "stated",
    }
