"""The filters of texts: links with counts, the chosen one marked, what is unknown last."""

import pytest

from inspectorate.domain.text_selection import FACETS, TextSelection
from inspectorate.presenting.facets import NAMES, SHOWN, facet_lists, in_force, write_value
from tests.presenting.markup import HOSTILE, assert_harmless, find, words

NOTHING: dict[str, dict[str, int]] = {facet: {} for facet in FACETS}
TITLES: dict[str, dict[str, str]] = NOTHING | {"theme": {"women": "Women", "estate": "Buildings"}}


def draw(selection: TextSelection | None = None, whole: str = "", **counts: dict[str, int]) -> str:
    return facet_lists(selection or TextSelection(), NOTHING | counts, TITLES, whole)


def links(html: str) -> dict[str, str | None]:
    return {link.text: link.attributes["href"] for link in find(html, "a")}


def test_each_value_has_its_count_and_leads_to_what_it_leaves():
    html = draw(TextSelection("tea", (("kind", "note"),), page=3), theme={"women": 2, "estate": 5})
    assert words(html).startswith("Narrow it down")
    assert links(html) == {
        "Statement in words only (0), chosen; follow to take it off": "findings?q=tea",
        "Buildings (5)": "findings?q=tea&kind=note&theme=estate",
        "Women (2)": "findings?q=tea&kind=note&theme=women",
    }


def test_the_chosen_value_is_marked_and_takes_itself_off():
    selection = TextSelection("", (("theme", "women"),))
    html = draw(selection, theme={"women": 2, "estate": 5})
    [chosen] = [link for link in find(html, "a") if link.attributes.get("aria-current")]
    assert chosen.text.startswith("Women (2)")
    assert chosen.attributes["href"] == "findings"
    assert links(html)["Buildings (5)"] == "findings?theme=estate"


def test_the_commonest_come_first_years_from_the_newest_and_the_unknown_last():
    html = draw(theme={"none": 99, "women": 2, "estate": 5})
    assert list(links(html)) == ["Buildings (5)", "Women (2)", "No theme (99)"]
    html = draw(year={"2019": 9, "none": 4, "2024": 2, "undated": 7})
    assert list(links(html)) == [
        "2024 (2)",
        "2019 (9)",
        "Our definitions, which have none (7)",
        "Date not known (4)",
    ]
    assert "4 texts of unknown date are counted with each year." in words(html)


def test_a_long_list_is_cut_until_all_of_it_is_asked_for():
    sections = {f"Section {number:02}": 40 - number for number in range(30)}
    html = draw(TextSelection("tea"), section=sections)
    assert len(links(html)) == SHOWN + 1
    all_of_it = [address for text, address in links(html).items() if text.startswith("All 30")]
    assert all_of_it == ["findings?q=tea&all=section"]
    chosen = TextSelection("", (("section", "Section 25"),))
    assert "Section 25 (15)" in " ".join(links(draw(chosen, section=sections)))
    html = draw(whole="section", section=sections)
    assert len(links(html)) == 30
    assert find(html, "details")[0].attributes == {"open": None}


def test_a_list_that_is_one_too_long_is_not_cut():
    assert len(links(draw(section={f"S{number}": 1 for number in range(SHOWN + 1)}))) == SHOWN + 1


def test_facets_are_closed_but_for_the_commonest_and_those_in_use():
    use = TextSelection("", (("voice", "cases"),))
    counts = {"kind": {"note": 1}, "voice": {"cases": 1}, "level": {"pdu": 1}}
    opened = {
        each.text.split("(")[0].strip(): "open" in each.attributes
        for each in find(draw(use, **counts), "details")
    }
    assert opened == {
        "What it is Statement in words only": True,
        "Whose evidence Cases": True,
        "Level pdu": False,
    }


@pytest.mark.parametrize("facet", FACETS)
def test_every_facet_has_a_name_and_words_for_what_it_does_not_know(facet: str):
    assert NAMES[facet]
    unknown = "Unknown" if facet == "kind" else write_value(facet, "none", {})
    assert unknown != "none"
    assert write_value(facet, "zzz", {}) == "zzz"


def test_what_is_in_force_is_named_with_the_way_to_take_it_off():
    selection = TextSelection("tea", (("kind", "strength"), ("theme", "women")), page=2)
    assert in_force(selection, TITLES) == [
        ("Words", "tea", "findings?kind=strength&theme=women"),
        ("What it is", "Strength", "findings?q=tea&theme=women"),
        ("Theme", "Women", "findings?q=tea&kind=strength"),
    ]


def test_text_of_the_data_never_becomes_markup():
    assert_harmless(draw(section={HOSTILE: 1}))
