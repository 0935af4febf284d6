"""Surrey PDU's inspection of 2024 and its like, in the columns that queries give.

Written out from the report by hand, so that the words on screen are held to the source and not to
our own data files. Every function takes changes, so that a test shows only what it is about.
"""

from collections.abc import Mapping, Sequence

import pandas as pd

from inspectorate.domain.ratings import Band
from inspectorate.domain.statistics import counts_behind, wilson_interval

BANDS = (
    Band("Outstanding", 80, 100),
    Band("Good", 65, 79),
    Band("Requires improvement", 50, 64),
    Band("Inadequate", 0, 49),
)
POINTS = {"Outstanding": 3, "Good": 2, "Requires improvement": 1, "Inadequate": 0}
DIMENSIONS = ("engagement", "desistance", "safety")

# Standard, title, basis, rating, and for case standards the three percentages in that order.
STANDARDS = (
    ("P 1.1", "Leadership", "judgement", "Requires improvement", ()),
    ("P 1.2", "Staffing", "judgement", "Requires improvement", ()),
    ("P 1.3", "Services", "judgement", "Requires improvement", ()),
    ("P 2.1", "Assessment", "lowest key question", "Inadequate", (46, 73, 32)),
    ("P 2.2", "Planning", "lowest key question", "Inadequate", (43, 46, 38)),
    ("P 2.3", "Implementation and delivery", "lowest key question", "Inadequate", (68, 32, 30)),
    ("P 2.4", "Reviewing", "lowest key question", "Inadequate", (59, 32, 27)),
)
# The start of the slugs of a standard's questions, which are the same in every framework.
STAGES = {"P 2.1": "assessment", "P 2.2": "planning", "P 2.3": "delivery", "P 2.4": "reviewing"}
# The counts of 37 cases behind the twelve percentages: each is the only one that fits.
COUNTS = {46: 17, 73: 27, 32: 12, 43: 16, 38: 14, 68: 25, 30: 11, 59: 22, 27: 10}

UNDATED = dict.fromkeys(("cases_from", "cases_to", "fieldwork_start", "fieldwork_end", "published"))
SURREY = {
    "organisation": "surrey",
    "name": "Surrey",
    "level": "pdu",
    "closed": None,
    "region": "region-kent-surrey-and-sussex",
    "region_name": "Kent, Surrey and Sussex",
}
SOURCE = {
    "document": "surrey-2024",
    "publisher": "HM Inspectorate of Probation",
    "document_kind": "inspection report",
    "url": "https://example.org/surrey",
}


def build_inspection(**changes: object) -> dict[str, object]:
    """The inspection as one row."""
    inspection = {
        "inspection": "surrey-pdu-2023",
        "kind": "core",
        "organisation": "surrey",
        "framework": "pdu-2023",
        "cases_from": "2023-05-29",
        "cases_to": "2023-07-23",
        "fieldwork_start": "2024-01-15",
        "fieldwork_end": None,
        "published": "2024-03",
        "cases": 37,
        "community_cases": 26,
        "licence_cases": 11,
        "method": "Two weeks of fieldwork",
        "interviews": 31,
        "overall_rating": "Inadequate",
        "score": 3,
        "max_score": 21,
        "confidence": "stated",
        "reported_by": "inspection report",
        "reason": None,
        "locator": "Ratings",
        "name": "Surrey",
        "level": "pdu",
        "closed": None,
        "region": "region-kent-surrey-and-sussex",
        "region_name": "Kent, Surrey and Sussex",
        "framework_title": "PDU inspections, 2023 standards",
        "document_title": "An inspection of probation services in: Surrey PDU",
    }
    return inspection | SOURCE | changes


def build_table(rows: Sequence[Mapping[str, object]]) -> pd.DataFrame:
    """The rows as queries give them: objects, unknown values None."""
    return pd.DataFrame(list(rows), dtype=object)


def build_inspections(*changes: Mapping[str, object]) -> pd.DataFrame:
    """One row for each of the changes; the inspection itself where there are none."""
    return build_table([build_inspection(**each) for each in changes or ({},)])


def build_standards() -> pd.DataFrame:
    """The seven standards of the framework."""
    return build_table(
        [
            {"framework": "pdu-2023", "standard": standard, "title": title, "basis": basis}
            | {"domain_number": int(standard[2])}
            for standard, title, basis, _, _ in STANDARDS
        ]
    )


def build_ratings(inspection: str = "surrey-pdu-2023", **changes: object) -> pd.DataFrame:
    """The ratings of the seven standards."""
    return build_table(
        [
            {"inspection": inspection, "standard": standard, "rating": rating}
            | {"confidence": "stated"}
            | changes
            for standard, _, _, rating, _ in STANDARDS
        ]
    )


def build_score(**changes: object) -> dict[str, object]:
    """One case figure: assessment, keeping other people safe."""
    score = {
        "score": "surrey-pdu-2023-p-2.1-safety",
        "inspection": "surrey-pdu-2023",
        "sample": "surrey-pdu-2023-cases",
        "standard": "P 2.1",
        "title": "Assessment",
        "key_question": "safety",
        "question": "assessment-safety",
        "dimension": "safety",
        "statement": "Does assessment focus sufficiently on keeping other people safe?",
        "better": "higher",
        "qualifier": "exact",
        "percent": 32.0,
        "numerator": None,
        "cases": 37,
        "cases_basis": "assumed",
        "reported_by": "inspection report",
        "locator": "P 2.1 Assessment, table",
        "selection": "by rule",
        "sample_title": "All cases inspected",
        "in_grid": True,
        "low": None,
        "high": None,
    }
    score |= SOURCE | changes
    if score["percent"] is not None and score["cases"]:
        counts = counts_behind(score["percent"], score["cases"])
        share = 100 * counts[0] / score["cases"] if len(counts) == 1 else score["percent"]
        limits = wilson_interval(share, score["cases"])
        score |= {"low": limits.low, "high": limits.high}
    return score


def build_grid(**changes: object) -> pd.DataFrame:
    """The twelve key questions, in order; the changes are made to every one."""
    return build_table(
        [
            build_score(
                score=f"surrey-pdu-2023-{standard}-{dimension}",
                standard=standard,
                title=title,
                key_question=dimension,
                question=f"{STAGES[standard]}-{dimension}",
                dimension=dimension,
                statement=f"Does {title.lower()} focus sufficiently on {dimension}?",
                percent=float(percent),
                **changes,
            )
            for standard, title, _, _, percentages in STANDARDS
            for dimension, percent in zip(DIMENSIONS, percentages, strict=False)
        ]
    )


def build_finding(**changes: object) -> dict[str, object]:
    """One bullet of the report: what inspectors found in cases, on keeping other people safe."""
    finding = {
        "finding": "surrey-2024-p-2-1-1",
        "inspection": "surrey-pdu-2023",
        "section": "P 2.1 Assessment",
        "standard": "P 2.1",
        "kind": "case_finding",
        "dimension": "safety",
        "themes": None,
        "voice": "cases",
        "control": None,
        "summary": "Gaps in what the police sent were not followed up.",
        "locator": "P 2.1 Assessment, bullet 3",
    }
    return finding | SOURCE | changes


def build_match(**changes: object) -> dict[str, object]:
    """A place with the PDU that covers it."""
    match = {"place": "Guildford", "organisation": "surrey", "confidence": "stated"}
    match |= {"basis": "estate_list", "region_name": "Kent, Surrey and Sussex"}
    return match | changes


def build_lines(status: str) -> list[dict[str, object]]:
    """The rating bands of a percentage, with their standing."""
    return [{"rating": band.rating, "lowest": band.lowest, "status": status} for band in BANDS]


# What differs in the inspection of the nation, which has no score.
NATION = {
    "name": "England and Wales",
    "level": "nation",
    "framework": "national-2024",
    "framework_title": "National inspection",
    "published": "2025-04-29",
    "cases": 165,
    "cases_from": None,
    "cases_to": None,
    "fieldwork_start": "2024-12",
    "fieldwork_end": "2025-02",
    "overall_rating": "Requires improvement",
    "score": None,
    "max_score": None,
}
