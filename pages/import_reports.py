"""Bring a report or a workbook: see what was read and what is doubtful, preview, import, undo."""

import streamlit as st

from inspectorate.components import blocks, drafts, how_to_import, import_view, url_state, writers
from inspectorate.components.drafts import Draft


def read_file(names: dict[str, str]) -> str:
    """The mark of the file that is looked at: the first one, unless the address names another."""
    mark, unknown = url_state.read("file", names, next(iter(names), ""))
    if unknown:
        blocks.note(how_to_import.NOT_WAITING)
    return mark


def choose_file(names: dict[str, str]) -> None:
    """A choice among the files, where there are several."""
    if len(names) > 1:
        url_state.choose("File", "file", names, default=next(iter(names)), clears=["preview"])


def show_actions(draft: Draft) -> None:
    """The box for the doubts, and the buttons."""
    checked = draft.proposal.checked
    if checked.blocked:
        st.button("Leave this file out", on_click=drafts.drop, args=[draft.mark])
        return
    doubts = len(checked.doubts)
    looked = not doubts or st.checkbox(how_to_import.looked_at(doubts), key=f"looked:{draft.mark}")
    with st.container(horizontal=True):
        st.button(
            "Import this file",
            type="primary",
            disabled=not looked,
            on_click=drafts.confirm,
            args=[draft.mark],
        )
        st.button("Leave this file out", on_click=drafts.drop, args=[draft.mark])


def show_preview(draft: Draft) -> None:
    """The Organisation page as it would read, with the same buttons above it."""
    known = import_view.organisations(draft)
    first = next(iter(known))
    organisation, _ = url_state.read("organisation", known, first)
    blocks.note(how_to_import.preview_of(draft.proposal.file_name))
    url_state.switch(how_to_import.PREVIEW, "preview")
    if len(known) > 1:
        organisation = url_state.choose("Organisation", "organisation", known, default=first)
    show_actions(draft)
    view = import_view.preview(draft, organisation)
    st.set_page_config(page_title=f"Preview: {view.name} · Inspectorate")
    blocks.show(view.head)
    blocks.show(view.body)


def show_file(draft: Draft) -> None:
    """What the file holds, what is doubtful about it, and what may be done with it."""
    blocks.section(draft.proposal.file_name, *import_view.what_was_read(draft))
    blocks.section("What is doubtful", *import_view.what_is_doubtful(draft))
    changes = import_view.what_would_change(draft)
    if changes:
        blocks.section("What would change", *changes)
    if import_view.has_preview(draft):
        url_state.switch(how_to_import.PREVIEW, "preview")
    show_actions(draft)


def show_history() -> None:
    """Every import, and a way to take one back."""
    parts, active = import_view.history()
    blocks.section("What was imported before", *parts)
    if active:
        number = st.selectbox("Import to undo", list(active), format_func=active.get)
        st.button("Undo this import", on_click=drafts.take_back, args=[number])


def show_import(who: str) -> None:
    """The page for somebody who may import."""
    waiting = drafts.waiting()
    names = {mark: draft.proposal.file_name for mark, draft in waiting.items()}
    draft = waiting.get(read_file(names))
    if draft and url_state.is_on("preview") and import_view.has_preview(draft):
        show_preview(draft)
        return
    blocks.heading(how_to_import.TITLE, how_to_import.LEAD)
    blocks.show(how_to_import.told(drafts.told()))
    files = st.file_uploader(
        how_to_import.FILES,
        type=how_to_import.ENDINGS,
        accept_multiple_files=True,
        key=drafts.uploader_key(),
    )
    if files:
        drafts.take(files)
        st.rerun()
    how_to_import.offer_template()
    choose_file(names)
    if draft:
        show_file(draft)
    show_history()
    blocks.show(how_to_import.who(who))
    how_to_import.sign_in_or_out()


who = writers.who_writes()
if who:
    show_import(who)
else:
    blocks.heading(how_to_import.TITLE, how_to_import.NOT_HERE)
    blocks.show(how_to_import.ways())
    how_to_import.sign_in_or_out()
