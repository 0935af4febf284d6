"""The full-text index: kept in memory for one version of the data, whichever database holds it.

It is SQLite's FTS5 without the texts themselves, which the store has: 30,000 of them take 8 MB and
a fifth of a second. Hits are marked by a second, tiny index of the texts that are shown.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from threading import Lock
from weakref import finalize

from inspectorate.domain.organisations import fold_name
from inspectorate.domain.text_query import SHORTEST_PREFIX, Clause, Term, TextQuery

FIELDS = ("text", "about", "place")
WEIGHTS = (10.0, 3.0, 3.0)
"""What a hit in each field counts for the order."""
MOST_RANKED = 10_000
"""Of more hits than this none stands out, and putting them in order takes long."""
BEGIN, END = "\x02", "\x03"
"""What stands around a hit until it is escaped and marked; no text holds them."""

_TABLE = (
    "CREATE VIRTUAL TABLE texts USING fts5({fields}, {options}"
    "tokenize = 'porter unicode61 remove_diacritics 2')"
)
_INSERT = "INSERT INTO texts (rowid, text, about, place) VALUES (?, ?, ?, ?)"
_MARKS = str.maketrans("", "", BEGIN + END)


@dataclass(frozen=True)
class Hits:
    """The positions of the texts that were found, the best first where `ranked`, else as given."""

    positions: list[int]
    ranked: bool


class SearchIndex:
    """Finds texts by their words; many threads may share it."""

    def __init__(self, texts: Iterable[Sequence[str]]) -> None:
        """Each text is given by its `FIELDS`, and found by its position from 0."""
        self._lock = Lock()
        self._connection = _connect("content = '', ")
        finalize(self, self._connection.close)
        with self._connection:
            self._connection.execute("BEGIN")
            self._connection.executemany(_INSERT, _rows(texts))
        weights = ", ".join(map(str, WEIGHTS))
        self._connection.execute(
            "INSERT INTO texts (texts, rank) VALUES ('rank', ?)", [f"bm25({weights})"]
        )
        self._connection.execute("CREATE VIRTUAL TABLE words USING fts5vocab(texts, 'row')")

    def find(self, query: TextQuery) -> Hits:
        """The texts that fit; none where there is nothing to look for."""
        if not query.clauses:
            return Hits([], ranked=True)
        with self._lock:
            expression = self._expression(query)
            found = "SELECT rowid FROM texts WHERE texts MATCH ?"
            rows = self._connection.execute(found, [expression]).fetchall()
            ranked = len(rows) <= MOST_RANKED
            if ranked:
                ordered = f"{found} ORDER BY rank, rowid"
                rows = self._connection.execute(ordered, [expression]).fetchall()
        return Hits([number for (number,) in rows], ranked)

    def mark(self, query: TextQuery, texts: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
        """The fields of each text with `BEGIN` and `END` around what was found in them."""
        marked = [tuple(_clean(field) for field in text) for text in texts]
        if not query.clauses:
            return marked
        with self._lock:
            expression = self._expression(query)
        columns = ", ".join(
            f"highlight(texts, {number}, '{BEGIN}', '{END}')" for number in range(len(FIELDS))
        )
        with closing(_connect()) as shown:
            shown.executemany(_INSERT, _rows(texts))
            for number, *fields in shown.execute(
                f"SELECT rowid, {columns} FROM texts WHERE texts MATCH ?", [expression]
            ):
                marked[number] = tuple(fields)
        return marked

    def _expression(self, query: TextQuery) -> str:
        """The query in the language of FTS5. All words are quoted, and hold no quotation mark."""
        return " OR ".join(self._clause(clause) for clause in query.clauses)

    def _clause(self, clause: Clause) -> str:
        wanted = " AND ".join(self._term(term) for term in clause.wanted)
        # Only what was typed: the reader of “NOT LDU” does not want all PDUs left out.
        unwanted = "".join(f" NOT {self._term(term, term.phrases[:1])}" for term in clause.unwanted)
        return f"(({wanted}){unwanted})"

    def _term(self, term: Term, phrases: Sequence[str] = ()) -> str:
        if term.prefix:
            return f'"{self._beginning(term.phrases[0])}" *'
        quoted = [f'"{phrase}"' for phrase in phrases or term.phrases]
        return f"({' OR '.join(quoted)})"

    def _beginning(self, phrase: str) -> str:
        """The phrase as it begins a word of the index, with letters taken off its end if need be.

        Words are kept by their stems, so that “assessme” begins none: “assess” is what is kept.
        """
        before, space, last = phrase.rpartition(" ")
        for length in range(len(last), SHORTEST_PREFIX, -1):
            begun = f"{before}{space}{last[:length]}"
            if self._begins_a_word(last[:length]):
                return begun
        return phrase

    def _begins_a_word(self, letters: str) -> bool:
        low = fold_name(letters)
        statement = "SELECT 1 FROM words WHERE term >= ? AND term < ? LIMIT 1"
        return bool(self._connection.execute(statement, [low, f"{low}\U0010ffff"]).fetchone())


def _connect(options: str = "") -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    connection.execute(_TABLE.format(fields=", ".join(FIELDS), options=options))
    return connection


def _rows(texts: Iterable[Sequence[str]]) -> Iterable[tuple]:
    return ((number, *map(_clean, text)) for number, text in enumerate(texts))


def _clean(field: str) -> str:
    return field.translate(_MARKS)
