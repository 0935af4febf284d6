"""Servers under measurement: one process each, on a free port of this machine, stopped by pid."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

from benchmarks.machine import family

HOST = "127.0.0.1"
NEUTRAL = (
    "--server.headless=true",
    "--browser.gatherUsageStats=false",
    f"--server.address={HOST}",
)
"""The same for all: they change what opens and what is reported home, not how a page is served."""


class ServerError(RuntimeError):
    """A server that did not start; the message ends with what it printed."""


@dataclass(frozen=True)
class Server:
    """A running server."""

    port: int
    pid: int
    spawned: float
    """When the process was started, in seconds of the wall clock."""

    @property
    def http(self) -> str:
        """Address for browsers."""
        return f"http://{HOST}:{self.port}"

    @property
    def websocket(self) -> str:
        """Address for sessions without a browser."""
        return f"ws://{HOST}:{self.port}"


@contextmanager
def streamlit(
    script: str | Path, directory: Path, environment: dict[str, str], scratch: Path
) -> Iterator[Server]:
    """Run `streamlit run script` in `directory` until the block ends."""
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(script), f"--server.port={port}"]
    log = scratch / f"server-{port}.log"
    with log.open("wb") as output:
        spawned = time.time()
        process = subprocess.Popen(
            [*command, *NEUTRAL],
            cwd=directory,
            env=_environment(environment),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C is for us; we then stop the server
        )
    try:
        _wait_until_listening(process, port, log)
        yield Server(port, process.pid, spawned)
    finally:
        stop(process)


def _environment(extra: dict[str, str]) -> dict[str, str]:
    """Ours, without settings of Streamlit that would change a yardstick."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("STREAMLIT_")}
    return {**kept, **extra}


def _free_port() -> int:
    with socket.create_server((HOST, 0)) as listener:
        return listener.getsockname()[1]


def _wait_until_listening(process: subprocess.Popen, port: int, log: Path) -> None:
    """Return at the first connection that is accepted; give up after a minute."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        with socket.socket() as caller:
            if caller.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.01)
    printed = log.read_text(encoding="utf-8", errors="replace")[-1500:]
    raise ServerError(f"{' '.join(map(str, process.args))} did not start:\n{printed}")


def stop(process: subprocess.Popen) -> None:
    """End a process of ours and what it started: politely, and after five seconds by force."""
    doomed: Sequence[psutil.Process] = family(process.pid) if process.poll() is None else ()
    for member in doomed:
        _signal(member.terminate)
    psutil.wait_procs(doomed, timeout=5)
    for member in doomed:
        if member.is_running():
            _signal(member.kill)
    process.wait(timeout=5)


def _signal(send: Callable[[], None]) -> None:
    with suppress(psutil.NoSuchProcess):
        send()
