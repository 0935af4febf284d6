"""What was counted, surveyed or timed, in words; and what is said of it where it stands."""

from collections.abc import Mapping, Sequence

from inspectorate.domain.dates import write_date, write_months
from inspectorate.presenting.grammar import (
    QUALIFIERS,
    begin,
    count,
    enumerate_words,
    write_counts,
    write_fraction,
    write_percent,
)
from inspectorate.presenting.sentences.figures import FEW, write_figure
from inspectorate.presenting.wordings_of_answers import ANSWERS

# Titles of metrics that say nothing which the category or the unit does not say.
_SAYS_NO_MORE = ("Lengths of time", "Staff of a kind")
_NAMES = {
    "mappa": "MAPPA",
    "nps": "NPS",
    "crc": "CRC",
    "crcs": "CRCs",
    "sds40": "SDS40",
    "prioritisation framework": "Prioritisation Framework",
}


def write_category(category: str) -> str:
    """A category as words, names with their capitals: probation officer, MAPPA level 2."""
    words = f" {category.replace('-', ' ')} "
    for name, written in _NAMES.items():
        words = words.replace(f" {name} ", f" {written} ")
    return words.strip()


def write_answer(row: Mapping) -> str:
    """What those asked answered, as it follows their count: said their workload was manageable.

    An answer for which we have no words is told by its category: Workload manageable.
    """
    return ANSWERS.get(row["category"]) or _capitalise(write_category(row["category"]))


def _capitalise(words: str) -> str:
    return words[:1].upper() + words[1:]


def _uncapitalise(words: str) -> str:
    return words[:1].lower() + words[1:]


def write_statement(row: Mapping) -> str:
    """What an observation tells: its metric's title and its category; a total has no category.

    Of a survey it is what those asked answered, where we have words for it.
    """
    title, category = row["title"], row["category"]
    if category == "total":
        return title
    if is_worded(row):
        return ANSWERS[category]
    if title.startswith(_SAYS_NO_MORE):
        return _capitalise(write_category(category))
    return f"{title}: {write_category(category)}"


def is_worded(row: Mapping) -> bool:
    """Whether we have words for an answer, so that it follows its count without a colon."""
    return row["topic"] == "surveys" and row["category"] in ANSWERS


def write_amount(row: Mapping) -> str:
    """The figure of an observation in its unit, as exact as its source has it: over 2 years; 54%.

    Counts come first, and beside fewer than 20 of them no percentage: 13 of 27; 38 of 50 (76%).
    Unknown: an answer in percent whose number of people is not known says so.
    """
    value, part, base = row["value"], row["numerator"], row["denominator"]
    qualifier = QUALIFIERS[row["qualifier"]]
    if part is not None:
        counted = f"{qualifier}{part:g} of {base:g}" if base is not None else f"{part:g}"
        printed = value is not None and row["unit"] == "per cent" and (base or 0) >= FEW
        return f"{counted} ({write_percent(value)})" if printed else counted
    upper = f" to {row['value_to']:,.10g}" if row["value_to"] is not None else ""
    if row["unit"] != "per cent":
        unit = row["unit"].removesuffix("s") if value == 1 and not upper else row["unit"]
        return f"{qualifier}{value:,.10g}{upper} {unit}"
    share = f"{qualifier}{value:g}{upper}%"
    if row["topic"] != "surveys":
        return share
    return _share_of_answers(write_fraction(value, row["qualifier"]) or share, row)


def write_change(row: Mapping) -> str:
    """A published change without its figures: a fall of 27 per cent; a rise of 2,000 posts."""
    change = row["change"]
    unit = row["unit"] if row["change_unit"] == "unit" else "per cent"
    return f"a {'rise' if change > 0 else 'fall'} of {abs(change):,.10g} {unit}"


def _share_of_answers(share: str, row: Mapping) -> str:
    """A percentage of those who answered, with what is known of their number."""
    size = row["size"]
    if size is None:
        return f"{share} (number of answers not given)"
    counted = write_counts(row["value"], size) if row["qualifier"] == "exact" else ""
    if size < FEW:
        return f"{counted} (worked out by us)" if counted else f"a share of {size} answers"
    return f"{share} of {size} asked"


def write_period(row: Mapping) -> str:
    """The time that an observation covers, as far as it is given; empty where it is not."""
    start, end = row["period_start"], row["period_end"]
    if start and end:
        return write_months(start, end)
    return f"from {write_date(start)}" if start else f"to {write_date(end)}" if end else ""


def set_against(amount: str, locator: str) -> str:
    """With which figure of the same thing the source compares, and where that one stands."""
    return f"the source sets it against {amount}" + (f": {locator}" if locator else "")


def took_part(size: int | None, ways: Sequence[str]) -> str:
    """How many people on probation took part, and in which ways; or that it is not known."""
    told = enumerate_words(ways) if ways else ""
    if size is None:
        unknown = "how many people on probation took part is not in what we hold"
        return f"{told}; {unknown}." if told else f"{begin(unknown)}."
    people = count(size, "person on probation", "people on probation")
    people = f"{begin(people)} took part"
    return f"{people}: {told}." if told else f"{people}."


def nothing_from(silent: Sequence[str]) -> str:
    """From whom nothing is held on one key question; empty where every voice is heard."""
    if not silent:
        return ""
    return f"Nothing on this question from {enumerate_words(silent)} in what we hold."


def of_all_work(oversight: Sequence[Mapping], answers: Sequence[Mapping]) -> str:
    """What was found and said of all work, beside what is of one question; empty: nothing.

    `oversight` are exact case figures, `answers` observations.
    """
    told = [
        f"management oversight, {derived}" if derived else _uncapitalise(management_oversight(row))
        for row in oversight
        for derived in [published_as(row)]
    ]
    for row in answers:
        asked = _uncapitalise(row["sample_title"] or row["population"] or "")
        told.append(f"{write_amount(row)} {write_answer(row)}{asked and f' ({asked})'}")
    return f"Of all work, not of this question alone – {'; '.join(told)}." if told else ""


def management_oversight(score: Mapping) -> str:
    """Whether managers oversaw cases well enough, as a share that was sufficient where it can be.

    A count of cases in which it was not is turned round only where its base is known; a
    percentage of such cases keeps its direction.
    """
    percent, part, cases = score["percent"], score["numerator"], score["cases"]
    about = "Management oversight of the case"
    missing = score["better"] == "lower"
    if part is not None and cases is not None and percent is None:
        relevant = "relevant cases" if "(relevant" in score["statement"] else "cases"
        enough = cases - part if missing else part
        return f"{about}: sufficient in {enough} of {cases} {relevant}"
    word = "not sufficient" if missing else "sufficient"
    if part is None and cases is None:
        return f"{about}: {word} in {percent:g} per cent of cases (number of cases not given)"
    return f"{about}, cases in which it was {word}: {write_figure(score)}"


def published_as(score: Mapping) -> str:
    """That a count of sufficient cases is the complement of a published count; else nothing."""
    part, cases = score["numerator"], score["cases"]
    if score["better"] != "lower" or score["percent"] is not None or None in (part, cases):
        return ""
    return f"{cases - part} of {cases} sufficient (derived; published as {part} of {cases} not)"


def evidence_under(title: str | None) -> str:
    """That a figure is evidence under a standard and no standard; nothing where it is not known."""
    return f"It is evidence under {title}, not a standard." if title else ""
