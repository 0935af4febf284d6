"""Who may import is asked anew each time, and over invented data nobody may."""

from types import SimpleNamespace

import pytest

from inspectorate.components import reads, writers
from inspectorate.importing import doors
from inspectorate.store.mark import DEMONSTRATION, PUBLISHED


@pytest.fixture
def over(monkeypatch: pytest.MonkeyPatch):
    """Sets the kind of the store that is shown."""

    def show(kind: str) -> None:
        monkeypatch.setattr(reads, "current_store", lambda: SimpleNamespace(kind=kind))

    return show


def test_whoever_holds_a_grant_may_import_but_not_over_demonstration_data(over, monkeypatch):
    monkeypatch.setattr(doors, "who_holds", lambda grant: doors.BY_LINK)
    over(PUBLISHED)
    assert writers.who_writes() == doors.BY_LINK
    over(DEMONSTRATION)
    assert writers.who_writes() == ""


def test_without_a_cookie_and_without_a_provider_nobody_may(over, monkeypatch):
    monkeypatch.setenv("INSPECTORATE_IMPORTERS", "ann@example.org")
    over(PUBLISHED)
    assert writers.who_writes() == ""
    assert not writers.offers_sign_in()
    assert writers.signed_in_as() == ""
