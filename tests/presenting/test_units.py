"""Units never inspected, changed or closed: each is named, and none inherits a rating."""

import pandas as pd

from inspectorate.presenting.lineage import boundary_notes, closing_notes
from inspectorate.presenting.matrix import never_inspected
from tests.presenting.markup import HOSTILE, assert_harmless, find, words
from tests.surrey import build_inspection, build_table

BEFORE = build_inspection(name="West Kent", published="2022-05", overall_rating="Inadequate")
RATED = (
    "Kent PDU has not been inspected within its present boundaries. West Kent PDU, which covered "
    "part of it, was rated Inadequate in May 2022; that rating does not carry over."
)


def build_unit(**changes: object) -> dict[str, object]:
    unit = {"organisation": "kent", "name": "Kent", "region_name": "Kent, Surrey and Sussex"}
    return unit | changes


def build_lineage(*links: tuple[str, str], date: str | None = None) -> pd.DataFrame:
    """A link for each pair of names, with slugs made from them."""
    rows = [
        {
            "predecessor": before.lower().replace(" ", "-"),
            "predecessor_name": before,
            "successor": after.lower().replace(" ", "-"),
            "successor_name": after,
            "date": date,
        }
        for before, after in links
    ]
    columns = ["predecessor", "predecessor_name", "successor", "successor_name", "date"]
    return pd.DataFrame(rows, columns=columns, dtype=object)


def test_units_never_inspected_are_listed_by_region():
    units = [
        build_unit(),
        build_unit(organisation="east-sussex", name="East Sussex"),
        build_unit(organisation="barnet", name="Barnet", region_name="London"),
    ]
    html = never_inspected(build_table(units), build_lineage(), {})
    assert "3 PDUs have no inspection in what we hold." in words(html)
    assert [each.text for each in find(html, "li")] == [
        "Kent, Surrey and Sussex: Kent; East Sussex",
        "London: Barnet",
    ]
    one = never_inspected(build_table([build_unit()]), build_lineage(), {})
    assert "1 PDU has no inspection" in words(one)


def test_a_unit_whose_boundaries_changed_does_not_inherit_a_rating():
    html = never_inspected(
        build_table([build_unit()]), build_lineage(("West Kent", "Kent")), {"west-kent": BEFORE}
    )
    assert RATED in words(html)
    assert not find(html, "span", class_="badge")


def test_of_several_units_before_it_those_inspected_are_told():
    lineage = build_lineage(("Old Kent", "Kent"), ("West Kent", "Kent"))
    assert boundary_notes([build_unit()], lineage, {"west-kent": BEFORE}) == [RATED]


def test_a_unit_made_of_others_that_were_never_inspected_says_so():
    lineage = build_lineage(("Salford", "Kent"), ("Trafford", "Kent"), date="2025-04")
    assert boundary_notes([build_unit()], lineage, {}) == [
        "Kent PDU took over from Salford PDU and Trafford PDU in April 2025. We hold no inspection "
        "of it within its present boundaries, and none of the units before it."
    ]


def test_a_date_that_is_not_known_is_said_to_be_unknown():
    lineage = build_lineage(("West Kent", "Mid Kent"))
    changed = boundary_notes([build_unit(organisation="mid-kent", name="Mid Kent")], lineage, {})
    assert "took over from West Kent PDU (when is not in our sources). We hold" in changed[0]
    closed = [build_unit(organisation="west-kent", name="West Kent", closed=None)]
    assert closing_notes(closed, lineage) == [
        "West Kent PDU closed (when is not in our sources). Its area went to Mid Kent PDU."
    ]


def test_a_unit_that_came_from_none_has_no_note():
    assert boundary_notes([build_unit()], build_lineage(("West Kent", "Mid Kent")), {}) == []


def test_what_became_of_a_closed_unit_is_told():
    closed = [build_unit(organisation="west-kent", name="West Kent", closed="2025")]
    lineage = build_lineage(("West Kent", "Mid Kent"), ("West Kent", "North Kent"))
    assert closing_notes(closed, lineage) == [
        "West Kent PDU closed in 2025. Its area went to Mid Kent PDU and North Kent PDU."
    ]
    assert closing_notes(closed, build_lineage()) == [
        "West Kent PDU has closed; what became of it is not in our sources."
    ]


def test_text_of_the_data_never_becomes_markup():
    units = build_table([build_unit(**dict.fromkeys(("name", "region_name"), HOSTILE))])
    html = never_inspected(units, build_lineage((HOSTILE, "Kent")), {})
    assert_harmless(html)
    links = [link.attributes["href"] for link in find(html, "a")]
    assert {address.split("?")[0] for address in links} == {"organisation"}
