"""What a file is, by its bytes and its name."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from inspectorate.importing.kinds import (
    HTML,
    MOST_MEGABYTES,
    PDF,
    TEXT,
    XLSX,
    clean_name,
    file_kind,
)
from inspectorate.importing.lines import UnreadableFileError


def zipped(*names: str) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w") as held:
        for name in names:
            held.writestr(name, "x")
    return stream.getvalue()


WORKBOOK = zipped("[Content_Types].xml", "xl/workbook.xml")
OLD_OFFICE = b"\xd0\xcf\x11\xe0" + b"\x00" * 600


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("A report.PDF", b"%PDF-1.7", PDF),
        ("report", b"\n%PDF-1.7", PDF),
        ("../report.htm", b"<p>Words</p>", HTML),
        ("C:\\reports\\report.html", b"\xef\xbb\xbf<!DOCTYPE html>", HTML),
        ("saved page", b"<!-- saved from url --> <html>", HTML),
        ("report.txt", b"Words", TEXT),
        ("filled.xlsx", WORKBOOK, XLSX),
        (".pdf", b"%PDF-1.7", PDF),
    ],
)
def test_kind_is_told_by_bytes_and_name(name: str, data: bytes, kind: str):
    assert file_kind(name, data) == kind


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("report.pdf", b"", "The file is empty."),
        ("report.pdf", b"Words", "The file is a text, but its name ends in .pdf: give it the"),
        ("report.txt", b"%PDF-1.7", "The file is a PDF, but its name ends in .txt"),
        ("report.pdf", b"<html><p>", "The file is a web page, but its name ends in .pdf"),
        ("report.html", WORKBOOK, "The file is a workbook (XLSX), but its name ends in .html"),
        ("report.xlsx", b"a,b\n1,2\n", "The file is a text, but its name ends in .xlsx"),
        ("table.csv", b"a,b\n1,2\n", "A report is read from a PDF, a web page (.html) or a text"),
        ("report.docx", zipped("word/document.xml"), "The file is a Word document: save it as PDF"),
        (
            "report.xlsm",
            zipped("xl/workbook.xml", "xl/vbaProject.bin"),
            "The file is a workbook wi",
        ),
        (
            "report.xlsx",
            zipped("xl/workbook.xml", "xl/vbaProject.bin"),
            "The file is a workbook wi",
        ),
        ("report.xlsb", zipped("xl/workbook.bin"), "The file is a binary workbook: save it as"),
        ("report.ods", zipped("content.xml"), "The file is an OpenDocument file: save it as .xlsx"),
        ("report.zip", zipped("a.pdf"), "The file is zipped: unpack it, and import what is in it."),
        ("report.xlsx", WORKBOOK[:60], "The workbook or zipped file is damaged or cut short"),
        ("report.xlsx", OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"), "The workbook is enc"),
        ("report.xls", OLD_OFFICE, "The file is an old Office document: save it as .xlsx or PDF"),
        ("report.pdf", b"\x89PNG\r\n", "The file is a picture."),
        ("report.rtf", b"{\\rtf1", "The file is rich text."),
    ],
)
def test_file_of_another_kind_gets_one_sentence(name: str, data: bytes, why: str):
    with pytest.raises(UnreadableFileError) as told:
        file_kind(name, data)
    assert str(told.value).startswith(why)
    assert str(told.value).endswith(".")
    assert "\n" not in str(told.value)


def test_file_over_the_limit_is_told_its_size():
    with pytest.raises(UnreadableFileError, match="has 51 megabytes; at most 50 are read"):
        file_kind("report.txt", b"x" * (MOST_MEGABYTES * 2**20 + 1))


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("../../etc/report.pdf", "report.pdf"),
        ("C:\\Users\\me\\report.pdf", "report.pdf"),
        ("a\nb\x00\u202ec.pdf", "a b c.pdf"),
        ("x" * 300 + ".pdf", "x" * 120),
        ("=cmd('calc')!A1.pdf", "cmd('calc')!A1.pdf"),
        ("@SUM(A1).pdf", "SUM(A1).pdf"),
        ("dir/", "a file without a name"),
        ("", "a file without a name"),
    ],
)
def test_name_is_kept_without_folders_and_invisible_signs(name: str, clean: str):
    assert clean_name(name) == clean
