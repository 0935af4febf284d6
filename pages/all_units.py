"""All PDUs on one question: what is more than chance, and why that is no ranking."""

from functools import partial

from inspectorate.components import all_units_view, blocks, url_state

questions = all_units_view.get_questions()
default = next(iter(questions))
question, unknown_question = url_state.read("question", questions, default)
order, unknown_order = url_state.read("order", all_units_view.ORDERS)
view = all_units_view.get_view(question, order)
blocks.heading("All PDUs on one question", view.lead)
blocks.unknown_choices(
    [
        ("question", unknown_question, "The first is shown."),
        ("order", unknown_order, "They stand by name."),
    ]
)
url_state.choose("Key question", "question", questions, default=default)
if view.parts:
    url_state.choose("Order of the table", "order", all_units_view.ORDERS)
    blocks.show(view.parts[0])
    blocks.downloads(
        "inspectorate-all-pdus",
        partial(all_units_view.write_csv, question),
        partial(all_units_view.write_workbook, question),
    )
    blocks.show(*view.parts[1:])
