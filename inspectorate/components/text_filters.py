"""The words and filters of the Findings page, from the address and back to it."""

import streamlit as st
from markupsafe import Markup

from inspectorate.components import blocks, url_state
from inspectorate.components.reads import cached
from inspectorate.domain.text_query import MOST_CHARACTERS
from inspectorate.domain.text_selection import FACETS, UNKNOWN, TextSelection
from inspectorate.presenting import facets, sentences, wordings_of_texts
from inspectorate.presenting.html import render
from inspectorate.presenting.links import page_address
from inspectorate.queries.held_texts import get_texts
from inspectorate.store.sessions import Store

get_held = cached(get_texts)
_VIEWS = {"": "Search", "themes": "Themes"}
_NAMED_OTHERWISE = {"dimension": {"risk": "safety"}}
"""What a reader may call a value, by facet."""


@cached
def get_organisations_named(store: Store) -> dict[str, str]:
    """The organisations of which a text is held, by name."""
    titles = get_held().facets["organisation"].titles
    named = [(slug, name) for slug, name in titles.items() if slug != UNKNOWN]
    by_name = sorted(named, key=lambda pair: pair[1].casefold())
    return {"": "All organisations"} | dict(by_name)


def choose_view() -> str:
    """Whether texts are searched (empty) or themes looked at, from the address."""
    view, refused = url_state.read("view", _VIEWS)
    blocks.unknown_choices([("view", refused, wordings_of_texts.SEARCH_SHOWN)])
    return view


def draw_views(current: str) -> Markup:
    """Links between the search and the themes."""
    views = [
        (title, page_address(facets.PAGE, view=view), view == current)
        for view, title in _VIEWS.items()
    ]
    return render("views", views=views)


def choose_texts() -> TextSelection:
    """The words and filters that the address asks for; words and organisation are drawn to choose.

    A value in the address that is not in what we hold gets a sentence and is left out.
    """
    held = get_held()
    read = {
        facet: url_state.read(
            facet, dict.fromkeys(["", *held.facets[facet].values, *_NAMED_OTHERWISE.get(facet, ())])
        )
        for facet in FACETS
    }
    typed = st.query_params.get("q", "")
    by_words, by_organisation = st.columns([2, 1])
    with by_words:
        words = url_state.search(
            "Search findings, recommendations and figures",
            "q",
            placeholder="domestic abuse enquiries",
            most=MOST_CHARACTERS,
            help=wordings_of_texts.HOW_TO_SEARCH,
            clears=("page", "all"),
        )
    with by_organisation:
        url_state.choose(
            "Organisation", "organisation", get_organisations_named(), clears=("page", "all")
        )
    blocks.unknown_choices(
        [
            (facets.NAMES[facet].lower(), refused, wordings_of_texts.FILTER_LEFT_OUT)
            for facet, (_, refused) in read.items()
        ]
    )
    page = st.query_params.get("page", "1")
    if not page.isdecimal() or not int(page[:6]):
        blocks.unknown_choices([("page", page, wordings_of_texts.FIRST_PAGE)])
        page = "1"
    if len(typed) > MOST_CHARACTERS:
        blocks.note(sentences.words_cut())
    chosen = {
        facet: _NAMED_OTHERWISE.get(facet, {}).get(value, value)
        for facet, (value, _) in read.items()
    }
    filters = tuple((facet, value) for facet, value in chosen.items() if value)
    return TextSelection(words, filters, int(page[:6]))


def choose_whole_facet() -> str:
    """The facet of which every value is to be shown; empty: none."""
    facet, _ = url_state.read("all", dict.fromkeys(FACETS, ""))
    return facet
