"""The goals: what may cost how many times a yardstick, or an absolute amount."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Goal:
    """A bound on a measured value: `factor` yardsticks, or `factor` units where `of` is empty."""

    factor: float
    of: str = ""
    unit: str = "s"
    at_least: bool = False

    def __str__(self) -> str:
        sign = "≥" if self.at_least else "≤"
        return (
            f"{sign} {self.factor:g} × {self.of}"
            if self.of
            else f"{sign} {self.factor:g} {self.unit}"
        )

    def bound(self, yardstick: float | None) -> float:
        """The value that may not be passed, in the goal's unit."""
        return self.factor * yardstick if self.of and yardstick is not None else self.factor

    def met(self, measured: float, yardstick: float | None) -> bool:
        """Whether a measured value keeps to the bound."""
        bound = self.bound(yardstick)
        return measured >= bound if self.at_least else measured <= bound


WARM = Goal(0.85, "B warm")
COLD = Goal(1.7, "E cold")
RERUN = Goal(1.35, "T rerun", "ms")
FRAGMENT = Goal(0.5, "T rerun", "ms")
BUSY = Goal(4, "B", "reruns/s", at_least=True)
PACED = Goal(3, "B alone, p50", "ms")
BUILD = Goal(2)
START = Goal(1.3, "bare imports")
MEMORY = Goal(1.25, "bare imports", "MB")
SEARCH = Goal(50, unit="ms")
PER_SESSION = Goal(0.3, unit="MB")
GROWN = Goal(1.2, "few")
