"""A list of figures, each with what it is of, where it stands in its source, and its button."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from inspectorate.presenting.html import render


@dataclass(frozen=True)
class Fact:
    """One figure and what it tells.

    `beside` are lines on what it is set against, `under` says when, or of whom; `source` is the
    link to the document, `locator` its place there, `button` copies it.
    """

    figure: str
    what: str
    source: Markup
    locator: str
    button: Markup
    under: str = ""
    beside: Sequence[str] = ()


def list_facts(facts: Sequence[Fact]) -> Markup:
    """The figures as a list; a source that all share is named once beneath it."""
    sources = {fact.source for fact in facts}
    once = sources.pop() if len(sources) == 1 else ""
    return render("facts", facts=facts, once=once)
