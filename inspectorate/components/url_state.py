"""Every choice stands in the address: it is read from there before a widget is drawn, and written
there when the widget changes, so that a link, reload, Back and Forward all bring it back.

Streamlit's own binding of widgets to the address loses them on Back, so it is not used.
"""

from collections.abc import Mapping, Sequence

import streamlit as st


def _key(parameter: str) -> str:
    return f"address:{parameter}"


def _write(parameter: str, default: str, clears: Sequence[str] = ()) -> None:
    value = st.session_state[_key(parameter)]
    if value is True or value is False:
        value = "yes" if value else "no"
    dropped = {parameter, *clears}
    address = {name: kept for name, kept in st.query_params.items() if name not in dropped}
    if value not in (None, default):
        address[parameter] = value
    # At one stroke: each change of the address on its own would be a step for Back.
    st.query_params.from_dict(address)


def read(parameter: str, allowed: Mapping[str, str], default: str = "") -> tuple[str, str]:
    """The value that the address asks for, and the value that is refused as unknown.

    One of the two is empty or the default: an unknown value gives the default, and itself.
    """
    asked = st.query_params.get(parameter, default)
    return (asked, "") if asked in allowed else (default, asked)


def choose(
    label: str,
    parameter: str,
    options: Mapping[str, str],
    *,
    default: str = "",
    help: str = "",
    placeholder: str = "",
    clears: Sequence[str] = (),
) -> str:
    """A select box over `options` (value to words) whose choice stands in the address.

    A new choice takes the parameters `clears` out of the address: they belonged to the old one.
    """
    value, _ = read(parameter, options, default)
    st.session_state[_key(parameter)] = value
    return st.selectbox(
        label,
        list(options),
        format_func=lambda option: options[option],
        key=_key(parameter),
        on_change=_write,
        args=(parameter, default, clears),
        help=help or None,
        placeholder=placeholder or None,
    )


def look_up(label: str, parameter: str, options: Sequence[str], *, placeholder: str = "") -> str:
    """A select box in which anything else may be typed; the words stand in the address.

    At most 100 characters are taken.
    """
    st.session_state[_key(parameter)] = st.query_params.get(parameter, "")[:100].strip() or None
    chosen = st.selectbox(
        label,
        options,
        index=None,
        key=_key(parameter),
        on_change=_write,
        args=(parameter, ""),
        placeholder=placeholder or None,
        accept_new_options=True,
    )
    return chosen or ""


def is_on(parameter: str) -> bool:
    """Whether the address says yes."""
    return st.query_params.get(parameter) == "yes"


def switch(label: str, parameter: str, *, help: str = "") -> bool:
    """A check box, off unless the address says yes."""
    st.session_state[_key(parameter)] = is_on(parameter)
    return st.checkbox(
        label, key=_key(parameter), on_change=_write, args=(parameter, "no"), help=help or None
    )


def search(
    label: str,
    parameter: str,
    *,
    placeholder: str = "",
    most: int = 100,
    help: str = "",
    clears: Sequence[str] = (),
) -> str:
    """A text box whose words stand in the address; of them at most so many characters are taken.

    New words take the parameters `clears` out of the address: they belonged to the old ones.
    """
    st.session_state[_key(parameter)] = st.query_params.get(parameter, "")[:most]
    return st.text_input(
        label,
        key=_key(parameter),
        on_change=_write,
        args=(parameter, "", clears),
        placeholder=placeholder,
        max_chars=most,
        help=help or None,
    ).strip()


def clear(*parameters: str) -> None:
    """Takes choices out of the address that belong to what is no longer there."""
    kept = {name: value for name, value in st.query_params.items() if name not in parameters}
    st.query_params.from_dict(kept)
