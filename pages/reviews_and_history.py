"""Reviews of whole subjects, serious further offences, and the time before one service."""

from functools import partial

from inspectorate.components import blocks, reviews_view, url_state

blocks.heading("What did reviews find, and what was there before?", reviews_view.get_lead())
reviews = reviews_view.get_choices()
newest = next(iter(reviews), "")
_, unknown_topic = url_state.read("topic", reviews_view.TOPICS)
_, unknown_review = url_state.read("review", reviews, newest)
topic = url_state.choose("What to read", "topic", reviews_view.TOPICS)
review = newest
if topic == reviews_view.REVIEWS and reviews:
    review = url_state.choose("Which review", "review", reviews, default=newest)
blocks.unknown_choices(
    [
        ("topic", unknown_topic, "The thematic reviews are shown."),
        ("review", unknown_review, "The newest is shown."),
    ]
)
sections = reviews_view.get_sections(topic, review)
for title, parts in sections:
    blocks.section(title, *parts)
if sections:
    blocks.downloads(
        f"inspectorate-{topic or review}",
        partial(reviews_view.write_csv, topic, review),
        partial(reviews_view.write_workbook, topic, review),
    )
else:
    blocks.note(reviews_view.NOTHING)
