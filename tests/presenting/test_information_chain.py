"""The information chain keeps each figure at its step and in the direction of its source."""

import pytest

from inspectorate.domain.information_chain import PLACES, STEPS, SUBJECTS, is_lost_on_the_way
from inspectorate.presenting import wordings
from inspectorate.presenting.information_chain import information_chain, management_oversight
from tests.observed import build_figure
from tests.presenting.markup import HOSTILE, assert_harmless, find, table_rows, words
from tests.real_data import SCORES
from tests.surrey import build_inspection, build_score, build_table

SURREY = build_inspection()
NATION = build_inspection(framework="national-2024", level="nation", cases=165)
NO_ANSWER = {"better": "lower", "numerator": 11, "cases": 36, "cases_basis": "stated"}
ABUSE = build_figure("domestic-abuse-enquiry-without-sufficient-answer", **NO_ANSWER)
CHILDREN = build_figure(
    "child-safeguarding-enquiry-without-sufficient-answer", **NO_ANSWER | {"numerator": 14}
)
USED = build_figure("domestic-abuse-information-used", percent=39.0)
SECOND_HAND = {"reported_by": "news report", "publisher": "BBC", "cases_basis": "stated"}


def chain(*scores: dict, inspection: dict = SURREY):
    return information_chain(build_table(scores), inspection)


def test_surreys_enquiries_stand_as_published():
    rows = table_rows(chain(ABUSE, CHILDREN))
    assert rows == [
        [
            "Domestic abuse",
            "36 enquiries made (how many were needed: not given)",
            "11 of 36 enquiries brought no reply or too little information (lower is better)",
            "not reported apart from the answer",
            "not reported",
        ],
        [
            "Child safeguarding",
            "36 enquiries made (how many were needed: not given)",
            "14 of 36 enquiries brought no reply or too little information (lower is better)",
            "not reported apart from the answer",
            "not reported",
        ],
    ]


def test_the_nation_has_its_shares_and_two_rows_at_court():
    rows = table_rows(
        chain(
            build_figure("domestic-abuse-information-sufficient", percent=66.0),
            build_figure("domestic-abuse-information-used-effectively", percent=39.0),
            build_figure("child-safeguarding-information-good-quality", percent=47.0),
            build_figure("child-safeguarding-information-used", percent=28.0),
            build_figure("court-domestic-abuse-information-obtained", percent=54.0),
            build_figure("court-child-safeguarding-information-obtained", percent=49.0),
            inspection=NATION,
        )
    )
    none, base = "not reported", "(number of cases not given)"
    assert rows == [
        [
            "Domestic abuse",
            none,
            none,
            f"66% {base} enough information at hand",
            f"39% {base} used effectively to assess risk",
        ],
        [
            "Child safeguarding",
            none,
            none,
            f"47% {base} information of good quality at hand",
            f"28% {base} used in the assessment",
        ],
        [
            "Domestic abuse, at court",
            none,
            none,
            f"54% {base} enough obtained for the court report",
            none,
        ],
        [
            "Child safeguarding, at court",
            none,
            f"49% {base} obtained for the court report",
            none,
            none,
        ],
    ]


def test_a_figure_from_the_press_is_a_sentence_and_stands_in_no_table():
    html = chain(
        build_figure(
            "domestic-abuse-not-requested",
            **SECOND_HAND,
            better="lower",
            numerator=31,
            cases=70,
            statement="No domestic abuse information was requested",
        )
    )
    assert not find(html, "table")
    assert [item.text for item in find(html, "li")] == [
        "No domestic abuse information was requested: 31 of 70 cases, as reported by a news report "
        "(BBC). Source: report."
    ]
    assert "not in what we hold" in words(html)


def test_an_inexact_figure_of_the_report_is_a_sentence_of_its_own():
    html = chain(ABUSE, {**USED, "percent": 25.0, "qualifier": "about"})
    assert table_rows(html)[0][-1] == "not reported"
    assert "about a quarter of cases" in find(html, "li")[0].text
    assert "second hand" not in words(html)


def test_there_is_no_chain_without_a_figure_of_it():
    assert (
        information_chain(build_table([build_score(question="assessment-safety")]), SURREY) is None
    )
    assert information_chain(build_table([ABUSE]).iloc[:0], SURREY) is None


def lost(*scores: dict, **changes: object) -> bool:
    html = chain(*scores, inspection=build_inspection(**changes))
    found = [each.text for each in find(html, "strong")]
    return wordings.LOST_ON_THE_WAY in found


def test_the_closing_sentence_stands_where_the_figures_fall_along_the_chain():
    """36 enquiries in 37 cases; 25 of 36 answered well enough (69%); 39% used."""
    assert lost(ABUSE, USED)
    assert wordings.LOST_ON_THE_WAY == (
        "Most enquiries are sent. What is lost is the answer, and then its use."
    )


@pytest.mark.parametrize(
    "scores",
    [
        (ABUSE, CHILDREN),
        (USED,),
        (ABUSE, {**USED, "percent": 80.0}),
        (ABUSE, {**USED, "reported_by": "news report"}),
        (ABUSE, {**USED, "qualifier": "under"}),
        ({**ABUSE, "numerator": 0}, USED),
    ],
    ids=["use unknown", "asked unknown", "use not lower", "press", "inexact", "all answered"],
)
def test_the_closing_sentence_is_absent_where_the_figures_do_not_show_it(scores: tuple):
    assert not lost(*scores)


def test_the_closing_sentence_is_absent_where_the_cases_inspected_are_not_known():
    assert not lost(ABUSE, USED, cases=None)
    assert not lost(ABUSE, USED, cases=90)


def test_both_subjects_must_show_it_where_both_are_known():
    used = build_figure("child-safeguarding-information-used", percent=95.0)
    assert not lost(ABUSE, USED, CHILDREN, used)
    assert lost(ABUSE, USED, CHILDREN, {**used, "percent": 20.0})


def test_a_count_of_what_was_not_asked_tells_how_many_were():
    asked = build_figure(
        "domestic-abuse-not-requested", better="lower", numerator=31, cases=70, cases_basis="stated"
    )
    enough = build_figure("domestic-abuse-information-sufficient", percent=50.0)
    assert lost(asked, enough, {**USED, "percent": 30.0})
    assert not lost({**asked, "numerator": 40}, enough, {**USED, "percent": 30.0})


@pytest.mark.parametrize(
    ("shares", "is_lost"),
    [((97, 69, 39), True), ((50, 40, 30), False), ((97, 97, 39), False), ((97, 69, 69), False)],
)
def test_the_rule_takes_most_sent_fewer_answered_and_fewer_used(shares: tuple, is_lost: bool):
    assert is_lost_on_the_way(*shares) is is_lost


def test_every_figure_has_a_row_and_a_step():
    for place in PLACES.values():
        assert place.subject in SUBJECTS
        assert place.step in STEPS


def test_no_published_figure_on_such_information_is_forgotten():
    """Work of several agencies together, and a review without an organisation, are no step."""
    elsewhere = ("multi-agency-", "safeguarding-information-difficult-to-obtain")
    about = {
        row["question"]
        for row in SCORES
        if row["question"]
        and ("domestic-abuse" in row["question"] or "safeguarding" in row["question"])
    }
    assert {slug for slug in about if not slug.startswith(elsewhere)} == set(PLACES)


OVERSIGHT = build_figure(
    "management-oversight-insufficient",
    better="lower",
    numerator=31,
    cases=36,
    cases_basis="stated",
    title="Staffing",
    statement="Management oversight was insufficient, ineffective or absent (relevant cases)",
)


def test_surreys_oversight_is_told_as_sufficient_and_marked_as_worked_out():
    html = management_oversight(build_table([OVERSIGHT]), build_inspection())
    [line] = find(html, "p")
    assert line.text.startswith(
        "Management oversight of the case: sufficient in 5 of 36 relevant cases. Worked out by us "
        "5 of 36 sufficient (derived; published as 31 of 36 not). "
        "It is evidence under Staffing, not a standard."
    )
    assert find(html, "span", class_="mark")[0].text == "Worked out by us"


def test_the_nations_oversight_is_the_inspectors_figure_without_a_base():
    score = build_figure("management-oversight-sufficient", percent=13.0, title="Staffing")
    html = management_oversight(build_table([score]), build_inspection())
    assert "sufficient in 13 per cent of cases (number of cases not given)." in words(html)
    assert find(html, "span", class_="mark")[0].text == "Inspectors' figure"
    assert "derived" not in words(html)


def test_oversight_from_the_press_keeps_its_direction():
    html = management_oversight(
        build_table([OVERSIGHT | SECOND_HAND | {"numerator": 49, "cases": 80}]), build_inspection()
    )
    assert "49 of 80 cases, as reported by a news report (BBC)." in words(html)
    assert "sufficient in" not in words(html)


def test_there_is_no_line_without_a_figure_of_oversight():
    assert management_oversight(build_table([ABUSE]), build_inspection()) is None


def test_hostile_text_stays_text():
    hostile = {"locator": HOSTILE, "statement": HOSTILE, "url": "javascript:alert(1)"}
    press = {**USED, **hostile, "reported_by": "news report"}
    assert_harmless(chain({**ABUSE, **hostile}, press))
    assert_harmless(management_oversight(build_table([OVERSIGHT | hostile]), build_inspection()))
