"""Counts, lists and percentages stand in a sentence as a person would write them."""

import pytest

from inspectorate.presenting import grammar


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "no inspections"),
        (1, "1 inspection"),
        (2, "2 inspections"),
        (12, "12 inspections"),
        (1200, "1,200 inspections"),
    ],
)
def test_a_count_agrees_with_its_noun(number: int, words: str):
    assert grammar.count(number, "inspection") == words


def test_a_count_takes_an_irregular_plural():
    words = ("area for improvement", "areas for improvement")
    assert grammar.count(1, *words) == "1 area for improvement"
    assert grammar.count(33, *words) == "33 areas for improvement"


@pytest.mark.parametrize(
    ("listed", "words"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_a_list_reads_as_in_a_sentence(listed: list[str], words: str):
    assert grammar.enumerate_words(listed) == words


@pytest.mark.parametrize(
    ("percent", "printed"), [(32.0, "32%"), (0.0, "0%"), (100.0, "100%"), (67.5, "67.5%")]
)
def test_a_percentage_has_the_decimals_of_its_source(percent: float, printed: str):
    assert grammar.write_percent(percent) == printed


@pytest.mark.parametrize(
    ("percent", "cases", "words"),
    [
        (32, 37, "12 of 37"),
        (52, 157, "81 or 82 of 157"),
        (2, 200, "3 to 5 of 200"),
        (50, 37, ""),
        (100, 37, "37 of 37"),
        (0, 37, "0 of 37"),
    ],
)
def test_the_count_behind_a_percentage_is_written(percent: float, cases: int, words: str):
    assert grammar.write_counts(percent, cases) == words


def test_the_count_behind_a_figure_of_another_base_is_not_written():
    assert grammar.write_counts(48, 37) == ""


@pytest.mark.parametrize(
    ("number", "word"),
    [(0, "no"), (1, "one"), (3, "three"), (9, "nine"), (10, "10"), (12, "12"), (1200, "1,200")],
)
def test_small_numbers_are_words_in_prose(number: int, word: str):
    assert grammar.number_word(number) == word


@pytest.mark.parametrize(
    ("percent", "qualifier", "words"),
    [
        (50.0, "about", "about half"),
        (33.0, "under", "under a third"),
        (67.0, "over", "over two thirds"),
        (50.0, "exact", ""),
        (21.0, "about", ""),
    ],
)
def test_a_share_that_is_not_exact_stands_in_words(percent: float, qualifier: str, words: str):
    assert grammar.write_fraction(percent, qualifier) == words


@pytest.mark.parametrize(
    ("words", "begun"), [("no cases", "No cases"), ("MAPPA cases", "MAPPA cases"), ("", "")]
)
def test_words_begin_a_sentence_and_names_keep_their_capitals(words: str, begun: str):
    assert grammar.begin(words) == begun
