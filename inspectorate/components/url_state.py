"""Every choice stands in the address: it is read from there before a widget is drawn, and written
there when the widget changes, so that a link, reload, Back and Forward all bring it back.

Streamlit's own binding of widgets to the address loses them on Back, so it is not used.
"""

from collections.abc import Mapping, Sequence

import streamlit as st


def _key(parameter: str) -> str:
    return f"address:{parameter}"


BETWEEN = ","
"""What stands between several values of one parameter; no slug holds it."""


def _write(parameter: str, default: str, clears: Sequence[str] = ()) -> None:
    value = st.session_state[_key(parameter)]
    if value is True or value is False:
        value = "yes" if value else "no"
    if isinstance(value, list):
        value = BETWEEN.join(value)
    _put(parameter, value, default, clears)


def _replace(key: str, parameter: str) -> None:
    _put(parameter, st.session_state[key], "", ())
    st.session_state[key] = None


def _swap(key: str, parameter: str, value: str) -> None:
    values = [st.session_state[key] if kept == value else kept for kept in read_many(parameter)]
    _put(parameter, BETWEEN.join(dict.fromkeys(values)), "", ())


def _put(parameter: str, value: str | None, default: str, clears: Sequence[str]) -> None:
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


def read_many(parameter: str) -> list[str]:
    """The values that the address asks for, each once and in its order."""
    asked = st.query_params.get(parameter, "").split(BETWEEN)
    return list(dict.fromkeys(value for value in asked if value))


def choose_many(
    label: str,
    parameter: str,
    options: Mapping[str, str],
    *,
    most: int,
    help: str = "",
    placeholder: str = "",
    clears: Sequence[str] = (),
) -> list[str]:
    """A box in which several of `options` (value to words) are chosen; all stand in the address.

    Values of the address that are no options are left out, and those beyond `most`.
    """
    chosen = [value for value in read_many(parameter) if value in options][:most]
    st.session_state[_key(parameter)] = chosen
    return st.multiselect(
        label,
        list(options),
        format_func=lambda option: options[option],
        key=_key(parameter),
        on_change=_write,
        args=(parameter, "", clears),
        max_selections=most,
        help=help or None,
        placeholder=placeholder or "Choose options",
    )


def replace(label: str, parameter: str, options: Mapping[str, str], *, placeholder: str) -> None:
    """A select box that gives the parameter a whole new value, and is then empty again.

    `options` maps such values, of one or of several, to words.
    """
    key = f"replaces:{parameter}"
    st.selectbox(
        label,
        list(options),
        index=None,
        format_func=lambda option: options[option],
        key=key,
        on_change=_replace,
        args=(key, parameter),
        placeholder=placeholder,
    )


def swap(label: str, parameter: str, value: str, options: Mapping[str, str]) -> None:
    """A select box that puts another of `options` in the place of one of several values."""
    key = f"{_key(parameter)}:{value}"
    st.session_state[key] = value
    st.selectbox(
        label,
        list(options),
        format_func=lambda option: options[option],
        key=key,
        on_change=_swap,
        args=(key, parameter, value),
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


def put(parameter: str, value: str, *, clears: Sequence[str] = ()) -> None:
    """Puts a choice into the address that nobody made by a widget."""
    dropped = {parameter, *clears}
    kept = {name: held for name, held in st.query_params.items() if name not in dropped}
    st.query_params.from_dict(kept | {parameter: value})


def clear(*parameters: str) -> None:
    """Takes choices out of the address that belong to what is no longer there."""
    kept = {name: value for name, value in st.query_params.items() if name not in parameters}
    st.query_params.from_dict(kept)
