"""Downloads read back: the same rows, unknown cells empty, no formula, and their sources."""

import csv
from collections.abc import Iterator
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from inspectorate import config
from inspectorate.domain.selection import Selection
from inspectorate.exporting import tables
from inspectorate.queries import findings, inspections, ratings, scores
from inspectorate.store import derivation
from inspectorate.store.sessions import Store, open_store

SELECTIONS = [
    Selection(latest=False),
    Selection(region="region-kent-surrey-and-sussex", sort="newest"),
    Selection(level="crc", rating="Good", latest=False),
    Selection(name="nowhere at all"),
]
HOSTILE = ["=1+1", "=HYPERLINK(1)", "+44", "-0 or so", "@SUM(A1)", "#N/A", "\t=1", "＝1", "'=1"]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The data of this repository, built once."""
    url = f"sqlite:///{tmp_path_factory.mktemp('real') / 'store.db'}"
    derivation.build(url, config.DATA_DIRECTORY)
    with open_store(url) as opened:
        yield opened


def asked(store: Store, selection: Selection) -> dict[str, pd.DataFrame]:
    shown = inspections.get_inspections(store, selection)
    given = ratings.get_ratings(store, shown["inspection"].tolist())
    return {"Inspections": shown, "Ratings": given}


def whole(store: Store, inspection: str) -> dict[str, pd.DataFrame]:
    return {
        "Case figures": scores.get_scores(store, inspection),
        "Case grid": scores.get_case_grid(store, inspection),
        "Findings": findings.get_findings(store, inspection),
        "Recommendations": findings.get_recommendations(store, inspection),
    }


def cells(content: bytes, sheet: str) -> list[list[object]]:
    """The values of a sheet, row by row, as a spreadsheet shows them."""
    book = openpyxl.load_workbook(BytesIO(content))
    return [[cell.value for cell in row] for row in book[sheet].iter_rows()]


def near(value: object) -> object:
    """A number with decimals as a spreadsheet keeps it, to its fifteen digits."""
    return pytest.approx(value, rel=1e-14) if isinstance(value, float) else value


def workbook(sheets: dict[str, pd.DataFrame]) -> bytes:
    return tables.write_workbook(sheets, ["A note"], pd.DataFrame({"document": ["one"]}))


def check_workbook(sheets: dict[str, pd.DataFrame]) -> None:
    content = workbook(sheets)
    book = openpyxl.load_workbook(BytesIO(content))
    assert book.sheetnames == [*sheets, "Notes and sources"]
    for title, rows in sheets.items():
        header, *found = cells(content, title)
        assert header == list(rows.columns)
        assert found == [[near(value) for value in row] for row in rows.itertuples(index=False)]
        assert {cell.data_type for row in book[title].iter_rows() for cell in row} <= set("snb")


@pytest.mark.parametrize("selection", SELECTIONS, ids=["all", "region", "crc", "none"])
def test_a_workbook_of_a_selection_reads_back(store: Store, selection: Selection):
    check_workbook(asked(store, selection))


@pytest.mark.parametrize("inspection", ["surrey-pdu-2023", "nation-national-2024", "nowhere"])
def test_a_workbook_of_an_inspection_reads_back(store: Store, inspection: str):
    check_workbook(whole(store, inspection))


def read_csv(content: bytes) -> pd.DataFrame:
    return pd.read_csv(BytesIO(content), dtype=object, keep_default_na=False, encoding="utf-8")


def as_text(value: object) -> str:
    """What a cell of a CSV file says: nothing for what is unknown, whole numbers without .0."""
    if value is None:
        return ""
    if isinstance(value, float):
        return repr(value).removesuffix(".0")
    return str(value)


@pytest.mark.parametrize("selection", SELECTIONS, ids=["all", "region", "crc", "none"])
def test_csv_of_a_selection_reads_back(store: Store, selection: Selection):
    for rows in asked(store, selection).values():
        found = read_csv(tables.write_csv(rows))
        assert list(found.columns) == list(rows.columns)
        expected = [[as_text(value) for value in row] for row in rows.itertuples(index=False)]
        assert found.to_numpy().tolist() == expected


@pytest.mark.parametrize("inspection", ["surrey-pdu-2023", "nation-national-2024"])
def test_csv_of_case_figures_reads_back(store: Store, inspection: str):
    rows = scores.get_case_grid(store, inspection)
    found = read_csv(tables.write_csv(rows))
    expected = [[as_text(value) for value in row] for row in rows.itertuples(index=False)]
    assert found.to_numpy().tolist() == expected
    numbers = pd.read_csv(BytesIO(tables.write_csv(rows)))
    assert numbers["percent"].tolist() == rows["percent"].tolist()
    assert numbers["numerator"].isna().all()


def test_unknown_values_are_empty_cells():
    rows = pd.DataFrame({"a": [None, float("nan"), 0], "b": ["x", None, ""]}, dtype=object)
    header, *found = cells(workbook({"Rows": rows}), "Rows")
    assert header == ["a", "b"]
    assert found == [[None, "x"], [None, None], [0, None]]
    assert tables.write_csv(rows) == b"a,b\n,x\n,\n0,\n"


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_never_a_formula(text: str):
    rows = pd.DataFrame({text: [text, 1]}, dtype=object)
    content = tables.write_workbook({"Rows": rows}, [text], rows)
    book = openpyxl.load_workbook(BytesIO(content))
    for sheet in book.worksheets:
        found = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
        texts = [cell for cell in found if cell.value != 1]
        assert texts
        assert {(cell.value, cell.data_type) for cell in texts} == {(text, "s")}


@pytest.mark.parametrize("text", [text for text in HOSTILE if text[0] not in "#'"])
def test_no_cell_of_a_csv_starts_a_formula(text: str):
    content = tables.write_csv(pd.DataFrame({text: [text], "n": [-5]})).decode()
    lines = list(csv.reader(StringIO(content)))
    assert lines == [[f"'{text}", "n"], [f"'{text}", "-5"]]


def test_notes_come_before_the_sources(store: Store):
    sources = findings.get_sources(store, "surrey")
    content = tables.write_workbook({}, ["First", "Second"], sources)
    first, second, empty, header, *rows = cells(content, "Notes and sources")
    assert (first[0], second[0], set(empty)) == ("First", "Second", {None})
    assert header == list(sources.columns)
    assert rows == [list(row) for row in sources.itertuples(index=False)]


def test_a_long_title_is_cut_as_spreadsheets_need_it():
    content = workbook({"x" * 40: pd.DataFrame({"a": [1]})})
    assert openpyxl.load_workbook(BytesIO(content)).sheetnames[0] == "x" * 31


def test_a_file_has_the_same_rows_whichever_way_it_is_read(store: Store, tmp_path: Path):
    rows = asked(store, Selection())["Inspections"]
    path = tmp_path / "inspections.xlsx"
    path.write_bytes(workbook({"Inspections": rows}))
    found = pd.read_excel(path, dtype=object)
    assert found["inspection"].tolist() == rows["inspection"].tolist()
    assert found["score"].isna().tolist() == [value is None for value in rows["score"]]
