"""Facts that must be true of data/, each told by a published source or by arithmetic on them."""

from collections import Counter

import pytest

from inspectorate.domain.ratings import add_points, rate
from inspectorate.domain.statistics import counts_behind
from tests.queries.rows import one, some
from tests.real_data import (
    DATA,
    INSPECTIONS,
    ORGANISATIONS,
    RATINGS,
    SCORES,
    bands,
    rated_standards,
)

OPEN_PDUS = some(ORGANISATIONS, level="pdu", closed=None)
RETIRED_PDUS = [row for row in some(ORGANISATIONS, level="pdu") if row["closed"]]

FULL_REPORTS = {"surrey-2024", "national-2025"}


def test_the_estate():
    levels = Counter(row["level"] for row in ORGANISATIONS)
    assert levels["region"] == 12
    assert levels["nps_division"] == 7
    assert levels["crc"] == 21
    assert levels["nation"] == 1
    assert len(OPEN_PDUS) == 109
    regions = {row["organisation"] for row in some(ORGANISATIONS, level="region")}
    assert {row["parent"] for row in some(ORGANISATIONS, level="pdu")} == regions
    assert len({row["code"] for row in OPEN_PDUS}) == 109


def test_councils_and_towns():
    assert len({row["ons_code"] for row in DATA["places"] if row["ons_code"]}) == 339
    assert len({row["place"] for row in some(DATA["places"], kind="town")}) == 156
    covered = {row["organisation"] for row in DATA["places"] if row["ons_code"]}
    assert {row["organisation"] for row in OPEN_PDUS} <= covered
    retired = {row["organisation"] for row in RETIRED_PDUS}
    assert not retired & {row["organisation"] for row in DATA["places"]}


def test_a_unit_lies_in_the_region_of_its_places():
    parents = {row["organisation"]: row["parent"] for row in ORGANISATIONS}
    for place in DATA["places"]:
        if place["organisation"]:
            assert parents[place["organisation"]] == place["region"], place["place"]


def test_retired_units_keep_their_inspections_and_open_ones_do_not_inherit_them():
    assert len(RETIRED_PDUS) == 5
    for unit in RETIRED_PDUS:
        links = some(DATA["lineage"], predecessor=unit["organisation"])
        assert links, unit["organisation"]
        theirs = some(INSPECTIONS, organisation=unit["organisation"])
        for link in links:
            inherited = some(INSPECTIONS, organisation=link["successor"])
            both = {row["document"] for row in theirs} & {row["document"] for row in inherited}
            assert not both, link
    assert some(INSPECTIONS, organisation="staffordshire-and-stoke")
    for row in INSPECTIONS:
        opened = one(ORGANISATIONS, organisation=row["organisation"])["opened"]
        if opened and row["published"]:
            assert row["published"][:7] >= opened[:7], row["inspection"]


def test_the_inspections():
    of_services = [row for row in INSPECTIONS if row["kind"] in ("core", "dynamic")]
    assert len(of_services) == 128
    same = Counter((row["organisation"], row["framework"]) for row in of_services)
    assert set(same.values()) == {1}
    reviews = [row for row in INSPECTIONS if row not in of_services]
    assert Counter(row["kind"] for row in reviews) == {"thematic": 7, "quality assurance": 1}
    assert all(row["framework"] is None and row["overall_rating"] is None for row in reviews)


def test_points_add_up_to_the_score_where_every_rating_is_held():
    checked = set()
    for row in INSPECTIONS:
        points = some(DATA["rating_points"], framework=row["framework"])
        ratings = some(RATINGS, inspection=row["inspection"])
        if points and {rating["standard"] for rating in ratings} == rated_standards(
            row["framework"]
        ):
            worth = {point["rating"]: point["points"] for point in points}
            total = add_points([rating["rating"] for rating in ratings], worth)
            assert row["score"] in (total, None), row["inspection"]
            assert rate(total, bands(row["framework"], "total")) == row["overall_rating"]
            checked.add(row["inspection"])
    assert checked >= {"surrey-pdu-2023", "east-and-west-lincolnshire-pdu-2023"}


def test_a_score_falls_into_the_band_of_its_rating():
    scored = [row for row in INSPECTIONS if row["score"] is not None]
    assert len(scored) >= 8
    for row in scored:
        assert row["max_score"] in (21, 24, 27, 30)
        assert rate(row["score"], bands(row["framework"], "total")) == row["overall_rating"]


@pytest.mark.parametrize(
    "table",
    [
        *("organisations", "aliases", "places", "lineage", "inspections", "samples", "ratings"),
        *("scores", "findings", "recommendations", "observations", "events"),
    ],
)
def test_every_fact_has_its_document_and_in_a_full_report_its_place(table: str):
    for row in DATA[table]:
        assert row["document"], row
        if row["document"] in FULL_REPORTS:
            assert row["locator"], row


def test_rules_without_a_source_are_unconfirmed():
    for table in ("rating_bands", "rating_points", "frameworks"):
        for row in DATA[table]:
            assert row["document"] or row["status"] == "unconfirmed", row


def test_both_figures_of_a_discrepancy_have_their_place():
    for row in DATA["discrepancies"]:
        for side in "ab":
            if row[f"document_{side}"] in FULL_REPORTS:
                assert row[f"locator_{side}"], row["discrepancy"]


def test_a_document_is_cited_or_not_listed():
    cited = {
        row[column]
        for table, rows in DATA.items()
        if table != "documents"
        for row in rows
        for column in ("document", "document_a", "document_b")
        if row.get(column)
    }
    assert {row["document"] for row in DATA["documents"]} - cited == set()


def test_inferred_ratings_say_how_they_were_worked_out():
    inferred = some(INSPECTIONS, confidence="inferred")
    assert len(inferred) == 8
    assert all(row["reason"] for row in inferred)
    assert not some(RATINGS, confidence="inferred")


def test_percentages_fit_the_cases_they_rest_on():
    listed = {row[column] for row in DATA["discrepancies"] for column in ("row_a", "row_b")}
    for row in SCORES:
        if f"scores/{row['score']}" in listed:
            continue
        if row["percent"] is not None and row["cases"] and row["qualifier"] == "exact":
            counts = counts_behind(row["percent"], row["cases"])
            assert counts, row["score"]
            assert row["numerator"] is None or row["numerator"] in counts, row["score"]
    units = {row["metric"]: row["unit"] for row in DATA["metrics"]}
    for row in DATA["observations"]:
        pair = (row["numerator"], row["denominator"])
        if units[row["metric"]] == "per cent" and None not in pair and row["value"] is not None:
            assert row["value"] == pytest.approx(100 * pair[0] / pair[1], abs=0.5), row
