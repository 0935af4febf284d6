"""Whether a workbook's parts may be opened: bounded in size, no links and no XML entities."""

import re
from collections.abc import Iterable
from io import BytesIO
from zipfile import ZipFile, ZipInfo

from inspectorate.importing.lines import UnreadableFileError

MEGABYTE = 1_000_000
MOST_PARTS = 2_000
# Unpacked; a year's reports in one workbook have about a tenth.
MOST_OF_ALL = 100 * MEGABYTE
# Parts that are read as a whole, unlike sheets, which are read row by row.
MOST_OF_A_PART = 20 * MEGABYTE

ENTITIES = "The workbook declares XML entities, which no spreadsheet writes, so it is not read."

_SHEETS = re.compile(r"xl/worksheets/[^/]+\.xml")
_LINKS = ("xl/externalLinks/", "xl/connections.xml", "xl/queryTables/")
_DECLARED = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def check_parts(data: bytes) -> None:
    """Raises UnreadableFileError, in one sentence, where the workbook is not to be opened.

    The sizes that a zipped file states hold: unpacking never gives more than it states.
    """
    with ZipFile(BytesIO(data)) as held:
        parts = held.infolist()
        _check_sizes(parts)
        names = {part.filename for part in parts}
        if any(name.startswith(_LINKS) for name in names):
            raise UnreadableFileError(
                "The workbook takes data from other files: save a copy without external links and "
                "try again."
            )
        if any(part.flag_bits & 1 for part in parts):
            raise UnreadableFileError(
                "The workbook is encrypted: save it without a password and try again."
            )
        for part in parts:
            if part.filename.endswith((".xml", ".rels")):
                with held.open(part) as stream:
                    if _DECLARED.search(stream.read(4096)):
                        raise UnreadableFileError(ENTITIES)


def _check_sizes(parts: Iterable[ZipInfo]) -> None:
    parts = list(parts)
    total = sum(part.file_size for part in parts)
    whole = [part.file_size for part in parts if not _SHEETS.fullmatch(part.filename)]
    if len(parts) > MOST_PARTS or total > MOST_OF_ALL or max(whole, default=0) > MOST_OF_A_PART:
        raise UnreadableFileError(
            f"The workbook unpacks to {max(total // MEGABYTE, 1)} megabytes in {len(parts)} parts, "
            "far more than one of inspections."
        )
