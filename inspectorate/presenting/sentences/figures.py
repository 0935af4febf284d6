"""The figure of a case in words: each with its base, none with more than its source gives."""

from collections.abc import Mapping

from inspectorate.domain.frameworks import NATIONAL
from inspectorate.domain.statistics import FEW, counts_behind
from inspectorate.presenting.grammar import count, write_counts, write_percent


def write_figure(score: Mapping, framework: str = "") -> str:
    """A percentage with its base: 32% (12 of 37); 25% (up to 157 cases); 25% (number not given).

    Under 20 cases the count comes first: 10 of 11 cases (91%).
    """
    percent, cases = score["percent"], score["cases"]
    if percent is None:
        part = score["numerator"]
        return f"{part} of {cases} cases" if cases else count(part, "case")
    printed = write_percent(percent)
    if cases is None:
        return f"{printed} (number of cases not given)"
    if framework == NATIONAL and score["cases_basis"] == "assumed":
        return f"{printed} (up to {cases} cases)"
    part = score["numerator"]
    if part is not None and part not in counts_behind(percent, cases):
        return f"{printed}, printed beside {part} of {cases}: the two do not agree"
    if cases < FEW:
        return f"{write_counted(score)} ({printed})"
    return f"{printed} ({write_counted(score)})"


def write_counted(score: Mapping) -> str:
    """12 of 37 as stated or worked out; 37 cases where no whole number fits the percentage."""
    percent, part, cases = score["percent"], score["numerator"], score["cases"]
    if part is not None:
        return f"{part} of {cases}"
    return (percent is not None and write_counts(percent, cases)) or f"{cases} cases"


def write_base(score: Mapping, framework: str) -> str:
    """The cases behind a figure, as a cell of their own: 12 of 37; up to 157; not given."""
    if not score["cases"]:
        return "not given"
    return f"up to {score['cases']}" if framework == NATIONAL else write_counted(score)


def write_interval(score: Mapping, framework: str) -> str:
    """The interval in words, as an illustration where the base is the nation's; or nothing."""
    if score["low"] is None:
        return ""
    what = " (an illustration)" if framework == NATIONAL else ""
    return f"95 per cent interval{what} {score['low']:.0f} to {score['high']:.0f} per cent"


def write_span(low: float | None, high: float | None) -> str:
    """The interval as a cell of a table: 20% to 49%; nothing where there is none."""
    return "" if low is None else f"{low:.0f}% to {high:.0f}%"
