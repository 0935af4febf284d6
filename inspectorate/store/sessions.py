"""Opens the store for reading; nothing that goes through here can write to it."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, Executable

from inspectorate.store import derivation, postgres, sqlite
from inspectorate.store.databases import StoreMissingError, explained, is_sqlite, parse_url
from inspectorate.store.imports import Import
from inspectorate.store.mark import DEMONSTRATION, PUBLISHED, schema_version


@dataclass(frozen=True, eq=False)
class Store:
    """An open store: safe to share between threads, and to keep while another one replaces it.

    On SQLite it goes on showing the rows it was opened on. On PostgreSQL each transaction shows
    one whole store, the newest; open it again when `store_stamp` has changed.
    """

    engine: Engine
    version: str
    kind: str

    def rows(self, statement: Executable) -> list[dict[str, Any]]:
        """The answer, one dict per row.

        Raises DatabaseFailedError where the database does not answer.
        """
        with explained(self.engine.url), self.engine.connect() as connection:
            return [dict(row) for row in connection.execute(statement).mappings()]

    def close(self) -> None:
        """Gives up the connections that are not in use."""
        self.engine.dispose()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_store(url: str) -> Store:
    """The store at the address, for reading.

    Raises StoreMissingError where there is none or its tables are those of another version of the
    program, ForeignDatabaseError where the database is not ours, DatabaseFailedError where it
    does not answer.
    """
    address = parse_url(url)
    engine, mark = (sqlite if is_sqlite(address) else postgres).open_readers(address)
    if mark.schema != schema_version():
        engine.dispose()
        command = "demo" if mark.kind == DEMONSTRATION else "build"
        raise StoreMissingError(
            "The store was built for other tables than this program reads; "
            f"run `python -m inspectorate {command}`."
        )
    return Store(engine, mark.version, mark.kind)


def store_stamp(url: str) -> str:
    """A word that changes when the store is replaced, and is cheap to ask for.

    Raises StoreMissingError where there is none.
    """
    address = parse_url(url)
    return (sqlite if is_sqlite(address) else postgres).stamp(address)


def ensure_built(
    url: str,
    directory: Path,
    *,
    imports: derivation.Imports = derivation.no_imports,
    report: derivation.Report = lambda stage: None,
) -> Store:
    """The store of the data and the imports as they are now: built where it is missing or old.

    A store of demonstration data is opened as it is: it is not derived from the directory.

    Raises what `build` and `open_store` raise.
    """
    try:
        store = open_store(url)
    except StoreMissingError:
        store = None
    if store is not None:
        with ExitStack() as unless_kept:
            unless_kept.enter_context(store)
            if store.kind == DEMONSTRATION or store.version == derivation.data_version(
                directory, imports()
            ):
                unless_kept.pop_all()
                return store
    derivation.build(url, directory, imports=imports, report=report)
    return open_store(url)


def preview(directory: Path, imports: Sequence[Import]) -> Store:
    """A store in memory, of the data and these imports: it answers as any other and leaves nothing.

    Raises DataError with every fault of the data, or else of the imports.
    """
    rows, version = derivation.derive_rows(directory, imports)
    filled = partial(derivation.fill, rows=rows, version=version)
    return Store(sqlite.open_in_memory(filled), version, PUBLISHED)
