"""The widgets that a session has been shown, and what it sends back about them."""

from dataclasses import dataclass
from typing import Any

from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates

from benchmarks.pages import Action, Choose, Type

KINDS = ("selectbox", "text_input", "slider", "button")
"""What a session can hold and change; of others it keeps silent, so that they stay at default."""


class NoSuchWidget(RuntimeError):
    """The page shows no widget with the label that the list of pages names."""


@dataclass
class Widget:
    """A widget as last shown, with what it holds now."""

    kind: str
    element: Any
    fragment: str
    value: Any

    def state(self) -> WidgetState:
        """The value in the form in which a browser reports it."""
        state = WidgetState(id=self.element.id)
        if self.kind == "slider":
            state.double_array_value.data.extend(self.value)
        elif self.kind == "button":
            state.trigger_value = True
        elif self.value is not None:
            state.string_value = self.value
        return state


class Widgets:
    """All widgets of the page that a session has open."""

    def __init__(self) -> None:
        self._shown: dict[str, Widget] = {}

    def forget(self) -> None:
        """The page is being drawn anew."""
        self._shown.clear()

    def show(self, element: Any, fragment: str) -> None:
        """Take note of an element if it is a widget we can handle."""
        kind = element.WhichOneof("type")
        if kind in KINDS:
            shown = getattr(element, kind)
            self._shown[shown.label] = Widget(kind, shown, fragment, _value(kind, shown))

    def change(self, action: Action, turn: int) -> str:
        """Set a widget to its next value; returns the fragment that it belongs to, or nothing."""
        widget = self._shown.get(action.label)
        if widget is None:
            labels = ", ".join(self._shown) or "none"
            raise NoSuchWidget(f"no widget “{action.label}” among: {labels}")
        widget.value = _next(widget, action, turn)
        return widget.fragment

    def states(self) -> WidgetStates:
        """What a browser would send with a rerun; a button takes part only when pressed."""
        held = [widget for widget in self._shown.values() if widget.value is not None]
        states = WidgetStates(widgets=[widget.state() for widget in held])
        for widget in held:
            if widget.kind == "button":
                widget.value = None
        return states


def _value(kind: str, shown: Any) -> Any:
    """What a widget holds when it is first shown."""
    if kind == "button":
        return None
    if kind == "slider":
        return list(shown.value if shown.set_value else shown.default)
    if kind == "text_input":
        return shown.value if shown.set_value else shown.default
    if shown.set_value:
        return shown.raw_value
    return shown.options[shown.default] if shown.options and shown.HasField("default") else None


def _next(widget: Widget, action: Action, turn: int) -> Any:
    """Another value than the one before it."""
    shown = widget.element
    if widget.kind == "slider":
        steps = max(1, round((shown.max - shown.min) / shown.step))
        return [shown.min + turn % steps * shown.step]
    if widget.kind == "text_input":
        texts = action.texts if isinstance(action, Type) else ("a", "b")
        return texts[turn % len(texts)]
    if widget.kind == "selectbox":
        options = (isinstance(action, Choose) and action.options) or shown.options
        return options[turn % len(options)]
    return True
