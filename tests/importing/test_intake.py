"""From a file to the store and back: proposed, previewed, stored at once, taken back exactly."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from inspectorate import config
from inspectorate.importing import intake, kept
from inspectorate.importing.lines import UnreadableFileError
from inspectorate.store.sessions import Store, open_store
from tests.importing.checks.reports import TODAY, uninspected

DAY = date.fromisoformat(TODAY)
UNIT = "mid-kent"
COUNT = text(f"SELECT count(*) AS held FROM inspections WHERE organisation = '{UNIT}'")


@pytest.fixture
def over_the_data() -> Path:
    """The data of this repository, with a store derived from them."""
    intake.derive(config.DATA_DIRECTORY)
    return config.DATA_DIRECTORY


def held(store: Store) -> int:
    with store:
        return store.rows(COUNT)[0]["held"]


def stored() -> int:
    return held(open_store(config.database_url()))


def version() -> str:
    with open_store(config.database_url()) as store:
        return store.version


def test_a_proposal_and_its_preview_store_nothing(over_the_data: Path):
    before = version()
    proposal = intake.propose("report.txt", uninspected(), DAY, over_the_data)
    assert proposal.checked.doubts == ()
    assert held(intake.preview(proposal, over_the_data)) == 1
    assert (stored(), version(), kept.list_all(config.imports_url())) == (0, before, [])


def test_what_is_confirmed_is_in_the_store_and_undo_takes_it_back_exactly(over_the_data: Path):
    before = version()
    proposal = intake.propose("report.txt", uninspected(), DAY, over_the_data)
    import_ = intake.confirm(proposal, "somebody", over_the_data)
    assert (import_.number, import_.imported_by, import_.file_name) == (1, "somebody", "report.txt")
    assert import_.effects["added"]["ratings"] == 7
    assert stored() == 1
    assert intake.take_back(1, over_the_data).undone_at
    assert (stored(), version()) == (0, before)


def test_the_same_bytes_twice_are_refused_with_a_pointer_to_the_first(over_the_data: Path):
    proposal = intake.propose("report.txt", uninspected(), DAY, over_the_data)
    intake.confirm(proposal, "somebody", over_the_data)
    with pytest.raises(kept.AlreadyImportedError, match=r"as import 1 \(report\.txt\)"):
        intake.propose("other name.txt", uninspected(), DAY, over_the_data)
    with pytest.raises(kept.AlreadyImportedError):
        intake.confirm(proposal, "somebody", over_the_data)


def test_what_was_checked_over_other_data_must_be_looked_at_again(over_the_data: Path):
    one = intake.propose("one.txt", uninspected(), DAY, over_the_data)
    other = intake.propose("other.txt", uninspected(interviews=12), DAY, over_the_data)
    intake.confirm(one, "somebody", over_the_data)
    with pytest.raises(kept.RefusedError, match="has changed since this file was checked"):
        intake.confirm(other, "somebody", over_the_data)
    again = intake.check_again(other, DAY, over_the_data)
    assert [change.what for change in again.checked.changes] == ["interviews"]
    assert intake.confirm(again, "somebody", over_the_data).number == 2


def test_a_file_with_errors_or_that_cannot_be_read_is_never_stored(over_the_data: Path):
    unknown = uninspected().replace(b"Mid Kent", b"Midd Kennt")
    proposal = intake.propose("report.txt", unknown, DAY, over_the_data)
    assert proposal.checked.blocked
    with pytest.raises(kept.RefusedError, match="errors that must be mended"):
        intake.confirm(proposal, "somebody", over_the_data)
    with pytest.raises(UnreadableFileError):
        intake.propose("report.pdf", b"%PDF-1.7 no more", DAY, over_the_data)
    assert kept.list_all(config.imports_url()) == []
