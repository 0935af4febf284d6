"""Which inspections are found, in which order, for every filter alone and for many together."""

import random
from dataclasses import replace

import pytest

from inspectorate.domain.organisations import LEVELS, fold_name
from inspectorate.domain.ratings import RATINGS
from inspectorate.domain.selection import SORTS, Selection
from inspectorate.queries import inspections
from tests.queries import plain
from tests.queries.compare import check, check_columns
from tests.queries.conftest import NAMES, Held

WORDS = [
    *("surrey", "SURREY", "rey", "leeds", "north", " and ", ",", "a"),
    *("BeNCH", "King's", "Dyfed-Powys", "%", "_", "'", "\\", "!", '"', "; drop table", "môn"),
]
FIELDS = ("region", "organisation", "level", "framework", "rating", "standard", "standard_rating")
FIELDS = (*FIELDS, "since", "until", "name")


def values(held: Held, field: str) -> list[str]:
    """Every value that a filter can take, and one that is not in what we hold."""
    data = held.data
    units = [row["organisation"] for row in data["organisations"]]
    known = {
        "region": [slug for slug in units if slug.startswith(("region-", "nation"))],
        "organisation": units,
        "level": list(LEVELS),
        "framework": [row["framework"] for row in data["frameworks"]],
        "rating": list(RATINGS),
        "standard": sorted({row["title"] for row in data["standards"]}),
        "standard_rating": list(RATINGS),
        "since": [str(year) for year in range(2017, 2028)],
        "until": [str(year) for year in range(2017, 2028)],
        "name": [*WORDS, *NAMES],
    }
    unknown = [] if field in ("since", "until") else ["nowhere"]
    return known[field] + unknown


def check_selection(held: Held, selection: Selection) -> int:
    answer = inspections.get_inspections(held.store, selection)
    check(answer, plain.get_inspections(held.data, selection), selection)
    missing = inspections.get_never_inspected(held.store, selection)
    check(missing, plain.get_never_inspected(held.data, selection), selection)
    return len(answer)


@pytest.mark.parametrize("latest", [True, False])
@pytest.mark.parametrize("sort", SORTS)
def test_every_order(real: Held, awkward: Held, sort: str, latest: bool):
    for held in (real, awkward):
        assert check_selection(held, Selection(sort=sort, latest=latest))


@pytest.mark.parametrize("field", FIELDS)
def test_every_value_of_a_filter(real: Held, field: str):
    found = [
        check_selection(real, Selection(**{field: value}, latest=False))
        for value in values(real, field)
    ]
    assert any(found)


@pytest.mark.parametrize("field", FIELDS)
def test_every_value_of_a_filter_on_awkward_data(awkward: Held, field: str):
    for value in values(awkward, field):
        for latest in (True, False):
            check_selection(awkward, Selection(**{field: value}, latest=latest))


def random_selection(held: Held, chance: random.Random) -> Selection:
    chosen = {
        field: chance.choice(values(held, field)) for field in FIELDS if chance.random() < 0.25
    }
    return Selection(
        **chosen,
        latest=chance.random() < 0.5,
        sort=chance.choice(list(SORTS)),
        worked_out=chance.random() < 0.5,
    )


@pytest.mark.parametrize("seed", range(15))
def test_combinations_of_filters(real: Held, awkward: Held, seed: int):
    chance = random.Random(seed)
    found = [check_selection(real, random_selection(real, chance)) for _ in range(10)]
    assert any(found)
    for _ in range(10):
        check_selection(awkward, random_selection(awkward, chance))


@pytest.mark.parametrize(
    ("words", "units"),
    [
        ("100%", {"100% Elland", "Beeton"}),
        ("100% e", {"100% Elland"}),
        ("r_s", {"Under_score"}),
        ("o'h", {"O'Hare"}),
        ("O’Hare", {"O'Hare"}),
        ("ÉBAUCHE", {"Ébauche"}),
        ("ebauche", {"Ébauche"}),
        ("ynys mon", {"Ynys Môn"}),
        ("YNYS  MÔN", {"Ynys Môn"}),
        ("l'hopital", {"Beeton"}),
        ("Ayton and District", {"Ayton"}),
        ("' OR 1=1", set()),
    ],
)
def test_a_name_finds_what_it_says_and_no_more(awkward: Held, words: str, units: set[str]):
    asked = Selection(name=words, latest=False)
    inspected = inspections.get_inspections(awkward.store, asked)["name"]
    missing = inspections.get_never_inspected(awkward.store, asked)["name"]
    assert {*inspected, *missing} == units


def test_folding_leaves_plain_letters():
    assert fold_name(" Ynys  Môn’s ÉTAT ") == "ynys mon's etat"


def test_a_region_holds_its_units_and_those_before_them(real: Held):
    asked = Selection(region="region-kent-surrey-and-sussex", latest=False)
    found = set(inspections.get_inspections(real.store, asked)["organisation"])
    assert {"region-kent-surrey-and-sussex", "surrey", "crc-kent-surrey-and-sussex"} <= found
    assert "nps-london" not in found


def test_undated_inspections_are_kept_by_every_date(real: Held):
    every = inspections.get_inspections(real.store, Selection(latest=False))
    undated = every[every["published"].isna() & every["fieldwork_start"].isna()]
    assert len(undated)
    for dates in ({"since": "2100"}, {"until": "1900"}, {"since": "2100", "until": "1900"}):
        found = inspections.get_inspections(real.store, Selection(latest=False, **dates))
        assert set(found["inspection"]) == set(undated["inspection"])


def test_latest_keeps_the_newest_of_each_organisation_and_kind(real: Held):
    found = inspections.get_inspections(real.store, Selection())
    assert not found.duplicated(["organisation", "kind"]).any()
    assert set(found["recency"]) == {1}


def test_a_dynamic_inspection_does_not_hide_the_latest_rating(real: Held):
    found = inspections.get_inspections(real.store, Selection(region="region-wales"))
    of_region = found[found["level"] == "region"]
    every = inspections.get_inspections(real.store, Selection(latest=False))
    dynamic = every[every["kind"] == "dynamic"]["organisation"]
    both = set(dynamic) & set(every[every["kind"] == "core"]["organisation"])
    assert both
    for organisation in both:
        shown = inspections.get_inspections(real.store, Selection(organisation=organisation))
        assert {"core", "dynamic"} <= set(shown["kind"])
    assert of_region["recency"].eq(1).all()


def test_columns_are_those_documented(real: Held):
    for selection in (Selection(), Selection(name="nowhere at all")):
        shown = inspections.get_inspections(real.store, selection)
        check_columns(inspections.get_inspections, shown)
        missing = inspections.get_never_inspected(real.store, selection)
        check_columns(inspections.get_never_inspected, missing)
    assert shown.empty
    assert missing.empty


def test_years_and_the_newest_publication(real: Held, awkward: Held):
    for held in (real, awkward):
        assert inspections.get_years(held.store) == plain.get_years(held.data)
        published = [row["published"] for row in plain.of_services(held.data)]
        assert inspections.get_newest_publication(held.store) == max(filter(None, published))


def test_a_selection_is_a_value():
    assert Selection(region="region-wales") == replace(Selection(), region="region-wales")
    assert len({Selection(), Selection()}) == 1
