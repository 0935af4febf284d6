"""The public routes beside the pages: whether the process lives and can answer, and our scripts."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.responses import FileResponse, PlainTextResponse
from starlette.routing import Route

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request
    from starlette.responses import Response

LOGGER = logging.getLogger(__name__)

NOT_READY = "The store of inspections does not answer at the moment."
_NEVER_KEPT = {"Cache-Control": "no-store"}
_KEPT_FOR_AN_HOUR = {"Cache-Control": "public, max-age=3600"}
_SCRIPTS = sorted((Path(__file__).parent / "assets").glob("*.js"))


def build_routes(is_ready: Callable[[], bool]) -> list[Route]:
    """The routes, for GET and HEAD.

    `is_ready` says whether the store opens and answers. It is handed in, so that this layer needs
    no store; it may raise, which counts as no. It runs in a thread of its own.
    """

    def ready(_request: Request) -> Response:
        """200 when the store answers, else 503; the reason goes to the log, not to the reader."""
        try:
            answers = is_ready()
        except Exception as error:
            LOGGER.error("The store cannot be read: %r", error)  # a probe asks every few seconds
            answers = False
        if answers:
            return PlainTextResponse("ok", headers=_NEVER_KEPT)
        return PlainTextResponse(NOT_READY, status_code=503, headers=_NEVER_KEPT)

    return [
        Route("/healthz", health, methods=["GET"]),
        Route("/readyz", ready, methods=["GET"]),
        *(route for script in _SCRIPTS for route in _script_routes(script)),
    ]


async def health(_request: Request) -> Response:
    """200 as long as the process answers at all; the store is not touched."""
    return PlainTextResponse("ok", headers=_NEVER_KEPT)


def _script_routes(script: Path) -> list[Route]:
    """A script of ours. Pages name it relative to themselves: it is below any base path as well."""

    async def send(_request: Request) -> Response:
        return FileResponse(script, media_type="text/javascript", headers=_KEPT_FOR_AN_HOUR)

    paths = (f"/{script.name}", f"/{{base:path}}/{script.name}")
    return [Route(path, send, methods=["GET"]) for path in paths]
