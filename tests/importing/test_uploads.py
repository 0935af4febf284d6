"""A file that someone brings, read here and in a process of its own."""

from hashlib import sha256

import pytest

from inspectorate.importing.apart import read_upload_apart
from inspectorate.importing.lines import UnreadableFileError
from inspectorate.importing.reading import read_upload
from inspectorate.store.cells import SLUG
from tests.importing.known import known_names
from tests.importing.samples.contents import Manner, plain_contents
from tests.importing.samples.layouts import as_html, as_text, blocks_of, page_blocks_of

KNOWN = known_names()
MANNER = Manner()
REPORT = as_text(blocks_of(plain_contents(), MANNER), MANNER)


def test_records_read_apart_are_those_read_here():
    page = as_html(page_blocks_of(plain_contents(), MANNER))
    for name, data in (("report.txt", REPORT), ("report.html", page)):
        here = read_upload(name, data, KNOWN)
        assert len(here.rows["ratings"]) == 7
        assert read_upload_apart(name, data, KNOWN) == here


def test_file_is_the_source_of_every_row_and_says_what_it_states_itself():
    said = "\n\nThis is licensed under the Open Government Licence v3.0.\nISBN: 978-1-99999-999-1\n"
    data = REPORT + said.encode()
    rows = read_upload("../My report (2).txt", data, KNOWN).rows
    source = rows["documents"][0]
    assert source | {"document": None} == {
        "document": None,
        "title": "My report (2).txt",
        "publisher": "HM Inspectorate of Probation",
        "kind": "inspection report",
        "published": "2031-05",
        "url": f"files/{sha256(data).hexdigest()}",
        "isbn": "978-1-99999-999-1",
        "licence": "Open Government Licence v3.0",
    }
    assert source["document"].startswith("my-report-2-")
    assert {row["document"] for held in rows.values() for row in held} == {source["document"]}


@pytest.mark.parametrize("name", ["报告.txt", "....txt", "=cmd|x.txt", "a" * 400, "-", "\n.txt"])
def test_slug_of_the_source_is_a_slug_whatever_the_name(name: str):
    source = read_upload(name, REPORT, KNOWN).rows["documents"][0]
    assert SLUG.fullmatch(source["document"])
    assert len(source["document"]) < 80


@pytest.mark.parametrize("data", [b"12\n", b"[1] A note.", "⁴ A note.\f3".encode(), b"**"])
def test_file_of_nothing_but_page_numbers_and_notes_is_refused(data: bytes):
    with pytest.raises(UnreadableFileError, match=r"^Nothing of a report was found in the file"):
        read_upload("notes.txt", data, KNOWN)


@pytest.mark.parametrize("read", [read_upload, read_upload_apart])
def test_file_without_anything_of_a_report_is_refused_in_one_sentence(read):
    with pytest.raises(UnreadableFileError, match=r"^Nothing of a report was found in the file"):
        read("list.txt", b"Eggs\nMilk\n", KNOWN)


def test_file_that_takes_too_long_is_given_up():
    with pytest.raises(UnreadableFileError, match="could not be read within 60 seconds"):
        read_upload_apart("report.txt", REPORT, KNOWN, seconds=0.01)
