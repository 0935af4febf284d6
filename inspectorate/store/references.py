"""What must hold between rows of different tables: what a row names exists, and is one thing."""

import unicodedata
from collections.abc import Callable, Collection, Iterator
from difflib import get_close_matches

from sqlalchemy import ForeignKeyConstraint

from inspectorate.store.cells import Value
from inspectorate.store.problems import Problem
from inspectorate.store.rows import Row
from inspectorate.store.tables import metadata

Tables = dict[str, list[Row]]

# Looking for the nearest name is slow; a file with more unknown names than this has another fault.
_MOST_SUGGESTIONS = 50
THEME_SEPARATOR = "; "


def check_references(tables: Tables, unread: Collection[str] = ()) -> Iterator[Problem]:
    """Every fault between tables; the rows of a table in `unread` are unknown, and not missed."""
    for table in metadata.sorted_tables:
        constraints = sorted(table.foreign_key_constraints, key=lambda each: each.column_keys)
        for constraint in constraints:
            if constraint.referred_table.name not in unread:
                yield from _check_foreign_key(tables, constraint)
    for check, needed in CHECKS:
        if not needed & set(unread):
            yield from check(tables)


def _check_foreign_key(tables: Tables, constraint: ForeignKeyConstraint) -> Iterator[Problem]:
    columns = list(constraint.column_keys)
    targets = [element.column.name for element in constraint.elements]
    target = constraint.referred_table.name
    known = {row.key(targets) for row in tables[target]}
    suggested = 0
    for row in tables[constraint.table.name]:
        key = row.key(columns)
        if None in key or key in known:
            continue
        of = f" of {', '.join(map(str, key[:-1]))}" if len(key) > 1 else ""
        reason = f"is not in {target}.csv{of}"
        suggested += 1
        if suggested <= _MOST_SUGGESTIONS:
            siblings = [one[-1] for one in known if one[:-1] == key[:-1]]
            reason += _suggest(key[-1], siblings)
        yield row.problem(columns[-1], reason)


def _suggest(value: Value, known: Collection[Value]) -> str:
    """The nearest known name, as the end of a sentence that says what to do."""
    near = get_close_matches(str(value), sorted(str(name) for name in known if name), n=1)
    return f"; did you mean {near[0]}" if near else "; add it there, or correct it here"


def check_standards(tables: Tables) -> Iterator[Problem]:
    """Standards of ratings, scores and findings belong to the framework of their inspection."""
    frameworks = {row["inspection"]: row["framework"] for row in tables["inspections"]}
    standards: dict[Value, set[Value]] = {}
    for row in tables["standards"]:
        standards.setdefault(row["framework"], set()).add(row["standard"])
    for name in ("ratings", "scores", "findings"):
        for row in tables[name]:
            standard, inspection = row["standard"], row["inspection"]
            if standard is None or inspection not in frameworks:
                continue
            framework = frameworks[inspection]
            if framework is None:
                if name != "findings":
                    reason = f"stands although {inspection} has no framework; leave it empty"
                    yield row.problem("standard", reason)
            elif standard not in standards.get(framework, ()):
                nearest = _suggest(standard, standards.get(framework, ()))
                yield row.problem("standard", f"is not a standard of {framework}{nearest}")


def check_key_questions(tables: Tables) -> Iterator[Problem]:
    """A score's key question exists, and question and dimension are those of the key question."""
    frameworks = {row["inspection"]: row["framework"] for row in tables["inspections"]}
    columns = ("framework", "standard", "key_question")
    questions = {row.key(columns): row for row in tables["key_questions"]}
    for row in tables["scores"]:
        if row["key_question"] is None or row["inspection"] not in frameworks:
            continue
        if row["standard"] is None:
            yield row.problem("key_question", "stands without a standard; give the standard")
            continue
        place = (frameworks[row["inspection"]], row["standard"])
        found = questions.get((*place, row["key_question"]))
        if found is None:
            siblings = [key[-1] for key in questions if key[:-1] == place]
            reason = f"is not a key question of {place[0]}, standard {place[1]}"
            yield row.problem("key_question", reason + _suggest(row["key_question"], siblings))
            continue
        for column in ("question", "dimension"):
            if row[column] is not None and found[column] != row[column]:
                reason = f"is not the {column} of this key question, {found[column]}"
                yield row.problem(column, f"{reason}; correct it here or in key_questions.csv")


def check_themes(tables: Tables) -> Iterator[Problem]:
    """Cells of themes hold slugs that exist, each once."""
    known = {row["theme"] for row in tables["themes"]}
    for row in (*tables["findings"], *tables["recommendations"]):
        if row["themes"] is None:
            continue
        slugs = row["themes"].split(THEME_SEPARATOR)
        for slug in dict.fromkeys(slugs):
            if slug not in known:
                reason = f"names “{slug}”, which is not in themes.csv{_suggest(slug, known)}"
                yield row.problem("themes", reason)
            elif slugs.count(slug) > 1:
                yield row.problem("themes", f"names {slug} twice; remove one")


def check_names(tables: Tables) -> Iterator[Problem]:
    """A name or other name means one organisation of its level only."""
    levels = {row["organisation"]: row["level"] for row in tables["organisations"]}
    owners: dict[tuple, Value] = {}
    named = [(row, "name") for row in tables["organisations"]]
    named += [(row, "alias") for row in tables["aliases"]]
    for row, column in named:
        name, organisation = row[column], row["organisation"]
        if name is None or organisation not in levels:
            continue
        owner = owners.setdefault((_folded(name), levels[organisation]), organisation)
        if owner != organisation:
            reason = f"is a name of {owner} too; a name means one organisation of its level"
            yield row.problem(column, reason)


def _folded(name: str) -> str:
    """The name as a reader would compare it: without capitals, accents' coding or double blanks."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def check_parents(tables: Tables) -> Iterator[Problem]:
    """No organisation belongs to itself, however many steps away."""
    parents = {row["organisation"]: row["parent"] for row in tables["organisations"]}
    for row in tables["organisations"]:
        above, steps = row["parent"], 0
        while above is not None and above != row["organisation"] and steps <= len(parents):
            above, steps = parents.get(above), steps + 1
        if above is not None and above == row["organisation"]:
            yield row.problem("parent", f"makes {above} belong to itself; correct the parent")


def check_totals(tables: Tables) -> Iterator[Problem]:
    """No overall score or maximum is above what the framework can give."""
    highest = {row["framework"]: row["max_score"] for row in tables["frameworks"] if row.sound}
    for row in tables["inspections"]:
        most = highest.get(row["framework"])
        if most is None or not row.sound:
            continue
        column = "score" if row["max_score"] is None else "max_score"
        if row[column] is not None and row[column] > most:
            reason = f"is more than {row['framework']} can give, {most}; correct it"
            yield row.problem(column, reason)


# Each check with the tables that it needs.
CHECKS: tuple[tuple[Callable[[Tables], Iterator[Problem]], frozenset[str]], ...] = (
    (check_standards, frozenset({"inspections", "standards"})),
    (check_key_questions, frozenset({"inspections", "key_questions"})),
    (check_themes, frozenset({"themes"})),
    (check_names, frozenset({"organisations"})),
    (check_parents, frozenset({"organisations"})),
    (check_totals, frozenset({"frameworks"})),
)
