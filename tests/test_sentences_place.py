"""Every sentence that the app makes up stands in presenting/sentences/; checked by reading code.

What is fixed stands in presenting/wordings*.py, or where it is shown; what is put together of fixed
words and of what the data hold is a sentence or a clause of one, and is written and tested there.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspectorate import config

MANY = 3
"""From so many fixed words on it is a clause; fewer are the shorthand of a figure or a date."""

WORD = re.compile(r"[A-Za-z][\w'’-]*")
TAG = re.compile(r"<[^>]*>")


def is_place_of_sentences(path: Path) -> bool:
    return path.parent.name == "sentences" or path.name.startswith("wordings")


ELSEWHERE = [
    path
    for folder in ("inspectorate/presenting", "inspectorate/components", "pages")
    for path in sorted((config.ROOT / folder).rglob("*.py"))
    if not is_place_of_sentences(path)
]


def put_together(source: str) -> list[str]:
    """The fixed words of each string that holds many and takes in others, however it does so."""
    found = [text for node in ast.walk(ast.parse(source)) for text in _texts(node)]
    return [text for text in found if len(WORD.findall(TAG.sub(" ", text))) >= MANY]


def _texts(node: ast.AST) -> Iterator[str]:
    """The fixed text that a node puts together with something else; none where it does not."""
    if isinstance(node, ast.JoinedStr):
        yield " ".join(_fixed(part) for part in node.values)
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Mod):
        yield from (_fixed(node.left), _fixed(node.right))
    elif isinstance(node, ast.AugAssign):
        yield _fixed(node.value)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        of = node.func.value
        markup = isinstance(of, ast.Call) and of.args
        if node.func.attr == "format":
            yield _fixed(of.args[0] if markup else of)


def _fixed(node: ast.AST) -> str:
    text = node.value if isinstance(node, ast.Constant) else ""
    return text if isinstance(text, str) else ""


@pytest.mark.parametrize(
    "path", ELSEWHERE, ids=lambda path: path.relative_to(config.ROOT).as_posix()
)
def test_no_sentence_is_made_up_elsewhere(path: Path):
    assert put_together(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        'f"{count} of the cases inspected"',
        'f"Of {pdus} we hold {count}"',
        'f"{a} were {b} judged {c} sufficient"',
        'told += " of the inspected cases"',
        'told = "We hold no inspection of " + name',
        'told = count + " of the inspected cases"',
        '"We hold {} of {} cases".format(count, cases)',
        '"We hold %s of them" % count',
        'Markup("<b>We hold no</b> {}").format(name)',
        "def f():\n    return f'''{name} is\n    not held'''",
    ],
)
def test_a_sentence_that_is_made_up_is_found(source: str):
    assert len(put_together(source)) == 1


@pytest.mark.parametrize(
    "source",
    [
        'f"{part} of {cases}"',
        'f"{percent:g}% ({part} of {cases} cases)"',
        'f"{low:.0f} to {high:.0f} per"',
        '"No inspection is in what we hold."',
        '"""What a module says of itself, with a {brace} in it."""',
        'Markup(\'<a class="quiet link" href="{}">{}</a>\').format(address, text)',
        "total = first + second",
    ],
)
def test_shorthand_fixed_words_and_markup_pass(source: str):
    assert put_together(source) == []


def test_the_places_searched_are_there():
    searched = {path.name for path in ELSEWHERE}
    assert {"coverage.py", "grid.py", "inspection_sections.py", "ratings.py"} <= searched
    assert not [path for path in ELSEWHERE if is_place_of_sentences(path)]
