"""Imports over the base: they replace inspections whole, leave nothing dangling, and come off."""

from pathlib import Path

from inspectorate.store.disagreements import JUDGEMENT
from inspectorate.store.layering import lay_over
from inspectorate.store.reading import Rows, read_directory
from inspectorate.store.tables import metadata
from tests import builders
from tests.importing.brought import an_import, records

OF_AN_INSPECTION = ("inspections", "samples", "ratings", "scores", "findings", "recommendations")


def base(directory: Path, tables: builders.Tables | None = None) -> Rows:
    return read_directory(builders.write_data(directory / "data", tables))


def of(rows: Rows, table: str, **wanted: object) -> list[dict]:
    return [row for row in rows[table] if wanted.items() <= row.items()]


def test_without_imports_the_rows_are_those_of_the_base(tmp_path):
    rows = base(tmp_path)
    assert lay_over(rows, []) == rows


def test_an_inspection_takes_the_place_of_the_one_that_is_there_with_all_its_rows(tmp_path):
    rows = base(tmp_path)
    laid = lay_over(rows, [an_import(3)])
    for name in OF_AN_INSPECTION:
        found = of(laid, name, inspection="ayton-2024")
        assert len(found) == len(records().get(name, ())), name
        assert {row["import"] for row in found} <= {3}
        others = [row for row in rows[name] if row["inspection"] != "ayton-2024"]
        assert [row for row in laid[name] if row["import"] is None] == others
    assert of(rows, "inspections", inspection="ayton-2024")[0]["import"] is None


def test_every_row_has_every_column_in_the_type_of_the_column(tmp_path):
    laid = lay_over(base(tmp_path), [an_import(1)])
    for name, table in metadata.tables.items():
        assert {tuple(sorted(row)) for row in laid[name]} <= {tuple(sorted(table.columns.keys()))}
    (score,) = of(laid, "scores", inspection="ayton-2024")
    assert isinstance(score["percent"], float)


def test_a_later_import_lies_over_an_earlier_one_and_without_it_the_earlier_is_back(tmp_path):
    rows, first = base(tmp_path), an_import(1, cases=40)
    alone = lay_over(rows, [first])
    both = lay_over(rows, [first, an_import(2, document="again", cases=41)])
    assert of(both, "inspections", inspection="ayton-2024")[0]["cases"] == 41
    assert len(of(both, "documents")) == len(rows["documents"]) + 2
    assert lay_over(rows, [first]) == alone


def test_an_inspection_that_is_new_is_added_and_takes_nothing_away(tmp_path):
    rows, tables = base(tmp_path), records()
    for name in OF_AN_INSPECTION:
        for row in tables.get(name, ()):
            row["inspection"] = "beeton-2025"
    tables["inspections"][0]["organisation"] = "beeton"
    laid = lay_over(rows, [an_import(1, tables)])
    for name in metadata.tables:
        assert laid[name] == rows[name] + [row for row in laid[name] if row["import"] == 1]


def test_a_sample_stays_while_figures_rest_on_it_that_stay(tmp_path):
    tables = builders.build_tables()
    sample = {"inspection": "ayton-2024", "document": "report", "title": "Staff", "population": "x"}
    tables["samples"] += [sample | {"sample": "ayton-staff"}, sample | {"sample": "ayton-unused"}]
    tables["observations"][0]["sample"] = "ayton-staff"
    laid = lay_over(base(tmp_path, tables), [an_import(1)])
    names = {row["sample"] for row in of(laid, "samples", inspection="ayton-2024")}
    assert names == {"ayton-2024-brought", "ayton-staff"}


def discrepancy(slug: str, row_a: str | None, row_b: str | None) -> dict:
    row = builders.build_tables()["discrepancies"][0]
    return row | {"discrepancy": slug, "row_a": row_a, "row_b": row_b}


def test_discrepancies_and_changes_name_no_row_that_is_gone(tmp_path):
    tables = builders.build_tables()
    gone, stays = "scores/ayton-2024-b", "scores/ceeton-2024-a"
    tables["discrepancies"] = [
        discrepancy("both-gone", gone, "findings/ayton-2024-1"),
        discrepancy("one-gone", gone, stays),
        discrepancy("none-gone", stays, None),
        discrepancy("of-no-row", None, None),
        discrepancy("of-a-new-row", "inspections/ayton-2024", None),
    ]
    change = tables["changes"][0] | {"table": "scores"}
    tables["changes"] = [
        change | {"row": "ayton-2024-b"},
        change | {"row": "ceeton-2024-a"},
        change | {"row": None},
    ]
    laid = lay_over(base(tmp_path, tables), [an_import(1)])
    held = {
        row["discrepancy"]: (row["row_a"], row["row_b"])
        for row in laid["discrepancies"]
        if row["import"] is None
    }
    assert held == {
        "one-gone": (None, stays),
        "none-gone": (stays, None),
        "of-no-row": (None, None),
        "of-a-new-row": ("inspections/ayton-2024", None),
    }
    assert [row["row"] for row in laid["changes"]] == ["ceeton-2024-a", None]


def test_a_figure_that_another_source_gave_otherwise_is_a_discrepancy(tmp_path):
    tables = records(cases=40, overall_rating="Good")
    tables["scores"][0]["percent"] = 70
    tables["ratings"][0]["rating"] = "Requires improvement"
    laid = lay_over(base(tmp_path), [an_import(7, tables)])
    found = {
        row["subject"]: (row["row_a"], row["value_a"], row["value_b"])
        for row in of(laid, "discrepancies", document_a="brought", document_b="report", row_b=None)
    }
    assert found == {
        "Ayton PDU: cases inspected": ("inspections/ayton-2024", "40", "37"),
        "Ayton PDU: overall rating": ("inspections/ayton-2024", "Good", "Requires improvement"),
        "Ayton PDU: rating of Leadership": (
            "ratings/ayton-2024/P 1.1",
            "Requires improvement",
            "Good",
        ),
        "Ayton PDU: “Assessment focuses sufficiently on engagement”": (
            "scores/ayton-2024-brought",
            "70 per cent",
            "67.6 per cent",
        ),
    }
    brought = of(laid, "discrepancies", **{"import": 7})
    assert len(brought) == 4
    assert {row["judgement"] for row in brought} == {JUDGEMENT}


def test_one_figure_is_no_discrepancy_with_itself_rounded_or_unknown_or_from_one_document(tmp_path):
    rows = base(tmp_path)
    assert of(lay_over(rows, [an_import(1)]), "discrepancies", **{"import": 1}) == []
    silent = an_import(1, cases=None, overall_rating=None)
    assert of(lay_over(rows, [silent]), "discrepancies", **{"import": 1}) == []
    tables = records(document="report", cases=40)
    tables["documents"] = []
    assert of(lay_over(rows, [an_import(1, tables)]), "discrepancies", **{"import": 1}) == []


def test_what_we_worked_out_disagrees_with_nobody(tmp_path):
    tables = builders.build_tables()
    (held,) = [row for row in tables["inspections"] if row["inspection"] == "ayton-2024"]
    held |= {"confidence": "inferred", "reason": "no other rating is left"}
    laid = lay_over(base(tmp_path, tables), [an_import(1, overall_rating="Good")])
    assert of(laid, "discrepancies", **{"import": 1}) == []


def test_other_rows_take_the_place_of_those_with_their_key_unless_they_say_the_same(tmp_path):
    tables = builders.build_tables()
    organisations = [dict(row) for row in tables["organisations"]]
    organisations[-1]["name"] = "Renamed"
    brought = {"organisations": organisations, "changes": tables["changes"]}
    rows = base(tmp_path)
    laid = lay_over(rows, [an_import(1, brought)])
    assert [row["name"] for row in of(laid, "organisations", **{"import": 1})] == ["Renamed"]
    assert len(laid["organisations"]) == len(rows["organisations"])
    assert laid["changes"] == rows["changes"]
