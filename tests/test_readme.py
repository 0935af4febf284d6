"""What the README tells people to type exists, and its table of settings is the true one."""

import re
import subprocess
import sys

import pytest

from inspectorate import config

README = (config.ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (config.ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
BLOCKS = re.findall(r"^```(?:bash|sh|console)\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
COMMANDS = [
    line.split(" #")[0].strip()
    for block in BLOCKS
    for line in block.splitlines()
    if line.strip() and not line.startswith("#")
]
OURS = re.compile(r"(?:\S+/)?python -m inspectorate ([a-z]+)")
SUBCOMMANDS = sorted({found[1] for command in COMMANDS if (found := OURS.match(command))})


def test_the_readme_has_commands():
    assert any(command.startswith("make run") for command in COMMANDS)
    assert SUBCOMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_readme_is_of_a_known_kind(command: str):
    if command.startswith("make"):
        asked = [word for word in command.split()[1:] if "=" not in word]
        assert set(asked) <= TARGETS
    else:
        assert OURS.match(command) or command.startswith(("git clone ", "cd ")), command


@pytest.mark.parametrize("name", SUBCOMMANDS)
def test_every_subcommand_of_the_readme_has_a_help_with_an_example(name: str):
    answer = subprocess.run(
        [sys.executable, "-m", "inspectorate", name, "--help"],
        cwd=config.ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    assert f"python -m inspectorate {name}" in answer.stdout


def test_every_target_of_the_makefile_says_what_it_does():
    rules = re.findall(r"^([a-z-]+):.*$", MAKEFILE, re.MULTILINE)
    described = re.findall(r"^([a-z-]+):.*## .+$", MAKEFILE, re.MULTILINE)
    assert rules == described


def shown_default(setting: config.Setting) -> str:
    """A default as the README shows it: relative to the repository, and in words where empty."""
    default = setting.default.replace(f"{config.ROOT}/", "")
    return f"`{default}`" if default else "not set"


def test_the_table_of_settings_is_the_true_one():
    rows = re.findall(r"^\| `(INSPECTORATE_\w+)` \| (.*?) \| (.*?) \|$", README, re.MULTILINE)
    true = [(s.name, shown_default(s), s.meaning) for s in config.SETTINGS]
    assert rows == true


def test_every_file_the_readme_links_to_exists():
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    missing = [link for link in links if not (config.ROOT / link).exists()]
    assert missing == []
