"""Reports of our own give back what they were made from, in each layout and kind of file."""

from random import Random

import pytest

from inspectorate.importing.html import read_html
from inspectorate.importing.lines import Line
from inspectorate.importing.pdf import read_pdf
from inspectorate.importing.reading import read_report
from inspectorate.importing.text import read_text
from tests.importing.comparing import read_from, said_by
from tests.importing.known import known_names
from tests.importing.samples.contents import Manner, chance_contents, chance_manner, plain_contents
from tests.importing.samples.layouts import (
    as_html,
    as_text,
    blocks_of,
    chance_type,
    page_blocks_of,
)

LAYOUTS = {"2023": blocks_of, "page": page_blocks_of}
KNOWN = known_names()


def found(lines: tuple[Line, ...]) -> dict[str, object]:
    return read_from(read_report(lines, KNOWN))


def in_one(report: dict[str, object]) -> dict[str, object]:
    """The report with its feedback in one: no one can tell from print whether a paragraph goes on
    where a page ends with a whole sentence that fills its row."""
    return report | {"feedback": " ".join(report["feedback"])}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("seed", range(60))
def test_reports_made_by_chance_are_read_back_from_text_and_page(layout: str, seed: int):
    random = Random(seed)
    contents, manner = chance_contents(random), chance_manner(random)
    blocks = LAYOUTS[layout](contents, manner)
    assert found(read_text(as_text(blocks, manner))) == said_by(contents)
    assert found(read_html(as_html(blocks))) == said_by(contents)


@pytest.mark.parametrize("size", ["A4", "A5"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_printed_report_is_read_back_over_its_page_ends(printed, layout: str, size: str):
    contents = plain_contents()
    blocks = LAYOUTS[layout](contents, Manner(words=True, footnotes=True))
    lines = read_pdf(printed(as_html(blocks), size))
    assert max(line.page for line in lines) > 3
    assert in_one(found(lines)) == in_one(said_by(contents))


@pytest.mark.parametrize("seed", range(8))
def test_reports_made_by_chance_are_read_back_from_print(printed, seed: int):
    random = Random(1000 + seed)
    contents, manner = chance_contents(random), chance_manner(random)
    blocks = random.choice([*LAYOUTS.values()])(contents, manner)
    pdf = printed(as_html(blocks, chance_type(random)), random.choice(("A4", "A5", "Letter")))
    assert in_one(found(read_pdf(pdf))) == in_one(said_by(contents))


def test_every_value_carries_its_place_and_the_words_it_was_read_from():
    manner = Manner()
    data = as_text(blocks_of(plain_contents(), manner), manner)
    report = read_report(read_text(data), KNOWN)
    printed_lines = data.decode().split("\n")
    values = [
        *(value for value in vars(report.facts).values() if hasattr(value, "place")),
        *(held.rating for held in report.ratings),
        *(held.percent for held in report.questions),
        *(held.text for held in (*report.findings, *report.recommendations)),
        *(held.sentence for held in report.statements),
    ]
    assert len(values) > 60
    for value in values:
        line = printed_lines[int(value.place.removeprefix("line ")) - 1]
        assert value.words in line
