"""Findings are told as their report tells them, and no further."""

import pytest

from inspectorate.presenting import sentences, wordings
from inspectorate.presenting.evidence import findings_by_section
from tests.presenting.markup import HOSTILE, assert_harmless, find, words
from tests.surrey import build_finding, build_table


def build_strength(**changes: object) -> dict[str, object]:
    """A bullet that the report labels a strength, of nobody's in particular."""
    strength = {"kind": "strength", "summary": "Leaders listen.", "voice": None}
    return build_finding(**strength | {"locator": "Strengths, first bullet"} | changes)


def test_findings_stand_under_the_reports_headings_with_their_counts():
    html = findings_by_section(
        build_table(
            [
                build_strength(),
                build_strength(kind="area_for_improvement", summary="Plans are late."),
                build_strength(kind="area_for_improvement", summary="Visits are few."),
                build_strength(section="Diversity and inclusion", summary="Staff ask."),
            ]
        )
    )
    assert [each.text for each in find(html, "summary")] == [
        "P 2.1 Assessment (1 strength and 2 areas for improvement)",
        "Diversity and inclusion (1 strength)",
    ]
    assert [each.text for each in find(html, "h3")] == [
        "Strengths",
        "Areas for improvement",
        "Strengths",
    ]
    assert find(html, "li")[0].text == "Leaders listen. Strengths, first bullet"


def test_a_document_is_named_once_over_all_that_it_says():
    html = findings_by_section(build_table([build_strength(), build_strength()]))
    assert [each.text for each in find(html, "p", class_="quiet")] == ["Source: report."]
    assert len(find(html, "a", href="https://example.org/surrey")) == 1


def test_several_documents_are_each_named_at_what_they_say():
    press = {"document": "bbc", "document_kind": "news report", "url": "https://example.org/bbc"}
    html = findings_by_section(build_table([build_strength(), build_strength(**press)]))
    assert not find(html, "p", class_="quiet")
    assert [each.text for each in find(html, "li")] == [
        "Leaders listen. report: Strengths, first bullet",
        "Leaders listen. news report: Strengths, first bullet",
    ]


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
    html = findings_by_section(build_table([build_strength(kind=kind)]))
    assert [each.text for each in find(html, "h3")] == [head]


@pytest.mark.parametrize(
    ("kind", "note"),
    [("case_finding", wordings.CASE_FINDING), ("feedback", wordings.USER_VOICE)],
)
def test_a_finding_that_carries_no_label_is_told_with_a_line(kind: str, note: str):
    html = findings_by_section(build_table([build_strength(kind=kind)]))
    assert note in words(html)
    assert note not in words(findings_by_section(build_table([build_strength()])))


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
    assert who in words(findings_by_section(build_table([build_strength(control=control)])))
    assert "can change" not in words(findings_by_section(build_table([build_strength()])))


def test_who_can_change_what_was_found_is_counted_above_the_findings():
    changes = ("national", None, "region", "national", None, None)
    html = findings_by_section(build_table([build_strength(control=who) for who in changes]))
    assert find(html, "p")[0].text == (
        "Who the report says can change this: the region in 1 finding and HMPPS nationally in 2 "
        "findings; of 3 others it does not say."
    )


@pytest.mark.parametrize(
    ("changes", "head"),
    [
        (("region", None), "The one finding of which it says so"),
        (("national", None, "region"), "The 2 findings of which it says so"),
    ],
)
def test_the_findings_that_it_says_so_of_stand_together_with_their_source(
    changes: tuple[str | None, ...], head: str
):
    rows = [build_strength(control=who, summary=f"Said of {who}.") for who in changes]
    html = findings_by_section(build_table(rows))
    assert find(html, "summary")[0].text == head
    told = [each.text for each in find(html, "li")][: len([who for who in changes if who])]
    assert all("can change this. Strengths, first bullet" in each for each in told)
    assert "Source: report." in find(html, "details")[0].text
    assert not any("None" in each for each in told)


def test_where_the_report_says_of_no_finding_who_can_change_it_nothing_is_counted():
    assert "can change this" not in words(findings_by_section(build_table([build_strength()])))


@pytest.mark.parametrize(
    ("counts", "silent", "told"),
    [
        ({}, 0, ""),
        ({}, 40, ""),
        ({"the PDU": 1}, 0, "the PDU in 1 finding."),
        ({"the PDU": 1}, 1, "the PDU in 1 finding; of 1 other it does not say."),
        ({"the region": 12}, 1200, "the region in 12 findings; of 1,200 others it does not say."),
        (
            {"the PDU": 2, "the region": 1, "HMPPS nationally": 3},
            0,
            "the PDU in 2 findings, the region in 1 finding and HMPPS nationally in 3 findings.",
        ),
    ],
)
def test_who_can_change_it_is_told_of_one_many_and_none(counts: dict, silent: int, told: str):
    words_of = f"Who the report says can change this: {told}" if told else ""
    assert sentences.who_can_change(counts, silent) == words_of


@pytest.mark.parametrize(
    ("voice", "whose"),
    [
        ("cases", "From cases."),
        ("practitioners", "From practitioners."),
        ("managers", "From managers."),
        ("people on probation", "From people on probation."),
        ("partners", "From partners."),
    ],
)
def test_a_finding_says_whose_voice_it_is_where_that_is_known(voice: str, whose: str):
    html = findings_by_section(build_table([build_strength(voice=voice)]))
    assert find(html, "li")[0].text == f"Leaders listen. {whose} Strengths, first bullet"


def test_a_finding_without_section_or_place_names_neither():
    html = findings_by_section(build_table([build_strength(section=None, locator=None)]))
    assert find(html, "summary")[0].text == "From other sources (1 strength)"
    assert find(html, "li")[0].text == "Leaders listen."


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        ({}, ""),
        ({"strength": 1}, "1 strength, under What was found"),
        (
            {"area_for_improvement": 3, "strength": 4},
            "4 strengths and 3 areas for improvement, under What was found",
        ),
        ({"case_finding": 5}, "5 case findings, under What was found"),
        ({"strength": 0, "note": 1}, "1 statement known in words only, under What was found"),
    ],
)
def test_findings_are_counted_by_kind_in_a_fixed_order(kinds: dict, words: str):
    assert sentences.counted_findings(kinds) == words


@pytest.mark.parametrize(
    ("kinds", "told"),
    [
        ({"area_for_improvement": 1}, "By section: 1 area for improvement."),
        (
            {"feedback": 6, "case_finding": 23, "area_for_improvement": 33, "strength": 29},
            "By section: 29 strengths, 33 areas for improvement, 23 case findings and 6 passages "
            "on what people on probation said.",
        ),
        (
            {"good_practice": 2, "note": 4},
            "By section: 2 good practice examples and 4 statements known in words only.",
        ),
        ({}, "No finding is in what we hold."),
    ],
)
def test_all_kinds_of_findings_are_counted_before_they_are_told(kinds: dict, told: str):
    assert sentences.findings_by_section(kinds) == told


def test_text_of_the_data_never_becomes_markup():
    hostile = {"url": 'javascript:alert("1")', "locator": HOSTILE}
    finding = build_strength(section=HOSTILE, summary=HOSTILE, **hostile)
    html = findings_by_section(build_table([finding]))
    assert_harmless(html)
    assert not find(html, "a")
