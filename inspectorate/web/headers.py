"""The security headers that every HTTP answer carries, pages and static files and errors alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspectorate.web.frame import START_SCRIPT_HASH

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Streamlit's page has one inline script; a test compares this with the installed version.
INLINE_SCRIPT = "'sha256-THxz9J9+wf7rhwR2YkXJoSZ13UCmYyC+3lNDv2+8ugA='"

# Nothing from any other host. Charts need no 'unsafe-eval', because Streamlit draws them with
# Vega's own interpreter. Styles must be allowed inline: Streamlit writes them as it goes.
CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        f"script-src 'self' {INLINE_SCRIPT} {START_SCRIPT_HASH}",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    )
)

SECURITY_HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}

_ENCODED = [(name.lower().encode(), value.encode()) for name, value in SECURITY_HEADERS.items()]
_NAMES = frozenset(name for name, _ in _ENCODED)
_SORRY = b"Something went wrong on our side. Please try again later."


class SecurityHeaders:
    """ASGI middleware: sets the security headers on every HTTP answer, and leaves sockets alone.

    An error that no route caught would be answered outside this middleware, without the headers,
    so the answer is given here and the error raised again for the server to log.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = False

        async def send_with_headers(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                kept = [
                    pair for pair in message.get("headers", []) if pair[0].lower() not in _NAMES
                ]
                message = {**message, "headers": [*kept, *_ENCODED]}
            await send(message)

        try:
            await self.app(scope, receive, send_with_headers)
        except Exception:
            if not started:
                await _say_sorry(send_with_headers)
            raise


async def _say_sorry(send: Send) -> None:
    """Answers 500 with one plain sentence."""
    headers = [
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"content-length", str(len(_SORRY)).encode()),
        (b"cache-control", b"no-store"),
    ]
    await send({"type": "http.response.start", "status": 500, "headers": headers})
    await send({"type": "http.response.body", "body": _SORRY})
