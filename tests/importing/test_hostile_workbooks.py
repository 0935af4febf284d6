"""Workbooks that are made to harm, or were harmed: one clear sentence each, and nothing read."""

from io import BytesIO
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from inspectorate.importing.apart import TOO_LARGE, read_upload_apart
from inspectorate.importing.lines import UnreadableFileError
from inspectorate.importing.reading import read_upload
from inspectorate.importing.sheets import DAMAGED, FORMULA
from inspectorate.importing.workbooks import NOTHING
from inspectorate.importing.zipped import ENTITIES
from tests.importing.books import book, changed
from tests.importing.known import known_names

KNOWN = known_names()
FILLED = book(
    {
        "inspections": [["organisation", "framework"], ["Larkmoor PDU", "pdu-2023"]],
        "ratings": [["standard", "rating"], ["Leadership", "Good"], ["Staffing", "Good"]],
    }
)
LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    + b"]><worksheet>&j;</worksheet>"
)


def as_it_is(name: str, content: bytes) -> bytes:
    return content


def bomb(name: str, megabytes: int) -> bytes:
    """A workbook of which one part unpacks to so many megabytes."""
    stream = BytesIO(FILLED)
    with ZipFile(stream, "a", ZIP_DEFLATED) as held, held.open(name, "w") as part:
        for _ in range(megabytes):
            part.write(b" " * 1_000_000)
    return stream.getvalue()


def in_part(part: str, content: bytes) -> bytes:
    return changed(FILLED, lambda name, old: content if name == part else old)


def replaced(old: bytes, new: bytes) -> bytes:
    return changed(FILLED, lambda name, held: held.replace(old, new))


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (bomb("xl/worksheets/sheet9.xml", 101), "The workbook unpacks to 10"),
        (bomb("xl/media/image1.png", 21), "The workbook unpacks to 2"),
        (in_part("xl/worksheets/sheet1.xml", LAUGHS), ENTITIES),
        (
            in_part("xl/worksheets/sheet1.xml", b"<!--" + b" " * 9000 + b"-->" + LAUGHS[21:]),
            ENTITIES,
        ),
        (
            changed(FILLED, as_it_is, xl__externalLinks__externalLink1=b"<x/>"),
            "The workbook takes data from other files: save a copy without external links",
        ),
        (changed(FILLED, as_it_is, xl__connections=b"<x/>"), "The workbook takes data from"),
        (in_part("xl/workbook.xml", b"<workbook/>"), NOTHING),
        (in_part("xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row r='1'>"), DAMAGED),
        (in_part("xl/styles.xml", b"not XML"), DAMAGED),
        (replaced(b'r="2"', b'r="99999999999"'), "The sheet “inspections” has more rows or cells"),
        (replaced(b'<c r="A2"', b'<c r="ZZZZ2"'), DAMAGED),
        (FILLED[: len(FILLED) // 2], "The workbook or zipped file is damaged or cut short"),
    ],
)
def test_workbook_made_to_harm_gets_one_sentence(data: bytes, why: str):
    with pytest.raises(UnreadableFileError) as told:
        read_upload("filled.xlsx", data, KNOWN)
    assert str(told.value).startswith(why)
    assert str(told.value).endswith(".")
    assert "\n" not in str(told.value)


def test_formula_is_never_worked_out_and_keeps_the_workbook_out():
    kept = '<f>HYPERLINK("http://example.org")</f><v>Good</v>'
    data = book({"ratings": [["standard", "rating"], ["Leadership", "=1+1"]]})
    data = changed(data, lambda name, old: old.replace(b"<f>1+1</f><v></v>", kept.encode()))
    records = read_upload("filled.xlsx", data, KNOWN)
    assert records.rows["ratings"][0]["rating"] is None
    assert [(doubt.what, doubt.blocks) for doubt in records.doubts] == [
        (f"The cell {FORMULA}.", True)
    ]


def test_name_of_a_sheet_is_shown_on_one_line():
    data = book({"inspections": [["organisation"], ["Nowhere"]], "x\u202e y": [["a"]]})
    shown = {doubt.place for doubt in read_upload("filled.xlsx", data, KNOWN).doubts}
    assert shown == {"sheet inspections, cell A2", "sheet x y"}


def test_very_many_faults_are_told_of_up_to_a_number():
    rows = [["standard", "rating"], *[["Leadership", f"bad {number}"] for number in range(900)]]
    assert len(read_upload("filled.xlsx", book({"ratings": rows}), KNOWN).doubts) == 200


def test_file_that_takes_more_memory_than_any_other_is_given_up_alone():
    # Each sign of it becomes a node of a tree, which is far larger than the part itself.
    nodes = b"<styleSheet>" + b"<a/>" * 4_900_000 + b"</styleSheet>"
    data = changed(FILLED, lambda name, old: nodes if name == "xl/styles.xml" else old)
    with pytest.raises(UnreadableFileError) as told:
        read_upload_apart("filled.xlsx", data, KNOWN)
    assert str(told.value) in (TOO_LARGE, DAMAGED)


def test_workbook_with_changed_bytes_is_read_or_refused():
    random = Random(3)
    for _ in range(60):
        data = bytearray(FILLED)
        for _ in range(random.randrange(1, 8)):
            data[random.randrange(len(data))] = random.randrange(256)
        try:
            read_upload("filled.xlsx", bytes(data), KNOWN)
        except UnreadableFileError as error:
            assert str(error).endswith(".")
