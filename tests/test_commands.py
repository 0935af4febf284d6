"""The command line, run as its users run it: what it prints, where, and how it ends."""

import os
import signal
import subprocess
import sys

import pytest

from inspectorate import config
from inspectorate.store import package
from inspectorate.store.sessions import open_store
from tests import builders

COMMAND = (sys.executable, "-m", "inspectorate")


@pytest.fixture
def data(tmp_path):
    """A data directory that is right, with its descriptor."""
    directory = builders.write_data(tmp_path / "data")
    package.write(directory)
    return directory


def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess:
    """Runs the command line; the store is that of the test unless the environment names one."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        cwd=config.ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        timeout=60,
    )


def assert_told_in_one_line(result: subprocess.CompletedProcess, *words: str) -> None:
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1, result.stderr
    assert "Traceback" not in result.stderr
    for word in words:
        assert word in result.stderr


def test_build_then_check_then_export(data, tmp_path):
    built = run("build", "--data", data)
    assert (built.returncode, built.stderr) == (0, "")
    assert "Reading and checking" in built.stdout
    assert "rows in" in built.stdout
    with open_store(config.database_url()) as store:
        assert store.version[:12] in built.stdout
    checked = run("check", "--data", data)
    assert (checked.returncode, checked.stderr) == (0, "")
    exported = run("export", "--data", data, tmp_path / "out")
    assert (exported.returncode, exported.stderr) == (0, "")
    assert (tmp_path / "out" / "datapackage.json").exists()


def test_workbooks_are_written_to_fill_in_and_to_import_again(data, tmp_path):
    written = run("template", "--data", data, tmp_path / "new.xlsx")
    assert (written.returncode, written.stderr) == (0, "")
    assert (tmp_path / "new.xlsx").read_bytes().startswith(b"PK")
    assert run("export", "--data", data, tmp_path / "all.xlsx").returncode == 0
    assert (tmp_path / "all.xlsx").read_bytes().startswith(b"PK")
    named = run("template", "--data", data, tmp_path / "new.csv")
    assert_told_in_one_line(named, "new.csv must end in .xlsx")


def test_an_export_builds_the_store_where_there_is_none(data, tmp_path):
    assert run("export", "--data", data, tmp_path / "out").returncode == 0
    assert (tmp_path / "store.db").exists()


def test_check_builds_nothing(data, tmp_path):
    before = {path: path.read_bytes() for path in data.iterdir()}
    assert run("check", "--data", data).returncode == 0
    assert {path: path.read_bytes() for path in data.iterdir()} == before
    assert not (tmp_path / "store.db").exists()


@pytest.mark.parametrize("command", ["build", "check"])
def test_each_problem_of_the_data_is_a_line_and_the_last_line_counts_them(data, command):
    tables = builders.build_tables()
    tables["ratings"][0]["rating"] = "Excellent"
    tables["scores"][0]["percent"] = 101
    builders.write_data(data, tables)
    result = run(command, "--data", data)
    assert result.returncode == 1
    first, second, last = result.stderr.splitlines()
    assert first.startswith("ratings.csv, line 2, column rating: “Excellent” is not one of")
    assert second.startswith("scores.csv, line 2, column percent: “101” is above")
    assert last.startswith("2 problems found")


def test_check_tells_that_the_descriptor_is_out_of_date_and_how_to_mend_it(data):
    (data / "datapackage.json").unlink()
    result = run("check", "--data", data)
    assert_told_in_one_line(result, "python -m inspectorate.store.package")
    mended = subprocess.run(
        [sys.executable, "-m", "inspectorate.store.package", str(data)],
        cwd=config.ROOT,
        capture_output=True,
    )
    assert mended.returncode == 0
    assert run("check", "--data", data).returncode == 0


@pytest.mark.parametrize(
    ("url", "word"),
    [
        ("mysql://host/name", "INSPECTORATE_DATABASE"),
        ("sqlite:///", "must name a file"),
        ("sqlite:////dev/null/store.db", "/dev/null"),
        ("sqlite:////proc/none/store.db", "/proc/none"),
        ("postgresql+psycopg://u:hunter2@127.0.0.1:9/nowhere", "127.0.0.1"),
        ("postgresql+nonsense://u@host/name", "INSPECTORATE_DATABASE"),
    ],
)
@pytest.mark.parametrize("command", ["build", "export"])
def test_a_database_that_cannot_be_used_is_told_in_one_line(data, tmp_path, command, url, word):
    where = [tmp_path / "out"] if command == "export" else []
    result = run(command, "--data", data, *where, INSPECTORATE_DATABASE=url)
    assert_told_in_one_line(result, word)
    assert "hunter2" not in result.stderr


def test_a_database_of_another_program_is_told_in_one_line(data, tmp_path):
    (tmp_path / "store.db").write_text("a letter", encoding="utf-8")
    assert_told_in_one_line(run("build", "--data", data), "was not made by this program")
    assert (tmp_path / "store.db").read_text(encoding="utf-8") == "a letter"


def test_an_export_over_a_file_is_told_in_one_line(data, tmp_path):
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    assert_told_in_one_line(run("export", "--data", data, tmp_path / "out"), "out: is a file")


def test_demo_writes_a_store_that_no_build_replaces_and_replaces_none_itself(tmp_path):
    url = f"sqlite:///{tmp_path / 'demonstration.db'}"
    invented = run("demo", "--rounds", 1, "--out", url)
    assert (invented.returncode, invented.stderr) == (0, "")
    assert "Invented 122 inspections" in invented.stdout
    assert "demonstration data, not real" in invented.stdout
    assert f"INSPECTORATE_DATABASE={url}" in invented.stdout
    refused = run("build", INSPECTORATE_DATABASE=url)
    assert_told_in_one_line(refused, "demonstration.db holds demonstration data, not real")
    assert run("build").returncode == 0
    refused = run("demo", "--rounds", 1, "--out", config.database_url())
    assert_told_in_one_line(refused, "store.db holds published data", "--out")


@pytest.mark.parametrize("url", ["nonsense", "sqlite:///", "mysql://host/name"])
def test_an_address_that_no_demonstration_can_be_written_to_is_told_in_one_line(url):
    assert_told_in_one_line(run("demo", "--out", url), "--out")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nonsense"],
        ["export"],
        ["build", "extra"],
        ["demo", "--rounds", "0"],
        ["demo", "--rounds", "many"],
        ["demo", "--seed", "-1"],
    ],
)
def test_a_command_that_is_not_understood_shows_how_it_is_used(arguments):
    result = run(*arguments)
    assert result.returncode == 2
    assert "usage: python -m inspectorate" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    "command",
    [[], *([name] for name in ["build", "check", "export", "demo", "import", "imports", "undo"])],
)
def test_help_has_an_example(command):
    result = run(*command, "--help")
    assert result.returncode == 0
    assert "python -m inspectorate" in result.stdout.split("Example: ")[1]


def test_help_does_not_wait_for_the_store_to_be_imported():
    code = (
        "import sys; from inspectorate import __main__ as commands\n"
        "try: commands.main(['--help'])\n"
        "except SystemExit: pass\n"
        "sys.exit('sqlalchemy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], stdout=-1, cwd=config.ROOT).returncode == 0


@pytest.mark.skipif(os.name != "posix", reason="named pipes are a matter of POSIX")
def test_a_command_that_is_interrupted_says_so_without_a_traceback(data):
    # Reading a pipe that nobody writes to holds the command up until it is interrupted.
    (data / "ratings.csv").unlink()
    os.mkfifo(data / "ratings.csv")
    running = subprocess.Popen(
        [*COMMAND, "build", "--data", str(data)],
        cwd=config.ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert "Reading" in running.stdout.readline()
    running.send_signal(signal.SIGINT)
    _, errors = running.communicate(timeout=60)
    assert running.returncode == 130
    assert errors == "Stopped.\n"
