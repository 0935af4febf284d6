"""The imported files, as downloads: what somebody else wrote is never shown as a page of ours."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Protocol
from urllib.parse import quote

from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from starlette.requests import Request

LOGGER = logging.getLogger(__name__)

MISSING = "There is no such file here, or its import was undone."
NOT_READ = "The files that were imported cannot be read at the moment."
_NEVER_KEPT = {"Cache-Control": "no-store"}
_SHA256 = re.compile(r"[0-9a-f]{64}")


class File(Protocol):
    """A file that is kept: its name, its size in bytes, and its bytes in parts."""

    name: str
    size: int
    parts: Iterator[bytes]


def build_file_routes(open_file: Callable[[str], File | None]) -> list[Route]:
    """The route of a file by its SHA-256, for GET and HEAD, below any base path.

    `open_file` is handed in, so that this layer needs no store; it gives None where there is no
    such file, and may raise. It runs in a thread of its own.
    """

    def download(request: Request) -> Response:
        """The file, 404 where there is none, 503 where nothing can be read."""
        sha256 = request.path_params["sha256"]
        try:
            file = open_file(sha256) if _SHA256.fullmatch(sha256) else None
        except Exception as error:
            LOGGER.error("The imported files cannot be read: %r", error)
            return PlainTextResponse(NOT_READ, status_code=503, headers=_NEVER_KEPT)
        if file is None:
            return PlainTextResponse(MISSING, status_code=404, headers=_NEVER_KEPT)
        headers = _NEVER_KEPT | {
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(file.name, safe='')}",
            "Content-Length": str(file.size),
        }
        kind = "application/octet-stream"
        if request.method == "HEAD":
            return Response(headers=headers, media_type=kind)
        return StreamingResponse(file.parts, headers=headers, media_type=kind)

    return [
        Route(path, download, methods=["GET"])
        for path in ("/files/{sha256}", "/{base:path}/files/{sha256}")
    ]
