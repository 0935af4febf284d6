"""A region's PDUs side by side as HTML, for the pages Ratings and Organisation."""

from dataclasses import dataclass

import pandas as pd
from markupsafe import Markup

from inspectorate.components.reads import cached
from inspectorate.domain.organisations import full_name
from inspectorate.domain.selection import Selection
from inspectorate.presenting import regions, stages, themes
from inspectorate.queries import inspections as inspected
from inspectorate.queries import organisations as known
from inspectorate.queries import ratings as rated
from inspectorate.queries import regions as held
from inspectorate.queries import scores as scored
from inspectorate.queries.lineage import get_lineage
from inspectorate.store.sessions import Store


@dataclass(frozen=True)
class RegionView:
    """What is shown of a region's PDUs: each part opens with its own second heading."""

    units: Markup
    themes: Markup
    stages: Markup
    published: Markup

    @property
    def parts(self) -> tuple[Markup, ...]:
        """The parts in the order in which a director asks."""
        return self.units, self.themes, self.stages, self.published


@cached
def get_view(store: Store, region: str, worked_out: bool = False) -> RegionView:
    """A region's PDUs by standard, their themes, keeping people safe by stage, what is published.

    `worked_out` counts ratings that were inferred as well.
    """
    every = known.get_organisations(store)
    name = full_name(every[every["organisation"] == region].iloc[0]["name"], "region")
    pdus = every[(every["region"] == region) & (every["level"] == "pdu")]
    core = inspected.get_inspections(store, Selection(region=region, level="pdu"))
    core = core[core["kind"] == "core"]
    latest, closed = core[core["closed"].isna()], core[core["closed"].notna()]
    chosen = latest["inspection"].tolist()
    names = dict(zip(chosen, latest["name"], strict=True))
    statements = held.get_statements(store, chosen)
    safety = (statements["dimension"] == "safety").astype(bool)
    of_standards = statements[statements["dimension"].isna() & statements["themes"].isna()]
    return RegionView(
        units=_units(store, region, name, pdus, latest, closed, of_standards, worked_out),
        themes=themes.themes(
            held.get_themes_found(store, chosen),
            names,
            held.get_full_reports(store, chosen),
            region,
        ),
        stages=stages.stages(
            latest,
            held.get_stages(store),
            scored.get_safety_figures(store, chosen),
            statements[safety],
        ),
        published=_published(store, region, name),
    )


def _units(
    store: Store,
    region: str,
    name: str,
    pdus: pd.DataFrame,
    latest: pd.DataFrame,
    closed: pd.DataFrame,
    statements: pd.DataFrame,
    worked_out: bool,
) -> Markup:
    standards = rated.get_standards(store)
    frameworks = rated.get_frameworks(store)["framework"].tolist()
    given = rated.get_ratings(store, [*latest["inspection"], *closed["inspection"]])
    blocks, closed_blocks = (
        regions.standards_of_pdus(
            rows, standards, given, frameworks, name, worked_out=worked_out, closed=past
        )
        for rows, past in ((latest, False), (closed, True))
    )
    lineage = get_lineage(store, region)
    names = latest.set_index("inspection")["name"]
    return regions.units(
        name,
        pdus[pdus["closed"].isna()],
        latest,
        blocks,
        closed_blocks,
        pdus[pdus["closed"].notna()],
        lineage,
        get_former(store, lineage),
        ((names[row["inspection"]], row) for row in statements.to_dict("records")),
    )


def get_former(store: Store, lineage: pd.DataFrame) -> dict[str, dict]:
    """The latest inspection of each PDU that others took over from, where one is held."""
    latest = {slug: inspected.get_latest(store, slug) for slug in lineage["predecessor"].unique()}
    return {slug: inspection for slug, inspection in latest.items() if inspection}


def _published(store: Store, region: str, name: str) -> Markup:
    """What its latest inspection of each kind has published for the region as a whole."""
    own = inspected.get_inspections(store, Selection(organisation=region))
    figures = {slug: scored.get_scores(store, slug) for slug in own["inspection"]}
    statements = held.get_statements(store, own["inspection"].tolist())
    return regions.published(name, own, figures, statements)
