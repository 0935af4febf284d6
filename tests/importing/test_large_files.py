"""Files as large as any that is taken: each is answered, and none takes over 500 MB."""

import pickle
import subprocess
import sys
from collections.abc import Callable
from random import Random

import pytest

from inspectorate import config
from inspectorate.importing.apart import MOST_BYTES
from inspectorate.importing.kinds import MOST_MEGABYTES
from tests.importing.books import book, changed
from tests.importing.known import known_names
from tests.importing.samples.contents import Manner, plain_contents
from tests.importing.samples.layouts import as_html, as_text, blocks_of, page_blocks_of

LARGE = MOST_MEGABYTES * 2**20
MANNER = Manner()
# Reads a file apart and tells what came of it, and the most memory, in kilobytes, that it took.
READ = """
import pickle, resource, sys
from inspectorate.importing.apart import read_upload_apart
from inspectorate.importing.lines import UnreadableFileError
try:
    read_upload_apart(*pickle.load(sys.stdin.buffer))
    print("read")
except UnreadableFileError as error:
    print(error)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def again(data: bytes) -> bytes:
    return (data * (LARGE // len(data) + 1))[:LARGE]


def rows_of_noise() -> bytes:
    random = Random(1)
    row = '<row r="%d"><c r="A%d" t="inlineStr"><is><t>%x</t></is></c></row>'
    rows = "".join(row % (at, at, random.getrandbits(4000)) for at in range(1, 80_000))
    sheet = f"<worksheet><sheetData>{rows}</sheetData></worksheet>".encode()
    whole = book({"ratings": [["standard", "rating"]]})
    return changed(whole, lambda name, old: sheet if name.endswith("sheet1.xml") else old)[:LARGE]


FILES: dict[str, Callable[[], bytes]] = {
    "lines.txt": lambda: again(as_text(blocks_of(plain_contents(), MANNER), MANNER)),
    "one line.txt": lambda: again(b"word "),
    "pages.html": lambda: again(as_html(page_blocks_of(plain_contents(), MANNER))),
    "deep.html": lambda: again(b"<div>").replace(b"<div>", b"<html", 1),
    "attributes.html": lambda: b"<html><p " + again(b"a=1 ")[:-20] + b">x</p>",
    "noise.pdf": lambda: b"%PDF-1.7\n" + Random(2).randbytes(LARGE - 9),
    "rows.xlsx": rows_of_noise,
}


@pytest.mark.long
@pytest.mark.parametrize("name", FILES)
def test_large_file_is_answered_in_bounded_memory(name: str):
    given = pickle.dumps((name, FILES[name](), known_names()))
    command = [sys.executable, "-c", READ]
    done = subprocess.run(command, input=given, capture_output=True, cwd=config.ROOT, check=True)
    answer, kilobytes = done.stdout.decode().splitlines()
    assert answer.endswith(".")
    assert int(kilobytes) * 1000 <= MOST_BYTES
