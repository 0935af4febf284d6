"""The Organisation page as HTML, made once for each version of the data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd
from markupsafe import Markup

from inspectorate.components import region_view, themes_view
from inspectorate.components.held_inspection import Held, get_held
from inspectorate.components.inspection_sections import Section, build_sections
from inspectorate.components.reads import cached, current_store
from inspectorate.domain.organisations import full_name
from inspectorate.domain.selection import Selection
from inspectorate.exporting import tables
from inspectorate.exporting.notes import write_notes
from inspectorate.presenting import organisations, recommendations
from inspectorate.presenting.html import render
from inspectorate.queries import findings as found
from inspectorate.queries import inspections as inspected
from inspectorate.queries import organisations as known
from inspectorate.queries.scores import get_case_grid
from inspectorate.queries.sides import get_newest_with_grid
from inspectorate.store.sessions import Store


@dataclass(frozen=True)
class OrganisationView:
    """What the page shows of an organisation.

    No tables: those of the downloads are read when one is asked for, since whatever is kept here
    slows every run of all visitors.
    """

    name: str
    head: Markup
    body: Markup


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
def get_questions_of(store: Store, inspection: str) -> dict[str, str]:
    """The key questions of the inspection's case grid that may be opened; empty: none."""
    return dict.fromkeys(["", *get_case_grid(store, inspection)["question"]], "")


@cached
def get_view(
    store: Store, organisation: str, inspection: str, question: str, today: date
) -> OrganisationView:
    """Everything that the Organisation page shows.

    `inspection` is empty where we hold none; `question` is the one opened in the case grid.
    """
    every = known.get_organisations(store)
    row = every[every["organisation"] == organisation].iloc[0].to_dict()
    inspections = inspected.get_inspections(
        store, Selection(organisation=organisation, latest=False)
    )
    chosen = inspections[inspections["inspection"] == inspection]
    held = get_held(store, chosen.iloc[0].to_dict()) if len(chosen) else None
    relations = known.get_relations(store, organisation)
    former = _former(store, relations)
    documents = found.get_sources(store, organisation)
    register = found.get_register(store, organisation)
    elsewhere = themes_view.count_strengths_elsewhere(organisation) if held else {}
    sections = build_sections(held, question, today, elsewhere) if held else []
    if row["level"] == "region":
        # Beside its own ratings and before its cases: a director asks of the PDUs next.
        parts = (
            *region_view.get_view(organisation).parts,
            organisations.ratings_link(organisation),
        )
        pdus = Section("Its PDUs", "units", parts, headed=True)
        own = ("whose-work", "conditions", "standards")
        sections.insert(sum(section.anchor in own for section in sections), pdus)
    if not inspections.empty:
        shown = organisations.inspections_table(organisation, inspections, inspection, former)
        sections.append(Section("Inspections", "inspections", [shown]))
    if not relations.empty:
        sections.append(
            Section("Before and after", "relations", [organisations.relations(relations)])
        )
    if not documents.empty or not register.empty:
        differ = found.get_discrepancies(store, organisation)
        related = not relations.empty
        listed = [organisations.sources(documents, register, differ, related=related)]
        workbook = held and recommendations.workbook(held.inspection)
        title = "Sources and data workbook" if workbook else "Sources"
        sections.append(Section(title, "sources", [workbook, *listed] if workbook else listed))
    return OrganisationView(
        name=full_name(row["name"], row["level"]),
        head=organisations.head(
            row,
            held.inspection if held else None,
            held.cases if held else pd.DataFrame(),
            former,
            today,
        ),
        body=_compare_link(store, row, held) + render("sections", sections=sections),
    )


def _compare_link(store: Store, organisation: Mapping, held: Held | None) -> Markup:
    """The way to the Compare page, beside the national case sample where there is one."""
    if held is None:
        return Markup("")
    latest = inspected.get_latest(store, organisation["organisation"])
    shown = held.inspection["inspection"]
    side = organisation["organisation"] if shown == latest["inspection"] else shown
    nation = get_newest_with_grid(store, "nation")
    comparable = organisation["level"] in ("pdu", "region") and nation
    return organisations.compare_link([side, nation] if comparable else [side])


def _former(store: Store, relations: pd.DataFrame) -> pd.DataFrame:
    """The latest inspection of each organisation that this one came from."""
    latest = [
        inspected.get_latest(store, row.organisation)
        for row in relations.itertuples()
        if row.relation == "came from" and row.inspections
    ]
    # As objects, or what is not known of one would become a number beside the dates of others.
    return pd.DataFrame(latest, dtype=object)


def write_csv(organisation: str, inspection: str) -> bytes:
    """The case figures of the inspection as CSV; its one row of facts where it has none."""
    held = _read(current_store(), organisation, inspection)
    return tables.write_csv(pd.DataFrame([held.inspection]) if held.scores.empty else held.scores)


def write_workbook(organisation: str, inspection: str) -> bytes:
    """All that the page shows as a workbook, one sheet a table, with notes and sources."""
    store = current_store()
    held = _read(store, organisation, inspection)
    notes = write_notes(
        store.version,
        full_name(held.inspection["name"], held.inspection["level"]),
    )
    sheets = {
        "Inspection": pd.DataFrame([held.inspection]),
        "Ratings": held.ratings,
        "Case figures": held.scores,
        "Other figures": held.observations,
        "Findings": held.findings,
        "Recommendations": held.recommendations,
    }
    filled = {title: rows for title, rows in sheets.items() if not rows.empty}
    return tables.write_workbook(filled, notes, found.get_sources(store, organisation))


def _read(store: Store, organisation: str, inspection: str) -> Held:
    every = inspected.get_inspections(store, Selection(organisation=organisation, latest=False))
    return get_held(store, every[every["inspection"] == inspection].iloc[0].to_dict())
