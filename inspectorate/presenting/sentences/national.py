"""What is said of all PDUs together: what the map shows, what ratings cannot tell, how old."""

from collections.abc import Mapping, Sequence

from inspectorate.domain.dates import earliest_day, latest_day, write_date, write_month
from inspectorate.domain.organisations import full_name
from inspectorate.presenting import wordings
from inspectorate.presenting.grammar import count, enumerate_words


def map_headline(pdus: int, by_framework: Sequence[tuple[str, int]], years: Sequence[str]) -> str:
    """The message of the map: how many PDUs have an inspection, under which standards, how old.

    `by_framework` holds the words for the standards with the number of PDUs last inspected under
    them, `years` the years of those inspections that are dated.
    """
    inspected = sum(number for _, number in by_framework)
    told = f"Of {count(pdus, 'PDU')} of today, {_number(inspected)} {_has(inspected)} an "
    told += "inspection in what we hold"
    if by_framework:
        under = [f"{number} under the {words}" for words, number in by_framework]
        told += f": {enumerate_words(under)}"
    if years:
        first, last = min(years), max(years)
        told += f". The dated ones are from {first}" + (f" to {last}" if last != first else "")
    return f"{told}."


def tile_coverage(inspected: int, pdus: int) -> str:
    """How many of a region's PDUs have an inspection, under its name on the map."""
    noun = "PDU" if pdus == 1 else "PDUs"
    return f"{inspected} of {pdus} {noun} with an inspection in what we hold"


def left_off_map(retired: int, worked_out: int) -> str:
    """How many ratings the map leaves out, or shows as outlines only; empty where it is none."""
    told = []
    if retired:
        told.append(
            f"{count(retired, 'rating')} of units that have closed {_is(retired)} not on the map: "
            "a rating never carries over to the unit that took its place."
        )
    if worked_out:
        told.append(
            f"{count(worked_out, 'rating')} that we worked out {_is(worked_out)} outlined only, "
            "and left out of the counts."
        )
    return " ".join(told)


def mark_on_map(name: str, inspection: Mapping, standards: str) -> str:
    """A mark of the map in full: Surrey PDU: Inadequate, published March 2024, 2023 standards."""
    rating = inspection["overall_rating"] or "inspected, rating not in what we hold"
    if inspection["confidence"] == "inferred" and inspection["overall_rating"]:
        reason = f": {inspection['reason']}" if inspection["reason"] else ""
        rating += f" (worked out{reason})"
    return f"{name}: {rating}, {dated(inspection)}, {standards}"


def dated(inspection: Mapping) -> str:
    """The date of an inspection within a list: published March 2024, or fieldwork April 2024."""
    if inspection["published"]:
        return f"published {write_month(inspection['published'])}"
    if inspection["fieldwork_start"]:
        return f"fieldwork {write_month(inspection['fieldwork_start'])}"
    return wordings.DATE_NOT_KNOWN


def better_or_worse(counts: Sequence[Mapping]) -> str:
    """That ratings cannot tell, with the published counts of Inadequate that we hold.

    The second count and those after it say where they were given under newer standards.
    """
    told = [
        "That cannot be read from ratings: the standards changed in 2021 and 2023 and different "
        "places were visited."
    ]
    for number, row in enumerate(counts):
        share = f"{row['numerator']:g} of {row['denominator']:g}"
        what = f"{share} PDU reports Inadequate" if number == 0 else share
        newer = number > 0 and row["framework"] != counts[number - 1]["framework"]
        under = ", under newer standards" if newer else ""
        told.append(f"{_span(row['period_start'], row['period_end'])}: {what}{under}.")
    return " ".join(told)


def _span(start: str, end: str) -> str:
    first, last = earliest_day(start), latest_day(end)
    if first.year == last.year and (first.month, last.month) == (1, 12):
        return f"Calendar {first.year}"
    return f"{write_month(start)} to {write_month(end)}"


def newest_dynamic(number: int) -> str:
    """What stands before the links to the dynamic inspections."""
    if number == 1:
        return "Beside these there is one dynamic inspection, which rates nobody:"
    return f"Beside these there are {number} dynamic inspections, which rate nobody:"


def how_old(inspected: int, past: int, undated: int, newest: str | None) -> str:
    """How old the latest inspections of PDUs are, and when the newest PDU report appeared."""
    told = ""
    if inspected:
        told = f"Of the latest inspections of {count(inspected, 'PDU')}, {_number(past)} "
        told += f"{_is(past)} older than the three years the inspectorate set itself"
        if undated:
            told += f", and {_number(undated)} {_has(undated)} no date in our sources"
        told += "."
    if newest:
        told += f" The newest PDU report that is dated appeared in {write_month(newest)}."
    return told.strip()


def inspected_unit(inspection: Mapping) -> str:
    """Whose inspection it is, and when: South Central region (2026)."""
    name = full_name(inspection["name"], inspection["level"])
    when = inspection["published"] or inspection["fieldwork_start"]
    return f"{name} ({write_date(when)})"


def _number(number: int) -> str:
    return "none" if number == 0 else f"{number:,}"


def _has(number: int) -> str:
    return "has" if number in (0, 1) else "have"


def _is(number: int) -> str:
    return "is" if number in (0, 1) else "are"
