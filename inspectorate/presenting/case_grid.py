"""The case grid as it is drawn: a line for each key question, which opens what was said and found.

To be seen at once: which questions stand low, how wide the doubt is, and under which stage they
stand. Not drawn: any verdict, any order by size, anything of fewer than twenty cases.
"""

from collections.abc import Mapping, Sequence

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.frameworks import DIMENSIONS, NATIONAL, write_standard
from inspectorate.domain.ratings import Band
from inspectorate.presenting import sentences
from inspectorate.presenting.html import render


def draw_grid(
    grid: pd.DataFrame,
    inspection: Mapping,
    bands: Sequence[Band],
    split: pd.DataFrame,
    panels: Mapping[str, Markup],
    opened: str,
) -> Markup:
    """The grid under its stages; each line shows share, base and interval and opens its panel.

    `bands` are drawn behind only for frameworks whose rule we hold; empty for the nation. `split`
    holds figures of community sentences and licences alone, shown beneath the question they belong
    to. `panels` maps the slug of a question to what opens under it, `opened` is the one open.
    """
    framework = inspection["framework"]
    stages: dict[str, list[dict]] = {}
    named = False
    for row in grid.to_dict("records"):
        full, short = DIMENSIONS[row["dimension"]]
        first_safety = row["dimension"] == "safety" and not named
        named = named or first_safety
        stage = write_standard(framework, row["standard"], row["title"])
        stages.setdefault(stage, []).append(
            {
                "question": row["question"],
                "label": full if first_safety else short,
                "figure": sentences.write_figure(row, framework),
                "drawn": row["cases"] is None or row["cases"] >= sentences.FEW,
                "percent": row["percent"],
                "low": row["low"],
                "width": None if row["low"] is None else row["high"] - row["low"],
                "split": _write_split(split, row),
                "panel": panels[row["question"]],
                "open": row["question"] == opened,
            }
        )
    return render(
        "case_grid",
        stages=stages,
        lines=[band.lowest for band in bands if band.lowest > 0],
        rated=framework != NATIONAL,
    )


def _write_split(split: pd.DataFrame, question: Mapping) -> list[str]:
    """Figures of one kind of sentence alone: available sources used: licence 10 of 11, …"""
    beneath = split[
        (split["standard"] == question["standard"])
        & (split["dimension"].fillna("") == question["dimension"])
    ]
    return [
        f"{row['statement']}: {_write_part(row)}"
        for row in beneath.sort_values("score").to_dict("records")
    ]


def _write_part(row: Mapping) -> str:
    return sentences.write_counted(row) if row["cases"] else sentences.write_figure(row)
