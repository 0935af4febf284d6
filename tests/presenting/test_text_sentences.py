"""What is said of texts that are searched, to the word."""

import pytest

from inspectorate.presenting import sentences


@pytest.mark.parametrize(
    ("kinds", "documents", "years", "said"),
    [
        (
            {"strength": 2, "note": 1, "recommendation": 1, "measure": 3},
            2,
            ["2018", "2026"],
            "7 texts can be searched, from 2 documents, dated 2018 to 2026: 3 findings, "
            "1 recommendation and 3 definitions of what is measured.",
        ),
        ({"figure": 1}, 1, [], "1 text can be searched, from 1 document: 1 case figure."),
        ({}, 0, [], "We hold no text that could be searched."),
    ],
)
def test_how_much_can_be_searched(kinds: dict, documents: int, years: list, said: str):
    assert sentences.texts_held(kinds, documents, years) == said


@pytest.mark.parametrize(
    ("kinds", "first", "last", "said"),
    [
        ({}, 1, 0, "No text in what we hold fits this."),
        ({"strength": 1}, 1, 1, "1 strength. Newest first."),
        (
            {"strength": 20, "note": 1},
            1,
            20,
            "21 texts: 20 strengths and 1 statement known in words only. Newest first; "
            "1 to 20 are shown.",
        ),
        (
            {"strength": 999, "note": 1, "figure": 1, "measure": 1},
            981,
            1000,
            "1,002 texts. Newest first; 981 to 1,000 are shown.",
        ),
    ],
)
def test_how_many_fit_and_which_are_shown(kinds: dict, first: int, last: int, said: str):
    assert sentences.texts_found(kinds, first, last, order="Newest first") == said


def test_what_else_was_looked_for():
    assert sentences.looked_for_too([]) == ""
    assert sentences.looked_for_too(["PDU", "LDU"]) == (
        "Also looked for: “PDU” and “LDU”. They need not mean quite the same."
    )


def test_words_that_say_nothing_are_told_with_what_is_shown_instead():
    said = sentences.nothing_to_look_for("*" * 100, only_unwanted=False)
    assert said.startswith(f"There is no letter and no figure in “{'*' * 40}” to look for.")
    assert "NOT leaves something out" in sentences.nothing_to_look_for("x", only_unwanted=True)


def test_undated_texts_are_told():
    assert sentences.undated_kept(0) == ""
    assert sentences.undated_kept(1) == "1 text of unknown date is counted with each year."


def test_what_would_bring_texts():
    assert sentences.nearest_to_drop("Theme: Women", 1) == (
        "The nearest: without “Theme: Women” there is 1 text."
    )
    assert sentences.no_text_at_all().startswith("Taking off filters brings nothing either.")
    assert sentences.with_any_word(2) == "Any of the words instead of all: 2 texts"
