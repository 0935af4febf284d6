"""The command line: `python -m benchmarks`, about ten minutes on two cores."""

import argparse
import signal
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import machine, report
from benchmarks.pages import INSPECTORATE, REHEARSAL, ROOT, App
from benchmarks.run import Effort, Run
from benchmarks.sections import SECTIONS
from benchmarks.sections.store import BuildError, build
from benchmarks.servers import ServerError
from benchmarks.yardsticks.points import write_points

EXAMPLE = "example: python -m benchmarks --quick --only pages --only reruns"


def main(arguments: list[str] | None = None) -> int:
    """Measure, print the table, keep it as JSON; 0 whatever the goals, 130 when interrupted."""
    chosen = _parser().parse_args(arguments)
    app = REHEARSAL if chosen.rehearse else INSPECTORATE
    if app.directory and not (app.directory / app.script).exists():
        print(f"There is no {app.script} in {app.directory}.", file=sys.stderr)
        return 2
    for ending in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, signal.default_int_handler)
    effort = Effort().halved() if chosen.quick else Effort()
    about = {**machine.describe(), "measured": app.name, "effort": vars(effort)}
    for name, value in about.items():
        print(f"{name}: {_line(value)}", flush=True)
    begin, rows, code = time.monotonic(), [], 0
    try:
        _measure(app, effort, chosen.only or list(SECTIONS), rows)
    except KeyboardInterrupt:
        print("Interrupted; what is measured so far follows.", file=sys.stderr)
        code = 130
    except (ServerError, BuildError) as error:
        print(error, file=sys.stderr)
        code = 1
    about["seconds"] = round(time.monotonic() - begin)
    kept = ROOT / "var" / ("bench-rehearsal.json" if chosen.rehearse else "bench.json")
    report.write_json(kept, about, rows)
    print(f"\n{report.table(rows)}\n\n{report.tally(rows)}")
    print(f"{about['seconds']} seconds; kept in {kept.relative_to(ROOT)}.")
    print(
        f"Noisy: others used more than {machine.NOISY:g} % of a core. A yardstick counts as moved"
    )
    print(f"when it differs by more than {report.MOVED:.0%} between the first and the last time.")
    return code


def _measure(app: App, effort: Effort, sections: list[str], rows: list[report.Row]) -> None:
    """Run the sections in their order, adding to `rows` as they end."""
    with tempfile.TemporaryDirectory(prefix="inspectorate-bench-") as directory:
        run = Run(app, effort, Path(directory), _say)
        write_points(run.points)
        if app.has_store:
            build(run, run.database)
        for name, measure in SECTIONS.items():
            if name in sections:
                rows += measure(run)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description=__doc__, epilog=EXAMPLE
    )
    parser.add_argument("--quick", action="store_true", help="measure half as often")
    parser.add_argument(
        "--only",
        action="append",
        choices=list(SECTIONS),
        metavar="NAME",
        help=f"run one section, several by repeating it: {', '.join(SECTIONS)}",
    )
    parser.add_argument(
        "--rehearse",
        action="store_true",
        help="measure the yardsticks as if they were the application: checks the benchmark itself",
    )
    return parser


def _line(value: object) -> str:
    """A value on one line."""
    if isinstance(value, dict):
        return ", ".join(f"{key} {each}" for key, each in value.items())
    return str(value)


def _say(what: str) -> None:
    print(f"  … {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
