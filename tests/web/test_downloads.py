"""Files behind links: made by whoever is handed in, refused with a sentence."""

from starlette.requests import Request

from inspectorate.web.downloads import build_download_routes
from tests.serving import Server


def ask(query: bytes, path: str = "/download/rain.csv"):
    routes = build_download_routes(
        "rain",
        lambda asked: (asked.get("when"), [] if asked.get("when") else ["When?", "Say when."]),
        {"csv": lambda when: f"day\n{when}\n".encode()},
    )
    [route] = [route for route in routes if route.path == path]
    return route.endpoint(Request({"type": "http", "query_string": query, "headers": []}))


def test_a_file_has_its_kind_and_a_name():
    answer = ask(b"when=today")
    assert (answer.status_code, answer.body) == (200, b"day\ntoday\n")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"] == 'attachment; filename="inspectorate-rain.csv"'
    assert ask(b"when=today", "/{base:path}/download/rain.csv").body == answer.body


def test_what_is_unknown_is_refused_with_its_sentences():
    answer = ask(b"")
    assert (answer.status_code, answer.body) == (400, b"When?\nSay when.")


def test_the_app_answers_with_the_headers_of_every_answer(server: Server):
    for path in ("/download/covid.csv?topic=contact", "/download/covid.csv?topic=nothing"):
        answer = server.ask(path)
        assert "content-security-policy" in answer.headers
    assert server.ask("/download/other.csv").status != 500
