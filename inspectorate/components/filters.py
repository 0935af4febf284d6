"""The filters of the Ratings page: the reader's question, from the address and back to it."""

import streamlit as st

from inspectorate.components import blocks, url_state
from inspectorate.components.reads import cached
from inspectorate.domain.organisations import LEVELS, full_name
from inspectorate.domain.ratings import RATINGS
from inspectorate.domain.selection import SORTS, Selection
from inspectorate.queries.inspections import get_years
from inspectorate.queries.organisations import get_organisations
from inspectorate.queries.ratings import get_frameworks, get_standards

organisations = cached(get_organisations)
frameworks = cached(get_frameworks)
standards = cached(get_standards)
years = cached(get_years)

_RATED = {"": "Any rating"} | {rating: rating for rating in RATINGS}
_LATEST = {"": "Latest of each", "all": "All we hold"}


def _options() -> dict[str, tuple[str, dict[str, str]]]:
    """For each choice: what it is called in a sentence, and its values with their words."""
    known = organisations()
    regions = known[known["level"] == "region"]
    units = known[known["level"] == "pdu"]
    titles = standards()["title"].drop_duplicates()
    by_year = {year: year for year in years()}
    return {
        "region": (
            "region",
            {"": "All regions"} | dict(zip(regions["organisation"], regions["name"], strict=True)),
        ),
        "pdu": (
            "PDU",
            {"": "All PDUs"} | dict(zip(units["organisation"], units["name"], strict=True)),
        ),
        "level": ("level", {"": "All levels"} | LEVELS),
        "framework": (
            "framework",
            {"": "All frameworks"}
            | dict(zip(frameworks()["framework"], frameworks()["title"], strict=True)),
        ),
        "rating": ("overall rating", _RATED),
        "standard": ("standard", {"": "Any standard"} | dict(zip(titles, titles, strict=True))),
        "standard_rating": ("rating of a standard", _RATED),
        "since": ("first year", {"": "Any year"} | by_year),
        "until": ("last year", {"": "Any year"} | by_year),
        "show": ("choice of inspections", _LATEST),
        "sort": ("order", SORTS),
    }


_MORE = ("pdu", "level", "framework", "rating", "standard", "standard_rating", "since", "until")


def choose_selection() -> tuple[Selection, list[tuple[str, str]]]:
    """The filters drawn, and what they ask for; with it the filters in force, in words.

    A value in the address that is not in what we hold gets a sentence and is left out.
    """
    options = {name: words for name, (_, words) in _options().items()}
    chosen = {}
    first = st.columns([3, 3, 2, 2])
    with first[0]:
        name = url_state.search("Search by name", "name", placeholder="Surrey, Leeds, Wales …")
    with first[1]:
        chosen["region"] = url_state.choose("Region", "region", options["region"])
    with first[2]:
        chosen["show"] = url_state.choose("Inspections", "show", options["show"])
    with first[3]:
        chosen["sort"] = url_state.choose("Order", "sort", options["sort"], default="name")
    in_force = any(st.query_params.get(parameter) for parameter in (*_MORE, "worked_out"))
    with st.expander("More filters", expanded=in_force):
        labels = {
            "pdu": "PDU",
            "level": "Level",
            "framework": "Framework",
            "rating": "Overall rating",
            "standard": "Standard",
            "standard_rating": "Rating of that standard",
            "since": "From year",
            "until": "To year",
        }
        for row in (_MORE[:4], _MORE[4:]):
            for place, parameter in zip(st.columns(4), row, strict=True):
                with place:
                    chosen[parameter] = url_state.choose(
                        labels[parameter], parameter, options[parameter]
                    )
        worked_out = url_state.switch(
            "Count ratings that we worked out",
            "worked_out",
            help="A few overall ratings follow only from published totals. They are outlined, and "
            "left out of the counts unless you ask for them.",
        )
    _tell_unknown()
    words = [
        (_options()[parameter][0].capitalize(), options[parameter][value])
        for parameter, value in chosen.items()
        if value and parameter != "sort"
    ]
    selection = Selection(
        region=chosen["region"],
        organisation=chosen["pdu"],
        level=chosen["level"],
        framework=chosen["framework"],
        rating=chosen["rating"],
        standard=chosen["standard"],
        standard_rating=chosen["standard_rating"],
        since=chosen["since"],
        until=chosen["until"],
        name=name,
        latest=chosen["show"] == "",
        sort=chosen["sort"],
        worked_out=worked_out,
    )
    return selection, words + ([("Name", name)] if name else [])


def _tell_unknown() -> None:
    blocks.unknown_choices(
        [
            (what, url_state.read(parameter, words, "name" if parameter == "sort" else "")[1],
             f"Shown instead: {next(iter(words.values())).lower()}.")
            for parameter, (what, words) in _options().items()
        ]
    )  # fmt: skip


def choose_organisation() -> tuple[str, str]:
    """The organisation whose page this is, from the address; with the name that is not known."""
    known = organisations()
    words = {"": "Choose an organisation"} | {
        row.organisation: _label(row) for row in known.itertuples()
    }
    _, refused = url_state.read("organisation", words)
    return url_state.choose("Organisation", "organisation", words), refused


def _label(row) -> str:
    name = full_name(row.name, row.level)
    place = f", {row.region_name}" if row.level == "pdu" else ""
    return f"{name}{place}" + (" (closed)" if row.closed and row.level == "pdu" else "")
