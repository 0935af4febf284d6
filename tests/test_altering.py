"""One value of data/ altered: where it no longer fits, `check` fails and names the place.

The alterations are drawn at random, always the same ones, from all that can be made.
"""

import csv
import io
import random
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from inspectorate import config
from inspectorate.store import package
from inspectorate.store.problems import DataError
from inspectorate.store.reading import load_files, read_tables
from tests.queries.rows import one
from tests.real_data import DATA, INSPECTIONS, RATINGS, SCORES, rated_standards

FILES = load_files(config.DATA_DIRECTORY)
OBSERVATIONS, BANDS = DATA["observations"], DATA["rating_bands"]
UNITS = {row["metric"]: row["unit"] for row in DATA["metrics"]}
LISTED = {row[column] for row in DATA["discrepancies"] for column in ("row_a", "row_b")}
OF_EACH_KIND = 5
OF_CASES = ("percentage of a base", "percentage of a pair")


@dataclass(frozen=True)
class Alteration:
    """A cell that is given another value, and the rows by number of which one must be told."""

    kind: str
    table: str
    row: int
    column: str
    value: object
    told: tuple[tuple[str, int], ...] = ()


def printed(percent: float) -> bool:
    """Whether the percentage has no decimals, so that its misfits are easily told."""
    return percent == int(percent)


def misfits(percent: float, counts: range, cases: int) -> list[int]:
    """The whole percentages near this one that no count prints as, rounding half either way."""
    near = range(max(0, int(percent) - 9), min(100, int(percent) + 9) + 1)
    shares = [100 * count / cases for count in counts]
    return [whole for whole in near if all(abs(whole - share) > 0.501 for share in shares)]


def of_scores() -> Iterator[Alteration]:
    for number, row in enumerate(SCORES):
        percent, count, cases = row["percent"], row["numerator"], row["cases"]
        if f"scores/{row['score']}" in LISTED or not cases:
            continue
        if count is not None:
            yield Alteration("count above its cases", "scores", number, "numerator", cases + 1)
        if row["cases_basis"] == "assumed":
            yield Alteration("assumed base", "scores", number, "cases", cases + 1)
        if percent is None or row["qualifier"] != "exact" or not printed(percent):
            continue
        counts = range(cases + 1) if count is None else range(count, count + 1)
        kind = "percentage of a base" if count is None else "percentage of a pair"
        for value in misfits(percent, counts, cases):
            yield Alteration(kind, "scores", number, "percent", value)


def of_observations() -> Iterator[Alteration]:
    for number, row in enumerate(OBSERVATIONS):
        value, part, whole = row["value"], row["numerator"], row["denominator"]
        if f"observations/{row['observation']}" in LISTED or None in (value, part, whole):
            continue
        if UNITS[row["metric"]] != "per cent":
            kind = "count with a pair"
            yield Alteration(kind, "observations", number, "value", value + 1)
            yield Alteration(kind, "observations", number, "numerator", part + 1)
        elif row["qualifier"] == "exact" and printed(value):
            kind = "observed percentage"
            for other in misfits(value, range(int(part), int(part) + 1), int(whole)):
                yield Alteration(kind, "observations", number, "value", other)


def of_printed_tables() -> Iterator[Alteration]:
    """Counts of printed tables that have a total; the total is what is told."""
    tables = defaultdict(list)
    columns = ("source_table", "metric", "provider", "sample", "period_start", "period_end")
    for number, row in enumerate(OBSERVATIONS):
        counted = UNITS[row["metric"]] != "per cent" and row["value"] is not None
        if row["source_table"] and counted and row["denominator"] is None:
            tables[tuple(row[column] for column in columns)].append(number)
    for numbers in tables.values():
        totals = [number for number in numbers if OBSERVATIONS[number]["category"] == "total"]
        if len(totals) == 1 and len(numbers) > 2:
            for number in numbers:
                value = OBSERVATIONS[number]["value"] + 1
                told = (("observations", totals[0]),)
                yield Alteration("printed table", "observations", number, "value", value, told)


def of_inspections() -> Iterator[Alteration]:
    for number, row in enumerate(INSPECTIONS):
        if row["max_score"] is not None and row["score"] is not None:
            kind, value = "score above its maximum", row["max_score"] + 1
            yield Alteration(kind, "inspections", number, "score", value)
            kind = "rating of a score"
            yield Alteration(kind, "inspections", number, "overall_rating", "Outstanding")
        if row["community_cases"] is not None and row["licence_cases"] is not None:
            for column in ("cases", "community_cases", "licence_cases"):
                value, told = row[column] + 1, (("inspections", number), *_of_cases(row))
                yield Alteration("kinds of case", "inspections", number, column, value, told)


def _of_cases(inspection) -> Iterator[tuple[str, int]]:
    """Scores are told as well, where the number of all cases has changed."""
    for number, row in enumerate(SCORES):
        if row["inspection"] == inspection["inspection"]:
            yield "scores", number


def of_ratings() -> Iterator[Alteration]:
    """Ratings of inspections of which every rating and the score are held."""
    for number, row in enumerate(RATINGS):
        yield Alteration("word of a rating", "ratings", number, "rating", "Excellent")
        inspection = one(INSPECTIONS, inspection=row["inspection"])
        held = {other["standard"] for other in RATINGS if other["inspection"] == row["inspection"]}
        if inspection["score"] is not None and held == rated_standards(inspection["framework"]):
            told = (("inspections", INSPECTIONS.index(inspection)),)
            for rating in ("Outstanding", "Good", "Requires improvement", "Inadequate"):
                if rating != row["rating"]:
                    yield Alteration(
                        "points of a rating", "ratings", number, "rating", rating, told
                    )


def of_bands() -> Iterator[Alteration]:
    """Bands that overlap or leave a gap; the band above one may be told in its stead."""
    for number, row in enumerate(BANDS):
        others = (("framework", row["framework"]), ("applies_to", row["applies_to"]))
        told = tuple(
            ("rating_bands", other)
            for other, band in enumerate(BANDS)
            if all(band[column] == value for column, value in others)
        )
        for column, step in (("lowest", 1), ("lowest", -1), ("highest", 1), ("highest", -1)):
            value = row[column] + step
            yield Alteration("band", "rating_bands", number, column, value, told)


def of_discrepancies() -> Iterator[Alteration]:
    for number, row in enumerate(DATA["discrepancies"]):
        if row["row_a"]:
            value = f"{row['row_a']}-gone"
            yield Alteration("named row", "discrepancies", number, "row_a", value)


def drawn() -> list[Alteration]:
    kinds = defaultdict(list)
    for alterations in (
        *(of_scores(), of_observations(), of_printed_tables(), of_inspections()),
        *(of_ratings(), of_bands(), of_discrepancies()),
    ):
        for alteration in alterations:
            kinds[alteration.kind].append(alteration)
    chance = random.Random(2024)
    return [
        alteration
        for kind in sorted(kinds)
        for alteration in chance.sample(kinds[kind], min(OF_EACH_KIND, len(kinds[kind])))
    ]


def alter(alteration: Alteration) -> dict[str, bytes]:
    """The files of data/ with that one cell altered."""
    name = f"{alteration.table}.csv"
    rows = list(csv.reader(io.StringIO(FILES[name].decode(), newline="")))
    rows[alteration.row + 1][rows[0].index(alteration.column)] = f"{alteration.value}"
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows(rows)
    return FILES | {name: written.getvalue().encode()}


def line_of(table: str, row: int) -> int:
    """The line on which a row begins; the header is row -1."""
    lines = csv.reader(io.StringIO(FILES[f"{table}.csv"].decode(), newline=""))
    for _ in range(row + 1):
        next(lines)
    return lines.line_num + 1


def places(alteration: Alteration) -> set[tuple[str, int]]:
    told = alteration.told or ((alteration.table, alteration.row),)
    return {(f"{table}.csv", line_of(table, row)) for table, row in told}


def named(alteration: Alteration) -> str:
    place = f"{alteration.table}-{alteration.row}-{alteration.column}"
    return f"{alteration.kind}-{place}-{alteration.value}".replace(" ", "-")


DRAWN = drawn()


def test_enough_alterations_of_enough_kinds_are_drawn():
    assert len(DRAWN) >= 40
    assert {"scores", "inspections", "ratings", "rating_bands"} <= {each.table for each in DRAWN}


def test_the_data_as_they_stand_are_right():
    read_tables(FILES)


@pytest.mark.parametrize("alteration", DRAWN, ids=named)
def test_a_value_that_no_longer_fits_is_told_with_its_place(alteration: Alteration):
    with pytest.raises(DataError) as caught:
        read_tables(alter(alteration))
    found = {(problem.file, problem.line) for problem in caught.value.problems}
    assert found & places(alteration), caught.value


@pytest.mark.parametrize("alteration", DRAWN[:: len(DRAWN) // 3], ids=named)
def test_check_fails_and_names_the_place(alteration: Alteration, tmp_path):
    for name, content in alter(alteration).items():
        (tmp_path / name).write_bytes(content)
    package.write(tmp_path)
    checked = subprocess.run(
        [sys.executable, "-m", "inspectorate", "check", "--data", str(tmp_path)],
        cwd=config.ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert checked.returncode == 1
    assert any(f"{file}, line {line}, " in checked.stderr for file, line in places(alteration))
    assert "nothing was changed" in checked.stderr


@pytest.mark.parametrize("alteration", [each for each in DRAWN if each.kind in OF_CASES], ids=named)
def test_a_figure_that_does_not_fit_stands_where_it_is_listed(alteration: Alteration):
    files = alter(alteration)
    row = SCORES[alteration.row]
    other = row["cases"] if row["numerator"] is None else row["numerator"]
    listed = {"discrepancy": "listed", "subject": "A figure", "judgement": "Both are kept."}
    listed |= {"row_a": f"scores/{row['score']}", "value_a": alteration.value}
    listed |= {"value_b": other, "document_a": row["document"], "document_b": row["document"]}
    header = FILES["discrepancies.csv"].decode().partition("\n")[0].split(",")
    written = io.StringIO(newline="")
    csv.DictWriter(written, header, lineterminator="\n").writerow(listed)
    files["discrepancies.csv"] += written.getvalue().encode()
    read_tables(files)
