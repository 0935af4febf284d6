"""The way in for those who may import: the secret link, and the guard before uploads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.routing import Route

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import ASGIApp, Receive, Scope, Send

NOT_VALID = (
    "This link is not valid, or not any more: it is new each time the server starts. "
    "Take the one that the server printed last."
)
NOT_LET_IN = "Files are taken only from those who may import."
# The address holds the secret, so the answer is kept nowhere. It is no page that could be a
# referrer: it leads on at once.
_NEVER_KEPT = {"Cache-Control": "no-store"}
_UPLOAD = re.compile(r"/_stcore/upload_file/(?P<session>[^/]+)/[^/]+/?$")


def build_door_route(
    path: str, exchange: Callable[[str], str | None], cookie: str, page: str
) -> Route:
    """The route of the secret link, which leads on to `page` without the secret in its address.

    `exchange` gives a grant for the right secret; it becomes a cookie that no script can read, no
    other site can send, and that ends with the browser.
    """

    async def enter(request: Request) -> Response:
        grant = exchange(request.query_params.get("secret", ""))
        if grant is None:
            return PlainTextResponse(NOT_VALID, status_code=403, headers=_NEVER_KEPT)
        answer = RedirectResponse(page, status_code=303, headers=_NEVER_KEPT)
        secure = request.url.scheme == "https"
        answer.set_cookie(cookie, grant, httponly=True, samesite="strict", secure=secure)
        return answer

    return Route(f"/{path}", enter, methods=["GET"])


class UploadGuard:
    """ASGI middleware: takes files only from sessions that may import.

    The server of the pages would keep in memory whatever any visitor's session sends it.
    """

    def __init__(self, app: ASGIApp, may_upload: Callable[[str], bool]) -> None:
        self.app = app
        self.may_upload = may_upload

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] in ("PUT", "POST"):
            sent = _UPLOAD.search(scope["path"])
            if sent and not self.may_upload(sent["session"]):
                await PlainTextResponse(NOT_LET_IN, status_code=403)(scope, receive, send)
                return
        await self.app(scope, receive, send)
