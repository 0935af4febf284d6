"""One key question from every side: only what belongs to it, and each voice apart."""

import pytest

from inspectorate.presenting.said_and_found import of_all_work, said_and_found
from tests.observed import build_answer, build_observations
from tests.presenting.markup import HOSTILE, assert_harmless, find, read, words
from tests.surrey import build_finding, build_inspection, build_score, build_table

CASES, PRACTITIONERS, MANAGERS, PEOPLE = COLUMNS = (
    "In the cases",
    "Practitioners and staff said",
    "Managers said",
    "People on probation said",
)
VOICES = [("practitioners", PRACTITIONERS), ("managers", MANAGERS), ("people on probation", PEOPLE)]
NOTHING = "Nothing on this question from {} in what we hold."


def build_narrower(**changes: object) -> dict[str, object]:
    """A figure outside the grid, of the same standard and dimension as the question."""
    narrower = {
        "score": "surrey-2024-classification",
        "key_question": None,
        "question": "risk-classification-disagreed",
        "statement": "Inspectors disagreed with the risk classification",
        "better": "lower",
        "percent": None,
        "numerator": 6,
        "cases": 36,
        "cases_basis": "stated",
        "in_grid": False,
    }
    return build_score(**narrower | changes)


def build_oversight(**changes: object) -> dict[str, object]:
    oversight = {
        "standard": "P 1.2",
        "title": "Staffing",
        "dimension": None,
        "question": "management-oversight-insufficient",
        "statement": "Management oversight was insufficient",
        "numerator": 31,
    }
    return build_narrower(**oversight | changes)


def build_said(category: str = "skills-for-the-case", **changes: object) -> dict[str, object]:
    asked = {"metric": "practitioner-interview-agreement", "population": "practitioners"}
    asked |= {"sample_title": "Interviews with practitioners", "title": "Who agrees"}
    return build_answer(category, 29, 31, **asked | changes)


def show(scores=(), findings=(), answers=(), inspection=None, **question: object) -> str:
    asked = build_score(**question)
    every, heard = build_table([asked, *scores]), build_observations(*answers)
    return said_and_found(
        asked,
        build_inspection(**inspection or {}),
        every,
        build_table(findings or [build_finding(standard="P 2.4")]),
        of_all_work(every, heard),
    )


def columns(html: str) -> dict[str, list[str]]:
    """The lines under each head; what has nothing has no head."""
    found = {}
    for each in read(html):
        if each.tag == "h4":
            lines = found[each.text] = []
        elif each.tag == "li":
            lines.append(each.text)
    return found


def foot(html: str) -> list[str]:
    """What stands beneath the columns."""
    return [each.text for each in find(html, "p", class_="said-foot")]


def test_the_question_stands_first_with_its_wording_figure_interval_and_source():
    html = show()
    assert find(html, "p")[0].text == (
        "Does assessment focus sufficiently on keeping other people safe? 32% (12 of 37); 95 per "
        "cent interval 20 to 49 per cent. P 2.1 Assessment, table. Link to this question"
    )


def test_a_document_is_named_where_it_is_not_the_inspections_own():
    assert not find(show(), "a", href="https://example.org/surrey")
    html = show(document="hmip-press", document_kind="press notice")
    assert "press notice: P 2.1 Assessment, table. Link" in find(html, "p")[0].text
    assert find(html, "a", href="https://example.org/surrey")


def test_each_question_has_an_address_of_its_own():
    (link,) = find(show(), "a", target="_self")
    assert link.attributes["href"] == (
        "organisation?organisation=surrey&inspection=surrey-pdu-2023&question=assessment-safety"
    )


def test_without_a_base_no_interval_is_told():
    html = show(cases=None, cases_basis=None)
    assert "32% (number of cases not given)." in words(html)
    assert "interval" not in words(html)


def test_the_nations_interval_is_an_illustration():
    html = show(inspection={"framework": "national-2024"}, cases=157)
    assert "32% (up to 157 cases); 95 per cent interval (an illustration) 25 to" in words(html)


def test_who_is_silent_on_the_question_is_told_in_one_sentence():
    html = show()
    assert columns(html) == {}
    assert foot(html) == [
        NOTHING.format(
            "the cases beyond this figure, practitioners and staff, managers and people on "
            "probation"
        )
    ]
    every = [build_finding(voice=voice) for voice in ("cases", *(voice for voice, _ in VOICES))]
    assert list(columns(show(findings=every))) == list(COLUMNS)
    assert foot(show(findings=every)) == []


def test_a_narrower_figure_stands_in_its_own_direction():
    (line,) = columns(show([build_narrower()]))[CASES]
    assert (
        line == "Inspectors disagreed with the risk classification: 6 of 36 cases (lower is better)"
    )


@pytest.mark.parametrize(
    ("column", "others"),
    [
        ("standard", ("P 2.2", None)),
        ("dimension", ("engagement", None)),
        ("in_grid", (True,)),
    ],
)
def test_figures_of_other_questions_and_of_the_grid_are_left_out(column: str, others: tuple):
    for other in others:
        assert CASES not in columns(show([build_narrower(**{column: other})]))


def test_what_is_of_all_work_stands_beneath_and_no_figure_of_it_among_the_lines():
    html = show([build_oversight()], answers=[build_said()])
    assert columns(html) == {}
    assert foot(html)[1].startswith("Of all work, not of this question alone – management")


def test_a_figure_put_inexactly_stays_so():
    inexact = build_narrower(qualifier="over", percent=50.0, numerator=None, cases=None)
    (line,) = columns(show([inexact]))[CASES]
    assert line == (
        "Inspectors disagreed with the risk classification: over half of cases. Number of cases "
        "not given, so not compared. (lower is better)"
    )


def test_a_figure_at_second_hand_says_who_reports_it():
    told = build_narrower(reported_by="news report", publisher="BBC")
    (line,) = columns(show([told]))[CASES]
    assert line.startswith(
        "Inspectors disagreed with the risk classification: 6 of 36 cases, as reported by a news "
        "report (BBC)."
    )


def test_a_figure_has_its_button_once_and_copies_with_its_base():
    buttons = find(show([build_narrower(), build_oversight()], answers=[build_said()]), "button")
    copied = [each.attributes["data-evidence"] for each in buttons]
    assert [each.split(" cases")[0] for each in copied] == ["In 12 of 37", "In 6 of 36"]
    assert all("Surrey PDU, March 2024" in each for each in copied)


def test_a_finding_from_cases_stands_with_its_place_in_the_report():
    found = "Gaps in what the police sent were not followed up."
    (line,) = columns(show(findings=[build_finding()]))[CASES]
    assert line == f"{found} P 2.1 Assessment, bullet 3"
    assert columns(show(findings=[build_finding(locator=None)]))[CASES] == [found]


def test_a_finding_of_another_document_names_it():
    other = {"document": "hmip-press", "document_kind": "press notice"}
    (line,) = columns(show(findings=[build_finding(**other)]))[CASES]
    assert line.endswith("followed up. press notice: P 2.1 Assessment, bullet 3")


@pytest.mark.parametrize(
    ("column", "others"),
    [
        ("standard", ("P 2.2", None)),
        ("dimension", ("desistance", None)),
        ("voice", ("partners", None)),
    ],
)
def test_findings_on_other_questions_are_left_out(column: str, others: tuple):
    for other in others:
        assert columns(show(findings=[build_finding(**{column: other})])) == columns(show())


@pytest.mark.parametrize(("voice", "head"), [("cases", CASES), *VOICES])
def test_each_voice_stands_in_its_own_column(voice: str, head: str):
    told = columns(show(findings=[build_finding(voice=voice)]))
    assert list(told) == [head]
    assert told[head][0].startswith("Gaps in what")


@pytest.mark.parametrize(("voice", "head"), VOICES)
def test_what_was_said_of_no_one_stage_stands_at_each_of_them(voice: str, head: str):
    said = build_finding(voice=voice, standard=None, section="Feedback")
    for question in ({}, {"standard": "P 2.4"}):
        assert columns(show(findings=[said], **question))[head][0].startswith("Gaps in what")


def test_text_of_the_data_never_becomes_markup():
    texts = {"statement": HOSTILE, "locator": HOSTILE, "publisher": HOSTILE}
    texts |= {"url": "javascript:alert(1)", "document_kind": HOSTILE}
    scores = [
        build_narrower(**texts),
        build_narrower(**texts, qualifier="about"),
        build_narrower(**texts, reported_by="news report"),
    ]
    found = {"summary": HOSTILE, "locator": HOSTILE, "url": "data:text/html,x"}
    html = show(
        scores,
        [build_finding(**found), build_finding(**found, voice="managers")],
        [build_said(sample_title=HOSTILE, title=HOSTILE)],
        **texts,
    )
    assert_harmless(html)
    assert [each.attributes["target"] for each in find(html, "a")] == ["_self"]
