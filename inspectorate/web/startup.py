"""What the log says where the app cannot start: sentences for what the operator can mend."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send


class CannotStartError(Exception):
    """The app cannot start; the message says why, one line per problem, and how to mend it."""


class PlainStartup:
    """ASGI middleware: a CannotStartError reaches the log as its message, without a traceback.

    The server ends with a non-zero code either way. Any other error is a fault of ours and keeps
    its traceback. (Starlette writes the traceback into its own report before the error arrives
    here, so that report is held back until the kind of error is known.)
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "lifespan":
            await self.app(scope, receive, send)
            return
        held: list[Message] = []

        async def hold_failure(message: Message) -> None:
            if message["type"] == "lifespan.startup.failed":
                held.append(message)
            else:
                await send(message)

        try:
            await self.app(scope, receive, hold_failure)
        except CannotStartError as error:
            await send({"type": "lifespan.startup.failed", "message": str(error)})
        except BaseException:
            for message in held:
                await send(message)
            raise
