"""A rating leaves with whose it is, of what, when, and who says so."""

from inspectorate.presenting import citations, sentences
from tests.presenting import markup
from tests.surrey import NATION, build_inspection


def test_a_rating_leaves_with_its_inspection_date_framework_and_score():
    assert sentences.cite_rating(build_inspection()) == (
        "HM Inspectorate of Probation rated Surrey PDU Inadequate overall, with a score of 3/21 "
        "(March 2024, PDU inspections, 2023 standards; cases begun May–July 2023). OGL v3."
    )


def build_given(**changes: object) -> dict:
    given = {"framework": "pdu-2023", "standard": "P 2.1", "title": "Assessment"}
    given |= {"rating": "Inadequate", "confidence": "stated", "reported_by": "inspection report"}
    return given | {"publisher": "HM Inspectorate of Probation"} | changes


def test_a_standards_rating_is_cited_by_its_own_source():
    told = sentences.cite_rating(build_inspection(), build_given())
    assert told.startswith(
        "HM Inspectorate of Probation rated P 2.1 Assessment of Surrey PDU Inadequate (March 2024"
    )
    assert "3/21" not in told
    reported = build_given(reported_by="news report", publisher="BBC")
    told = sentences.cite_rating(build_inspection(), reported)
    assert "as reported by BBC in a news report" in told
    assert "OGL" not in told


def test_a_rating_worked_out_by_us_is_never_said_to_be_the_inspectorates():
    told = sentences.cite_rating(
        build_inspection(
            confidence="inferred",
            reason="the totals leave no other rating",
            reported_by="press notice",
            score=None,
        )
    )
    assert told == (
        "Worked out by us, not stated by the inspectorate: Surrey PDU Inadequate overall (HM "
        "Inspectorate of Probation, March 2024, PDU inspections, 2023 standards, worked out from "
        "its press notice; cases begun May–July 2023; the totals leave no other rating). OGL v3."
    )
    without = sentences.cite_rating(build_inspection(), build_given(confidence="inferred"))
    assert "our reason is not in what we hold" in without


def test_the_nations_rating_is_of_national_arrangements_and_no_average():
    told = sentences.cite_rating(build_inspection(**NATION))
    assert told == (
        "HM Inspectorate of Probation rated HMPPS's national arrangements Requires improvement "
        "overall (April 2025, National inspection; it is not an average of local ratings). OGL v3."
    )


def test_a_regions_rating_is_not_the_sum_of_its_pdus():
    told = sentences.cite_rating(build_inspection(name="London", level="region"))
    assert "rated London region Inadequate" in told
    assert "not the sum of its PDUs' ratings" in told
    assert "cases begun" not in told


def test_the_button_is_named_by_what_was_rated():
    for given, name in ((None, "overall rating"), (build_given(), "Assessment")):
        (button,) = markup.find(citations.copy_rating(build_inspection(), given), "button")
        assert button.attributes["aria-label"] == f"Copy as evidence – {name}"
        assert button.attributes["data-evidence"] == sentences.cite_rating(
            build_inspection(), given
        )
