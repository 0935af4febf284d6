"""Searching 30,000 findings: from the words to the texts that fit and the counts of all filters."""

import csv
import gc
import random
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks import goals
from benchmarks.machine import Others
from benchmarks.pages import ROOT
from benchmarks.report import Row, Sample
from benchmarks.run import Run
from inspectorate.domain.text_selection import TextSelection
from inspectorate.queries.held_texts import Texts, get_texts
from inspectorate.queries.text_search import find
from inspectorate.store import derivation
from inspectorate.store.sessions import open_store

FINDINGS = 30_000
QUESTIONS = {
    "nothing typed": TextSelection(),
    "a rare phrase": TextSelection('"home visits"'),
    "a common word": TextSelection("risk"),
    "a word in most texts": TextSelection("the"),
    "the beginning of words": TextSelection("pro*"),
    "several words and filters": TextSelection(
        'domestic abuse OR "child safeguarding" NOT court',
        (("kind", "area_for_improvement"), ("level", "pdu")),
    ),
    "40 words": TextSelection(" OR ".join(["work", "risk", "staff", "cases", "people"] * 8)),
    "nonsense": TextSelection("NEAR( \"' ; DROP TABLE 🙂 *"),
}


def measure(run: Run) -> list[Row]:
    """Milliseconds of each question, asked anew each time; seconds to read and index all texts."""
    if not run.app.has_store:
        return []
    run.say(f"searching {FINDINGS:,} findings")
    others = Others()
    url = f"sqlite:///{run.scratch / 'many-findings.db'}"
    derivation.build(url, _many_findings(run.scratch / "many-findings"))
    with open_store(url) as store:
        begin = time.perf_counter()
        texts = get_texts(store)
        indexed = time.perf_counter() - begin
    answers = {
        name: tuple(_answers(texts, selection, run.effort.reruns))
        for name, selection in QUESTIONS.items()
    }
    used = others.per_cent()
    rows = [
        Row(f"search: {name}", Sample(values, used), "ms", None, goals.SEARCH)
        for name, values in answers.items()
    ]
    what = f"search: reading and indexing {len(texts.keys):,} texts"
    return [*rows, Row(what, Sample((indexed,), used), "s")]


def _answers(texts: Texts, selection: TextSelection, count: int) -> Iterator[float]:
    find(texts, selection)
    gc.collect()
    for _ in range(count):
        begin = time.perf_counter()
        find(texts, selection)
        yield 1000 * (time.perf_counter() - begin)


def _many_findings(directory: Path) -> Path:
    """The data of the repository with many more findings, made of the words of those held."""
    shutil.copytree(ROOT / "data", directory)
    chance = random.Random(8)
    with (directory / "findings.csv").open(encoding="utf-8", newline="") as file:
        held = list(csv.DictReader(file))
    with (directory / "inspections.csv").open(encoding="utf-8", newline="") as file:
        inspections = [row["inspection"] for row in csv.DictReader(file)]
    with (directory / "findings.csv").open("a", encoding="utf-8", newline="") as file:
        lines = csv.DictWriter(file, list(held[0]), lineterminator="\n")
        for number in range(FINDINGS - len(held)):
            one, other = chance.choice(held), chance.choice(held)
            words = f"{one['summary']} {other['summary']}".split()
            summary = " ".join(chance.sample(words, min(30, len(words))))
            made = {"finding": f"made-{number}", "summary": summary}
            lines.writerow(one | made | {"inspection": chance.choice(inspections), "standard": ""})
    return directory
