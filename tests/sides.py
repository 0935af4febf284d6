"""Sides for tests: Ayton and Ceeton, two made-up PDUs with stated bases, unless changed."""

from collections.abc import Mapping, Sequence

from inspectorate.presenting.sides import Side, build_sides

QUESTIONS = [
    {"question": f"{stage}-{dimension}", "title": title, "dimension": dimension}
    for stage, title in (
        ("assessment", "Assessment"),
        ("planning", "Planning"),
        ("delivery", "Implementation and delivery"),
        ("reviewing", "Reviewing"),
    )
    for dimension in ("engagement", "desistance", "safety")
]
TWELVE = [row["question"] for row in QUESTIONS]
BANDS = [
    {"rating": rating, "lowest": low, "highest": high, "status": "unconfirmed"}
    for rating, low, high in (
        ("Inadequate", 0, 49),
        ("Requires improvement", 50, 64),
        ("Good", 65, 79),
        ("Outstanding", 80, 100),
    )
]


def build_facts(organisation: str = "ayton", **changes: object) -> dict[str, object]:
    """What is known of a side: the inspection of a PDU of that name, published in March 2024."""
    plain = {
        "slug": organisation,
        "organisation": organisation,
        "name": organisation.capitalize(),
        "level": "pdu",
        "region": f"region-of-{organisation}",
        "inspection": f"{organisation}-2024",
        "kind": "core",
        "framework": "pdu-2023",
        "framework_title": "Standards of 2023",
        "published": "2024-03-15",
        "fieldwork_start": "2024-01",
        "fieldwork_end": None,
        "cases_from": "2023-07",
        "cases_to": "2023-08",
        "cases": 60,
        "community_cases": None,
        "licence_cases": None,
        "interviews": None,
        "method": "On site",
        "overall_rating": "Good",
        "score": 12,
        "max_score": 21,
        "confidence": "stated",
        "reason": None,
        "document": "report",
        "document_title": f"Report on {organisation.capitalize()}",
        "document_kind": "inspection report",
        "publisher": "HM Inspectorate of Probation",
        "url": "https://example.org/report",
        "locator": "Ratings",
        "sample": None,
        "sample_title": None,
        "provider": None,
        "phase": None,
        "period_start": None,
        "period_end": None,
        "size": None,
    }
    return plain | changes


def build_figure(facts: Mapping, question: str, percent: float | None, **changes: object) -> dict:
    """An exact figure of a side with a stated base of 60."""
    plain = {
        "score": f"{facts['slug']}-{question}",
        "question": question,
        "key_question": "a",
        "dimension": question.rpartition("-")[2],
        "title": "Planning",
        "statement": f"Is {question.replace('-', ' ')} enough?",
        "better": "higher",
        "qualifier": "exact",
        "reported_by": "inspection report",
        "percent": percent,
        "numerator": None,
        "cases": 60,
        "cases_basis": "stated",
        "selection": None,
        "document": facts["document"],
        "document_kind": "inspection report",
        "publisher": facts["publisher"],
        "url": facts["url"],
        "locator": "Table 1",
    }
    own = {key: facts[key] for key in ("organisation", "level", "region", "framework")}
    own |= {key: facts[key] for key in ("inspection", "sample", "provider", "phase")}
    return plain | own | changes


def build_all(
    *sides: tuple[Mapping, Mapping[str, float] | Sequence[Mapping]], bands: bool = True
) -> list[Side]:
    """Sides of facts with figures: percentages by question, or whole figures."""
    figures = [
        [build_figure(facts, question, percent) for question, percent in given.items()]
        if isinstance(given, Mapping)
        else list(given)
        for facts, given in sides
    ]
    facts = [each for each, _ in sides]
    return build_sides(facts, figures, [[] for _ in sides], [BANDS if bands else [] for _ in sides])


def same_for_all(percent: float) -> dict[str, float]:
    """The same percentage for each of the twelve questions."""
    return dict.fromkeys(TWELVE, percent)
