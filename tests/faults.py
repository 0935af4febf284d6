"""The faults that reading a data directory finds."""

from pathlib import Path

import pytest

from inspectorate.store.problems import DataError, Problem
from inspectorate.store.reading import read_directory


def problems_of(directory: Path) -> tuple[Problem, ...]:
    """Every fault of a directory that must have some."""
    with pytest.raises(DataError) as caught:
        read_directory(directory)
    return caught.value.problems


def the_problem_of(directory: Path) -> Problem:
    """The fault of a directory that must have one only."""
    problems = problems_of(directory)
    assert len(problems) == 1, [str(problem) for problem in problems]
    return problems[0]
