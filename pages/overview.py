"""The front page: find your area, and how things stand in all we hold."""

from inspectorate.components import area_search, blocks, overview_view, url_state

blocks.heading("What did inspectors find about probation in your area?", overview_view.get_lead())
asked = url_state.look_up(
    "Find a council, town, PDU or region",
    "find",
    area_search.get_words(),
    placeholder="Type a name, such as Guildford",
)
answer = area_search.get_answer(asked, blocks.today()) if asked else None
blocks.show(answer, overview_view.get_examples())
blocks.show(overview_view.get_picture(blocks.today()))
