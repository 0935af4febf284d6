"""The frame of a page below the root: Streamlit's own, told at its start where the server is.

Streamlit cannot know whether the address ends in the name of a page or of a folder, so it first
asks for its server below the page, in vain: a tenth of a second, and two errors in the console.
"""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from starlette.responses import HTMLResponse
from starlette.routing import Route

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from starlette.requests import Request
    from starlette.responses import Response

# Relative to the page, so that it holds under any base path.
START_SCRIPT = 'window.__streamlit = {BACKEND_BASE_URL: new URL("./", location.href).href}'
START_SCRIPT_HASH = (
    f"'sha256-{base64.b64encode(hashlib.sha256(START_SCRIPT.encode()).digest()).decode()}'"
)


def build_frame_routes(frame: Path, names: Iterable[str]) -> list[Route]:
    """The route of each page by its name; `frame` is the file that Streamlit would answer with."""
    content = frame.read_text(encoding="utf-8").replace(
        "<head>", f"<head>\n    <script>{START_SCRIPT}</script>", 1
    )

    async def show(_request: Request) -> Response:
        return HTMLResponse(content, headers={"Cache-Control": "no-cache"})

    return [Route(f"/{name}", show, methods=["GET"]) for name in names]
