"""Dates kept as known: a year, a month or a day, written 2024, 2024-03 or 2024-03-15."""

from calendar import month_name, monthrange
from datetime import date


def earliest_day(known: str | None) -> date | None:
    """The first day that `known` can mean, by which partial dates sort; None where unknown."""
    if not known:
        return None
    year, month, day = (*(int(part) for part in known.split("-")), 1, 1)[:3]
    return date(year, month, day)


def latest_day(known: str | None) -> date | None:
    """The last day that `known` can mean; None where unknown."""
    if not known:
        return None
    year, month, day = (*(int(part) for part in known.split("-")), 12, 0)[:3]
    return date(year, month, day if len(known) > 7 else monthrange(year, month)[1])


def write_date(known: str | None) -> str:
    """`known` in words: 2024, March 2024 or 15 March 2024; “date not known” where there is none."""
    if not known:
        return "date not known"
    parts = known.split("-")
    words = [parts[0]]
    if len(parts) > 1:
        words.insert(0, month_name[int(parts[1])])
    if len(parts) > 2:
        words.insert(0, str(int(parts[2])))
    return " ".join(words)


def write_month(known: str | None) -> str:
    """`known` to the month at most: 2024 or March 2024."""
    return write_date(known and known[:7])


def write_months(first: str | None, last: str | None) -> str:
    """A span to the month: May–July 2023, December 2024–February 2025, or one month."""
    if not first or not last or first[:7] == last[:7]:
        return write_month(first or last)
    start, end = write_month(first), write_month(last)
    if first[:4] == last[:4] and len(first) > 4 and len(last) > 4:
        start = start.rsplit(" ", 1)[0]
    return f"{start}–{end}"


def write_age(known: str, today: date) -> str:
    """How long before `today` the known date lies, in whole units, never more exact than it is.

    A date known to the year only gives years, as “about”.

    Raises ValueError where it lies after `today`.
    """
    start = earliest_day(known)
    if start > today:
        raise ValueError(f"{known} lies after {today}")
    months = (today.year - start.year) * 12 + today.month - start.month
    months -= today.day < start.day
    years = today.year - start.year
    if len(known) == 4:
        return f"about {_count(years, 'year')}" if years > 0 else "less than a year"
    if months < 1:
        return "less than a month"
    if months < 12:
        return _count(months, "month")
    whole, rest = divmod(months, 12)
    return _count(whole, "year") + (f" and {_count(rest, 'month')}" if rest else "")


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
