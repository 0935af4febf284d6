"""Themes across organisations as HTML: the matrix of all or of a region, and each by itself."""

from collections import Counter
from dataclasses import dataclass

import pandas as pd
import streamlit as st
from markupsafe import Markup

from inspectorate.components import blocks, text_filters, url_state
from inspectorate.components.reads import cached
from inspectorate.domain.organisations import full_name
from inspectorate.domain.selection import Selection
from inspectorate.domain.text_selection import UNKNOWN, TextSelection
from inspectorate.presenting import sentences, texts, theme_matrix, theme_page, wordings_of_texts
from inspectorate.queries import findings, regions
from inspectorate.queries import inspections as inspected
from inspectorate.queries.organisations import get_organisations
from inspectorate.queries.text_search import Found, find
from inspectorate.queries.texts import get_rows
from inspectorate.store.sessions import Store

_CHOICES = ("region", "theme", "organisation")
SHOWN = 20
"""Findings on a theme that are shown before the reader is led to all."""


@dataclass(frozen=True)
class ThemesView:
    """What the page shows of themes: the answer, and all below the choices."""

    lead: str
    body: Markup


@cached
def get_names(store: Store) -> dict[str, dict[str, str]]:
    """Regions and themes to choose from, and all organisations, by their slugs."""
    known = get_organisations(store)
    regions_known = known[known["level"] == "region"]
    return {
        "region": {"": "All regions"}
        | dict(zip(regions_known["organisation"], regions_known["name"], strict=True)),
        "theme": {"": "All themes"} | findings.get_theme_titles(store),
        "organisation": {"": ""}
        | {row.organisation: full_name(row.name, row.level) for row in known.itertuples()},
    }


def read_themes() -> tuple[str, str, str]:
    """Region, theme, and the organisation from which the theme is looked at, from the address."""
    names = get_names()
    region, theme, organisation = (url_state.read(name, names[name])[0] for name in _CHOICES)
    return region, theme, organisation


def choose_themes() -> None:
    """Theme and region drawn to choose; a sentence for what the address asks for in vain."""
    names = get_names()
    by_theme, by_region = st.columns(2)
    with by_theme:
        url_state.choose("Theme", "theme", names["theme"])
    with by_region:
        url_state.choose("Region", "region", names["region"])
    blocks.unknown_choices(
        [
            (name, url_state.read(name, names[name])[1], wordings_of_texts.FILTER_LEFT_OUT)
            for name in _CHOICES
        ]
    )


@cached
def get_view(store: Store, region: str, theme: str, organisation: str) -> ThemesView:
    """The themes of all PDUs or of a region's, or one of them, as seen from an organisation."""
    core = inspected.get_inspections(store, Selection(region=region, level="pdu"))
    latest = core[(core["kind"] == "core") & core["closed"].isna()].sort_values("name")
    found = regions.get_themes_found(store, latest["inspection"].tolist())
    reports = regions.get_full_reports(store, latest["inspection"].tolist())
    where = get_names()["organisation"][region or "nation"]
    years = sorted(latest["published"].dropna().str[:4])
    areas, shared = theme_matrix.count_themes(found)
    lead = sentences.themes_named(
        where, len(latest), years[:1] + years[-1:], areas=areas, shared=shared
    )
    held = latest.set_index("inspection")["name"]
    told = sentences.full_reports_held(len(latest), [held[each] for each in reports])
    if theme:
        body = _one_theme(store, where, len(latest), found, theme, organisation)
    else:
        body = _matrix(store, region, latest, found, reports)
    return ThemesView(" ".join([lead, told]) if len(latest) else lead, body)


def _matrix(
    store: Store, region: str, latest: pd.DataFrame, found: pd.DataFrame, reports: list[str]
) -> Markup:
    titles = findings.get_theme_titles(store)
    if region:
        name = get_names()["organisation"][region]
        return theme_matrix.by_pdu(found, latest, reports, titles, region, name)
    national = inspected.get_latest(store, "nation")
    slugs = [national["inspection"]] if national else []
    return theme_matrix.by_region(
        found,
        latest,
        reports,
        regions.get_themes_found(store, slugs),
        titles,
        nation_whole=bool(regions.get_full_reports(store, slugs)),
    )


def _one_theme(
    store: Store, where: str, inspected_pdus: int, found: pd.DataFrame, theme: str, seen_from: str
) -> Markup:
    names = get_names()["organisation"]
    areas, strengths = theme_matrix.count_inspections(found, theme)
    said = [sentences.theme_found(where, inspected_pdus, areas=areas, strengths=strengths)]
    if seen_from:
        own = [
            words
            for kind, words in theme_page.NAMED.items()
            if _find(theme, kind, organisation=seen_from).total
        ]
        said.append(sentences.told_as(names[seen_from], own))
    told = _find(theme, theme_matrix.AREA).counts["organisation"]
    return theme_page.theme_page(
        theme,
        findings.get_theme_titles(store)[theme],
        findings.get_theme_definition(store, theme),
        said,
        [_part(store, theme, kind, seen_from) for kind in theme_page.SHOWN_KINDS],
        {slug: (names[slug], number) for slug, number in told.items() if slug != UNKNOWN},
    )


def _find(theme: str, kind: str, *, organisation: str = "") -> Found:
    selection = TextSelection.by(kind=kind, theme=theme, organisation=organisation)
    return find(text_filters.get_held(), selection)


def _part(store: Store, theme: str, kind: str, seen_from: str) -> theme_page.Part:
    """The findings of a kind on the theme, without those of the organisation it is seen from."""
    held = text_filters.get_held()
    found = _find(theme, kind)
    own = held.facets["organisation"].mask(seen_from, len(held.keys))
    others = found.positions[~own[found.positions]]
    rows = get_rows(store, [held.keys[at] for at in others[:SHOWN]])
    return theme_page.Part(
        kind,
        len(others),
        texts.results(rows, [(row["text"], row["about"]) for row in rows], 1) if rows else Markup(),
        elsewhere=bool(seen_from),
    )


@cached
def count_strengths_elsewhere(store: Store, organisation: str) -> dict[str, int]:
    """How many strengths other organisations have on each theme, by its slug.

    Asked of the store and not of the index of all texts, which takes long to make of very many.
    """
    elsewhere: Counter[str] = Counter()
    for of, theme, number in _get_strengths():
        if of != organisation:
            elsewhere[theme] += number
    return dict(elsewhere)


_get_strengths = cached(findings.count_strengths)
