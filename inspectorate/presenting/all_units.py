"""All PDUs on one question as HTML: the funnel, the table beside it, and why there is no ranking.

To be seen at once: how wide chance alone spreads the figures, and how few lie outside. Not drawn:
any order of merit, any verdict by colour.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from inspectorate.domain.dates import write_date
from inspectorate.domain.differences import (
    HIGHER,
    LOWER,
    MANY_PAIRS,
    NO_CLEAR_DIFFERENCE,
    Proportion,
)
from inspectorate.domain.funnels import DRAWN, FLAGGED, chance_outside, funnel_limits, pool
from inspectorate.domain.places_in_order import find_places
from inspectorate.domain.statistics import FEW, wilson_interval
from inspectorate.presenting import wordings_of_all_units
from inspectorate.presenting.html import render
from inspectorate.presenting.links import organisation_link
from inspectorate.presenting.sentences import all_units as told
from inspectorate.presenting.tables import Column, table

LEAST = 10
"""From so many organisations on all are shown side by side."""

ORDERS = {
    "": "by name",
    "date": "by date of publication, the newest first",
    "figure": "by percentage",
}


@dataclass(frozen=True)
class Units:
    """The PDUs with a stated count and base, by name, and the inspected ones left out."""

    rows: Sequence[Mapping]
    without: int
    few: int

    @cached_property
    def parts(self) -> list[tuple[int, int]]:
        """Count and cases of each."""
        return [(_count(row), row["cases"]) for row in self.rows]

    @cached_property
    def together(self) -> tuple[int, int]:
        """Count and cases of all together."""
        return pool(self.parts)

    @cached_property
    def percent(self) -> float:
        """The percentage of all cases together."""
        part, cases = self.together
        return 100 * part / cases

    @cached_property
    def verdicts(self) -> list[str]:
        """Of each: one of the words, by the wider limits."""
        return [_place(part, cases, self.percent, FLAGGED) for part, cases in self.parts]

    def outside(self, confidence: float) -> tuple[int, float]:
        """How many lie outside the limits, and how many chance alone would put there."""
        places = [_place(part, cases, self.percent, confidence) for part, cases in self.parts]
        expected = sum(chance_outside(cases, self.percent, confidence) for _, cases in self.parts)
        return sum(place != NO_CLEAR_DIFFERENCE for place in places), expected


def choose_units(rows: Sequence[Mapping]) -> Units:
    """Those of the rows of `queries.all_units` that can stand side by side."""
    known = [row for row in rows if row["cases_basis"] == "stated" and _count(row) is not None]
    enough = [row for row in known if row["cases"] >= FEW]
    return Units(enough, len(rows) - len(known), len(known) - len(enough))


def _count(row: Mapping) -> int | None:
    """The one whole number of cases that a figure stands for; None where several would fit."""
    if row["cases"] is None:
        return None
    counts = Proportion(row["percent"], row["numerator"], row["cases"]).counts
    return counts[0] if len(counts) == 1 else None


def _place(part: int, cases: int, percent: float, confidence: float) -> str:
    limits = funnel_limits(cases, percent, confidence)
    share = 100 * part / cases
    if share > limits.high:
        return HIGHER
    return LOWER if share < limits.low else NO_CLEAR_DIFFERENCE


def lead(units: Units, name: str) -> str:
    """The first sentence: what is found in all cases together."""
    dates = sorted(row["published"] for row in units.rows if row["published"])
    return told.pooled(name, units.together, len(units.rows), dates)


def beyond_chance(units: Units) -> list[str]:
    """How many lie outside each pair of limits, against what chance alone would bring."""
    return [
        told.beyond_chance(*units.outside(FLAGGED), len(units.rows)),
        told.beyond_narrow_limits(*units.outside(DRAWN)),
    ]


def funnel(units: Units) -> Markup:
    """The funnel: a dot for each PDU, the line of all together, and two pairs of limits."""
    sizes = [cases for _, cases in units.parts]
    scale = _Scale(min(sizes) // 10 * 10, max(sizes) // 10 * 10 + 10)
    points = [(cases, 100 * part / cases) for part, cases in units.parts]
    beyond = [verdict != NO_CLEAR_DIFFERENCE for verdict in units.verdicts]
    return render(
        "funnel",
        described=told.funnel_described(
            units.percent, len(points), sum(beyond), min(sizes), max(sizes)
        ),
        key=told.funnel_key(units.percent),
        lines=_lines(units.percent, scale),
        dots=[scale.place(*point) for point, ring in zip(points, beyond, strict=True) if not ring],
        rings=[scale.place(*point) for point, ring in zip(points, beyond, strict=True) if ring],
        sizes=[(size, scale.across(size)) for size in scale.marks],
    )


def _lines(percent: float, scale: "_Scale") -> list[tuple[str, str]]:
    """The kind of each line, and its polygon: the percentage of all, and both pairs of limits."""
    lines = [("together", scale.line([(size, percent) for size in (scale.first, scale.last)]))]
    for kind, level in (("narrow", DRAWN), ("wide", FLAGGED)):
        limits = [(size, funnel_limits(size, percent, level)) for size in scale.steps]
        lines += [
            (kind, scale.line([(size, limit.low) for size, limit in limits])),
            (kind, scale.line([(size, limit.high) for size, limit in limits])),
        ]
    return lines


@dataclass(frozen=True)
class _Scale:
    """Where cases (from first to last) and percentages lie in the drawing, in per cent of it."""

    first: int
    last: int

    @property
    def steps(self) -> list[int]:
        """The numbers of cases at which a curve is drawn, about twenty."""
        gap = max(1, (self.last - self.first) // 20)
        return [*range(max(self.first, 1), self.last, gap), self.last]

    @property
    def marks(self) -> list[int]:
        """The numbers of cases on the axis, no more than six."""
        gap = next(gap for gap in (10, 20, 50, 100, 200, 500, 1000) if self._span <= 5 * gap)
        return list(range(self.first, self.last + 1, gap))

    @property
    def _span(self) -> int:
        return self.last - self.first

    def across(self, cases: float) -> float:
        return round(100 * (cases - self.first) / self._span, 1)

    def place(self, cases: float, percent: float) -> tuple[float, float]:
        """From the left and from the top."""
        return self.across(cases), round(100 - percent, 1)

    def line(self, points: Sequence[tuple[float, float]]) -> str:
        """A line two pixels thick through the points, as a polygon there and back."""
        places = [self.place(*point) for point in points]
        there = [f"{left}% calc({top}% - 1px)" for left, top in places]
        back = [f"{left}% calc({top}% + 1px)" for left, top in reversed(places)]
        return ",".join(there + back)


def units_table(units: Units, order: str) -> Markup:
    """A row for each PDU: figure, base, interval at 99.8 per cent, and whether beyond chance."""
    lines = []
    for row, (part, cases), verdict in zip(units.rows, units.parts, units.verdicts, strict=True):
        share = 100 * part / cases
        interval = wilson_interval(share, cases, MANY_PAIRS)
        lines.append(
            (
                {"": 0, "date": _newest_first(row["published"]), "figure": -share}[order],
                [
                    organisation_link(row["organisation"], row["name"], row["inspection"]),
                    f"{row['percent']:g}% ({part} of {cases})",
                    f"{interval.low:.0f}% to {interval.high:.0f}%",
                    verdict,
                    write_date(row["published"]) if row["published"] else "",
                ],
            )
        )
    lines.sort(key=lambda line: line[0])
    columns = [
        Column("PDU"),
        Column("Yes, sufficient", figures=True),
        Column("99.8% interval", figures=True),
        Column("Against all together"),
        Column("Published"),
    ]
    return table(told.units_table(ORDERS[order]), columns, [cells for _, cells in lines])


def _newest_first(published: str | None) -> tuple[int, ...]:
    """Sorts the newest first, and those without a date last."""
    if not published:
        return (1,)
    year, month, day = (*map(int, published.split("-")), 1, 1)[:3]
    return (0, -year, -month, -day)


def why_not_ranked(units: Units) -> Markup:
    """Opened on demand: how few pairs differ, and between which places each could stand."""
    places = find_places(units.parts, MANY_PAIRS)
    widths = places.widths
    rows = [
        [row["name"], told.places_of(first, last)]
        for row, (first, last) in zip(units.rows, places.ranges, strict=True)
    ]
    sentence = told.order_says_little(
        places.pairs,
        places.clear,
        (1 - MANY_PAIRS) * places.pairs,
        widths[len(widths) // 2],
        len(rows),
    )
    columns = [Column("PDU"), Column("Could stand in place", figures=True)]
    return render(
        "details",
        title=wordings_of_all_units.WHY_NOT_RANKED,
        note="",
        parts=[
            sentence,
            wordings_of_all_units.HOW_PLACES_ARE_FOUND,
            table("Between which places each could stand, by name", columns, rows),
        ],
    )


def left_out(units: Units) -> str:
    """Which inspected PDUs have no row, and why."""
    return told.left_out(units.without, units.few, FEW)
