"""The PDUs of a region and those never inspected: none is ranked, none inherits a rating."""

from inspectorate.presenting.matrix import (
    never_inspected,
    units_of_region,
)
from tests.presenting.markup import HOSTILE, assert_harmless, find, table_rows, words
from tests.surrey import (
    build_inspection,
    build_inspections,
    build_table,
)

KENT = {"inspection": "kent-pdu-2023", "organisation": "kent", "name": "Kent"}
NONE_MISSING = build_table([])


def test_the_units_of_a_region_stand_together_by_name():
    missing = build_table([{"organisation": "east-sussex", "name": "East Sussex"}])
    html = units_of_region("Kent, Surrey and Sussex", build_inspections({}, KENT), missing)
    assert find(html, "caption")[0].text.startswith("PDUs of Kent, Surrey and Sussex region: 3")
    assert "so that you can find your PDU, not so that you can rank" in words(html)
    rows = table_rows(html)
    assert [row[0].split(" PDU")[0] for row in rows] == ["East Sussex", "Kent", "Surrey"]
    assert rows[0][1:] == ["no inspection in what we hold", ""]
    assert rows[2] == ["Surrey PDU inspections, 2023 standards", "Inadequate 3/21", "March 2024"]


def test_a_region_without_units_shows_none():
    assert units_of_region("Wales", build_inspections()[:0], NONE_MISSING) is None


def build_unit(**changes: object) -> dict[str, object]:
    unit = {"organisation": "kent", "name": "Kent", "region_name": "Kent, Surrey and Sussex"}
    return unit | {"predecessor": None} | changes


def test_units_never_inspected_are_listed_by_region():
    units = [
        build_unit(),
        build_unit(organisation="east-sussex", name="East Sussex"),
        build_unit(organisation="barnet", name="Barnet", region_name="London"),
    ]
    html = never_inspected(build_table(units), {})
    assert "3 PDUs have no inspection in what we hold." in words(html)
    assert [each.text for each in find(html, "li")] == [
        "Kent, Surrey and Sussex: Kent, East Sussex",
        "London: Barnet",
    ]
    assert "1 PDU has no inspection" in words(never_inspected(build_table([build_unit()]), {}))


def test_a_unit_whose_boundaries_changed_does_not_inherit_a_rating():
    before = build_inspection(name="West Kent", published="2022-05", overall_rating="Inadequate")
    html = never_inspected(
        build_table([build_unit(predecessor="west-kent")]), {"west-kent": before}
    )
    assert (
        "Kent PDU has not been inspected within its present boundaries. West Kent PDU, which "
        "covered part of it, was rated Inadequate in May 2022; that rating does not carry over."
    ) in words(html)
    assert not find(html, "span", class_="badge")


def test_text_of_the_data_never_becomes_markup():
    names = dict.fromkeys(("name", "organisation", "region_name"), HOSTILE)
    rows = build_inspections(names | {"framework_title": HOSTILE, "inspection": HOSTILE})
    units = build_table([build_unit(**names)])
    for html in (units_of_region(HOSTILE, rows, units), never_inspected(units, {})):
        assert_harmless(html)
        links = [link.attributes["href"] for link in find(html, "a")]
        assert {address.split("?")[0] for address in links} == {"organisation"}
