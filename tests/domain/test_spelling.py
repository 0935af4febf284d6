"""Names are compared without signs and the words around them, and letter by letter."""

import pytest

from inspectorate.domain.spelling import forgiven, letters_between, spell, strip


@pytest.mark.parametrize(
    ("words", "same"),
    [
        ("King’s Lynn", "kings lynn"),
        ("Newcastle-under-Lyme", "NEWCASTLE UNDER LYME"),
        ("St. Helens", "Saint Helens"),
        ("Cardiff & the Vale", "cardiff and vale"),
        ("Ynys Môn", "ynys mon"),
        ("Guildford (council)", "guildford council"),
    ],
)
def test_signs_capitals_and_accents_do_not_count(words: str, same: str):
    assert spell(words) == spell(same) != ()


def test_nothing_is_left_of_signs_alone():
    assert spell("  -- & ’ ()") == spell("the") == ()


@pytest.mark.parametrize(
    ("words", "core", "sort"),
    [
        ("City of York", "york", "place"),
        ("London Borough of Brent", "brent", "place"),
        ("Surrey County Council", "surrey", "place"),
        ("Surrey PDU", "surrey", "pdu"),
        ("Surrey probation delivery unit", "surrey", "pdu"),
        ("Wales region", "wales", "region"),
        ("County Durham", "durham", "place"),
        ("Wales", "wales", None),
        ("City", "city", None),
    ],
)
def test_the_words_around_a_name_say_what_it_is(words: str, core: str, sort: str | None):
    assert strip(spell(words)) == (spell(core), sort)


@pytest.mark.parametrize(
    ("one", "other", "letters"),
    [
        ("guildford", "guildford", 0),
        ("gildford", "guildford", 1),
        ("guilldford", "guildford", 1),
        ("guildfrod", "guildford", 1),
        ("gyildford", "guildford", 1),
        ("glidford", "guildford", 2),
        ("leeds", "", None),
        ("leeds", "wells", None),
    ],
)
def test_letters_put_in_left_out_changed_and_swapped_are_counted(
    one: str, other: str, letters: int | None
):
    assert letters_between(one, other, 2) == letters_between(other, one, 2) == letters


def slow(one: str, other: str) -> int:
    """The same distance by its definition."""
    if not one or not other:
        return len(one) + len(other)
    steps = [
        slow(one[1:], other) + 1,
        slow(one, other[1:]) + 1,
        slow(one[1:], other[1:]) + (one[0] != other[0]),
    ]
    if len(one) > 1 and len(other) > 1 and one[0] == other[1] and one[1] == other[0]:
        steps.append(slow(one[2:], other[2:]) + 1)
    return min(steps)


def test_the_quick_count_of_letters_is_the_slow_one():
    words = ("york", "yrok", "okry", "kory", "y", "cork", "yorke", "rky", "abcd")
    for one in words:
        for other in words:
            for limit in range(4):
                letters = slow(one, other)
                expected = letters if letters <= limit else None
                assert letters_between(one, other, limit) == expected, (one, other, limit)


def test_long_words_are_forgiven_more_slips_and_the_shortest_none():
    assert [forgiven("x" * length) for length in (1, 2, 3, 5, 6, 9, 10, 30)] == [
        *(0, 0, 1, 1, 2, 2, 3, 3)
    ]
