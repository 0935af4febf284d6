"""The two reports that are held whole, Surrey PDU 2024 and the National Inspection 2025."""

from collections import Counter

import pytest

from inspectorate.domain.ratings import rate_standard
from tests.queries.rows import one, some
from tests.real_data import DATA, FINDINGS, IMPROVE, INADEQUATE, INSPECTIONS, RATINGS, SCORES, bands

SURREY, NATION = "surrey-pdu-2023", "nation-national-2024"
STRENGTH, AREA, CASE = "strength", "area_for_improvement", "case_finding"


def test_surrey_2024():
    row = one(INSPECTIONS, inspection=SURREY)
    assert (row["overall_rating"], row["score"], row["max_score"]) == (INADEQUATE, 3, 21)
    assert (row["cases"], row["community_cases"], row["licence_cases"]) == (37, 26, 11)
    assert 37 == 26 + 11
    assert row["published"].startswith("2024")
    assert row["document"] == "surrey-2024"
    assert len(some(INSPECTIONS, organisation="surrey")) == 1
    ratings = [row["rating"] for row in some(RATINGS, inspection=SURREY)]
    assert Counter(ratings) == {IMPROVE: 3, INADEQUATE: 4}
    recommendations = some(DATA["recommendations"], inspection=SURREY)
    assert [row["number"] for row in recommendations] == [*range(1, 8)]


@pytest.mark.parametrize(
    ("inspection", "standards", "percentages"),
    [
        (
            SURREY,
            ("P 2.1", "P 2.2", "P 2.3", "P 2.4"),
            [[46, 73, 32], [43, 46, 38], [68, 32, 30], [59, 32, 27]],
        ),
        (
            NATION,
            ("assessment", "planning", "implementation-and-delivery", "reviewing"),
            [[52, 69, 25], [44, 64, 38], [47, 32, 18], [48, 36, 18]],
        ),
    ],
)
def test_the_twelve_key_questions(inspection, standards, percentages):
    for standard, expected in zip(standards, percentages, strict=True):
        rows = some(SCORES, inspection=inspection, standard=standard)
        rows = [row for row in rows if row["key_question"]]
        found = [
            one(rows, dimension=name)["percent"] for name in ("engagement", "desistance", "safety")
        ]
        assert (found, len(rows)) == (expected, 3)


@pytest.mark.parametrize(
    ("inspection", "sections", "totals"),
    [
        (
            SURREY,
            {
                "Leadership": {STRENGTH: 6, AREA: 7},
                "Staffing": {STRENGTH: 6, AREA: 10},
                "Services": {STRENGTH: 10, AREA: 11},
                "Feedback from people on probation": {"feedback": 6},
                "Diversity and inclusion": {STRENGTH: 4, AREA: 3},
                "Assessment": {CASE: 6},
                "Planning": {CASE: 4},
                "Implementation and delivery": {CASE: 8},
                "Reviewing": {CASE: 5},
                "Outcomes": {STRENGTH: 3, AREA: 2},
            },
            (29, 33, 23),
        ),
        (
            NATION,
            {
                "Leadership": {STRENGTH: 6, AREA: 11},
                "Staffing": {STRENGTH: 12, AREA: 8},
                "Services": {STRENGTH: 6, AREA: 16},
                "Infrastructure and ICT": {STRENGTH: 14, AREA: 14},
                "Court work": {CASE: 4},
                "Resettlement": {CASE: 5},
                "Assessment": {CASE: 5},
                "Planning": {CASE: 4},
                "Implementation and delivery": {CASE: 4},
                "Reviewing": {CASE: 4},
            },
            (38, 49, 26),
        ),
    ],
)
def test_findings_under_their_sections(inspection, sections, totals):
    rows = some(FINDINGS, inspection=inspection)
    found = {
        section: dict(Counter(row["kind"] for row in some(rows, section=section)))
        for section in dict.fromkeys(row["section"] for row in rows)
    }
    assert found == sections
    assert tuple(len(some(rows, kind=kind)) for kind in (STRENGTH, AREA, CASE)) == totals
    assert len({row["summary"] for row in rows}) == len(rows)


def test_the_national_inspection_2025():
    row = one(INSPECTIONS, inspection=NATION)
    assert (row["overall_rating"], row["score"], row["max_score"]) == (IMPROVE, None, None)
    assert (row["cases"], row["published"]) == (165, "2025-04-29")
    assert {row["standard"]: row["rating"] for row in some(RATINGS, inspection=NATION)} == {
        "leadership": IMPROVE,
        "staffing": IMPROVE,
        "services": INADEQUATE,
        "it-and-infrastructure": IMPROVE,
    }
    scores = some(SCORES, inspection=NATION)
    assert one(scores, standard="resettlement")["percent"] == 42
    assert one(scores, question="court-work-sufficient")["percent"] == 36
    in_grid = [row for row in scores if row["key_question"] and row["dimension"]]
    assert {row["cases"] for row in in_grid} == {157}
    sizes = {row["size"] for row in some(DATA["samples"], inspection=NATION, population="cases")}
    assert sizes >= {165, 157, 165 - 157}
    recommendations = some(DATA["recommendations"], inspection=NATION)
    assert [row["number"] for row in recommendations] == [*range(1, 9)]
    for table in ("rating_bands", "rating_points"):
        assert not some(DATA[table], framework="national-2024")


@pytest.mark.parametrize("standard", ["P 2.1", "P 2.2", "P 2.3", "P 2.4"])
def test_the_derived_rating_of_a_case_standard_is_the_published_one(standard: str):
    asked = some(SCORES, inspection=SURREY, standard=standard)
    percentages = [row["percent"] for row in asked if row["key_question"]]
    derived = rate_standard(percentages, bands("pdu-2023", "percent"))
    assert derived == one(RATINGS, inspection=SURREY, standard=standard)["rating"]
