"""Figures that an import states otherwise than the source whose place it takes: discrepancies.

Compared is what two sources can both state of one inspection: its cases, its ratings and score,
and the figures of one key question. What we worked out ourselves is no source's figure.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from inspectorate.domain.organisations import full_name
from inspectorate.store.cells import Value, write_cell
from inspectorate.store.listing import name_of
from inspectorate.store.rows import Row
from inspectorate.store.tables import metadata

Values = dict[str, Value]
Rows = Mapping[str, Collection[Values]]

JUDGEMENT = "The import is shown, since it takes the place of what we held."

_OF_INSPECTIONS = {
    "cases": "cases inspected",
    "community_cases": "community cases inspected",
    "licence_cases": "licence cases inspected",
    "interviews": "interviews with probation practitioners",
    "overall_rating": "overall rating",
    "score": "overall score",
    "max_score": "highest possible score",
}


@dataclass(frozen=True)
class Pair:
    """A row that an import brings, and one on the same matter whose place it takes."""

    table: str
    new: Values
    old: Values


@dataclass(frozen=True)
class Difference:
    """What two sources state otherwise: of what, and the figure of each as it is shown."""

    column: str
    what: str
    new: str
    old: str


def find_pairs(gone: Rows, brought: Rows) -> Iterator[Pair]:
    """Inspections, ratings and figures of which one is brought and one is gone."""
    for name in ("inspections", "ratings", "scores"):
        old = defaultdict(list)
        for row in gone.get(name, ()):
            old[_matter(name, row)].append(row)
        for row in brought.get(name, ()):
            for other in old[_matter(name, row)]:
                yield Pair(name, row, other)


def _matter(table: str, row: Values) -> tuple[Value, ...]:
    """What a row is about, whatever the slug of a score or the words of a row without a key."""
    if table == "scores" and row["key_question"] is not None:
        return row["inspection"], row["standard"], row["key_question"]
    keys = metadata.tables[table].primary_key.columns or metadata.tables[table].columns
    return tuple(row[column.name] for column in keys if column.name not in ("import", "line"))


def find_disagreements(gone: Rows, brought: Rows, tables: Rows, number: int) -> list[Values]:
    """A row of `discrepancies` for each figure that another document gave otherwise.

    `tables` are all rows, with what is brought in its place; `number` is that of the import.
    """
    columns = [column.name for column in metadata.tables["discrepancies"].columns]
    found: dict[str, Values] = {}
    for pair in find_pairs(gone, brought):
        if pair.new["document"] == pair.old["document"]:
            continue
        for difference in _differences(pair, tables):
            old = name_of(Row(pair.table, 0, pair.old))
            slug = _slug(f"import-{number}-{old}-{difference.column}")
            found[slug] = dict.fromkeys(columns) | {
                "discrepancy": slug,
                "subject": f"{_whose(pair.new, tables)}: {difference.what}",
                "row_a": name_of(Row(pair.table, 0, pair.new)),
                "value_a": difference.new,
                "document_a": pair.new["document"],
                "locator_a": pair.new["locator"],
                "value_b": difference.old,
                "document_b": pair.old["document"],
                "locator_b": pair.old["locator"],
                "judgement": JUDGEMENT,
                "import": number,
            }
    return list(found.values())


def _differences(pair: Pair, tables: Rows) -> Iterator[Difference]:
    new, old = pair.new, pair.old
    if "inferred" in (new.get("confidence"), old.get("confidence")):
        return
    if pair.table == "inspections":
        for column, what in _OF_INSPECTIONS.items():
            if _differ(new[column], old[column]):
                yield Difference(column, what, write_cell(new[column]), write_cell(old[column]))
    elif pair.table == "ratings":
        if new["rating"] != old["rating"]:
            what = f"rating of {_title(new, tables)}"
            yield Difference("rating", what, new["rating"], old["rating"])
    elif new["qualifier"] == old["qualifier"] == "exact":
        yield from _of_scores(new, old)


def _of_scores(new: Values, old: Values) -> Iterator[Difference]:
    what = f"“{new['statement']}”"
    if _differ(new["percent"], old["percent"]):
        shown = (f"{write_cell(row['percent'])} per cent" for row in (new, old))
        yield Difference("percent", what, *shown)
    stated = new["cases_basis"] == old["cases_basis"] == "stated"
    counts = [(row["numerator"], row["cases"]) for row in (new, old)]
    if stated and None not in counts[0] + counts[1] and counts[0] != counts[1]:
        yield Difference("numerator", what, *(f"{part} of {cases}" for part, cases in counts))


def _differ(one: Value, other: Value) -> bool:
    """Whether two values cannot be one: both are known, and one is not the other rounded."""
    if one is None or other is None:
        return False
    if isinstance(one, str) or isinstance(other, str):
        return one != other
    decimals = [len(write_cell(value).partition(".")[2]) for value in (one, other)]
    if decimals[0] == decimals[1]:
        return one != other
    return abs(one - other) > 0.5 / 10 ** min(decimals) + 1e-9


def _whose(row: Values, tables: Rows) -> str:
    """What the organisation is called whose inspection a row belongs to."""
    slug = _of_rows(tables["inspections"], "organisation", inspection=row["inspection"])[0]
    for unit in tables["organisations"]:
        if unit["organisation"] == slug:
            return full_name(unit["name"], unit["level"])
    return str(slug)


def _title(rating: Values, tables: Rows) -> Value:
    of = _of_rows(tables["inspections"], "framework", inspection=rating["inspection"])[0]
    wanted = {"framework": of, "standard": rating["standard"]}
    return next(iter(_of_rows(tables["standards"], "title", **wanted)), rating["standard"])


def _of_rows(rows: Collection[Values], column: str, **wanted: Value) -> list[Value]:
    return [row[column] for row in rows if wanted.items() <= row.items()]


def _slug(words: str) -> str:
    return re.sub(r"[^a-z0-9.-]+", "-", words.casefold())
