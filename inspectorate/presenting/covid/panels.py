"""Small plots over time: published points, levels from before, targets, lockdowns, suspensions.

No line joins the points. The words under each plot say all that it shows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from markupsafe import Markup

from inspectorate.domain.covid import LOCKDOWNS
from inspectorate.domain.dates import earliest_day, latest_day
from inspectorate.presenting.covid.doubts import doubt
from inspectorate.presenting.covid.held import Row, is_baseline, is_drawn
from inspectorate.presenting.html import render
from inspectorate.presenting.sentences import covid as sentences

_ROOM_FOR_A_LABEL = 16
"""In percent of the width of a plot."""

Spans = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Series:
    """What one plot shows: its title, its figures in time, and from when to when work stood still.

    `target` is the category of those figures that are an aim.
    """

    title: str
    rows: Sequence[Row]
    suspended: Spans = ()
    target: str = "target"


def panels(
    subtitle: str, series: Sequence[Series], dates: Mapping[str, str], *, top: float
) -> Markup | None:
    """A plot for each series that has figures, all from 0 to `top` over the same years.

    `subtitle` says what is measured, where; `dates` gives the dates of events. None where no series
    has any figure.
    """
    shown = [one for one in series if one.rows]
    if not shown:
        return None
    every = [row for one in shown for row in one.rows]
    first, last = _years(every)
    axis = date(first, 1, 1), date(last + 1, 1, 1)
    drawn = [_panel(one, dates, axis, top) for one in shown]
    return render(
        "covid_panels",
        subtitle=subtitle,
        panels=drawn,
        years=[(year, _left(date(year, 1, 1), axis)) for year in range(first, last + 1)],
        top=f"{top:,g}{'%' if every[0]['unit'] == 'per cent' else ''}",
        has={kind for panel in drawn for kind in panel["kinds"]},
    )


def _years(rows: Sequence[Row]) -> tuple[int, int]:
    """The first and the last year that figures are of; those of the pandemic's start among them."""
    days = [_day(row) for row in rows if row["period_start"] or row["period_end"]]
    days.append(date(2020, 1, 1))
    return min(days).year, max(days).year


def _day(row: Row) -> date:
    """The middle of the time that a figure is of; a target by a year stands in its middle."""
    start = earliest_day(row["period_start"] or row["period_end"])
    return start + (latest_day(row["period_end"] or row["period_start"]) - start) / 2


def _left(day: date, axis: tuple[date, date]) -> float:
    share = 100 * (day - axis[0]).days / (axis[1] - axis[0]).days
    return min(max(share, 0), 100)


def _panel(one: Series, dates: Mapping[str, str], axis: tuple[date, date], top: float) -> dict:
    points, levels = [], []
    for row in one.rows:
        if not is_drawn(row):
            continue
        place = {"bottom": 100 * row["value"] / top, "label": _label(row)}
        if is_baseline(row):
            levels.append(place)
        else:
            kind = "target" if row["category"] == one.target else "dot"
            points.append(place | {"left": _left(_day(row), axis), "kind": kind, "side": ""})
    _part_labels(points)
    lockdowns, suspended = (_bands(spans, dates, axis) for spans in (LOCKDOWNS, one.suspended))
    kinds = {point["kind"] for point in points} | ({"level"} if levels else set())
    return {
        "title": one.title,
        "points": points,
        "levels": levels,
        "lockdowns": lockdowns,
        "suspended": suspended,
        "said": [(sentences.write_point(row), doubt(row["discrepancy"])) for row in one.rows],
        "kinds": kinds | ({"suspended"} if suspended else set()),
    }


def _part_labels(points: list[dict]) -> None:
    """Turns the labels of two neighbours away from each other where they would meet."""
    points.sort(key=lambda point: point["left"])
    for one, next_one in pairwise(points):
        if next_one["left"] - one["left"] < _ROOM_FOR_A_LABEL:
            one["side"], next_one["side"] = "to-the-left", "to-the-right"


def _label(row: Row) -> str:
    return sentences.share(row) if row["unit"] == "per cent" else f"{row['value']:,.10g}"


def _bands(spans: Spans, dates: Mapping[str, str], axis: tuple[date, date]) -> list[dict]:
    """From when to when, in percent of the axis; a span whose dates are not held is left out."""
    bands = []
    for start, end in spans:
        if start in dates and end in dates:
            left = _left(earliest_day(dates[start]), axis)
            bands.append({"left": left, "width": _left(earliest_day(dates[end]), axis) - left})
    return bands
