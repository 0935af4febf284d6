"""The case grid as one chart: what share of cases was judged sufficient, question by question.

To be seen at once: which questions stand low, how wide the doubt is, and under which stage they
stand. Not encoded: any verdict, any order by size.
"""

from collections.abc import Mapping, Sequence

import altair as alt
import pandas as pd

from inspectorate.charts import theme
from inspectorate.domain.ratings import Band

ROW = 42
HEAD = 30
DRAWN = ("stage", "percent", "low", "high", "description")


def build_case_grid_chart(grid: pd.DataFrame, bands: Sequence[Band]) -> Mapping:
    """The Vega-Lite specification of a case grid.

    `grid` has one row per key question, in order: stage, label, figure, percent (0-100), low and
    high (the interval; None where there is no base), description. `bands` are drawn behind only
    for frameworks whose rule we hold; empty for the nation.
    """
    rows = _place(grid)
    top = {"domain": [0, 100]}
    x = alt.X("percent:Q", title="Percentage of cases judged sufficient").scale(**top)
    x = x.axis(values=[0, 20, 40, 60, 80, 100], labelExpr="datum.value + '%'", grid=True)
    height = float(rows["y"].max()) + ROW
    y = alt.Y("y:Q", axis=None).scale(domain=[0, height], reverse=True, nice=False)
    base = alt.Chart(rows)
    cells = base.transform_filter("isValid(datum.percent)")
    layers = _band_layers(bands)
    layers += [
        cells.mark_rule(strokeWidth=3, color=theme.OUTLINE, aria=False).encode(
            x=alt.X("low:Q").scale(**top), x2="high:Q", y=y
        ),
        cells.mark_circle(size=110, color=theme.ACCENT, opacity=1).encode(
            x=x, y=y, description="description:N"
        ),
        # A halo, so that the lines between ratings do not cross the labels.
        base.mark_text(
            align="left", dy=-15, aria=False, stroke=theme.PAGE, strokeWidth=5, color=theme.PAGE
        )
        .transform_filter("datum.label !== datum.stage")
        .encode(x=alt.value(0), y=y, text="label:N"),
        base.transform_filter("datum.label !== datum.stage")
        .mark_text(align="left", dy=-15, aria=False)
        .encode(x=alt.value(0), y=y, text="label:N"),
        base.transform_filter("datum.label === datum.stage")
        .mark_text(align="left", fontWeight=600, fontSize=14, aria=False)
        .encode(x=alt.value(0), y=y, text="label:N"),
    ]
    chart = alt.layer(*layers).properties(height=height, width="container", title="")
    spec = chart.configure(**theme.chart_config()).to_dict()
    del spec["title"]
    _put_data_inline(spec)
    return spec


def _place(grid: pd.DataFrame) -> pd.DataFrame:
    """One row per line of the chart, stage heads among them, with its height y in pixels."""
    rows, y, stage = [], 0.0, None
    for row in grid.to_dict("records"):
        if row["stage"] != stage:
            stage = row["stage"]
            y += HEAD if rows else HEAD / 2
            rows.append({"stage": stage, "label": stage, "y": y})
        y += ROW
        label = f"{row['label']}: {row['figure']}"
        drawn = {
            column: row[column] for column in ("stage", "percent", "low", "high", "description")
        }
        rows.append({**drawn, "label": label, "y": y})
    return pd.DataFrame(rows)


def _band_layers(bands: Sequence[Band]) -> list[alt.Chart]:
    """The lines between rating bands; the note beneath the chart names them."""
    lines = [band for band in bands if band.lowest > 0]
    if not lines:
        return []
    table = pd.DataFrame({"percent": [band.lowest for band in lines]})
    return [
        alt.Chart(table)
        .mark_rule(strokeDash=[4, 3], color=theme.OUTLINE, aria=False)
        .encode(x=alt.X("percent:Q").scale(domain=[0, 100]))
    ]


def _put_data_inline(spec: dict) -> None:
    """Moves the rows into the layers: Streamlit converts named data sets anew at every run."""
    named = spec.pop("datasets")
    shared = spec.pop("data", None)  # set by Altair where all layers draw from the same rows
    for layer in spec["layer"]:
        layer["data"] = {"values": named[layer.get("data", shared)["name"]]}
