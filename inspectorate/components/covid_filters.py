"""The filters of the Covid-19 page, from the address and back to it."""

from collections.abc import Mapping

import streamlit as st

from inspectorate.components import blocks, url_state
from inspectorate.components.filters import Choice
from inspectorate.components.reads import cached
from inspectorate.domain.covid import PERIODS, PROVIDERS, Asked
from inspectorate.domain.covid_parts import BLOCKS
from inspectorate.presenting import sentences, wordings_covid
from inspectorate.queries.covid import get_figures
from inspectorate.store.sessions import Store


@cached
def get_choices(store: Store) -> dict[str, Choice]:
    """All filters by their name in the address."""
    figures = get_figures(store)
    measures = figures.drop_duplicates("metric").sort_values("title")
    named = dict(zip(measures["metric"], measures["title"], strict=True))
    return {
        "topic": Choice("Topic", "topic", {"": "All topics"} | BLOCKS),
        "metric": Choice("Measure", "measure", {"": "All measures"} | named),
        "provider": Choice("Provider", "provider", {"": "All providers"} | PROVIDERS),
        "period": Choice(
            "Period",
            "period",
            {"": "All periods"} | {period: words for period, (words, *_) in PERIODS.items()},
        ),
    }


@cached
def get_metrics(store: Store) -> dict[str, set[str]]:
    """The measures of each topic."""
    figures = get_figures(store)
    return {topic: set(figures.loc[figures["block"] == topic, "metric"]) for topic in BLOCKS}


def choose_asked() -> tuple[Asked, list[tuple[str, str]]]:
    """The filters drawn, and what they ask for; with it the filters in force, in words.

    A value in the address that is not in what we hold gets a sentence and is left out.
    """
    choices = get_choices()
    read = {name: url_state.read(name, choice.values) for name, choice in choices.items()}
    topic, metric = read["topic"][0], read["metric"][0]
    for place, (name, choice) in zip(st.columns(4), choices.items(), strict=True):
        values = choice.values
        if name == "metric" and topic:
            of_topic = {"", metric, *get_metrics()[topic]}
            values = {slug: title for slug, title in values.items() if slug in of_topic}
        with place:
            # A measure belongs to its topic, so a new topic takes it away.
            url_state.choose(
                choice.label, name, values, clears=("metric",) if name == "topic" else ()
            )
    blocks.unknown_choices(
        [
            (choices[name].called, refused, choices[name].instead)
            for name, (_, refused) in read.items()
        ]
    )
    asked = Asked(**{name: value for name, (value, _) in read.items()})
    return asked, in_force(asked)


def in_force(asked: Asked) -> list[tuple[str, str]]:
    """The filters that leave something out, in words."""
    return [
        (choice.label, choice.values[getattr(asked, name)])
        for name, choice in get_choices().items()
        if getattr(asked, name)
    ]


def read_asked(parameters: Mapping[str, str]) -> tuple[Asked, list[str]]:
    """What the address of a download asks for, and a sentence for each value that is unknown."""
    choices = get_choices()
    asked = {name: parameters.get(name, "") for name in choices}
    refused = {name: value for name, value in asked.items() if value not in choices[name].values}
    known = {name: value for name, value in asked.items() if name not in refused}
    return Asked(**known), [
        sentences.unknown_choice(choices[name].called, value, wordings_covid.SEE_PAGE)
        for name, value in refused.items()
    ]
