"""Totals that inspectorate and press published of whole rounds of inspection hold in the data."""

from collections import Counter

import pytest

from tests.queries.rows import Row, one, some
from tests.real_data import (
    GOOD,
    IMPROVE,
    INADEQUATE,
    INSPECTIONS,
    ORGANISATIONS,
    RATINGS,
    overall,
    published_by,
)


def of_level(rows: list[Row], level: str) -> list[Row]:
    return [
        row
        for row in rows
        if one(ORGANISATIONS, organisation=row["organisation"])["level"] == level
    ]


def test_the_first_six_pdus_to_17_may_2022():
    """The inspectorate's statement of May 2022: four Inadequate, two Requires improvement."""
    assert overall(published_by("pdu-2021", "2022-05-17")) == {INADEQUATE: 4, IMPROVE: 2}


def test_the_first_nine_pdus_to_august_2022():
    """A page of the inspectorate of 2 September 2022: two thirds of nine Inadequate."""
    assert overall(published_by("pdu-2021", "2022-08-31")) == {INADEQUATE: 6, IMPROVE: 3}


def test_calendar_2022():
    """A page of the inspectorate of 11 January 2023: 17 PDU reports, ten of them Inadequate."""
    rows = [row for row in INSPECTIONS if (row["published"] or "").startswith("2022")]
    assert overall(of_level(rows, "pdu")) == {INADEQUATE: 10, IMPROVE: 6, GOOD: 1}


def test_the_round_of_2018_19():
    """A press notice of October 2019 on 28 services: 21 CRCs and 7 NPS divisions."""
    crcs = some(INSPECTIONS, framework="crc-2018")
    divisions = some(INSPECTIONS, framework="nps-2018")
    assert overall(crcs) == {GOOD: 1, IMPROVE: 19, INADEQUATE: 1}
    assert overall(divisions) == {GOOD: 5, IMPROVE: 2}
    assert len({row["organisation"] for row in crcs + divisions}) == 28
    named = {row["overall_rating"]: row["organisation"] for row in crcs}
    assert named[GOOD] == "crc-hampshire-and-isle-of-wight"
    assert named[INADEQUATE] == "crc-dorset-devon-and-cornwall"


def test_september_2019_to_march_2020():
    """Ten services were rated, four of them Good; seven of the ten are held, two of them Good."""
    rows = some(INSPECTIONS, framework="crc-2019") + some(INSPECTIONS, framework="nps-2019")
    rows = [row for row in rows if row["published"] < "2021" and row["overall_rating"]]
    assert overall(rows) == {GOOD: 2, IMPROVE: 5}
    improving = some(rows, overall_rating=IMPROVE)
    assert of_level(improving, "crc") == improving


def test_february_2024_to_february_2025():
    """The annual report: three regions and ten of 24 PDUs Requires improvement, 14 Inadequate."""
    regions = (
        "region-kent-surrey-and-sussex",
        "region-east-of-england",
        "region-yorkshire-and-the-humber",
    )
    parents = {row["organisation"]: row["parent"] for row in ORGANISATIONS}
    units = [
        row
        for row in some(INSPECTIONS, framework="pdu-2023")
        if parents[row["organisation"]] in regions
    ]
    assert Counter(parents[row["organisation"]] for row in units) == dict(
        zip(regions, (5, 8, 11), strict=True)
    )
    assert overall(units) == {IMPROVE: 10, INADEQUATE: 14}
    of_regions = [row for row in INSPECTIONS if row["organisation"] in regions]
    assert overall(some(of_regions, framework="region-2023")) == {IMPROVE: 3}


def test_no_pdu_above_requires_improvement_from_march_2024():
    """A page of the inspectorate of autumn 2025, of all inspections under the standards of 2023."""
    assert set(overall(some(INSPECTIONS, framework="pdu-2023"))) == {IMPROVE, INADEQUATE}


@pytest.mark.parametrize(
    ("inspection", "score", "max_score"),
    [
        ("west-kent-pdu-2021", 1, 27),
        ("essex-north-pdu-2021", 1, 27),
        ("hammersmith-fulham-kensington-chelsea-and-westminster-pdu-2021", 0, 27),
        ("lambeth-pdu-2021", 3, 27),
        ("ealing-and-hillingdon-pdu-2021", 3, 27),
        ("east-and-west-lincolnshire-pdu-2023", 2, 21),
    ],
)
def test_scores_that_were_published(inspection: str, score: int, max_score: int):
    row = one(INSPECTIONS, inspection=inspection)
    assert (row["score"], row["max_score"]) == (score, max_score)
    assert row["overall_rating"] == INADEQUATE


def test_dynamic_inspections_rate_nobody():
    rows = some(INSPECTIONS, framework="dynamic-2025")
    assert rows
    assert {row["kind"] for row in rows} == {"dynamic"}
    assert set(overall(rows)) == {None}
    slugs = {row["inspection"] for row in rows}
    assert not [row for row in RATINGS if row["inspection"] in slugs]
