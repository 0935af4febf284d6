"""What is said of files that somebody brings: what was read, what is doubtful, what came of it."""

from collections.abc import Mapping

from inspectorate.presenting.grammar import count, enumerate_words, write_percent
from inspectorate.presenting.sentences.findings import count_findings

_TABLES = {
    "inspections": ("inspection",),
    "samples": ("sample",),
    "ratings": ("rating of a standard", "ratings of standards"),
    "scores": ("case figure",),
    "findings": ("finding",),
    "recommendations": ("recommendation",),
    "observations": ("other figure",),
    "discrepancies": ("discrepancy", "discrepancies"),
    "documents": ("source",),
}


def was_read(counts: Mapping[str, int], kinds: Mapping[str, int], questions: int) -> str:
    """How much was read: rows by table, findings by kind, and how many figures are key questions.

    A table without rows is not named.
    """
    told = []
    for name, number in counts.items():
        if number and name != "documents":
            words = count_findings(kinds) if name == "findings" else _count(name, number)
            of = f" ({questions} of them for key questions)" if name == "scores" else ""
            told.append(words + of)
    return f"Read: {'; '.join(told)}." if told else "Nothing was read."


def _count(table: str, number: int) -> str:
    words = _TABLES.get(table, (f"row of {table}", f"rows of {table}"))
    return count(number, *words)


def doubts_found(errors: int, warnings: int) -> str:
    """How many errors keep a file from being imported, and how many doubts ask for a look."""
    if errors:
        more = f" {count(warnings, 'more doubt')} to look at." if warnings else ""
        stand = "stands" if errors == 1 else "stand"
        return f"{count(errors, 'error')} {stand} in the way of importing this file.{more}"
    if not warnings:
        return "Nothing in this file is doubtful."
    ask = "asks" if warnings == 1 else "ask"
    return f"{count(warnings, 'doubt')} {ask} for a look before you import this file."


def looked_at(warnings: int) -> str:
    """The box to tick before a file with doubts is imported."""
    return "I have looked at the doubt" if warnings == 1 else f"I have looked at all {warnings}"


def first_of(shown: int, number: int) -> str:
    """That there is more than is shown."""
    return f"The first {shown:,} of {number:,} are shown."


def would_change(changes: int) -> str:
    """Over the list of what an import changes of an inspection that is held."""
    if changes == 0:
        return "This inspection is held already, with the same values."
    what = count(changes, "value")
    are = "is" if changes == 1 else "are"
    return f"This inspection is held already; {what} {are} different, new or gone."


def preview_of(file_name: str) -> str:
    """What stands above a preview."""
    return (
        f"Preview: this is how the page would read with {file_name}. Nothing is stored yet, and "
        "links lead to what is stored now."
    )


def not_read(file_name: str, why: str) -> str:
    """A file that could not be read, with the reason as a sentence."""
    return f"{file_name}: {why}"


def too_much_waits(megabytes: int) -> str:
    """Why a file is not taken while others wait."""
    return (
        f"The files that wait would be more than {megabytes} megabytes; import or leave out some "
        "of them first."
    )


def left_out(file_name: str) -> str:
    """A file that waited and does not any more."""
    return f"{file_name} was left out; nothing of it was stored."


def imported(number: int, file_name: str) -> str:
    """What was stored, and as which import."""
    return f"{file_name} was imported as import {number}; every page shows it now."


def undone(number: int, file_name: str) -> str:
    """What was taken back."""
    return f"Import {number} ({file_name}) was undone; every page is as it would be without it."


def brought(added: Mapping[str, int], changed: int) -> str:
    """What an import did when it was made: rows by table, and values that changed or went."""
    told = [_count(name, number) for name, number in added.items() if number]
    more = f" {count(changed, 'value')} of what was held changed or went." if changed else ""
    return f"Brought {enumerate_words(told)}.{more}"


def read_in(seconds: float) -> str:
    """How long reading and checking took."""
    return f"Read and checked in {seconds:.1f} seconds."


def reading_file(file_name: str, number: int, of: int) -> str:
    """What is going on while files are read."""
    return f"Reading {file_name} ({number} of {of}) …"


def undo_label(number: int, file_name: str) -> str:
    """An import as it stands among those that can be undone."""
    return f"Import {number}: {file_name}"


def may_import_by(who: str) -> str:
    """Who the history will name."""
    return f"You may import here. The history names you by: {who}."


def not_on_the_list(address: str) -> str:
    """Why somebody who is signed in may not import."""
    return (
        f"You are signed in as {address}, which is not a verified address on the list of those who "
        "may import here."
    )


def write_told(part: int | None, whole: int | None, percent: float | None) -> str:
    """A figure in a sentence as it was read: 12 of 37; 38%; 12 of 37 (32%)."""
    counted = f"{part} of {whole}" if part is not None and whole is not None else ""
    share = "" if percent is None else write_percent(percent)
    return f"{counted} ({share})" if counted and share else counted or share
