"""What inspectors found and asked for, searched by words and narrowed down by filters."""

from functools import partial

from inspectorate.components import blocks, findings_view, text_filters

blocks.heading("What did inspectors find, and what did they ask for?", findings_view.get_lead())
selection = text_filters.choose_texts()
view = findings_view.get_view(selection, text_filters.choose_whole_facet())
blocks.status(view.status)
blocks.downloads(
    "inspectorate-findings",
    partial(findings_view.write_csv, selection),
    partial(findings_view.write_workbook, selection),
)
blocks.show(view.body)
