"""The figures of the story, found again by what they count."""

from collections.abc import Iterable, Mapping
from datetime import date

import pandas as pd

from inspectorate.domain.dates import earliest_day
from inspectorate.presenting.sentences.covid import BASELINE

Row = Mapping


class Held:
    """The figures that are to be told, as rows; those asked for come in the order of their time."""

    def __init__(self, figures: pd.DataFrame) -> None:
        self.rows = figures.to_dict("records")

    def some(
        self,
        metric: str,
        category: str = "total",
        provider: str | None = None,
        organisation: str = "nation",
    ) -> list[Row]:
        """The figures of one measure; `provider` is NPS, CRC or None for both together."""
        return in_time(
            row
            for row in self.rows
            if (row["metric"], row["category"], row["provider"], row["organisation"])
            == (metric, category, provider, organisation)
        )

    def one(
        self,
        metric: str,
        category: str = "total",
        provider: str | None = None,
        organisation: str = "nation",
    ) -> Row | None:
        """The first figure of one measure; None where there is none."""
        return next(iter(self.some(metric, category, provider, organisation)), None)

    def of(self, *metrics: str) -> list[Row]:
        """All figures of these measures."""
        return in_time(row for row in self.rows if row["metric"] in metrics)


def in_time(rows: Iterable[Row]) -> list[Row]:
    """The rows by their first day: a level from before comes first, what has no date last."""
    return sorted(rows, key=_first_day)


def _first_day(row: Row) -> tuple[date, str]:
    known = row["period_start"] or row["period_end"]
    return (earliest_day(known) or date.max, row["figure"])


def is_drawn(row: Row) -> bool:
    """Whether a figure may be drawn as a point: exact, one number, and dated."""
    dated = row["period_start"] or row["period_end"]
    return bool(
        row["qualifier"] == "exact"
        and row["value"] is not None
        and row["value_to"] is None
        and dated
    )


def is_baseline(row: Row) -> bool:
    """Whether a figure is the level from before the first lockdown."""
    return not row["period_start"] and row["period_end"] == BASELINE
