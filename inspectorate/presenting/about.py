"""How the data came about: what disagrees, what is missing, what marks mean, how samples arose."""

from collections.abc import Mapping

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.dates import write_date
from inspectorate.presenting import wordings_of_data
from inspectorate.presenting.html import render
from inspectorate.presenting.links import source_link
from inspectorate.presenting.ratings import mark
from inspectorate.presenting.tables import Column, table

_SELECTION = {
    "by rule": "by rule",
    "at random": "at random",
    "volunteers": "those who answered",
    None: "not stated in our sources",
}


def discrepancies_table(discrepancies: pd.DataFrame, caption: str) -> Markup | None:
    """Each pair with both values, both places, our judgement and note; None where there is none."""
    rows = [
        [row["subject"], _side(row, "a"), _side(row, "b"), row["judgement"], row["note"] or ""]
        for row in discrepancies.to_dict("records")
    ]
    heads = ("Subject", "One source", "Another source or place", "Our judgement", "Note")
    columns = [Column(head) for head in heads]
    return table(caption, columns, rows, kind="texts", headed=True) if rows else None


def _side(row: Mapping, side: str) -> Markup:
    """One of the two values, and under it the document and the place in it."""
    document = {"kind": row[f"document_kind_{side}"], "url": row[f"url_{side}"]}
    return render(
        "place",
        value=row[f"value_{side}"],
        source=source_link(document, row[f"title_{side}"] or ""),
        publisher=row[f"publisher_{side}"],
        locator=row[f"locator_{side}"],
    )


def missing() -> Markup:
    """What the sources do not give us: where, and what we do about it."""
    return render(
        "named_bullets",
        items=[(what, f"{where} {done}") for what, where, done in wordings_of_data.MISSING],
    )


def marks_table() -> Markup:
    """The marks that tell whose statement something is."""
    rows = [[_mark(name), meaning] for name, meaning in wordings_of_data.MARKS]
    columns = [Column("Mark"), Column("What it means")]
    return table("What our marks mean", columns, rows, kind="narrow", headed=True)


def _mark(name: str) -> Markup:
    return render("not_held") if name == "[x]" else mark(name)


def sampling() -> Markup:
    """How cases and people were chosen in each kind of inspection, and where it says so."""
    items = [(who, f"{how} Source: {source}.") for who, how, source in wordings_of_data.SAMPLING]
    return render("named_bullets", items=items)


def samples_table(samples: pd.DataFrame) -> Markup | None:
    """Each sample with its size, its dates, how it was chosen and its source; None without any."""
    rows = [
        [
            row["title"],
            row["population"],
            "[x]" if row["size"] is None else f"{row['size']:,}",
            _period(row),
            _SELECTION[row["selection"]],
            Markup("{} <span class='quiet'>{}</span>").format(
                source_link(row), row["locator"] or ""
            ),
        ]
        for row in samples.to_dict("records")
    ]
    columns = [
        Column("Sample"),
        Column("Who or what"),
        Column("How many", figures=True),
        Column("From when"),
        Column("How chosen"),
        Column("Source"),
    ]
    caption = "Samples that figures rest on"
    return table(caption, columns, rows, kind="texts", headed=True) if rows else None


def _period(sample: Mapping) -> str:
    first, last = sample["period_start"], sample["period_end"]
    if first and last and first != last:
        return f"{write_date(first)} to {write_date(last)}"
    return write_date(first or last)


def not_compared() -> Markup:
    """What must not be set side by side."""
    return render("bullets", items=wordings_of_data.NOT_COMPARED)
