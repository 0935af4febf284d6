"""The page Covid-19 recovery as HTML: its timeline and the parts of its story."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd
from markupsafe import Markup

from inspectorate.components.covid_files import choose, choose_events
from inspectorate.components.reads import cached
from inspectorate.domain import covid_parts
from inspectorate.domain.covid import REVIEW, Asked
from inspectorate.presenting import recommendations, wordings, wordings_covid
from inspectorate.presenting.covid import STORIES, sources, timeline, voices
from inspectorate.presenting.covid.doubts import judgements
from inspectorate.presenting.covid.figures import figures_tables
from inspectorate.presenting.covid.held import Held
from inspectorate.presenting.html import render
from inspectorate.presenting.sentences import covid as sentences
from inspectorate.queries import covid, findings
from inspectorate.queries.coverage import get_every_discrepancy
from inspectorate.store.sessions import Store

Parts = list[Markup | str | None]
IN_SHORT = "in-short"
FIRST_LINE = wordings_covid.FIRST_LINE
ON_PERIODS = (wordings_covid.UNDATED, wordings_covid.BY_START)


@dataclass(frozen=True)
class CovidView:
    """What the page shows: how many figures the filters leave, and all that is told of them."""

    status: str
    body: Markup


@dataclass(frozen=True)
class _Held:
    """All that is held, and what of it is asked for."""

    store: Store
    asked: Asked
    every: pd.DataFrame
    fit: pd.DataFrame
    every_event: pd.DataFrame
    events: pd.DataFrame


@cached
def get_view(store: Store, asked: Asked) -> CovidView:
    """The story, or the part that is asked for; a topic brings the table of its figures."""
    every, events = covid.get_figures(store), covid.get_events(store)
    held = _Held(store, asked, every, choose(every, asked), events, choose_events(events, asked))
    sections = [
        _section(block, title, _part(held, block))
        for block, title in covid_parts.BLOCKS.items()
        if asked.topic in ("", block)
    ]
    if asked == Asked():
        told = [one for part in STORIES.values() for one in part.in_short(Held(every))]
        short = [part for part in (_listed(told),) if part]
        if short:
            short.append(sources.whole_story(every.to_dict("records")))
        sections = [_section(IN_SHORT, wordings_covid.IN_SHORT, short), *sections]
    sections = [section for section in sections if section["parts"]]
    return CovidView(
        status=_status(held),
        body=render("sections", sections=sections) if sections else Markup(""),
    )


def _section(anchor: str, title: str, parts: Parts) -> dict:
    return {"anchor": anchor, "title": title, "headed": False, "parts": parts}


def _status(held: _Held) -> str:
    if held.asked == Asked(topic=covid_parts.ASKED):
        return sentences.recommendations_told(len(findings.get_recommendations(held.store, REVIEW)))
    return sentences.figures_fit(len(held.fit), len(held.every))


def _part(held: _Held, block: str) -> Parts:
    """One part of the story; empty where nothing of it is asked for."""
    figures = held.fit[held.fit["block"] == block]
    rows = figures.to_dict("records")
    both = {"NPS", "CRC"} <= set(figures["provider"])
    caution = render("covid_strong", text=wordings.DIFFERENT_PEOPLE) if both else None
    parts = [caution] if held.asked.is_narrow else _told(held, block, figures, caution)
    events = held.events if block == covid_parts.TIMELINE else held.events.iloc[:0]
    if held.asked.is_narrow or held.asked.topic:
        known = {row["figure"]: row for row in held.every.to_dict("records")}
        parts.append(timeline.every_event(events))
        parts += figures_tables(covid_parts.BLOCKS[block], rows, known)
    concerned = [*figures["discrepancy"], *events["discrepancy"]]
    parts.append(judgements(concerned, get_every_discrepancy(held.store)))
    if rows:
        parts.append(sources.sources(block, held.asked, rows, len(events)))
    return [part for part in parts if part]


def _told(held: _Held, block: str, figures: pd.DataFrame, caution: Markup | None) -> Parts:
    """What is told of a part of the story, drawn, and to be borne in mind."""
    if block == covid_parts.ASKED:
        return _asked(held.store, held.asked)
    story, events = Held(figures), held.every_event
    if block == covid_parts.TIMELINE:
        return [timeline.strip(events), _listed(timeline.tell(story)), caution]
    part = STORIES[block]
    dates = dict(zip(events["event"], events["date"], strict=True))
    told: Parts = [_listed(part.tell(story)), caution, *part.draw(story, dates)]
    if block == covid_parts.VOICES:
        told.append(voices.from_people(findings.get_findings(held.store, REVIEW)))
    if any(told):
        told.append(render("covid_notes", notes=part.NOTES))
    return told


def _listed(told: Iterable[Markup | str]) -> Markup | None:
    """What is told, sentence by sentence; nothing where nothing can be told."""
    items = [one for one in told if one]
    return render("bullets", items=items) if items else None


def _asked(store: Store, asked: Asked) -> Parts:
    """The review's recommendations, each with what the documents say became of it."""
    rows = findings.get_recommendations(store, REVIEW)
    if rows.empty:
        return []
    themes = findings.get_theme_titles(store)
    shown = recommendations.recommendations(rows, {"level": "nation"}, themes)
    source = sources.sources(covid_parts.ASKED, asked, rows.to_dict("records"), 0)
    return [wordings_covid.ASKED_LATER, shown, source]
