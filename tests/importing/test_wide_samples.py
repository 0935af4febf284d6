"""Reports of our own on regions and the nation give back what they were made from, as records."""

from random import Random

import pytest

from inspectorate.importing.reading import read_upload
from tests.importing.known import known_names
from tests.importing.samples.contents import chance_manner
from tests.importing.samples.layouts import as_html, as_text, chance_type
from tests.importing.samples.wide import HEADED, NATIONAL, REGIONAL, Wide, chance_wide, wide_blocks

KNOWN = known_names()
SLUGS = {"region": "region-fenwold-region-2023", "nation": "nation-national-2024"}


def said_by(wide: Wide) -> dict[str, object]:
    """The rows that the report must give, in short."""
    headed = {title: HEADED.get(title, title) for title in wide.ratings}
    sides = (("strength", wide.strengths), ("area_for_improvement", wide.areas))
    core = wide.cases and wide.cases - wide.adjusted
    return {
        "inspection": (SLUGS[wide.level], "2030-12", "2031-02", wide.cases, wide.overall, None),
        "sizes": sorted(filter(None, (wide.cases, core, core and wide.adjusted))),
        "ratings": {title.lower().replace(" ", "-"): held for title, held in wide.ratings.items()},
        "scores": [row for rows in wide.percents.values() for row in rows],
        "unknown": [],
        "findings": {
            *((kind, headed[t], text) for kind, held in sides for t in held for text in held[t]),
            *(("case_finding", area, text) for area, held in wide.bullets.items() for text in held),
        },
        "recommendations": [
            (number, who, text)
            for number, (who, text) in enumerate(
                ((who, text) for who, asked in wide.recommendations for text in asked), start=1
            )
        ],
        "missing": {
            title
            for title in (REGIONAL if wide.level == "region" else NATIONAL)
            if title not in wide.ratings
        },
    }


def read_from(name: str, data: bytes) -> dict[str, object]:
    """What was read of the file, in the same form."""
    records = read_upload(name, data, KNOWN)
    rows = records.rows
    held = rows["inspections"][0]
    dates = (held["fieldwork_start"], held["fieldwork_end"])
    told = [doubt.what for doubt in records.doubts]
    missing = {what[13:-11] for what in told if what.endswith(" was found.")}
    assert len(told) == len(missing), told
    return {
        "inspection": (
            held["inspection"],
            *dates,
            held["cases"],
            held["overall_rating"],
            held["score"],
        ),
        "sizes": sorted(row["size"] for row in rows["samples"]),
        "ratings": {row["standard"]: row["rating"] for row in rows["ratings"]},
        "scores": [(row["statement"], row["percent"]) for row in rows["scores"]],
        "unknown": [row["statement"] for row in rows["scores"] if row["key_question"] is None],
        "findings": {(row["kind"], row["section"], row["summary"]) for row in rows["findings"]},
        "recommendations": [
            (row["number"], row["addressed_to"], row["summary"]) for row in rows["recommendations"]
        ],
        "missing": missing,
    }


@pytest.mark.parametrize("level", SLUGS)
@pytest.mark.parametrize("seed", range(25))
def test_reports_on_regions_and_the_nation_are_read_back(level: str, seed: int):
    random = Random(seed)
    wide, manner = chance_wide(level, random), chance_manner(random)
    blocks = wide_blocks(wide, manner)
    assert read_from("report.txt", as_text(blocks, manner)) == said_by(wide)
    assert read_from("report.html", as_html(blocks)) == said_by(wide)


@pytest.mark.parametrize("level", SLUGS)
def test_reports_on_regions_and_the_nation_are_read_back_from_print(printed, level: str):
    random = Random(7)
    wide, manner = chance_wide(level, random), chance_manner(random)
    page = as_html(wide_blocks(wide, manner), chance_type(random))
    assert read_from("report.pdf", printed(page)) == said_by(wide)
