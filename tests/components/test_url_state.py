"""A choice is read from the address, stands in it once made, and leaves it with the default."""

import pytest
from streamlit.testing.v1 import AppTest


def _page() -> None:
    """A page with one of each widget, which says what it was given."""
    import streamlit as st

    from inspectorate.components import url_state

    letters = {"": "All", "a": "Alpha", "b+c": "Beta & “Gamma”"}
    sorts = {"name": "Name", "newest": "Newest first"}
    letter = url_state.choose("Letter", "letter", letters, clears=("page",))
    sort = url_state.choose("Order", "sort", sorts, default="name")
    switch = url_state.switch("Switch", "switch")
    words = url_state.search("Words", "words")
    for value in (letter, sort, switch, words):
        st.text(repr(value))
    st.text(repr(url_state.read("letter", letters)))
    st.text(repr(url_state.read("sort", sorts, "name")))


def opened(**address: str) -> AppTest:
    page = AppTest.from_function(_page)
    for parameter, value in address.items():
        page.query_params[parameter] = value
    return checked(page.run())


def checked(page: AppTest) -> AppTest:
    assert not page.exception
    return page


def given(page: AppTest) -> list[str]:
    """What the four widgets gave, and what was read of the two choices."""
    return [text.value for text in page.text]


def test_without_an_address_everything_has_its_default():
    page = opened()
    assert given(page) == ["''", "'name'", "False", "''", "('', '')", "('name', '')"]
    assert dict(page.query_params) == {}


def test_the_address_selects():
    page = opened(letter="b+c", sort="newest", switch="yes", words="100% O'Hare_é")
    assert given(page)[:4] == ["'b+c'", "'newest'", "True", '"100% O\'Hare_é"']
    assert page.selectbox[0].value == "b+c"
    assert page.checkbox[0].value is True
    assert page.text_input[0].value == "100% O'Hare_é"


@pytest.mark.parametrize("value", ["z", "A", "a ", "__", "' OR 1=1", "<b>"])
def test_an_unknown_value_gives_the_default_and_is_told(value: str):
    page = opened(letter=value, sort=value, switch=value)
    assert given(page)[:3] == ["''", "'name'", "False"]
    assert given(page)[4:] == [repr(("", value)), repr(("name", value))]
    assert page.selectbox[0].value == ""


def test_a_change_writes_the_address():
    page = opened()
    checked(page.selectbox[0].set_value("a").run())
    checked(page.selectbox[1].set_value("newest").run())
    checked(page.checkbox[0].check().run())
    checked(page.text_input[0].input("Surrey").run())
    expected = {"letter": "a", "sort": "newest", "switch": "yes", "words": "Surrey"}
    assert dict(page.query_params) == expected
    assert given(page)[:4] == ["'a'", "'newest'", "True", "'Surrey'"]


def test_the_default_leaves_the_address():
    page = opened(letter="a", sort="newest", switch="yes", words="Surrey")
    checked(page.selectbox[0].set_value("").run())
    checked(page.selectbox[1].set_value("name").run())
    checked(page.checkbox[0].uncheck().run())
    checked(page.text_input[0].input("").run())
    assert dict(page.query_params) == {}
    assert given(page)[:4] == ["''", "'name'", "False", "''"]


def test_a_choice_after_an_unknown_value_replaces_it():
    page = opened(letter="z")
    checked(page.selectbox[0].set_value("a").run())
    assert page.query_params["letter"] == "a"
    assert given(page)[4] == "('a', '')"


def test_a_new_choice_clears_what_belonged_to_the_old_one():
    page = opened(letter="a", page="3", other="kept")
    checked(page.selectbox[0].set_value("b+c").run())
    assert dict(page.query_params) == {"letter": "b+c", "other": "kept"}


def test_one_change_leaves_the_other_choices():
    page = opened(sort="newest", words="Leeds")
    checked(page.selectbox[0].set_value("a").run())
    assert given(page)[:4] == ["'a'", "'newest'", "False", "'Leeds'"]


def test_going_back_shows_what_the_address_says():
    page = opened(letter="a")
    checked(page.selectbox[0].set_value("b+c").run())
    page.query_params["letter"] = "a"
    assert given(checked(page.run()))[0] == "'a'"
    del page.query_params["letter"]
    assert given(checked(page.run()))[0] == "''"


def test_searched_words_are_cut_to_a_hundred_characters():
    page = opened(words="x" * 1000)
    assert given(page)[3] == repr("x" * 100)


def test_blanks_around_searched_words_do_not_count():
    assert given(opened(words="  Surrey "))[3] == "'Surrey'"


def _looking_up() -> None:
    """A page with the box in which anything may be typed."""
    import streamlit as st

    from inspectorate.components import url_state

    st.text(repr(url_state.look_up("Place", "find", ["Alpha", "Beta & “Gamma”"])))


def looked_up(**address: str) -> AppTest:
    page = AppTest.from_function(_looking_up)
    for parameter, value in address.items():
        page.query_params[parameter] = value
    return checked(page.run())


@pytest.mark.parametrize("words", ["Alpha", "Beta & “Gamma”", "alpha", "<b>x</b>", "%00 _"])
def test_what_the_address_looks_up_is_given_known_or_not(words: str):
    assert given(looked_up(find=words)) == [repr(words)]


def test_what_is_looked_up_stands_in_the_address_until_it_is_cleared():
    page = looked_up()
    assert given(page) == ["''"]
    checked(page.selectbox[0].set_value("Alpha").run())
    assert dict(page.query_params) == {"find": "Alpha"}
    assert given(page) == ["'Alpha'"]
    checked(page.selectbox[0].set_value(None).run())
    assert dict(page.query_params) == {}
    assert given(page) == ["''"]


def test_what_is_looked_up_is_cut_to_a_hundred_characters():
    assert given(looked_up(find="  " + "x" * 1000)) == [repr("x" * 98)]


def _choosing_many() -> None:
    """A page on which several are chosen, all at once or one for another."""
    import streamlit as st

    from inspectorate.components import url_state

    letters = {"a": "Alpha", "b": "Beta", "c": "Gamma", "d": "Delta"}
    chosen = url_state.choose_many("Letters", "with", letters, most=3, clears=("page",))
    url_state.replace("All of", "with", {"a,b": "The first", "c,d": "The last"}, placeholder="-")
    for each in chosen:
        url_state.swap(each, "with", each, letters)
    st.text(repr(chosen))
    st.text(repr(url_state.read_many("with")))


def chosen(**address: str) -> AppTest:
    page = AppTest.from_function(_choosing_many)
    for parameter, value in address.items():
        page.query_params[parameter] = value
    return checked(page.run())


def test_several_choices_stand_in_the_address_in_their_order():
    assert given(chosen()) == ["[]", "[]"]
    page = chosen(**{"with": "c,a"})
    assert given(page) == ["['c', 'a']", "['c', 'a']"]
    checked(page.multiselect[0].select("b").run())
    assert dict(page.query_params) == {"with": "c,a,b"}
    checked(page.multiselect[0].unselect("c").unselect("a").unselect("b").run())
    assert dict(page.query_params) == {}


@pytest.mark.parametrize(
    ("asked", "kept", "read"),
    [
        ("a,z,b", "['a', 'b']", "['a', 'z', 'b']"),
        (",a,,a,", "['a']", "['a']"),
        ("a,b,c,d", "['a', 'b', 'c']", "['a', 'b', 'c', 'd']"),
        ("' OR 1=1,<b>", "[]", "[\"' OR 1=1\", '<b>']"),
    ],
)
def test_of_several_choices_the_unknown_and_those_beyond_the_most_are_left_out(asked, kept, read):
    assert given(chosen(**{"with": asked})) == [kept, read]


def test_a_choice_among_several_clears_what_belonged_to_the_old_ones():
    page = chosen(**{"with": "a", "page": "3", "other": "kept"})
    checked(page.multiselect[0].select("b").run())
    assert dict(page.query_params) == {"with": "a,b", "other": "kept"}


def test_many_can_be_chosen_at_a_stroke_and_the_box_is_empty_again():
    page = chosen(**{"with": "a,b,c"})
    checked(page.selectbox[0].set_value("c,d").run())
    assert dict(page.query_params) == {"with": "c,d"}
    assert page.selectbox[0].value is None


def test_one_choice_is_swapped_for_another_in_its_place_and_never_stands_twice():
    page = chosen(**{"with": "a,b,c"})
    checked(page.selectbox[2].set_value("d").run())
    assert dict(page.query_params) == {"with": "a,d,c"}
    checked(page.selectbox[1].set_value("c").run())
    assert dict(page.query_params) == {"with": "c,d"}
