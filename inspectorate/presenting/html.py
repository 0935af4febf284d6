"""HTML fragments from templates; whatever comes from the data is escaped."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from inspectorate.domain.dates import write_date
from inspectorate.domain.organisations import full_name

_ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_ENVIRONMENT.filters |= {"date": write_date}
_ENVIRONMENT.globals |= {"full_name": full_name}


def render(template: str, **values: object) -> Markup:
    """The template filled with `values`; text among them is escaped, Markup is kept.

    Raises jinja2.UndefinedError where the template names a value that was not given.
    """
    return Markup(_ENVIRONMENT.get_template(f"{template}.html").render(**values))


def draw(template: str, **values: object) -> str:
    """The SVG of a template filled with `values`, all of them escaped."""
    return _ENVIRONMENT.get_template(f"{template}.svg").render(**values)


def stylesheet(theme: object) -> str:
    """The style of every page, in the colours of `theme` (the module charts.theme)."""
    return _ENVIRONMENT.get_template("style.css").render(theme=theme)
