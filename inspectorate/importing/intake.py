"""From a file to what it would bring, and from there into the store: both doors take this way."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from inspectorate import config
from inspectorate.importing import kept
from inspectorate.importing.apart import read_upload_apart
from inspectorate.importing.checks.checking import Checked, check
from inspectorate.importing.records import Records
from inspectorate.importing.vocabulary import read_vocabulary
from inspectorate.store import sessions
from inspectorate.store.databases import StoreMissingError
from inspectorate.store.derivation import data_version, derive_rows
from inspectorate.store.imports import NOT_YET, Import, write_records
from inspectorate.store.mark import DEMONSTRATION
from inspectorate.store.sessions import Store

CHANGED = "What is held has changed since this file was checked; look at it again, then import it."
INVENTED = (
    "The store holds demonstration data, to which nothing is imported; set INSPECTORATE_DATABASE "
    "to another."
)


class ChangedError(kept.RefusedError):
    """What is held is not what the file was checked against: it has to be checked again."""


@dataclass(frozen=True)
class Proposal:
    """A file that was read and checked, and is not stored.

    `read` are the records as the file gives them; `version` is that of the data and the imports
    over which they were `checked`.
    """

    file_name: str
    data: bytes
    sha256: str
    read: Records
    checked: Checked
    version: str

    @property
    def records(self) -> str:
        """Its records as they would be stored."""
        return write_records(self.checked.records.rows)


def propose(file_name: str, data: bytes, today: date, directory: Path) -> Proposal:
    """What the file would bring to the data of the directory and the imports; nothing is stored.

    Raises AlreadyImportedError for bytes that are there already, UnreadableFileError in one
    sentence where it cannot be read, DataError where the data are at fault.
    """
    url = config.imports_url()
    sha256 = kept.sha256_of(data)
    if first := kept.find(url, sha256):
        raise kept.AlreadyImportedError(first)
    held, version = derive_rows(directory, kept.active(url))
    records = read_upload_apart(file_name, data, read_vocabulary(held))
    checked = check(records, held, today.isoformat())
    return Proposal(file_name, data, sha256, records, checked, version)


def check_again(proposal: Proposal, today: date, directory: Path) -> Proposal:
    """The proposal over what is held now."""
    held, version = derive_rows(directory, kept.active(config.imports_url()))
    checked = check(proposal.read, held, today.isoformat())
    return replace(proposal, checked=checked, version=version)


def preview(proposal: Proposal, directory: Path) -> Store:
    """A store in memory, as the store would be with the file.

    Raises DataError where the file does not fit what is held.
    """
    new = Import(NOT_YET, proposal.records, proposal.file_name)
    return sessions.preview(directory, [*kept.active(config.imports_url()), new])


def confirm(proposal: Proposal, by: str, directory: Path) -> kept.Kept:
    """Stores the file and what it brings as one import, and derives the store anew.

    Raises AlreadyImportedError, ChangedError where what is held has changed since it was checked,
    RefusedError where an error blocks it or the store is a demonstration, and what `kept.add` and
    `derive` raise.
    """
    _refuse_demonstration()
    if proposal.checked.blocked:
        raise kept.RefusedError(f"{proposal.file_name} has errors that must be mended first.")

    def fits(imports: Sequence[Import]) -> None:
        if data_version(directory, imports[:-1]) != proposal.version:
            raise ChangedError(CHANGED)
        derive_rows(directory, imports)

    stored = kept.add(
        config.imports_url(),
        proposal.file_name,
        proposal.data,
        proposal.records,
        by=by,
        effects=proposal.checked.effects(),
        fits=fits,
    )
    derive(directory)
    return stored


def take_back(number: int, directory: Path) -> kept.Kept:
    """Undoes an import, and derives the store anew.

    Raises RefusedError where there is none to undo or the store is a demonstration, DataError where
    another import rests on it.
    """
    _refuse_demonstration()
    undone = kept.undo(config.imports_url(), number, fits=partial(derive_rows, directory))
    derive(directory)
    return undone


def derive(directory: Path) -> None:
    """The store as the data and the imports now are; built only where it is not so already."""
    imports = partial(kept.active, config.imports_url())
    sessions.ensure_built(config.database_url(), directory, imports=imports).close()


def _refuse_demonstration() -> None:
    """Raises RefusedError where what is shown is invented: an import would not be seen in it."""
    try:
        with sessions.open_store(config.database_url()) as store:
            if store.kind == DEMONSTRATION:
                raise kept.RefusedError(INVENTED)
    except StoreMissingError:
        return
