"""Sets of standards, with their rules of rating."""

from sqlalchemy import CheckConstraint

from inspectorate.domain.ratings import RATINGS
from inspectorate.store.columns import (
    BASES,
    DIMENSIONS,
    STATUS,
    day,
    define,
    number,
    refers,
    text,
    whole,
)

frameworks = define(
    "frameworks",
    "a dated set of standards with its rule of rating",
    text("framework", "its code", key=True),
    text("title", "its title", required=True),
    day("valid_from", "first inspections under it", required=True),
    day("valid_to", "last inspections under it"),
    whole("max_score", "the highest overall score; empty where no score is published", lowest=1),
    text("status", "whether a source confirms it", required=True, one_of=STATUS),
    text("document", "the source that states it"),
    refers("document", "documents"),
)

rating_bands = define(
    "rating_bands",
    "where a percentage or a total of points falls",
    text("framework", "the framework", key=True),
    text(
        "applies_to", "percent of cases or total of points", key=True, one_of=("percent", "total")
    ),
    text("rating", "the rating earned", key=True, one_of=RATINGS),
    number("lowest", "lowest value, included", required=True, lowest=0, highest=100),
    number("highest", "highest value, included", required=True, lowest=0, highest=100),
    text("status", "whether a source confirms it", required=True, one_of=STATUS),
    text("document", "the source that states it"),
    CheckConstraint("lowest <= highest"),
    refers("framework", "frameworks"),
    refers("document", "documents"),
)

rating_points = define(
    "rating_points",
    "what a rating is worth",
    text("framework", "the framework", key=True),
    text("rating", "the rating", key=True, one_of=RATINGS),
    whole("points", "points towards the overall score", required=True),
    text("status", "whether a source confirms it", required=True, one_of=STATUS),
    text("document", "the source that states it"),
    refers("framework", "frameworks"),
    refers("document", "documents"),
)

standards = define(
    "standards",
    "a standard of a framework",
    text("framework", "the framework", key=True),
    text("standard", "its code, or its slug where the framework prints none", key=True),
    text("title", "its title", required=True),
    whole("domain_number", "number of the domain it belongs to", lowest=1),
    whole("position", "its place in the order of the framework", required=True, lowest=1),
    text("basis", "what its rating rests on; empty where no source says", one_of=BASES),
    refers("framework", "frameworks"),
)

standard_titles = define(
    "standard_titles",
    "another title that a source uses for a standard",
    text("framework", "the framework", key=True),
    text("title", "the other title", key=True),
    text("standard", "the standard meant", required=True),
    refers("framework standard", "standards"),
)

key_questions = define(
    "key_questions",
    "a question that inspectors answer about each case",
    text("framework", "the framework", key=True),
    text("standard", "the standard it belongs to", key=True),
    text("key_question", "its code within the standard", key=True),
    text("question", "slug of the same question in every framework", required=True),
    text("dimension", "which of the three sides of the work it asks about", one_of=DIMENSIONS),
    text("wording", "its wording in this framework", required=True),
    refers("framework standard", "standards"),
)
