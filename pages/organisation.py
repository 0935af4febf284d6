"""One organisation: how it was rated, on what evidence, and what was asked of it."""

from functools import partial

import streamlit as st

from inspectorate.components import blocks, filters, organisation_view, url_state


def show_organisation(organisation: str) -> None:
    """All that we hold of one organisation, in the order in which a reader asks."""
    known, latest = organisation_view.get_inspections_of(organisation)
    inspection, refused = url_state.read("inspection", known, latest)
    questions = organisation_view.get_questions_of(inspection)
    question, not_asked = url_state.read("question", questions)
    view = organisation_view.get_view(organisation, inspection, question, blocks.today())
    st.set_page_config(page_title=f"{view.name} · Inspectorate")
    blocks.unknown_choices(
        [
            ("inspection", refused, "The latest is shown."),
            ("question", not_asked, "No question is opened."),
        ]
    )
    blocks.show(view.head)
    if inspection:
        name = f"inspectorate-{organisation}"
        blocks.downloads(
            name,
            partial(organisation_view.write_csv, organisation, inspection),
            partial(organisation_view.write_workbook, organisation, inspection),
        )
    blocks.show(view.body)


organisation, refused = filters.choose_organisation()
blocks.unknown_choices([("organisation", refused, "Choose one from the list.")])
if organisation:
    show_organisation(organisation)
else:
    blocks.heading(
        "Choose an organisation",
        "A PDU, a region, the nation, or a service from before June 2021.",
    )
