"""What the project needs is pinned exactly, each with its reason, and is what is installed."""

import re
from importlib.metadata import version
from pathlib import Path

import pytest

from inspectorate import config

LINE = re.compile(
    r"(?P<name>[a-z][a-z0-9-]*)(\[[a-z,]+\])?==(?P<version>[0-9][0-9.]*)"
    r"(?: ; (?P<marker>[^#]+?))? +# (?P<why>.{5,})"
)
FILES = ("requirements.txt", "requirements-dev.txt")


def requirements(name: str) -> list[str]:
    """The lines of a requirements file that name a package."""
    lines = (config.ROOT / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith(("#", "-r "))]


@pytest.mark.parametrize("name", FILES)
def test_every_requirement_is_pinned_exactly_and_says_why(name: str):
    assert [line for line in requirements(name) if not LINE.fullmatch(line)] == []


@pytest.mark.parametrize("name", FILES)
def test_what_is_pinned_is_what_is_installed(name: str):
    for line in requirements(name):
        found = LINE.fullmatch(line)
        if not found["marker"]:
            assert version(found["name"]) == found["version"]


def test_no_package_is_named_twice():
    names = [LINE.fullmatch(line)["name"] for name in FILES for line in requirements(name)]
    assert len(names) == len(set(names))


def test_the_file_for_tests_holds_the_file_for_running():
    assert "-r requirements.txt" in Path(config.ROOT / FILES[1]).read_text(encoding="utf-8")
