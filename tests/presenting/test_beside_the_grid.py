"""What stands beside the grid: answers of staff, and which figures a key question has shown."""

import pytest

from inspectorate.presenting.said_and_found import is_shown, of_all_work, own_work
from tests.observed import build_answer, build_observations
from tests.presenting.markup import HOSTILE, assert_harmless, find, words
from tests.surrey import build_finding, build_grid, build_inspection, build_score, build_table

SURVEY = {"metric": "staff-survey-agreement", "sample_title": "Staff survey respondents"}
INTERVIEWS = {"metric": "practitioner-interview-agreement", "sample_title": "Interviews"}
SKILLS = build_answer("skills-for-the-case", 29, 31, **INTERVIEWS)
SUPERVISION = build_answer("supervision-enhances-work", 20, 24, **SURVEY)


NONE_FOUND = build_table([build_finding()])[:0]


def show(*answers: dict, findings=NONE_FOUND) -> str | None:
    return own_work(build_observations(*answers), findings, build_inspection())


def test_what_staff_answered_of_their_work_stands_in_counts_with_who_was_asked():
    assert [each.text for each in find(show(SKILLS, SUPERVISION), "li")] == [
        "29 of 31 said they had the skills, experience and knowledge for the case Interviews. "
        "Feedback from people on probation, paragraph 3",
        "20 of 24 felt that supervision made their work better Staff survey respondents. "
        "Feedback from people on probation, paragraph 3",
    ]


def test_each_answer_can_be_copied_with_its_base_and_names_itself():
    buttons = find(show(SKILLS, SUPERVISION), "button")
    assert len({button.attributes["aria-label"] for button in buttons}) == 2
    for button, counted in zip(buttons, ("29 of 31", "20 of 24"), strict=True):
        assert counted in button.attributes["data-evidence"]
        assert "March 2024" in button.attributes["data-evidence"]


OVERSIGHT = build_score(
    question="management-oversight-insufficient",
    statement="Management oversight was insufficient (relevant cases)",
    better="lower",
    percent=None,
    numerator=31,
    cases=36,
    cases_basis="stated",
)


def beneath(*answers: dict, **changes: object) -> str:
    return of_all_work(build_table([OVERSIGHT | changes]), build_observations(*answers))


def test_what_is_of_all_work_is_one_sentence_for_every_question():
    assert beneath(SKILLS, SUPERVISION) == (
        "Of all work, not of this question alone – management oversight, 5 of 36 sufficient "
        "(derived; published as 31 of 36 not); 29 of 31 said they had the skills, experience and "
        "knowledge for the case (interviews); 20 of 24 felt that supervision made their work "
        "better (staff survey respondents)."
    )


def test_oversight_that_was_counted_as_sufficient_stands_as_published():
    counted = {"question": "management-oversight-sufficient", "better": "higher", "numerator": 5}
    assert beneath(**counted) == (
        "Of all work, not of this question alone – management oversight of the case: sufficient in "
        "5 of 36 relevant cases."
    )


@pytest.mark.parametrize(
    "changes", [{"qualifier": "about"}, {"reported_by": "news report"}, {"question": "other"}]
)
def test_oversight_that_is_not_exact_and_at_first_hand_does_not_stand_there(changes: dict):
    assert beneath(**changes) == ""


@pytest.mark.parametrize(
    "changes",
    [
        {"category": "vision-and-strategy-drive-quality"},
        {"metric": "people-on-probation-survey-agreement"},
        {"own": False, "name": "Kent, Surrey and Sussex", "level": "region"},
    ],
)
def test_without_an_answer_of_ones_own_on_ones_work_nothing_stands(changes: dict):
    assert show() is None
    assert show(SKILLS | changes) is None
    assert beneath(SKILLS | changes, question="other") == ""


def test_one_source_is_named_once_and_several_each_at_its_answer():
    html = show(SKILLS, SUPERVISION)
    assert "Source: report." in words(html)
    assert len(find(html, "a", href="https://example.org/surrey")) == 1
    press = {"document": "press", "document_kind": "press notice", "url": "https://example.org/x"}
    html = show(SKILLS, SUPERVISION | press)
    assert "Source:" not in words(html)
    assert ["press notice" in each.text for each in find(html, "li")] == [False, True]
    assert all("report: " in each.text for each in find(html, "li")[:1])


def test_a_figure_is_shown_under_the_question_of_its_standard_and_dimension():
    scores = build_table(
        [
            build_score(),
            build_score(standard="P 2.1", dimension=None),
            build_score(standard="P 1.2", dimension="safety"),
            build_score(standard=None, dimension=None),
        ]
    )
    assert is_shown(scores, build_grid()).tolist() == [True, False, False, False]
    assert is_shown(scores, build_grid()[:2]).tolist() == [False] * 4
    assert is_shown(scores, build_grid()[:0]).tolist() == [False] * 4
    assert is_shown(scores[:0], build_grid()).tolist() == []


def test_text_of_the_data_never_becomes_markup():
    html = show(SKILLS | {"sample_title": HOSTILE, "title": HOSTILE, "url": "javascript:alert(1)"})
    assert_harmless(html)
    assert not find(html, "a")


def test_what_practitioners_said_of_their_skills_stands_where_no_answer_is_counted():
    said = "In each region at least 88 per cent felt they had the skills."
    of_skills = {"voice": "practitioners", "themes": "training-and-skills", "dimension": None}
    finding = build_finding(**of_skills, standard="staffing", summary=said)
    for answers, told in (((), True), ((SKILLS,), False)):
        html = show(*answers, findings=build_table([finding]))
        assert (said in words(html)) is told
        assert find(html, "h3", id="own-work")
