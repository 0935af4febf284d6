"""The Compare page as HTML, made once for each version of the data and each comparison."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from inspectorate.components.comparison import Compared, read_comparison
from inspectorate.components.others_view import how_others_put_it
from inspectorate.components.reads import cached
from inspectorate.presenting import (
    elsewhere,
    narrower,
    sentences,
    side_chart,
    side_summary,
    side_tables,
    wordings_of_comparing,
)
from inspectorate.presenting.html import render
from inspectorate.presenting.links import comparison_address, picture_address, source_link
from inspectorate.presenting.ratings import FIGURE, JUDGEMENT, WORKED_OUT, mark
from inspectorate.presenting.sentences import comparing, side_names
from inspectorate.queries import elsewhere as others
from inspectorate.queries import sides as held
from inspectorate.store.sessions import Store

_OVERSIGHT = 12


@dataclass(frozen=True)
class CompareView:
    """What the page shows: a title, the sentences on top, and what stands beneath the downloads."""

    title: str
    head: Markup
    body: Markup
    not_asked: str = ""
    """A question that the address asks for and none of the sides answers."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing that is asked for has an inspection in what we hold."""
        return not self.body


@cached
def get_view(store: Store, slugs: tuple[str, ...], subject: str, question: str) -> CompareView:
    """Everything that the page shows of a comparison; `question` is the one opened, or empty."""
    found = read_comparison(store, slugs, subject)
    without = comparing.no_inspection(found.without) if found.without else ""
    if not found.sides:
        return CompareView("", Markup("<p>{}</p>").format(without), Markup(""))
    told = side_summary.summarise(found.sides, found.pairs, found.twelve)
    names = [side.name for side in found.sides]
    opened = how_others_put_it(store, found, question) if question else None
    sections = [
        opened or "",
        _grid(found, slugs, subject),
        *_differences(found),
        render(
            "section",
            title="What is compared",
            parts=[side_tables.who_is_compared(found.sides), *_before_and_after(store, found)],
        ),
        _ratings(found),
        *_narrower(found, slugs, subject),
        _more(store, found, slugs, subject),
    ]
    return CompareView(
        title=comparing.compared_title(names),
        head=render(
            "comparison_head",
            title=comparing.compared_title(names),
            lead=told.lead,
            pairs=told.pairs,
            note=told.note,
            without=without,
        ),
        body=Markup("\n").join(sections),
        not_asked=question if question and opened is None else "",
    )


def _grid(found: Compared, slugs: Sequence[str], subject: str) -> Markup:
    """The picture, of whom there is none, and what is told in words of the same questions."""
    stages = side_chart.draw_lines(found.sides, found.questions)
    without = [side.name for side in found.sides if not set(found.twelve) & set(side.figures)]
    return render(
        "sides_section",
        subtitle=comparing.sides_subtitle(
            illustration=any(side.is_national for side in found.sides)
        ),
        mark=mark(FIGURE),
        picture=picture_address(slugs, subject),
        chart=side_chart.chart(
            stages,
            {each: comparison_address(slugs, subject, each) for each in found.twelve},
            phases=side_summary.is_of_two_phases(found.sides),
        )
        if stages
        else "",
        without=comparing.no_grid(without) if without else "",
        told=narrower.told(found.sides, found.twelve),
        sources=list(
            dict.fromkeys(
                source_link(side.facts, side.facts["document_title"] or "") for side in found.sides
            )
        ),
    )


def _differences(found: Compared) -> list[Markup]:
    if not found.pairs:
        return []
    shown = side_tables.differences(found.pairs, found.questions)
    notes = side_summary.bear_in_mind(found.sides, found.pairs, found.twelve)
    parts = [mark(WORKED_OUT), shown] if shown else []
    parts.append(render("bullets", items=notes) if notes else "")
    return [render("section", title="Differences", parts=[part for part in parts if part])]


def _ratings(found: Compared) -> Markup:
    parts = side_tables.ratings(found.sides, found.standards)
    levels = dict.fromkeys(side.facts["level"] for side in found.sides)
    cautions = dict.fromkeys(sentences.what_a_rating_is_not(level) for level in levels)
    parts = [mark(JUDGEMENT), *parts, *cautions] if parts else [wordings_of_comparing.NO_RATING]
    return render("section", title="Ratings by standard", parts=parts)


def _narrower(found: Compared, slugs: Sequence[str], subject: str) -> list[Markup]:
    """Statements beside the twelve that several answer alike; nothing where there is none."""
    shared = narrower.find_shared(found.sides, found.twelve)
    if not shared:
        return []
    links = {each: comparison_address(slugs, subject, each) for each in shared}
    tables = narrower.narrower(found.sides, found.pairs, links)
    told = narrower.told(found.sides, shared)
    chance = narrower.chance(found.pairs, shared) if tables else ""
    parts = [mark(WORKED_OUT), *tables, chance] if tables else []
    parts += [render("bullets", items=told)] if told else []
    parts = [part for part in parts if part]
    return [render("section", title="Narrower statements", parts=parts)] if parts else []


def _before_and_after(store: Store, found: Compared) -> list[Markup]:
    """Links that set an inspection beside the one before it."""
    links = []
    for side in found.sides:
        if side.facts["sample"]:
            continue
        rows = held.get_inspections_of(store, side.facts["organisation"]).to_dict("records")
        whole = [row for row in rows if row["kind"] == "core"]
        slugs = [row["inspection"] for row in whole]
        if side.facts["inspection"] not in slugs[:-1]:
            continue
        earlier = whole[slugs.index(side.facts["inspection"]) + 1]
        address = comparison_address((earlier["inspection"], side.facts["inspection"]))
        words = comparing.set_beside(side.name, side_names.inspected_when(earlier))
        links.append(Markup('<a href="{}" target="_self">{}</a>').format(address, words))
    return [render("bullets", items=links)] if links else []


def _more(store: Store, found: Compared, slugs: Sequence[str], subject: str) -> Markup:
    """What is opened on demand, and the link to the comparison."""
    worded = side_tables.wordings_of(found.sides, found.questions)
    parts = [
        render(
            "details",
            title="The questions as each framework words them",
            note="",
            parts=[wordings_of_comparing.EACH_OWN_WORDING, worded],
        )
        if worded
        else "",
        elsewhere.oversight(
            others.get_oversight_in_cases(store, _OVERSIGHT), others.get_oversight_of_several(store)
        ),
        render("links", links={comparison_address(slugs, subject): "Link to this comparison"}),
    ]
    return render("section", title="More", parts=[part for part in parts if part])
