"""The database behind yardstick B."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

TEAMS = ("North", "South", "East", "West", "Middle")


def write_points(path: Path, count: int = 1000) -> None:
    """Write `count` rows of seven columns, the same on every machine."""
    chance = random.Random(20250611)
    rows = [
        (
            number,
            f"Point {number}",
            TEAMS[number % len(TEAMS)],
            2015 + number % 10,
            round(chance.uniform(0, 100), 2),
            round(chance.gauss(50, 15), 2),
            chance.randint(1, 40),
        )
        for number in range(count)
    ]
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "CREATE TABLE points (number INTEGER PRIMARY KEY, label TEXT, team TEXT, year INTEGER,"
            " across REAL, up REAL, weight INTEGER)"
        )
        connection.executemany("INSERT INTO points VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
