"""“Copy as evidence”: the button beside a figure, with the sentence that it copies."""

from collections.abc import Mapping

from markupsafe import Markup

from inspectorate.domain.frameworks import DIMENSIONS
from inspectorate.presenting import sentences
from inspectorate.presenting.html import render


def copy_button(text: str, what: str) -> Markup:
    """A button that copies `text`; `what` says in its name which figure it is of."""
    return render("copy", text=text, what=what)


def copy_score(score: Mapping, inspection: Mapping) -> Markup:
    """The button of a case figure, named by its standard and question or by its statement."""
    what = score["statement"]
    if what.endswith("?") and score["dimension"] in DIMENSIONS:
        what = f"{score['title']}, {DIMENSIONS[score['dimension']][1]}"
    return copy_button(sentences.cite(score, inspection), what)


def copy_rating(inspection: Mapping, given: Mapping | None = None) -> Markup:
    """The button of a standard's rating; of the overall one where `given` is left out."""
    what = given["title"] if given else "overall rating"
    return copy_button(sentences.cite_rating(inspection, given), what)


def copy_observation(row: Mapping, inspection: Mapping, statement: str = "") -> Markup:
    """The button of a counted or surveyed figure, named by what was counted."""
    what = statement or sentences.write_statement(row)
    return copy_button(sentences.cite_observation(row, inspection, statement), what)
