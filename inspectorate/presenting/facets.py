"""The filters of texts as lists of links, each value with how many texts it would leave."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from inspectorate.domain.frameworks import DIMENSIONS
from inspectorate.domain.text_selection import FACETS, UNDATED, UNKNOWN, TextSelection
from inspectorate.presenting import sentences
from inspectorate.presenting.html import render
from inspectorate.presenting.links import page_address

PAGE = "findings"
SHOWN = 8
"""Values of a facet that are shown before all of them are asked for."""
_OPEN = ("kind", "theme", "dimension")
"""Facets that are open without being in use."""

NAMES = {
    "kind": "What it is",
    "theme": "Theme",
    "dimension": "Side of the work",
    "region": "Region",
    "organisation": "Organisation",
    "standard": "Standard",
    "section": "Section of the report",
    "control": "Who the report says can change this",
    "voice": "Whose evidence",
    "level": "Level",
    "framework": "Framework",
    "document": "Document",
    "year": "Year of publication",
}
KINDS = {
    "strength": "Strength",
    "area_for_improvement": "Area for improvement",
    "case_finding": "Case finding",
    "good_practice": "Good practice example",
    "feedback": "Feedback from people on probation",
    "note": "Statement in words only",
    "recommendation": "Recommendation",
    "figure": "Case figure",
    "measure": "Definition of a measure",
}
_VOICES = {
    "cases": "Cases",
    "practitioners": "Practitioners",
    "managers": "Managers",
    "people on probation": "People on probation",
    "partners": "Partners",
}
_CONTROL = {
    "pdu": "The PDU",
    "region": "The region",
    "national": "HMPPS nationally",
    "shared": "Several levels together",
}
_WORDS: dict[str, Mapping[str, str]] = {
    "kind": KINDS,
    "dimension": {slug: words for slug, (words, _) in DIMENSIONS.items()},
    "voice": _VOICES,
    "control": _CONTROL,
    "year": {UNDATED: "Our definitions, which have none"},
}
_UNKNOWN = {
    "theme": "No theme",
    "dimension": "No one side",
    "region": "No one region",
    "organisation": "No one organisation",
    "standard": "No standard",
    "section": "No section named",
    "control": "The report does not say",
    "voice": "Not said",
    "level": "No one level",
    "framework": "No framework",
    "document": "Our own definitions",
    "year": "Date not known",
}


def write_value(facet: str, value: str, titles: Mapping[str, str]) -> str:
    """A value of a facet in words; `titles` are those that the data give."""
    if value == UNKNOWN:
        return _UNKNOWN[facet]
    return _WORDS.get(facet, {}).get(value) or titles.get(value) or value


@dataclass(frozen=True)
class Link:
    """A value of a facet: its words, how many texts it leaves, and the address that chooses it."""

    words: str
    texts: int
    address: str
    chosen: bool = False


def facet_lists(
    selection: TextSelection,
    counts: Mapping[str, Mapping[str, int]],
    titles: Mapping[str, Mapping[str, str]],
    whole: str = "",
) -> Markup:
    """All facets, those in use and the commonest ones open; of `whole` every value is shown."""
    lists = []
    for facet in FACETS:
        links = _links(selection, facet, counts[facet], titles[facet])
        if not links:
            continue
        chosen = selection.value(facet)
        shown = links if facet == whole else _first(links)
        kept = counts[facet].get(UNKNOWN, 0) if facet == "year" else 0
        lists.append(
            {
                "facet": facet,
                "name": NAMES[facet],
                "open": bool(chosen) or facet in _OPEN or facet == whole,
                "links": shown,
                "note": sentences.undated_kept(kept),
                "all": sentences.all_values(len(links)) if len(shown) < len(links) else "",
                "all_address": page_address(PAGE, **selection.parameters, all=facet),
            }
        )
    return render("facets", lists=lists)


def _links(
    selection: TextSelection, facet: str, counts: Mapping[str, int], titles: Mapping[str, str]
) -> list[Link]:
    """The values, the commonest first, years from the newest; what is not known comes last."""
    chosen = selection.value(facet)
    counted = dict(counts) | ({chosen: 0} if chosen and chosen not in counts else {})
    links = [
        Link(
            write_value(facet, value, titles),
            number,
            address(selection.narrowed(facet, "" if value == chosen else value)),
            chosen=value == chosen,
        )
        for value, number in sorted(counted.items(), key=lambda pair: _rank(facet, pair))
    ]
    return links


def _rank(facet: str, counted: tuple[str, int]) -> tuple:
    value, number = counted
    last = value in (UNKNOWN, UNDATED)
    return (last, -int(value)) if facet == "year" and not last else (last, -number, value)


def _first(links: Sequence[Link]) -> list[Link]:
    """The first few values, with the chosen one and without a rest of one."""
    if len(links) <= SHOWN + 1:
        return list(links)
    return [link for number, link in enumerate(links) if number < SHOWN or link.chosen]


def address(selection: TextSelection) -> str:
    """Where a selection is shown."""
    return page_address(PAGE, **selection.parameters)


def in_force(
    selection: TextSelection, titles: Mapping[str, Mapping[str, str]]
) -> list[tuple[str, str, str]]:
    """The words and filters in force: name, value in words, the address that takes it off."""
    words = TextSelection("", selection.filters)
    named = [("Words", selection.words, address(words))] if selection.words else []
    for facet, value in selection.filters:
        without = address(selection.narrowed(facet, ""))
        named.append((NAMES[facet], write_value(facet, value, titles[facet]), without))
    return named
