"""Inspections by standard: what is counted, what is left out, and what is said of each level."""

import pytest

from inspectorate.presenting import wordings
from inspectorate.presenting.matrix import (
    chosen,
    matrix,
    overall,
    score,
)
from tests.presenting.markup import HOSTILE, assert_harmless, find, table_rows, words
from tests.surrey import (
    build_inspection,
    build_inspections,
    build_ratings,
    build_standards,
    build_table,
)

INFERRED = {"confidence": "inferred", "reason": "the totals leave no other rating"}
KENT = {"inspection": "kent-pdu-2023", "organisation": "kent", "name": "Kent"}
KENT |= {"document_kind": "press notice"}


def show(*changes: dict, ratings=None, worked_out: bool = False, standards=None) -> str:
    return matrix(
        build_inspections(*changes),
        build_standards() if standards is None else standards,
        build_ratings() if ratings is None else ratings,
        worked_out=worked_out,
    )


def test_a_block_shows_each_inspection_with_every_standard():
    html = show()
    assert find(html, "h2")[0].text == "PDU inspections, 2023 standards"
    heads = [head.text for head in find(html, "th", scope="col")]
    assert heads[:5] == [
        "Organisation",
        "Overall rating",
        "Published",
        "P 1.1 Leadership",
        "P 1.2 Staffing",
    ]
    assert table_rows(html) == [
        [
            "Surrey Kent, Surrey and Sussex",
            "Inadequate 3/21",
            "March 2024",
            *["Requires improvement"] * 3,
            *["Inadequate"] * 4,
            "report",
        ]
    ]
    assert "1 inspection: 1 Inadequate." in words(html)


def test_an_inspection_is_linked_to_its_own_page():
    (link,) = find(show(), "a", target="_self")
    address = "organisation?organisation=surrey&inspection=surrey-pdu-2023"
    assert link.attributes["href"] == address


def test_inferred_ratings_are_outlined_with_their_reason_and_left_out_of_the_counts():
    html = show({}, KENT | INFERRED | {"overall_rating": "Good"})
    (outlined,) = find(html, "span", class_="worked-out")
    assert outlined.text == "Good (worked out: the totals leave no other rating)"
    assert (
        "1 inspection: 1 Inadequate. 1 rating worked out by us left out of these counts."
        in words(html)
    )


def test_inferred_ratings_are_counted_on_demand_and_still_outlined():
    html = show({}, KENT | INFERRED | {"overall_rating": "Good"}, worked_out=True)
    assert "2 inspections: 1 Good and 1 Inadequate." in words(html)
    assert "left out" not in words(html)
    assert find(html, "span", class_="worked-out")


def test_a_block_of_inferred_ratings_alone_counts_none():
    html = show(INFERRED)
    assert "The rating is worked out by us and left out of the counts." in words(html)


def test_an_inferred_rating_of_a_standard_is_outlined_too():
    html = show(ratings=build_ratings(confidence="inferred"))
    assert len(find(html, "span", class_="worked-out")) == 7


def test_a_rating_that_is_not_held_is_told_as_such():
    html = show(ratings=build_ratings()[:-1])
    assert table_rows(html)[0][-2] == "[x]"
    assert wordings.NOT_HELD in words(html)


def test_where_all_is_held_nothing_is_said_to_be_missing():
    assert "[x]" not in words(show())


def test_ratings_of_other_inspections_do_not_hide_what_is_missing():
    others = build_table(
        [
            row
            for name in ("kent-pdu-2023", "sussex-pdu-2023")
            for row in build_ratings(name).to_dict("records")
        ]
    )
    html = show(ratings=others)
    assert table_rows(html)[0][3:] == ["report"]
    assert wordings.NO_STANDARD_HELD in words(html)
    assert "P 1.1 Leadership" not in words(html)


def test_where_no_standard_of_an_inspection_is_held_one_cell_says_so_for_all():
    html = show({}, KENT)
    (spanning,) = find(html, "td", colspan="7")
    assert spanning.text == wordings.STANDARDS_NOT_HELD
    assert table_rows(html)[1][3:] == [wordings.STANDARDS_NOT_HELD, "press notice"]
    assert "[x]" not in words(html)


def test_an_overall_rating_that_is_not_held_is_told_as_such():
    html = show({"overall_rating": None, "score": None})
    assert table_rows(html)[0][1] == "[x]"
    assert wordings.NOT_HELD in words(html)
    assert "1 inspection: no overall rating." in words(html)


def test_a_dynamic_inspection_rates_nobody():
    dynamic = {"kind": "dynamic", "framework": "dynamic-2025", "level": "region"}
    standards = build_standards().assign(basis="not rated")
    html = show(
        dynamic | {"overall_rating": None, "score": None},
        ratings=build_ratings()[:0],
        standards=standards,
    )
    assert wordings.DYNAMIC in words(html)
    assert "[x]" not in words(html)
    assert wordings.REGION not in words(html)
    assert table_rows(html)[0][1:] == ["not rated", "March 2024", "report"]
    assert "no overall rating" not in words(html)


@pytest.mark.parametrize(
    ("level", "note"), [("nation", wordings.NATION), ("region", wordings.REGION)]
)
def test_nation_and_region_carry_their_own_words(level: str, note: str):
    assert note in words(show({"level": level, "framework": "region-2023"}))
    assert note not in words(show())


def test_standards_without_printed_codes_go_by_their_titles():
    html = show({"framework": "region-2023"})
    assert "P 1.1" not in words(html)
    assert "Leadership" in words(html)


def test_a_unit_since_closed_says_that_its_rating_does_not_carry_over():
    html = show({"closed": "2024-01"})
    assert table_rows(html)[0][0] == (
        "Surrey Kent, Surrey and Sussex; unit since closed; its rating does not carry over"
    )
    assert "closed" not in words(show({"closed": "2021-06-26", "level": "crc"}))


def test_a_pdu_whose_region_is_not_known_is_shown_without_one():
    assert table_rows(show({"region_name": None}))[0][0] == "Surrey"


@pytest.mark.parametrize(
    ("changes", "printed"),
    [
        ({}, "3/21"),
        ({"score": 0}, "0/21"),
        ({"score": 5, "max_score": None}, "5"),
        ({"score": None}, ""),
        ({"max_score": 27}, "3/27"),
    ],
)
def test_a_score_stands_with_the_highest_this_inspection_could_give(changes: dict, printed: str):
    assert score(build_inspection(**changes)) == printed


def test_the_overall_rating_of_an_inspection_is_a_badge():
    assert words(overall(build_inspection())) == "Inadequate"
    assert words(overall(build_inspection(overall_rating=None))) == "[x]"
    assert words(overall(build_inspection(**INFERRED))) == (
        "Inadequate (worked out: the totals leave no other rating)"
    )
    assert find(overall(build_inspection(), large=True), "span", class_="large")


def test_a_dynamic_inspection_is_never_badged_whatever_the_data_say():
    html = overall(build_inspection(kind="dynamic", overall_rating="Good"))
    assert words(html) == "not rated"
    assert not find(html, "span", class_="badge")


def test_the_filters_in_force_are_named():
    assert chosen([("Region", "London"), ("Level", ""), ("Name", "Kent")]) == (
        "Region: London; Name: Kent"
    )
    assert chosen([("Region", "")]) == ""


def test_text_of_the_data_never_becomes_markup():
    hostile = dict.fromkeys(("name", "organisation", "region_name", "framework_title"), HOSTILE)
    hostile |= {"url": "javascript:alert(1)", "inspection": HOSTILE, "closed": "2024"}
    hostile |= {"document_kind": HOSTILE}
    rows = build_inspections(hostile | INFERRED | {"reason": HOSTILE})
    standards = build_standards().assign(title=HOSTILE, standard=HOSTILE)
    html = matrix(rows, standards, build_ratings(HOSTILE), worked_out=False)
    assert_harmless(html)
    assert {link.attributes["href"].split("?")[0] for link in find(html, "a")} == {"organisation"}
