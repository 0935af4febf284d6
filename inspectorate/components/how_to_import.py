"""What the Import page says beside its files: how to import, who may, what was done last."""

import streamlit as st
from markupsafe import Markup

from inspectorate.components import blocks, reads, writers
from inspectorate.components.drafts import Told
from inspectorate.domain.organisations import full_name
from inspectorate.exporting.template import write_template
from inspectorate.importing.kinds import ENDINGS as _ENDINGS
from inspectorate.presenting import wordings_of_imports as wordings
from inspectorate.presenting.html import render
from inspectorate.presenting.links import organisation_link
from inspectorate.presenting.sentences import imports as sentences
from inspectorate.queries.organisations import get_organisations

TITLE, LEAD, FILES = wordings.TITLE, wordings.LEAD, wordings.FILES
PREVIEW = wordings.PREVIEW
NOT_HERE, NOT_WAITING = wordings.NOT_HERE, wordings.NOT_WAITING
ENDINGS = [ending.removeprefix(".") for ending in _ENDINGS]
looked_at, preview_of = sentences.looked_at, sentences.preview_of


def told(last: Told) -> Markup:
    """What came of the last thing that was done, announced as it changes, with its pages."""
    known = get_organisations(reads.current_store()).set_index("organisation")
    pages = [
        organisation_link(slug, full_name(*known.loc[slug, ["name", "level"]]), inspection)
        for slug, inspection in last.shown
    ]
    return render("what_was_done", done=last.done, refused=last.refused, pages=pages)


def ways() -> Markup:
    """How to import, for somebody who may not do so here; and why, where there is a reason."""
    address = writers.signed_in_as()
    reason = sentences.not_on_the_list(address) if address else ""
    if writers.over_demonstration():
        reason = wordings.DEMONSTRATION
    return render("how_to_import", reason=reason, ways=wordings.HOW_TO, why=wordings.WHY_SO)


def who(name: str) -> Markup:
    """By what this visitor may import."""
    return render("quiet", text=sentences.may_import_by(name))


def offer_template() -> None:
    """The workbook to fill in, made when it is asked for."""
    st.download_button(
        wordings.TEMPLATE,
        lambda: write_template(reads.current_store()),
        "inspectorate-template.xlsx",
        blocks.SPREADSHEET,
        on_click="ignore",
    )


def sign_in_or_out() -> None:
    """A button that leads to the provider, or away from what it said; none where there is none."""
    if writers.signed_in_as():
        st.button("Sign out", on_click=st.logout)
    elif writers.offers_sign_in():
        st.button("Sign in", on_click=st.login, type="primary")
