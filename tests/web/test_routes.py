"""/healthz says that the process lives, /readyz that it can answer, our scripts are served."""

import pytest
from starlette.responses import Response

from inspectorate.web import routes
from tests.serving import Server


def ask(is_ready) -> Response:
    """What /readyz answers over this reading of the store."""
    ready = next(route for route in routes.build_routes(is_ready) if route.path == "/readyz")
    return ready.endpoint(None)


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_a_running_app_is_alive_and_ready(server: Server, path: str):
    answer = server.ask(path)
    assert (answer.status, answer.body) == (200, b"ok")
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_head_answers_without_a_body(server: Server, path: str):
    answer = server.ask(path, method="HEAD")
    assert (answer.status, answer.body) == (200, b"")


def test_a_store_that_does_not_answer_is_not_ready():
    answer = ask(lambda: False)
    assert answer.status_code == 503
    assert answer.body.decode() == routes.NOT_READY
    assert answer.headers["cache-control"] == "no-store"


def test_a_store_that_fails_is_not_ready_and_tells_the_log_alone(caplog):
    def fails():
        raise OSError("/var/secret/place.db")

    answer = ask(fails)
    assert answer.status_code == 503
    assert b"secret" not in answer.body
    assert "/var/secret/place.db" in caplog.text


@pytest.mark.parametrize("base", ["", "/any/base"])
@pytest.mark.parametrize(
    ("script", "holds"),
    [("copy", b"data-evidence"), ("stay", b"data-stay"), ("picture", b"toBlob")],
)
def test_our_scripts_are_served_under_any_base_path(
    server: Server, base: str, script: str, holds: bytes
):
    answer = server.ask(f"{base}/{script}.js")
    assert answer.status == 200
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert answer.headers["cache-control"] == "public, max-age=3600"
    assert holds in answer.body
