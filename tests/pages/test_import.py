"""The Import page in a browser: what is shown before anything is stored, and afterwards."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from tests import visits
from tests.importing.checks.reports import right_contents, uninspected
from tests.pages import reading
from tests.pages.test_accessibility import (
    CUT_OFF,
    OPEN_ALL,
    OUTSIDE,
    SIDEWAYS,
    focus_is_seen,
    press_tab,
    violations,
)

BULLET = "Planning focused sufficiently on keeping other people safe in 39 per cent of cases."
DOUBTFUL = "mid kent.txt"
DONE = ".inspectorate [role=status]"
UNIT = "/organisation?organisation=mid-kent"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report with two doubts, the same bytes by another name, and two that cannot be imported."""
    directory = tmp_path_factory.mktemp("files")
    cases = right_contents().cases | {"Planning": (BULLET,)}
    doubtful = uninspected(score=(9, 21), cases=cases)
    (directory / DOUBTFUL).write_bytes(doubtful)
    (directory / "again.txt").write_bytes(doubtful)
    (directory / "unknown.txt").write_bytes(uninspected().replace(b"Mid Kent", b"Midd Kennt"))
    (directory / "broken.pdf").write_bytes(b"%PDF-1.7 and no more")
    return directory


def bring(page: Page, *paths: Path) -> None:
    """Brings files, and waits until each has a section or a sentence."""
    page.set_input_files("input[type=file]", list(map(str, paths)))
    for path in paths:
        taken, refused = (
            f"h2:text-is('{path.name}')",
            f"[role=status] .note:has-text('{path.name}')",
        )
        page.locator(f".inspectorate {taken}, .inspectorate {refused}").wait_for()
    visits.wait_ready(page)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()
    visits.wait_ready(page)


def test_a_report_is_read_doubted_previewed_imported_and_taken_back(
    writer: Page, guest: Page, files: Path
):
    assert writer.url.endswith("/import_reports")
    assert "Import" in writer.locator("nav").inner_text().splitlines()
    bring(writer, files / DOUBTFUL, files / "broken.pdf")
    told = reading.words(writer)
    assert "broken.pdf: The PDF is damaged or cut short, so it cannot be read." in told
    assert "7 ratings of standards; 12 case figures (12 of them for key questions)" in told
    assert "2 doubts ask for a look before you import this file." in told
    doubts = reading.tables(writer)["What is wrong or doubtful"]
    assert [(row["Kind"], row["Value"]) for row in doubts] == [
        ("To look at", "9"),
        ("To look at", "39 per cent"),
    ]
    assert doubts[0]["Where"].splitlines() == ["line 25", DOUBTFUL]
    writer.get_by_text("Each value with its place and words").click()
    values = reading.tables(writer)["Values with their places and words"]
    (score,) = [row for row in values if row["What"] == "Score"]
    assert (score["Value"], score["Where"]) == ("9/21", "line 25")
    assert score["Words it was read from"] == "Score 9/21"

    # The preview is a page of its own, and nothing is stored by it.
    writer.get_by_text("Preview the Organisation page").click()
    writer.wait_for_url("**preview=yes")
    visits.wait_ready(writer)
    assert reading.heading(writer) == "Mid Kent PDU"
    assert "Mid Kent PDU was rated Requires improvement, 9 of 21 points" in reading.words(writer)
    visits.open_page(guest, UNIT)
    assert "No inspection in what we hold." in reading.words(guest)
    writer.go_back()
    writer.locator("h1", has_text="Import reports and workbooks").wait_for()
    visits.wait_ready(writer)
    assert "2 doubts ask for a look" in reading.words(writer)
    writer.go_forward()
    writer.locator("h1", has_text="Mid Kent PDU").wait_for()
    visits.wait_ready(writer)

    importing = writer.get_by_role("button", name="Import this file")
    assert importing.is_disabled()
    writer.get_by_text("I have looked at all 2").click()
    visits.wait_ready(writer)
    press(writer, "Import this file")
    done = f"{DOUBTFUL} was imported as import 1; every page shows it now. See Mid Kent PDU."
    assert writer.locator(DONE).inner_text() == done
    assert "preview" not in writer.url
    (row,) = reading.tables(writer)["Imports"]
    assert (row["By"], row["File"], row["Now"]) == ("the secret link", DOUBTFUL, "In force")

    # Everybody sees it, on every page.
    guest.reload()
    visits.wait_ready(guest)
    assert "Mid Kent PDU was rated Requires improvement, 9 of 21 points" in reading.words(guest)
    visits.open_page(guest, "/ratings?search=Mid+Kent")
    assert "Mid Kent" in [row["name"].removesuffix(" PDU") for row in reading.inspections(guest)]
    visits.open_page(guest, "/?find=Maidstone")
    assert "Last rated Requires improvement" in reading.words(guest)
    visits.open_page(guest, "/about_data")
    assert "Mid Kent (pdu-2023): score" in guest.content()

    # The same bytes are refused whatever they are called.
    bring(writer, files / "again.txt")
    assert f"as import 1 ({DOUBTFUL})" in writer.locator(DONE).inner_text()

    press(writer, "Undo this import")
    assert f"Import 1 ({DOUBTFUL}) was undone" in reading.words(writer)
    (row,) = reading.tables(writer)["Imports"]
    assert row["Now"].startswith("Undone")
    visits.open_page(guest, UNIT)
    assert "No inspection in what we hold." in reading.words(guest)


def test_the_workbook_to_fill_in_comes_back_filled(writer: Page, tmp_path: Path):
    with writer.expect_download() as download:
        writer.get_by_role("button", name="Download a workbook to fill in").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    book = load_workbook(path)
    asked = {cell.value: cell.column for cell in book["inspections"][1]}
    for column, value in (("organisation", "Mid Kent PDU"), ("framework", "pdu-2023")):
        book["inspections"].cell(2, asked[column], value)
    asked = {cell.value: cell.column for cell in book["ratings"][1]}
    for column, value in (("standard", "Leadership"), ("rating", "Good")):
        book["ratings"].cell(2, asked[column], value)
    book.save(path)
    bring(writer, path)
    assert "Read: 1 inspection; 1 rating of a standard." in reading.words(writer)
    assert "Nothing in this file is doubtful." in reading.words(writer)
    press(writer, "Leave this file out")


def test_files_are_chosen_among_and_one_that_is_not_there_gets_a_sentence(
    writer: Page, files: Path
):
    visits.open_page(writer, "/import_reports?file=abc")
    assert "choose the file again, and it is read anew" in reading.words(writer)
    bring(writer, files / DOUBTFUL)
    first = reading.choices(writer)["file"]
    # What has just been brought is shown, and the others can be chosen again.
    bring(writer, files / "unknown.txt")
    assert reading.choices(writer)["file"] != first
    writer.get_by_role("combobox", name="File").click()
    writer.get_by_role("option", name=DOUBTFUL).click()
    writer.locator("h2", has_text=DOUBTFUL).wait_for()
    visits.wait_ready(writer)
    assert reading.choices(writer).get("file", first) == first


def test_an_error_blocks_and_says_what_is_near(writer: Page, files: Path):
    bring(writer, files / "unknown.txt")
    (row,) = reading.tables(writer)["What is wrong or doubtful"]
    assert row["Kind"] == "Error"
    assert "The nearest known: Mid Kent" in row["What is wrong"]
    assert writer.get_by_role("button", name="Import this file").count() == 0
    press(writer, "Leave this file out")
    assert "unknown.txt was left out; nothing of it was stored." in reading.words(writer)


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_on_the_page_with_a_file_and_on_its_preview(
    writer: Page, files: Path, width: int
):
    writer.set_viewport_size({"width": width, "height": 900})
    bring(writer, files / DOUBTFUL)
    for preview in (False, True):
        if preview:
            writer.get_by_text("Preview the Organisation page").click()
            writer.wait_for_url("**preview=yes")
            visits.wait_ready(writer)
        writer.evaluate(OPEN_ALL)
        assert violations(writer) == []
        assert writer.evaluate(SIDEWAYS) == [0, 0]
        assert writer.evaluate(OUTSIDE) == []
        assert writer.evaluate(CUT_OFF) == []
        assert writer.locator("h1").count() == 1


def test_the_keyboard_alone_imports_and_takes_back(writer: Page, files: Path):
    bring(writer, files / DOUBTFUL)
    for focus in press_tab(writer):
        if focus.startswith("I have looked"):
            break
    assert focus_is_seen(writer)
    writer.keyboard.press("Space")
    visits.wait_ready(writer)
    for button, told in (("Import this file", "was imported"), ("Undo this import", "was undone")):
        for focus in press_tab(writer):
            if focus == button:
                break
        assert focus_is_seen(writer)
        writer.keyboard.press("Enter")
        expect(writer.locator(DONE)).to_contain_text(told)
        visits.wait_ready(writer)
