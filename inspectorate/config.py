"""Settings from the environment, each with a default that works on a laptop."""

import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA_DIRECTORY = ROOT / "data"


@dataclass(frozen=True)
class Setting:
    """An environment variable: its name, its default and what it is for."""

    name: str
    default: str
    meaning: str


DATABASE = Setting(
    "INSPECTORATE_DATABASE",
    f"sqlite:///{ROOT / 'var' / 'inspectorate.db'}",
    "where the store is derived to, as an SQLAlchemy address: SQLite or PostgreSQL",
)
IMPORTS = Setting(
    "INSPECTORATE_IMPORTS",
    f"sqlite:///{ROOT / 'var' / 'imports.db'}",
    "where imported files are kept, which no build touches; where the store is PostgreSQL, the "
    "default is the same PostgreSQL",
)
DEMONSTRATION = Setting(
    "--out",
    f"sqlite:///{ROOT / 'var' / 'demonstration.db'}",
    "where `demo` writes its store of invented inspections; no variable, so that none is mistaken",
)
CONTACT = Setting(
    "INSPECTORATE_CONTACT",
    "",
    "an e-mail or web address, shown at the foot of every page, to which readers report errors",
)
IMPORTERS = Setting(
    "INSPECTORATE_IMPORTERS",
    "",
    "e-mail addresses, separated by commas, of those who may import once they have signed in",
)
SETTINGS = (DATABASE, IMPORTS, CONTACT, IMPORTERS)


class SettingError(ValueError):
    """A setting that cannot be used; the message says which, why, and how to mend it."""


def database_url() -> str:
    """The address of the store.

    Raises SettingError where it is neither SQLite nor PostgreSQL.
    """
    return _address(DATABASE, DATABASE.default)


def imports_url() -> str:
    """The address of the imports: as set, else beside a store on PostgreSQL, else a file.

    Raises SettingError where it is neither SQLite nor PostgreSQL.
    """
    store = database_url()
    return _address(IMPORTS, store if store.startswith("postgresql") else IMPORTS.default)


def _address(setting: Setting, default: str) -> str:
    url = os.environ.get(setting.name) or default
    if not url.startswith(("sqlite:///", "postgresql")):
        raise SettingError(
            f"{setting.name} must be an SQLite or PostgreSQL address such as "
            f"sqlite:///var/inspectorate.db or postgresql+psycopg://user@host/name, "
            f"but begins with “{url.split(':')[0]}”."
        )
    return url


def contact() -> str:
    """Where readers report errors: an e-mail or web address, or empty where none is set."""
    return os.environ.get(CONTACT.name, CONTACT.default).strip()


def importers() -> frozenset[str]:
    """The e-mail addresses of those who may import once signed in, in small letters."""
    listed = os.environ.get(IMPORTERS.name, IMPORTERS.default).split(",")
    return frozenset(address.strip().casefold() for address in listed) - {""}
