"""Files that somebody brings, as HTML: what was read, what is doubtful, what came before."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Protocol

from markupsafe import Markup

from inspectorate.presenting.html import render
from inspectorate.presenting.sentences import imports as sentences
from inspectorate.presenting.tables import Column, table

# A file may hold very much, and a page is to stay light.
MOST_ROWS = 200
_LONGEST_WORDS = 240


class Doubted(Protocol):
    """A doubt: where, about which value, what is wrong, what to do, and whether it blocks."""

    place: str
    value: str
    what: str
    mend: str
    blocks: bool


class Read(Protocol):
    """A value that was read: what of, where, and from which words."""

    what: str
    value: str
    place: str
    words: str


class Sentence(Protocol):
    """The words of a figure in a sentence, and where they stand."""

    place: str
    words: str


class Told(Protocol):
    """A count or percentage in a sentence, of which no row is made."""

    section: str
    numerator: int | None
    denominator: int | None
    percent: float | None
    sentence: Sentence


class Changed(Protocol):
    """A value that is held beside the one that would stand; None where there is none."""

    what: str
    before: str | None
    after: str | None


class Kept(Protocol):
    """An import that is kept, undone or not."""

    number: int
    imported_at: str
    imported_by: str
    file_name: str
    effects: Mapping
    undone_at: str | None


def summary(rows: Mapping[str, Sequence[Mapping]]) -> str:
    """How much was read, in a sentence."""
    counts = {name: len(each) for name, each in rows.items()}
    kinds = Counter(row["kind"] for row in rows.get("findings", ()))
    questions = sum(row["key_question"] is not None for row in rows.get("scores", ()))
    return sentences.was_read(counts, kinds, questions)


def doubts_table(doubts: Sequence[Doubted], file_name: str) -> Markup | None:
    """Every doubt with its place and what to do; None where there is none."""
    rows = [
        [
            "Error" if doubt.blocks else "To look at",
            Markup("{}<br><span class='quiet'>{}</span>").format(doubt.place, file_name),
            doubt.value,
            doubt.what,
            doubt.mend,
        ]
        for doubt in doubts
    ]
    heads = ("Kind", "Where", "Value", "What is wrong", "What to do")
    return _table("What is wrong or doubtful", heads, rows)


def changes_table(changes: Sequence[Changed]) -> Markup | None:
    """Each value that would change of what is held; None where none would."""
    rows = [[held.what, held.before or "–", held.after or "–"] for held in changes]
    return _table("What would change", ("What", "Held now", "In this file"), rows)


def statements_table(statements: Sequence[Told]) -> Markup | None:
    """Each figure that was read in a sentence, with its place; None where there is none."""
    rows = [
        [
            sentences.write_told(told.numerator, told.denominator, told.percent),
            told.section,
            told.sentence.place,
            _shortened(told.sentence.words),
        ]
        for told in statements
    ]
    return _table("Figures in sentences", ("Figure", "Section", "Where", "Sentence"), rows)


def readings_table(readings: Sequence[Read]) -> Markup | None:
    """Each value with its place and the words it was read from; None where there is none."""
    rows = [[held.what, held.value, held.place, _shortened(held.words)] for held in readings]
    heads = ("What", "Value", "Where", "Words it was read from")
    return _table("Values with their places and words", heads, rows)


def texts(rows: Mapping[str, Sequence[Mapping]]) -> Markup | None:
    """Findings by section and recommendations, each with its place; None where there are none."""
    asked = [row | {"section": "Recommendations"} for row in rows.get("recommendations", ())]
    every = [*rows.get("findings", ()), *asked]
    groups = [
        (section or "No section", [(row["summary"], row["locator"] or "") for row in held])
        for section, held in groupby(every[:MOST_ROWS], key=lambda row: row["section"])
    ]
    more = sentences.first_of(MOST_ROWS, len(every)) if len(every) > MOST_ROWS else ""
    return render("read_texts", groups=groups, more=more) if groups else None


def history(kept: Sequence[Kept]) -> Markup | None:
    """Every import, the newest first; None where nothing was ever imported."""
    rows = [
        [
            str(held.number),
            _time(held.imported_at),
            held.imported_by,
            held.file_name,
            sentences.brought(held.effects["added"], len(held.effects["changed"])),
            f"Undone {_time(held.undone_at)}" if held.undone_at else "In force",
        ]
        for held in kept
    ]
    heads = ("Import", "When (UTC)", "By", "File", "What it did", "Now")
    return _table("Imports", heads, rows)


def _table(caption: str, heads: Sequence[str], rows: Sequence[Sequence[object]]) -> Markup | None:
    """At most so many rows, with a note where there are more; None where there is none."""
    if not rows:
        return None
    note = sentences.first_of(MOST_ROWS, len(rows)) if len(rows) > MOST_ROWS else ""
    columns = [Column(head) for head in heads]
    return table(caption, columns, rows[:MOST_ROWS], note=note, kind="texts", headed=True)


def _time(moment: str) -> str:
    """A moment such as 2026-01-31T09:30:00Z to the minute."""
    return moment[:16].replace("T", " ")


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST_WORDS else f"{words[:_LONGEST_WORDS]}…"
