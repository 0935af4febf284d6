"""Serious further offences in words: counts of reviews, never rates."""

from collections.abc import Mapping, Sequence

from inspectorate.presenting.grammar import (
    count,
    enumerate_words,
    write_counts,
    write_percent,
)
from inspectorate.presenting.sentences.circumstances import (
    write_amount,
    write_answer,
    write_change,
    write_period,
)


def of_all(number: float, whole: float) -> str:
    """A count out of all: 55 of 96."""
    return f"{number:g} of {whole:g}"


def murder_headline(levels: Sequence[Mapping], total: float) -> str:
    """In how many reviews after a charge of murder the level had never been above medium."""
    low = sum(
        row["value"] for row in levels if row["category"].rsplit("-", 1)[1] in ("low", "medium")
    )
    return (
        f"In {low:g} of {total:g} reviews after a charge of murder the person had at no time in "
        "the sentence been assessed as posing more than a medium risk of serious harm."
    )


def murder_caption(row: Mapping) -> str:
    """What is counted, and of which year."""
    return f"Reviews after a charge of murder, {write_period(row)}, by level of risk"


def quality_headline(counted: Sequence[tuple[str, int]], size: int) -> str:
    """How many reviews of all that were quality assured got each rating."""
    given = enumerate_words([f"{number} {rating}" for rating, number in counted])
    return (
        f"Of {count(size, 'review')} of serious further offences that the inspectorate quality "
        f"assured, {given}. The counts are worked out by us from the printed percentages."
    )


def quality_caption(row: Mapping) -> str:
    """What is rated, how many, and when."""
    return f"{count(row['size'], 'review').capitalize()}, {write_period(row)}, by rating"


def years_headline(rows: Sequence[Mapping], years: Sequence[str]) -> str:
    """The least and the most reviews of a year, and in which: no trend."""
    totals = {
        row["period_start"][:4]: row["value"]
        for row in rows
        if row["provider"] is None and row["category"] == "total"
    }
    if not totals:
        return f"Reviews received from {years[0]} to {years[-1]}."
    least, most = min(totals, key=totals.get), max(totals, key=totals.get)
    return (
        f"From {years[0]} to {years[-1]} between {totals[least]:g} ({least}) and {totals[most]:g} "
        f"({most}) reviews were received in a year. In how many the person was convicted is not "
        "in these tables."
    )


def years_caption(provider: str | None, years: Sequence[str]) -> str:
    """Whose reviews, and of which years."""
    who = {"NPS": "cases of the NPS", "CRC": "cases of the CRCs"}.get(provider or "", "all cases")
    return f"Reviews received from {years[0]} to {years[-1]}: {who}"


def offence(category: str) -> str:
    """An offence by its category; the total is of all of them."""
    return "All offences" if category == "total" else write_answer({"category": category})


def amount(row: Mapping) -> str:
    """A figure as printed; a share of reviews as their count; a change where that is all."""
    if row["value"] is None and row["numerator"] is None:
        return write_change(row)
    if row["unit"] == "per cent" and row["numerator"] is None and row["size"]:
        exact = row["qualifier"] == "exact"
        counted = write_counts(row["value"], row["size"]) if exact else ""
        if counted:
            return f"{counted} ({write_percent(row['value'])}, count worked out by us)"
        return f"{write_amount(row)} of {row['size']}"
    return write_amount(row)
