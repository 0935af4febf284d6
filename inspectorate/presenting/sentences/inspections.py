"""What is said of one inspection: whose work it judged, how old it is, what its rating is not."""

from collections.abc import Mapping, Sequence
from datetime import date

from inspectorate.domain.ages import counted_from, is_past_three_years
from inspectorate.domain.dates import earliest_day, write_age, write_date, write_month, write_months
from inspectorate.domain.organisations import full_name
from inspectorate.presenting import wordings
from inspectorate.presenting.grammar import count, enumerate_words


def what_a_rating_is_not(level: str, safety: str = "") -> str:
    """What stands under every rating on first view; `safety` is an example from this inspection.

    The nation's rating rests on arrangements, not on cases, so for it the first half is left out.
    """
    if level == "nation":
        return "The rating does not measure crime or how dangerous anyone is."
    text = (
        "The rating says how well the work was done in the cases inspectors looked at. It does not "
        "measure crime in your area or how dangerous anyone is."
    )
    return f"{text} {safety}".strip()


def points(inspection: Mapping) -> str:
    """What follows a rating: its points of how many; empty where either is not in what we hold."""
    if inspection["score"] is None or inspection["max_score"] is None:
        return ""
    return f", {inspection['score']} of {inspection['max_score']} points"


def verdict(inspection: Mapping) -> str:
    """The answer in one sentence: who, what rating on how many cases, when it was reported."""
    name = full_name(inspection["name"], inspection["level"])
    rating, cases = inspection["overall_rating"], inspection["cases"]
    inferred = inspection["confidence"] == "inferred"
    reported = _reported(inspection, rates=bool(rating) and not inferred)
    if inspection["kind"] == "dynamic":
        return (
            f"{name} had a dynamic inspection of public protection, which rates nobody{reported}."
        )
    if not rating:
        return f"{name} was inspected{reported}. Its overall rating is not in what we hold."
    if inspection["level"] == "nation":
        return f"The national arrangements for {name} were rated {rating}{reported}."
    told = f"comes out as {rating}, as worked out by us" if inferred else f"was rated {rating}"
    told += points(inspection)
    if cases:
        told += f", on {count(cases, 'inspected case')}"
    return f"{name} {told}{reported}."


def _reported(inspection: Mapping, *, rates: bool) -> str:
    """When it was reported, else seen; `rates`: the rating stands in that report itself."""
    if inspection["published"]:
        when = write_date(inspection["published"])
        return f", in a report of {when}" if rates else f"; the report is of {when}"
    if inspection["fieldwork_start"]:
        when = write_month(inspection["fieldwork_start"])
        return f", after fieldwork in {when}" if rates else f"; fieldwork was in {when}"
    return "; the date of the report is not in our sources"


def judged_work(inspection: Mapping) -> str:
    """Whose work an inspection judged, seen when, published when; what is not known is left out.

    Where nothing of it is known, it follows the verdict, which says that the report has no date.
    """
    parts = []
    if inspection["cases_from"]:
        months = write_months(inspection["cases_from"], inspection["cases_to"])
        parts.append(f"Judges work with people whose sentence or licence began in {months}")
    seen = write_months(inspection["fieldwork_start"], inspection["fieldwork_end"])
    if inspection["fieldwork_start"]:
        verb = "seen by inspectors in" if parts else "Judges work that inspectors saw in"
        parts.append(f"{verb} {seen}")
    if inspection["published"]:
        when = write_month(inspection["published"])
        parts.append(f"published in {when}" if parts else f"Published in {when}")
    if not parts:
        return "When the work was done, and when inspectors saw it, is not in our sources either."
    return f"{', '.join(parts)}. It says nothing about what has happened since."


def age(inspection: Mapping, today: date) -> list[str]:
    """How old an inspection is, from which event that counts, and whether it is past three years.

    Nothing where no date is known: that is said already.

    Age counts from the cases, else fieldwork, else publication; only PDUs have the yardstick.
    """
    dated = counted_from(inspection)
    if dated is None:
        return []
    known, event = dated
    if earliest_day(known) > today:
        return [f"Age not known: {write_date(known)} lies ahead of today."]
    sentence = f"{write_age(known, today).capitalize()} old, counted from {event}."
    if inspection["level"] == "pdu" and is_past_three_years(known, today):
        sentence += " Older than the three years the inspectorate set itself."
    return [sentence]


def not_held(missing: Sequence[str]) -> str:
    """What of an inspection is not in what we hold; nothing where all of it is."""
    return f"Not in what we hold: {enumerate_words(missing)}." if missing else ""


def cases_inspected(cases: int | None, community: int | None, licence: int | None) -> str:
    """How many cases were inspected, and of which kind as far as that is known; else nothing."""
    if cases is None:
        return ""
    if community is None or licence is None:
        return f"{cases:,}"
    sentenced = count(community, "community sentence")
    released = count(licence, "release on licence", "releases on licence")
    return f"{cases:,} ({sentenced} and {released})"


def when(inspection: Mapping) -> str:
    """The date by which an inspection is listed: publication, else fieldwork, and which it is."""
    if inspection["published"]:
        return write_date(inspection["published"])
    if inspection["fieldwork_start"]:
        return f"fieldwork {write_month(inspection['fieldwork_start'])}"
    return wordings.DATE_NOT_KNOWN


def boundary_note(name: str, predecessor: str, inspection: Mapping) -> str:
    """That a retired unit's rating does not carry over to the unit that took its place."""
    rating = inspection["overall_rating"]
    what, it = (f"was rated {rating}", "rating") if rating else ("was inspected", "inspection")
    limits = [
        "worked out by us" * (bool(rating) and inspection["confidence"] == "inferred"),
        "" if inspection["published"] else _without_publication(inspection),
    ]
    told = "; ".join(filter(None, limits))
    dated = f" in {write_month(inspection['published'])}" if inspection["published"] else ""
    return (
        f"{name} has not been inspected within its present boundaries. {predecessor}, which "
        f"covered part of it, {what}{dated}{f' ({told})' if told else ''}; that {it} does not "
        "carry over."
    )


def _without_publication(inspection: Mapping) -> str:
    if inspection["fieldwork_start"]:
        return f"fieldwork in {write_month(inspection['fieldwork_start'])}"
    return "when is not in our sources"


def nation(cases: int | None) -> str:
    """What the nation's rating is and is not, and what its cases were for, where any are known."""
    if cases is None:
        return wordings.NATION
    return (
        f"{wordings.NATION} Inspectors also looked at {cases} cases from all 12 regions; those "
        "results informed the judgement but did not set it."
    )


def find_not_rank(newest: str | None) -> str:
    """How the ratings of PDUs may be read together; `newest` is the date of the newest one held."""
    if newest and newest[:7] > "2025-11":
        return wordings.TWO_SETS
    return f"{wordings.NO_RATING_SINCE} {wordings.TWO_SETS}"
