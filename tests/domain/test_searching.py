"""What a reader types leads to the name that was meant, to a short choice, or to nothing."""

import pytest

from inspectorate.domain.searching import MOST_NEAR, Found, Known, is_postcode, search


def place(name: str, *leads_to: str, sort: str = "council") -> Known:
    words = f"{name} ({sort})"
    return Known(words, words, name, name, "place", leads_to)


def unit(name: str, slug: str, *, sort: str = "pdu", alias: str = "", closed=False) -> Known:
    title = {"pdu": f"{name} PDU", "region": f"{name} region", "nation": name}[sort]
    words = f"{alias}: {title}" if alias else title + " (closed)" * closed
    return Known(slug, words, alias or name, title, sort, (slug,), closed)


KNOWN = (
    place("Bath and North East Somerset", "bath-and-north-somerset"),
    place("City of London", "hackney-and-city"),
    place("County Durham", "durham-and-darlington"),
    place("Durham", "durham-and-darlington", sort="town"),
    place("Guildford", "surrey"),
    place("Ilford", "redbridge", sort="town"),
    place("King's Lynn and West Norfolk", "norfolk"),
    place("Manchester", "manchester-north", "manchester-south"),
    place("Newcastle upon Tyne", "newcastle-upon-tyne"),
    place("Newcastle-under-Lyme", "staffordshire-north"),
    place("Salford", "salford-and-trafford"),
    place("St Helens", "knowsley-and-st-helens"),
    place("Surrey", "surrey"),
    place("York", "york"),
    unit("London", "region-london", sort="region"),
    unit("Greater Manchester", "region-greater-manchester", sort="region"),
    unit("England and Wales", "nation", sort="nation"),
    unit("Cardiff and the Vale of Glamorgan", "cardiff"),
    unit("Cardiff and the Vale of Glamorgan", "cardiff", alias="Cardiff & Vale"),
    unit("Manchester North", "manchester-north"),
    unit("Manchester South", "manchester-south"),
    unit("Newcastle upon Tyne", "newcastle-upon-tyne"),
    unit("Redcar and Middlesbrough", "redcar"),
    unit("Redcar and Middlesbrough", "redcar", alias="Redcar and Middlesborough"),
    unit("Salford", "salford", closed=True),
    unit("Surrey", "surrey"),
    unit("West Kent", "west-kent", closed=True),
)


def meant(words: str) -> str:
    found = search(words, KNOWN)
    assert found.meant, words
    return found.meant.words


def near(words: str) -> list[str]:
    return [one.words for one in search(words, KNOWN).near]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Guildford (council)", "Guildford (council)"),
        ("guildford", "Guildford (council)"),
        ("GUILDFORD BOROUGH COUNCIL", "Guildford (council)"),
        ("guildford council", "Guildford (council)"),
        ("City of York", "York (council)"),
        ("saint helens", "St Helens (council)"),
        ("newcastle under lyme", "Newcastle-under-Lyme (council)"),
        ("kings lynn & west norfolk", "King's Lynn and West Norfolk (council)"),
        ("Surrey PDU", "Surrey PDU"),
        ("Surrey", "Surrey (council)"),
        ("London", "London region"),
        ("City of London", "City of London (council)"),
        ("Durham", "Durham (town)"),
        ("County Durham", "County Durham (council)"),
        ("Cardiff and Vale", "Cardiff & Vale: Cardiff and the Vale of Glamorgan PDU"),
        ("West Kent", "West Kent PDU (closed)"),
    ],
)
def test_a_name_is_known_whatever_its_capitals_signs_and_the_words_around_it(words: str, name: str):
    assert meant(words) == name
    assert search(words, KNOWN).exact


def test_every_name_of_the_list_finds_itself():
    for one in KNOWN:
        assert search(one.words, KNOWN) == Found(one, exact=True)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Gildford", "Guildford (council)"),
        ("Guilldford", "Guildford (council)"),
        ("Guidlford", "Guildford (council)"),
        ("Yrok", "York (council)"),
        ("Guildford PDU", "Guildford (council)"),
        ("Bath", "Bath and North East Somerset (council)"),
        ("Kings Lyn", "King's Lynn and West Norfolk (council)"),
        ("manchester region", "Greater Manchester region"),
        ("wales", "England and Wales"),
        ("Middlesborough", "Redcar and Middlesbrough PDU"),
    ],
)
def test_a_slip_leads_to_the_one_clear_nearest(words: str, name: str):
    assert meant(words) == name
    assert not search(words, KNOWN).exact


def test_names_that_are_near_as_well_are_told_but_not_those_of_the_same_answer():
    assert near("Gildford") == ["Ilford (town)"]
    assert near("Manchestr") == ["Greater Manchester region"]


def test_names_that_are_equally_near_are_a_short_choice():
    for words in ("Newcastle", "newcaslte"):
        assert search(words, KNOWN).meant is None
        assert near(words) == ["Newcastle upon Tyne (council)", "Newcastle-under-Lyme (council)"]
    assert near("Manchester PDU") == ["Manchester North PDU", "Manchester South PDU"]
    many = [place(f"Upper {letter * 3}", letter) for letter in "abcdefghijklmnop"]
    assert len(search("upper", many).near) == MOST_NEAR


def test_a_council_and_a_unit_of_one_name_are_one_answer_and_a_closed_unit_stands_back():
    assert meant("Surrey") == "Surrey (council)"
    assert meant("Salford") == "Salford (council)"
    assert meant("Salford PDU (closed)") == "Salford PDU (closed)"


@pytest.mark.parametrize(
    "words", ["", "  ", "xyzzyq", "of", "a", "the", "-", "Atlantis", "x" * 999]
)
def test_nonsense_finds_nothing(words: str):
    assert search(words, KNOWN) == Found()


def test_only_the_first_hundred_characters_are_taken():
    assert search("Guildford" + " " * 91 + "x" * 900, KNOWN).meant.name == "Guildford"


@pytest.mark.parametrize(
    "words", ["GU1 3AB", "gu1", "SW1A 1AA", "sw1a1aa", "M1", " n1 9gu ", "GU1 3"]
)
def test_a_postcode_is_known_by_its_shape(words: str):
    assert is_postcode(words)


@pytest.mark.parametrize("words", ["Bury", "Guildford", "M", "1", "", "Area 51"])
def test_a_name_is_no_postcode(words: str):
    assert not is_postcode(words)
