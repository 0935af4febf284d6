"""`import`, `imports` and `undo`, as whoever has the machine uses them."""

import json
import os

from sqlalchemy import Connection, select

from inspectorate import config
from inspectorate.__main__ import main
from inspectorate.components import reads
from inspectorate.importing import intake, kept
from inspectorate.store import sqlite
from inspectorate.store.databases import parse_url
from inspectorate.store.mark import DEMONSTRATION, write_mark
from inspectorate.store.sessions import Store, open_store
from inspectorate.store.tables import metadata
from tests.importing.checks.reports import uninspected

INSPECTION = "mid-kent-pdu-2023"
BROUGHT = ("inspections", "samples", "ratings", "scores", "findings", "recommendations")


def rows_of(store: Store) -> dict[str, list[str]]:
    return {
        name: sorted(map(str, store.rows(select(table)))) for name, table in metadata.tables.items()
    }


def held() -> dict[str, list[str]]:
    with open_store(config.database_url()) as store:
        return rows_of(store)


def brought() -> dict[str, int]:
    """How many rows of each table the imports have brought to the store."""
    with open_store(config.database_url()) as store:
        found = {
            name: len(store.rows(select(table).where(table.c["import"].is_not(None))))
            for name, table in metadata.tables.items()
        }
    return {name: count for name, count in found.items() if count}


def test_a_report_is_imported_listed_refused_undone_and_imported_again(run, report):
    assert run("build")[0] == 0
    before, shown = held(), reads.current_store().version

    code, said, told = run("import", report)
    assert (code, told) == (0, f"[1/1] Reading {report} …\n")
    assert said.startswith(f"{report} is import 1. Rows added: ")
    assert "ratings 7, scores 12, " in said
    assert said.endswith("1 of 1 file imported.\n")
    assert brought()["ratings"] == 7
    assert brought()["scores"] == 12
    # A server that is running shows it with the next page it makes.
    assert reads.current_store().version != shown

    code, said, _ = run("imports")
    assert (code, said.count("\n")) == (0, 1)
    assert said.startswith("1  ")
    assert "mid kent.txt: " in said
    assert "ratings 7, scores 12, " in said

    code, said, told = run("import", report)
    assert (code, said) == (1, "0 of 1 file imported.\n")
    assert "The same file was imported on" in told
    assert "as import 1 (mid kent.txt)" in told

    assert run("undo", 1) == (0, "Import 1 (mid kent.txt) is undone.\n", "")
    assert held() == before
    assert reads.current_store().version == shown
    assert ", undone on " in run("imports")[1]

    assert "is import 2." in run("import", report)[1]


def test_an_import_that_was_stopped_before_the_store_was_built_is_in_it_when_tried_again(
    run, report, monkeypatch
):
    run("build")
    with monkeypatch.context() as stopped:
        stopped.setattr(intake, "derive", lambda directory: None)
        run("import", report)
    assert brought() == {}
    code, _, told = run("import", report)
    assert code == 1
    assert "The same file was imported on" in told
    assert brought()["ratings"] == 7


def test_a_dry_run_says_what_would_come_and_stores_nothing(run, report, tmp_path):
    run("build")
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    code, said, _ = run("import", report, "--dry-run")
    assert code == 0
    assert f"{report} would add rows: " in said
    assert "ratings 7, scores 12, " in said
    assert "1 of 1 file could be imported, nothing was stored." in said
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_dry_run_over_an_inspection_that_is_held_tells_each_value(run, report, tmp_path):
    run("import", report)
    corrected = tmp_path / "corrected.txt"
    corrected.write_bytes(uninspected(interviews=29))
    code, said, told = run("import", corrected, "--dry-run")
    assert code == 0
    assert "held already" in told
    changes = [line for line in said.splitlines() if line.startswith("  ")]
    assert f"  {INSPECTION}, interviews: " in "\n".join(changes)
    assert all(" → " in line for line in changes)


def test_json_is_the_records_in_the_shape_of_the_tables_and_nothing_else(run, report):
    code, said, told = run("import", report, "--dry-run", "--json")
    records = json.loads(said)
    assert code == 0
    assert "could be imported" in told
    assert {"inspections", "samples", "ratings", "scores", "findings"} <= set(records)
    for table, rows in records.items():
        columns = [column.name for column in metadata.tables[table].columns]
        assert all([*row, "import"] == columns for row in rows), table
    assert records["inspections"][0]["inspection"] == INSPECTION


def test_what_is_doubtful_is_stored_only_when_that_is_said(run, doubtful, report):
    code, said, told = run("import", doubtful, report)
    assert (code, said.splitlines()[-1]) == (1, "1 of 2 files imported.")
    assert "doubtful: " in told
    assert "store it by --yes. Nothing of it was stored." in told
    assert [each.file for each in kept.active(config.imports_url())] == ["mid kent.txt"]
    run("undo", 1)
    assert run("import", doubtful, "--yes")[0] == 0


def test_a_folder_is_imported_file_by_file_and_what_cannot_be_read_is_told(run, report, tmp_path):
    folder = tmp_path / "reports"
    (folder / "deeper").mkdir(parents=True)
    report.rename(folder / "deeper" / "good.txt")
    (folder / "bad.pdf").write_bytes(b"nothing of a PDF")
    (folder / ".hidden.txt").write_bytes(b"hidden")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    code, said, told = run("import", folder)
    assert (code, said.splitlines()[-1]) == (1, "1 of 2 files imported.")
    assert f"{folder / 'bad.pdf'}: The file is a text, but its name ends in .pdf" in told
    assert told.count("\n") == 3


def test_what_is_no_file_is_told_in_one_line(run, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    for path, words in (
        (tmp_path / "no\nwhere.pdf", "no?where.pdf: No such file or directory."),
        (pipe, "pipe.txt: It is not a file."),
        (empty, "empty holds no report and no workbook."),
    ):
        code, _, told = run("import", path)
        assert code == 1
        assert told.splitlines()[-1].endswith(words)


def test_a_file_that_is_too_large_is_refused_before_it_is_read_whole(run, report, monkeypatch):
    monkeypatch.setattr(kept, "LARGEST_FILE", 1000)
    code, _, told = run("import", report)
    assert code == 1
    assert told.endswith(f"{report}: {kept.TOO_LARGE}\n")


def test_undo_of_what_is_not_there_is_told_in_one_line(run):
    assert run("imports") == (0, "Nothing was imported yet.\n", "")
    code, said, told = run("undo", 4)
    assert (code, said, told) == (1, "", "There is no import 4; `imports` lists those there are.\n")


def test_a_change_of_the_data_keeps_what_was_imported(run, report, tmp_path):
    data = tmp_path / "data"
    data.mkdir()
    for path in config.DATA_DIRECTORY.glob("*.csv"):
        (data / path.name).write_bytes(path.read_bytes())
    run("import", report, "--data", data)
    there = brought()
    with (data / "events.csv").open("a", encoding="utf-8") as file:
        file.write("an-event,2024-05-01,Something happened,policy,,surrey-2024,,\n")
    assert run("build", "--data", data)[0] == 0
    assert brought() == there
    assert any("an-event" in row for row in held()["events"])


def test_an_export_holds_what_was_imported_and_which_import_brought_it(run, report, tmp_path):
    run("import", report)
    assert run("export", tmp_path / "out")[0] == 0
    for table in BROUGHT:
        lines = (tmp_path / "out" / f"{table}.csv").read_text(encoding="utf-8").splitlines()
        assert lines[0].endswith(",import")
    assert f"{INSPECTION},P 1.1,Good,stated," in "\n".join(
        (tmp_path / "out" / "ratings.csv").read_text(encoding="utf-8").splitlines()
    )


def test_nothing_is_imported_over_a_demonstration_and_nothing_undone(run, report, tmp_path):
    run("import", report)
    (tmp_path / "store.db").unlink()

    def invent(connection: Connection) -> None:
        metadata.create_all(connection)
        write_mark(connection, DEMONSTRATION, "invented")

    sqlite.replace(parse_url(config.database_url()), DEMONSTRATION, invent)
    report.write_bytes(uninspected(interviews=29))
    for arguments in (("import", report, "--yes"), ("undo", 1)):
        code, _, told = run(*arguments)
        assert code == 1
        assert intake.INVENTED in told
    assert [each.number for each in kept.active(config.imports_url())] == [1]


def test_two_at_once_are_both_imported(run, report, monkeypatch):
    confirm = intake.confirm

    def after_another(*asked: object) -> kept.Kept:
        """As if somebody else had imported between the check and the confirmation."""
        monkeypatch.setattr(intake, "confirm", confirm)
        other = report.with_name("other.txt")
        other.write_bytes(uninspected(name="Surrey", interviews=29))
        assert main(["import", str(other), "--yes"]) == 0
        return confirm(*asked)

    monkeypatch.setattr(intake, "confirm", after_another)
    assert run("import", report)[0] == 0
    files = [each.file for each in kept.active(config.imports_url())]
    assert files == ["other.txt", "mid kent.txt"]
