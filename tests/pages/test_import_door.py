"""The way to the Import page: by the secret link, which goes nowhere else; a guest is told how."""

from playwright.sync_api import Page

from inspectorate.importing import doors
from tests import serving, visits
from tests.pages import reading
from tests.pages.conftest import link_of


def test_the_menu_and_the_page_of_a_guest_only_say_how(guest: Page):
    visits.open_page(guest, "/import_reports")
    assert "serve --import" in reading.words(guest)
    assert guest.locator("input[type=file]").count() == 0
    assert guest.get_by_role("button", name="Sign in").count() == 0
    assert "Import" not in guest.locator("nav").inner_text().splitlines()


def test_the_secret_is_in_no_address_afterwards_and_no_script_reads_the_grant(
    guest: Page, opened: serving.Server
):
    secret = link_of(opened).partition("secret=")[2]
    asked: list[str] = []
    guest.on("request", lambda sent: asked.append(f"{sent.url} {sent.headers.get('referer')}"))
    guest.goto(link_of(opened))
    visits.wait_ready(guest)
    assert [address for address in asked if secret in address] == asked[:1]
    assert secret not in guest.url
    (grant,) = [held for held in guest.context.cookies() if held["name"] == doors.COOKIE]
    assert (grant["httpOnly"], grant["sameSite"], grant["expires"]) == (True, "Strict", -1)
    assert grant["value"] not in guest.evaluate("() => document.cookie")
    # Without it, the same browser is a guest again.
    guest.context.clear_cookies(name=doors.COOKIE)
    visits.open_page(guest, "/import_reports")
    assert guest.locator("input[type=file]").count() == 0
