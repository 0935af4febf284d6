"""Twelve questions of an ordinary day, each answered from the front page in a few interactions."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests import visits
from tests.pages import held, reading
from tests.pages.everyday import EVERYDAY, Everyday, Step

MOST_INTERACTIONS = 5
FIND = "Find a council, town, PDU or region"


@pytest.fixture
def reader(visitor: Page) -> Iterator[Page]:
    """A visitor on the front page, whose clipboard may be read."""
    visitor.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visits.open_page(visitor, "/")
    yield visitor
    visitor.context.clear_permissions()


def look_up(page: Page, name: str) -> None:
    """Types a name into the search box and presses Enter."""
    box = page.get_by_role("combobox", name=FIND, exact=True)
    box.click()
    box.fill(name)
    _leave(page, lambda: box.press("Enter"))


def follow(page: Page, link: str) -> None:
    """A link to another page."""
    _leave(page, page.get_by_role("link", name=link, exact=True).click)


def part(page: Page, title: str) -> None:
    """A link to a part of this page, which then stands on the screen."""
    contents = page.get_by_role("navigation", name="On this page")
    contents.get_by_role("link", name=title, exact=True).click()
    expect(page.get_by_role("heading", name=title, exact=True)).to_be_in_viewport()


def choose(page: Page, option: str) -> None:
    reading.choose(page, "Organisation", option)


def unfold(page: Page, title: str) -> None:
    """A line that opens; the first that is called so."""
    line = _called(page.locator("summary"), title)
    line.click()
    expect(line.locator("xpath=..")).to_have_attribute("open", "")


def press(page: Page, button: str) -> None:
    page.get_by_role("button", name=button, exact=True).click()
    expect(page.locator("body > [role=status]")).to_contain_text("Copied")


WAYS: dict[str, Callable[[Page, str], None]] = {
    "look up": look_up,
    "follow": follow,
    "part": part,
    "choose": choose,
    "menu": reading.menu,
    "open": unfold,
    "press": press,
}


def _leave(page: Page, go: Callable[[], object]) -> None:
    left = page.url
    go()
    page.wait_for_url(lambda address: address != left)
    visits.wait_ready(page)


def _called(lines: Locator, title: str) -> Locator:
    """The first line whose words, however they are broken, begin with the title."""
    shown = [" ".join(line.split()) for line in lines.all_inner_texts()]
    (first, *_) = [place for place, line in enumerate(shown) if line.startswith(title)]
    return lines.nth(first)


def walk(page: Page, steps: tuple[Step, ...]) -> int:
    """Takes the steps one by one; how many interactions that were."""
    for taken, (way, what) in enumerate(steps, start=1):
        WAYS[way](page, what)
        assert reading.broken(page) == [], f"after step {taken}"
    return len(steps)


def test_there_are_four_questions_of_each_user():
    users = [asked.user for asked in EVERYDAY]
    assert {user: users.count(user) for user in users} == {
        "director": 4,
        "inspector": 4,
        "public": 4,
    }


@pytest.mark.parametrize("asked", EVERYDAY, ids=lambda asked: asked.question)
def test_an_everyday_question_is_answered_from_the_front_page(reader: Page, asked: Everyday):
    assert walk(reader, asked.steps) <= MOST_INTERACTIONS
    # What a closed line hides is no part of these words.
    seen = reading.words(reader)
    assert [sentence for sentence in asked.told if sentence not in seen] == []
    if asked.link:
        link = reader.get_by_role("link", name=asked.link, exact=True).first
        expect(link).to_be_visible()
        (report,) = [row for row in held.rows("documents") if row["document"] == "surrey-2024"]
        assert link.get_attribute("href") == report["url"]
    if asked.copied:
        told = reader.evaluate("navigator.clipboard.readText()")
        assert told.startswith(asked.copied)
        assert told.endswith("OGL v3.")


def test_what_is_in_a_closed_line_counts_as_unanswered(reader: Page):
    (skills,) = [asked for asked in EVERYDAY if asked.question.startswith("Staff say")]
    walk(reader, skills.steps[:-1])
    assert "Skills for the case: 29 of 31" not in reading.words(reader)


def test_on_a_phone_the_answer_to_a_search_is_seen_without_scrolling(reader: Page):
    reader.set_viewport_size({"width": 320, "height": 700})
    look_up(reader, "Guildford")
    expect(reader.locator("div.answer").get_by_text("Last rated")).to_be_in_viewport()
    below = reader.locator("ul.examples").bounding_box()["y"]
    assert reader.locator("div.answer").bounding_box()["y"] < below
