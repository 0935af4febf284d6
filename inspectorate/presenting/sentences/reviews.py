"""Reviews in words: what they looked at, when, and what is held of each."""

from collections.abc import Mapping, Sequence

from inspectorate.domain.dates import write_month, write_months
from inspectorate.presenting.grammar import begin, count, enumerate_words

NOTHING_HELD = "Not in what we hold."


def lead(reviews: int, first: str | None, last: str | None) -> str:
    """How many reviews are held and of which years; and what else the page tells."""
    if not reviews:
        return "No review is in what we hold."
    years = sorted({known[:4] for known in (first, last) if known})
    when = f" of {' to '.join(years)}" if years else ""
    said = count(reviews, "review")
    return (
        f"{begin(said)}{when}, each as found, asked, answered and said later; "
        "serious further offences; and the services before June 2021."
    )


def looked_at(cases: int | None, kind: str) -> str:
    """How many cases a review rests on; a quality assurance looks at reviews of others."""
    if cases is None:
        return "number of cases not given"
    return count(cases, "review" if kind == "quality assurance" else "case")


def asked_and_held(made: int | None, held: int) -> str:
    """How many recommendations were made, where known, and how many of them are held."""
    if made is None:
        return f"{held} held; how many were made is not known" if held else "none held"
    if made == held:
        return str(made)
    return f"{made}, of which {'none is' if held == 0 else held} held"


def when_reviewed(row: Mapping) -> str:
    """When the work that was reviewed was done, when it was seen, and when that was published."""
    told = []
    if row["cases_from"]:
        told.append(f"cases begun {write_months(row['cases_from'], row['cases_to'])}")
    if row["fieldwork_start"]:
        seen = write_months(row["fieldwork_start"], row["fieldwork_end"])
        told.append(f"seen by inspectors in {seen}")
    if row["published"]:
        told.append(f"published {write_month(row['published'])}")
    if not told:
        return "Its dates are not in our sources."
    words = ", ".join(told)
    return f"{begin(words)}. It does not tell what has happened since."


def about(text: str, rows: Sequence[Mapping], every: int) -> str:
    """What is held of a recommendation, preceded by its number where it is not of all of them."""
    numbers = [f"{row['number']}" for row in rows if row["number"]]
    if len(rows) == every or not numbers:
        return text
    word = "recommendation" if len(numbers) == 1 else "recommendations"
    return f"On {word} {enumerate_words(numbers)}: {text}"
