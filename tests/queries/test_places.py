"""Which PDU covers which place."""

import pytest

from inspectorate.queries import places
from tests.queries import plain
from tests.queries.compare import check, check_columns
from tests.queries.conftest import Held


def test_every_place_in_order(real: Held, awkward: Held):
    for held in (real, awkward):
        answer = places.get_places(held.store)
        check(answer, plain.get_places(held.data), "places")
        check_columns(places.get_places, answer)


def test_a_place_without_a_known_unit_comes_last_of_its_name(awkward: Held):
    answer = places.get_places(awkward.store)
    rows = answer[answer["place"] == "Ynys Môn"]
    assert rows["organisation"].tolist() == ["deeton", "twin-a", "twin-b", None]


@pytest.mark.parametrize(
    ("place", "units"),
    [
        ("Guildford", {"surrey"}),
        ("King's Lynn and West Norfolk", {"norfolk"}),
    ],
)
def test_a_council_leads_to_its_unit(real: Held, place: str, units: set[str]):
    answer = places.get_places(real.store)
    found = answer[(answer["place"] == place) & (answer["kind"] != "town")]
    assert set(found["organisation"]) == units
