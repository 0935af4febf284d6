"""The rows of data/ as they stand, and the ways in which tests count them."""

from collections import Counter

from inspectorate import config
from inspectorate.domain.ratings import Band
from tests.queries.rows import Row, day, load, some

DATA = load(config.DATA_DIRECTORY)
INSPECTIONS, RATINGS, SCORES = DATA["inspections"], DATA["ratings"], DATA["scores"]
ORGANISATIONS, FINDINGS = DATA["organisations"], DATA["findings"]

GOOD, IMPROVE, INADEQUATE = "Good", "Requires improvement", "Inadequate"


def overall(rows: list[Row]) -> Counter:
    return Counter(row["overall_rating"] for row in rows)


def bands(framework: str, applies_to: str) -> list[Band]:
    rows = some(DATA["rating_bands"], framework=framework, applies_to=applies_to)
    return [Band(row["rating"], row["lowest"], row["highest"]) for row in rows]


def rated_standards(framework: str) -> set[str]:
    rows = some(DATA["standards"], framework=framework)
    return {row["standard"] for row in rows if row["basis"] != "not rated"}


def published_by(framework: str, last_day: str) -> list[Row]:
    rows = [row for row in some(INSPECTIONS, framework=framework) if row["published"]]
    return [row for row in rows if day(row["published"]) <= day(last_day)]
