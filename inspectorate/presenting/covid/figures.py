"""The figures of a part of the story as a table, each with its time, its base and its place."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from inspectorate.domain.covid import Asked
from inspectorate.domain.organisations import full_name
from inspectorate.presenting.covid.held import Row
from inspectorate.presenting.html import render
from inspectorate.presenting.links import page_address
from inspectorate.presenting.sentences import covid
from inspectorate.presenting.tables import Column, table

_WAYS = {"higher": "higher is better", "lower": "lower is better", "neither": "neither"}


def figures_table(title: str, rows: Sequence[Row], known: Mapping[str, Row]) -> Markup | None:
    """A row for each figure; None where there are none.

    `known` are all figures by their key, since what a figure was set against may be of elsewhere.
    """
    cells = [
        [
            _what(row),
            Markup("{} {}").format(covid.write_how_much(row), doubt(row["discrepancy"])),
            covid.write_when(row) or "date not known",
            _against(row, known.get(row["compared_with"])),
            Markup("{}<br><span class='quiet'>{}</span>").format(
                covid.SHORT_NAMES[row["document"]], row["locator"] or ""
            ),
        ]
        for row in rows
    ]
    heads = ("What", "How much", "When", "Set against", "Place in the source")
    columns = [Column(head) for head in heads]
    caption = covid.figures_of(title, len(cells))
    return table(caption, columns, cells, kind="texts", headed=True) if cells else None


def _what(row: Row) -> Markup:
    """What a figure counts, and beneath it whose it is and which way is good."""
    whose = [] if row["organisation"] == "nation" else [full_name(row["name"], row["level"])]
    if row["provider"] and row["organisation"] == "nation":
        whose.append(row["provider"])
    if row["sample_title"]:
        whose.append(row["sample_title"])
    whose.append(_WAYS[row["better"]] if row["better"] != "neither" else "")
    return render("covid_what", what=covid.write_what(row), whose=[one for one in whose if one])


def _against(row: Row, other: Row | None) -> str:
    told = [covid.write_point(other)] if other else []
    if row["change"] is not None and row["value"] is not None:
        told.append(covid.write_change(row["change"]))
    return "; ".join(told)


def doubt(discrepancy: str | None) -> Markup:
    """The mark of a figure that is published otherwise elsewhere; it leads to our reason."""
    if not discrepancy:
        return Markup("")
    return render("covid_doubt", address=page_address("about_data", discrepancy=discrepancy))


def files_and_sources(block: str, asked: Asked, rows: Sequence[Row], events: int) -> Markup:
    """Where a part's figures come from, the way to all of them, and to their files.

    `events` is how many dated events belong to the part as well.
    """
    chosen = {
        "topic": block,
        "metric": asked.metric,
        "provider": asked.provider,
        "period": asked.period,
    }
    files = page_address("download/covid", **chosen).replace("?", ".{}?", 1)
    return render(
        "covid_source",
        sources=[name for document, name in covid.SHORT_NAMES.items() if _has(rows, document)],
        all_figures="" if asked.topic or asked.is_narrow else covid.see_figures(len(rows), events),
        address=page_address("covid_recovery", topic=block),
        csv=files.format("csv"),
        workbook=files.format("xlsx"),
    )


def _has(rows: Sequence[Row], document: str) -> bool:
    return any(row["document"] == document for row in rows)
