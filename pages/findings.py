"""What inspectors found and asked for: searched by words and filters, and by theme."""

from functools import partial

from inspectorate.components import blocks, findings_view, text_filters, themes_view


def show_search() -> None:
    """The texts that fit words and filters, with what each filter would leave."""
    blocks.heading("What did inspectors find, and what did they ask for?", findings_view.get_lead())
    blocks.show(text_filters.draw_views(""))
    selection = text_filters.choose_texts()
    view = findings_view.get_view(selection, text_filters.choose_whole_facet())
    blocks.status(view.status)
    blocks.downloads(
        "inspectorate-findings",
        partial(findings_view.write_csv, selection),
        partial(findings_view.write_workbook, selection),
    )
    blocks.show(view.body)


def show_themes() -> None:
    """Which themes recur where, and who does well what others were told to improve."""
    region, theme, organisation = themes_view.read_themes()
    view = themes_view.get_view(region, theme, organisation)
    blocks.heading("Which themes recur, and who does them well?", view.lead)
    blocks.show(text_filters.draw_views("themes"))
    themes_view.choose_themes()
    blocks.show(view.body)


if text_filters.choose_view() == "themes":
    show_themes()
else:
    show_search()
