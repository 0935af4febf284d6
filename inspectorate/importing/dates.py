"""Dates as reports print them, kept as known: 2024-01-15, 2024-01 or 2024."""

import re
from calendar import month_name
from datetime import date

_MONTHS = {name: number for number, name in enumerate(month_name) if name}
_MONTH = "|".join(_MONTHS)
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_AND = r"\s*(?:and|to|until|[–—-])\s*"
# 15 and 26 January: the month serves both days.
_SHARED = re.compile(rf"\b{_DAY}(?P<and>{_AND})(?={_DAY}\s+(?P<month>{_MONTH})\b)")
_DATE = re.compile(
    rf"(?:\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+)?\b(?P<month>{_MONTH})\b"
    rf"(?:,?\s+(?P<year>(?:19|20)\d\d)\b|(?P<span>(?={_AND}(?:{_DAY}\s+)?(?:{_MONTH})\b)))?"
)


def find_dates(words: str) -> list[str]:
    """The dates in the words, in order; one without a year has that of the next that has one.

    A date whose year is not printed at all, and a day that no calendar has, is left out.
    """
    words = _SHARED.sub(lambda found: f"{found[1]} {found['month']}{found['and']}", words)
    dates: list[str] = []
    year = following = None
    for found in reversed(list(_DATE.finditer(words))):
        month, day = _MONTHS[found["month"]], int(found["day"] or 0)
        if found["year"]:
            year = int(found["year"])
        elif year is None or (not day and found["span"] is None):
            continue
        elif following and (month, day) > following:
            year -= 1  # 18 December and 7 January 2024: the first lies in the year before
        following = (month, day)
        known = f"{year}-{month:02}-{day:02}" if day else f"{year}-{month:02}"
        if _exists(known):
            dates.insert(0, known)
    return dates


def find_windows(words: str) -> list[tuple[str, str]]:
    """The spans in the words, first and last day: between A and B, and C and D.

    Empty where the dates do not make pairs, since none of them could be trusted then.
    """
    dates = find_dates(words)
    pairs = list(zip(dates[::2], dates[1::2], strict=False))
    in_order = all(first <= last for first, last in pairs)
    return pairs if len(dates) % 2 == 0 and in_order else []


def _exists(known: str) -> bool:
    try:
        date.fromisoformat(known if len(known) > 7 else f"{known}-01")
    except ValueError:
        return False
    return True
