"""Inspections by standard within a region, and the ways from all regions to one and back."""

from inspectorate.presenting.matrix import matrix, regions, whole_region
from tests.presenting.markup import HOSTILE, assert_harmless, find, table_rows, words
from tests.surrey import build_inspections, build_ratings, build_standards, build_table

KENT = {"inspection": "kent-pdu-2023", "organisation": "kent", "name": "Kent"}


def test_within_a_region_the_heading_is_a_third_one_and_the_region_is_not_repeated():
    html = matrix(
        build_inspections({}, KENT | {"closed": "2025"}),
        build_standards(),
        build_ratings(),
        worked_out=False,
        region="Kent, Surrey and Sussex region",
        answer="Both are here.",
        title="Units side by side",
    )
    assert not find(html, "h2")
    assert [head.text for head in find(html, "h3")] == ["Units side by side"]
    assert find(html, "p")[0].text == "Both are here."
    (caption,) = find(html, "caption")
    assert caption.text == "Kent, Surrey and Sussex region: Units side by side"
    assert [row[0] for row in table_rows(html)] == [
        "Surrey",
        "Kent unit since closed; its rating does not carry over",
    ]


def test_each_region_is_a_link_to_its_pdus():
    html = regions([{"organisation": "region-wales", "name": "Wales"}])
    (link,) = find(html, "a")
    assert (link.text, link.attributes["href"]) == ("Wales", "ratings?region=region-wales")
    assert "Choose a region to see its PDUs side by side" in words(html)


def test_a_part_of_a_region_links_to_all_of_it():
    html = whole_region({"organisation": "region-wales", "name": "Wales"})
    (link,) = find(html, "a")
    assert (link.text, link.attributes["href"]) == (
        "All of Wales region",
        "ratings?region=region-wales",
    )


def test_many_standards_get_a_wider_table_and_none_a_narrow_one():
    many = build_table(
        [*build_standards().to_dict("records")]
        + [
            {"framework": "pdu-2023", "standard": title, "title": title, "basis": "judgement"}
            for title in ("Estate", "Court work")
        ]
    )
    for standards, ratings, kind in (
        (build_standards(), build_ratings(), "matrix"),
        (many, build_ratings(), "matrix many"),
        (many, build_ratings()[:0], "narrow"),
    ):
        html = matrix(build_inspections(), standards, ratings, worked_out=False)
        assert find(html, "table")[0].attributes["class"] == kind


def test_text_of_the_data_never_becomes_markup():
    region = {"organisation": HOSTILE, "name": HOSTILE}
    assert_harmless(regions([region]))
    assert_harmless(whole_region(region))
    within = matrix(
        build_inspections({"name": HOSTILE}),
        build_standards(),
        build_ratings(),
        worked_out=False,
        region=HOSTILE,
        answer=HOSTILE,
        title=HOSTILE,
    )
    assert_harmless(within)
