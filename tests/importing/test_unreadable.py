"""Files that are not what they seem get one clear sentence, and none of them takes long."""

import zlib
from random import Random

import pytest

from inspectorate.importing.html import read_html
from inspectorate.importing.lines import LONGEST_LINE, UnreadableFileError
from inspectorate.importing.pdf import read_pdf
from inspectorate.importing.reading import read_report
from inspectorate.importing.text import read_text
from tests.importing.known import known_names

READERS = {"text": read_text, "html": read_html, "pdf": read_pdf}
MEGABYTES = 5_000_000


def small_pdf(content: bytes, extra: bytes = b"") -> bytes:
    """A PDF of one page with the content; `extra` goes into its trailer."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Filter/Standard/V 1/R 2/Length 40/P -4/O<%s>/U<%s>>>" % (b"11" * 32, b"22" * 32),
    ]
    body, places = b"%PDF-1.4\n", []
    for number, held in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj%s endobj\n" % (number, held)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    trailer = b"trailer<</Size %d/Root 1 0 R%s>>" % (len(objects) + 1, extra)
    return body + start + table + trailer + b"\nstartxref\n%d\n%%%%EOF" % len(body)


TEXT_PAGE = b"BT /F 12 Tf 72 700 Td (Work with people on probation.) Tj ET"
WORKBOOK = b"PK\x03\x04" + b"\x00" * 100


def test_small_pdf_is_read():
    lines = read_pdf(small_pdf(TEXT_PAGE))
    assert [(line.text, line.page) for line in lines] == [("Work with people on probation.", 1)]


@pytest.mark.parametrize(
    ("reader", "data", "why"),
    [
        ("text", b"", "The file is empty."),
        ("html", b" \n\t", "The file is empty."),
        ("pdf", b"", "The file is empty."),
        ("text", b"%PDF-1.7\n", "The file is a PDF, not the text its name says."),
        ("text", b"<!DOCTYPE html><p>Words</p>", "The file is a web page, not the text its name"),
        ("text", WORKBOOK, "The file is a workbook or another zipped file, not the text"),
        ("text", bytes(range(256)) * 50, "The file holds no readable text."),
        ("html", b"\x89PNG\r\n\x1a\n", "The file is a picture"),
        ("html", b"only words", "The file is not a web page: it holds no HTML."),
        ("html", b"<html><script>let a = 1</script></html>", "The web page holds no text."),
        ("text", b"x\n" * 300_000, "The file holds more lines, or longer ones, than any report"),
        ("html", b"<p>" + b"x " * 300_000, "The file holds more lines, or longer ones, than any"),
        ("html", b"<p>x" * 60_000, "The file holds more lines, or longer ones, than any report"),
        ("pdf", b"<html><p>Words</p></html>", "The file is not a PDF, whatever its name says."),
        ("pdf", b"%PDF-1.7\n" + b"x" * 500, "The PDF is damaged or cut short"),
        ("pdf", small_pdf(TEXT_PAGE, b"/Encrypt 5 0 R/ID[<00><00>]"), "The PDF is encrypted"),
        ("pdf", small_pdf(b"72 72 300 300 re f"), "The PDF holds pictures of pages and no text"),
    ],
)
def test_file_that_cannot_be_read_gets_one_sentence(reader: str, data: bytes, why: str):
    with pytest.raises(UnreadableFileError) as told:
        READERS[reader](data)
    sentence = str(told.value)
    assert sentence.startswith(why)
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_pdf_cut_short_anywhere_is_read_or_refused():
    whole = small_pdf(TEXT_PAGE)
    for end in range(9, len(whole), 7):
        try:
            assert read_pdf(whole[:end])
        except UnreadableFileError as error:
            assert str(error).endswith(".")


def test_pdf_with_changed_bytes_is_read_or_refused():
    random = Random(8)
    whole = small_pdf(zlib.compress(TEXT_PAGE)) + small_pdf(TEXT_PAGE)
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(random.randrange(1, 12)):
            data[random.randrange(len(data))] = random.randrange(256)
        try:
            read_pdf(bytes(data))
        except UnreadableFileError as error:
            assert str(error).endswith(".")


@pytest.mark.parametrize("reader", READERS)
def test_noise_is_read_or_refused(reader: str):
    random = Random(5)
    start = {"text": b"", "html": b"<html>", "pdf": b"%PDF-1.7\n"}[reader]
    with pytest.raises(UnreadableFileError):
        READERS[reader](start + random.randbytes(MEGABYTES))


def test_scripts_styles_and_markup_in_words_make_no_lines():
    page = (
        "<html><style>p{}</style><p onclick='x()'>One &lt;b&gt;</p><script>document.write('<p>no"
        "</p>')</script><noscript>no</noscript><svg><text>no</text></svg><p>Two</p></html>"
    )
    assert [line.text for line in read_html(page.encode())] == ["One <b>", "Two"]


def test_page_of_deep_nesting_and_unclosed_tags_is_read():
    page = "<html>" + "<div><ul><li><table><tr><td>" * 30_000 + "the end"
    assert read_html(page.encode())[-1].text.endswith("the end")


NEAR_MISSES = (
    "Out of 7 ",
    "1,1",
    "Key question is it 7 per cent so ",
    "a total of seven ",
    "fieldwork 1 May and ",
    "[",
    "overall we rated ",
    "Strengths: ",
    "focus sufficiently on 5 per cent ",
    "?% ",
)


@pytest.mark.parametrize("words", NEAR_MISSES)
@pytest.mark.parametrize("heading", ["Foreword", "Background", "Planning\nKey question", "Ratings"])
def test_long_lines_of_near_misses_are_read(words: str, heading: str):
    line = words * (LONGEST_LINE // len(words))
    held = f"An inspection of probation services in: Larkmoor PDU\n{heading}\n"
    text = held + f"{line}\n- {line[:9000]}.\n" * 5
    report = read_report(read_text(text.encode()), known_names())
    assert report.facts.organisation.value == "Larkmoor PDU"


@pytest.mark.parametrize("text", ["x" * MEGABYTES, "• x\n" * 60_000])
def test_more_or_longer_lines_than_any_report_has_are_refused(text: str):
    with pytest.raises(UnreadableFileError, match="more lines, or longer ones"):
        read_report(read_text(text.encode()), known_names())
