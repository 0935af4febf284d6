"""What is wrong with the data, and where: one shape for every fault that a check can find."""

from collections.abc import Iterable
from dataclasses import dataclass

_LONGEST_SHOWN = 80


@dataclass(frozen=True)
class Problem:
    """One fault with its place.

    `line` and `column` are None where the whole file or row is meant. `reason` goes on from the
    value: it says what is wrong with it and what to do.
    """

    file: str
    line: int | None
    column: str | None
    value: object
    reason: str

    def __str__(self) -> str:
        """One sentence on one line."""
        place = [self.file]
        if self.line is not None:
            place.append(f"line {self.line}")
        if self.column is not None:
            place.append(f"column {self.column}")
        value = "" if self.value is None else f"“{_shown(self.value)}” "
        return f"{', '.join(place)}: {value}{self.reason}."


class DataError(ValueError):
    """Data that cannot be used; `problems` holds every fault that was found, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def _shown(value: object) -> str:
    """The value on one line, with invisible characters written out, cut where it is long."""
    text = str(value)
    if len(text) > _LONGEST_SHOWN:
        text = f"{text[:_LONGEST_SHOWN]}…"
    return "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in text)
