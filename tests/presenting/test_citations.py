"""No figure leaves without what it is of, of what base, when, by whom, and what we do not know."""

import pytest

from inspectorate.domain.sources import DEMONSTRATION
from inspectorate.presenting import citations, sentences
from tests.presenting import markup
from tests.surrey import NATION, build_inspection, build_score

UNKNOWN = {"cases_from": None, "cases_to": None, "fieldwork_start": None, "published": None}
HOME_VISITS = {
    "standard": "P 2.3",
    "title": "Implementation and delivery",
    "key_question": None,
    "dimension": None,
    "statement": "Home visits were not made where necessary",
    "better": "lower",
    "percent": None,
    "numerator": 25,
    "cases": 36,
    "cases_basis": "stated",
}


def cite(inspection: dict | None = None, **changes: object) -> str:
    return sentences.cite(build_score(**changes), build_inspection(**inspection or {}))


def test_a_key_question_leaves_with_count_base_question_source_date_cases_and_licence():
    assert cite() == (
        "In 12 of 37 cases (32 per cent) inspectors answered yes to “Does assessment focus "
        "sufficiently on keeping other people safe?” (HM Inspectorate of Probation, Surrey PDU, "
        "March 2024, P 2.1 Assessment; cases begun May–July 2023; count worked out by us from the "
        "percentage and the 37 cases inspected). OGL v3."
    )


def test_an_invented_figure_leaves_as_one_and_names_no_inspectorate():
    assert cite(publisher=DEMONSTRATION).startswith("In 12 of 37 cases (32 per cent)")
    for told in (
        cite(publisher=DEMONSTRATION),
        sentences.cite_rating(build_inspection(publisher=DEMONSTRATION)),
    ):
        assert told.count(DEMONSTRATION) == 2
        assert told.endswith(f"{DEMONSTRATION}.")
        assert "HM Inspectorate" not in told
        assert "OGL" not in told


def test_a_count_of_failures_keeps_its_direction():
    assert cite(**HOME_VISITS) == (
        "In 25 of 36 cases: home visits were not made where necessary (HM Inspectorate of "
        "Probation, Surrey PDU, March 2024, P 2.3 Implementation and delivery; cases begun "
        "May–July 2023). OGL v3."
    )


def test_the_nations_base_is_an_upper_limit_and_no_count_is_worked_out():
    told = cite(NATION, percent=25.0, cases=157, sample_title="National case sample", standard="x")
    assert told.startswith("In 25 per cent of cases inspectors answered yes to “Does ")
    assert (
        "(HM Inspectorate of Probation, England and Wales, April 2025, Assessment; sample: "
        "“National case sample”; cases seen by inspectors in December 2024–February 2025; when "
        "they began is not in our sources; up to 157 cases; the report gives no number for each "
        "question)"
    ) in told


@pytest.mark.parametrize(
    ("changes", "figure", "base"),
    [
        ({"cases": None, "cases_basis": None}, "In 32 per cent of cases", "cases not given"),
        ({"qualifier": "over", "cases": None}, "In over 32 per cent of cases", "cases not given"),
        ({"qualifier": "under", "cases": None}, "In under 32 per cent of cases", "cases not given"),
        (
            {"qualifier": "about", "percent": 50.0},
            "In about half of 37 cases",
            "base assumed by us to be the 37 cases inspected",
        ),
        (
            {"percent": 54.0, "cases": 26, "sample_title": "Community orders"},
            "In 14 of 26 cases (54 per cent)",
            "sample: “Community orders”; cases begun May–July 2023; count worked out by us from "
            "the percentage and the 26 cases of this sample",
        ),
        (
            {"percent": 52.0, "cases": 157, "cases_basis": "stated"},
            "In 81 or 82 of 157 cases (52 per cent)",
            "count worked out by us from the percentage and the 157 cases)",
        ),
        (
            {"percent": 50.0, "cases_basis": "stated"},
            "In 50 per cent of 37 cases",
            "cases begun May–July 2023). OGL",
        ),
        (
            {"percent": 43.0, "numerator": 65, "cases": 133, "cases_basis": "stated"},
            "In 43 per cent of cases, printed beside 65 of 133",
            "the printed percentage and the printed count do not agree",
        ),
        (
            {"percent": 91.0, "numerator": 10, "cases": 11, "cases_basis": "stated"},
            "In 10 of 11 cases (91 per cent)",
            "cases begun May–July 2023). OGL",
        ),
        (
            {"percent": None, "numerator": 27},
            "In 27 of 37 cases",
            "base assumed by us to be the 37 cases inspected",
        ),
        (
            {"percent": None, "numerator": 9, "cases": None, "cases_basis": None},
            "In 9 cases",
            "number of cases not given",
        ),
        (
            {"percent": None, "numerator": 1, "cases": None, "cases_basis": None},
            "In 1 case",
            "number of cases not given",
        ),
    ],
)
def test_a_figure_says_what_is_known_of_its_base(changes: dict, figure: str, base: str):
    told = cite(**changes)
    assert told.startswith(f"{figure} inspectors answered")
    assert base in told


def test_a_count_is_never_worked_out_from_an_inexact_percentage():
    assert "worked out" not in cite(qualifier="about", percent=32.0)


def test_the_words_all_cases_add_no_sample():
    assert "sample" not in cite()


def test_a_sample_that_tells_its_own_dates_does_not_carry_those_of_the_whole():
    told = cite(sample_title="Cases that began in March 2020")
    assert "sample: “Cases that began in March 2020”" in told
    assert "May–July 2023" not in told


def test_unknown_dates_are_said_to_be_unknown():
    told = cite(UNKNOWN)
    assert "Surrey PDU, date of publication not known, P 2.1" in told
    assert "when the cases began is not in our sources" in told
    seen = cite(UNKNOWN | {"fieldwork_start": "2024-01"})
    assert "cases seen by inspectors in January 2024; when they began is not in our" in seen


def test_codes_are_cited_for_the_framework_that_prints_them_and_for_no_other():
    assert ", Assessment;" in cite({"framework": "pdu-2021"}, standard="2.1")
    assert "March 2024; cases begun" in cite(standard=None, title=None)
    assert "March 2024; cases begun" in cite({"framework": None}, standard=None, title=None)


@pytest.mark.parametrize(
    ("reported_by", "publisher", "reporter", "licence"),
    [
        ("news report", "BBC", "as reported by BBC in a news report", "licence of this source is"),
        ("other page", "A Blog", "as reported by A Blog on a web page", "licence of this source"),
        ("press notice", "HM Inspectorate of Probation", "by its press notice", "). OGL v3."),
        ("inspectorate page", "HM Inspectorate of Probation", "a page of its site", "). OGL v3."),
    ],
)
def test_a_figure_at_second_hand_names_who_reports_it(
    reported_by: str, publisher: str, reporter: str, licence: str
):
    told = cite(reported_by=reported_by, publisher=publisher)
    assert reporter in told
    assert "the report's own figure is not in what we hold" in told
    assert licence in told
    assert ("OGL" in told) == (publisher != "BBC" and publisher != "A Blog")


def test_an_annual_report_is_named_but_its_figure_is_at_first_hand():
    told = cite(reported_by="annual report")
    assert "as reported by its annual report" in told
    assert "own figure" not in told


def test_the_button_carries_the_sentence_and_says_which_figure_it_copies():
    html = citations.copy_score(build_score(), build_inspection())
    (button,) = markup.find(html, "button")
    assert button.attributes["data-evidence"] == cite()
    assert button.text == "Copy as evidence"
    assert button.attributes["aria-label"] == "Copy as evidence – Assessment, Keeping people safe"


def test_the_button_of_a_narrower_figure_is_named_by_what_it_states():
    html = citations.copy_score(build_score(**HOME_VISITS), build_inspection())
    (button,) = markup.find(html, "button")
    name = "Copy as evidence – Home visits were not made where necessary"
    assert button.attributes["aria-label"] == name


def test_nothing_of_a_hostile_source_comes_to_life_in_a_button():
    html = citations.copy_score(
        build_score(statement=markup.HOSTILE, dimension=None), build_inspection()
    )
    tags = [element.tag for element in markup.read(html)]
    assert tags == ["button"]
    (button,) = markup.find(html, "button")
    assert set(button.attributes) == {"class", "data-evidence", "aria-label"}
    assert "<script>" in button.attributes["data-evidence"]
    assert "<script>" in button.attributes["aria-label"]
