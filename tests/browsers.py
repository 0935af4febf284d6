"""Which Chromium the tests and benchmarks drive, and bringing one where there is none.

`python -m tests.browsers` makes sure of one; `chromium_path()` says where it is.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

SETTING = "INSPECTORATE_TEST_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--headless=new",
    "--no-sandbox",  # the sandbox refuses to start as root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
HOW = f"install Chromium and put it on the PATH, or set {SETTING} to the path of one"


class BrowserMissingError(RuntimeError):
    """No Chromium can be found or installed; the message says how to bring one."""


def chromium_path() -> str:
    """The path of a Chromium that starts.

    Raises BrowserMissingError where there is none.
    """
    for path in _candidates():
        if _starts(path):
            return path
    if chosen := os.environ.get(SETTING):
        raise BrowserMissingError(f"{SETTING} is {chosen}, which is not a Chromium that starts.")
    raise BrowserMissingError(f"No Chromium was found: run make test, or {HOW}.")


def ensure_chromium() -> str:
    """The path of a Chromium that starts, installed first where none is there.

    Raises BrowserMissingError where that fails.
    """
    if os.environ.get(SETTING):
        return chromium_path()
    try:
        return chromium_path()
    except BrowserMissingError:
        print("No Chromium was found; installing one ...", flush=True)
    for commands in _ways_to_install():
        for command in commands:
            if subprocess.run(command, check=False).returncode != 0:
                break
        else:
            try:
                return chromium_path()
            except BrowserMissingError:
                continue
    raise BrowserMissingError(f"No Chromium could be installed: {HOW}.")


def _candidates() -> Iterator[str]:
    chosen = os.environ.get(SETTING)
    if chosen:
        yield chosen
        return  # what was asked for, or an error; never quietly another one
    for name in NAMES:
        path = shutil.which(name)
        # Chromium as a snap cannot read the profiles that a test makes in /tmp.
        if path and "/snap/" not in f"{path} {os.path.realpath(path)}":
            yield path
    yield from _playwrights_own()


def _playwrights_own() -> Iterator[str]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    if Path(path).exists():
        yield path


def _starts(path: str) -> bool:
    """Whether it is a Chromium that runs: Ubuntu's chromium-browser is a note on a snap."""
    try:
        answer = subprocess.run(
            [path, "--version"], capture_output=True, text=True, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0 and "Chrom" in answer.stdout


def _ways_to_install() -> Iterator[tuple[list[str], ...]]:
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if as_root and shutil.which("apt-get") and not _is_ubuntu():
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]
        yield ["apt-get", "update", "-qq"], install
    playwright = [sys.executable, "-m", "playwright", "install", "chromium"]
    yield ([*playwright, "--with-deps"] if as_root else playwright,)


def _is_ubuntu() -> bool:
    """Whether this is Ubuntu, whose package of Chromium is only a snap."""
    release = Path("/etc/os-release")
    return release.exists() and "ID=ubuntu" in release.read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    try:
        ensure_chromium()
    except BrowserMissingError as error:
        sys.exit(str(error))
