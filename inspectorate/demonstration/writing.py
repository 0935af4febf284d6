"""Writes a store of invented inspections, one inspection at a time."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from sqlalchemy import Connection

from inspectorate.config import DEMONSTRATION as DEMONSTRATION_STORE
from inspectorate.demonstration.ground import Ground, read_ground
from inspectorate.demonstration.inspections import build_inspection
from inspectorate.demonstration.rounds import build_rounds
from inspectorate.store import postgres, sqlite
from inspectorate.store.databases import is_sqlite, parse_url
from inspectorate.store.derivation import Built, Report, insert
from inspectorate.store.mark import DEMONSTRATION, write_mark
from inspectorate.store.reading import Rows
from inspectorate.store.tables import metadata

MOST_ROUNDS = 200
LEVELS = ("nation", "region", "pdu")


def invent(ground: Ground, rounds: int, seed: int) -> Iterator[Rows]:
    """The rows by table: the real ones first, then inspection by inspection, round by round."""
    yield ground.rows
    for each in build_rounds(rounds):
        for level in LEVELS:
            for unit in ground.today(level):
                yield build_inspection(unit, each, ground, seed)


def write_demonstration(
    url: str, directory: Path, *, rounds: int, seed: int, report: Report = lambda stage: None
) -> Built:
    """Writes the store anew; its version is that of its rows, which the seed and rounds decide.

    Raises what `derivation.build` raises, and OtherKindError where the store there is published.
    """
    began = perf_counter()
    address = parse_url(url, DEMONSTRATION_STORE)
    report(f"Reading and checking {directory}")
    ground = read_ground(directory)
    counts: Counter[str] = Counter()
    version = hashlib.sha256(DEMONSTRATION.encode())

    def fill(connection: Connection) -> None:
        metadata.create_all(connection, checkfirst=False)
        for rows in invent(ground, rounds, seed):
            insert(connection, rows)
            for table, each in rows.items():
                counts[table] += len(each)
                version.update(f"{table} {each}\n".encode())
        write_mark(connection, DEMONSTRATION, version.hexdigest())

    report(f"Inventing {rounds} round{'s' if rounds > 1 else ''} of inspections")
    database = sqlite if is_sqlite(address) else postgres
    database.replace(address, DEMONSTRATION, fill)
    return Built(version.hexdigest(), dict(counts), perf_counter() - began)
