"""Figures that are counted, surveyed, timed or bought; and what is known to be wrong."""

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index

from inspectorate.store.columns import (
    BETTER,
    PROVIDERS,
    QUALIFIERS,
    day,
    define,
    line,
    number,
    refers,
    source,
    text,
)

metrics = define(
    "metrics",
    "something that is counted, surveyed, timed or bought",
    text("metric", "its slug", key=True),
    text("title", "its title", required=True),
    text("topic", "the topic it belongs to", required=True),
    text("unit", "its unit", required=True),
    text("better", "which way is good", required=True, one_of=(*BETTER, "neither")),
    text("definition", "what is measured", required=True),
)

observations = define(
    "observations",
    "one published figure that is no case figure of an inspection",
    text("observation", "its slug", key=True),
    text("metric", "what is measured", required=True),
    text("organisation", "of whom", required=True),
    text("provider", "NPS or CRC; empty for both", one_of=PROVIDERS),
    text("sample", "the group it rests on"),
    text("category", "the one remaining split; “total” for a total", required=True),
    day("period_start", "first day covered"),
    day("period_end", "last day covered"),
    number("value", "the figure, in the metric's unit"),
    number("value_to", "upper end of a printed range"),
    text("qualifier", "how exactly it is stated", required=True, one_of=QUALIFIERS),
    number("numerator", "the part, where a pair is printed", lowest=0),
    number("denominator", "the whole, where a pair is printed", lowest=0),
    text("compared_with", "the observation it was set against"),
    number("change", "the change as published"),
    text("source_table", "slug of the printed table it stands in"),
    *source(),
    text(
        "change_unit",
        "whether the change is in per cent or in the metric's unit",
        one_of=("per cent", "unit"),
    ),
    line(),
    CheckConstraint("value IS NOT NULL OR numerator IS NOT NULL OR change IS NOT NULL"),
    Index("observations_by_metric", "metric"),
    Index("observations_by_sample", "sample"),
    CheckConstraint("(change IS NULL) = (change_unit IS NULL)"),
    refers("metric", "metrics"),
    refers("organisation", "organisations"),
    refers("sample", "samples"),
    refers("compared_with", "observations"),
    refers("document", "documents"),
)

discrepancies = define(
    "discrepancies",
    "published figures that cannot all be right",
    text("discrepancy", "its slug", key=True),
    text("subject", "what they are about", required=True),
    text("row_a", "the first figure's row, as table/key"),
    text("row_b", "the second figure's row, as table/key"),
    text("value_a", "the first figure", required=True),
    text("document_a", "where the first figure stands", required=True),
    text("locator_a", "its place there"),
    text("value_b", "the second figure", required=True),
    text("document_b", "where the second figure stands", required=True),
    text("locator_b", "its place there"),
    text("judgement", "which one the page shows, and why", required=True),
    text("note", "anything else"),
    line(),
    ForeignKeyConstraint(
        ["document_a"], ["documents.document"], deferrable=True, initially="DEFERRED"
    ),
    ForeignKeyConstraint(
        ["document_b"], ["documents.document"], deferrable=True, initially="DEFERRED"
    ),
)

changes = define(
    "changes",
    "a correction or addition that readers should know of",
    day("date", "when it was made", required=True),
    text("table", "the table concerned", required=True),
    text("row", "the row concerned; empty for many"),
    text("what", "what was changed", required=True),
    text("why", "why", required=True),
)
