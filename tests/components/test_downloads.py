"""What the pages hand out: the rows asked for, with filters, data version, licence and sources."""

from io import BytesIO

import openpyxl
import pandas as pd
import pytest

from inspectorate.components import inspections_view
from inspectorate.components.reads import current_store
from inspectorate.domain.selection import Selection
from inspectorate.presenting import wordings
from inspectorate.queries import inspections

pytestmark = pytest.mark.usefixtures("over_real_data")

SELECTION = Selection(region="region-kent-surrey-and-sussex", level="pdu")
FILTERS = (("Region", "Kent, Surrey and Sussex"), ("Level", "PDU"))


def notes(content: bytes) -> list[list[object]]:
    book = openpyxl.load_workbook(BytesIO(content))
    return [[cell.value for cell in row] for row in book["Notes and sources"].iter_rows()]


def test_the_workbook_of_the_ratings_page():
    content = inspections_view.write_workbook(SELECTION, FILTERS)
    expected = inspections.get_inspections(current_store(), SELECTION)
    book = openpyxl.load_workbook(BytesIO(content))
    assert book.sheetnames == ["Inspections", "Ratings", "Notes and sources"]
    header, *rows = [[cell.value for cell in row] for row in book["Inspections"].iter_rows()]
    assert rows == expected[header].to_numpy(dtype=object).tolist()
    assert "surrey-pdu-2023" in [row[0] for row in rows]
    said = "\n".join(str(row[0]) for row in notes(content))
    assert wordings.ATTRIBUTION in said
    assert current_store().version in said
    for name, value in FILTERS:
        assert name in said
        assert value in said
    listed = {row[0] for row in notes(content)}
    assert set(expected["document"]) <= listed


def test_the_workbook_names_the_sources_of_its_ratings_too():
    every = Selection(latest=False)
    content = inspections_view.write_workbook(every, ())
    book = openpyxl.load_workbook(BytesIO(content))
    header, *rows = [[cell.value for cell in row] for row in book["Ratings"].iter_rows()]
    named = {row[header.index("document")] for row in rows}
    assert named
    assert named <= {row[0] for row in notes(content)}
    assert "Filters: none" in [row[0] for row in notes(content)]


def test_the_csv_of_the_ratings_page():
    content = inspections_view.write_csv(SELECTION)
    expected = inspections.get_inspections(current_store(), SELECTION)
    found = pd.read_csv(BytesIO(content), dtype=object)
    assert found["inspection"].tolist() == expected["inspection"].tolist()
    assert found["url"].notna().any()


def test_a_selection_without_rows_still_has_its_headers():
    nothing = Selection(name="nowhere at all")
    assert inspections_view.write_csv(nothing).decode().startswith("inspection,name,level")
    book = openpyxl.load_workbook(BytesIO(inspections_view.write_workbook(nothing, ())))
    assert book["Inspections"].max_row == 1
