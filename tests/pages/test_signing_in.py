"""Signing in opens the Import page to verified addresses on the list, and to nobody else."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests import serving, visits
from tests.pages import reading
from tests.provider import Provider, run_provider

LISTED = {"email": "ann@example.org", "email_verified": True}


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    with run_provider() as running:
        yield running


@pytest.fixture(scope="module")
def opened(
    tmp_path_factory: pytest.TempPathFactory, provider: Provider
) -> Iterator[serving.Server]:
    """The app with that provider, and one address on the list."""
    directory = tmp_path_factory.mktemp("signing-in")
    secrets = directory / "secrets.toml"

    def starts(port: int) -> list[str]:
        secrets.write_text(provider.secrets(port), encoding="utf-8")
        return [*serving.command(port), f"--secrets.files={secrets}"]

    changes = {"INSPECTORATE_IMPORTERS": "bob@example.org, Ann@Example.org"}
    with serving.run_server(directory, starts, **changes) as running:
        yield running


@pytest.fixture
def visit(browser: Browser, opened: serving.Server) -> Iterator[Page]:
    context = browser.new_context(base_url=opened.url)
    page = context.new_page()
    problems: list[str] = []
    visits.record_problems(page, problems)
    yield page
    context.close()
    assert not problems


def sign_in(page: Page) -> None:
    visits.open_page(page, "/import_reports")
    assert page.locator("input[type=file]").count() == 0
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/")
    visits.wait_ready(page)
    visits.open_page(page, "/import_reports")


def test_a_verified_address_on_the_list_may_import_until_it_signs_out(
    visit: Page, provider: Provider
):
    provider.claims = LISTED
    sign_in(visit)
    assert visit.locator("input[type=file]").count() == 1
    assert "ann@example.org" in reading.words(visit)
    assert "Import" in visit.locator("nav").inner_text().splitlines()
    visit.set_input_files(
        "input[type=file]", {"name": "a.txt", "mimeType": "text/plain", "buffer": b"Nothing"}
    )
    visit.get_by_text("a.txt: Nothing of a report was found").wait_for()
    visits.wait_ready(visit)
    visit.get_by_role("button", name="Sign out").click()
    visit.wait_for_url("**/")
    visits.wait_ready(visit)
    visits.open_page(visit, "/import_reports")
    assert visit.locator("input[type=file]").count() == 0


@pytest.mark.parametrize(
    "claims",
    [
        LISTED | {"email_verified": False},
        {"email": "ann@example.org"},
        LISTED | {"email": "mallory@example.org"},
    ],
)
def test_nobody_else_may_however_well_they_sign_in(
    visit: Page, provider: Provider, claims: dict[str, object]
):
    provider.claims = claims
    sign_in(visit)
    assert visit.locator("input[type=file]").count() == 0
    assert f"You are signed in as {claims['email']}, which is not" in reading.words(visit)
    assert "Import" not in visit.locator("nav").inner_text().splitlines()
