"""Files that a link on a page leads to: made when asked for, by whoever is handed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from starlette.requests import Request

    Read = Callable[[Mapping[str, str]], tuple[object, Sequence[str]]]

KINDS = {
    "svg": "image/svg+xml",
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def build_download_routes(
    name: str, read: Read, writers: Mapping[str, Callable[[object], bytes]]
) -> list[Route]:
    """The routes of one subject's files, /download/NAME.csv and so on, for GET and HEAD.

    `read` turns the query of an address into what is asked for, with a sentence for each value that
    is unknown: then the answer is 400 with these sentences. `writers` make a file by its kind.
    Pages name them relative to themselves, so they hold below any base path.
    """
    return [
        Route(f"{base}/download/{name}.{kind}", _endpoint(name, kind, read, write), methods=["GET"])
        for kind, write in writers.items()
        for base in ("", "/{base:path}")
    ]


def _endpoint(name: str, kind: str, read: Read, write: Callable[[object], bytes]) -> Callable:
    def answer(request: Request) -> Response:
        asked, refused = read(request.query_params)
        if refused:
            return PlainTextResponse("\n".join(refused), status_code=400)
        disposition = f'attachment; filename="inspectorate-{name}.{kind}"'
        headers = {"Content-Disposition": disposition, "Cache-Control": "no-cache"}
        return Response(write(asked), media_type=KINDS[kind], headers=headers)

    return answer
