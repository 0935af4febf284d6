"""Who may import: whoever holds the secret link of this start, or is signed in and on the list.

Nothing else opens: neither the sender's address nor anything else that a request says of itself.
"""

import hmac
import secrets
from collections import deque
from collections.abc import Collection, Mapping

BY_LINK = "the secret link"
COOKIE = "inspectorate_import"
PATH = "open-import"
_BYTES = 32
# Nobody opens the link on more browsers at once; the oldest then has to open it again.
_MOST_GRANTS = 100
# Sessions that have shown the Import page to somebody who may import; the newest are kept.
_MOST_SESSIONS = 1000


class LinkDoor:
    """A secret that is new at each start, and the grants that it was exchanged for.

    The secret stands in the link alone. A browser that brings it gets a grant of its own, made
    here and never taken from what the browser sent, and keeps it as a cookie.
    """

    def __init__(self) -> None:
        self._secret = secrets.token_urlsafe(_BYTES)
        self._grants: deque[str] = deque(maxlen=_MOST_GRANTS)

    @property
    def link(self) -> str:
        """The link, relative to the address of the site."""
        return f"{PATH}?secret={self._secret}"

    def exchange(self, secret: str) -> str | None:
        """A new grant for the secret; None for anything else."""
        if not _same(secret, self._secret):
            return None
        self._grants.append(secrets.token_urlsafe(_BYTES))
        return self._grants[-1]

    def admits(self, grant: str) -> bool:
        """Whether the grant was given here; how long that takes tells nothing of the others."""
        # Summed, so that it does not end at the first that fits.
        return sum(_same(grant, given) for given in tuple(self._grants)) > 0


class _Doors:
    """The one state of the process: the door by link, if any, and who stands in a doorway."""

    def __init__(self) -> None:
        self.by_link: LinkDoor | None = None
        self.sessions: deque[str] = deque(maxlen=_MOST_SESSIONS)


_doors = _Doors()


def open_by_link() -> LinkDoor:
    """Opens the door by link for as long as this process lives; each call makes a new secret."""
    _doors.by_link = LinkDoor()
    return _doors.by_link


def door_by_link() -> LinkDoor | None:
    """The door by link; None where this start did not open one."""
    return _doors.by_link


def who_holds(grant: str) -> str:
    """By what the holder of a cookie may import; empty where nothing was granted."""
    door = _doors.by_link
    return BY_LINK if door is not None and grant and door.admits(grant) else ""


def who_is_listed(user: Mapping[str, object], importers: Collection[str]) -> str:
    """The e-mail address of a signed-in user who is on the list; empty for everybody else.

    Only an address that the provider says it has verified counts: anybody can claim another.
    """
    address = user.get("email")
    signed_in = user.get("is_logged_in") is True and user.get("email_verified") is True
    if not signed_in or not isinstance(address, str):
        return ""
    return address if address.casefold() in importers else ""


def let_upload(session: str) -> None:
    """Lets a session that may import bring files; any other is refused before it sends them."""
    if session not in _doors.sessions:
        _doors.sessions.append(session)


def may_upload(session: str) -> bool:
    """Whether the session has been let in."""
    return session in _doors.sessions


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode())
