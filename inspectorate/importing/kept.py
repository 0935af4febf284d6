"""The imports: what was imported, by whom and when, with the file itself; kept for good.

`undo` takes an import out of what the store is derived from; its row and its file stay.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    func,
    select,
)

from inspectorate.importing.kept_in import reading, writing
from inspectorate.store.imports import Import

Fits = Callable[[Sequence[Import]], object]

LARGEST_FILE = 50 * 2**20
TOO_LARGE = f"The file is larger than {LARGEST_FILE // 2**20} MB, the most that is imported."
_PART = 2**20

_metadata = MetaData()
_imports = Table(
    "imports",
    _metadata,
    Column("import", Integer, primary_key=True, autoincrement=False),
    Column("imported_at", Text, nullable=False),
    Column("imported_by", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("records", Text, nullable=False),
    Column("effects", Text, nullable=False),
    Column("undone_at", Text),
)
# In parts, so that a large file is never in memory as a whole when it is read.
_parts = Table(
    "import_files",
    _metadata,
    Column("import", Integer, ForeignKey("imports.import"), primary_key=True),
    Column("part", Integer, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)
_IS_ACTIVE = _imports.c.undone_at.is_(None)
Index(
    "active_imports_by_sha256",
    _imports.c.sha256,
    unique=True,
    sqlite_where=_IS_ACTIVE,
    postgresql_where=_IS_ACTIVE,
)
_NUMBER = _imports.c["import"]
# Without the records, which may be many.
_LISTED = [column for column in _imports.columns if column.name != "records"]


class RefusedError(Exception):
    """An import or undo that is refused; the message is one sentence saying why and what to do."""


class AlreadyImportedError(RefusedError):
    """The same bytes are there already; `first` is their import."""

    def __init__(self, first: "Kept") -> None:
        self.first = first
        super().__init__(
            f"The same file was imported on {first.imported_at[:10]} as import {first.number} "
            f"({first.file_name}); undo that one first to import it again."
        )


@dataclass(frozen=True)
class Kept:
    """An import that is kept; times are UTC, as in 2026-01-31T09:30:00Z.

    `effects` is what it added and changed when it was made, as JSON gives it. `undone_at` is None
    while it is active.
    """

    number: int
    imported_at: str
    imported_by: str
    file_name: str
    sha256: str
    size: int
    effects: dict
    undone_at: str | None


@dataclass(frozen=True)
class KeptFile:
    """The file of an import: its name, its size in bytes, and its bytes in parts."""

    name: str
    size: int
    parts: Iterator[bytes]


def sha256_of(data: bytes) -> str:
    """The fingerprint by which a file is known again, whatever its name."""
    return hashlib.sha256(data).hexdigest()


def add(
    url: str,
    file_name: str,
    data: bytes,
    records: str,
    *,
    by: str,
    effects: dict,
    fits: Fits,
) -> Kept:
    """Keeps a file and its records as a new import, in one transaction.

    `effects` is what it adds and changes, kept for its history. `fits` is given all imports with
    the new one, while nobody else can add or undo any, and raises where they do not fit together.

    Raises AlreadyImportedError for bytes that an active import holds, RefusedError for a file that
    is too large, what `fits` raises, and what `kept_in.writing` raises.
    """
    if len(data) > LARGEST_FILE:
        raise RefusedError(TOO_LARGE)
    sha256 = sha256_of(data)
    with writing(url, _metadata) as connection:
        if first := _find(connection, sha256):
            raise AlreadyImportedError(first)
        last = connection.execute(select(func.max(_NUMBER))).scalar() or 0
        new = Import(last + 1, records, file_name)
        fits([*_active(connection), new])
        row = {
            "import": new.number,
            "imported_at": _now(),
            "imported_by": by,
            "file_name": file_name,
            "sha256": sha256,
            "size": len(data),
            "records": records,
            "effects": json.dumps(effects, ensure_ascii=False),
        }
        connection.execute(_imports.insert(), [row])
        for part, start in enumerate(range(0, len(data), _PART)):
            content = data[start : start + _PART]
            piece = {"import": new.number, "part": part, "content": content}
            connection.execute(_parts.insert(), [piece])
        return _kept(row | {"undone_at": None})


def undo(url: str, number: int, *, fits: Fits) -> Kept:
    """Takes the import out of what the store is derived from; the other imports stay.

    `fits` is given the imports that stay active, and raises where they do not fit without it.

    Raises RefusedError where there is no such import or it is undone already, what `fits` raises,
    and what `kept_in.writing` raises.
    """
    with writing(url, _metadata) as connection:
        row = connection.execute(select(*_LISTED).where(number == _NUMBER)).mappings().first()
        if row is None:
            raise RefusedError(f"There is no import {number}; `imports` lists those there are.")
        if row["undone_at"] is not None:
            raise RefusedError(f"Import {number} was undone on {row['undone_at'][:10]} already.")
        fits([each for each in _active(connection) if each.number != number])
        undone = {"undone_at": _now()}
        connection.execute(_imports.update().where(number == _NUMBER).values(undone))
        return _kept({**row, **undone})


def list_all(url: str) -> list[Kept]:
    """Every import, undone ones too, the newest first."""
    with reading(url) as connection:
        if connection is None:
            return []
        rows = connection.execute(select(*_LISTED).order_by(_NUMBER.desc())).mappings()
        return [_kept(row) for row in rows]


def active(url: str) -> list[Import]:
    """The imports that the store is derived from, in their order."""
    with reading(url) as connection:
        return [] if connection is None else _active(connection)


def find(url: str, sha256: str) -> Kept | None:
    """The active import of the file with this fingerprint; None where there is none."""
    with reading(url) as connection:
        return None if connection is None else _find(connection, sha256)


def open_file(url: str, sha256: str) -> KeptFile | None:
    """The file of the active import with this fingerprint; None where there is none."""
    kept = find(url, sha256)
    return kept and KeptFile(kept.file_name, kept.size, _read_parts(url, kept.number))


def _read_parts(url: str, number: int) -> Iterator[bytes]:
    """The parts one after the other, each read when it is asked for."""
    part = 0
    wanted = select(_parts.c.content).where(number == _parts.c["import"])
    while True:
        with reading(url) as connection:
            content = (
                connection and connection.execute(wanted.where(_parts.c.part == part)).scalar()
            )
        if content is None:
            return
        yield bytes(content)
        part += 1


def _find(connection: Connection, sha256: str) -> Kept | None:
    found = select(*_LISTED).where(_imports.c.sha256 == sha256, _IS_ACTIVE)
    row = connection.execute(found).mappings().first()
    return _kept(row) if row else None


def _active(connection: Connection) -> list[Import]:
    columns = (_NUMBER, _imports.c.records, _imports.c.file_name)
    return [
        Import(*row)
        for row in connection.execute(select(*columns).where(_IS_ACTIVE).order_by(_NUMBER))
    ]


def _kept(row) -> Kept:
    values = {column.name: row[column.name] for column in _LISTED}
    effects = json.loads(values.pop("effects"))
    return Kept(number=values.pop("import"), effects=effects, **values)


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
