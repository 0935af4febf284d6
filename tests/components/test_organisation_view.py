"""The Organisation page, from the store: units that it came from, some of them without a date."""

from datetime import date
from pathlib import Path

import pytest

from inspectorate.components import organisation_view
from inspectorate.store import derivation
from inspectorate.store.sessions import open_store
from tests import builders
from tests.presenting.markup import words

TODAY = date(2026, 11, 22)


def show(
    tables: builders.Tables, directory: Path, organisation: str, inspection: str = ""
) -> organisation_view.OrganisationView:
    url = f"sqlite:///{directory / 'store.db'}"
    derivation.build(url, builders.write_data(directory / "data", tables))
    with open_store(url) as store:
        ask = organisation_view.get_view.__wrapped__
        return ask(store, organisation, inspection, "", TODAY)


@pytest.mark.parametrize("inspected", [False, True])
def test_a_unit_may_come_from_one_inspected_when_and_one_of_no_known_date(
    tmp_path: Path, inspected: bool
):
    tables = builders.build_tables()
    rows = {row["inspection"]: row for row in tables["inspections"]}
    rows["ceeton-2024"] |= {"published": None, "overall_rating": "Good"}
    tables["lineage"] += [
        {"predecessor": former, "successor": "beeton", "date": "2025", "document": "register"}
        for former in ("ayton", "ceeton")
    ]
    if inspected:
        own = {"inspection": "beeton-2025", "organisation": "beeton", "published": "2025-10"}
        tables["inspections"].append(rows["ayton-2022"] | own)
    view = show(tables, tmp_path, "beeton", "beeton-2025" if inspected else "")
    told = words(view.body if inspected else view.head)
    assert "date not known" in told if inspected else "Ceeton PDU" in told
    assert "March 2024" in told
    assert "nan" not in told.split()
