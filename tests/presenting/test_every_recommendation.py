"""Recommendations of all reports as HTML: each with its facts, said once where they are shared."""

import pytest

from inspectorate.domain.asked_before import NATION, SAME, Earlier
from inspectorate.presenting import every_recommendation
from inspectorate.presenting.every_recommendation import by_answer, by_report, by_theme
from inspectorate.presenting.sentences import asked
from tests.presenting.markup import HOSTILE, assert_harmless, find, words
from tests.surrey import build_table

THEMES = {"workload": "Workload", "courts": "Court work"}
ROW = {
    "recommendation": "surrey-1",
    "inspection": "surrey-2024",
    "number": 1,
    "addressed_to": "Surrey PDU",
    "themes": "workload",
    "summary": "Give managers enough time.",
    "answer": None,
    "response": None,
    "progress": None,
    "progress_date": None,
    "progress_by": None,
    "follow_up": None,
    "document": "report",
    "locator": "Recommendations, 1",
    "organisation": "surrey",
    "name": "Surrey",
    "level": "pdu",
    "subject": None,
    "dated": "2024-03",
    "document_kind": "inspection report",
    "publisher": "HM Inspectorate of Probation",
    "url": "https://example.org/report",
}
SECOND = {"recommendation": "surrey-2", "number": 2, "summary": "Train everybody."}
REVIEW = {
    "recommendation": "review-1",
    "inspection": "review-2021",
    "number": None,
    "addressed_to": "HMPPS",
    "organisation": "nation",
    "name": "England and Wales",
    "level": "nation",
    "subject": "Drugs",
    "dated": "2021-08",
    "response": "Agreed",
    "answer": "agreed",
}


def show(*rows: dict, earlier: dict | None = None) -> str:
    table = build_table([ROW | row for row in rows])
    return by_report(table, table, earlier or {}, THEMES)


def test_what_is_held_of_all_is_said_once_and_what_is_not_held_says_so():
    html = show({}, SECOND)
    assert [item.attributes.get("value") for item in find(html, "li")] == ["1", "2"]
    assert words(html).count("not in what we hold") == 1
    assert "2 recommendations to Surrey PDU." in words(html)
    assert "Surrey PDU, March 2024" in words(html)


def test_facts_that_differ_stand_at_each_recommendation():
    html = show({"response": "Agreed"}, SECOND)
    first, second = (item.text for item in find(html, "li"))
    assert "AnsweredAgreed. We hold nothing on whether it was done." in first
    assert "What was answered: not in what we hold." in second
    assert "What progress was made and what inspectors said later of any of these" in words(html)


def test_addressees_that_differ_stand_at_each():
    html = show({}, SECOND | {"addressed_to": "HMPPS"})
    first, second = (item.text for item in find(html, "li"))
    assert ("To: Surrey PDU." in first, "To: HMPPS." in second) == (True, True)


def test_a_review_is_named_by_its_subject_and_links_to_the_reviews():
    html = show(REVIEW)
    assert "Drugs, August 2021" in words(html)
    addresses = [link.attributes["href"] for link in find(html, "a")]
    assert "reviews_and_history?review=review-2021" in addresses
    national = show(REVIEW | {"subject": None})
    assert "National inspection, August 2021" in words(national)


def test_earlier_ones_are_listed_with_whose_they_are_and_never_as_failure():
    earlier = {"surrey-2": (Earlier("review-1", NATION, ("workload",)),)}
    html = show({}, SECOND, REVIEW, earlier=earlier)
    (told,) = find(html, "details")
    assert "Asked before? 1 earlier recommendation shares a theme with it" in told.text
    assert "August 2021, the review “Drugs” of England and Wales:" in told.text
    assert "About: Workload." in told.text
    assert "failed" not in words(html)


def test_of_many_earlier_ones_the_latest_are_listed_and_the_rest_counted():
    rows = [ROW | {"recommendation": f"r{n}", "dated": f"201{n}"} for n in range(7)]
    earlier = {"now": tuple(Earlier(f"r{n}", SAME, ("workload",)) for n in range(7))}
    html = show(*rows, {"recommendation": "now", "dated": "2024-03"}, earlier=earlier)
    (told,) = find(html, "details")
    assert "7 earlier recommendations share a theme with it" in told.text
    assert "The latest are listed; 3 earlier ones left out." in told.text
    assert "2016, Surrey PDU (the same organisation):" in told.text
    assert "2012" not in told.text


def test_hostile_text_is_shown_as_text():
    html = show({"summary": HOSTILE, "addressed_to": HOSTILE, "response": HOSTILE, "name": HOSTILE})
    assert_harmless(html)


def test_themes_are_counted_report_by_report():
    table = build_table([ROW | {"themes": "workload; courts"}, ROW | SECOND, ROW | REVIEW])
    html = by_theme(table, THEMES)
    assert [cell.text for cell in find(html, "th", scope="row")] == ["Workload", "Court work"]
    assert [cell.text for cell in find(html, "td")] == [
        *("3", "2", "Surrey PDU, March 2024 (2); Drugs, August 2021 (1)"),
        *("1", "1", "Surrey PDU, March 2024 (1)"),
    ]
    assert by_theme(build_table([ROW]).head(0), THEMES) is None


def test_of_very_many_reports_on_a_theme_the_newest_are_named_and_the_others_counted():
    rows = [ROW | {"dated": f"{2030 - n}", "inspection": f"i{n}"} for n in range(14)]
    cells = [cell.text for cell in find(by_theme(build_table(rows), THEMES), "td")]
    assert cells[:2] == ["14", "14"]
    assert cells[2].startswith("Surrey PDU, 2030 (1); Surrey PDU, 2029 (1)")
    assert cells[2].endswith("Surrey PDU, 2019 (1); and 2 earlier reports")


def test_answers_are_counted_with_what_is_not_held():
    table = build_table([ROW, ROW | SECOND, ROW | REVIEW])
    html = by_answer(table)
    told = dict(
        zip(
            [cell.text for cell in find(html, "th", scope="row")],
            [cell.text for cell in find(html, "td")],
            strict=True,
        )
    )
    assert told == {"Agreed": "1", "Not in what we hold": "2"}
    assert by_answer(build_table([ROW]).head(0)) is None


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (asked.lead(0, 0, None, None), "No recommendation is in what we hold."),
        (asked.lead(1, 1, "2024", "2024-03"), "1 recommendation from 1 report of 2024, "),
        (asked.lead(45, 8, "2021-02", "2025"), "45 recommendations from 8 reports of 2021 to "),
        (asked.lead(2, 1, None, None), "2 recommendations from 1 report, each with"),
        (asked.shown(0, 45), "No recommendation fits these filters."),
        (asked.shown(1, 1), "The one recommendation."),
        (asked.shown(45, 45), "All 45 recommendations."),
        (asked.shown(1, 45), "1 of 45 recommendations."),
        (asked.drop_a_filter("theme", 1), "Without “theme” there would be 1 recommendation."),
        (asked.first_shown(50), "The first 50 are listed; choose more closely to see others."),
        (asked.earlier_left_out(0), ""),
    ],
)
def test_sentences_read_as_a_person_writes_them(sentence: str, said: str):
    assert sentence.startswith(said)


def test_every_kind_of_answer_has_its_words():
    from inspectorate.store.tables import recommendations

    kinds = recommendations.c.answer.info["one_of"]
    assert set(every_recommendation.ANSWERS) == {*kinds, every_recommendation.NOT_HELD}
