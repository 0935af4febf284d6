"""Inspections side by side: where they differ, and whether that is more than chance."""

from functools import partial

import streamlit as st

from inspectorate.components import (
    all_units_view,
    blocks,
    compare_files,
    compare_view,
    sides_choice,
)

chosen = sides_choice.choose_sides()
view = compare_view.get_view(chosen.slugs, chosen.subject, chosen.question)
blocks.unknown_choices([*chosen.unknown, ("question", view.not_asked, "No question is opened.")])
if chosen.too_many:
    blocks.note(chosen.too_many)
if view.is_empty:
    blocks.heading("Compare inspections", "Choose two to six organisations, or begin with these.")
    blocks.show(view.head, sides_choice.get_examples())
else:
    st.set_page_config(page_title=f"{view.title} · Inspectorate")
    blocks.show(view.head)
    blocks.downloads(
        "inspectorate-comparison",
        partial(compare_files.write_csv, chosen.slugs, chosen.subject),
        partial(compare_files.write_workbook, chosen.slugs, chosen.subject),
    )
    blocks.show(view.body)
blocks.show(all_units_view.LINK)
