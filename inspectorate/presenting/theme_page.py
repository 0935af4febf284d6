"""One theme: in how many PDUs it was found, how others do it, and who was told to improve it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from inspectorate.domain.text_selection import TextSelection
from inspectorate.presenting import sentences, wordings, wordings_of_texts
from inspectorate.presenting.facets import Link, address
from inspectorate.presenting.html import render
from inspectorate.presenting.links import page_address
from inspectorate.presenting.ratings import WORKED_OUT, mark
from inspectorate.presenting.theme_matrix import AREA, STRENGTH, theme_address

# As what an organisation's own reports name a theme.
NAMED = {AREA: "an area for improvement", STRENGTH: "a strength"}
_PRACTICE = "good_practice"
SHOWN_KINDS = (STRENGTH, _PRACTICE)


@dataclass(frozen=True)
class Part:
    """Findings of one kind on the theme: how many there are, and the first of them as a list.

    `elsewhere`: those of the organisation from which the reader comes are left out.
    """

    kind: str
    total: int
    results: Markup
    elsewhere: bool

    @property
    def title(self) -> str:
        """The heading over them."""
        if self.kind == _PRACTICE:
            return wordings_of_texts.GOOD_PRACTICE
        elsewhere = wordings_of_texts.STRENGTHS_ELSEWHERE
        return elsewhere if self.elsewhere else wordings_of_texts.STRENGTHS

    @property
    def nothing(self) -> str:
        """What is said where there is none."""
        elsewhere = wordings_of_texts.NO_STRENGTH_ELSEWHERE
        return elsewhere if self.elsewhere else wordings_of_texts.NO_STRENGTH


def theme_page(
    theme: str,
    title: str,
    definition: str,
    said: Sequence[str],
    parts: Sequence[Part],
    told: Mapping[str, tuple[str, int]],
) -> Markup:
    """The theme with what is said of it, the findings, and who was told to improve it.

    `told` maps organisations to their names and numbers of areas for improvement.
    """
    by_name = sorted(told.items(), key=lambda each: each[1][0].casefold())
    return render(
        "theme",
        title=title,
        definition=definition,
        found=said,
        mark=mark(WORKED_OUT),
        note=wordings.THEMES_OURS,
        parts=[
            {
                "title": part.title,
                "none": "" if part.total else part.nothing,
                "results": part.results,
                "more": sentences.more_texts(part.total) if part.total > _listed(part) else "",
                "address": address(TextSelection.by(kind=part.kind, theme=theme)),
            }
            for part in parts
            if part.total or part.kind == STRENGTH
        ],
        told_title=wordings_of_texts.TOLD_TO_IMPROVE,
        told=[
            Link(name, number, address(TextSelection.by(kind=AREA, theme=theme, organisation=slug)))
            for slug, (name, number) in by_name
        ],
        everything=address(TextSelection.by(theme=theme)),
        back=page_address("findings", view="themes"),
    )


def links_elsewhere(
    counts: Mapping[str, int], titles: Mapping[str, str], organisation: str
) -> dict[str, Markup]:
    """Links to each theme as seen from the organisation, by the theme's slug.

    `counts` are the strengths that others have on it.
    """
    return {
        theme: Markup('<a href="{}" target="_self">{}</a>').format(
            theme_address(theme, organisation=organisation),
            sentences.elsewhere(titles[theme], number),
        )
        for theme, number in counts.items()
    }


def _listed(part: Part) -> int:
    return part.results.count("<li>")
