"""Why a standard was rated as it was: the questions below the line, and what cannot be said."""

from collections.abc import Sequence
from dataclasses import dataclass

from inspectorate.domain.ratings import RATINGS
from inspectorate.presenting.grammar import begin, enumerate_words, number_word, write_percent


@dataclass(frozen=True)
class BelowLine:
    """A key question below a line: its words, and its figure, a count of cases where one fits."""

    words: str
    figure: str
    needed: int | None
    """The number of cases that would have reached the line; None where no base is known to fit."""


def lowest_question(percent: float) -> str:
    """The percentage of the lowest key question, on which the rating of a standard rests."""
    return f"Lowest key question: {write_percent(percent)}."


def kept_title(rating: str) -> str:
    """The heading over the questions that kept a standard where it is."""
    return f"What kept this standard at {rating}"


def kept_where_it_is(
    below: Sequence[BelowLine], questions: int, *, line: float, rating: str, unconfirmed: bool
) -> str:
    """Which of the questions of a standard lay below the line of the next `rating`, all of them.

    `below` comes in a fixed order, never by size; `questions` is how many the standard has.
    """
    standing = "; this line is unconfirmed" if unconfirmed else ""
    named = f"the line we use for {rating} ({line:g} per cent{standing})"
    if not below:
        return (
            f"No question lay below {named}, so the published rating does not follow from the "
            "questions alone."
        )
    listed = _list([f"{question.words}, {question.figure}" for question in below])
    many = number_word(questions)
    if len(below) == questions:
        start = f"All {many} questions were below {named}"
    else:
        were = "was" if len(below) == 1 else "were"
        start = f"{number_word(len(below)).capitalize()} of the {many} questions {were} below"
        start = f"{start} {named}"
    return f"{start}: {listed}.{_needed(below, questions)}"


def _list(figures: Sequence[str]) -> str:
    """Figures in a sentence: each holds a comma of its own."""
    if len(figures) < 3:
        return ", and ".join(figures)
    return f"{'; '.join(figures[:-1])}; and {figures[-1]}"


def _needed(below: Sequence[BelowLine], questions: int) -> str:
    needed = {question.needed for question in below}
    if len(needed) > 1 or None in needed:
        return ""
    who = {1: "It", 2: "Both"}.get(len(below), f"All {number_word(len(below))}")
    return f" {who} would have had to reach {needed.pop()}."


def too_close(words: Sequence[str]) -> str:
    """That questions lie too near a line to be checked, their number of cases not being known."""
    return f"Too close to the line to check from a rounded figure: {enumerate_words(words)}."


def two_domains(organisation: Sequence[str], cases: Sequence[str]) -> str:
    """How the two kinds of standards were rated, apart, as far as ratings are held; or nothing.

    `organisation` are the ratings of domain one (leadership, staffing, services), `cases` those of
    the case standards.
    """
    parts = [
        f"{words}: {_rated(ratings)}"
        for words, ratings in (
            ("How the organisation is led, staffed and supplied", organisation),
            ("the work in cases", cases),
        )
        if ratings
    ]
    text = "; ".join(parts)
    return f"{begin(text)}." if len(parts) == 2 else ""


def _rated(ratings: Sequence[str]) -> str:
    counts = {rating: ratings.count(rating) for rating in RATINGS if rating in ratings}
    if len(counts) == 1:
        (rating,) = counts
        every = "both" if len(ratings) == 2 else f"all {number_word(len(ratings))}"
        return rating if len(ratings) == 1 else f"{rating} on {every} rated"
    return enumerate_words([f"{rating} on {number_word(n)}" for rating, n in counts.items()])
