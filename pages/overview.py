"""The front page: find your area, and how things stand in all we hold."""

from inspectorate.components import blocks, overview_view, url_state

blocks.heading("What did inspectors find about probation in your area?")
known = {"": ""} | overview_view.get_searchable()
_, refused = url_state.read("find", known)
chosen = url_state.choose(
    "Find a council, town, PDU or region", "find", known, placeholder="Type a name"
)
blocks.unknown_choices([("place", refused, "Type the name of a council, town, PDU or region.")])
if chosen:
    blocks.show(overview_view.get_answer(chosen))

view = overview_view.get_view()
blocks.section("How PDUs were last rated", view.coverage)
blocks.note(*view.cautions)
blocks.show(*view.counts)
blocks.section("Newest inspections", view.newest)
