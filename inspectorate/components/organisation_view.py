"""The Organisation page as HTML and charts, made once for each version of the data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd
from markupsafe import Markup

from inspectorate.charts.case_grid import build_case_grid_chart
from inspectorate.components.reads import cached, current_store
from inspectorate.domain.dates import write_month, write_months
from inspectorate.domain.frameworks import RATED_BY_RULE
from inspectorate.domain.organisations import full_name
from inspectorate.domain.ratings import Band
from inspectorate.domain.selection import Selection
from inspectorate.exporting import tables
from inspectorate.presenting import evidence, grammar, grid, organisations, sentences, wordings
from inspectorate.presenting.html import render
from inspectorate.presenting.links import source_link
from inspectorate.presenting.ratings import FIGURE, mark, rating_lines
from inspectorate.queries import findings as found
from inspectorate.queries import inspections as inspected
from inspectorate.queries import organisations as known
from inspectorate.queries import ratings as rated
from inspectorate.queries import scores as scored
from inspectorate.store.sessions import Store


@dataclass(frozen=True)
class GridView:
    """A case grid: what stands above its chart, the chart, what stands below, and its name."""

    title: str
    head: Markup
    spec: Mapping
    description: str
    below: Markup


@dataclass(frozen=True)
class OrganisationView:
    """What the page shows of an organisation; None where there is nothing to show."""

    name: str
    head: Markup
    dates: Markup | None
    standards: Markup | None
    standard_notes: tuple[str, ...]
    grid: GridView | None
    figures: Markup | None
    findings: Markup | None
    finding_counts: str
    recommendations: Markup | None
    inspections: Markup | None
    relations: Markup | None
    units: Markup | None
    sources: Markup | None
    sheets: Mapping[str, pd.DataFrame]
    documents: pd.DataFrame


@cached
def get_inspections_of(store: Store, organisation: str) -> tuple[dict[str, str], str]:
    """The inspections that may be asked for, and the one that the page opens with.

    That is the latest that rates, else the latest; empty where we hold none.
    """
    every = inspected.get_inspections(store, Selection(organisation=organisation, latest=False))
    latest = inspected.get_latest(store, organisation)
    opens = latest["inspection"] if latest else ""
    return dict.fromkeys([*every["inspection"], opens], ""), opens


@cached
def get_view(store: Store, organisation: str, inspection: str, today: date) -> OrganisationView:
    """Everything that the Organisation page shows; `inspection` is empty where we hold none."""
    every = known.get_organisations(store)
    row = every[every["organisation"] == organisation].iloc[0].to_dict()
    inspections = inspected.get_inspections(
        store, Selection(organisation=organisation, latest=False)
    )
    chosen = inspections[inspections["inspection"] == inspection]
    shown = chosen.iloc[0].to_dict() if len(chosen) else None
    relations = known.get_relations(store, organisation)
    former = _former(store, relations)
    documents = found.get_sources(store, organisation)
    discrepancies = found.get_discrepancies(store, organisation)
    units = every[(every["region"] == organisation) & (every["level"] == "pdu")]
    units = units[units["closed"].isna()]
    common = {
        "name": full_name(row["name"], row["level"]),
        "inspections": None
        if inspections.empty
        else organisations.inspections_table(organisation, inspections, inspection, former),
        "relations": None if relations.empty else organisations.relations(relations),
        "units": None if units.empty else organisations.units(units),
        "sources": None if documents.empty else organisations.sources(documents, discrepancies),
        "documents": documents,
    }
    if shown is None:
        head = organisations.head(row, None, pd.DataFrame(), former, today)
        return OrganisationView(
            **common,
            head=head,
            dates=None,
            standards=None,
            standard_notes=(),
            grid=None,
            figures=None,
            findings=None,
            finding_counts="",
            recommendations=None,
            sheets={},
        )
    return OrganisationView(**common, **_shown(store, row, shown, today))


def _shown(store: Store, organisation: Mapping, shown: Mapping, today: date) -> dict:
    inspection, framework = shown["inspection"], shown["framework"]
    cases = scored.get_case_grid(store, inspection)
    figures = scored.get_scores(store, inspection)
    other = figures[~figures["in_grid"].astype(bool)]
    ratings = rated.get_ratings(store, [inspection])
    standards = rated.get_standards(store)
    standards = standards[standards["framework"] == framework]
    rows = _bands(store, framework)
    lines = rating_lines(rows.to_dict("records"))
    bands = [Band(row.rating, row.lowest, row.highest) for row in rows.itertuples()]
    findings = found.get_findings(store, inspection)
    recommendations = found.get_recommendations(store, inspection)
    leaders = found.get_leadership_changes(store, organisation["organisation"])
    kinds = findings["kind"].value_counts()
    counts = [
        grammar.count(int(kinds[kind]), *words)
        for kind, words in {
            "strength": ("strength",),
            "area_for_improvement": ("area for improvement", "areas for improvement"),
            "case_finding": ("case finding",),
            "feedback": (
                "passage on what people on probation said",
                "passages on what people on probation said",
            ),
            "note": ("statement known in words only", "statements known in words only"),
        }.items()
        if kind in kinds
    ]
    return {
        "head": organisations.head(organisation, shown, cases, pd.DataFrame(), today),
        "dates": organisations.key_dates(shown, leaders, today),
        "standards": None
        if ratings.empty
        else evidence.standards_table(shown, standards, ratings, cases, bands),
        "standard_notes": _standard_notes(shown, standards, "" if cases.empty else lines),
        "grid": None if cases.empty or len(cases) < 12 else _grid(shown, cases, bands, lines),
        "figures": _figures(shown, cases, other),
        "findings": None if findings.empty else evidence.findings_by_section(findings),
        "finding_counts": grammar.enumerate_words(counts) if counts else "",
        "recommendations": None
        if recommendations.empty
        else evidence.recommendations_list(recommendations),
        "sheets": {
            "Inspection": pd.DataFrame([shown]),
            "Ratings": ratings,
            "Case figures": figures,
            "Findings": findings,
            "Recommendations": recommendations,
        },
    }


def _standard_notes(shown: Mapping, standards: pd.DataFrame, lines: str) -> tuple[str, ...]:
    """What the ratings of standards rest on, as far as it must be said in words."""
    if shown["level"] in ("nation", "region") or not (standards["basis"] == "judgement").any():
        return ()
    return (wordings.JUDGEMENT_STANDARDS, lines) if lines else (wordings.JUDGEMENT_STANDARDS,)


def _figures(shown: Mapping, cases: pd.DataFrame, other: pd.DataFrame) -> Markup | None:
    """Figures outside the grid; those of a grid that is not whole are among them."""
    partial = cases if 0 < len(cases) < 12 else cases.iloc[:0]
    rows = pd.concat([partial, other], ignore_index=True) if len(partial) else other
    return None if rows.empty else evidence.other_figures(rows, shown["framework"])


def _bands(store: Store, framework: str | None) -> pd.DataFrame:
    """The bands of a percentage, where the framework rates by rule; else none."""
    rows = rated.get_bands(store, framework or "")
    return rows[(rows["applies_to"] == "percent") & (framework in RATED_BY_RULE)]


def _former(store: Store, relations: pd.DataFrame) -> pd.DataFrame:
    """The latest inspection of each organisation that this one came from."""
    return pd.DataFrame(
        inspected.get_latest(store, row.organisation)
        for row in relations.itertuples()
        if row.relation == "came from" and row.inspections
    )


def _grid(shown: Mapping, cases: pd.DataFrame, bands: list[Band], lines: str) -> GridView:
    framework = shown["framework"]
    labelled = grid.label_grid(cases, framework)
    percentages = cases["percent"].tolist()
    safety = cases[cases["dimension"] == "safety"]["percent"].tolist()
    headline = sentences.grid_headline(percentages, safety)
    national = shown["level"] == "nation"
    sample = (
        "National case sample, winter 2024–25"
        if national
        else full_name(shown["name"], shown["level"])
    )
    began = (
        f"cases that began in {write_months(shown['cases_from'], shown['cases_to'])}"
        if shown["cases_from"]
        else f"report published {write_month(shown['published'])}"
    )
    subtitle = (
        f"Percentage of inspected cases judged sufficient for each key question, {sample}, "
        f"{began}. Dot: the published figure. Line: 95 per cent interval"
        f"{', an illustration only' if national else ''}."
    )
    return GridView(
        title=sample if national else "The case grid",
        head=render("chart_head", headline=headline, subtitle=subtitle, mark=mark(FIGURE)),
        spec=build_case_grid_chart(labelled, bands),
        description=f"{headline}. {subtitle}",
        below=render(
            "chart_foot",
            source=source_link(shown, shown["document_title"] or ""),
            caveats=grid.grid_caveats(shown, cases, lines),
            table=grid.grid_table(cases, framework, "The case grid as a table"),
        ),
    )


def write_csv(view: OrganisationView) -> bytes:
    """The case figures of the inspection shown as CSV; its one row of facts where it has none."""
    figures = view.sheets["Case figures"]
    return tables.write_csv(view.sheets["Inspection"] if figures.empty else figures)


def write_workbook(view: OrganisationView) -> bytes:
    """All that the page shows as a workbook, one sheet a table, with notes and sources."""
    notes = [
        wordings.SITE,
        wordings.INDEPENDENT,
        wordings.ATTRIBUTION,
        view.name,
        f"Data version: {current_store().version}",
    ]
    sheets = {title: rows for title, rows in view.sheets.items() if not rows.empty}
    return tables.write_workbook(sheets, notes, view.documents)
