"""The file as a source: what its rows name, and what it says of its own publication."""

import re
from collections.abc import Iterable
from hashlib import sha256

from inspectorate.importing.identity import slug
from inspectorate.importing.kinds import clean_name
from inspectorate.importing.lines import Line

NOT_STATED = "not stated"
LONGEST_SLUG = 60

_INSPECTORATE = "HM Inspectorate of Probation"
_LICENCE = re.compile(r"\bOpen Government Licen[cs]e\b\W*(?:v(?:ersion)?\s?(\d(?:\.\d)?))?", re.I)
_ISBN = re.compile(r"\bISBN:?\s*(97[89][\d\s–-]{10,14}\d)\b", re.I)


def document_slug(name: str, data: bytes) -> str:
    """The slug of the file as a source: its name, and the beginning of its SHA-256."""
    stem = re.sub(r"\.\w{1,5}$", "", clean_name(name))
    plain = re.sub(r"[^a-z0-9-]", "", slug(stem))[:LONGEST_SLUG].strip("-")
    return f"{plain or 'file'}-{sha256(data).hexdigest()[:8]}"


def file_address(data: bytes) -> str:
    """Where the file will lie on our site once it is imported, relative to the site's root."""
    return f"files/{sha256(data).hexdigest()}"


def document_row(
    name: str, data: bytes, kind: str, lines: Iterable[Line] = (), published: object = None
) -> dict[str, object]:
    """The row of `documents`, under the file's own name and with its address here.

    Unknown: the publisher is not stated where the lines name none; licence and ISBN are empty.
    """
    said = "\n".join(line.text for line in lines)
    licence, isbn = _LICENCE.search(said), _ISBN.search(said)
    return {
        "document": document_slug(name, data),
        "title": clean_name(name),
        "publisher": _INSPECTORATE if _INSPECTORATE in said else NOT_STATED,
        "kind": kind,
        "published": published,
        "url": file_address(data),
        "isbn": re.sub(r"[\s–]", "-", isbn[1]) if isbn else None,
        "licence": _licence(licence) if licence else None,
    }


def _licence(found: re.Match[str]) -> str:
    version = found[1]
    return f"Open Government Licence v{version}" if version else "Open Government Licence"
