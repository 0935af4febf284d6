"""The real app, as `streamlit run app.py` serves it, on a free port and a store of its own."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from inspectorate import config

START_SECONDS = 120
ADDRESS = "127.0.0.1"


@dataclass(frozen=True)
class Answer:
    """An HTTP answer: its status, its headers by lower-case name, and its body."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Server:
    """A running app: where it listens, its process id and what it has logged."""

    port: int
    pid: int
    log_file: Path

    @property
    def url(self) -> str:
        return f"http://{ADDRESS}:{self.port}"

    def log(self) -> str:
        return self.log_file.read_text(encoding="utf-8")

    def ask(self, path: str, *, method: str = "GET") -> Answer:
        """What the server answers to one request; redirections are not followed."""
        connection = http.client.HTTPConnection(ADDRESS, self.port, timeout=30)
        try:
            connection.request(method, path)
            response = connection.getresponse()
            headers = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, headers, response.read())
        finally:
            connection.close()


def command(port: int) -> list[str]:
    """The command that serves the app on this port."""
    return [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"]


def command_with_link(port: int) -> list[str]:
    """The command that serves the app and prints the link by which one may import."""
    return [sys.executable, "-m", "inspectorate", "serve", "--import", f"--port={port}"]


def environment(directory: Path, **changes: str) -> dict[str, str]:
    """The environment of an app whose store is in this directory; none of the caller's settings."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("INSPECTORATE_", "STREAMLIT_"))
    }
    stores = {"DATABASE": "store.db", "IMPORTS": "imports.db"}
    own = {f"INSPECTORATE_{name}": f"sqlite:///{directory / file}" for name, file in stores.items()}
    return {**kept, **own, **changes}


def free_port() -> int:
    """A port of this machine that nothing listens on."""
    with socket.socket() as listener:
        listener.bind((ADDRESS, 0))
        return listener.getsockname()[1]


@contextmanager
def run_server(
    directory: Path, starts: Callable[[int], list[str]] = command, **changes: str
) -> Iterator[Server]:
    """The app, from its first answer until it is stopped by its process id.

    Raises RuntimeError with the log where it does not start.
    """
    port, log_file = free_port(), directory / "server.log"
    with log_file.open("w", encoding="utf-8") as log:
        process = subprocess.Popen(
            starts(port),
            cwd=config.ROOT,
            env=environment(directory, **changes),
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    server = Server(port, process.pid, log_file)
    try:
        _wait_until_it_answers(server, process)
        yield server
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_until_it_answers(server: Server, process: subprocess.Popen[bytes]) -> None:
    # The socket listens before the app has started, so the request itself may wait.
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            if server.ask("/healthz").status == 200:
                return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(f"The app did not start.\n{server.log()}")
