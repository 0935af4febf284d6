"""The command line: `python -m inspectorate` build, check, export, import, demo and others."""

import argparse
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from inspectorate import config
from inspectorate.commands import exports, imports

# Modules of the store are imported by the commands that need them, so that --help answers at once.

INTERRUPTED = 130


def main(arguments: list[str] | None = None) -> int:
    """The exit code: 0 done, 1 an error that was told in one line, 130 stopped by the reader."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")
    chosen = _build_parser().parse_args(arguments)
    try:
        return _run(chosen.command, chosen)
    except KeyboardInterrupt:
        _complain("Stopped.")
        return INTERRUPTED


def _build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m inspectorate",
        description="Builds, checks and exports the store of probation inspections.",
        epilog="Example: python -m inspectorate build",
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    build = _add(
        commands,
        "build",
        _build,
        "derive the store from the data directory; the old store stays in use until it is done",
        "INSPECTORATE_DATABASE=sqlite:////tmp/try.db python -m inspectorate build",
    )
    check = _add(
        commands,
        "check",
        _check,
        "check the data directory and its datapackage.json, and change nothing",
        "python -m inspectorate check --data data",
    )
    demo = _add(
        commands,
        "demo",
        _demo,
        "write a store of its own of invented inspections of every PDU, region and the nation: "
        "demonstration data, not real",
        "python -m inspectorate demo --rounds 2 --out sqlite:////tmp/demonstration.db",
    )
    demo.add_argument(
        "--rounds",
        type=_whole_number(1, 200),
        default=10,
        metavar="N",
        help="how often each PDU is inspected, 1 to 200 (default: %(default)s)",
    )
    demo.add_argument(
        "--seed",
        type=_whole_number(0, 10**9),
        default=1,
        metavar="S",
        help="the same number gives the same inspections (default: %(default)s)",
    )
    demo.add_argument(
        "--out",
        default=config.DEMONSTRATION.default,
        metavar="URL",
        help="where to write, as an SQLAlchemy address (default: %(default)s)",
    )
    serve = _add(
        commands,
        "serve",
        _serve,
        "serve the pages; nobody can import through them unless --import or signing in lets them",
        "python -m inspectorate serve --import",
    )
    serve.add_argument(
        "--import",
        action="store_true",
        dest="by_link",
        help="print a secret link, new at each start: whoever opens it may import",
    )
    serve.add_argument("--port", type=int, help="(default: that of .streamlit/config.toml)")
    with_data = (exports, imports)
    defined = [command for each in with_data for command in each.define(partial(_add, commands))]
    for command in (build, check, demo, *defined):
        command.add_argument(
            "--data",
            type=Path,
            default=config.DATA_DIRECTORY,
            metavar="DIRECTORY",
            help="the directory of the CSV files (default: %(default)s)",
        )
    return parser


def _add(commands, name: str, run: Callable, purpose: str, example: str) -> argparse.ArgumentParser:
    command = commands.add_parser(
        name,
        help=purpose,
        description=f"{purpose[0].upper()}{purpose[1:]}.",
        epilog=f"Example: {example}",
    )
    command.set_defaults(command=run)
    return command


def _whole_number(lowest: int, highest: int) -> Callable[[str], int]:
    """Reads a whole number of the command line.

    What it returns raises ArgumentTypeError for anything else.
    """

    def read(text: str) -> int:
        if text.isdecimal() and lowest <= int(text) <= highest:
            return int(text)
        raise argparse.ArgumentTypeError(f"{text} is not a whole number from {lowest} to {highest}")

    return read


def _run(command: Callable, chosen: argparse.Namespace) -> int:
    """Runs a command; an error that its user can mend becomes one line, or one for each problem."""
    from inspectorate.store.databases import StoreError
    from inspectorate.store.problems import DataError

    try:
        return command(chosen)
    except DataError as error:
        for problem in error.problems:
            _complain(str(problem))
        found = f"{len(error.problems)} problem{'s' if len(error.problems) > 1 else ''}"
        _complain(f"{found} found in {chosen.data}; nothing was changed.")
    except (StoreError, config.SettingError) as error:
        _complain(" ".join(str(error).split()))
    except BrokenPipeError:
        # The reader of our output has gone; Python would complain once more when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        _complain(f"{place}{error.strerror or error}.")
    return 1


def _complain(line: str) -> None:
    print(line, file=sys.stderr)


def _report(stage: str) -> None:
    print(f"{stage} …", flush=True)


def _active() -> list:
    from inspectorate.importing.kept import active

    return active(config.imports_url())


def _build(chosen: argparse.Namespace) -> int:
    from inspectorate.store.derivation import build

    built = build(config.database_url(), chosen.data, imports=_active, report=_report)
    rows = sum(built.counts.values())
    print(f"Built {rows} rows in {built.seconds:.1f} s, version {built.version[:12]}.")
    return 0


def _check(chosen: argparse.Namespace) -> int:
    from inspectorate.store import package
    from inspectorate.store.reading import read_directory

    _report(f"Reading and checking {chosen.data}")
    rows = read_directory(chosen.data)
    if not package.is_current(chosen.data):
        _complain(
            f"{chosen.data / package.FILE_NAME} does not describe the files beside it; "
            f"run `python -m inspectorate.store.package {chosen.data}`."
        )
        return 1
    print(f"{sum(len(each) for each in rows.values())} rows are right.")
    return 0


def _demo(chosen: argparse.Namespace) -> int:
    from inspectorate.demonstration.writing import write_demonstration

    built = write_demonstration(
        chosen.out, chosen.data, rounds=chosen.rounds, seed=chosen.seed, report=_report
    )
    inspections, scores, findings = map(built.counts.get, ("inspections", "scores", "findings"))
    print(
        f"Invented {inspections} inspections, {scores} scores and {findings} findings in "
        f"{built.seconds:.1f} s, version {built.version[:12]}: demonstration data, not real. "
        f"Serve it with INSPECTORATE_DATABASE={chosen.out}."
    )
    return 0


def _serve(chosen: argparse.Namespace) -> int:
    from click.exceptions import Abort
    from streamlit.web import cli

    from inspectorate.importing import doors

    if chosen.by_link:
        doors.open_by_link()
    # Named only where it was asked for: else the configuration or STREAMLIT_SERVER_PORT says it.
    port = [] if chosen.port is None else [f"--server.port={chosen.port}"]
    # Streamlit finds its configuration where it is started.
    os.chdir(config.ROOT)
    try:
        cli.main(["run", "app.py", *port], standalone_mode=False)
    except Abort:
        raise KeyboardInterrupt from None
    return 0


if __name__ == "__main__":
    sys.exit(main())
