"""One organisation: how it was rated, on what evidence, and what was asked of it."""

from functools import partial

import streamlit as st

from inspectorate.components import blocks, filters, organisation_view, url_state


def show_organisation(organisation: str) -> None:
    """All that we hold of one organisation, in the order in which a reader asks."""
    known, latest = organisation_view.get_inspections_of(organisation)
    inspection, refused = url_state.read("inspection", known, latest)
    view = organisation_view.get_view(organisation, inspection, blocks.today())
    st.set_page_config(page_title=f"{view.name} · Inspectorate")
    blocks.unknown_choices([("inspection", refused, "The latest is shown.")])

    blocks.show(view.head)
    if view.dates:
        blocks.section("Whose work is this?", view.dates)
    if view.standards:
        blocks.section("Ratings by standard", *view.standard_notes, view.standards)
    if view.grid:
        blocks.section(view.grid.title, view.grid.head)
        blocks.chart(view.grid.spec, view.grid.description, key="case-grid")
        blocks.show(view.grid.below)
    if view.figures:
        blocks.section("Other figures from cases", view.figures)
    if view.findings:
        blocks.section("What was found", f"By section: {view.finding_counts}.", view.findings)
    if view.recommendations:
        blocks.section("What was asked", view.recommendations)
    if view.units:
        blocks.section("Its PDUs", view.units)
    if view.inspections:
        blocks.section("Inspections", view.inspections)
    if view.relations:
        blocks.section("Before and after", view.relations)
    if view.sources:
        blocks.section("Sources", view.sources)
    if view.sheets:
        name = f"inspectorate-{organisation}"
        blocks.downloads(
            name,
            partial(organisation_view.write_csv, view),
            partial(organisation_view.write_workbook, view),
        )


organisation, refused = filters.choose_organisation()
blocks.unknown_choices([("organisation", refused, "Choose one from the list.")])
if organisation:
    show_organisation(organisation)
else:
    blocks.heading(
        "Choose an organisation",
        "A PDU, a region, the nation, or a service from before June 2021.",
    )
