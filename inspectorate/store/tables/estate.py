"""Sources, and the units that are inspected: where they are and what they came from."""

from sqlalchemy import UniqueConstraint

from inspectorate.store.columns import CONFIDENCE, LEVELS, day, define, refers, source, text

documents = define(
    "documents",
    "a source",
    text("document", "its slug", key=True),
    text("title", "its title; empty where only an address is held"),
    text("publisher", "who published it", required=True),
    text("kind", "inspection report, press notice, news report and so on", required=True),
    day("published", "date of publication"),
    text("url", "its address"),
    text("isbn", "its ISBN"),
    text("licence", "licence under which it is published; empty where not known"),
)

organisations = define(
    "organisations",
    "a unit that is or was inspected",
    text("organisation", "its slug, which never changes", key=True),
    text("name", "its name", required=True),
    text("level", "what kind of unit it is", required=True, one_of=LEVELS),
    text("parent", "the organisation it belongs to"),
    text("code", "its code in the case management system"),
    day("opened", "when it began, where known"),
    day("closed", "when it ended; empty while it exists"),
    *source(),
    refers("parent", "organisations"),
    refers("document", "documents"),
)

aliases = define(
    "aliases",
    "another name that a source uses for an organisation",
    text("alias", "the other name", key=True),
    text("organisation", "whose name it is", key=True),
    *source(),
    refers("organisation", "organisations"),
    refers("document", "documents"),
)

places = define(
    "places",
    "a council or town and a PDU that covers it; some have several",
    text("place", "its name", required=True),
    text("kind", "district, unitary, London borough, county, council or town", required=True),
    text("ons_code", "code of the Office for National Statistics; towns have none"),
    text("organisation", "a PDU that covers it; empty where not known"),
    text("region", "the region it lies in", required=True),
    text("basis", "how the match was made", required=True),
    text("confidence", "stated by a source, or a step was added", one_of=CONFIDENCE),
    *source(required=False),
    UniqueConstraint("place", "kind", "ons_code", "organisation"),
    refers("organisation", "organisations"),
    refers("region", "organisations"),
    refers("document", "documents"),
)

lineage = define(
    "lineage",
    "which organisation became which",
    text("predecessor", "the organisation that ended", key=True),
    text("successor", "an organisation that took over its work", key=True),
    day("date", "when"),
    *source(),
    refers("predecessor", "organisations"),
    refers("successor", "organisations"),
    refers("document", "documents"),
)

owners = define(
    "owners",
    "who ran a service before unification, as one source tells it",
    text("organisation", "the service", key=True),
    text("owner", "who ran it, or was to", key=True),
    text(
        "standing",
        "whether the source says that it ran the service, or that it had been chosen to",
        required=True,
        one_of=("ran it", "preferred bidder"),
    ),
    day("date", "when it was so, as the source tells it; empty where it does not"),
    day("until", "when it ended, where a source says so"),
    text("document", "the source that states it", key=True),
    text("locator", "where in the source: chapter, table, paragraph or bullet"),
    refers("organisation", "organisations"),
    refers("document", "documents"),
)
