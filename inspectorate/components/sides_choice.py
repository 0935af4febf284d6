"""What the Compare page sets side by side: chosen by name, by region, by inspection and sample."""

from dataclasses import dataclass

import streamlit as st
from markupsafe import Markup

from inspectorate.components import filters, url_state
from inspectorate.components.reads import cached
from inspectorate.presenting.html import render
from inspectorate.presenting.links import comparison_address
from inspectorate.presenting.sentences import comparing, side_names
from inspectorate.presenting.sides import MOST, choose_subject
from inspectorate.queries import organisations, sides
from inspectorate.store.sessions import Store

PARAMETER = "with"

find_side = cached(sides.find_side)


@dataclass(frozen=True)
class Chosen:
    """What the address asks for: sides by their slugs, and which is set against the others.

    `refused` are slugs that are not in what we hold, `not_among` is a subject that is not among the
    sides, `question` the one to be opened, `left_out` are the names beyond the sixth.
    """

    slugs: tuple[str, ...]
    subject: str
    refused: tuple[str, ...]
    not_among: str
    question: str
    left_out: tuple[str, ...]

    @property
    def unknown(self) -> list[tuple[str, str, str]]:
        """For each slug that is refused: what it was to be, the slug, and what comes of it."""
        left_out = [("organisation or sample", slug, "It is left out.") for slug in self.refused]
        instead = "Another is set against the others."
        return [*left_out, ("side to set against the others", self.not_among, instead)]

    @property
    def too_many(self) -> str:
        """That more are asked for than stand side by side; empty where they are not."""
        return comparing.too_many(self.left_out, MOST) if self.left_out else ""


@cached
def get_regions(store: Store) -> dict[str, str]:
    """The regions whose inspected PDUs can be chosen at a stroke: the slugs together, with words.

    Of a region with more than six, the first six by name.
    """
    known = organisations.get_organisations(store)
    inspected = known[(known["level"] == "pdu") & (known["inspections"] > 0)]
    inspected = inspected[inspected["closed"].isna()]
    return {
        url_state.BETWEEN.join(units["organisation"][:MOST]): comparing.whole_region(
            name, len(units), MOST
        )
        for name, units in inspected.groupby("region_name")
        if len(units) > 1
    }


@cached
def get_alternatives(store: Store, organisation: str) -> dict[str, str]:
    """The inspections of an organisation and groups of its cases, by slug, in words."""
    rows = sides.get_alternatives(store, organisation).to_dict("records")
    return {organisation: "Latest inspection, all cases"} | {
        row["slug"]: side_names.alternative(row) for row in rows
    }


@cached
def get_offered(store: Store) -> dict[str, str]:
    """The organisations to choose from, by slug; of the nation its case sample is compared."""
    named = filters.get_names()
    nation = [slug for slug in named if slug == "nation"]
    return {slug: name for slug, name in named.items() if slug} | {
        slug: side_names.case_sample_of(named[slug]) for slug in nation
    }


def choose_sides() -> Chosen:
    """The choices drawn, and what they ask for."""
    asked = url_state.read_many(PARAMETER)
    found = {slug: side for slug in asked if (side := find_side(slug))}
    names = dict(zip(found, side_names.name_sides(list(found.values())), strict=True))
    slugs = tuple(found)[:MOST]
    offered = get_offered()
    by_name, by_region = st.columns([2, 1])
    with by_name:
        url_state.choose_many(
            "Organisations to compare",
            PARAMETER,
            {slug: names[slug] for slug in slugs if slug not in offered} | offered,
            most=MOST,
            placeholder="Two to six PDUs, regions or others",
        )
    with by_region:
        url_state.replace(
            "The PDUs of a region", PARAMETER, get_regions(), placeholder="Choose a region"
        )
    subject = ("", "")
    if len(slugs) > 2:
        options = {slug: names[slug] for slug in slugs}
        default = choose_subject([found[slug] for slug in slugs])
        subject = url_state.read("subject", options, default)
        url_state.choose("Set against the others", "subject", options, default=default)
    if slugs:
        _choose_inspections(found, names, slugs)
    return Chosen(
        slugs=slugs,
        subject=subject[0],
        refused=tuple(slug for slug in asked if slug not in found),
        not_among=subject[1],
        question=next(iter(url_state.read_many("question")), ""),
        left_out=tuple(names[slug] for slug in tuple(found)[MOST:]),
    )


def _choose_inspections(found: dict, names: dict[str, str], slugs: tuple[str, ...]) -> None:
    """Another inspection or group of cases for each side; drawn only while it is open."""
    more = st.expander("Inspections and samples", key="sides", on_change="rerun")
    if not more.open:
        return
    with more:
        for slug in slugs:
            options = get_alternatives(found[slug]["organisation"])
            # A whole review is no choice, but may stand in the address.
            url_state.swap(names[slug], PARAMETER, slug, {slug: names[slug]} | options)


@cached
def get_examples(store: Store) -> Markup:
    """Links to comparisons to begin with."""
    newest = [sides.get_newest_with_grid(store, level) for level in ("pdu", "nation")]
    links = {}
    for slugs in ([each for each in newest if each], sides.get_phases(store)):
        found = [sides.find_side(store, slug) for slug in slugs]
        if len(found) == 2:
            address = comparison_address(slugs)
            links[address] = comparing.compared_title(side_names.name_sides(found))
    return render("links", links=links)
