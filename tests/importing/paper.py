"""A report's text as a PDF, written without a browser: pages, compressed streams, plain type."""

import zlib
from textwrap import wrap

WIDE = 88
ROWS = 55


def paper(text: str) -> bytes:
    """A PDF of the text, one row of type for each row of it; long paragraphs are broken."""
    rows = [row for line in text.split("\n") for row in (wrap(line, WIDE) or [""])]
    pages = [rows[start : start + ROWS] for start in range(0, len(rows), ROWS)]
    return _file([_shown(page) for page in pages])


def placed(*pages: list[tuple[float, float, str]]) -> bytes:
    """A PDF of rows of type, each at its place: points from the left and from the foot."""
    return _file(
        [
            b"BT /F 11 Tf "
            + b" ".join(b"1 0 0 1 %d %d Tm (%s) Tj" % (x, y, _plain(row)) for x, y, row in page)
            + b" ET"
            for page in pages
        ]
    )


def _shown(page: list[str]) -> bytes:
    rows = b"".join(b"(%s) Tj T*\n" % _plain(row) for row in page)
    return b"BT /F 11 Tf 56 800 Td 13 TL " + rows + b"ET"


def _plain(row: str) -> bytes:
    plain = row.encode("cp1252", "replace")
    for sign in (b"\\", b"(", b")"):
        plain = plain.replace(sign, b"\\" + sign)
    return plain


def _file(pages: list[bytes]) -> bytes:
    """The file of pages that each hold these marks."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * number) for number in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(pages)),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for number, marks in enumerate(pages):
        packed = zlib.compress(marks)
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
            b"/Resources<</Font<</F 3 0 R>>>>>>" % (5 + 2 * number)
        )
        head = b"<</Length %d/Filter/FlateDecode>>" % len(packed)
        objects.append(head + b"stream\n" + packed + b"\nendstream")
    return _numbered(objects)


def _numbered(objects: list[bytes]) -> bytes:
    body, places = b"%PDF-1.7\n", []
    for number, held in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj%s endobj\n" % (number, held)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    start = b"xref\n0 %d\n0000000000 65535 f \n" % count + table
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (count, len(body))
    return body + start + end
