"""Imports of our own over the small data of `tests.builders`, as records in the tables' shape."""

from inspectorate.store.imports import NOT_YET, Import, write_records
from tests.builders import Tables

STATED = {"confidence": "stated", "reported_by": "inspection report"}


def records(document: str = "brought", **changes: object) -> Tables:
    """A report that brings Ayton's inspection of 2024 anew; the changes are to its inspection."""
    source = {"document": document, "locator": "page 1"}
    inspection = {"inspection": "ayton-2024", "kind": "core", "organisation": "ayton"}
    inspection |= {"framework": "pdu-2023", "cases": 37, "overall_rating": "Requires improvement"}
    of = {"inspection": "ayton-2024"}
    score = {"score": "ayton-2024-brought", "standard": "P 2.1", "key_question": "a"}
    score |= {"question": "assessment-engagement", "dimension": "engagement", "percent": 68}
    score |= {"statement": "Assessment focuses sufficiently on engagement", "better": "higher"}
    score |= {"qualifier": "exact", "reported_by": "inspection report"}
    finding = {"finding": "ayton-2024-brought", "kind": "strength", "summary": "It says so."}
    sample = {"sample": "ayton-2024-brought", "title": "All cases", "population": "cases"}
    return {
        "documents": [
            {"document": document, "publisher": "A publisher", "kind": "inspection report"}
        ],
        "inspections": [inspection | STATED | source | changes],
        "samples": [sample | {"size": 37} | of | source],
        "ratings": [{"standard": "P 1.1", "rating": "Good"} | of | STATED | source],
        "scores": [score | of | source],
        "findings": [finding | of | source],
    }


def an_import(number: int = NOT_YET, tables: Tables | None = None, **changes: object) -> Import:
    """An import of these tables, or of `records` with the changes."""
    return Import(number, write_records(tables or records(**changes)), "report.txt")
