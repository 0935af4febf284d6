"""Frameworks with their dates and standards, and their rules with status and source."""

import pytest

from inspectorate.presenting import frameworks, wordings_of_data
from tests.presenting.markup import table_rows
from tests.surrey import build_table

DOCUMENT = {"kind": "inspection report", "title": "The a", "url": "https://example.org/a"}
BANDS = [
    {"applies_to": "percent", "rating": "Good", "lowest": 65, "highest": 79}
    | {"status": "unconfirmed", "document": None},
    {"applies_to": "total", "rating": "Good", "lowest": 11, "highest": 17}
    | {"status": "confirmed", "document": "a"},
]
POINTS = [{"rating": "Inadequate", "points": 0, "status": "confirmed", "document": "gone"}]
FRAMEWORK = {"framework": "pdu-2023", "title": "PDU inspections", "valid_from": "2023-10"}
FRAMEWORK |= {"valid_to": None, "max_score": None, "status": "confirmed", "document": "a"}


def test_each_rule_stands_with_its_status_and_source():
    bands, points = build_table(BANDS), build_table(POINTS)
    html = frameworks.rules_of(FRAMEWORK, bands, points, {"a": DOCUMENT})
    assert table_rows(html) == [
        ["Outstanding", "[x]", "[x]", "[x]"],
        ["Good", "65 to 79 per cent unconfirmed", "[x]", "11 to 17 points confirmed: The a"],
        ["Requires improvement", "[x]", "[x]", "[x]"],
        ["Inadequate", "[x]", "0 points confirmed", "[x]"],
    ]
    rules = frameworks.statuses("pdu-2023", bands, points)
    assert frameworks.rules_sentence(rules).startswith("2 of 3 rules of rating are confirmed by")
    assert frameworks.rules_sentence([]) == "We hold no rules of rating."


@pytest.mark.parametrize("framework", ["region-2023", "national-2024", "dynamic-2025"])
def test_nothing_is_derived_for_nation_regions_and_dynamic_inspections(framework: str):
    given = FRAMEWORK | {"framework": framework}
    bands, points = build_table(BANDS), build_table(POINTS)
    assert frameworks.rules_of(given, bands, points, {}) == wordings_of_data.NO_RULE
    assert frameworks.statuses(framework, bands, points) == []


def test_a_framework_stands_with_its_dates_its_maximum_and_what_is_held_of_it():
    standards = build_table(
        [
            {"framework": "pdu-2023", "standard": "P 1.1", "title": "Leadership"}
            | {"basis": "judgement"},
            {"framework": "pdu-2023", "standard": "P 9", "title": "Another", "basis": None},
        ]
    )
    counts = build_table(
        [
            {"framework": "pdu-2023", "inspections": 2},
            {"framework": "pdu-2023", "inspections": 3},
            {"framework": None, "inspections": 4},
        ]
    )
    shown = build_table([FRAMEWORK])
    html = frameworks.frameworks_table(shown, standards, counts, {"a": DOCUMENT})
    assert table_rows(html) == [
        [
            *("PDU inspections", "October 2023", "no end in our sources", "2", "no score", "5"),
            "confirmed The a",
        ]
    ]
    assert frameworks.frameworks_sentence(shown, counts) == (
        "5 inspections in what we hold were made under 1 framework; 4 reviews without one."
    )
    assert table_rows(frameworks.standards_of(FRAMEWORK, standards)) == [
        ["P 1.1 Leadership", "Judgement"],
        ["P 9 Another", "Not in our sources"],
    ]


def test_what_must_be_known_of_a_framework_is_said_with_it():
    notes = {
        slug: frameworks.framework_note({"framework": slug})
        for slug in ("pdu-2023", "pdu-2021", "crc-2018", "nps-2019", "region-2023")
    }
    assert notes["pdu-2023"] == wordings_of_data.CODES
    assert notes["pdu-2021"] == wordings_of_data.MAXIMUM
    assert notes["crc-2018"] == notes["nps-2019"] == wordings_of_data.BASIS_UNCONFIRMED
    assert notes["region-2023"] == ""
