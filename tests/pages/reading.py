"""What a page shows, read off the screen as a visitor sees it, and what visitors do there."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page

from tests import visits

# Rankings, averages and verdicts that the data cannot bear.
VERDICTS = re.compile(
    r"national average|never inspected|\b(best|worst|rank(s|ed|ing)?|league|top|bottom|score[sd]?"
    r"|improved|similar|safety)\b",
    re.IGNORECASE,
)
REFUSED = "which is not in what we hold"

# Tables with their captions, heads and cells as they are written on the screen; what one cell says
# of several columns is said of each.
TABLES = """() => [...document.querySelectorAll('.inspectorate table')].map(table => {
  const note = table.querySelector('.caption-note');
  const caption = table.caption.textContent.trim();
  return {
    caption: note ? caption.replace(note.textContent.trim(), '').trim() : caption,
    heads: [...table.tHead.rows[0].cells].map(cell => cell.innerText.trim()),
    rows: [...table.tBodies[0].rows].map(row => [...row.cells].flatMap(
      cell => Array(cell.colSpan).fill(cell.innerText.trim()))),
  };
})"""


def choices(page: Page) -> dict[str, str]:
    """The choices that stand in the address."""
    query = parse_qs(urlsplit(page.url).query, keep_blank_values=True)
    return {name: values[-1] for name, values in query.items()}


def heading(page: Page) -> str:
    """The page's first heading; more than one, or none, is an error."""
    return page.locator("h1").inner_text()


def status(page: Page) -> str:
    """The sentence that says what the filters leave."""
    return page.locator("p[role=status]").inner_text()


def refusals(page: Page) -> list[str]:
    """The sentences about what the address asks for and we do not hold."""
    return page.locator(".note", has_text=REFUSED).all_inner_texts()


def tables(page: Page) -> dict[str, list[dict[str, str]]]:
    """The tables on the screen by caption; each row by the heads of its columns."""
    found = page.evaluate(TABLES)
    assert len({table["caption"] for table in found}) == len(found), "two tables of one name"
    return {
        table["caption"]: [dict(zip(table["heads"], row, strict=True)) for row in table["rows"]]
        for table in found
    }


def inspections(page: Page) -> list[dict[str, str]]:
    """The rows of all blocks of the Ratings page, each with its block."""
    read = tables(page)
    return [
        row | {"block": caption, "name": row["Organisation"].splitlines()[0]}
        for caption, rows in read.items()
        for row in rows
        if "Organisation" in row
    ]


def words(page: Page) -> str:
    """All that the page says, without its widgets, in one line."""
    parts = page.locator(".stMain .inspectorate").all_inner_texts()
    return re.sub(r"\s+", " ", " ".join(parts))


def verdicts(told: str) -> list[str]:
    """The words in what is told that rank or judge; the caution against ranking is none."""
    said = told.replace("not so that you can rank", "")
    return [found.group() for found in VERDICTS.finditer(said)]


def broken(page: Page) -> list[str]:
    """What a visitor sees of an error."""
    boxes = "[data-testid=stException], [data-testid=stAlert], [role=dialog]"
    return page.locator(boxes).all_inner_texts()


def choose(page: Page, label: str, option: str) -> None:
    """Chooses an option of a select box by its name, as a visitor does by typing."""
    box = page.get_by_role("combobox", name=label, exact=True)
    if not box.count():
        open_more_filters(page)
    box.click()
    box.fill(option)
    left = page.url
    page.get_by_role("option", name=option, exact=True).click()
    page.wait_for_url(lambda address: address != left)
    visits.wait_ready(page)


def open_more_filters(page: Page) -> None:
    """Opens the filters that are hidden at first, unless they are open."""
    if page.locator("[data-testid=stExpander] details:not([open])").count():
        page.get_by_text("More filters and order").click()
        visits.wait_ready(page)
    page.get_by_role("combobox", name="Framework", exact=True).wait_for()


def search(page: Page, text: str) -> None:
    """Types a name into the search box and presses Enter."""
    box = page.get_by_label("Search by name")
    left = page.url
    box.fill(text)
    box.press("Enter")
    page.wait_for_url(lambda address: address != left)
    visits.wait_ready(page)


def go_back(page: Page) -> None:
    """One step back; every step of ours is another address."""
    left = page.url
    page.go_back()
    page.wait_for_url(lambda address: address != left)
    visits.wait_ready(page)


def go_forward(page: Page) -> None:
    """One step forward again."""
    left = page.url
    page.go_forward()
    page.wait_for_url(lambda address: address != left)
    visits.wait_ready(page)


def menu(page: Page, title: str) -> None:
    """Opens a page by the menu."""
    page.get_by_role("navigation", name="Pages").get_by_role("link", name=title, exact=True).click()
    visits.wait_ready(page)
