"""How many there are of something, and what is left out of the count."""

from collections.abc import Sequence

from inspectorate.domain.ratings import RATINGS
from inspectorate.presenting.grammar import count, enumerate_words


def rating_counts(ratings: Sequence[str | None], left_out: int, closed: int = 0) -> str:
    """How often each rating was given, and how many worked-out ones are not counted.

    `closed` is how many of those counted are of units since closed.
    """
    if left_out and not ratings:
        word = "rating is" if left_out == 1 else f"{left_out} ratings are"
        return f"The {word} worked out by us and left out of the counts."
    known = [rating for rating in ratings if rating]
    given = [f"{known.count(rating)} {rating}" for rating in RATINGS if rating in known]
    given = given or ["no overall rating"]
    sentence = f"{count(len(ratings), 'inspection').capitalize()}: {enumerate_words(given)}"
    missing = len(ratings) - len(known)
    if missing and known:
        sentence += f"; {missing} without an overall rating"
    if closed:
        sentence += f"; {closed} of {'a unit' if closed == 1 else 'units'} since closed among them"
    if left_out:
        word = "rating" if left_out == 1 else "ratings"
        sentence += f". {left_out} {word} worked out by us left out of these counts"
    return sentence + "."


def selection_count(shown: int, organisations: int) -> str:
    """How many inspections the filters leave, of how many organisations."""
    if not shown:
        return "No inspection fits these filters."
    return f"{count(shown, 'inspection').capitalize()} of {count(organisations, 'organisation')}."


def coverage(inspections: int, rated: int, missing: int) -> str:
    """How much is held: inspections in all, PDUs with one and PDUs without."""
    return (
        f"We hold {count(inspections, 'inspection')}: of today's PDUs, {rated} "
        f"{'has' if rated == 1 else 'have'} at least one and {missing} "
        f"{'has' if missing == 1 else 'have'} none."
    )


def shown_instead(choice: str) -> str:
    """What is shown where the address asks for something unknown, by its words in the list."""
    return f"“{choice}” is shown instead."


def unknown_choice(what: str, refused: str, instead: str) -> str:
    """That the address asks for something we do not hold, and what is shown instead."""
    return (
        f"The address asks for the {what} “{refused[:60]}”, which is not in what we hold. {instead}"
    )
