"""What stands beside the grid: answers of staff, and which figures a key question has shown."""

import pytest

from inspectorate.presenting.said_and_found import answers_of_staff, is_shown, said_and_found
from tests.observed import build_answer, build_observations
from tests.presenting.markup import HOSTILE, assert_harmless, find, words
from tests.surrey import build_finding, build_grid, build_inspection, build_score, build_table

SURVEY = {"metric": "staff-survey-agreement", "sample_title": "Staff survey respondents"}
INTERVIEWS = {"metric": "practitioner-interview-agreement", "sample_title": "Interviews"}
SKILLS = build_answer("skills-for-the-case", 29, 31, **INTERVIEWS)
SUPERVISION = build_answer("supervision-enhances-work", 20, 24, **SURVEY)


def show(*answers: dict) -> str | None:
    return answers_of_staff(build_observations(*answers), build_inspection())


def test_what_staff_answered_of_their_work_stands_in_counts_with_who_was_asked():
    assert [each.text for each in find(show(SKILLS, SUPERVISION), "li")] == [
        "Skills for the case: 29 of 31 Interviews",
        "Supervision enhances work: 20 of 24 Staff survey respondents",
    ]


def test_each_answer_can_be_copied_with_its_base_and_names_itself():
    buttons = find(show(SKILLS, SUPERVISION), "button")
    assert len({button.text for button in buttons}) == 2
    for button, counted in zip(buttons, ("29 of 31", "20 of 24"), strict=True):
        assert counted in button.attributes["data-evidence"]
        assert "March 2024" in button.attributes["data-evidence"]


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


def test_one_source_is_named_once_and_several_each_at_its_answer():
    html = show(SKILLS, SUPERVISION)
    assert "Source: report." in words(html)
    assert len(find(html, "a", href="https://example.org/surrey")) == 1
    press = {"document": "press", "document_kind": "press notice", "url": "https://example.org/x"}
    html = show(SKILLS, SUPERVISION | press)
    assert "Source:" not in words(html)
    assert [each.text.split()[-1] for each in find(html, "li")] == ["report", "notice"]


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
    asked = build_score(question="assessment-safety")
    none = build_table([]).reindex(columns=["standard", "dimension", "question", "in_grid"])
    for answers, told in (((), True), ((SKILLS,), False)):
        html = said_and_found(
            asked, build_inspection(), none, build_table([finding]), build_observations(*answers)
        )
        assert (said in words(html)) is told
