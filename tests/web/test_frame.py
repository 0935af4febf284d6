"""A page below the root finds its server at once, and its frame is otherwise Streamlit's."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
import streamlit
from playwright.sync_api import Page

from inspectorate.web import frame, headers
from tests.serving import Server
from tests.visits import open_page

PAGES = (
    "/ratings",
    "/organisation",
    "/all_units",
    "/findings",
    "/recommendations",
    "/reviews_and_history",
    "/about_data",
    "/import_reports",
)


@pytest.mark.parametrize("path", PAGES)
def test_the_frame_is_streamlits_with_the_script_that_the_policy_allows(server: Server, path: str):
    answer = server.ask(path)
    started = f"\n    <script>{frame.START_SCRIPT}</script>"
    streamlits = Path(streamlit.__file__).parent / "static" / "index.html"
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-cache"
    assert answer.body.decode().count(started) == 1
    assert answer.body.decode().replace(started, "") == streamlits.read_text(encoding="utf-8")
    assert frame.START_SCRIPT_HASH in headers.CONTENT_SECURITY_POLICY


@pytest.mark.parametrize("path", PAGES)
def test_a_page_opened_by_a_link_asks_for_nothing_that_is_not_there(
    page: Page, console_errors: list[str], path: str
):
    refused = []
    page.on(
        "response",
        lambda answer: answer.status >= 400 and refused.append(urlsplit(answer.url).path),
    )
    open_page(page, f"{path}?organisation=surrey")
    page.reload()
    open_page(page, path)
    assert refused == []
    assert page.locator("h1").count() == 1


def test_a_frame_of_another_make_is_served_as_it_is(tmp_path: Path):
    unlike = tmp_path / "index.html"
    unlike.write_text("<html></html>", encoding="utf-8")
    [route] = frame.build_frame_routes(unlike, ["ratings"])
    with pytest.raises(StopIteration) as answered:
        route.endpoint(None).send(None)
    assert answered.value.value.body == b"<html></html>"
