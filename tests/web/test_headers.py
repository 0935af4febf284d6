"""Every HTTP answer carries the security headers, and Chromium finds nothing to refuse."""

import base64
import hashlib
import re
from pathlib import Path

import pytest
import streamlit
from playwright.sync_api import Page

from inspectorate.web import headers
from tests.serving import Server
from tests.visits import open_page
from tests.web.coroutines import run


def answer_of(app, scope_type="http"):
    """What the middleware sends around an app, and the error that it lets through."""
    sent = []

    async def send(message):
        sent.append(message)

    async def talk():
        try:
            await headers.SecurityHeaders(app)({"type": scope_type}, None, send)
        except LookupError as error:
            sent.append(error)

    run(talk())
    return sent


@pytest.mark.parametrize("path", ["/", "/healthz", "/readyz", "/_stcore/health", "/a/deep/link"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_every_answer_carries_the_headers(server: Server, path: str, method: str):
    answer = server.ask(path, method=method)
    for name, value in headers.SECURITY_HEADERS.items():
        assert answer.headers[name.lower()] == value


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "//elsewhere.example", 400),
        ("GET", "/_stcore/agent/nothing", 404),
        ("POST", "/healthz", 405),
    ],
)
def test_refusals_carry_the_headers(server: Server, method: str, path: str, status: int):
    answer = server.ask(path, method=method)
    assert answer.status == status
    assert {name.lower() for name in headers.SECURITY_HEADERS} <= set(answer.headers)


def test_static_files_carry_the_headers(server: Server):
    script = re.search(rb'src="\./(static/js/[^"]+)"', server.ask("/").body)
    answer = server.ask(f"/{script[1].decode()}")
    assert answer.status == 200
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_an_error_of_a_route_is_answered_plainly_and_raised_for_the_log():
    async def broken(scope, receive, send):
        raise LookupError("secret")

    start, body, error = answer_of(broken)
    assert start["status"] == 500
    assert set(dict(start["headers"])) >= {
        name.lower().encode() for name in headers.SECURITY_HEADERS
    }
    assert b"secret" not in body["body"]
    assert isinstance(error, LookupError)


def test_an_error_after_the_answer_began_sends_no_second_answer():
    async def broken(scope, receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": []})
        raise LookupError

    start, error = answer_of(broken)
    assert start["status"] == 200
    assert isinstance(error, LookupError)


def test_a_header_is_never_sent_twice():
    async def framed(scope, receive, send):
        own = [(b"X-Frame-Options", b"DENY"), (b"content-type", b"text/plain")]
        await send({"type": "http.response.start", "status": 200, "headers": own})

    (start,) = answer_of(framed)
    names = [name.lower() for name, _ in start["headers"]]
    assert names.count(b"x-frame-options") == 1
    assert b"content-type" in names


def test_sockets_pass_untouched():
    async def socket(scope, receive, send):
        await send({"type": "websocket.accept", "headers": []})

    assert answer_of(socket, "websocket") == [{"type": "websocket.accept", "headers": []}]


def test_the_one_inline_script_is_the_installed_streamlits():
    page = Path(streamlit.__file__).parent / "static" / "index.html"
    scripts = re.findall(r"<script>(.*?)</script>", page.read_text(encoding="utf-8"), re.DOTALL)
    hashes = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in scripts]
    assert [f"'sha256-{value}'" for value in hashes] == [headers.INLINE_SCRIPT]


def test_no_other_host_and_no_evaluated_text_is_allowed():
    assert "http" not in headers.CONTENT_SECURITY_POLICY
    assert "*" not in headers.CONTENT_SECURITY_POLICY
    assert "unsafe-eval" not in headers.CONTENT_SECURITY_POLICY


def test_chromium_opens_the_app_without_a_console_error(page: Page, console_errors: list[str]):
    open_page(page, "/")
    assert page.locator("[data-testid=stException]").count() == 0
    assert console_errors == []
