"""Whatever leaves a demonstration says in itself that it is invented, and changes nothing else."""

import csv
import json
from io import BytesIO, StringIO

import openpyxl
import pandas as pd

from inspectorate.domain.sources import DEMONSTRATION
from inspectorate.exporting import marking, tables
from inspectorate.exporting.package import export
from inspectorate.store.sessions import open_store

ROWS = pd.DataFrame(
    [["a,b", 1, None], ['say "x"\nand more', 2.5, "=1+1"]],
    columns=["text", "number", "formula"],
    dtype=object,
)
SOURCES = pd.DataFrame([["one", "two"]], columns=["document", "publisher"])


def test_every_row_of_a_csv_holds_the_words_and_what_it_held_before():
    before = list(csv.reader(StringIO(tables.write_csv(ROWS).decode(), newline="")))
    marked = marking.mark_csv(tables.write_csv(ROWS), DEMONSTRATION)
    after = list(csv.reader(StringIO(marked.decode(), newline="")))
    assert [row[:-1] for row in after] == before
    assert [row[-1] for row in after] == ["note", DEMONSTRATION, DEMONSTRATION]


def test_a_csv_without_rows_keeps_its_header():
    marked = marking.mark_csv(tables.write_csv(ROWS[:0]), DEMONSTRATION)
    assert marked.decode() == "text,number,formula,note\n"


def test_every_sheet_of_a_workbook_holds_the_words_and_no_text_becomes_a_formula():
    content = tables.write_workbook({"One": ROWS, "Two": ROWS[:1]}, ["A note"], SOURCES)
    book = openpyxl.load_workbook(BytesIO(marking.mark_workbook(content, DEMONSTRATION)))
    assert book.sheetnames == ["One", "Two", "Notes and sources"]
    for title, rows in (("One", 2), ("Two", 1)):
        said = [row[-1] for row in book[title].iter_rows(values_only=True)]
        assert said == ["note", *[DEMONSTRATION] * rows]
    assert book["One"]["C3"].value == "=1+1"
    assert book["One"]["C3"].data_type == "s"
    notes = [row[0] for row in book["Notes and sources"].iter_rows(values_only=True)]
    assert notes[:2] == [DEMONSTRATION, "A note"]
    assert "one" in notes


def test_a_data_package_says_so_in_its_title_its_description_its_name_and_every_row(
    demonstration, tmp_path
):
    with open_store(demonstration) as store:
        counts = export(store, tmp_path / "out")
        export(store, tmp_path / "out")
    descriptor = json.loads((tmp_path / "out" / "datapackage.json").read_text(encoding="utf-8"))
    assert descriptor["name"] == "inspectorate-demonstration"
    assert descriptor["title"].startswith(DEMONSTRATION)
    assert descriptor["description"].startswith(DEMONSTRATION)
    for resource in descriptor["resources"]:
        with (tmp_path / "out" / resource["path"]).open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        assert header == [field["name"] for field in resource["schema"]["fields"]]
        assert {row[-1] for row in rows} == {DEMONSTRATION}
        assert len(rows) == counts[resource["name"]]
