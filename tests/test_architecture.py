"""Who may import whom, read from the imports of every file; and how files are named and sized.

The table of rules stands in `tests/layers.py`, so that a new layer is a new row.
"""

import re
from pathlib import Path

import pytest

from inspectorate import config
from tests import layers

CODE = [config.ROOT / "app.py"] + [
    path
    for folder in ("inspectorate", "pages", "tests", "benchmarks")
    for path in sorted((config.ROOT / folder).rglob("*.py"))
]
FOLDERS = ("inspectorate", "pages", "tests", "benchmarks", "docs", ".streamlit", ".ci")
TEXTS = {".py", ".md", ".toml", ".txt", ".html", ".css", ".json", ".yml", ".yaml", ""}
DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc", "service", "manager"}
LONGEST = 260

# The project speaks of itself alone; these are put together so that this file does not name them.
WORKPLACE = re.compile(
    "|".join(("/wo" + "rk/", "/ro" + "ot/", "sub" + "agent", "before" + "-stop"))
)


def name_of(path: Path) -> str:
    return path.relative_to(config.ROOT).as_posix()


def texts() -> list[Path]:
    """Every text file of the repository but the data: those of the root, and of its folders."""
    # In a linked worktree .git is a file; it belongs to git and not to the repository.
    root = [path for path in config.ROOT.iterdir() if path.name != ".git"]
    found = [path for path in root if path.is_file()]
    for folder in FOLDERS:
        found += [path for path in (config.ROOT / folder).rglob("*") if path.is_file()]
    return [path for path in found if path.suffix in TEXTS and "__pycache__" not in path.parts]


def problems(path: Path) -> list[str]:
    return layers.check_source(name_of(path), path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", CODE, ids=name_of)
def test_a_file_imports_only_what_its_layer_may(path: Path):
    assert problems(path) == []


@pytest.mark.parametrize(
    ("name", "source", "problem"),
    [
        ("inspectorate/domain/ratings.py", "import pandas", "pandas"),
        ("inspectorate/domain/ratings.py", "def f():\n    from pathlib import Path", "pathlib"),
        ("inspectorate/domain/ratings.py", "from inspectorate import config", "config"),
        ("inspectorate/domain/ratings.py", "import datetime as d\nd.date.today()", "clock"),
        ("inspectorate/domain/ratings.py", "open('x')", "open"),
        ("inspectorate/store/sessions.py", "import streamlit as st", "streamlit"),
        ("inspectorate/store/sessions.py", "import inspectorate.queries.ratings", "queries"),
        ("inspectorate/store/sessions.py", "from . import tables", "relative"),
        ("inspectorate/queries/ratings.py", "import altair", "altair"),
        ("inspectorate/charts/ratings.py", "from inspectorate.store import tables", "store"),
        ("inspectorate/presenting/tables.py", "from inspectorate import queries", "queries"),
        ("inspectorate/exporting/package.py", "from streamlit import cache_data", "streamlit"),
        ("inspectorate/web/routes.py", "from inspectorate.store import sessions", "store"),
        ("inspectorate/components/tables.py", "import openpyxl", "openpyxl"),
        ("inspectorate/components/tables.py", "from sqlalchemy import text", "sqlalchemy"),
        ("pages/ratings.py", "from inspectorate.queries import ratings", "queries"),
        (
            "pages/ratings.py",
            "import importlib\nimportlib.import_module('sqlalchemy')",
            "sqlalchemy",
        ),
        ("pages/ratings.py", "st.html('<p style=\"color:#123456\">')", "colour"),
        ("app.py", "import sqlalchemy", "sqlalchemy"),
        ("inspectorate/__main__.py", "import sqlite3", "sqlite3"),
        ("inspectorate/newlayer/thing.py", "", "no layer"),
        ("inspectorate/thing.py", "", "no layer"),
        ("another/thing.py", "", "no layer"),
    ],
)
def test_a_broken_rule_is_found(name: str, source: str, problem: str):
    found = layers.check_source(name, source)
    assert len(found) == 1
    assert problem in found[0]


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("inspectorate/domain/ratings.py", "from dataclasses import dataclass\nimport datetime"),
        ("inspectorate/store/sessions.py", "import sqlalchemy\nfrom inspectorate import config"),
        ("inspectorate/web/routes.py", "from inspectorate.queries import ratings"),
        ("inspectorate/components/urls.py", "from inspectorate.components import cached"),
        ("pages/ratings.py", "from inspectorate.domain.selection import Selection"),
        ("app.py", "from inspectorate.store import sessions"),
        ("tests/store/test_sessions.py", "import sqlalchemy"),
    ],
)
def test_what_is_allowed_passes(name: str, source: str):
    assert layers.check_source(name, source) == []


@pytest.mark.parametrize("path", CODE, ids=name_of)
def test_a_module_is_named_for_its_subject(path: Path):
    assert not DRAWERS & {*path.with_suffix("").relative_to(config.ROOT).parts}
    assert not path.stem.endswith(("_service", "_manager", "_utils", "_helpers"))


@pytest.mark.parametrize("path", CODE, ids=name_of)
def test_a_module_is_not_too_long(path: Path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", texts(), ids=name_of)
def test_a_file_speaks_of_the_project_alone(path: Path):
    assert WORKPLACE.findall(path.read_text(encoding="utf-8")) == []


def test_the_search_for_the_workplace_finds_it():
    assert WORKPLACE.search("see /wo" + "rk/main")
