"""Files changed by chance, read one after the other: `python -m tests.importing.fuzzing --help`.

A file is the same for the same kind, seed and number, so a fault can be looked at again:
`python -m tests.importing.fuzzing pdf --seed 7 --from 4211 --files 1`.
"""

import argparse
import faulthandler
import json
import re
import sys
import time
import zlib
from collections.abc import Sequence
from dataclasses import asdict
from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile

from inspectorate.importing.lines import UnreadableFileError
from inspectorate.importing.reading import read_upload
from inspectorate.store.tables import metadata
from tests.importing.books import book
from tests.importing.known import known_names
from tests.importing.paper import paper
from tests.importing.samples.contents import Manner, chance_contents
from tests.importing.samples.layouts import as_html, as_text, blocks_of, page_blocks_of

KINDS = {"text": ".txt", "page": ".html", "pdf": ".pdf", "workbook": ".xlsx"}
NAMES = known_names()
LONGEST_SECONDS = 10
MOST_MEGABYTES = 500

# What the readers look for, and what has broken readers before.
WORDS = tuple(
    word.encode()
    for word in (
        *("Key question", "Percentage ‘Yes’", "Strengths:", "Areas for improvement:", "Ratings"),
        *("P 2.1. Assessment", "The PDU should:", "Recommendations", "Foreword", "• ", "1. ", "⁴"),
        *(
            "7 out of 11",
            "out of a total of seven, ",
            "38 per cent",
            "100.5%",
            "1,000,000",
            "9" * 99,
        ),
        *("Fieldwork started: 31 February 2031", "between 3 and 9 June", "Score 99/0", "**", "[1]"),
        *("Requires improvement", "Larkmoor PDU", "The Probation Service – ", "pdu-2023", "=1+1"),
        *("\t", "\f", "\r", "\x00", "\u202e", "\ufeff", "😀", "&#x0;", "&amp;", "<!--", "]]>"),
        *(
            "<table><tr><td>",
            "</td>",
            "<li>",
            "</ul>",
            "<ol start='-5'>",
            "<sup>",
            "<p>",
            "<script>",
        ),
        *(
            "inspections",
            "ratings",
            '<row r="7">',
            '<c r="ZZ9" t="s">',
            "<f>1/0</f>",
            "<v>1e999</v>",
        ),
        *(
            't="d"',
            "/Type/Page",
            "/Kids[3 0 R 3 0 R]",
            "/Length 0",
            "/Rotate 90",
            "1 0 0 -1 0 0 cm",
        ),
        *("Tj", "BT", "ET", "obj", "endobj", "stream", "xref", "%%EOF", "(", ")", "/F 900 Tf"),
    )
)
_STREAM = re.compile(rb"(?<=stream\n)(.*?)(?=\nendstream)", re.DOTALL)


def first_files(kind: str) -> list[bytes]:
    """Right files of the kind, which the changes start from."""
    random, manner = Random(kind), Manner()
    contents = [chance_contents(random) for _ in range(6)]
    layouts = [blocks_of, page_blocks_of] * 3
    reports = [lay(each, manner) for lay, each in zip(layouts, contents, strict=True)]
    if kind == "text":
        return [as_text(each, manner) for each in reports]
    if kind == "page":
        return [as_html(each) for each in reports]
    if kind == "pdf":
        return [paper(as_text(each, manner).decode()) for each in reports]
    asked = [row for each in contents for rows in each.percents.values() for row in rows]
    filled = {
        "inspections": [["organisation", "framework", "cases"], ["Larkmoor PDU", "pdu-2023", 30]],
        "ratings": [["standard", "rating"], ["Leadership", "Good"], ["Staffing", "Inadequate"]],
        "scores": [["standard", "key_question", "percent"], ["Planning", "safety", 32]],
        "findings": [["section", "kind", "summary"], ["Leadership", "strength", "One."]],
    }
    table = [["Larkmoor PDU"], ["pdu-2023"], ["Key question", "% Yes"], *map(list, asked)]
    return [book(filled), book({"Data": table, "Ratings": filled["ratings"]})]


def change(data: bytes, others: Sequence[bytes], random: Random) -> bytes:
    """The bytes with a few changes: in place, cut out, put in, doubled or taken from another."""
    held = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 4, 16))):
        at = random.randrange(len(held) + 1)
        to = min(len(held), at + int(random.expovariate(1 / 40)))
        way = random.randrange(6)
        if way == 0 and held:
            held[at % len(held)] = random.randrange(256)
        elif way == 1:
            del held[at:to]
        elif way == 2:
            held[at:at] = random.choice(WORDS)
        elif way == 3:
            held[at:at] = bytes(held[at:to]) * random.choice((1, 2, 300))
        elif way == 4:
            held[at:to] = random.choice(WORDS) * random.choice((1, 1, 50))
        else:
            other = random.choice(others)
            start = random.randrange(len(other))
            held[at:to] = other[start : start + random.randrange(2000)]
    return bytes(held[: random.randrange(len(held) + 1)] if random.random() < 0.05 else held)


def change_inside(kind: str, data: bytes, others: Sequence[bytes], random: Random) -> bytes:
    """The file with a change in what it holds packed; as any other where it holds nothing so."""
    if kind == "workbook" and random.random() < 0.8:
        stream = BytesIO()
        with ZipFile(BytesIO(data)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
            chosen = random.choice(old.namelist())
            for name in old.namelist():
                part = old.read(name)
                new.writestr(name, change(part, [part], random) if name == chosen else part)
        return stream.getvalue()
    if kind == "pdf" and random.random() < 0.6:
        chosen = random.randrange(max(1, len(_STREAM.findall(data))))
        parts = iter(range(10**6))

        def changed(found: re.Match[bytes]) -> bytes:
            if next(parts) != chosen:
                return found[0]
            try:
                inside = zlib.decompress(found[0])
            except zlib.error:  # a stream that is packed in another way, or not at all
                return change(found[0], others, random)
            return zlib.compress(change(inside, [inside], random))

        return _STREAM.sub(changed, data)
    return change(data, others, random)


def read(kind: str, data: bytes) -> None:
    """Reads the file; whatever it is, it gives whole rows or one sentence.

    Raises AssertionError where it does not.
    """
    try:
        records = read_upload(f"file{KINDS[kind]}", data, NAMES)
    except UnreadableFileError as error:
        assert re.fullmatch(r"[^\n]{10,300}\.", str(error)), error
        return
    json.dumps(asdict(records))
    for table, rows in records.rows.items():
        columns = {*metadata.tables[table].columns.keys()}
        assert all({*row} <= columns for row in rows), table
    assert all(doubt.place and doubt.what.endswith(".") for doubt in records.doubts)


def fuzz(kind: str, seed: int, start: int, files: int, seconds: float, more: Path | None) -> int:
    """Reads changed files one by one until there were so many or the time is over; how many."""
    firsts = first_files(kind)
    firsts += [path.read_bytes() for path in sorted(more.iterdir())] if more else []
    end, number = time.monotonic() + seconds, start
    while number < start + files and time.monotonic() < end:
        random = Random(f"{kind} {seed} {number}")
        data = change_inside(kind, random.choice(firsts), firsts, random)
        if random.random() < 0.3:
            data = change(data, firsts, random)
        print(number, file=sys.stderr, flush=True)
        # Ends this process with the traceback of what takes so long.
        faulthandler.dump_traceback_later(LONGEST_SECONDS, exit=True)
        read(kind, data)
        number += 1
    faulthandler.cancel_dump_traceback_later()
    return number - start


def main() -> int:
    """0 where every file was read or refused, in little time and memory."""
    parser = argparse.ArgumentParser(prog="python -m tests.importing.fuzzing")
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--from", dest="start", type=int, default=0)
    parser.add_argument("--files", type=int, default=10**9)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--more", type=Path, help="a folder of further right files of the kind")
    chosen = parser.parse_args()
    count = fuzz(**vars(chosen))
    megabytes = most_megabytes()
    print(f"{count} files, at most {megabytes:.0f} MB")
    return int(megabytes > MOST_MEGABYTES)


def most_megabytes() -> float:
    """The most memory that this process ever took; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1_000_000 if sys.platform == "darwin" else 1_000)


if __name__ == "__main__":
    sys.exit(main())
