"""A file that waits, as HTML: what was read, what is doubtful, how the page would read."""

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from inspectorate import config
from inspectorate.components import blocks, organisation_view, reads
from inspectorate.components.drafts import Draft
from inspectorate.components.organisation_view import OrganisationView
from inspectorate.domain.organisations import full_name
from inspectorate.importing import intake, kept
from inspectorate.presenting import imports as shown
from inspectorate.presenting import wordings_of_imports as wordings
from inspectorate.presenting.html import render
from inspectorate.presenting.sentences import imports as sentences
from inspectorate.queries.organisations import get_organisations

_PREVIEW = "imports:preview"

Parts = Sequence[Markup | str]


def what_was_read(draft: Draft) -> Parts:
    """How much was read, and on demand each value and text with its place."""
    records = draft.proposal.checked.records
    parts: list[Markup | str] = [shown.summary(records.rows), sentences.read_in(draft.seconds)]
    readings = shown.readings_table(records.readings)
    texts = shown.texts(records.rows)
    statements = shown.statements_table(records.statements)
    for title, part in (
        ("Each value with its place and words", readings),
        ("Each finding and recommendation with its place", texts),
        (wordings.IN_SENTENCES, statements),
    ):
        if part is not None:
            parts.append(render("details", title=title, note="", parts=[part]))
    return parts


def what_is_doubtful(draft: Draft) -> Parts:
    """Every error and doubt, the errors first."""
    doubts = draft.proposal.checked.doubts
    errors = sum(doubt.blocks for doubt in doubts)
    table = shown.doubts_table(doubts, draft.proposal.file_name)
    told = sentences.doubts_found(errors, len(doubts) - errors)
    return [told, table] if table is not None else [told]


def what_would_change(draft: Draft) -> Parts:
    """The values of held inspections that would be others; nothing where none is held."""
    checked = draft.proposal.checked
    if not checked.replaces:
        return []
    table = shown.changes_table(checked.changes)
    told = sentences.would_change(len(checked.changes))
    return [told, table] if table is not None else [told]


def organisations(draft: Draft) -> dict[str, str]:
    """Whose inspections the file brings, by slug."""
    known = get_organisations(reads.current_store()).set_index("organisation")
    brought = [
        row["organisation"] for row in draft.proposal.checked.records.rows.get("inspections", ())
    ]
    return {
        slug: full_name(known.loc[slug, "name"], known.loc[slug, "level"])
        for slug in brought
        if slug in known.index
    }


def has_preview(draft: Draft) -> bool:
    """Whether the file brings an inspection and nothing stands in its way."""
    return not draft.proposal.checked.blocked and bool(organisations(draft))


def preview(draft: Draft, organisation: str) -> OrganisationView:
    """The Organisation page as it would read with the file."""
    key = (draft.mark, organisation, reads.current_store().version)
    held = st.session_state.get(_PREVIEW)
    if held is None or held[0] != key:
        held = st.session_state[_PREVIEW] = (key, _derive(draft, organisation))
    return held[1]


def _derive(draft: Draft, organisation: str) -> OrganisationView:
    rows = draft.proposal.checked.records.rows["inspections"]
    inspection = next(row["inspection"] for row in rows if row["organisation"] == organisation)
    with intake.preview(draft.proposal, config.DATA_DIRECTORY) as store, reads.instead(store):
        return organisation_view.get_view(organisation, inspection, "", blocks.today())


def history() -> tuple[Parts, dict[int, str]]:
    """Every import as a table, and those that can be undone, by number."""
    every = kept.list_all(config.imports_url())
    table = shown.history(every)
    active = {
        one.number: sentences.undo_label(one.number, one.file_name)
        for one in every
        if one.undone_at is None
    }
    return [table if table is not None else wordings.NOTHING_IMPORTED], active
