"""How a rating, its mark and what it rests on are written."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from inspectorate.domain.ratings import RATINGS
from inspectorate.presenting.grammar import enumerate_words
from inspectorate.presenting.html import render

JUDGEMENT = "Inspectors' judgement"
FIGURE = "Inspectors' figure"
WORKED_OUT = "Worked out by us"


def badge(
    rating: str | None, *, worked_out: bool = False, reason: str = "", large: bool = False
) -> Markup:
    """The rating as a word in its colour; only outlined, and with its reason, where worked out.

    A rating that is not in what we hold is the shorthand [x].
    """
    if not rating:
        return render("not_held")
    return render(
        "badge",
        rating=rating,
        tone=RATINGS.index(rating),
        worked_out=worked_out,
        reason=reason,
        large=large,
    )


def mark(text: str) -> Markup:
    """One of the three marks that tell whose statement it is."""
    return render("mark", text=text)


def rating_lines(bands: Sequence[Mapping]) -> str:
    """Where the ratings begin, in percent of cases, and whether a source confirms it; or nothing.

    `bands` are rows of `rating_bands` that apply to a percentage.
    """
    lines = sorted((band for band in bands if band["lowest"] > 0), key=lambda band: band["lowest"])
    if not lines:
        return ""
    begins = [f"{band['rating']} at {band['lowest']:g} per cent" for band in lines]
    unconfirmed = any(band["status"] == "unconfirmed" for band in lines)
    status = " These lines are unconfirmed: no source that we hold prints them." * unconfirmed
    return f"The lines we use: {enumerate_words(begins)}.{status}"
