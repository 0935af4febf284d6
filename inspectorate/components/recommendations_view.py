"""The Recommendations page: its filters, and what they leave as HTML."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st
from markupsafe import Markup

from inspectorate.components import blocks, url_state
from inspectorate.components.reads import cached, current_store
from inspectorate.domain.asked_before import Asked, Earlier, asked_before
from inspectorate.domain.organisations import full_name
from inspectorate.domain.selection import Asking
from inspectorate.exporting import tables
from inspectorate.exporting.notes import write_notes
from inspectorate.presenting import every_recommendation, sentences, wordings
from inspectorate.presenting.every_recommendation import ANSWERS
from inspectorate.presenting.html import render
from inspectorate.presenting.sentences import asked
from inspectorate.queries import findings, recommendations
from inspectorate.queries.recommendations import choose_recommendations, split_themes
from inspectorate.store.sessions import Store

CAUTIONS = (wordings.AGREED_IS_NOT_DONE, wordings.RECOMMENDATION_THEMES_OURS)
MOST = 50
"""So many are shown at once: what is left is reached by the filters."""

MOST_OFFERED = 200
"""So many values a list offers: each is sent to every visitor."""

_SELECTS = (
    ("About which theme", "theme"),
    ("Who should act", "addressee"),
    ("What was answered", "answer"),
    ("In which report", "report"),
    ("About whom", "organisation"),
)
_CALLED = ("theme", "addressee", "answer", "report", "organisation", "words")


@dataclass(frozen=True)
class RecommendationsView:
    """What the page shows of a question: a status sentence, the list, and the two tables."""

    status: str
    shown: Markup
    by_theme: Markup | None
    by_answer: Markup | None


@cached
def get_lead(store: Store) -> str:
    """How many recommendations of how many reports are held, and of which years."""
    every = recommendations.get_every_recommendation(store)
    dated = sorted(every["dated"].dropna())
    return asked.lead(
        len(every),
        every["inspection"].nunique(),
        dated[0] if dated else None,
        dated[-1] if dated else None,
    )


@cached
def get_choices(store: Store) -> dict[str, dict[str, str]]:
    """The values of each filter with their words and how many recommendations each has."""
    every = recommendations.get_every_recommendation(store)
    titles = findings.get_theme_titles(store)
    slugs = every["themes"].map(split_themes).explode().dropna()
    names = dict(
        zip(
            every["organisation"],
            map(full_name, every["name"], every["level"]),
            strict=True,
        )
    )
    reports = {
        row["inspection"]: every_recommendation.report_name(row) for row in every.to_dict("records")
    }
    answers = every["answer"].fillna(recommendations.NOT_HELD)
    return {
        "theme": {"": "All themes"} | _counted(slugs, titles, by_words=True),
        "addressee": {"": "Anybody"} | _counted(every["addressed_to"], {}, by_words=True),
        "organisation": {"": "All organisations"} | _counted(every["organisation"], names),
        "report": {"": "All reports"} | _counted(every["inspection"], reports),
        "answer": {"": "Any answer"} | _counted(answers, ANSWERS),
    }


def _counted(values: pd.Series, words: Mapping[str, str], *, by_words: bool = False) -> dict:
    """Each value with its words and its count, in the order of the rows or of the words."""
    counts = values.value_counts(sort=False)
    written = {value: words.get(value, value) for value in counts.index}
    order = sorted(written, key=written.get) if by_words else list(written)
    return {value: f"{written[value]} ({counts[value]})" for value in order}


def choose_asking() -> tuple[Asking, list[tuple[str, str]]]:
    """The filters drawn, and what they ask for; with it the filters in force, in words."""
    choices = get_choices()
    read = {name: url_state.read(name, values) for name, values in choices.items()}
    places = [*st.columns(3), *st.columns(3)]
    for place, (label, name) in zip(places, _SELECTS, strict=False):
        with place:
            url_state.choose(label, name, _offered(choices[name], read[name][0]))
    with places[-1]:
        words = url_state.search("Words in it", "words", placeholder="domestic abuse")
    blocks.unknown_choices(
        [
            (name, refused, sentences.shown_instead(choices[name][""]))
            for name, (_, refused) in read.items()
        ]
    )
    asking = Asking(**{name: value for name, (value, _) in read.items()}, words=words)
    return asking, _in_force(asking, choices)


def _offered(values: Mapping[str, str], chosen: str) -> dict[str, str]:
    """The values that a list offers: the first of very many, and the one that is chosen.

    Any other is reached by its address, such as a link from its page.
    """
    first = dict(list(values.items())[:MOST_OFFERED])
    return first | {chosen: values[chosen]}


def _in_force(asking: Asking, choices: Mapping[str, Mapping[str, str]]) -> list[tuple[str, str]]:
    return [
        (name.capitalize(), choices[name][value] if name in choices else value)
        for name in _CALLED
        if (value := getattr(asking, name))
    ]


def _get_earlier(
    store: Store, every: pd.DataFrame, shown: pd.DataFrame
) -> dict[str, tuple[Earlier, ...]]:
    """What was asked before each of those shown, of all that there are."""
    made = [
        Asked(
            row["recommendation"],
            row["inspection"],
            row["organisation"],
            row["level"],
            row["region"],
            row["dated"],
            frozenset(split_themes(row["themes"])),
        )
        for row in every.to_dict("records")
    ]
    return asked_before(made, recommendations.get_predecessors(store), set(shown["recommendation"]))


@cached
def get_view(store: Store, asking: Asking) -> RecommendationsView:
    """Everything that the page shows of a question."""
    every = recommendations.get_every_recommendation(store)
    titles = findings.get_theme_titles(store)
    shown = choose_recommendations(every, asking)
    status = asked.shown(len(shown), len(every))
    if len(shown) > MOST:
        status = f"{status} {asked.first_shown(MOST)}"
    first = shown.head(MOST)
    return RecommendationsView(
        status=status,
        shown=every_recommendation.by_report(
            first, every, _get_earlier(store, every, first), titles
        )
        if len(shown)
        else render("note", texts=_what_to_drop(every, asking)),
        by_theme=every_recommendation.by_theme(every, titles),
        by_answer=every_recommendation.by_answer(every),
    )


def _what_to_drop(every: pd.DataFrame, asking: Asking) -> list[str]:
    """For each filter that alone hides everything, how many there are without it."""
    told = []
    for name in _CALLED:
        if getattr(asking, name):
            number = len(choose_recommendations(every, replace(asking, **{name: ""})))
            if number:
                told.append(asked.drop_a_filter(name, number))
    return told or [wordings.DROP_SEVERAL]


def _rows(asking: Asking) -> pd.DataFrame:
    every = recommendations.get_every_recommendation(current_store())
    return choose_recommendations(every, asking)


def write_csv(asking: Asking) -> bytes:
    """The recommendations asked for as CSV, one row each, with their sources."""
    return tables.write_csv(_rows(asking))


def write_workbook(asking: Asking, filters: tuple[tuple[str, str], ...]) -> bytes:
    """The same as a workbook, with notes and sources."""
    rows = _rows(asking)
    named = ["document", "publisher", "url"]
    notes = write_notes(
        current_store().version,
        *CAUTIONS,
        f"Filters: {'; '.join(': '.join(pair) for pair in filters) or 'none'}",
    )
    sources = rows[named].drop_duplicates().sort_values("document")
    return tables.write_workbook({"Recommendations": rows}, notes, sources)
