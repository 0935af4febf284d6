"""`export` and `template`: what leaves as files, for other programs and to be filled in."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from inspectorate import config

# Modules of the store are imported by the commands that need them, so that --help answers at once.

XLSX = ".xlsx"


def define(add: Callable) -> list[argparse.ArgumentParser]:
    """Adds the two commands by `add(name, run, purpose, example)`; both take --data."""
    export = add(
        "export",
        _export,
        "write every table as CSV, with its datapackage.json, or all inspections as one workbook "
        "that can be imported again; builds the store first where needed",
        "python -m inspectorate export /tmp/inspections",
    )
    export.add_argument(
        "directory", type=Path, metavar="DIRECTORY", help="where to write; or FILE.xlsx"
    )
    template = add(
        "template",
        _template,
        "write the empty workbook that is filled in and imported: with lists, notes, an example",
        "python -m inspectorate template /tmp/inspections.xlsx",
    )
    template.add_argument("file", type=Path, metavar="FILE.xlsx", help="where to write")
    return [export, template]


def _export(chosen: argparse.Namespace) -> int:
    from inspectorate.exporting.package import export
    from inspectorate.exporting.workbooks import write_inspections

    with _built(chosen) as store:
        _report(f"Writing {chosen.directory}")
        if chosen.directory.suffix.casefold() == XLSX:
            chosen.directory.write_bytes(write_inspections(store))
            print("Wrote every inspection as one workbook.")
            return 0
        counts = export(store, chosen.directory)
    print(f"Wrote {sum(counts.values())} rows of {len(counts)} tables.")
    return 0


def _template(chosen: argparse.Namespace) -> int:
    from inspectorate.exporting.template import write_template

    if chosen.file.suffix.casefold() != XLSX:
        print(f"{chosen.file} must end in {XLSX}, since a workbook is written.", file=sys.stderr)
        return 1
    with _built(chosen) as store:
        chosen.file.write_bytes(write_template(store))
    print(f"Wrote {chosen.file}: fill it in, and import it.")
    return 0


def _built(chosen: argparse.Namespace):
    """The store of the data with the imports, built first where it is missing or out of date."""
    from inspectorate.importing.kept import active
    from inspectorate.store.sessions import ensure_built

    imports = config.imports_url()
    return ensure_built(
        config.database_url(), chosen.data, imports=lambda: active(imports), report=_report
    )


def _report(stage: str) -> None:
    print(f"{stage} …", flush=True)
