"""Imported files are downloads under their own names: never shown, and only while imported."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from inspectorate.importing import kept
from inspectorate.web.files import MISSING, NOT_READ, build_file_routes
from tests import serving
from tests.serving import Server

CONTENT = b"<script>alert(1)</script>" * 100_000
NAME = "Prüfung “1”\r\nX-Evil: 1; filename=a.html"


def anything(_imports: object) -> None:
    """Every import fits."""


@pytest.fixture(scope="module")
def imports(tmp_path_factory: pytest.TempPathFactory) -> str:
    return f"sqlite:///{tmp_path_factory.mktemp('kept') / 'imports.db'}"


@pytest.fixture(scope="module")
def first(imports: str) -> kept.Kept:
    """A file of an import that brings no rows."""
    return kept.add(imports, NAME, CONTENT, "{}", by="ann", effects={}, fits=anything)


@pytest.fixture(scope="module")
def holding(imports: str, first: kept.Kept, tmp_path_factory) -> Iterator[Server]:
    directory: Path = tmp_path_factory.mktemp("holding")
    with serving.run_server(directory, INSPECTORATE_IMPORTS=imports) as running:
        yield running


@pytest.mark.parametrize("base", ["", "/any/base"])
def test_a_file_is_a_download_whatever_it_holds(holding: Server, first: kept.Kept, base: str):
    answer = holding.ask(f"{base}/files/{first.sha256}")
    assert (answer.status, answer.body) == (200, CONTENT)
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-length"] == str(len(CONTENT))
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-disposition"] == (
        "attachment; filename*=UTF-8''Pr%C3%BCfung%20%E2%80%9C1%E2%80%9D%0D%0AX-Evil%3A%201"
        "%3B%20filename%3Da.html"
    )
    assert "x-evil" not in answer.headers


def test_head_tells_the_size_without_the_file(holding: Server, first: kept.Kept):
    answer = holding.ask(f"/files/{first.sha256}", method="HEAD")
    assert (answer.status, answer.body) == (200, b"")
    assert answer.headers["content-length"] == str(len(CONTENT))


@pytest.mark.parametrize("name", ["0" * 64, "1", "%3Cb%3E", "0" * 63 + "G"])
def test_what_is_not_there_is_told_in_one_sentence(holding: Server, name: str):
    answer = holding.ask(f"/files/{name}")
    assert (answer.status, answer.body.decode()) == (404, MISSING)


def test_a_file_is_gone_once_its_import_is_undone(holding: Server, imports: str):
    other = kept.add(imports, "b.txt", b"b", "{}", by="ann", effects={}, fits=anything)
    assert holding.ask(f"/files/{other.sha256}").status == 200
    kept.undo(imports, other.number, fits=anything)
    assert holding.ask(f"/files/{other.sha256}").status == 404


def test_files_that_cannot_be_read_are_told_without_a_reason(caplog):
    asked = SimpleNamespace(path_params={"sha256": "0" * 64})

    def fails(_sha256: str) -> None:
        raise OSError("/var/secret/imports.db")

    answer = build_file_routes(fails)[0].endpoint(asked)
    assert (answer.status_code, answer.body.decode()) == (503, NOT_READ)
    assert "/var/secret/imports.db" in caplog.text
