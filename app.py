"""The front door: `streamlit run app.py` serves the pages, the public routes and the headers."""

import gc
import pkgutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from importlib import import_module
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from inspectorate import components, config
from inspectorate.components import (
    area_search,
    blocks,
    compare_files,
    covid_files,
    covid_filters,
    filters,
    overview_view,
    text_filters,
)
from inspectorate.importing import doors, kept
from inspectorate.store import sessions
from inspectorate.store.databases import StoreError
from inspectorate.store.problems import DataError
from inspectorate.web.door import UploadGuard, build_door_route
from inspectorate.web.downloads import build_download_routes
from inspectorate.web.files import build_file_routes
from inspectorate.web.frame import build_frame_routes
from inspectorate.web.headers import SecurityHeaders
from inspectorate.web.routes import build_routes
from inspectorate.web.startup import CannotStartError, PlainStartup

SORRY = (
    "Something went wrong while this page was being made, and it has been noted. "
    "Reload the page, or choose another from the menu."
)


def is_ready() -> bool:
    """Whether the store opens and answers."""
    with sessions.open_store(config.database_url()):
        return True


def open_file(sha256: str) -> kept.KeptFile | None:
    """The imported file with this fingerprint."""
    return kept.open_file(config.imports_url(), sha256)


def say_sorry(_error: Exception) -> bool:
    """Shows one plain sentence; Streamlit has already logged the error with its traceback."""
    st.error(SORRY)
    return True


def _warm() -> None:
    """Asks beforehand what the front page asks, the list of organisations, and what is searched."""
    blocks.get_newest()
    area_search.get_words()
    overview_view.get_lead()
    overview_view.get_examples()
    overview_view.get_picture(blocks.today())
    filters.get_names()
    text_filters.get_held()


@asynccontextmanager
async def prepare(_app: st.App) -> AsyncIterator[None]:
    """Before the first visitor: a store that is current, all modules, and what most will ask.

    What is there by then stays until the end, so the garbage collection that Streamlit forces after
    every run is told to pass it by: that makes reruns several times as quick.

    Raises CannotStartError where the settings or the data are at fault.
    """
    for module in pkgutil.iter_modules(components.__path__, f"{components.__name__}."):
        import_module(module.name)
    try:
        url, imports = config.database_url(), partial(kept.active, config.imports_url())
        sessions.ensure_built(url, config.DATA_DIRECTORY, imports=imports).close()
        _warm()
    except (DataError, StoreError, config.SettingError, OSError) as error:
        raise CannotStartError(f"Inspectorate cannot start.\n{error}") from error
    gc.collect()
    gc.freeze()
    if door is not None:
        print(f"Whoever opens this link may import: {address_of(door.link)}", flush=True)
    yield


def address_of(path: str) -> str:
    """The address of a path as it is opened on this machine."""
    host, port = st.get_option("server.address") or "localhost", st.get_option("server.port")
    base = st.get_option("server.baseUrlPath").strip("/")
    return "/".join(filter(None, (f"http://{host}:{port}", base, path)))


door = doors.door_by_link()
FRAME = Path(st.__file__).parent / "static" / "index.html"
EVERY_PAGE = (*blocks.PAGES.values(), *blocks.BESIDE_THE_MENU.values(), blocks.IMPORT_PAGE)
BELOW_THE_ROOT = [name for name in EVERY_PAGE if name != "./"]

COMPARE_FILES = {"svg": compare_files.draw_picture}
COVID_FILES = blocks.mark_files({"csv": covid_files.write_csv, "xlsx": covid_files.write_workbook})

routes = [
    *build_routes(is_ready),
    *build_file_routes(open_file),
    *build_download_routes("comparison", compare_files.read_asked, COMPARE_FILES),
    *build_download_routes("covid", covid_filters.read_asked, COVID_FILES),
    *build_frame_routes(FRAME, BELOW_THE_ROOT),
]
if door is not None:
    routes.append(build_door_route(doors.PATH, door.exchange, doors.COOKIE, blocks.IMPORT_PAGE))

app = st.App(
    "pages/shell.py",
    routes=routes,
    middleware=[
        Middleware(PlainStartup),
        Middleware(SecurityHeaders),
        Middleware(UploadGuard, may_upload=doors.may_upload),
    ],
    lifespan=prepare,
    on_script_error=say_sorry,
)
