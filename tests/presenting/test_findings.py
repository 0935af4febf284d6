"""Findings and recommendations are told as their report tells them, and no further."""

import pytest

from inspectorate.presenting import wordings
from inspectorate.presenting.evidence import (
    findings_by_section,
    recommendations_list,
)
from tests.presenting.markup import HOSTILE, assert_harmless, find, words
from tests.surrey import (
    SOURCE,
    build_table,
)


def build_finding(**changes: object) -> dict[str, object]:
    finding = {"section": "P 2.1 Assessment", "kind": "strength", "summary": "Leaders listen."}
    finding |= {"locator": "Strengths, first bullet", "control": None}
    return SOURCE | finding | changes


def test_findings_stand_under_the_reports_headings_with_their_counts():
    html = findings_by_section(
        build_table(
            [
                build_finding(),
                build_finding(kind="area_for_improvement", summary="Plans are late."),
                build_finding(kind="area_for_improvement", summary="Visits are few."),
                build_finding(section="Diversity and inclusion", summary="Staff ask."),
            ]
        )
    )
    assert [each.text for each in find(html, "summary")] == [
        "P 2.1 Assessment (strengths 1, areas for improvement 2)",
        "Diversity and inclusion (strengths 1)",
    ]
    assert [each.text for each in find(html, "h3")] == [
        "Strengths",
        "Areas for improvement",
        "Strengths",
    ]
    assert find(html, "li")[0].text == "Leaders listen. report: Strengths, first bullet"


@pytest.mark.parametrize(
    ("kind", "head"),
    [
        ("strength", "Strengths"),
        ("area_for_improvement", "Areas for improvement"),
        ("case_finding", "Case findings"),
        ("good_practice", "Good practice"),
        ("feedback", "What people on probation said"),
        ("note", "In words only"),
    ],
)
def test_every_kind_of_finding_has_its_head(kind: str, head: str):
    html = findings_by_section(build_table([build_finding(kind=kind)]))
    assert [each.text for each in find(html, "h3")] == [head]


@pytest.mark.parametrize(
    ("kind", "note"),
    [("case_finding", wordings.CASE_FINDING), ("feedback", wordings.USER_VOICE)],
)
def test_a_finding_that_carries_no_label_is_told_with_a_line(kind: str, note: str):
    html = findings_by_section(build_table([build_finding(kind=kind)]))
    assert note in words(html)
    assert note not in words(findings_by_section(build_table([build_finding()])))


@pytest.mark.parametrize(
    ("control", "who"),
    [
        ("pdu", "The report says that the PDU can change this."),
        ("region", "The report says that the region can change this."),
        ("national", "The report says that HMPPS nationally can change this."),
        ("shared", "The report says that several levels together can change this."),
    ],
)
def test_who_can_change_it_is_told_only_where_the_report_says_so(control: str, who: str):
    assert who in words(findings_by_section(build_table([build_finding(control=control)])))
    assert "can change" not in words(findings_by_section(build_table([build_finding()])))


def test_a_finding_without_section_or_place_names_neither():
    html = findings_by_section(build_table([build_finding(section=None, locator=None)]))
    assert find(html, "summary")[0].text == "From other sources (strengths 1)"
    assert find(html, "li")[0].text == "Leaders listen. report"


def build_recommendation(**changes: object) -> dict[str, object]:
    unknown = dict.fromkeys(("response", "progress", "progress_by", "progress_date", "follow_up"))
    row = {"number": 1, "summary": "Share out the work.", "addressed_to": "Surrey PDU"}
    return SOURCE | unknown | row | {"locator": "Recommendation 1"} | changes


def test_recommendations_say_that_nothing_is_known_of_what_came_of_them():
    html = recommendations_list(
        build_table([build_recommendation(), build_recommendation(number=2)])
    )
    assert words(html).startswith(
        "2 recommendations to Surrey PDU. We hold nothing on whether they were carried out, unless "
        "it is said below."
    )
    assert [each.attributes["value"] for each in find(html, "li")] == ["1", "2"]
    assert find(html, "li")[0].text == "Share out the work. report: Recommendation 1"


def test_one_recommendation_is_told_in_the_singular():
    html = recommendations_list(build_table([build_recommendation()]))
    assert "1 recommendation to Surrey PDU. We hold nothing on whether it was" in words(html)


def test_those_addressed_are_each_named_once():
    addressed = ("HMPPS", "Surrey PDU", "HMPPS", "the region")
    rows = [build_recommendation(addressed_to=each) for each in addressed]
    html = recommendations_list(build_table(rows))
    assert "4 recommendations to HMPPS, Surrey PDU and the region." in words(html)


def test_agreed_is_not_done_and_each_fact_stands_by_itself():
    html = recommendations_list(
        build_table(
            [
                build_recommendation(
                    response="Agreed",
                    progress="Begun",
                    progress_by="HMPPS",
                    progress_date="2025-03",
                    follow_up="Not yet seen",
                )
            ]
        )
    )
    assert "Answer: Agreed. Progress: Begun (HMPPS, March 2025). Later: Not yet seen." in words(
        html
    )


def test_a_recommendation_without_a_number_still_reads():
    html = recommendations_list(build_table([build_recommendation(number=None)]))
    assert "None" not in html


def test_text_of_the_data_never_becomes_markup():
    hostile = {"url": 'javascript:alert("1")', "locator": HOSTILE}
    finding = build_finding(section=HOSTILE, summary=HOSTILE, **hostile)
    words_of = ("summary", "addressed_to", "response", "progress", "progress_by", "follow_up")
    advice = build_recommendation(**dict.fromkeys(words_of, HOSTILE), **hostile)
    for html in (
        findings_by_section(build_table([finding])),
        recommendations_list(build_table([advice])),
    ):
        assert_harmless(html)
        assert not find(html, "a")
