"""The filters of the Ratings page: each alone and joined, the search by name, and the order."""

from collections.abc import Callable

from playwright.sync_api import Page

from tests import visits
from tests.pages import held, reading

RANKS = ["Outstanding", "Good", "Requires improvement", "Inadequate"]
WALES = "region-wales"
FILTERS: list[tuple[str, str, dict[str, str], Callable[[held.Row, held.Row], bool]]] = [
    ("Region", "Wales", {"region": WALES}, held.of_region(WALES)),
    ("PDU", "Derby City", {"pdu": "derby-city"}, lambda i, o: o["name"] == "Derby City"),
    ("Level", "Region", {"level": "region"}, lambda i, o: o["level"] == "region"),
    (
        "Framework",
        "Regional inspections, 2023 standards",
        {"framework": "region-2023"},
        lambda i, o: i["framework"] == "region-2023",
    ),
    (
        "Overall rating",
        "Good",
        {"rating": "Good"},
        lambda i, o: i["overall_rating"] == "Good",
    ),
    (
        "Standard",
        "Leadership",
        {"standard": "Leadership"},
        lambda i, o: held.rated(i, "Leadership"),
    ),
    (
        "Rating of that standard",
        "Outstanding",
        {"standard_rating": "Outstanding"},
        lambda i, o: held.rated(i, rating="Outstanding"),
    ),
    (
        "From year",
        "2025",
        {"since": "2025"},
        lambda i, o: not held.year(i) or held.year(i) >= "2025",
    ),
    (
        "To year",
        "2019",
        {"until": "2019"},
        lambda i, o: not held.year(i) or held.year(i) <= "2019",
    ),
]


def test_each_filter_changes_rows_counts_and_address_and_back_takes_it_off(page: Page):
    visits.open_page(page, "/ratings?show=all")
    reading.open_more_filters(page)
    for label, option, chosen, fits in FILTERS:
        assert reading.status(page) == "128 inspections of 105 organisations.", label
        reading.choose(page, label, option)
        expected = held.inspections(fits)
        assert 0 < len(expected) < 128
        assert reading.choices(page) == {"show": "all"} | chosen
        names = sorted(held.organisations()[row["organisation"]]["name"] for row in expected)
        assert sorted(row["name"] for row in reading.inspections(page)) == names, label
        assert reading.status(page).startswith(f"{len(expected)} inspections of "), label
        assert reading.broken(page) == []
        reading.go_back(page)


def test_filters_join_and_a_standard_has_the_rating_asked_for(visitor: Page):
    visits.open_page(visitor, "/ratings?standard=Services&standard_rating=Inadequate")
    rows = reading.inspections(visitor)
    assert rows
    for row in rows:
        [head] = [head for head in row if head.split(" ")[-1] == "Services"]
        assert row[head] == "Inadequate"


def test_no_filter_leaves_anything_at_all(visitor: Page):
    visits.open_page(visitor, "/ratings?level=nation&rating=Outstanding")
    assert reading.status(visitor) == "No inspection fits these filters."
    assert reading.inspections(visitor) == []


def test_search_by_name(visitor: Page):
    visits.open_page(visitor, "/ratings")
    found = {
        "Surrey": {"Surrey", "Kent, Surrey and Sussex"},
        "sUrReY ": {"Surrey", "Kent, Surrey and Sussex"},
        "South Tyneside and Gateshead": {"Gateshead and South Tyneside"},
        "xyzzy": set(),
        "%": set(),
        "_": set(),
        "'": set(),
        "<b>": set(),
        "!": set(),
        "Hammersmith, Fulham": {"Hammersmith, Fulham, Kensington, Chelsea and Westminster"},
    }
    for text, names in found.items():
        reading.search(visitor, text)
        assert reading.choices(visitor)["name"].strip() == text.strip()
        assert {row["name"] for row in reading.inspections(visitor)} == names, text
        assert reading.broken(visitor) == []
        if not names:
            assert reading.status(visitor) == "No inspection fits these filters."
    reading.search(visitor, "")
    assert reading.choices(visitor) == {}
    assert len(reading.inspections(visitor)) == 106


def test_a_name_of_2000_characters_is_cut_and_nothing_breaks(visitor: Page):
    visits.open_page(visitor, f"/ratings?name={'x' * 2000}")
    assert reading.status(visitor) == "No inspection fits these filters."
    assert len(visitor.get_by_label("Search by name").input_value()) == 100
    assert reading.broken(visitor) == []


def test_the_order_changes_the_rows(visitor: Page):
    visits.open_page(visitor, "/ratings?level=pdu")
    by_name = [row["name"] for row in reading.inspections(visitor) if "2023" in row["block"]]
    assert by_name == sorted(by_name)
    reading.choose(visitor, "Order", "Overall rating")
    assert reading.choices(visitor)["sort"] == "rating"
    rows = [row for row in reading.inspections(visitor) if "2023" in row["block"]]
    ranks = [
        rank
        for row in rows
        for rank, word in enumerate(RANKS)
        if row["Overall rating"].startswith(word)
    ]
    assert len(ranks) == len(rows)
    assert ranks == sorted(ranks)
    reading.choose(visitor, "Order", "Newest first")
    newest = [row for row in reading.inspections(visitor) if "2023" in row["block"]]
    assert newest[0]["name"] == "Dyfed Powys"
    known = [row["Published"] != "date not known" for row in newest]
    assert known == sorted(known, reverse=True)


def test_the_other_filters_stay_open_when_the_last_is_taken_off(visitor: Page):
    visits.open_page(visitor, "/ratings")
    assert visitor.get_by_role("combobox", name="Level", exact=True).count() == 0
    reading.open_more_filters(visitor)
    reading.choose(visitor, "Level", "Nation")
    reading.choose(visitor, "Level", "All levels")
    assert reading.choices(visitor) == {}
    assert visitor.get_by_role("combobox", name="Level", exact=True).is_visible()
