"""A browser's visit to a Streamlit page: when it has finished, and what went wrong on the way."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request

# On a deep link Streamlit asks for these below the page's path first: its own two 404s.
STREAMLITS_OWN = re.compile(r"/[^/]+/_stcore/(health|host-config)$")
SETTLE_MILLISECONDS = 150

# True once the page has been at rest for that long without a break. After a click Streamlit says
# that a run was asked for in the same turn, so a rest this long cannot lie before the run.
FINISHED = """settle => {
  const app = document.querySelector('[data-testid=stApp]');
  const busy = '[data-stale=true],[data-testid=stSkeleton],[data-testid=stAppSkeleton],'
    + '[data-testid=stSpinner]';
  const now = performance.now();
  const atRest = document.readyState === 'complete' && app
    && app.dataset.testConnectionState === 'CONNECTED'
    && app.dataset.testScriptState === 'notRunning' && !document.querySelector(busy);
  if (!atRest) { window.__restingSince = null; return false; }
  window.__restingSince ??= now;
  return now - window.__restingSince >= settle;
}"""


def wait_ready(page: Page, *, timeout_seconds: float = 60) -> None:
    """Waits until the page is connected, its script is done and nothing on it is stale."""
    page.evaluate("() => { window.__restingSince = null; }")
    page.wait_for_function(
        FINISHED, arg=SETTLE_MILLISECONDS, polling="raf", timeout=timeout_seconds * 1000
    )


def open_page(page: Page, address: str) -> None:
    """Opens an address of the app, such as `/ratings?region=london`, and waits until it is done."""
    page.goto(address)
    wait_ready(page)


def record_problems(page: Page, problems: list[str]) -> None:
    """Adds to the list: console errors, uncaught errors, and requests to any other host.

    Streamlit's two 404s on a deep link are left out.
    """

    def hear(message: ConsoleMessage) -> None:
        address = message.location.get("url", "")
        if message.type == "error" and not STREAMLITS_OWN.search(urlsplit(address).path):
            problems.append(f"console: {message.text} ({address})")

    def see(request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.hostname != "127.0.0.1":
            problems.append(f"a request to another host: {request.url}")

    page.on("console", hear)
    page.on("pageerror", lambda error: problems.append(f"uncaught: {error}"))
    page.on("request", see)
