"""Every sentence that the app makes up itself, in one place, as a person would write it."""

from collections.abc import Mapping, Sequence
from datetime import date

from inspectorate.domain.ages import counted_from, is_past_three_years
from inspectorate.domain.dates import (
    earliest_day,
    write_age,
    write_date,
    write_month,
    write_months,
)
from inspectorate.domain.ratings import RATINGS
from inspectorate.presenting import wordings
from inspectorate.presenting.grammar import count, enumerate_words, write_counts, write_percent


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


def safety_example(percent: float, cases: int | None, *, part: str) -> str:
    """What a percentage for keeping other people safe means, on this inspection's own figures."""
    counted = write_counts(percent, cases) if cases else ""
    of = f"in {counted} cases" if counted else f"in {percent:g} per cent of cases"
    return (
        f"'Keeping other people safe: {percent:g} per cent' means that {of} inspectors found "
        f"this part of the {part} good enough."
    )


def judged_work(inspection: Mapping) -> str:
    """Whose work an inspection judged, seen when, published when; what is not known is left out."""
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
        return "The date of this inspection is not in our sources."
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


def when(inspection: Mapping) -> str:
    """The date by which an inspection is listed: publication, else fieldwork, and which it is."""
    if inspection["published"]:
        return write_date(inspection["published"])
    if inspection["fieldwork_start"]:
        return f"fieldwork {write_month(inspection['fieldwork_start'])}"
    return wordings.DATE_NOT_KNOWN


def rating_counts(ratings: Sequence[str | None], left_out: int) -> str:
    """How often each rating was given, and how many worked-out ones are not counted."""
    if left_out and not ratings:
        word = "rating is" if left_out == 1 else f"{left_out} ratings are"
        return f"The {word} worked out by us and left out of the counts."
    known = [rating for rating in ratings if rating]
    given = [f"{known.count(rating)} {rating}" for rating in RATINGS if rating in known]
    given = given or ["no overall rating"]
    sentence = f"{count(len(ratings), 'inspection').capitalize()}: {enumerate_words(given)}"
    missing = len(ratings) - len(known)
    if missing and known:
        sentence += f"; {missing} without an overall rating"
    if left_out:
        word = "rating" if left_out == 1 else "ratings"
        sentence += f". {left_out} {word} worked out by us left out of these counts"
    return sentence + "."


def selection_count(shown: int, organisations: int) -> str:
    """How many inspections the filters leave, of how many organisations."""
    if not shown:
        return "No inspection fits these filters."
    return f"{count(shown, 'inspection').capitalize()} of {count(organisations, 'organisation')}."


def coverage(inspections: int, rated: int, missing: int) -> str:
    """How much is held: inspections in all, PDUs with one and PDUs without."""
    return (
        f"We hold {count(inspections, 'inspection')}: of today's PDUs, {rated} "
        f"{'has' if rated == 1 else 'have'} at least one and {missing} "
        f"{'has' if missing == 1 else 'have'} none."
    )


def how_matched(rows: Sequence[Mapping]) -> list[str]:
    """What must be said of how a place was matched to its PDUs; nothing where a source says it."""
    place = rows[0]["place"]
    if rows[0]["organisation"] is None:
        return [f"{place} lies in {rows[0]['region_name']} region."]
    told = []
    if len(rows) > 1:
        told.append(
            f"{place} is covered by {len(rows)} PDUs; our sources do not say which street goes to "
            "which."
        )
    inferred = [row for row in rows if row["confidence"] == "inferred"]
    which = "this PDU" if len(inferred) == 1 else "these PDUs"
    if any(row["basis"] == "county_of" for row in inferred):
        told.append(f"We matched {place} to {which} by its county; no source names it.")
    elif inferred:
        told.append(
            f"We matched {place} to {which} by where it lies and where its probation teams are; "
            "no source names it."
        )
    return told


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


def unknown_choice(what: str, refused: str, instead: str) -> str:
    """That the address asks for something we do not hold, and what is shown instead."""
    return (
        f"The address asks for the {what} “{refused[:60]}”, which is not in what we hold. {instead}"
    )


def derived_agreement(published: str, derived: str | None, *, close: bool) -> str:
    """What the lowest-key-question rule gives beside the published rating."""
    if derived is None:
        return "Cannot be worked out: not all key questions are in what we hold."
    if close:
        return "Too close to the line to check from a rounded figure."
    return f"{derived} (agrees)." if derived == published else f"{derived} (differs)."


def boundary_note(name: str, predecessor: str, rating: str, published: str | None) -> str:
    """That a retired unit's rating does not carry over to the unit that took its place."""
    what, it = (f"was rated {rating}", "rating") if rating else ("was inspected", "inspection")
    dated = f" in {write_month(published)}" if published else ""
    return (
        f"{name} has not been inspected within its present boundaries. {predecessor}, which "
        f"covered part of it, {what}{dated}; that {it} does not carry over."
    )


def grid_headline(percentages: Sequence[float], safety: Sequence[float]) -> str:
    """The message of a case grid: the span of its figures, and of keeping people safe."""
    return (
        f"Work was judged sufficient in {_span(percentages)} of cases, depending on the question; "
        f"for keeping other people safe (risk of harm) in {_span(safety)}"
    )


def _span(percentages: Sequence[float]) -> str:
    low, high = min(percentages), max(percentages)
    return write_percent(low) if low == high else f"{low:g}% to {high:g}%"


_REPORTERS = {
    "inspection report": "an inspection report",
    "data workbook": "a data workbook",
    "press notice": "the inspectorate's press notice",
    "annual report": "an annual report",
    "inspectorate page": "a page of the inspectorate",
    "news report": "a news report",
    "other page": "another web page",
}


def reported(score: Mapping) -> str:
    """A figure that is known only at second hand, as a sentence with who reports it."""
    figure = _figure(score)
    where = _REPORTERS[score["reported_by"]]
    return (
        f"{_said(score)} {figure}, as reported by {where} ({score['publisher']}). "
        f"{base_words(score)}"
    ).strip()


def inexact(score: Mapping) -> str:
    """A figure that the report itself puts inexactly, as a sentence."""
    return f"{_said(score)} {_figure(score)}. {base_words(score)}".strip()


def _said(score: Mapping) -> str:
    return score["statement"] + ("" if score["statement"].endswith("?") else ":")


def _figure(score: Mapping) -> str:
    percent, part, cases = score["percent"], score["numerator"], score["cases"]
    words = {"exact": "", "about": "about ", "over": "over ", "under": "under "}
    if percent is None:
        return f"{part} of {cases} cases" if cases else count(part, "case")
    of = ""
    if cases and part is not None:
        of = f" ({part} of {cases})"
    elif cases and score["cases_basis"] == "stated":
        of = f" of {cases} cases"
    return f"{words[score['qualifier']]}{percent:g} per cent{of}"


def base_words(score: Mapping) -> str:
    """What is known of the cases a figure rests on."""
    if score["cases"] is None:
        return "Number of cases not given, so not compared."
    if score["cases_basis"] == "assumed":
        return f"Base assumed: all {score['cases']} cases inspected."
    return ""
