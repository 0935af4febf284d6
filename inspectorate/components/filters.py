"""The filters of the Ratings page: the reader's question, from the address and back to it."""

from dataclasses import dataclass

import streamlit as st
from markupsafe import Markup

from inspectorate.components import blocks, url_state
from inspectorate.components.reads import cached
from inspectorate.domain.organisations import LEVELS, full_name
from inspectorate.domain.ratings import RATINGS
from inspectorate.domain.selection import SORTS, Selection
from inspectorate.presenting import paging, sentences
from inspectorate.presenting.links import page_address
from inspectorate.queries.inspections import get_years
from inspectorate.queries.organisations import get_organisations
from inspectorate.queries.ratings import get_frameworks, get_standards
from inspectorate.store.sessions import Store


@dataclass(frozen=True)
class Choice:
    """A filter: its label, what it is called in a sentence, and its values with their words.

    The first value is the default and asks for everything.
    """

    label: str
    called: str
    values: dict[str, str]

    @property
    def default(self) -> str:
        return next(iter(self.values))

    @property
    def instead(self) -> str:
        """What is shown where the address asks for something unknown."""
        return sentences.shown_instead(self.values[self.default])


_MORE = (
    ("show", "sort", "level", "pdu"),
    ("framework", "rating", "standard", "standard_rating"),
    ("since", "until"),
)


@cached
def get_choices(store: Store) -> dict[str, Choice]:
    """All filters by their name in the address."""
    known = get_organisations(store)
    frameworks = get_frameworks(store)
    titles = get_standards(store)["title"].drop_duplicates()
    years = {year: year for year in get_years(store)}
    ratings = {"": "Any rating"} | {rating: rating for rating in RATINGS}

    def named(level: str) -> dict[str, str]:
        rows = known[known["level"] == level]
        return dict(zip(rows["organisation"], rows["name"], strict=True))

    titled = dict(zip(frameworks["framework"], frameworks["title"], strict=True))
    return {
        "region": Choice("Region", "region", {"": "All regions"} | named("region")),
        "show": Choice(
            "Inspections", "choice of inspections", {"": "Latest of each", "all": "All we hold"}
        ),
        "sort": Choice("Order", "order", SORTS),
        "pdu": Choice("PDU", "PDU", {"": "All PDUs"} | named("pdu")),
        "level": Choice("Level", "level", {"": "All levels"} | LEVELS),
        "framework": Choice("Framework", "framework", {"": "All frameworks"} | titled),
        "rating": Choice("Overall rating", "overall rating", ratings),
        "standard": Choice(
            "Standard", "standard", {"": "Any standard"} | {title: title for title in titles}
        ),
        "standard_rating": Choice("Rating of that standard", "rating of a standard", ratings),
        "since": Choice("From year", "first year", {"": "Any year"} | years),
        "until": Choice("To year", "last year", {"": "Any year"} | years),
    }


@cached
def get_names(store: Store) -> dict[str, str]:
    """All organisations by their slug, as the list to choose one from shows them."""
    return {"": "Choose an organisation"} | {
        row.organisation: _label(row) for row in get_organisations(store).itertuples()
    }


def _label(row) -> str:
    name = full_name(row.name, row.level)
    place = f", {row.region_name}" if row.level == "pdu" else ""
    return f"{name}{place}" + (" (closed)" if row.closed and row.level == "pdu" else "")


def choose_selection() -> tuple[Selection, list[tuple[str, str]]]:
    """The filters drawn, and what they ask for; with it the filters in force, in words.

    A value in the address that is not in what we hold gets a sentence and is left out. The filters
    under “More filters and order” are drawn only while it is open, since each costs time.
    """
    choices = get_choices()
    # Read before the widgets are drawn: a widget that changes the address asks for the next run.
    read = {
        name: url_state.read(name, choice.values, choice.default)
        for name, choice in choices.items()
    }
    chosen = {name: value for name, (value, _) in read.items()}
    worked_out = url_state.is_on("worked_out")
    _, neither = url_state.read("worked_out", {"yes": "", "no": ""}, "no")
    by_name, by_region = st.columns(2)
    with by_name:
        name = url_state.search(
            "Search by name", "name", placeholder="Surrey, Leeds, Wales …", clears=("page",)
        )
    with by_region:
        _draw("region", choices)
    in_force = worked_out or any(
        chosen[parameter] != choices[parameter].default for row in _MORE for parameter in row
    )
    # Once open for a filter in force it stays so: it must not close when the last is taken off.
    expanded = in_force or st.session_state.get("more-filters-used", False)
    st.session_state["more-filters-used"] = expanded
    more = st.expander(
        "More filters and order", expanded=expanded, key="more-filters", on_change="rerun"
    )
    if more.open:
        with more:
            for row in _MORE:
                for place, parameter in zip(st.columns(4), row, strict=False):
                    with place:
                        _draw(parameter, choices)
            url_state.switch(
                "Count ratings that we worked out",
                "worked_out",
                help="A few overall ratings follow only from published totals. They are outlined, "
                "and left out of the counts unless you ask for them.",
            )
    blocks.unknown_choices(
        [
            (choices[name].called, refused, choices[name].instead)
            for name, (_, refused) in read.items()
        ]
        + [("choice on ratings that we worked out", neither, "They are not counted.")]
    )
    in_words = [
        (choices[name].called.capitalize(), choices[name].values[value])
        for name, value in chosen.items()
        if value != choices[name].default
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
    return selection, in_words + ([("Name", name)] if name else [])


def _draw(parameter: str, choices: dict[str, Choice]) -> None:
    choice = choices[parameter]
    url_state.choose(
        choice.label, parameter, choice.values, default=choice.default, clears=("page",)
    )


def choose_page(pages: int) -> int:
    """The page that the address asks for, counted from 1; the first where there are not so many."""
    page, refused = url_state.read("page", dict.fromkeys(map(str, range(1, pages + 1)), ""), "1")
    blocks.unknown_choices([("page", refused, "The first is shown.")])
    return int(page)


def pager(page: int, pages: int) -> Markup | str:
    """Links to the pages before and after, with all other choices as they are."""
    chosen = st.query_params.to_dict()
    return paging.pager(
        page, pages, lambda number: page_address("ratings", **chosen | {"page": str(number)})
    )


def choose_organisation() -> tuple[str, str]:
    """The organisation whose page this is, from the address; with the name that is not known."""
    names = get_names()
    _, refused = url_state.read("organisation", names)
    chosen = url_state.choose(
        "Organisation", "organisation", names, clears=("inspection", "question")
    )
    return chosen, refused
