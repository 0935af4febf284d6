"""How regions and PDUs were rated, standard by standard."""

from functools import partial

from inspectorate.components import blocks, filters, inspections_view

blocks.heading(
    "How were they rated?",
    inspections_view.get_lead(),
)
selection, in_force = filters.choose_selection()
pages = inspections_view.count_pages(selection)
page = filters.choose_page(pages)
view = inspections_view.get_view(selection, page)
blocks.status(view.status, in_force)
blocks.show(*view.first)
blocks.downloads(
    "inspectorate-ratings",
    partial(inspections_view.write_csv, selection),
    partial(inspections_view.write_workbook, selection, tuple(in_force)),
)
blocks.show(*view.blocks, filters.pager(page, pages))
