"""Just-enough data for tests: a small data directory that is right in every table.

Two regions, North and South, with two PDUs each (Ayton and Beeton; Ceeton and Deeton). Two
frameworks of one judged standard and one that takes its lowest key question: `pdu-2021` and
`pdu-2023`. Ayton was inspected under both, Ceeton under the second; there is a review of the
nation without a framework. The names are made up, so that nobody takes them for facts.
"""

import csv
from pathlib import Path

from inspectorate.store.tables import metadata

Tables = dict[str, list[dict[str, object]]]

_STATED = {"confidence": "stated", "reported_by": "inspection report"}


def _organisations() -> list[dict[str, object]]:
    units = [
        ("nation", "England and Wales", "nation", None),
        ("region-north", "North", "region", "nation"),
        ("region-south", "South", "region", "nation"),
        ("ayton", "Ayton", "pdu", "region-north"),
        ("beeton", "Beeton", "pdu", "region-north"),
        ("ceeton", "Ceeton", "pdu", "region-south"),
        ("deeton", "Deeton", "pdu", "region-south"),
        ("nps-north", "North", "nps_division", None),
    ]
    names = ("organisation", "name", "level", "parent")
    return [dict(zip(names, unit, strict=True)) | {"document": "register"} for unit in units]


def _framework_rows() -> Tables:
    bands = [("Outstanding", 80, 100), ("Good", 65, 79), ("Requires improvement", 50, 64)]
    bands.append(("Inadequate", 0, 49))
    points = [("Outstanding", 3), ("Good", 2), ("Requires improvement", 1), ("Inadequate", 0)]
    tables: Tables = {name: [] for name in ("frameworks", "rating_bands", "rating_points")}
    tables |= {"standards": [], "key_questions": [], "standard_titles": []}
    for framework, first in (("pdu-2021", "2021-06"), ("pdu-2023", "2023-10")):
        named = {"framework": framework}
        confirmed = named | {"status": "unconfirmed", "document": "rules"}
        title = {"title": f"Standards of {first[:4]}", "valid_from": first, "max_score": 6}
        tables["frameworks"].append(confirmed | title)
        for rating, lowest, highest in bands:
            band = {"applies_to": "percent", "lowest": lowest, "highest": highest}
            tables["rating_bands"].append(confirmed | band | {"rating": rating})
        for rating, worth in points:
            tables["rating_points"].append(confirmed | {"rating": rating, "points": worth})
        for standard, title, number, basis in (
            ("P 1.1", "Leadership", 1, "judgement"),
            ("P 2.1", "Assessment", 2, "lowest key question"),
        ):
            standard_row = {"standard": standard, "title": title, "basis": basis}
            place = {"domain_number": number, "position": number}
            tables["standards"].append(named | standard_row | place)
        for letter, dimension in zip("abc", ("engagement", "desistance", "safety"), strict=True):
            question = {"standard": "P 2.1", "key_question": letter, "dimension": dimension}
            question["question"] = f"assessment-{dimension}"
            question["wording"] = f"Does assessment focus sufficiently on {dimension}?"
            tables["key_questions"].append(named | question)
        renamed = {"title": "Assessing", "standard": "P 2.1"}
        tables["standard_titles"].append(named | renamed)
    return tables


def _inspection_rows() -> Tables:
    ayton = {"inspection": "ayton-2022", "organisation": "ayton", "framework": "pdu-2021"}
    again = {"inspection": "ayton-2024", "organisation": "ayton", "framework": "pdu-2023"}
    other = {"inspection": "ceeton-2024", "organisation": "ceeton", "framework": "pdu-2023"}
    core = _STATED | {"kind": "core", "max_score": 6}
    inspections = [
        ayton | core | {"published": "2022-05", "cases": 40, "score": 1, "document": "news"},
        again | core | {"published": "2024-03-15", "cases": 37, "score": 3, "document": "report"},
        other | core | {"published": "2024", "cases": 25, "document": "report"},
        _STATED
        | {"inspection": "review-2020", "organisation": "nation", "kind": "thematic"}
        | {"cases": 60, "document": "review"},
    ]
    inspections[1] |= {"cases_from": "2023-07", "cases_to": "2023-08", "community_cases": 23}
    inspections[1] |= {"fieldwork_start": "2024-01", "fieldwork_end": "2024-01-19"}
    inspections[1] |= {"licence_cases": 14, "overall_rating": "Requires improvement"}
    rated = [
        ("ayton-2022", "P 1.1", "Requires improvement"),
        ("ayton-2022", "P 2.1", "Inadequate"),
        ("ayton-2024", "P 1.1", "Good"),
        ("ayton-2024", "P 2.1", "Requires improvement"),
        ("ceeton-2024", "P 2.1", "Good"),
    ]
    names = ("inspection", "standard", "rating")
    ratings = [
        dict(zip(names, row, strict=True)) | _STATED | {"document": "report"} for row in rated
    ]
    return {"inspections": inspections, "ratings": ratings}


def _score_rows() -> list[dict[str, object]]:
    rows = []
    for inspection, cases, counted in (
        ("ayton-2024", 37, (25, 24, 20)),
        ("ceeton-2024", 25, (20, 18, 17)),
    ):
        for letter, dimension, numerator in zip(
            "abc", ("engagement", "desistance", "safety"), counted, strict=True
        ):
            rows.append(
                {
                    "score": f"{inspection}-{letter}",
                    "inspection": inspection,
                    "standard": "P 2.1",
                    "key_question": letter,
                    "question": f"assessment-{dimension}",
                    "dimension": dimension,
                    "statement": f"Assessment focuses sufficiently on {dimension}",
                    "better": "higher",
                    "qualifier": "exact",
                    "percent": round(100 * numerator / cases),
                    "numerator": numerator,
                    "cases": cases,
                    "cases_basis": "stated",
                    "reported_by": "data workbook",
                    "document": "report",
                    "locator": "annexe 2",
                }
            )
    rows[0] |= {"percent": 67.6, "numerator": None}
    return rows


def _text_rows() -> Tables:
    finding = {"document": "report", "locator": "page 9"}
    advice = {"inspection": "ayton-2024", "addressed_to": "Ayton PDU", "document": "report"}
    return {
        "themes": [
            {"theme": "workload", "title": "Workload", "definition": "Too much to do"},
            {"theme": "staffing", "title": "Staffing", "definition": "Too few people"},
        ],
        "findings": [
            finding
            | {"finding": "ayton-2024-1", "inspection": "ayton-2024", "standard": "P 1.1"}
            | {"kind": "strength", "summary": "Leaders know their unit, “warts and all”."},
            finding
            | {"finding": "ayton-2024-2", "inspection": "ayton-2024", "standard": "P 2.1"}
            | {"kind": "area_for_improvement", "dimension": "safety", "voice": "cases"}
            | {"themes": "workload; staffing", "summary": "Checks came late,\nor not at all."},
            finding
            | {"finding": "review-2020-1", "inspection": "review-2020", "standard": "contact"}
            | {"kind": "note", "summary": "Contact was by telephone."},
        ],
        "recommendations": [
            advice
            | {"recommendation": "ayton-2024-r1", "number": 1, "themes": "workload"}
            | {"summary": "Share out the work fairly."}
        ],
    }


def _figure_rows() -> Tables:
    figure = {"organisation": "nation", "metric": "staff", "qualifier": "exact"}
    figure |= {"category": "total", "document": "review"}
    return {
        "samples": [
            {"sample": "review-2020-cases", "inspection": "review-2020", "document": "review"}
            | {"title": "Cases of the review", "population": "cases", "phase": "recovery"}
            | {"period_start": "2020-07-27", "period_end": "2020-09-25", "size": 60}
        ],
        "metrics": [
            {"metric": "staff", "title": "Staff in post", "topic": "staffing", "unit": "people"}
            | {"better": "neither", "definition": "Full-time equivalents in post"}
        ],
        "observations": [
            figure
            | {"observation": "staff-2021", "value": 10000.5, "change": -0.25}
            | {"change_unit": "per cent"}
            | {"compared_with": "staff-2020", "period_end": "2021-03-31"},
            figure | {"observation": "staff-2020", "value": 9000, "period_end": "2020-03-31"},
        ],
        "events": [
            {"event": "unification", "date": "2021-06-26", "title": "Unification"}
            | {"kind": "unification", "document": "review"}
        ],
        "discrepancies": [
            {"discrepancy": "ayton-score", "subject": "Ayton's score", "value_a": "1 of 6"}
            | {"row_a": "inspections/ayton-2022", "document_a": "report", "value_b": "1 of 7"}
            | {"document_b": "news", "judgement": "The report is shown; 7 is no maximum."}
        ],
        "changes": [
            {"date": "2026-01-02", "table": "ratings", "what": "Corrected", "why": "Misread"}
        ],
    }


def build_tables() -> Tables:
    """The rows of every table, free to be changed; a column that is not named is empty."""
    documents = [
        {"document": slug, "publisher": "A publisher", "kind": "inspection report"}
        | {"title": f"The {slug}", "url": f"https://example.org/{slug}"}
        for slug in ("register", "rules", "news", "report", "review")
    ]
    tables: Tables = {
        "documents": documents,
        "organisations": _organisations(),
        "aliases": [{"alias": "Ayton and District", "organisation": "ayton", "document": "news"}],
        "places": [
            {"place": "Ayton-on-Sea", "kind": "town", "organisation": "ayton"}
            | {"region": "region-north", "basis": "by name"},
            {"place": "Nowhere", "kind": "town", "region": "region-south", "basis": "not known"},
        ],
        "lineage": [
            {"predecessor": "nps-north", "successor": "region-north", "date": "2021-06-26"}
            | {"document": "register"}
        ],
        "owners": [
            {"organisation": "nps-north", "owner": "The state", "standing": "ran it"}
            | {"date": "2014", "document": "register"}
        ],
    }
    tables |= _framework_rows() | _inspection_rows() | _text_rows() | _figure_rows()
    return tables | {"scores": _score_rows()}


def write_table(directory: Path, name: str, rows: list[dict[str, object]]) -> None:
    """Writes one table with all its columns but `import`, as data/ has them."""
    columns = [column.name for column in metadata.tables[name].columns if column.name != "import"]
    with (directory / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        lines = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        lines.writeheader()
        lines.writerows(rows)


def write_data(directory: Path, tables: Tables | None = None) -> Path:
    """Writes a data directory, of `build_tables()` unless other tables are given; returns it."""
    directory.mkdir(parents=True, exist_ok=True)
    for name, rows in (build_tables() if tables is None else tables).items():
        write_table(directory, name, rows)
    return directory
