"""The figures of a part of the story as a table, each with its time, its base and its place."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from inspectorate.domain.organisations import full_name
from inspectorate.presenting import wordings as wordings_of_all
from inspectorate.presenting import wordings_covid as wordings
from inspectorate.presenting.covid.doubts import doubt
from inspectorate.presenting.covid.held import Row
from inspectorate.presenting.html import render
from inspectorate.presenting.sentences import covid, covid_quality
from inspectorate.presenting.tables import Column, table

_WAYS = {"higher": "higher is better", "lower": "lower is better"}


def figures_tables(title: str, rows: Sequence[Row], known: Mapping[str, Row]) -> list[Markup]:
    """A row for each figure, in one table, or of cases in two; none where there are no figures.

    Cases done well enough and cases in which something was missing never share a table. `known` are
    all figures by their key, since what a figure was set against may be of elsewhere.
    """
    counted = [row for row in rows if not row["statement"]]
    shown = [(title, counted)] + [
        (f"{title} {way}", [row for row in rows if row["statement"] and row["better"] == better])
        for better, way in wordings.DIRECTIONS.items()
    ]
    return [_table(name, of_table, known) for name, of_table in shown if of_table]


def _table(title: str, rows: Sequence[Row], known: Mapping[str, Row]) -> Markup:
    """The figures; what they were set against where any of them was set against something."""
    against = [_against(row, known.get(row["compared_with"])) for row in rows]
    heads = ["What", "How much", "When", "Place in the source"]
    cells = [
        [
            _what(row),
            _how_much(row),
            covid.write_when(row) or covid.write_begun(row) or wordings_of_all.DATE_NOT_KNOWN,
            Markup("{}<br><span class='quiet'>{}</span>").format(
                covid.SHORT_NAMES[row["document"]], row["locator"] or ""
            ),
        ]
        for row in rows
    ]
    if any(against):
        heads.insert(3, "Set against")
        for row, told in zip(cells, against, strict=True):
            row.insert(3, told)
    columns = [Column(head) for head in heads]
    return table(covid.figures_of(title, len(cells)), columns, cells, kind="texts")


def _how_much(row: Row) -> Markup:
    """A figure, its interval where a number of cases is known, and its mark where it has one."""
    interval = covid_quality.write_limits(row)
    return render(
        "covid_figure",
        figure=covid.write_how_much(row),
        interval=interval,
        mark=doubt(row["discrepancy"]),
    )


def _what(row: Row) -> Markup:
    """What a figure counts, and beneath it whose it is and which way is good."""
    whose = [] if row["organisation"] == "nation" else [full_name(row["name"], row["level"])]
    if row["provider"] and row["organisation"] == "nation":
        whose.append(row["provider"])
    if row["sample_title"]:
        whose.append(row["sample_title"])
    if row["unit"] == "per cent" and not row["statement"]:
        whose.append(_WAYS.get(row["better"], ""))
    return render("covid_what", what=covid.write_what(row), whose=[one for one in whose if one])


def _against(row: Row, other: Row | None) -> str:
    told = [covid.write_point(other)] if other else []
    if row["change"] is not None and row["value"] is not None:
        told.append(covid.write_change(row["change"]))
    return "; ".join(told)
