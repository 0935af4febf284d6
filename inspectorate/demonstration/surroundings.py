"""Invented figures beside the cases: what staff and people on probation said, posts, workload."""

from collections.abc import Iterator
from random import Random

from inspectorate.demonstration.ground import Row

_ASKED_OF_PRACTITIONERS = ("skills-for-the-case", "workload-manageable")
_ASKED_OF_PEOPLE = (
    "knew-what-was-expected",
    "appointments-start-on-time",
    "positive-relationship-with-practitioner",
    "not-sufficiently-involved-in-plan",
)
# Metric, category, lowest and highest value.
_CONDITIONS = (
    ("staff-in-post-share", "probation-officer", 50, 100),
    ("workload-measure", "probation-officer", 85, 150),
    ("attrition-rate", "total", 4, 20),
    ("sickness-days", "total", 6, 16),
)


def build_samples(inspection: str, interviews: int, answers: int, common: Row) -> Iterator[Row]:
    """The practitioners who were interviewed, and the people on probation who answered."""
    practitioners = {
        "sample": f"{inspection}-practitioners",
        "title": "Interviews with probation practitioners",
        "population": "practitioners",
        "size": interviews,
    }
    people = {
        "sample": f"{inspection}-people-on-probation-survey",
        "title": "People on probation who answered a survey",
        "population": "people on probation",
        "size": answers,
        "selection": "volunteers",
    }
    yield from (common | practitioners, common | people)


def build_observations(
    inspection: str,
    organisation: str,
    interviews: int,
    answers: int,
    chance: Random,
    common: Row,
) -> Iterator[Row]:
    """Answers as counts out of those asked; conditions as single figures."""
    asked = [
        ("practitioner-interview-agreement", "practitioners", each, interviews)
        for each in _ASKED_OF_PRACTITIONERS
    ]
    asked += [
        ("people-on-probation-survey-agreement", "people-on-probation-survey", each, answers)
        for each in _ASKED_OF_PEOPLE
    ]
    owned = common | {"organisation": organisation, "qualifier": "exact"}
    for metric, sample, category, asked_of in asked:
        yield owned | {
            "observation": f"{inspection}-{category}",
            "metric": metric,
            "sample": f"{inspection}-{sample}",
            "category": category,
            "numerator": float(round(asked_of * chance.uniform(0.3, 0.95))),
            "denominator": float(asked_of),
        }
    for metric, category, lowest, highest in _CONDITIONS:
        yield owned | {
            "observation": f"{inspection}-{metric}",
            "metric": metric,
            "category": category,
            "value": float(chance.randrange(lowest, highest)),
        }
