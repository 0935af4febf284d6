"""Recommendations of all reports: how many, what is held of them since, and what came before."""

from collections.abc import Sequence

from inspectorate.presenting.grammar import begin, count, enumerate_words

_FACTS = {
    "response": "what was answered",
    "progress": "what progress was made",
    "follow_up": "what inspectors said later",
}


def nothing_since(facts: Sequence[str], *, of_all: bool) -> str:
    """That nothing is held of these facts (response, progress, follow_up).

    `of_all` is whether that is so of all the recommendations of a report.
    """
    what = enumerate_words([_FACTS[fact] for fact in facts])
    of = " of any of these" if of_all else ""
    return f"{begin(what)}{of}: not in what we hold."


def before(number: int) -> str:
    """How many earlier ones share a theme; that they ask for the same is for the reader to see."""
    verb = "shares" if number == 1 else "share"
    return f"Asked before? {count(number, 'earlier recommendation')} {verb} a theme with it"


def earlier_left_out(number: int) -> str:
    """How many earlier ones are not listed; empty where all are."""
    return f"The latest are listed; {count(number, 'earlier one')} left out." if number else ""


def of_whom(relation: str, name: str, subject: str | None) -> str:
    """Whose inspection asked for something before, by how it is related to this one's."""
    if subject:
        return f"the review “{subject}” of {name}"
    return f"{name} ({relation})"


def lead(number: int, reports: int, first: str | None, last: str | None) -> str:
    """How many recommendations of how many reports are held, and from when."""
    if not number:
        return "No recommendation is in what we hold."
    said = f"{count(number, 'recommendation')} from {count(reports, 'report')}"
    said = begin(said)
    years = sorted({known[:4] for known in (first, last) if known})
    when = f" of {' to '.join(years)}" if years else ""
    return f"{said}{when}, each with what is held of the answer and of what became of it."


def shown(number: int, every: int) -> str:
    """How many of the recommendations the filters leave."""
    if not number:
        return "No recommendation fits these filters."
    if number == every:
        return f"All {count(every, 'recommendation')}." if every > 1 else "The one recommendation."
    return f"{number:,} of {count(every, 'recommendation')}."


def first_shown(number: int) -> str:
    """That only the first of many are listed, and how to come to the rest."""
    return f"The first {number} are listed; choose more closely to see others."


def more_reports(number: int) -> str:
    """How many reports a list leaves out."""
    return f"and {count(number, 'earlier report')}"


def drop_a_filter(name: str, number: int) -> str:
    """Which filter to take off where nothing is left, and how many that would bring."""
    return f"Without “{name}” there would be {count(number, 'recommendation')}."
