"""Reviews as HTML: four heads, always; what is not held says so."""

import pytest

from inspectorate.domain.covid import REVIEW as COVID_REVIEW
from inspectorate.domain.reviews import HEADS
from inspectorate.presenting.reviews import list_of_reviews, review
from inspectorate.presenting.sentences import reviews as said
from tests.presenting.markup import HOSTILE, assert_harmless, find, words
from tests.presenting.test_every_recommendation import ROW as ASKED
from tests.surrey import build_table

REVIEW = {
    "inspection": "drugs-2021",
    "kind": "thematic",
    "subject": "Drugs",
    "framework": None,
    "cases_from": None,
    "cases_to": None,
    "fieldwork_start": "2021-01",
    "fieldwork_end": "2021-03",
    "published": "2021-08",
    "cases": 60,
    "method": "Joint inspection in six areas.",
    "document": "report",
    "locator": "Chapter 5",
    "document_kind": "annual report",
    "publisher": "HM Inspectorate of Probation",
    "url": "https://example.org/report",
    "recommendations": 2,
}
FINDING = {
    "section": "Key findings",
    "kind": "area_for_improvement",
    "summary": "Too few people are helped.",
    "locator": "bullet 1",
    "document_kind": "annual report",
    "url": "https://example.org/report",
}
NONE = build_table([FINDING]).head(0)


def show(findings=NONE, asked=NONE, **changes: object) -> str:
    return review(REVIEW | changes, findings, asked, NONE)


def test_the_four_heads_stand_in_order_and_say_where_nothing_is_held():
    html = show()
    assert [head.text for head in find(html, "h3")] == list(HEADS)
    assert words(html).count(said.NOTHING_HELD) == 4
    assert "Seen by inspectors in January–March 2021, published August 2021." in words(html)
    assert "It does not tell what has happened since." in words(html)


def test_the_review_of_covid_leads_to_the_page_of_its_figures():
    addresses = [a.attributes["href"] for a in find(show(inspection=COVID_REVIEW), "a")]
    assert "covid_recovery" in addresses
    assert "covid_recovery" not in [a.attributes["href"] for a in find(show(), "a")]


def test_what_came_after_stands_under_its_own_head():
    later = FINDING | {"section": "What happened next", "summary": "Progress is slow."}
    html = show(build_table([FINDING, later]))
    found, later = html.index("Too few people are helped."), html.index("Progress is slow.")
    assert html.index(HEADS[0]) < found < html.index(HEADS[1])
    assert html.index(HEADS[3]) < later


def test_an_answer_to_all_is_said_once_and_one_to_some_names_them():
    rows = [
        ASKED | {"number": 1, "response": "Agreed", "follow_up": "Slow."},
        ASKED | {"number": 2, "response": "Agreed", "follow_up": "Done."},
    ]
    html = show(asked=build_table(rows))
    assert words(html).count("Agreed.") == 1
    assert "On recommendation 1: Slow." in words(html)
    assert "recommendations?report=drugs-2021" in [a.attributes["href"] for a in find(html, "a")]


def test_the_list_tells_how_many_were_asked_and_how_many_are_held():
    html = list_of_reviews(build_table([REVIEW]), {"drugs-2021": 14})
    assert [cell.text for cell in find(html, "td")] == [
        "August 2021",
        "60 cases",
        "14, of which 2 held",
    ]
    assert list_of_reviews(build_table([REVIEW]).head(0), {}) is None


def test_hostile_text_is_shown_as_text():
    finding = build_table([FINDING | {"summary": HOSTILE, "locator": HOSTILE}])
    assert_harmless(show(finding, method=HOSTILE, locator=HOSTILE))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (said.lead(0, None, None), "No review is in what we hold."),
        (said.looked_at(None, "thematic"), "number of cases not given"),
        (said.looked_at(1, "thematic"), "1 case"),
        (said.looked_at(36, "quality assurance"), "36 reviews"),
        (said.asked_and_held(None, 0), "none held"),
        (said.asked_and_held(None, 6), "6 held; how many were made is not known"),
        (said.asked_and_held(11, 0), "11, of which none is held"),
        (said.asked_and_held(8, 8), "8"),
        (
            said.when_reviewed(dict.fromkeys(("cases_from", "fieldwork_start", "published"))),
            "Its dates are not in our sources.",
        ),
        (said.about("Slow.", [{"number": None}], 3), "Slow."),
        (
            said.about("Slow.", [{"number": 1}, {"number": 4}], 5),
            "On recommendations 1 and 4: Slow.",
        ),
    ],
)
def test_sentences(sentence: str, expected: str):
    assert sentence == expected
    assert said.lead(8, "2020-07", "2022").startswith("8 reviews of 2020 to 2022, each as found")
