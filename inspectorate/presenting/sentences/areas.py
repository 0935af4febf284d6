"""What is said of an area: how its unit was last rated, and why there may be no inspection."""

from collections.abc import Mapping

from inspectorate.domain.dates import write_month, write_months
from inspectorate.domain.ratings import RATINGS
from inspectorate.presenting.grammar import enumerate_words
from inspectorate.presenting.sentences.inspections import points

_AT_SECOND_HAND = {
    "news report": "We know this rating from a news report",
    "other page": "We know this rating from another web page",
}

_PLACES = dict(zip(RATINGS, ("highest", "second highest", "second lowest", "lowest"), strict=True))


def rated_on(inspection: Mapping) -> str:
    """What follows “Last rated Inadequate”: the score, whose work that was, and when."""
    told = points(inspection)
    parts = []
    if inspection["level"] == "nation":
        # Its cases did not set the rating, so it was not rated “on work with people”.
        seen = write_months(inspection["fieldwork_start"], inspection["fieldwork_end"])
        parts += [f"after fieldwork in {seen}"] if inspection["fieldwork_start"] else []
    elif inspection["cases_from"]:
        months = write_months(inspection["cases_from"], inspection["cases_to"])
        parts.append(f"on work with people whose sentence or licence began in {months}")
    if inspection["fieldwork_start"] and inspection["level"] != "nation":
        seen = write_months(inspection["fieldwork_start"], inspection["fieldwork_end"])
        verb = "seen by inspectors in" if parts else "on work that inspectors saw in"
        parts.append(f"{verb} {seen}")
    if inspection["published"]:
        parts.append(f"published in {write_month(inspection['published'])}")
    if not parts:
        return f"{told}; the date of this inspection is not in our sources."
    return f"{told}, {', '.join(parts)}."


def known_from(inspection: Mapping) -> str:
    """That a rating is known at second hand, and from whom; empty where it is not."""
    where = _AT_SECOND_HAND.get(inspection["reported_by"], "")
    if not where or inspection["confidence"] == "inferred":
        return ""
    return f"{where} ({inspection['publisher']}); the report itself is not in what we hold."


def place_of_rating(rating: str) -> str:
    """Where a rating stands among the four, for a reader who knows only its name."""
    return f"{rating} is the {_PLACES[rating]} of four ratings: {enumerate_words(RATINGS)}."


def why_not_since(predecessor: str, closed: str) -> str:
    """What is known of why a unit that took over from a closed one was not inspected since."""
    return (
        f"{predecessor} closed in {write_month(closed)}; inspections of PDUs were paused in "
        "October 2025."
    )


def why_not_inspected() -> str:
    """What may lie behind it where no inspection of a PDU is held; no source says which."""
    return (
        "Why no inspection is held we cannot tell: some PDUs were inspected without our having the "
        "report, for some the boundaries changed, and inspections of PDUs were paused in October "
        "2025."
    )


def all_we_hold(name: str) -> str:
    """The words of the link to the page of an area."""
    return f"All we hold of {name}"


def later_dynamic(inspection: Mapping) -> str:
    """That a dynamic inspection, which rates nobody, is held beside the one that rates."""
    when = f", published in {write_month(inspection['published'])}" * bool(inspection["published"])
    return f"We also hold a dynamic inspection of public protection, which rates nobody{when}."
