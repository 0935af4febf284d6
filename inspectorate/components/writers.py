"""Whether this visitor may import, and by what; asked anew in every run."""

from collections.abc import Mapping

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from inspectorate import config
from inspectorate.components import reads
from inspectorate.importing import doors
from inspectorate.store import mark


def who_writes() -> str:
    """By what this visitor may import: the secret link, or the e-mail address signed in with.

    Empty for everybody else, and for all over demonstration data, which take no imports. Whoever
    may is let through the guard before uploads.
    """
    if over_demonstration():
        return ""
    who = doors.who_holds(st.context.cookies.get(doors.COOKIE, "")) or _signed_in()
    if who and (run := get_script_run_ctx()):
        doors.let_upload(run.session_id)
    return who


def over_demonstration() -> bool:
    """Whether what is shown is invented."""
    return reads.current_store().kind == mark.DEMONSTRATION


def offers_sign_in() -> bool:
    """Whether there is a provider to sign in with, and anybody who may import then."""
    return bool(config.importers()) and st.secrets.load_if_toml_exists() and "auth" in st.secrets


def signed_in_as() -> str:
    """The address of somebody who is signed in, whether or not on the list; empty where nobody."""
    return str(_user().get("email", "")) if offers_sign_in() else ""


def _signed_in() -> str:
    return doors.who_is_listed(_user(), config.importers()) if offers_sign_in() else ""


def _user() -> Mapping[str, object]:
    return st.user.to_dict()
