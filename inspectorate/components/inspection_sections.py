"""The sections of the Organisation page that rest on one inspection, in the order of a reader."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd
from markupsafe import Markup

from inspectorate.components.held_inspection import Held
from inspectorate.domain.comparing import SENTENCES
from inspectorate.domain.organisations import full_name
from inspectorate.presenting import (
    also_inspected,
    case_grid,
    conditions,
    date_strip,
    evidence,
    grid,
    information_chain,
    recommendations,
    said_and_found,
    sentences,
    standards,
    theme_page,
    voices,
)
from inspectorate.presenting.html import render
from inspectorate.presenting.links import source_link
from inspectorate.presenting.ratings import FIGURE, mark

Part = Markup | str


@dataclass(frozen=True)
class Section:
    """A section of the page: its heading, the name it is linked by, what stands in it."""

    title: str
    anchor: str
    parts: Sequence[Part]
    headed: bool = False
    """Whether the parts bring headings of their own."""


def build_sections(
    held: Held, question: str, today: date, elsewhere: Mapping[str, int]
) -> list[Section]:
    """The sections that have something to show; `question` is the one opened in the case grid.

    `elsewhere` counts the strengths of other organisations by theme.
    """
    strip = date_strip.date_strip(held.inspection, held.leaders, today)
    without = sentences.not_held(_not_held(held))
    parts = [strip, without] if without else [strip]
    sections = [Section("Whose work is this?", "whose-work", parts)]
    circumstances = conditions.conditions(held.observations, held.inspection)
    if circumstances is not None:
        sections.append(Section("Conditions at the time", "conditions", [circumstances]))
    if not held.ratings.empty:
        sections.append(Section("Ratings by standard", "standards", _standards(held)))
    if held.has_grid:
        national = held.inspection["level"] == "nation"
        title = "National case sample, winter 2024–25" if national else "The case grid"
        sections.append(Section(title, "case-grid", [_grid(held, question, title)]))
    sections += _beside_the_grid(held)
    figures = _other_figures(held)
    if figures is not None:
        sections.append(Section("Other figures from cases", "figures", [figures]))
    if not held.findings.empty:
        kinds = held.findings["kind"].value_counts().to_dict()
        parts = [sentences.findings_by_section(kinds)]
        links = theme_page.links_elsewhere(elsewhere, held.themes, held.inspection["organisation"])
        parts.append(evidence.findings_by_section(held.findings, links))
        sections.append(Section("What was found", "findings", parts))
    asked = recommendations.recommendations(held.recommendations, held.inspection, held.themes)
    if asked is not None:
        sections.append(Section("What was asked", "asked", [asked]))
    # Without a line between ratings there is nothing to add to what was asked.
    if held.bands and held.has_grid:
        ahead = recommendations.what_comes_next(
            held.recommendations,
            held.cases,
            held.standards,
            held.inspection,
            held.bands,
            unconfirmed=held.unconfirmed,
        )
        if ahead is not None:
            title = "The last recommendations and the questions that fell below the line"
            sections.append(Section(title, "next", [ahead]))
    return sections


def _beside_the_grid(held: Held) -> list[Section]:
    """Oversight where no grid carries it, the way of information, what people on probation said."""
    oversight = (
        None
        if held.has_grid
        else information_chain.management_oversight(held.scores, held.inspection)
    )
    blocks = [
        ("Management oversight", "oversight", oversight),
        (
            "What became of information on risk",
            "information",
            information_chain.information_chain(held.scores, held.inspection),
        ),
        (
            "What people on probation said",
            "voices",
            voices.people_on_probation(held.observations, held.findings, held.inspection),
        ),
        (
            "Also inspected, not part of the grid",
            "also-inspected",
            also_inspected.also_inspected(
                held.scores, held.findings, held.observations, held.inspection
            ),
        ),
    ]
    return [Section(title, anchor, [block]) for title, anchor, block in blocks if block]


def _not_held(held: Held) -> list[str]:
    """What a report of an inspection has and we do not hold; nothing for a dynamic inspection."""
    tables = {
        "ratings by standard": held.ratings,
        "case figures": held.scores,
        "findings": held.findings,
        "recommendations": held.recommendations,
    }
    if held.inspection["kind"] == "dynamic":
        return []
    return [words for words, rows in tables.items() if rows.empty]


def _standards(held: Held) -> list[Part]:
    parts: list[Part] = list(
        standards.standard_notes(held.inspection, held.standards, held.ratings, held.lines)
    )
    parts.append(
        standards.standards_table(
            held.inspection, held.standards, held.ratings, held.cases, held.bands
        )
    )
    kept = standards.kept_where_they_are(
        held.inspection,
        held.standards,
        held.ratings,
        held.cases,
        held.bands,
        unconfirmed=held.unconfirmed,
    )
    return parts + ([kept] if kept else [])


def _grid(held: Held, question: str, title: str) -> Markup:
    shown, cases = held.inspection, held.cases
    percentages = cases["percent"].tolist()
    safety = cases[cases["dimension"] == "safety"]["percent"].tolist()
    national = shown["level"] == "nation"
    sample = title if national else full_name(shown["name"], shown["level"])
    of_all_work = said_and_found.of_all_work(held.scores, held.observations)
    panels = {
        row["question"]: said_and_found.said_and_found(
            row, shown, held.scores, held.findings, of_all_work
        )
        for row in cases.to_dict("records")
    }
    outside = held.scores[~held.scores["in_grid"].astype(bool)]
    split = outside[outside["sample"].isin(_of_one_kind(held))]
    return render(
        "grid_section",
        headline=sentences.grid_headline(percentages, safety),
        subtitle=sentences.grid_subtitle(
            sample,
            cases_from=shown["cases_from"],
            cases_to=shown["cases_to"],
            published=shown["published"],
            illustration=national,
        ),
        mark=mark(FIGURE),
        drawing=case_grid.draw_grid(cases, shown, held.bands, split, panels, question),
        oversight=information_chain.management_oversight(held.scores, held.inspection) or "",
        source=source_link(shown, shown["document_title"] or ""),
        own_work=said_and_found.own_work(held.observations, held.findings, shown) or "",
        caveats=grid.grid_caveats(shown, cases, held.lines),
        table=grid.grid_table(cases, shown["framework"], "The case grid as a table"),
    )


def _of_one_kind(held: Held) -> list[str]:
    """The samples of community sentences and of licences alone."""
    return [f"{held.inspection['inspection']}-{kind}" for kind in SENTENCES]


def _other_figures(held: Held) -> Markup | None:
    """Figures that stand nowhere else; those of a grid that is not whole are among them."""
    elsewhere = (
        held.scores["in_grid"].astype(bool)
        | information_chain.is_shown(held.scores)
        | also_inspected.is_shown(held.scores, held.inspection["framework"])
    )
    if held.has_grid:
        elsewhere |= said_and_found.is_shown(held.scores, held.cases)
    other = held.scores[~elsewhere]
    rows = other if held.has_grid or held.cases.empty else pd.concat([held.cases, other])
    return None if rows.empty else evidence.other_figures(rows, held.inspection)
