"""Units are called what their readers call them."""

import pytest

from inspectorate.domain.organisations import LEVELS, full_name


@pytest.mark.parametrize(
    ("name", "level", "words"),
    [
        ("Surrey", "pdu", "Surrey PDU"),
        ("London", "region", "London region"),
        ("London", "nps_division", "London NPS division"),
        ("London", "nps_area", "London NPS area"),
        ("London", "crc", "London CRC"),
        ("England and Wales", "nation", "England and Wales"),
    ],
)
def test_a_unit_is_named_with_its_level(name: str, level: str, words: str):
    assert full_name(name, level) == words


def test_every_level_has_a_name_of_its_own():
    names = [full_name("London", level) for level in LEVELS]
    assert len(set(names)) == len(LEVELS)


def test_an_unknown_level_is_our_own_mistake():
    with pytest.raises(KeyError):
        full_name("Surrey", "ldu")
