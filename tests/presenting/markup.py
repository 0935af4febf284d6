"""HTML read back as a browser would, so that tests ask for elements and words, not for strings."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})


@dataclass
class Element:
    """An element with its attributes and all the text within it, save what its buttons say."""

    tag: str
    attributes: dict[str, str | None]
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join("".join(self.parts).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Element] = []
        self.open: list[Element] = [Element("document", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        self.found.append(element)
        if tag not in _VOID:
            self.open.append(element)
        elif tag == "br":
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        tags = [element.tag for element in self.open]
        within = tags.index("button") if "button" in tags else 0
        for element in self.open[within:]:
            element.parts.append(data)


def read(html: str) -> list[Element]:
    """Every element in order; fails where tags are not closed as they were opened."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert len(reader.open) == 1, f"<{reader.open[-1].tag}> is not closed"
    return reader.found


def find(html: str, tag: str, **attributes: str) -> list[Element]:
    """The elements of a tag with these attributes; `class_` asks for one of the classes."""
    wanted = attributes.pop("class_", "")
    return [
        element
        for element in read(html)
        if element.tag == tag
        and (not wanted or wanted in (element.attributes.get("class") or "").split())
        and all(element.attributes.get(name) == value for name, value in attributes.items())
    ]


def words(html: str) -> str:
    """The text that a reader sees, with single spaces."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.open[0].text


def table_rows(html: str) -> list[list[str]]:
    """The text of the cells of every body row, with its row head first."""
    rows: list[list[str]] = []
    for element in read(html):
        if element.tag == "tr":
            rows.append([])
        elif element.tag in ("th", "td"):
            rows[-1].append(element.text)
    return rows[1:]


# What a hostile or careless source could hold; none of it may become markup.
HOSTILE = """<script>alert("x")</script>' onmouseover='alert(1)' & <b>bold</b>"""


def assert_harmless(html: str) -> None:
    """No element or attribute of HOSTILE came to life, and its text is still there to read."""
    for element in read(html):
        assert element.tag not in ("script", "b", "iframe", "img"), element
        assert not [name for name in element.attributes if name.startswith("on")], element
        address = (element.attributes.get("href") or "").strip().lower()
        assert not address.startswith(("javascript:", "data:", "vbscript:")), element
    assert '<script>alert("x")</script>' in words(html)
