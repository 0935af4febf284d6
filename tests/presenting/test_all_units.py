"""All PDUs on one question: who is shown, against which limits, in which order, and no rank."""

import re

import pytest

from inspectorate.domain.funnels import funnel_limits
from inspectorate.presenting import all_units
from inspectorate.presenting.sentences import all_units as told
from tests.presenting.markup import find

HOSTILE = "<script>alert(1)</script> & Sons"


def build_row(number: int, part: int | None, cases: int | None, **changes: object) -> dict:
    percent = None if part is None else round(100 * part / cases)
    return {
        "organisation": f"unit-{number}",
        "name": f"Unit {number:02}",
        "inspection": f"unit-{number}-2024",
        "published": f"2024-{number % 12 + 1:02}",
        "percent": percent,
        "numerator": part,
        "cases": cases,
        "cases_basis": cases and "stated",
    } | changes


# Ten at 25 of 50, one far above and one far below: together 300 of 600.
ROWS = [build_row(number, 25, 50) for number in range(10)]
ROWS += [build_row(10, 49, 50), build_row(11, 1, 50)]


def test_only_a_stated_base_and_one_count_are_shown_and_twenty_cases_at_least():
    rows = [
        *ROWS,
        build_row(20, None, None),
        build_row(21, 20, 40, cases_basis="assumed"),
        build_row(22, None, 400, percent=50),
        build_row(23, 10, 19),
        build_row(24, 12, 20),
    ]
    units = all_units.choose_units(rows)
    assert [row["name"] for row in units.rows][-2:] == ["Unit 11", "Unit 24"]
    assert (units.without, units.few) == (3, 1)
    assert all_units.left_out(units) == (
        "Left out: 3 PDUs whose latest report does not state the number of cases and how many of "
        "them were sufficient; 1 PDU with fewer than 20 cases."
    )
    assert all_units.left_out(all_units.choose_units(ROWS)) == ""


def test_a_percentage_alone_counts_where_one_whole_number_of_cases_prints_so():
    units = all_units.choose_units([build_row(1, None, 37, percent=32)])
    assert units.parts == [(12, 37)]


def test_only_those_outside_the_wider_limits_are_higher_or_lower():
    units = all_units.choose_units(ROWS)
    assert units.together == (300, 600)
    assert units.verdicts == ["no clear difference"] * 10 + ["higher", "lower"]
    at_the_edge = funnel_limits(50, 50, 0.998)
    assert at_the_edge.low > 100 * 1 / 50
    first, second = all_units.beyond_chance(units)
    assert first.startswith("Two of the 12 lie outside the limits within which chance alone keeps")
    assert "chance alone would put fewer than one there" in first
    assert second.startswith("Two lie outside the 95 per cent limits, where chance alone would put")


def test_the_first_sentence_has_a_base_and_a_date():
    assert all_units.lead(all_units.choose_units(ROWS), "Assessment: Engagement") == (
        "Assessment: Engagement: inspectors judged the work sufficient in 50% of the cases of 12 "
        "PDUs taken together (300 of 600, reports of January–December 2024)."
    )


@pytest.mark.parametrize(
    ("order", "first", "last"),
    [("", "Unit 00", "Unit 11"), ("figure", "Unit 10", "Unit 11"), ("date", "Unit 11", "Unit 00")],
)
def test_the_table_stands_in_the_order_of_the_readers_choice_and_has_no_ranks(order, first, last):
    html = all_units.units_table(all_units.choose_units(ROWS), order)
    heads = [each.text for each in find(html, "th", scope="row")]
    assert (heads[0], heads[-1], len(heads)) == (first, last, 12)
    assert all_units.ORDERS[order] in find(html, "caption")[0].text
    cells = [each.text for each in find(html, "td")][:4]
    if order == "":
        assert cells == ["50% (25 of 50)", "30% to 70%", "no clear difference", "January 2024"]
    assert not re.search(r"<t[dh][^>]*>\s*\d+\s*</t", html)


def test_every_unit_is_a_dot_and_those_beyond_chance_are_rings_at_their_figure():
    html = all_units.funnel(all_units.choose_units(ROWS))
    marks = find(html, "b")
    rings = [mark for mark in marks if mark.attributes.get("class") == "ring"]
    assert (len(marks), len(rings)) == (12, 2)
    assert [ring.attributes["style"] for ring in rings] == [
        "left:0.0%;top:2.0%",
        "left:0.0%;top:98.0%",
    ]
    [plot] = find(html, "div", role="img")
    assert plot.attributes["aria-label"].startswith("Funnel plot of 12 PDUs by number of cases")
    assert html.count("clip-path:polygon(") == 5


def test_a_ranking_is_refused_with_how_little_it_would_say():
    html = all_units.why_not_ranked(all_units.choose_units(ROWS))
    assert "Of 66 pairs of these PDUs, 21 differ by more than chance" in html
    rows = dict(
        zip(
            (each.text for each in find(html, "th", scope="row")),
            (each.text for each in find(html, "td")),
            strict=True,
        )
    )
    assert (rows["Unit 10"], rows["Unit 03"], rows["Unit 11"]) == ("1", "2 to 11", "12")


@pytest.mark.parametrize(
    ("answered", "begins"),
    [
        (0, "No inspections in what we hold answer this question."),
        (1, "1 inspection in what we hold answers this question."),
        (2, "2 inspections in what we hold answer this question."),
    ],
)
def test_too_few_are_told_in_a_sentence_and_how_many_it_takes(answered: int, begins: str):
    sentence = told.too_few(answered, 10)
    assert sentence.startswith(begins)
    assert "once 10 of them, under one set of standards, have figures" in sentence


def test_text_of_the_data_never_becomes_markup():
    rows = [row | {"name": HOSTILE, "organisation": HOSTILE} for row in ROWS]
    units = all_units.choose_units(rows)
    for html in (all_units.units_table(units, ""), all_units.why_not_ranked(units)):
        assert "<script" not in html
