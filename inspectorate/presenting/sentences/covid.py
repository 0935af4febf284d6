"""A figure of the pandemic in words: what it counts, how much, when; and how many there are."""

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta

from inspectorate.domain.covid import HOW_PUT, IN_WORDS, WHEN_PUT
from inspectorate.domain.dates import earliest_day, write_date, write_months
from inspectorate.presenting.grammar import QUALIFIERS, begin, count, enumerate_words, write_percent
from inspectorate.presenting.sentences.circumstances import write_amount, write_category
from inspectorate.presenting.sentences.figures import write_figure

SHORT_NAMES = {
    "covid-recovery-2021": "Covid-19 review, February 2021",
    "annual-report-2021": "Annual report 2021",
    "speech-2021": "Speech of the Chief Inspector, 29 September 2021",
}
_NAMES = (
    *("EDM", "Covid-19", "Nightingale", "Purple Futures", "Greater Manchester", "Derbyshire"),
    *("Nottingham", "Chelmsford", "March", "Asian", "British", "Building Better Relationships"),
)
# Units of which one is not written by leaving out an s at their end.
_ONE = {"premises": "premises", "appointments a month": "appointment a month"}
BASELINE = "2020-03"
"""The month of the first lockdown: what has no beginning and ends in it is the level before it."""
_WEEK = timedelta(days=6)
_OF_MANY_THINGS = (
    *("Lengths of time", "Staff of a kind", "New staff", "Parts, kinds", "Organisations, "),
    *("Probation practitioners who agree", "Unpaid work: capacity", "Funding and spending"),
)


def write_what(row: Mapping) -> str:
    """What a figure counts: of cases the statement judged, else the measure and its category."""
    if row["statement"]:
        return row["statement"]
    words = write_category(row["category"])
    if row["category"] == "total" or words in row["title"].lower():
        return row["title"]
    for name in _NAMES:
        words = re.sub(rf"\b{name.replace('-', '.')}\b", name, words, flags=re.IGNORECASE)
    if row["title"].startswith(_OF_MANY_THINGS):
        return begin(words)
    return f"{row['title']}: {words}"


def write_how_much(row: Mapping) -> str:
    """The figure as exact as its source has it, or in its words; its base where there is one."""
    if row["statement"]:
        judged = {"percent": row["value"], "cases": row["denominator"], "cases_basis": row["basis"]}
        return write_figure(judged | {"numerator": row["numerator"]})
    if row["value"] is None and row["numerator"] is None:
        return f"a change of {write_change(row['change'])}"
    if row["unit"] == "pounds" and row["value"] >= 1_000_000:
        return f"{QUALIFIERS[row['qualifier']]}£{row['value'] / 1_000_000:g} million"
    if row["metric"] == "need-identified-share" and row["size"]:
        return f"{share(row)} of {row['size']} cases"
    if row["figure"] in IN_WORDS:
        return IN_WORDS[row["figure"]]
    put = HOW_PUT.get(row["figure"])
    if row["value"] == 1 and row["unit"] in _ONE:
        amount = f"{'' if put else QUALIFIERS[row['qualifier']]}1 {_ONE[row['unit']]}"
    else:
        amount = write_amount(row | {"qualifier": "exact"} if put else row)
    return f"{put} {amount}" if put else amount


def write_change(change: float | None) -> str:
    """A published change in per cent, with its sign: +2%, −20%; nothing where none is given."""
    if change is None:
        return ""
    return f"{'−' if change < 0 else '+'}{abs(change):g}%"


def write_when(row: Mapping) -> str:
    """When a figure was so, as it follows it in a sentence; nothing where no date is given.

    What ends in the month of the first lockdown and has no beginning is the level before it.
    """
    if row["figure"] in WHEN_PUT:
        return WHEN_PUT[row["figure"]]
    start, end = row["period_start"], row["period_end"]
    if not start and end == BASELINE:
        return "before the first lockdown"
    if not start:
        return f"by {write_date(end)}" if end else ""
    if not end:
        return f"from {write_date(start)}"
    if start == end:
        return f"{'on' if len(start) > 7 else 'in'} {write_date(start)}"
    if len(start) > 7 and earliest_day(end) - earliest_day(start) == _WEEK:
        return f"in the week from {write_date(start)}"
    if len(start) > 7:
        return f"from {write_date(start)} to {write_date(end)}"
    return f"in {write_months(start, end)}"


def write_begun(row: Mapping) -> str:
    """When the cases began, or people were asked, that a figure without a date of its own rests on.

    Nothing where that is not known.

    Figures of both groups together rest on two spans, of which the sample has only the outer days.
    """
    if row["population"] in ("practitioners", "people on probation"):
        return "when asked, in autumn 2020"
    if row["population"] != "cases":
        return ""
    if not row["phase"]:
        return "cases of both groups"
    return f"cases begun {write_months(row['sample_start'], row['sample_end'])}"


def write_point(row: Mapping) -> str:
    """How much, and when."""
    return f"{write_how_much(row)} {write_when(row)}".rstrip()


def told(subject: str, rows: Sequence[Mapping]) -> str:
    """Of one thing each figure with its time, in their order; nothing where there is none."""
    if not rows:
        return ""
    points = [write_point(row) for row in rows]
    return f"{subject}: {enumerate_words(points)}."


def points_lower(earlier: Mapping, later: Mapping) -> str:
    """By how many percentage points a share lies under an earlier one, or over it; ours."""
    gap = later["value"] - earlier["value"]
    if not gap:
        return "no difference (worked out by us)"
    way = "lower" if gap < 0 else "higher"
    points = count(abs(gap) if gap % 1 else int(abs(gap)), "percentage point")
    return f"{points} {way} (worked out by us)"


def figures_fit(fit: int, held: int) -> str:
    """How many figures the filters leave, of how many that are held."""
    if not held:
        return "We hold no figure on Covid-19."
    if not fit:
        return "No figure fits these filters."
    if fit == held:
        return f"{count(held, 'published figure')}, each with its date and its place in the source."
    fits = "fits" if fit == 1 else "fit"
    return f"{fit:,} of {count(held, 'published figure')} {fits} these filters."


def recommendations_told(number: int) -> str:
    """How many recommendations there are, where they alone are asked for."""
    if not number:
        return "We hold no recommendation of the review."
    return f"{count(number, 'recommendation')}, each with what the documents say became of it."


def figures_of(block: str, figures: int) -> str:
    """The name of the table of a block's figures, with their number."""
    place = "its place" if figures == 1 else "their places"
    return f"{block}: {count(figures, 'figure')} with {place}"


def see_figures(figures: int, events: int) -> str:
    """The words of the link to the table of a part's figures, and to its events."""
    counted = [count(figures, "figure")] + ([count(events, "dated event")] if events else [])
    return f"All {enumerate_words(counted)}, with their places in the sources"


def events_held(events: int) -> str:
    """The name of the list of events, with their number."""
    return f"All dated events ({events:,})" if events != 1 else "The one dated event"


def dated_event(row: Mapping) -> str:
    """An event with its date first."""
    return f"{write_date(row['date'])}: {row['title']}"


def share(row: Mapping) -> str:
    """A percentage alone, as a drawing has room for."""
    return write_percent(row["value"])


def need_in_words(need: str) -> str:
    """A need as the head of a row."""
    words = need.replace("-", " ").replace("education training", "education, training")
    return begin(words)
