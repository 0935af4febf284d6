"""How a rating, its mark and what it rests on are written."""

from markupsafe import Markup

from inspectorate.domain.ratings import RATINGS
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
