"""What was inspected beside the grid has its own status in each framework, and its figures."""

import pytest

from inspectorate.presenting import wordings
from inspectorate.presenting.also_inspected import also_inspected
from tests.observed import build_figure, build_findings, build_observation, build_observations
from tests.presenting.markup import HOSTILE, assert_harmless, find, words
from tests.surrey import build_inspection, build_table

NO_SCORES = build_table([build_figure("x")]).iloc[:0]
NO_FINDINGS = build_findings()
NO_OBSERVATIONS = build_observations()
STATED = {"cases": 37, "cases_basis": "stated"}
COMPLIANCE = build_figure("compliance-sufficient", numerator=25, **STATED)
ASKED = build_figure(
    "diversity-characteristics-discussed", percent=95.0, cases=37, cases_basis="assumed"
)
PROGRESS = build_figure(
    "outcomes-reasonable-progress", percent=31.0, reported_by="annual report", standard=None
)


def show(*scores: dict, findings=NO_FINDINGS, observations=NO_OBSERVATIONS, **inspection: object):
    return also_inspected(
        build_table(scores) if scores else NO_SCORES,
        findings,
        observations,
        build_inspection(**inspection),
    )


def statuses(html: str) -> dict[str, str]:
    """The status under each heading."""
    heads = [each.text for each in find(html, "h3")]
    return dict(zip(heads, [each.text for each in find(html, "em")], strict=True))


def test_surreys_subjects_each_have_their_status():
    assert statuses(show(COMPLIANCE, ASKED)) == {
        "Diversity and inclusion": (
            "Reported in its own section; not rated. It counts towards every standard."
        ),
        "Outcomes": "Reported in its own section; not rated.",
        "Unpaid work": "Too few cases per PDU to report locally; see the region.",
        "Statutory victim work": "Too few cases per PDU to report locally; see the region.",
    }


def test_under_the_standards_of_2021_the_words_end_differently():
    court = build_figure("court", standard="court-work", percent=36.0)
    assert statuses(show(PROGRESS, court, framework="pdu-2021")) == {
        "Outcomes": (
            "Published, not rated, while the inspectorate builds enough evidence to judge it."
        ),
        "Court work": "Rated only where the PDU itself provides it.",
        "Resettlement": (
            "Too few cases per PDU to report locally; see the region or the national report."
        ),
        "Unpaid work": (
            "Too few cases per PDU to report locally; see the region or the national report."
        ),
        "Statutory victim work": (
            "Too few cases per PDU to report locally; see the national report."
        ),
    }


def test_the_nations_case_areas_are_not_rated():
    html = show(
        build_figure("court-work-sufficient", standard="court-work", percent=36.0),
        build_figure("resettlement-sufficient", standard="resettlement", percent=42.0),
        framework="national-2024",
        level="nation",
    )
    assert statuses(html) == {
        "Court work": "Case area, not rated.",
        "Resettlement": "Case area, not rated.",
    }
    assert [each.text for each in find(html, "strong")] == [
        "36% (number of cases not given)",
        "42% (number of cases not given)",
    ]


def test_a_region_rates_them_and_tells_how_many_were_inspected():
    row = build_observation(
        metric="cases-inspected-count", category="court-reports", unit="cases", value=149.0
    )
    html = show(observations=build_observations(row), framework="region-2023", level="region")
    assert statuses(html) == {"Court work": "Rated for regions; see the ratings by standard."}
    assert find(html, "li")[0].text.startswith("149 court reports inspected")


@pytest.mark.parametrize("framework", ["dynamic-2025", "nps-2018", "crc-2019", None])
def test_other_frameworks_have_no_such_subjects(framework: str | None):
    assert show(COMPLIANCE, ASKED, framework=framework) is None


def test_a_pdu_with_only_a_rating_shows_nothing():
    assert show() is None
    assert show(framework="pdu-2021") is None
    assert show(build_figure("risk-classification-inaccurate", numerator=6, cases=36)) is None


def test_success_and_failure_stand_in_two_lists():
    missing = build_figure("contact", standard="resettlement", better="lower", numerator=2, cases=9)
    done = build_figure("planning", standard="resettlement", numerator=20, cases=36)
    html = show(missing, done)
    assert [each.text for each in find(html, "p", class_="direction")] == [
        "Done well enough (higher is better)",
        "Missing or not good enough (lower is better)",
    ]
    assert [each.text for each in find(html, "strong")] == ["20 of 36 cases", "2 of 9 cases"]


def test_a_figure_has_its_cases_and_its_source():
    [line] = find(show(COMPLIANCE), "li")
    assert line.text == (
        "25 of 37 cases What was done All cases inspected. P 2.1 Assessment, table"
    )


def test_counts_that_we_worked_out_are_said_to_be():
    assert wordings.COUNTS_WORKED_OUT in words(show(ASKED))
    assert wordings.COUNTS_WORKED_OUT not in words(show(COMPLIANCE))


def test_figures_of_the_press_and_inexact_ones_are_sentences():
    html = show(
        {**COMPLIANCE, "reported_by": "news report", "publisher": "BBC"},
        {**ASKED, "qualifier": "about"},
    )
    assert not find(html, "strong")
    assert "25 of 37 cases, as reported by a news report (BBC)." in words(html)
    assert "about 95 per cent" in words(html)


def test_findings_are_counted_and_not_told_again():
    findings = build_findings(
        *[("Diversity and inclusion", "strength", "Asked.")] * 4,
        *[("Diversity and inclusion", "area_for_improvement", "Not measured.")] * 3,
    )
    html = show(findings=findings)
    assert "4 strengths and 3 areas for improvement, under What was found." in words(html)
    assert "Not measured." not in words(html)


def test_what_was_counted_stands_in_the_order_of_time():
    jobless = {"metric": "people-unemployed", "title": "People unemployed", "unit": "people"}
    after = build_observation(**jobless, category="at-inspection", value=9.0, period_start="2024")
    before = build_observation(**jobless, category="at-start", value=14.0, period_start="2023")
    of_region = build_observation(**jobless, category="at-start", value=99.0, own=False)
    html = show(observations=build_observations(after, before, of_region))
    assert [each.text for each in find(html, "strong")] == ["14 people", "9 people"]


def test_case_examples_are_named_where_a_full_report_of_a_pdu_is_held():
    full = build_findings(
        ("Outcomes", "strength", "Some."), ("Outcomes", "area_for_improvement", "Few.")
    )
    assert wordings.CASE_EXAMPLES == "Case examples are in the report; names there are changed."
    assert wordings.CASE_EXAMPLES in words(show(findings=full))
    assert wordings.CASE_EXAMPLES not in words(show(COMPLIANCE, findings=full.iloc[:1]))
    press = full.assign(document_kind="press notice")
    assert wordings.CASE_EXAMPLES not in words(show(findings=press))
    national = show(
        build_figure("court", standard="court-work", percent=36.0),
        findings=full,
        framework="national-2024",
        level="nation",
    )
    assert wordings.CASE_EXAMPLES not in words(national)


def test_hostile_text_stays_text():
    hostile = {"statement": HOSTILE, "locator": HOSTILE, "url": "javascript:alert(1)"}
    html = show({**COMPLIANCE, **hostile}, {**ASKED, **hostile, "reported_by": "news report"})
    assert_harmless(html)
    assert not find(html, "a")


def test_figures_stand_in_the_order_of_the_report():
    early = build_figure("z", standard="resettlement", numerator=1, cases=30, line=5)
    late = build_figure("a", standard="resettlement", numerator=2, cases=30, line=9)
    unknown = build_figure("b", standard="resettlement", numerator=3, cases=30)
    figures = [each.text for each in find(show(unknown, late, early), "strong")]
    assert figures == ["1 of 30 cases", "2 of 30 cases", "3 of 30 cases"]
