"""Case figures in words: what one means, how a grid lies, what the rule gives, what is reported."""

from collections.abc import Mapping, Sequence

from inspectorate.domain.sources import is_first_hand
from inspectorate.presenting.grammar import (
    QUALIFIERS,
    count,
    write_counts,
    write_fraction,
    write_percent,
)


def safety_example(percent: float, cases: int | None, *, part: str) -> str:
    """What a percentage for keeping other people safe means, on this inspection's own figures."""
    counted = write_counts(percent, cases) if cases else ""
    of = f"in {counted} cases" if counted else f"in {percent:g} per cent of cases"
    return (
        f"'Keeping other people safe: {percent:g} per cent' means that {of} inspectors found "
        f"this part of the {part} good enough."
    )


def derived_agreement(published: str, derived: str | None, *, close: bool) -> str:
    """What the lowest-key-question rule gives beside the published rating."""
    if derived is None:
        return "Cannot be worked out: not all key questions are in what we hold."
    if close:
        return "Too close to the line to check from a rounded figure."
    return f"{derived} (agrees)." if derived == published else f"{derived} (differs)."


def grid_headline(percentages: Sequence[float], safety: Sequence[float]) -> str:
    """The message of a case grid: the span of its figures, and of keeping people safe."""
    return (
        f"Work was judged sufficient in {_span(percentages)} of cases, depending on the question; "
        f"for keeping other people safe (risk of harm) in {_span(safety)}"
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
    return f"{_said(score)} {figure_told(score)}"


def in_words(score: Mapping) -> str:
    """A figure that is not drawn: put inexactly by the report itself, or known at second hand."""
    return inexact(score) if is_first_hand(score) else reported(score)


def inexact(score: Mapping) -> str:
    """A figure that the report itself puts inexactly, as a sentence."""
    return f"{_said(score)} {figure_told(score)}"


def figure_told(score: Mapping) -> str:
    """What follows the statement of such a figure: how exactly it is put, by whom, of how many."""
    told = _figure(score)
    if not is_first_hand(score):
        where = _REPORTERS[score["reported_by"]]
        told += f", as reported by {where} ({score['publisher']})"
    return f"{told}. {base_words(score)}".strip()


def _said(score: Mapping) -> str:
    return score["statement"] + ("" if score["statement"].endswith("?") else ":")


def _figure(score: Mapping) -> str:
    percent, part, cases = score["percent"], score["numerator"], score["cases"]
    if percent is None:
        return f"{part} of {cases} cases" if cases else count(part, "case")
    of = ""
    if cases and part is not None:
        of = f" ({part} of {cases})"
    elif cases and score["cases_basis"] == "stated":
        of = f" of {cases} cases"
    if fraction := write_fraction(percent, score["qualifier"]):
        return f"{fraction}{of or ' of cases'}"
    return f"{QUALIFIERS[score['qualifier']]}{percent:g} per cent{of}"


def base_words(score: Mapping) -> str:
    """What is known of the cases a figure rests on."""
    if score["cases"] is None:
        return "Number of cases not given, so not compared."
    if score["cases_basis"] == "assumed":
        return f"Base assumed: all {score['cases']} cases inspected."
    return ""
