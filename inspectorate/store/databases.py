"""Which database an address means, and what can go wrong with it, each as one sentence."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from inspectorate.config import DATABASE, Setting, SettingError

# Statements that an engine of readers keeps compiled: none, since readers' answers are kept
# themselves, and what stays in memory is looked through by every garbage collection.
KEPT_STATEMENTS = 0


class StoreError(Exception):
    """A store that cannot be used; the message says why and what to do."""


class StoreMissingError(StoreError):
    """There is no store yet, or none that this version of the program can read."""


class ForeignDatabaseError(StoreError):
    """The database holds something that this program did not make."""


class OtherKindError(StoreError):
    """The store holds rows of the other kind: published and invented ones are never mixed."""


class DatabaseFailedError(StoreError):
    """The database does not answer, or refuses what it is asked to do."""


def parse_url(url: str, setting: Setting = DATABASE) -> URL:
    """The address as SQLAlchemy understands it; `setting` is the one that it comes from.

    Raises SettingError where it cannot be read, names no file, or needs a driver that is missing.
    """
    try:
        parsed = make_url(url)
        parsed.get_dialect().import_dbapi()
    except ImportError as error:
        raise SettingError(
            f"{setting.name} needs the Python package {error.name}, which is not installed; "
            "install it or write postgresql+psycopg://…"
        ) from None
    except (ArgumentError, NoSuchModuleError, ValueError):
        raise SettingError(
            f"{setting.name} is not an address of a database; write sqlite:///var/inspectorate.db "
            "or postgresql+psycopg://user@host/name."
        ) from None
    backend = parsed.get_backend_name()
    if backend not in ("sqlite", "postgresql"):
        raise SettingError(f"{setting.name} must be SQLite or PostgreSQL, not {backend}.")
    if backend == "sqlite" and parsed.database in (None, "", ":memory:"):
        raise SettingError(f"{setting.name} must name a file, as in sqlite:///var/inspectorate.db.")
    return parsed


def is_sqlite(url: URL) -> bool:
    """Whether the address is a file of SQLite; otherwise it is PostgreSQL."""
    return url.get_backend_name() == "sqlite"


def shown(url: URL) -> str:
    """The address without its password."""
    return url.render_as_string(hide_password=True)


@contextmanager
def explained(url: URL) -> Iterator[None]:
    """Turns an error of the database into one sentence with its address.

    Raises DatabaseFailedError.
    """
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        reason = " ".join(str(getattr(error, "orig", None) or error).split())
        raise DatabaseFailedError(f"The database {shown(url)} failed: {reason}") from error
