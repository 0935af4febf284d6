"""Files that somebody has brought in this visit and not stored yet; they end with the visit."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from time import perf_counter
from typing import Protocol

import streamlit as st

from inspectorate import config
from inspectorate.components import blocks, reads, url_state, writers
from inspectorate.importing import intake, kept
from inspectorate.importing.intake import Proposal
from inspectorate.importing.kinds import clean_name
from inspectorate.importing.lines import UnreadableFileError
from inspectorate.presenting.sentences import imports as sentences
from inspectorate.store.databases import StoreError
from inspectorate.store.problems import DataError

_DRAFTS, _ROUND, _TOLD = "imports:drafts", "imports:round", "imports:told"
_NOT_TAKEN = (UnreadableFileError, kept.RefusedError, DataError, StoreError)
MOST_BYTES = 200_000_000

# An organisation and an inspection of it.
Shown = tuple[str, str]


class Uploaded(Protocol):
    """A file as the browser sent it."""

    name: str

    def getvalue(self) -> bytes: ...


@dataclass(frozen=True)
class Draft:
    """A file that waits for a decision, and the seconds that reading and checking it took."""

    proposal: Proposal
    seconds: float

    @property
    def mark(self) -> str:
        """What stands for it in the address."""
        return self.proposal.sha256[:12]


@dataclass(frozen=True)
class Told:
    """What was done, the files that were not taken, and the inspections that came of it."""

    done: str = ""
    refused: tuple[str, ...] = ()
    shown: tuple[Shown, ...] = ()


def waiting() -> dict[str, Draft]:
    """The files of this visit by their marks, in the order in which they came.

    Each has been checked over what is held now.
    """
    drafts, now = _drafts(), reads.current_store().version
    for mark, draft in drafts.items():
        if draft.proposal.version != now:
            proposal = intake.check_again(draft.proposal, blocks.today(), config.DATA_DIRECTORY)
            drafts[mark] = replace(draft, proposal=proposal)
    return drafts


def _drafts() -> dict[str, Draft]:
    return st.session_state.setdefault(_DRAFTS, {})


def uploader_key() -> str:
    """The key of the field for files: a new one, and so an empty field, once files were taken."""
    return f"imports:files:{st.session_state.setdefault(_ROUND, 0)}"


def take(files: Sequence[Uploaded]) -> None:
    """Reads files into drafts, with progress, and shows the first of them.

    Those that cannot be read leave a sentence.
    """
    refused: list[str] = []
    taken: list[str] = []
    progress = st.progress(0.0)
    for number, file in enumerate(files, start=1):
        name, done = clean_name(file.name), (number - 1) / len(files)
        progress.progress(done, sentences.reading_file(name, number, len(files)))
        try:
            taken.append(_take_one(name, file.getvalue()))
        except _NOT_TAKEN as error:
            refused.append(sentences.not_read(name, str(error)))
    progress.empty()
    _tell(refused=refused)
    st.session_state[_ROUND] += 1
    if taken:
        url_state.put("file", taken[0], clears=["preview", "organisation"])


def _take_one(name: str, data: bytes) -> str:
    """The mark of the file, which waits from now on.

    Raises RefusedError where too much would wait, and what `intake.propose` raises.
    """
    held = sum(len(draft.proposal.data) for draft in _drafts().values())
    if held + len(data) > MOST_BYTES:
        raise kept.RefusedError(sentences.too_much_waits(MOST_BYTES // 1_000_000))
    began = perf_counter()
    proposal = intake.propose(name, data, blocks.today(), config.DATA_DIRECTORY)
    draft = Draft(proposal, perf_counter() - began)
    _drafts()[draft.mark] = draft
    return draft.mark


def told() -> Told:
    """What came of the last thing that was done in this visit."""
    return st.session_state.get(_TOLD, Told())


def drop(mark: str) -> None:
    """Forgets a file."""
    if draft := _drafts().pop(mark, None):
        url_state.clear("file", "preview", "organisation")
        _tell(sentences.left_out(draft.proposal.file_name))


def confirm(mark: str) -> None:
    """Stores the file, and says so; only for somebody who may import as this is done."""
    draft, by = _drafts().get(mark), writers.who_writes()
    if draft is None or not by or draft.proposal.checked.blocked:
        return
    try:
        stored = intake.confirm(draft.proposal, by, config.DATA_DIRECTORY)
    except _NOT_TAKEN as error:
        _tell(sentences.not_read(draft.proposal.file_name, str(error)))
        return
    _drafts().pop(mark)
    url_state.clear("file", "preview", "organisation")
    rows = draft.proposal.checked.records.rows.get("inspections", ())
    shown = [(row["organisation"], row["inspection"]) for row in rows]
    _tell(sentences.imported(stored.number, stored.file_name), shown=shown)


def take_back(number: int) -> None:
    """Undoes an import, and says so; only for somebody who may import as this is done."""
    if not writers.who_writes():
        return
    try:
        undone = intake.take_back(number, config.DATA_DIRECTORY)
    except _NOT_TAKEN as error:
        _tell(str(error))
        return
    _tell(sentences.undone(undone.number, undone.file_name))


def _tell(done: str = "", refused: Sequence[str] = (), shown: Sequence[Shown] = ()) -> None:
    st.session_state[_TOLD] = Told(done, tuple(refused), tuple(shown))
