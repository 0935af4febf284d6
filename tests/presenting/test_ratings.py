"""A rating is always a word; where it was worked out it looks so and says how."""

import pytest

from inspectorate.domain.ratings import RATINGS
from inspectorate.presenting.ratings import FIGURE, JUDGEMENT, WORKED_OUT, badge, mark
from tests.presenting.markup import HOSTILE, assert_harmless, find, words


@pytest.mark.parametrize(("tone", "rating"), list(enumerate(RATINGS)))
def test_a_rating_is_written_as_a_word_in_its_own_tone(tone: int, rating: str):
    (shown,) = find(badge(rating), "span")
    assert shown.text == rating
    assert shown.attributes["class"].split() == ["badge", f"tone-{tone}"]


@pytest.mark.parametrize("rating", [None, ""])
def test_a_rating_that_is_not_held_is_the_shorthand(rating: str | None):
    assert words(badge(rating)) == "[x]"


def test_a_rating_worked_out_by_us_is_outlined_and_gives_its_reason():
    reason = "the annual report's total leaves no other rating"
    html = badge("Requires improvement", worked_out=True, reason=reason)
    assert words(html) == f"Requires improvement (worked out: {reason})"
    assert find(html, "span", class_="worked-out")


def test_a_rating_worked_out_without_a_stated_reason_still_says_so():
    assert words(badge("Good", worked_out=True)) == "Good (worked out)"


def test_a_stated_rating_is_never_outlined_and_shows_no_reason():
    html = badge("Good", reason="the score is misprinted")
    assert not find(html, "span", class_="worked-out")
    assert words(html) == "Good"


def test_a_reason_never_becomes_markup():
    assert_harmless(badge("Good", worked_out=True, reason=HOSTILE))


def test_a_word_that_is_no_rating_is_our_own_mistake():
    with pytest.raises(ValueError, match="not in"):
        badge("Excellent")


def test_three_marks_tell_whose_statement_it_is():
    assert [words(mark(text)) for text in (JUDGEMENT, FIGURE, WORKED_OUT)] == [
        "Inspectors' judgement",
        "Inspectors' figure",
        "Worked out by us",
    ]
