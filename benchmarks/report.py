"""Samples, yardsticks and rows; the table that is printed and the JSON that is kept."""

import json
import statistics
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.goals import Goal
from benchmarks.machine import NOISY

MOVED = 0.15
"""A yardstick that differs by more than this between first and last makes a row doubtful."""

HEADINGS = ("what", "measured", "yardstick", "ratio", "goal", "result", "others")


@dataclass(frozen=True)
class Sample:
    """Values of one thing measured several times, or the reason why there are none."""

    values: tuple[float, ...] = ()
    others: float = 0.0
    """Processor time used by others meanwhile, in per cent of one core."""
    problem: str = ""
    facts: dict[str, float] = field(default_factory=dict)
    """More about the sample, for the JSON file."""

    @property
    def middle(self) -> float | None:
        """The median."""
        return statistics.median(self.values) if self.values else None


@dataclass(frozen=True)
class Yardstick:
    """The same thing measured before and after everything that is compared with it."""

    first: Sample
    last: Sample

    @property
    def middle(self) -> float | None:
        """The median of both samples together."""
        return Sample(self.first.values + self.last.values).middle

    @property
    def moved(self) -> float:
        """How far the two medians lie apart, as a share of the lower."""
        ends = (self.first.middle, self.last.middle)
        return max(ends) / min(ends) - 1 if all(ends) else 0.0

    @property
    def others(self) -> float:
        """The noisier of both."""
        return max(self.first.others, self.last.others)


@dataclass(frozen=True)
class Row:
    """One line of the table; without a goal it stands for information."""

    what: str
    sample: Sample
    unit: str
    yardstick: Yardstick | None = None
    goal: Goal | None = None

    @property
    def others(self) -> float:
        """The most that others used while this row or its yardstick was measured."""
        return max(self.sample.others, self.yardstick.others if self.yardstick else 0.0)

    @property
    def ratio(self) -> float | None:
        """How many yardsticks were measured."""
        reference = self.yardstick.middle if self.yardstick else None
        if self.sample.middle is None or not reference:
            return None
        return self.sample.middle / reference

    @property
    def result(self) -> str:
        """Met, not met or not measured, with what makes it doubtful."""
        words = [] if self.goal is None else [self._verdict()]
        if self.sample.problem:
            words.append(self.sample.problem)
        if self.others > NOISY:
            words.append("noisy")
        if self.yardstick and self.yardstick.moved > MOVED:
            words.append(f"yardstick moved {self.yardstick.moved:.0%}")
        return "; ".join(words)

    def _verdict(self) -> str:
        reference = self.yardstick.middle if self.yardstick else None
        if self.sample.middle is None or (self.goal.of and reference is None):
            return "not measured"
        met = self.goal.met(self.sample.middle, reference) and not self.sample.problem
        return "met" if met else "NOT MET"

    def cells(self) -> tuple[str, ...]:
        """The row as it is printed."""
        reference = self.yardstick.middle if self.yardstick else None
        return (
            self.what,
            quantity(self.sample.middle, self.unit),
            quantity(reference, self.unit),
            "" if self.ratio is None else f"{self.ratio:.2f}",
            "" if self.goal is None else str(self.goal),
            self.result,
            f"{self.others:.0f} %",
        )

    def record(self) -> dict[str, object]:
        """The row as it stands in the JSON file."""
        return {
            "what": self.what,
            "unit": self.unit,
            "measured": self.sample.middle,
            "values": list(self.sample.values),
            **self.sample.facts,
            "yardstick": self.yardstick.middle if self.yardstick else None,
            "yardstick_first": list(self.yardstick.first.values) if self.yardstick else [],
            "yardstick_last": list(self.yardstick.last.values) if self.yardstick else [],
            "ratio": self.ratio,
            "goal": str(self.goal) if self.goal else None,
            "result": self.result,
            "others_per_cent": self.others,
        }


def quantity(value: float | None, unit: str) -> str:
    """A value with its unit, to three digits that mean something."""
    if value is None:
        return ""
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:.{digits}f} {unit}"


def table(rows: list[Row]) -> str:
    """All rows under their headings, in columns."""
    lines = [HEADINGS, *(row.cells() for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    printed = [
        "| "
        + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        + " |"
        for line in lines
    ]
    printed.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(printed)


def tally(rows: list[Row]) -> str:
    """How many goals are met."""
    verdicts = [row.result.split(";")[0] for row in rows if row.goal]
    met, missed, absent = map(verdicts.count, ("met", "NOT MET", "not measured"))
    return f"{met} of {len(verdicts)} goals met, {missed} not met, {absent} not measured."


def write_json(path: Path, about: dict[str, object], rows: list[Row]) -> None:
    """Keep the run for later comparison."""
    path.parent.mkdir(parents=True, exist_ok=True)
    kept = {**about, "rows": [row.record() for row in rows]}
    path.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
