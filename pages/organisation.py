"""One organisation: how it was rated, on what evidence, and what was asked of it."""

from functools import partial

import streamlit as st

from inspectorate.components import blocks, filters, organisation_view, url_state


def show_organisation(organisation: str) -> None:
    """All that we hold of one organisation, in the order in which a reader asks."""
    inspections = organisation_view.get_inspections_of(organisation)
    known = dict.fromkeys(inspections["inspection"], "")
    latest = organisation_view.latest_of(inspections)
    inspection, refused = url_state.read("inspection", known | {latest: ""}, latest)
    view = organisation_view.get_view(organisation, inspection, blocks.today())
    st.set_page_config(page_title=f"{view.name} · Inspectorate")
    blocks.unknown_choices([("inspection", refused, "The latest is shown.")])

    blocks.show(view.head)
    if view.dates:
        blocks.section("Whose work is this?")
        blocks.show(view.dates)
    if view.standards:
        blocks.section("Ratings by standard", *view.standard_notes)
        blocks.show(view.standards)
    if view.grid:
        blocks.section(view.grid.title)
        blocks.chart(
            view.grid.headline,
            view.grid.subtitle,
            view.grid.spec,
            view.grid.source,
            key="case-grid",
        )
        for caveat in view.grid.caveats:
            blocks.show(caveat)
        blocks.show(view.grid.table)
    if view.figures:
        blocks.section("Other figures from cases")
        blocks.show(view.figures)
    if view.findings:
        blocks.section("What the report says", f"By section: {view.finding_counts}.")
        blocks.show(view.findings)
    if view.recommendations:
        blocks.section("What was asked")
        blocks.show(view.recommendations)
    if view.units:
        blocks.section("Its PDUs")
        blocks.show(view.units)
    if view.inspections:
        blocks.section("Inspections")
        blocks.show(view.inspections)
    if view.relations:
        blocks.section("Before and after")
        blocks.show(view.relations)
    if view.sources:
        blocks.section("Sources")
        blocks.show(view.sources)
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
