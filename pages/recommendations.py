"""What was asked of probation services, what was answered, and what is known since."""

from functools import partial

from inspectorate.components import blocks, recommendations_view

blocks.heading("What was asked, and what became of it?", recommendations_view.get_lead())
asking, in_force = recommendations_view.choose_asking()
view = recommendations_view.get_view(asking)
blocks.note(*recommendations_view.CAUTIONS)
blocks.status(view.status, in_force)
blocks.downloads(
    "inspectorate-recommendations",
    partial(recommendations_view.write_csv, asking),
    partial(recommendations_view.write_workbook, asking, tuple(in_force)),
)
blocks.section("The recommendations", view.shown)
if view.by_theme:
    blocks.section("Which themes come again", view.by_theme)
if view.by_answer:
    blocks.section("What was answered", view.by_answer)
