"""The secret link: it gives a cookie and leads on without the secret; nothing else gets in."""

import http.client
import re
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.requests import Request

from inspectorate import config
from inspectorate.importing import doors
from inspectorate.web.door import NOT_LET_IN, NOT_VALID, build_door_route
from tests import serving
from tests.serving import Server
from tests.web.coroutines import run

LINK = re.compile(r"http://\S+/open-import\?secret=(\S+)")


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The app with the door by link open."""
    directory = tmp_path_factory.mktemp("opened")
    with serving.run_server(directory, serving.command_with_link) as running:
        yield running


def test_the_link_gives_a_cookie_of_this_browser_and_leads_on_without_the_secret(opened: Server):
    (secret,) = LINK.findall(opened.log())
    answer = opened.ask(f"/{doors.PATH}?secret={secret}")
    assert (answer.status, answer.headers["location"]) == (303, "import_reports")
    assert answer.headers["cache-control"] == "no-store"
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith(f"{doors.COOKIE}=")
    assert secret not in cookie
    assert {"HttpOnly", "SameSite=strict", "Path=/"} <= set(cookie.split("; "))
    # It ends with the browser, and is another one for the next.
    assert "max-age" not in cookie.lower()
    assert opened.ask(f"/{doors.PATH}?secret={secret}").headers["set-cookie"] != cookie
    # The log has the link once, where it was printed, and never a grant.
    assert len(LINK.findall(opened.log())) == 1
    assert cookie.split(";")[0].partition("=")[2] not in opened.log()


@pytest.mark.parametrize(("scheme", "secure"), [("https", True), ("http", False)])
def test_over_tls_the_cookie_is_sent_over_tls_alone(scheme: str, secure: bool):
    route = build_door_route("enter", lambda secret: f"for-{secret}", "a-cookie", "a-page")
    scope = {"type": "http", "method": "GET", "scheme": scheme, "path": "/enter", "headers": []}
    scope |= {"server": ("example.org", 443), "query_string": b"secret=x"}
    answers = []

    async def enter() -> None:
        answers.append(await route.endpoint(Request(scope)))

    run(enter())
    cookie = answers[0].headers["set-cookie"]
    assert cookie.startswith("a-cookie=for-x;")
    assert ("Secure" in cookie) is secure


@pytest.mark.parametrize("query", ["", "?secret=", "?secret=wrong", "?secret=%00", "?secret=%E2"])
def test_a_wrong_link_gets_one_sentence_and_no_cookie(opened: Server, query: str):
    answer = opened.ask(f"/{doors.PATH}{query}")
    assert (answer.status, answer.body.decode()) == (403, NOT_VALID)
    assert "set-cookie" not in answer.headers


def test_a_server_without_the_link_has_no_such_door(server: Server):
    answer = server.ask(f"/{doors.PATH}?secret=anything")
    assert "set-cookie" not in answer.headers
    assert answer.status != 303
    assert "open-import" not in server.log()


@pytest.mark.parametrize("method", ["PUT", "POST"])
def test_a_file_of_somebody_who_may_not_import_is_refused_before_it_is_kept(
    server: Server, method: str
):
    connection = http.client.HTTPConnection(serving.ADDRESS, server.port, timeout=30)
    try:
        connection.request(method, "/_stcore/upload_file/a-session/a-file", b"x" * 1000)
        answer = connection.getresponse()
        assert (answer.status, answer.read().decode()) == (403, NOT_LET_IN)
    finally:
        connection.close()


def test_a_server_with_the_link_says_in_one_word_that_it_was_stopped(tmp_path: Path):
    running = subprocess.Popen(
        serving.command_with_link(serving.free_port()),
        cwd=config.ROOT,
        env=serving.environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert any(LINK.search(line) for line in running.stdout)
    running.send_signal(signal.SIGINT)
    _, errors = running.communicate(timeout=60)
    assert running.returncode == 130
    assert errors.endswith("Stopped.\n")
    assert "Traceback" not in errors
