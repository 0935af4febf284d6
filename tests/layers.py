"""The layers: which of our own and which other modules each may import; checked by reading code."""

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass

STREAMLIT = frozenset({"streamlit"})
SQL = frozenset({"sqlalchemy", "sqlite3", "psycopg"})
# Files, clock, environment, network and chance: a pure rule needs none of them.
IMPURE = frozenset(
    {"asyncio", "ctypes", "fileinput", "getpass", "glob", "http", "importlib", "io", "linecache"}
    | {"logging", "multiprocessing", "os", "pathlib", "platform", "random", "secrets", "shelve"}
    | {"shutil", "signal", "socket", "sqlite3", "ssl", "subprocess", "sys", "tempfile"}
    | {"threading", "time", "urllib", "uuid", "zipfile"}
)
CLOCK = frozenset({"now", "today", "utcnow"})
COLOUR = re.compile(r"#(?:[0-9a-f]{3}){1,2}\b|\brgba?\(", re.IGNORECASE)


@dataclass(frozen=True)
class Layer:
    """What a layer may import of ours (besides itself), and what it must not import of others."""

    may: frozenset[str]
    must_not: frozenset[str] = frozenset()


def _layer(may: str, *must_not: frozenset[str] | str) -> Layer:
    forbidden = [{name} if isinstance(name, str) else name for name in must_not]
    return Layer(frozenset(may.split()), frozenset().union(*forbidden))


EVERYTHING = (
    "charts commands components config demonstration domain exporting importing presenting "
    "queries store web __main__"
)
LAYERS = {
    "config": _layer("", "pandas", SQL, STREAMLIT),
    "domain": _layer(""),
    "store": _layer("domain config", "pandas", STREAMLIT),
    # Invents rows, so it needs chance, which no rule of the domain may; no page can reach it.
    "demonstration": _layer("store domain config", "pandas", STREAMLIT),
    "importing": _layer("store domain config", STREAMLIT),
    "queries": _layer("store domain", "altair", STREAMLIT),
    "charts": _layer("domain", SQL, STREAMLIT),
    "presenting": _layer("domain", SQL, STREAMLIT),
    "exporting": _layer("queries charts presenting store domain", STREAMLIT),
    "web": _layer("exporting queries charts presenting domain config", SQL, STREAMLIT),
    "components": _layer(
        "charts presenting queries exporting importing store domain config", "openpyxl", SQL
    ),
    "pages": _layer("components domain", "altair", "jinja2", "openpyxl", SQL),
    "app": _layer(EVERYTHING, SQL),
    "commands": _layer(EVERYTHING, SQL),
    "__main__": _layer(EVERYTHING, SQL),
    "tests": _layer(EVERYTHING + " app pages"),
    "benchmarks": _layer(EVERYTHING + " app pages tests"),
}

_MODULES = ("config", "__main__")


def layer_of(path: str) -> str | None:
    """The layer of a file, given its path below the root; None where it belongs to none."""
    folder, *rest = path.removesuffix(".py").split("/")
    if not rest:
        return "app" if folder == "app" else None
    if folder == "inspectorate":
        if rest == ["__init__"]:
            return "config"
        alone = len(rest) == 1
        return rest[0] if rest[0] in LAYERS and alone == (rest[0] in _MODULES) else None
    return folder if folder in ("pages", "tests", "benchmarks") else None


def check_source(path: str, source: str) -> list[str]:
    """What a file breaks of the rules, one line each."""
    layer = layer_of(path)
    if layer is None:
        return [f"{path} belongs to no layer: see tests/layers.py"]
    tree = ast.parse(source, path)
    found = [problem for name in _imports(tree) if (problem := _check_import(layer, name))]
    if layer == "domain":
        found += _impure_calls(tree)
    if layer == "pages" and COLOUR.search(source):
        found.append("a page names a colour: colours stand in charts/theme.py")
    return [f"{path}: {problem}" for problem in found]


def _check_import(layer: str, name: str) -> str | None:
    if name.startswith("."):
        return "a relative import: write it out from inspectorate"
    first, *rest = name.split(".")
    rule = LAYERS[layer]
    if first in ("inspectorate", "pages", "app", "tests", "benchmarks"):
        target = rest[0] if first == "inspectorate" and rest else first
        if target in (layer, "inspectorate") or target in rule.may:
            return None
        return f"{layer} may not import {target}"
    if first in rule.must_not:
        return f"{layer} may not import {first}"
    if layer == "domain" and (first not in sys.stdlib_module_names or first in IMPURE):
        return f"domain may not import {first}: it is pure and needs the standard library alone"
    return None


def _imports(tree: ast.AST) -> Iterator[str]:
    """The full names of what a file imports, wherever in the file and also by import_module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            if module == "inspectorate":
                yield from (f"{module}.{alias.name}" for alias in node.names)
            else:
                yield module
        elif isinstance(node, ast.Call) and node.args:
            called = node.func.attr if isinstance(node.func, ast.Attribute) else None
            called = node.func.id if isinstance(node.func, ast.Name) else called
            argument = node.args[0]
            if called in ("import_module", "__import__") and isinstance(argument, ast.Constant):
                yield str(argument.value)


def _impure_calls(tree: ast.AST) -> Iterator[str]:
    """Calls by which a pure rule would read the clock or a file without importing anything new."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Attribute) and node.func.attr in CLOCK:
            yield f"domain reads the clock by {node.func.attr}()"
        if isinstance(node.func, ast.Name) and node.func.id == "open":
            yield "domain opens a file by open()"
