"""Who may import: whoever has the secret of this start, or a verified address on the list."""

import pytest

from inspectorate.importing import doors
from inspectorate.importing.doors import LinkDoor, who_is_listed

LISTED = frozenset({"ann@example.org"})
ANN = {"is_logged_in": True, "email": "ann@example.org", "email_verified": True}


def secret_of(door: LinkDoor) -> str:
    return door.link.partition("secret=")[2]


def test_each_start_has_a_secret_of_its_own_too_long_to_guess():
    secrets = {secret_of(LinkDoor()) for _ in range(20)}
    assert len(secrets) == 20
    assert min(map(len, secrets)) >= 43


def test_the_secret_is_exchanged_for_a_grant_of_its_own_each_time():
    door = LinkDoor()
    one, other = door.exchange(secret_of(door)), door.exchange(secret_of(door))
    assert one != other
    assert secret_of(door) not in (one, other)
    assert door.admits(one)
    assert door.admits(other)


@pytest.mark.parametrize("wrong", ["", "secret", "\N{SNOWMAN}", "x" * 43])
def test_nothing_else_is_exchanged_or_admitted(wrong: str):
    door = LinkDoor()
    assert door.exchange(wrong) is None
    assert door.exchange(secret_of(LinkDoor())) is None
    assert not door.admits(wrong)
    # The secret itself is no grant, and a grant is no secret.
    assert not door.admits(secret_of(door))
    assert door.exchange(door.exchange(secret_of(door))) is None


def test_a_grant_of_another_start_is_worth_nothing():
    door, later = LinkDoor(), LinkDoor()
    assert not later.admits(door.exchange(secret_of(door)))


def test_the_oldest_grant_ends_when_very_many_browsers_have_one():
    door = LinkDoor()
    grants = [door.exchange(secret_of(door)) for _ in range(101)]
    assert [door.admits(grant) for grant in (grants[0], grants[1], grants[-1])] == [
        *(False, True, True)
    ]


def test_without_a_door_no_cookie_opens_anything(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(doors, "_doors", doors._Doors())
    assert doors.who_holds("anything") == ""
    door = doors.open_by_link()
    assert doors.who_holds("") == ""
    assert doors.who_holds(door.exchange(secret_of(door))) == doors.BY_LINK


def test_a_verified_address_on_the_list_is_who_writes_whatever_its_capitals():
    assert who_is_listed(ANN, LISTED) == "ann@example.org"
    assert who_is_listed(ANN | {"email": "Ann@Example.org"}, LISTED) == "Ann@Example.org"


@pytest.mark.parametrize(
    "user",
    [
        {},
        ANN | {"is_logged_in": False},
        ANN | {"email_verified": False},
        ANN | {"email_verified": "true"},
        {name: value for name, value in ANN.items() if name != "email_verified"},
        ANN | {"email": "bob@example.org"},
        ANN | {"email": "ann@example.org.evil.example"},
        ANN | {"email": None},
        ANN | {"email": ["ann@example.org"]},
    ],
)
def test_nobody_else_may_write(user: dict[str, object]):
    assert who_is_listed(user, LISTED) == ""


def test_only_sessions_that_were_let_in_may_upload(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(doors, "_doors", doors._Doors())
    assert not doors.may_upload("one")
    doors.let_upload("one")
    doors.let_upload("one")
    assert doors.may_upload("one")
    assert not doors.may_upload("two")
    assert not doors.may_upload("")
