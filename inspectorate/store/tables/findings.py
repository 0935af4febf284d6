"""What reports say and ask for in words, and what it is about."""

from sqlalchemy import Index

from inspectorate.store.columns import DIMENSIONS, day, define, line, refers, source, text, whole

findings = define(
    "findings",
    "a bullet or passage of a report",
    text("finding", "its slug", key=True),
    text("inspection", "the inspection; empty where it is about several"),
    text("section", "the heading under which it stands"),
    text("standard", "the standard, where the section is one"),
    text(
        "kind",
        "what the report calls it",
        required=True,
        one_of=(
            "strength",
            "area_for_improvement",
            "case_finding",
            "good_practice",
            "feedback",
            "note",
        ),
    ),
    text("dimension", "which of the three sides of the work", one_of=DIMENSIONS),
    text(
        "voice",
        "on whose evidence it mainly rests",
        one_of=("cases", "practitioners", "managers", "people on probation", "partners"),
    ),
    text(
        "control",
        "who the report says can change it",
        one_of=("pdu", "region", "national", "shared"),
    ),
    text("themes", "slugs of its themes, separated by “; ”"),
    text("summary", "what it says, in our words", required=True),
    *source(),
    line(),
    Index("findings_by_kind", "kind", "inspection"),
    refers("inspection", "inspections"),
    refers("document", "documents"),
)

recommendations = define(
    "recommendations",
    "a recommendation",
    text("recommendation", "its slug", key=True),
    text("inspection", "the inspection or review it comes from", required=True),
    whole("number", "its number in the report", lowest=1),
    text("addressed_to", "who should act", required=True),
    text("themes", "slugs of its themes, separated by “; ”"),
    text("summary", "what is asked, in our words", required=True),
    text("response", "what was answered"),
    text("progress", "what is known of progress"),
    day("progress_date", "when that was said"),
    text("progress_by", "who said it"),
    text("follow_up", "what the inspectorate said later"),
    *source(),
    text(
        "answer",
        "the kind of answer, as far as a source tells it; empty where none is held",
        one_of=("agreed", "partly agreed", "not told singly", "none yet"),
    ),
    line(),
    refers("inspection", "inspections"),
    refers("document", "documents"),
)

themes = define(
    "themes",
    "a theme of findings and recommendations",
    text("theme", "its slug", key=True),
    text("title", "its title", required=True),
    text("definition", "what belongs to it", required=True),
)

events = define(
    "events",
    "a dated event",
    text("event", "its slug", key=True),
    day("date", "when", required=True),
    text("title", "what happened", required=True),
    text(
        "kind", "what sort", required=True, one_of=("covid", "unification", "policy", "leadership")
    ),
    text("organisation", "whom it concerns; empty for all"),
    *source(),
    line(),
    refers("organisation", "organisations"),
    refers("document", "documents"),
)
