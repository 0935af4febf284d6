"""`import FILE…`, `imports` and `undo ID`: the door to the imports for whoever has the machine."""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from inspectorate import config

if TYPE_CHECKING:
    from inspectorate.importing.intake import Proposal

# Modules of the importing are imported by the commands that need them, so that --help answers at
# once.

_REFUSED = "Nothing of it was stored."


def define(add: Callable) -> list[argparse.ArgumentParser]:
    """Adds the three commands by `add(name, run, purpose, example)`; those that take --data."""
    bring = add(
        "import",
        _import,
        "read, check and store reports and workbooks; what is doubtful is asked about first",
        "python -m inspectorate import report.pdf --dry-run",
    )
    bring.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="a file, or a folder of files"
    )
    bring.add_argument(
        "--dry-run",
        action="store_true",
        help="store nothing, and say what would be added and changed, value by value",
    )
    bring.add_argument(
        "--json",
        action="store_true",
        help="write the records to standard output in the shape of the tables, a line a file",
    )
    bring.add_argument(
        "--yes", action="store_true", help="store what is doubtful too, without asking"
    )
    add(
        "imports",
        _list,
        "list what was imported: number, day, by whom, file and what it added",
        "python -m inspectorate imports",
    )
    undo = add(
        "undo",
        _undo,
        "take an import out of the store; what it replaced comes back",
        "python -m inspectorate undo 3",
    )
    undo.add_argument("number", type=int, metavar="ID", help="its number, as `imports` lists it")
    return [bring, undo]


def _tell(line: str) -> None:
    """Progress, doubts and errors."""
    print(line, file=sys.stderr, flush=True)


def _say(line: str, chosen: argparse.Namespace) -> None:
    """What came of it; aside where the records themselves are asked for."""
    print(line, file=sys.stderr if chosen.json else sys.stdout, flush=True)


def _import(chosen: argparse.Namespace) -> int:
    """0 where every file was stored, or could be; 1 where one was not."""
    from inspectorate.importing import intake
    from inspectorate.importing.kept import RefusedError
    from inspectorate.importing.lines import UnreadableFileError
    from inspectorate.store.problems import DataError

    files = [file for path in chosen.files for file in _expand(path)]
    if not files:
        _tell(f"{_shown(chosen.files[0])} holds no report and no workbook.")
        return 1
    if not chosen.dry_run:
        # An import that was stopped on its way is kept, and may not be in the store yet.
        intake.derive(chosen.data)
    done = 0
    for number, file in enumerate(files, start=1):
        _tell(f"[{number}/{len(files)}] Reading {_shown(file)} …")
        try:
            done += _bring(file, chosen)
        except DataError as error:
            for problem in error.problems:
                _tell(str(problem))
            _tell(f"{_shown(file)}: does not fit the data. {_REFUSED}")
        except (RefusedError, UnreadableFileError) as error:
            _tell(f"{_shown(file)}: {error}")
        except OSError as error:
            _tell(f"{_shown(file)}: {error.strerror or error}.")
    could = "could be imported, nothing was stored" if chosen.dry_run else "imported"
    _say(f"{done} of {len(files)} file{'s' if len(files) != 1 else ''} {could}.", chosen)
    return 0 if done == len(files) else 1


def _expand(path: Path) -> list[Path]:
    """The file itself; of a folder, every file below it that may be a report or a workbook."""
    from inspectorate.importing.kinds import ENDINGS

    if not path.is_dir():
        return [path]
    return [
        file
        for file in sorted(path.rglob("*"))
        if file.suffix.casefold() in ENDINGS
        and file.is_file()
        and not any(part.startswith(".") for part in file.relative_to(path).parts)
    ]


def _bring(file: Path, chosen: argparse.Namespace) -> bool:
    """Whether the file was stored, or could be where nothing is to be stored."""
    from inspectorate.importing import intake

    proposal = intake.propose(file.name, _read(file), date.today(), chosen.data)
    if chosen.json:
        print(_as_json(proposal.checked.records.rows), flush=True)
    while _is_wanted(file, proposal, chosen):
        if chosen.dry_run:
            intake.preview(proposal, chosen.data).close()
            return True
        try:
            stored = intake.confirm(proposal, _who(), chosen.data)
        except intake.ChangedError:
            # Somebody else has imported meanwhile.
            proposal = intake.check_again(proposal, date.today(), chosen.data)
            continue
        added = _counts(stored.effects["added"])
        _say(f"{_shown(file)} is import {stored.number}. Rows added: {added}.", chosen)
        return True
    return False


def _is_wanted(file: Path, proposal: Proposal, chosen: argparse.Namespace) -> bool:
    """Tells what is doubtful, and with --dry-run what would change; whether to go on."""
    checked = proposal.checked
    for doubt in checked.doubts:
        kind = "error" if doubt.blocks else "doubtful"
        _tell(f"{_shown(file)}, {doubt.place}: {kind}: {doubt.what} {doubt.mend}")
    if checked.blocked:
        _tell(f"{_shown(file)}: cannot be imported as it is. {_REFUSED}")
        return False
    if chosen.dry_run:
        _say(f"{_shown(file)} would add rows: {_counts(checked.effects()['added'])}.", chosen)
        for change in checked.changes:
            before, after = (value or "nothing" for value in (change.before, change.after))
            _say(f"  {change.inspection}, {change.what}: {before} → {after}", chosen)
        return True
    return not checked.doubts or chosen.yes or _agreed(file)


def _read(file: Path) -> bytes:
    """The bytes of the file, no more than may be kept.

    Raises RefusedError where it is larger or no file, OSError where it cannot be read.
    """
    from inspectorate.importing import kept

    if file.exists() and not file.is_file():
        raise kept.RefusedError("It is not a file.")
    with file.open("rb") as opened:
        data = opened.read(kept.LARGEST_FILE + 1)
    if len(data) > kept.LARGEST_FILE:
        raise kept.RefusedError(kept.TOO_LARGE)
    return data


def _agreed(file: Path) -> bool:
    """Whether whoever sits there wants the file in spite of what is doubtful."""
    if not sys.stdin.isatty():
        _tell(f"{_shown(file)}: look at what is doubtful, and store it by --yes. {_REFUSED}")
        return False
    print(f"Import {_shown(file)} all the same? [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().casefold() in ("y", "yes")


def _as_json(rows: dict) -> str:
    """The rows by table with their columns, but not the import they do not have yet."""
    plain = {
        table: [{name: row[name] for name in row if name != "import"} for row in of_table]
        for table, of_table in rows.items()
    }
    return json.dumps(plain, ensure_ascii=False)


def _counts(added: dict[str, int]) -> str:
    """The numbers of rows by table: inspections 1, ratings 7."""
    return ", ".join(f"{table} {count}" for table, count in added.items()) or "none"


def _who() -> str:
    """The name of the account, for the history of imports."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "the command line"


def _shown(file: Path) -> str:
    """The path on one line, whatever is in its name."""
    return "".join(sign if sign.isprintable() else "?" for sign in str(file))


def _list(_chosen: argparse.Namespace) -> int:
    from inspectorate.importing.kept import list_all

    every = list_all(config.imports_url())
    if not every:
        print("Nothing was imported yet.")
    for kept in every:
        undone = f", undone on {kept.undone_at[:10]}" if kept.undone_at else ""
        changed = len(kept.effects["changed"])
        print(
            f"{kept.number}  {kept.imported_at[:10]}  {kept.imported_by}  {kept.file_name}: "
            f"{_counts(kept.effects['added'])}; {changed} values changed{undone}"
        )
    return 0


def _undo(chosen: argparse.Namespace) -> int:
    from inspectorate.importing import intake
    from inspectorate.importing.kept import RefusedError

    try:
        undone = intake.take_back(chosen.number, chosen.data)
    except RefusedError as error:
        _tell(str(error))
        return 1
    print(f"Import {undone.number} ({undone.file_name}) is undone.")
    return 0
