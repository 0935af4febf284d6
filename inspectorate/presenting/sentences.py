"""Every sentence that the app makes up itself, in one place, as a person would write it."""

from collections.abc import Mapping, Sequence
from datetime import date

from inspectorate.domain.dates import (
    earliest_day,
    latest_day,
    write_age,
    write_date,
    write_month,
    write_months,
)
from inspectorate.domain.ratings import RATINGS
from inspectorate.domain.statistics import counts_behind

SITE = "Inspectorate: probation inspection results, unofficial"
INDEPENDENT = (
    "An independent site using published reports. "
    "Not HM Inspectorate of Probation, not official statistics."
)
ATTRIBUTION = "Contains public sector information licensed under the Open Government Licence v3.0."
NOT_IN_WHAT_WE_HOLD = "No inspection in what we hold."
NOT_INSPECTED = "no inspection in what we hold"
DATE_NOT_KNOWN = "date not known"
NOT_HELD = "[x]: not in what we hold."
JUDGEMENT_STANDARDS = (
    "Leadership, staffing and services are inspectors' judgements on interviews, documents and "
    "surveys. There is no percentage behind them."
)
NATION = (
    "This rates HMPPS's national arrangements: headquarters leadership, staffing, services, "
    "buildings and IT. It is not an average of local ratings, so a PDU cannot be above or below "
    "it. Inspectors also looked at 165 cases from all 12 regions; those results informed the "
    "judgement but did not set it."
)
REGION = (
    "A region's rating is not the sum of its PDUs' ratings: different standards, and partly "
    "different evidence."
)
DYNAMIC = (
    "A dynamic inspection looks at public protection only and rates nobody. "
    "Its questions are not the twelve of the case grid."
)
FIND_NOT_RANK = (
    "We hold no PDU rating from after autumn 2025. In October 2025 inspectors turned to public "
    "protection in all 12 regions, and we have seen no rating from those inspections. Ratings "
    "below come from two sets of standards, 2021–23 and 2023–25. They are shown together so that "
    "you can find your area, not so that you can rank."
)
CHOSEN_WEEKS = (
    "These were all eligible cases that began in two chosen weeks, not a random draw. The line "
    "shows how far the figure might have moved had other weeks been taken; the true doubt is "
    "larger, because inspectors can differ too."
)
SAME_CASES = (
    "Both figures are from the same cases, so the size of the gap cannot be tested from what is "
    "published."
)
DIVERSITY = "Reported in its own section; not rated. It counts towards every standard."
CASE_FINDING = (
    "From the inspection of individual cases; the report does not label it a strength or a "
    "weakness."
)
USER_VOICE = (
    "User Voice, an organisation run by people who have been on probation, gathered this for the "
    "inspectorate. Those who answered chose to; they need not be the people whose cases were "
    "inspected."
)
SINCE_THEN = "The dashboard does not know what has been done since the inspection."


def count(number: int, one: str, many: str = "") -> str:
    """A count with its noun: no inspections, 1 inspection, 12 inspections, 1,200 inspections."""
    many = many or f"{one}s"
    if number == 0:
        return f"no {many}"
    return f"1 {one}" if number == 1 else f"{number:,} {many}"


def enumerate_words(words: Sequence[str]) -> str:
    """A list in a sentence: a; a and b; a, b and c."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def write_percent(percent: float) -> str:
    """A percentage as printed, without decimals that the source does not have: 32%."""
    return f"{percent:g}%"


def write_counts(percent: float, cases: int) -> str:
    """The count of cases that prints as the percentage: 12 of 37, 81 or 82 of 157, or nothing.

    Empty where no whole number of the cases rounds to it: then the base is not the right one.
    """
    counts = counts_behind(percent, cases)
    if not counts:
        return ""
    if len(counts) > 2:
        return f"{counts[0]} to {counts[-1]} of {cases}"
    return f"{' or '.join(str(number) for number in counts)} of {cases}"


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


def age(inspection: Mapping, today: date) -> str:
    """How old an inspection is, from which event that counts, and whether it is past three years.

    Age counts from the cases, else fieldwork, else publication. The yardstick of three years is
    the inspectorate's own for PDUs (annual report 2021, Annexe 1).
    """
    counted_from = {
        "cases_from": "when the cases began",
        "fieldwork_start": "the start of fieldwork",
        "published": "publication",
    }
    column = next((column for column in counted_from if inspection[column]), None)
    if column is None:
        return "Age not known: the date is not in our sources."
    known, event = inspection[column], counted_from[column]
    if earliest_day(known) > today:
        return f"Age not known: {write_date(known)} lies ahead of today."
    sentence = f"{write_age(known, today).capitalize()} old, counted from {event}."
    last = latest_day(known)
    past = (today.year - 3, today.month, today.day) > (last.year, last.month, last.day)
    if inspection["level"] == "pdu" and past:
        sentence += " Older than the three years the inspectorate set itself."
    return sentence


def when(inspection: Mapping) -> str:
    """The date by which an inspection is listed: publication, else fieldwork, and which it is."""
    if inspection["published"]:
        return write_date(inspection["published"])
    if inspection["fieldwork_start"]:
        return f"fieldwork {write_month(inspection['fieldwork_start'])}"
    return DATE_NOT_KNOWN


def rating_counts(ratings: Sequence[str | None], left_out: int) -> str:
    """How often each rating was given, and how many worked-out ones are not counted."""
    known = [rating for rating in ratings if rating]
    given = [f"{known.count(rating)} {rating}" for rating in RATINGS if known.count(rating)] or [
        "no overall rating"
    ]
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
    if any(row["basis"] == "county_of" for row in inferred):
        told.append(f"We matched {place} to this PDU by its county; no source names it.")
    elif inferred:
        told.append(
            f"We matched {place} to this PDU by where it lies and where its probation teams are; "
            "no source names it."
        )
    return told


def rating_lines(bands: Sequence[Mapping]) -> str:
    """Where the ratings begin, in percent of cases, and whether a source confirms it; or nothing.

    `bands` are rows of `rating_bands` that apply to a percentage.
    """
    lines = sorted((band for band in bands if band["lowest"] > 0), key=lambda band: band["lowest"])
    if not lines:
        return ""
    begins = [f"{band['rating']} at {band['lowest']:g} per cent" for band in lines]
    unconfirmed = any(band["status"] == "unconfirmed" for band in lines)
    status = " These lines are unconfirmed: no source that we hold prints them." * unconfirmed
    return f"The lines we use: {enumerate_words(begins)}.{status}"


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
        f"for keeping other people safe in {_span(safety)}"
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
        f"{score['statement']}: {figure}, as reported by {where} ({score['publisher']}). "
        f"{base_words(score)}"
    ).strip()


def _figure(score: Mapping) -> str:
    percent, part, cases = score["percent"], score["numerator"], score["cases"]
    words = {"exact": "", "about": "about ", "over": "over ", "under": "under "}
    if percent is None:
        return f"{part} of {cases} cases" if cases else f"{part} cases"
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
