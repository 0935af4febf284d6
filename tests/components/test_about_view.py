"""About the data stands whatever is held: reviews without a framework, nothing worked out."""

from datetime import date
from pathlib import Path

import pytest

from inspectorate.components import about_view
from inspectorate.store import derivation
from inspectorate.store.sessions import open_store
from tests import builders
from tests.presenting.markup import find, words

TODAY = date(2026, 11, 22)


def show(tables: builders.Tables, directory: Path) -> about_view.AboutView:
    url = f"sqlite:///{directory / 'store.db'}"
    derivation.build(url, builders.write_data(directory / "data", tables))
    with open_store(url) as store:
        return about_view.get_view.__wrapped__(store, TODAY)


def text(parts: about_view.Parts) -> str:
    return " ".join(words(part) for part in parts)


def test_reviews_without_a_framework_are_counted_apart(tmp_path: Path):
    tables = builders.build_tables()
    review = tables["inspections"][3] | {"inspection": "seen", "organisation": "ayton"}
    tables["inspections"].append(review | {"kind": "quality assurance", "published": "2025"})
    view = show(tables, tmp_path)
    assert "3 inspections in what we hold were made under" in text(view.frameworks)
    assert "2 reviews without one" in text(view.frameworks)
    assert "quality assurance" not in text(view.ages)
    assert "newest was published in March 2024." in view.answer
    assert [len(find(part, "details")) for part in view.discrepancies[1:]] == [1]


@pytest.mark.parametrize("table", ["discrepancies", "samples", "ratings", "scores", "inspections"])
def test_it_stands_where_a_table_is_empty(tmp_path: Path, table: str):
    tables = builders.build_tables()
    emptied = {table}
    if table == "inspections":
        emptied |= {"ratings", "scores", "findings", "recommendations", "samples", "observations"}
        emptied |= {"discrepancies"}
    view = show(tables | {name: [] for name in emptied}, tmp_path)
    assert "Nothing in what we hold was worked out by us." in text(view.worked_out)
    if "discrepancies" in emptied:
        assert text(view.discrepancies).startswith("We know of no published figures")
    if table == "inspections":
        assert view.answer.startswith("None of today's")
