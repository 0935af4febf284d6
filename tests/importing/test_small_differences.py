"""Small differences between published reports do not change what is read from them."""

import pytest

from inspectorate.importing.reading import read_report
from inspectorate.importing.report import Report
from inspectorate.importing.text import read_text
from tests.importing.known import known_names
from tests.importing.samples.contents import Manner, plain_contents
from tests.importing.samples.layouts import as_text, blocks_of

KNOWN = known_names()
HEAD = "An inspection of probation services in:\n\nLarkmoor PDU\n\n"


def read(text: str) -> Report:
    return read_report(read_text(text.encode()), KNOWN)


def sample() -> str:
    manner = Manner()
    return as_text(blocks_of(plain_contents(), manner), manner).decode()


def case_findings(body: str) -> list[str]:
    report = read(f"{HEAD}P 2.2. Planning\n\n{body}")
    return [found.text.value for found in report.findings if found.kind == "case_finding"]


def questions(body: str) -> list[tuple[str, float | None]]:
    report = read(f"{HEAD}Planning\n\nKey question\tPercentage ‘Yes’\n{body}\n")
    return [(held.wording, held.percent.value) for held in report.questions]


def test_bullet_goes_on_behind_a_footnote_and_a_page_number():
    body = (
        "- Plans were often not\n\n⁴ How bands work.\n[5] A note.\n\n12\n\nmade with the person.\n"
    )
    assert case_findings(body) == ["Plans were often not made with the person."]


def test_bullet_goes_on_with_a_number_on_the_next_page():
    assert case_findings("- Of all cases,\n\n11 cases fell short.\n- Next.") == [
        "Of all cases, 11 cases fell short.",
        "Next.",
    ]


@pytest.mark.parametrize("sign", ["-", "•", "–", "*", "\uf0b7", "  ▪"])
def test_every_sign_for_a_bullet_is_one(sign: str):
    assert case_findings(f"{sign} One.\n{sign} Two.\n") == ["One.", "Two."]


def test_page_headers_within_a_list_are_left_out():
    pages = [f"Larkmoor PDU, inspected in 2031 {page}\n- Bullet {page}." for page in range(1, 6)]
    assert case_findings("\f".join(pages)) == [f"Bullet {page}." for page in range(1, 6)]


@pytest.mark.parametrize("beside", ["43%", "43 %", "43 per cent", "forty-three per cent", "\t43%"])
def test_percentage_is_read_however_it_is_printed(beside: str):
    assert questions(f"Does planning do enough?{beside}") == [("Does planning do enough?", 43)]


def test_question_over_several_lines_keeps_its_own_percentage():
    body = "Does planning do\t12%\nenough?\nIs it\nshared? 34%\nIs it kept?\n56%\n- A bullet of 7%."
    expected = [("Does planning do enough?", 12), ("Is it shared?", 34), ("Is it kept?", 56)]
    assert questions(body) == expected


def test_question_without_percentage_is_doubtful_and_takes_no_other():
    report = read(f"{HEAD}Planning\n\nKey question\tPercentage\nIs it made?\t–\nIs it kept?\t56%\n")
    assert [held.percent.value for held in report.questions] == [None, 56]
    assert "“Is it made?”" in report.doubts[0].what


def test_heading_at_the_end_of_a_page_heads_what_follows_on_the_next():
    pages = ["Front", "P 2.2. Planning", "- A bullet.\n", "The end."]
    report = read("\f".join(pages))
    assert [(found.standard, found.text.place) for found in report.findings] == [
        ("Planning", "page 3, line 1")
    ]


def test_word_of_a_question_alone_in_its_line_is_no_heading():
    wording = "Does planning focus sufficiently on supporting"
    report = read(f"{HEAD}Planning\n\nKey question\tPercentage\n{wording}\t9%\ndesistance?\n- One.")
    assert [held.wording for held in report.questions] == [f"{wording} desistance?"]
    assert [found.section for found in report.findings] == ["Planning"]


def test_label_and_rating_that_run_together_are_told_apart():
    text = (
        "Ratings (Back to top)\n\nLeadershipRequires improvement\nStaffing: Good\nServices ‘Good’"
    )
    assert [(held.standard, held.rating.value) for held in read(text).ratings] == [
        ("Leadership", "Requires improvement"),
        ("Staffing", "Good"),
        ("Services", "Good"),
    ]


def test_standard_left_out_of_the_list_has_the_rating_of_its_section():
    text = sample().replace("P 1.2 Staffing\n\n", "Nothing\n\n", 1)
    ratings = {held.standard: held.rating.value for held in read(text).ratings}
    assert ratings["Staffing"] == plain_contents().ratings["Staffing"]


def test_two_ratings_of_one_standard_are_doubtful():
    text = "Ratings\n\nLeadership\n\nGood\n\nRecommendations\n\nP 1.1. Leadership\n\nInadequate\n"
    report = read(text)
    assert [held.rating.value for held in report.ratings] == ["Good"]
    assert "rated Good at line 5 and Inadequate here" in report.doubts[0].what


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("Plans failed in seven out of 11 cases.", [(7, 11)]),
        ("Out of 24 respondents to the survey, 16 agreed.", [(16, 24)]),
        ("Out of a total of 36 enquiries, eleven had no reply.", [(11, 36)]),
        ("This was so for 15 respondents out of 23.", [(15, 23)]),
        ("There was compliance in 25 out of the 37 cases.", [(25, 37)]),
        ("One in five was late, and 12 cases out of ten is no count.", []),
    ],
)
def test_counts_in_bullets_are_read(words: str, counts: list[tuple[int, int]]):
    report = read(f"{HEAD}P 1.2. Staffing\n\nStrengths:\n\n- {words}\n")
    assert [(held.numerator, held.denominator) for held in report.statements] == counts


def test_total_that_its_parts_do_not_make_is_doubtful():
    parts = "26 community orders and 11 releases on licence"
    text = f"Methodology\n\nWe inspected a total of 40 cases: {parts}."
    assert [doubt.what for doubt in read(text).doubts] == [
        "26 and 11 cases are 37, but the report gives 40 in all."
    ]


def test_names_of_regions_and_of_the_nation_are_told_from_those_of_pdus():
    region = read("An inspection of probation services in:\n\nFenwold region\n")
    nation = read("Skip to content\n\nNational Inspection – April 2031\n")
    assert (region.facts.organisation.value, region.facts.level) == ("Fenwold region", "region")
    assert (nation.facts.level, nation.facts.published.value) == ("nation", "2031-04")


def test_fieldwork_dates_are_not_taken_from_when_cases_began():
    text = (
        "Background\n\nFieldwork in the PDU took place between 3 and 14 March 2031, of cases that "
        "had started between 2 June and 8 June 2030.\n"
    )
    facts = read(text).facts
    assert (facts.fieldwork_start.value, facts.fieldwork_end.value) == ("2031-03-03", "2031-03-14")
    assert [window.value for window in facts.windows] == [("2030-06-02", "2030-06-08")]


def test_signs_that_no_one_sees_are_left_out():
    hidden = "Pl\u00adans\u200b were\u2028shared\x07 with\u00a0the\u202e team\ufeff."
    assert case_findings(f"- {hidden}\n") == ["Plans were shared with the team."]
