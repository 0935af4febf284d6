"""Which recommendations had been made before, of whom, and on which of the same themes."""

from random import Random

import pytest

from inspectorate.domain.asked_before import (
    NATION,
    PREDECESSOR,
    REGION,
    SAME,
    WITHIN,
    Asked,
    Earlier,
    asked_before,
)
from inspectorate.domain.dates import earliest_day, latest_day

CAME_FROM = {"new": ("old",), "north": ("crc-north",)}
UNITS = {
    "new": ("pdu", "north"),
    "old": ("pdu", "north"),
    "other": ("pdu", "north"),
    "far": ("pdu", "south"),
    "north": ("region", "nation"),
    "south": ("region", "nation"),
    "crc-north": ("crc", "nation"),
    "nation": ("nation", None),
}


def ask(name: str, unit: str, dated: str | None, *themes: str) -> Asked:
    level, region = UNITS[unit]
    return Asked(name, f"{name}-report", unit, level, region, dated, frozenset(themes))


@pytest.mark.parametrize(
    ("unit", "of", "relation"),
    [
        ("new", "new", SAME),
        ("new", "old", PREDECESSOR),
        ("new", "north", REGION),
        ("new", "nation", NATION),
        ("north", "new", WITHIN),
        ("north", "crc-north", PREDECESSOR),
        ("north", "nation", NATION),
        ("nation", "nation", SAME),
        ("nation", "far", WITHIN),
    ],
)
def test_an_earlier_one_is_told_with_how_its_organisation_is_related(unit, of, relation):
    before = ask("before", of, "2022-03", "workload", "staffing")
    found = asked_before([ask("now", unit, "2024", "workload"), before], CAME_FROM)
    assert found == {"now": (Earlier("before", relation, ("workload",)),), "before": ()}


@pytest.mark.parametrize("of", ["other", "far", "south"])
def test_what_was_asked_of_others_is_not_asked_before(of):
    before = ask("before", of, "2022-03", "workload")
    assert asked_before([before, ask("now", "new", "2024", "workload")], CAME_FROM)["now"] == ()


def test_no_theme_in_common_is_not_asked_before():
    rows = [ask("before", "new", "2022", "staffing"), ask("now", "new", "2024", "workload")]
    assert asked_before(rows, CAME_FROM)["now"] == ()
    assert asked_before([ask("alone", "new", "2024")], CAME_FROM) == {"alone": ()}


@pytest.mark.parametrize(
    ("first", "second", "is_before"),
    [
        ("2023", "2024", True),
        ("2024-03", "2024-04-01", True),
        ("2024", "2024-05", False),  # may be the later of the two
        ("2024-03", "2024-03", False),
        ("2025", "2024", False),
        (None, "2024", False),
        ("2023", None, False),
    ],
)
def test_earlier_is_only_what_lies_before_for_certain(first, second, is_before):
    rows = [ask("one", "new", first, "workload"), ask("two", "new", second, "workload")]
    assert bool(asked_before(rows, CAME_FROM)["two"]) == is_before


def test_earlier_ones_stand_in_order_of_date():
    dates = {"a": "2023-06", "b": "2021", "c": "2022-12-01"}
    rows = [ask(name, "nation", dated, "workload") for name, dated in dates.items()]
    found = asked_before([*rows, ask("now", "new", "2024", "workload")], CAME_FROM)
    assert [one.recommendation for one in found["now"]] == ["b", "c", "a"]


def test_any_recommendations_are_answered_as_a_plain_search_answers():
    random = Random(8)
    rows = [
        ask(
            f"r{number}",
            random.choice(sorted(UNITS)),
            random.choice([None, "2021", "2022-05", "2022-05-09", "2023", "2024-01"]),
            *random.sample(["workload", "staffing", "courts"], random.randint(0, 2)),
        )
        for number in range(80)
    ]
    found = asked_before(rows, CAME_FROM)
    for one in rows:
        plain = {
            other.recommendation
            for other in rows
            if one.themes & other.themes
            and one.dated
            and other.dated
            and latest_day(other.dated) < earliest_day(one.dated)
            and (
                other.organisation in (one.organisation, one.region, "nation")
                or other.organisation in CAME_FROM.get(one.organisation, ())
                or one.organisation in ("nation", other.region)
            )
        }
        assert {each.recommendation for each in found[one.recommendation]} == plain


def test_earlier_ones_are_sought_for_those_alone_that_are_named():
    rows = [ask("then", "new", "2020", "workload"), ask("now", "new", "2024", "workload")]
    assert asked_before(rows, CAME_FROM, {"now"}) == {"now": asked_before(rows, CAME_FROM)["now"]}
