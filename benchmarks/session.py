"""One visitor without a browser, who speaks Streamlit's protocol over a websocket."""

import asyncio
import socket
import time
from urllib.parse import urlsplit

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from benchmarks.pages import Action, Page
from benchmarks.widgets import Widgets

PATIENCE = 30
"""Seconds after which a run of the script counts as lost."""
LOOPBACK = ("127.0.0.1", "localhost", "::1")
KEPT_RUNS = 2
"""For so many runs a browser keeps a message that it may be sent again as a mere reference."""


class SessionError(RuntimeError):
    """The server did not run the script as asked."""


class Session:
    """A page that somebody has open: its widgets, its address, its cached messages."""

    def __init__(self, address: str, page: Page) -> None:
        if urlsplit(address).hostname not in LOOPBACK:
            raise SessionError(f"{address} is not on this machine")
        self._address = address
        self._page_name = page.url_name
        self._page_hash = ""
        self._query = page.query
        self._widgets = Widgets()
        self._cache: dict[str, tuple[ForwardMsg, int]] = {}
        self._runs = 0
        self._connection: ClientConnection | None = None
        self.exceptions = 0
        self.received = 0

    async def open(self) -> float:
        """Connect and run the page for the first time; seconds of that run."""
        self._connection = await connect(
            f"{self._address}/_stcore/stream",
            subprotocols=["streamlit"],
            compression=None,
            max_size=None,
            ping_interval=None,
        )
        return await self.rerun()

    async def close(self) -> None:
        """Leave the page."""
        if self._connection is not None:
            await self._connection.close()

    async def rerun(self, action: Action | None = None, turn: int = 0) -> float:
        """Change a widget, or nothing, and run the script; seconds until the server is done."""
        fragment = self._widgets.change(action, turn) if action else ""
        request = self._request(fragment)
        self._runs += 1
        begin = time.perf_counter()
        async with asyncio.timeout(PATIENCE):
            await self._connection.send(request.SerializeToString())
            while not self._take(await self._receive()):
                pass
        return time.perf_counter() - begin

    def _request(self, fragment: str) -> BackMsg:
        """What a browser sends: address, widgets, the messages it still has."""
        request = BackMsg()
        client = request.rerun_script
        client.query_string = self._query
        # By name when the page is opened, by hash from then on: navigation tells the hash.
        client.page_script_hash = self._page_hash
        client.page_name = "" if self._page_hash else self._page_name
        client.fragment_id = fragment
        client.widget_states.CopyFrom(self._widgets.states())
        self._cache = {
            name: entry for name, entry in self._cache.items() if entry[1] > self._runs - KEPT_RUNS
        }
        client.cached_message_hashes.extend(self._cache)
        client.context_info.url = self._address.replace("ws:", "http:") + "/" + self._page_name
        client.context_info.locale = "en-GB"
        client.context_info.timezone = "Europe/London"
        return request

    async def _receive(self) -> ForwardMsg:
        self._acknowledge_at_once()
        data = await self._connection.recv()
        self._acknowledge_at_once()
        self.received += len(data)
        message = ForwardMsg.FromString(data)
        if message.WhichOneof("type") == "ref_hash":
            if message.ref_hash not in self._cache:
                raise SessionError("the server referred to a message that was never sent")
            name, metadata = message.ref_hash, message.metadata
            message = ForwardMsg()
            message.CopyFrom(self._cache[name][0])
            message.metadata.CopyFrom(metadata)
            self._cache[name] = (message, self._runs)
        elif message.metadata.cacheable and message.hash:
            self._cache[message.hash] = (message, self._runs)
        return message

    def _acknowledge_at_once(self) -> None:
        """Forbid a delayed acknowledgement, which costs 40 ms a run that no browser shows.

        The kernel forgets the wish after a while, so it is repeated around every message.
        """
        quick = getattr(socket, "TCP_QUICKACK", None)
        if quick is not None:
            plug = self._connection.transport.get_extra_info("socket")
            plug.setsockopt(socket.IPPROTO_TCP, quick, 1)

    def _take(self, message: ForwardMsg) -> bool:
        """Do what a browser would with a message; True when the run is over."""
        kind = message.WhichOneof("type")
        if kind == "new_session":
            if not message.metadata.run.fragment_ids:
                self._widgets.forget()
        elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            element = message.delta.new_element
            self.exceptions += _is_error(element)
            self._widgets.show(element, message.delta.fragment_id)
        elif kind == "navigation":
            self._page_hash = message.navigation.page_script_hash
        elif kind == "page_info_changed":
            self._query = message.page_info_changed.query_string
        elif kind == "page_not_found":
            raise SessionError(f"the application has no page “{self._page_name}”")
        elif kind == "script_finished":
            return self._is_over(message.script_finished)
        return False

    @staticmethod
    def _is_over(status: int) -> bool:
        """A run that was broken off for a rerun is followed by that rerun."""
        if status == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
            raise SessionError("the script does not compile")
        return status != ForwardMsg.FINISHED_EARLY_FOR_RERUN


def _is_error(element: Element) -> bool:
    """An exception with its traceback, or the red box that an application shows in its place."""
    kind = element.WhichOneof("type")
    return kind == "exception" or (kind == "alert" and element.alert.format == Alert.ERROR)
