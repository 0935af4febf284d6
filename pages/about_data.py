"""How far the data can be trusted: what is held and how old, what disagrees, what is missing."""

from inspectorate.components import about_view, blocks, url_state

view = about_view.get_view(blocks.today())
blocks.heading("About the data", view.answer)
entry, refused = url_state.read("discrepancy", about_view.get_subjects())
blocks.unknown_choices([("entry on published figures", refused, "All entries stand below.")])
if entry:
    blocks.section("The entry that you came for", *about_view.get_entry(entry))
blocks.section("What we hold", *view.holdings)
blocks.section("Which PDUs have an inspection, and how old it is", *view.ages)
blocks.section("What we worked out ourselves", *view.worked_out)
blocks.section("Figures that cannot all be right", *view.discrepancies)
blocks.section("What is missing from the sources", *view.missing)
blocks.section("Frameworks and rules of rating", *view.frameworks)
blocks.section("What our marks mean", *view.marks)
blocks.section("How cases and people were chosen", *view.samples)
blocks.section("What must not be compared", *view.comparing)
