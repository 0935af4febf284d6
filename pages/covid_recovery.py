"""What the pandemic did to probation, and how far it came back."""

from inspectorate.components import blocks, covid_filters, covid_view

blocks.heading("Covid-19 recovery", covid_view.FIRST_LINE)
asked, in_force = covid_filters.choose_asked()
view = covid_view.get_view(asked)
blocks.status(view.status, in_force)
if asked.period:
    blocks.note(*covid_view.ON_PERIODS)
blocks.show(view.body)
