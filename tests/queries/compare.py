"""Compares the answer of a query with the plain one, and its columns with what it documents."""

import inspect
import re
from collections.abc import Callable

import pandas as pd
import pytest

from inspectorate.store.tables import metadata
from tests.queries.rows import Row


def check(answer: pd.DataFrame, rows: list[Row], what: object) -> None:
    """The answer holds these rows in this order, with nothing but None for what is unknown."""
    found = answer.to_dict("records")
    assert len(found) == len(rows), what
    for mine, theirs in zip(found, rows, strict=True):
        if mine != theirs:
            assert mine == {name: _near(value) for name, value in theirs.items()}, what


def _near(value: object) -> object:
    """A number with decimals as equal to what another way of reckoning makes of it."""
    return pytest.approx(value, rel=1e-9, abs=1e-9) if isinstance(value, float) else value


def documented(question: Callable) -> list[str]:
    """The columns that the docstring of a question names, in its order."""
    words = " ".join(inspect.getdoc(question).split())
    words = re.sub(r"\([^)]*\)", "", words)
    words = re.split(r"Columns: |; the columns of |The columns of ", words)[1].split(".")[0]
    words = words.split(":")[0]
    names = []
    whole = re.match(r"`(\w+)`", words)
    if whole:
        names += [column.name for column in metadata.tables[whole[1]].columns]
        _, _, words = words.partition("then")
    words = re.sub(r" of the standard", "", words)
    return names + [name for name in re.findall(r"\w+", words) if name != "and"]


def check_columns(question: Callable, answer: pd.DataFrame) -> None:
    """The answer has the columns that its question documents."""
    assert list(answer.columns) == documented(question)
