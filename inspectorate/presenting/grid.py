"""The case grid as a table, and what must be said beneath it."""

from collections.abc import Mapping

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.frameworks import DIMENSIONS, NATIONAL, write_standard
from inspectorate.presenting import grammar, sentences
from inspectorate.presenting.links import shared_source, source_link
from inspectorate.presenting.tables import Column, table


def grid_table(grid: pd.DataFrame, framework: str, caption: str) -> Markup:
    """The grid as a table: standard, question in its own wording, share, base, interval, source."""
    once = shared_source(grid.to_dict("records"))
    rows = [
        [
            write_standard(framework, row["standard"], row["title"]),
            DIMENSIONS[row["dimension"]][1],
            "" if row["percent"] is None else grammar.write_percent(row["percent"]),
            sentences.write_base(row, framework),
            sentences.write_span(row["low"], row["high"]),
            row["statement"],
            Markup("{} {}").format("" if once else source_link(row), row["locator"] or ""),
        ]
        for row in grid.to_dict("records")
    ]
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
    return sentences.grid_caveats(
        inspection["cases"],
        illustration=inspection["framework"] == NATIONAL,
        assumed=bool((grid["cases_basis"] == "assumed").any()),
        chosen_weeks=bool((grid["selection"] == "by rule").any()),
        lines=lines,
    )
