"""One organisation: its answer, its dates, what came before, and where it all stands."""

from datetime import date

import pytest

from inspectorate.presenting import sentences, wordings
from inspectorate.presenting.organisations import head
from tests.presenting.markup import HOSTILE, assert_harmless, find, words
from tests.surrey import (
    SURREY,
    UNDATED,
    build_grid,
    build_inspection,
    build_inspections,
    build_table,
)

TODAY = date(2026, 11, 22)
NOTHING = build_table([])


def show(unit: dict | None = None, grid=None, **changes: object) -> str:
    return head(
        SURREY | (unit or {}),
        build_inspection(**changes),
        build_grid() if grid is None else grid,
        NOTHING,
        TODAY,
    )


def test_the_head_says_who_how_rated_on_whose_work_and_how_old():
    html = show()
    assert [each.text for each in find(html, "h1")] == ["Surrey PDU"]
    shown = words(html)
    assert "Probation delivery unit (PDU), Kent, Surrey and Sussex region" in shown
    parts = [find(html, "span", class_=part)[0].text for part in ("badge", "score", "mark")]
    assert parts == ["Inadequate", "3/21", "Inspectors' judgement"]
    assert "PDU inspections, 2023 standards; source: report" in shown
    assert sentences.judged_work(build_inspection()) in shown
    assert (
        "3 years and 5 months old, counted from when the cases began. Older than the three years "
        "the inspectorate set itself."
    ) in shown
    assert (
        "'Keeping other people safe: 32 per cent' means that in 12 of 37 cases inspectors found "
        "this part of the assessment good enough."
    ) in shown


def test_the_answer_comes_first_in_one_sentence():
    html = show()
    (lead,) = find(html, "p", class_="lead")
    assert lead.text == (
        "Surrey PDU was rated Inadequate, 3 of 21 points, on 37 inspected cases, in a report of "
        "March 2024."
    )
    assert html.index("lead") < html.index("Judges work")
    (nothing,) = find(head(SURREY, None, NOTHING, NOTHING, TODAY), "p", class_="lead")
    assert nothing.text == wordings.NOT_IN_WHAT_WE_HOLD


def test_a_rating_worked_out_by_us_is_marked_and_gives_its_reason():
    html = show(confidence="inferred", reason="the totals leave no other rating", score=None)
    assert find(html, "span", class_="mark")[0].text == "Worked out by us"
    assert "Inadequate (worked out: the totals leave no other rating)" in words(html)
    assert "About the score" not in words(html)


def test_a_rating_known_from_a_news_report_says_so_before_all_else():
    html = show(reported_by="news report", publisher="BBC")
    told = "We know this rating from a news report (BBC); the report itself is not in what we hold."
    assert words(html).index(told) < words(html).index("Judges work")
    assert "We know this rating" not in words(show())


def test_a_note_on_a_stated_score_stands_by_itself():
    html = show(reason="one site prints 2/25")
    assert "About the score: one site prints 2/25." in words(html)
    assert not find(html, "span", class_="worked-out")


def test_the_nation_says_that_its_rating_is_no_average_and_rests_on_no_case():
    html = show({"level": "nation", "name": "England and Wales"}, level="nation")
    assert find(html, "h1")[0].text == "England and Wales"
    assert wordings.NATION in words(html)
    assert "The rating does not measure crime or how dangerous anyone is." in words(html)
    assert "in the cases inspectors looked at" not in words(html)
    assert "Keeping other people safe: 32" not in words(html)


def test_a_region_says_that_its_rating_is_no_sum():
    html = show({"level": "region", "name": "London"}, grid=NOTHING, level="region")
    assert find(html, "h1")[0].text == "London region"
    assert wordings.REGION in words(html)
    assert "three years" not in words(html)


def test_a_dynamic_inspection_rates_nobody():
    html = show(grid=NOTHING, kind="dynamic", level="region", overall_rating=None, score=None)
    shown = words(html)
    assert "not rated" in shown
    assert wordings.DYNAMIC in shown
    assert wordings.REGION not in shown
    assert not find(html, "span", class_="mark")
    assert not find(html, "span", class_="badge")
    assert "The rating" not in shown


@pytest.mark.parametrize("level", ["pdu", "crc", "nps_division"])
def test_without_a_grid_the_words_of_the_rating_stand_without_example(level: str):
    shown = words(show({"level": level}, grid=NOTHING, level=level))
    assert "It does not measure crime in your area or how dangerous anyone is." in shown
    assert "means that" not in shown


def test_a_figure_that_is_not_held_gives_no_example():
    grid = build_grid()
    grid["percent"] = None
    assert "means that" not in words(show(grid=grid))
    assert "means that" not in words(show(grid=build_grid()[:2]))


def test_an_overall_rating_that_is_not_held_is_shorthand():
    assert "[x]" in words(show(overall_rating=None, score=None))


def test_an_undated_inspection_claims_no_age():
    shown = words(show(**UNDATED))
    assert (
        "When the work was done, and when inspectors saw it, is not in our sources either." in shown
    )
    assert " old, counted" not in shown
    assert "three years" not in shown


def test_a_unit_that_no_longer_exists_says_so_first():
    html = show({"closed": "2024-01"})
    assert (
        "This unit no longer exists (until January 2024). Its ratings do not carry over to the "
        "units that took its place."
    ) in words(html)
    assert "no longer exists" not in words(show())


def test_a_unit_without_region_is_named_by_its_level_alone():
    assert "Probation delivery unit (PDU)Surrey" in words(show({"region_name": None})).replace(
        " Surrey PDU", "Surrey PDU"
    )


def test_without_an_inspection_the_page_says_that_we_hold_none():
    html = head(SURREY, None, NOTHING, NOTHING, TODAY)
    assert wordings.NOT_IN_WHAT_WE_HOLD in words(html)
    assert sentences.why_not_inspected() in words(html)
    assert not find(html, "span", class_="badge")
    region = head(SURREY | {"level": "region"}, None, NOTHING, NOTHING, TODAY)
    assert sentences.why_not_inspected() not in words(region)


def test_without_an_inspection_an_earlier_units_rating_does_not_carry_over():
    former = build_inspections({"name": "West Surrey", "published": "2022-05"})
    html = head(SURREY, None, NOTHING, former, TODAY)
    assert (
        "Surrey PDU has not been inspected within its present boundaries. West Surrey PDU, which "
        "covered part of it, was rated Inadequate in May 2022; that rating does not carry over."
    ) in words(html)
    assert sentences.why_not_inspected() not in words(html)
    assert not find(html, "span", class_="badge")


def test_text_of_the_data_never_becomes_markup():
    unit = {"name": HOSTILE, "region_name": HOSTILE}
    changes = {"reason": HOSTILE, "framework_title": HOSTILE, "url": "javascript:alert(1)"}
    former = build_inspections({"name": HOSTILE})
    for html in (
        show(unit, **changes),
        show(unit, **changes, confidence="inferred"),
        head(SURREY | unit, None, NOTHING, former, TODAY),
    ):
        assert_harmless(html)
        addresses = {link.attributes["href"] for link in find(html, "a")}
        assert addresses <= {"organisation?organisation=region-kent-surrey-and-sussex"}
