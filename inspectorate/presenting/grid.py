"""The figures of a case grid in words: each with its base, none with more than its source gives."""

from collections.abc import Mapping

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.frameworks import DIMENSIONS, NATIONAL, write_standard
from inspectorate.domain.statistics import counts_behind
from inspectorate.presenting import grammar, wordings
from inspectorate.presenting.links import source_link
from inspectorate.presenting.tables import Column, table

FEW = 20


def write_figure(score: Mapping, framework: str = "") -> str:
    """A percentage with its base: 32% (12 of 37); 25% (up to 157 cases); 25% (number not given).

    Under 20 cases the count comes first: 10 of 11 cases (91%).
    """
    percent, cases = score["percent"], score["cases"]
    if percent is None:
        part = score["numerator"]
        return f"{part} of {cases} cases" if cases else grammar.count(part, "case")
    printed = grammar.write_percent(percent)
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
    return (percent is not None and grammar.write_counts(percent, cases)) or f"{cases} cases"


def write_interval(score: Mapping, framework: str) -> str:
    """The interval in words, as an illustration where the base is the nation's; or nothing."""
    if score["low"] is None:
        return ""
    what = " (an illustration)" if framework == NATIONAL else ""
    return f"95 per cent interval{what} {score['low']:.0f} to {score['high']:.0f} per cent"


def grid_table(grid: pd.DataFrame, framework: str, caption: str) -> Markup:
    """The grid as a table: standard, question in its own wording, share, base, interval, source."""
    rows = []
    for row in grid.to_dict("records"):
        counts = (
            f"up to {row['cases']}"
            if framework == NATIONAL and row["cases"]
            else write_counted(row)
            if row["cases"]
            else "not given"
        )
        interval = "" if row["low"] is None else f"{row['low']:.0f}% to {row['high']:.0f}%"
        rows.append(
            [
                write_standard(framework, row["standard"], row["title"]),
                DIMENSIONS[row["dimension"]][1],
                "" if row["percent"] is None else grammar.write_percent(row["percent"]),
                counts,
                interval,
                row["statement"],
                Markup("{}<br><span class='quiet'>{}</span>").format(
                    source_link(row), row["locator"] or ""
                ),
            ]
        )
    illustration = framework == NATIONAL
    columns = [
        Column("Case area, not rated" if illustration else "Standard"),
        Column("Side of the work"),
        Column("Yes, sufficient", figures=True),
        Column("Cases", figures=True),
        Column("95% interval (illustration)" if illustration else "95% interval", figures=True),
        Column("Key question, as worded in this framework"),
        Column("Source"),
    ]
    return table(caption, columns, rows)


def grid_caveats(inspection: Mapping, grid: pd.DataFrame, lines: str) -> list[str]:
    """What must be said once beneath a case grid: bases, draw, `lines` of ratings, same cases."""
    cases = inspection["cases"]
    assumed = (grid["cases_basis"] == "assumed").any()
    caveats = []
    if inspection["framework"] == NATIONAL:
        caveats.append(
            "The report does not give the number of cases for each question. We used 157, the "
            "cases inspected against core standards; some questions rest on fewer. The lines "
            "are an illustration."
        )
    elif assumed:
        caveats.append(
            f"The report does not print the number of cases for each question. The counts are "
            f"worked out by us from the percentages and the {cases} cases inspected."
        )
    if (grid["selection"] == "by rule").any():
        caveats.append(wordings.CHOSEN_WEEKS)
    if lines:
        caveats.append(f"Dashed lines: where ratings begin. {lines}")
    return [
        *caveats,
        f"Two questions of one grid: {wordings.SAME_CASES[0].lower()}{wordings.SAME_CASES[1:]}",
    ]
