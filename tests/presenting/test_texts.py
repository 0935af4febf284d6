"""Texts that were found: marked where they fit, whole in what must be known of them, harmless."""

import pytest

from inspectorate.domain.text_selection import TextSelection
from inspectorate.presenting import wordings
from inspectorate.presenting.texts import BEGIN, END, mark_hits, nothing_fits, pager, results
from tests.presenting.markup import HOSTILE, assert_harmless, find, words
from tests.surrey import SOURCE, SURREY, build_score


def build_text(**changes: object) -> dict[str, object]:
    """A case finding of Surrey's report, as the query gives it."""
    text = {
        "key": "findings/surrey-1",
        "kind": "case_finding",
        "text": "Gaps were not followed up.",
        "about": "Assessment",
        "place": "Surrey PDU, Kent, Surrey and Sussex",
        "inspection": "surrey-pdu-2023",
        "inspection_kind": "core",
        "framework": "pdu-2023",
        "dated": "2024-03",
        "document_title": "An inspection of probation services in: Surrey PDU",
        "voice": None,
        "control": None,
        "locator": "P 2.1, bullet 3",
    }
    return SURREY | SOURCE | text | changes


def show(**changes: object) -> str:
    row = build_text(**changes)
    return results([row], [(row["text"], row["about"], row["place"])], 1)


def test_a_result_says_of_whom_when_where_and_leads_to_its_page():
    html = show()
    said = words(html)
    assert said.startswith("Case finding Surrey PDU, Kent, Surrey and Sussex March 2024")
    assert "Assessment. Source: An inspection of probation services in: Surrey PDU: P 2.1" in said
    own, source = find(html, "a")
    assert own.attributes["href"] == "organisation?organisation=surrey&inspection=surrey-pdu-2023"
    assert source.attributes["href"] == SOURCE["url"]


def test_a_case_finding_carries_its_line_and_nothing_else_does():
    assert wordings.CASE_FINDING in words(show())
    assert wordings.CASE_FINDING not in words(show(kind="strength"))


def test_whose_evidence_it_is_and_who_can_change_it():
    said = words(show(voice="managers", control="national"))
    assert "From managers. The report says that HMPPS nationally can change this." in said


def test_a_review_leads_to_the_organisation_but_to_no_inspection_of_a_service():
    own, _ = find(show(inspection_kind="thematic"), "a")
    assert own.attributes["href"] == "organisation?organisation=surrey"


def test_what_is_of_no_organisation_or_date_says_so():
    html = show(place="", dated=None)
    assert "date not known" in words(html)
    assert len(find(html, "a")) == 1


def test_an_untitled_document_goes_by_its_publisher_and_kind():
    html = show(document_title=None, publisher="BBC", document_kind="news report")
    assert "Source: BBC, news report: P 2.1" in words(html)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {},
            "safe? 32% (12 of 37). Base assumed: all 37 cases inspected. Higher is better.",
        ),
        (
            {"statement": "Police were not asked", "better": "lower", "cases_basis": "stated"},
            "Police were not asked: 32% (12 of 37). Lower is better",
        ),
        (
            {"cases": None, "cases_basis": None},
            "safe? 32% (number of cases not given) Higher is better.",
        ),
        (
            {"sample_title": "Recovery cases, CRC", "cases_basis": "stated"},
            "safe? 32% (12 of 37). Of: Recovery cases, CRC. Higher is better.",
        ),
        (
            {
                "statement": "Cases were reviewed",
                "qualifier": "about",
                "reported_by": "news report",
            },
            "Cases were reviewed: about 32 per cent, as reported by a news report (HM Inspectorate",
        ),
    ],
)
def test_a_figure_never_stands_without_its_base_and_direction(changes: dict, said: str):
    score = build_score(**changes)
    row = build_text(**score) | {"kind": "figure", "text": score["statement"]}
    assert said in words(results([row], [(row["text"], "", "")], 1))


def test_a_recommendation_says_to_whom_and_what_was_answered():
    row = {"kind": "recommendation", "addressed_to": "Surrey PDU", "number": 3, "response": None}
    assert "Recommendation 3, to Surrey PDU." in words(show(**row))
    answered = row | {"number": None, "response": "Agreed", "progress": None, "follow_up": None}
    said = words(show(**answered))
    assert "To Surrey PDU. Agreed. We hold nothing on whether it was done." in said


def test_a_definition_has_its_unit_and_neither_date_nor_source():
    said = words(
        show(kind="measure", text="Staff: In post", unit="people", document=None, place="")
    )
    assert "Staff: In post · people" in said
    assert "date" not in said
    assert "Source" not in said


def test_hits_are_marked_and_nothing_else_of_a_text_becomes_markup():
    marked = mark_hits(f"{BEGIN}Home{END} <visits> & {BEGIN}homes{END}")
    assert marked == "<mark>Home</mark> &lt;visits&gt; &amp; <mark>homes</mark>"
    html = show(text=HOSTILE, about=HOSTILE, place=HOSTILE, locator=HOSTILE, document_title=HOSTILE)
    assert_harmless(html)


def test_the_list_counts_on_from_page_to_page():
    row = build_text()
    [shown] = find(results([row], [(row["text"], "", "")], 21), "ol")
    assert shown.attributes["start"] == "21"


@pytest.mark.parametrize(
    ("page", "names"),
    [
        (1, ["Next", "Last"]),
        (2, ["Previous", "Next", "Last"]),
        (3, ["First", "Previous", "Next", "Last"]),
        (4, ["First", "Previous", "Next"]),
        (5, ["First", "Previous"]),
    ],
)
def test_the_pager_leads_on_with_the_same_words_and_filters(page: int, names: list[str]):
    selection = TextSelection("home", (("kind", "note"),), page)
    links = {link.text: link.attributes["href"] for link in find(pager(selection, 5), "a")}
    assert list(links) == names
    assert links.get("First", "findings?q=home&kind=note") == "findings?q=home&kind=note"
    if "Next" in links:
        assert links["Next"] == f"findings?q=home&kind=note&page={page + 1}"


def test_one_page_needs_no_pager():
    assert pager(TextSelection(), 1) == ""


def test_nothing_that_fits_names_the_nearest_filter_to_drop_and_the_words_last():
    offers = [("Theme: Women", "findings?a", 0), ("Region: Wales", "findings?b", 20)]
    offers.append(("Level: PDU", "findings?c", 3))
    html = nothing_fits(offers, ("Words: tea", "findings?d", 1), ("findings?e", 0, ""), 9, "start")
    assert words(html).startswith("The nearest: without “Level: PDU” there are 3 texts.")
    assert {link.text: link.attributes["href"] for link in find(html, "a")} == {
        "Take off Level: PDU": "findings?c",
        "Take off Region: Wales": "findings?b",
        "Take off Words: tea": "findings?d",
        "Take off everything": "start",
    }


@pytest.mark.parametrize(
    ("everything", "said"),
    [
        (900, "Taking off one of them brings nothing; without all of them there are 900 texts."),
        (0, "Taking off filters brings nothing either. Try a shorter or another word."),
    ],
)
def test_nothing_that_fits_and_no_single_filter_that_helps(everything: int, said: str):
    offers = [("Region: Wales", "findings", 0)]
    words_offered = ("Words: x", "findings", 0)
    html = nothing_fits(offers, words_offered, ("findings?d", 0, ""), everything, "findings")
    assert words(html).startswith(said)


def test_any_of_the_words_is_offered_where_that_brings_texts():
    loosened = ("findings?d", 3, "Any of the words: 3 texts")
    html = nothing_fits([], None, loosened, 900, "findings")
    assert "Any of the words: 3 texts" in [link.text for link in find(html, "a")]
