"""What axe-core finds, what a phone 320 px wide shows, and what the keyboard reaches."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests import visits
from tests.pages import reading

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
ADDRESSES = {
    "overview": "/?find=Guildford",
    "ratings": "/ratings?region=region-kent-surrey-and-sussex&worked_out=yes",
    "all ratings": "/ratings?show=all",
    "surrey": "/organisation?organisation=surrey",
    "nation": "/organisation?organisation=nation",
    "region": "/organisation?organisation=region-kent-surrey-and-sussex",
    "only a rating": "/organisation?organisation=leeds",
    "retired": "/organisation?organisation=west-kent",
    "never inspected": "/organisation?organisation=mid-kent",
    "all PDUs": "/all_units",
    "how to import": "/import_reports",
    "unknown": "/organisation?organisation=nowhere",
    "compare": "/compare",
    "compare two": "/compare?with=surrey,nation&question=delivery-engagement",
    "compare six": "/compare?with=surrey,nation,leeds,essex-north,region-north-east,crc-london",
    "findings": "/findings?q=domestic+abuse&organisation=surrey&all=document",
    "themes": "/findings?view=themes",
    "themes of a region": "/findings?view=themes&region=region-kent-surrey-and-sussex",
    "a theme": "/findings?view=themes&theme=management-oversight&organisation=surrey",
    "no finding": "/findings?q=zebra&kind=strength",
    "recommendations": "/recommendations",
    "a review": "/reviews_and_history?review=nation-thematic-drugs-2021",
    "serious further offences": "/reviews_and_history?topic=serious-further-offences",
    "services before": "/reviews_and_history?topic=before",
    "unification": "/reviews_and_history?topic=unification",
    "covid": "/covid_recovery",
    "covid, a topic": "/covid_recovery?topic=delivery",
    "covid, quality": "/covid_recovery?topic=quality",
}
OPEN_ALL = "() => document.querySelectorAll('.inspectorate details').forEach(d => d.open = true)"

# What lies outside the width and in no region that scrolls by itself and takes the focus.
OUTSIDE = """() => {
  const width = document.documentElement.clientWidth;
  const found = [];
  for (const element of document.querySelectorAll('.stMain *')) {
    const box = element.getBoundingClientRect();
    if (!box.width || !box.height || (box.left >= -1 && box.right <= width + 1)) continue;
    const region = element.closest('.table-region');
    if (region && region !== element && region.tabIndex === 0
        && getComputedStyle(region).overflowX === 'auto') continue;
    found.push(`${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}`);
  }
  return found;
}"""
# What is wider or higher than the box that cuts it off. The text of a select box is left out: it
# can be read whole in its list.
CUT_OFF = """() => [...document.querySelectorAll('.stMain *')].filter(element => {
  if (element.closest('[data-testid=stSelectbox]') || !element.checkVisibility()) return false;
  if (element.closest('.aside') || element.closest('svg')) return false;
  const style = getComputedStyle(element);
  const cuts = axis => ['hidden', 'clip'].includes(style[axis]) && element.textContent.trim();
  return (cuts('overflowX') && element.scrollWidth > element.clientWidth + 1)
    || (cuts('overflowY') && element.scrollHeight > element.clientHeight + 1);
}).map(element => `${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}`)"""
SIDEWAYS = """() => [document.documentElement, document.querySelector('[data-testid=stMain]')]
  .map(element => element.scrollWidth - element.clientWidth)"""
HEADINGS = """() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  .map(heading => Number(heading.tagName[1]))"""
TABLES = """() => [...document.querySelectorAll('table')].map(table => ({
  caption: table.caption?.textContent.trim() ?? '',
  unscoped: [...table.querySelectorAll('th')].filter(head => !head.scope).length,
  rowHeads: [...table.tBodies[0].rows].every(row => row.cells[0].scope === 'row'),
  columnHeads: [...table.tHead.rows[0].cells].every(head => head.scope === 'col'),
  region: table.parentElement.getAttribute('role'),
  name: table.parentElement.getAttribute('aria-label'),
  reached: table.parentElement.tabIndex,
}))"""
FOCUS = """() => {
  const element = document.activeElement;
  const region = element.closest('.table-region');
  if (element === document.body) return 'page';
  if (element === region) return 'table';
  if (region && element.matches('tbody th a')) return 'row link';
  if (element.tagName === 'SUMMARY') return 'summary';
  return element.getAttribute('aria-label') || element.innerText.trim() || element.tagName;
}"""


def violations(page: Page) -> list[str]:
    """What axe-core holds against the page, each with the place."""
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    return [
        f"{rule['id']}: {node['html'][:160]} {node['failureSummary']}"
        for rule in found.response["violations"]
        for node in rule["nodes"]
    ]


def press_tab(page: Page, *, at_most: int = 80) -> Iterator[str]:
    """What has the focus after each press of Tab."""
    for _ in range(at_most):
        page.keyboard.press("Tab")
        yield page.evaluate(FOCUS)


def focus_is_seen(page: Page) -> bool:
    """Whether what has the focus, or its frame, looks otherwise without it."""
    element = page.evaluate_handle("() => document.activeElement").as_element()
    element.scroll_into_view_if_needed()
    box = element.bounding_box()
    around = {
        "x": max(box["x"] - 12, 0),
        "y": max(box["y"] - 12, 0),
        "width": min(box["width"], 400) + 24,
        "height": min(box["height"], 200) + 24,
    }
    focused = page.screenshot(clip=around, animations="disabled", caret="hide")
    element.evaluate("element => element.blur()")
    blurred = page.screenshot(clip=around, animations="disabled", caret="hide")
    element.evaluate("element => element.focus({preventScroll: true, focusVisible: true})")
    return focused != blurred


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("name", ADDRESSES)
def test_axe_finds_nothing_and_nothing_is_cut_off(visitor: Page, name: str, width: int):
    visitor.set_viewport_size({"width": width, "height": 900})
    visits.open_page(visitor, ADDRESSES[name])
    assert reading.broken(visitor) == []
    assert visitor.locator("h1, footer.foot").count() == 2
    visitor.evaluate(OPEN_ALL)
    if name == "ratings":
        reading.open_more_filters(visitor)
    assert violations(visitor) == []
    assert visitor.evaluate(SIDEWAYS) == [0, 0]
    assert visitor.evaluate(OUTSIDE) == []
    assert visitor.evaluate(CUT_OFF) == []

    levels = visitor.evaluate(HEADINGS)
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    for table in visitor.evaluate(TABLES):
        assert table["caption"].startswith(table["name"])
        assert table["unscoped"] == 0
        assert table["rowHeads"]
        assert table["columnHeads"]
        assert (table["region"], table["reached"]) == ("region", 0)


@pytest.mark.parametrize("name", ["surrey", "nation"])
def test_the_case_grid_reads_aloud_line_by_line_and_without_its_scale(visitor: Page, name: str):
    visits.open_page(visitor, ADDRESSES[name])
    read_aloud = visitor.locator(".case-grid").aria_snapshot()
    lines = visitor.locator(".case-grid summary").all()
    assert len(lines) == 12
    for line in lines:
        assert " ".join(line.inner_text().split()) in read_aloud
    assert "Percentage of cases judged sufficient" not in read_aloud
    assert "Work was judged sufficient in" in visitor.locator(".chart-head strong").inner_text()
    assert "Source:" in visitor.locator("#case-grid ~ .source").first.inner_text()


def test_the_keyboard_reaches_filters_tables_and_rows_of_the_ratings_and_is_seen(visitor: Page):
    visits.open_page(visitor, "/ratings?region=region-wales")
    wanted = [
        *("Search by name", "Region", "summary"),
        *("Download as CSV", "table", "row link"),
    ]
    reached = []
    for focus in press_tab(visitor):
        if focus in wanted and focus not in reached:
            reached.append(focus)
            assert focus_is_seen(visitor), focus
        if len(reached) == len(wanted):
            break
    assert reached == wanted
    assert reached.index("table") < reached.index("row link")


def test_the_keyboard_chooses_a_filter_and_follows_a_row(visitor: Page):
    visits.open_page(visitor, "/ratings")
    for focus in press_tab(visitor):
        if focus == "Region":
            break
    visitor.keyboard.type("Wales")
    visitor.keyboard.press("ArrowDown")
    visitor.keyboard.press("Enter")
    visits.wait_ready(visitor)
    assert reading.choices(visitor) == {"region": "region-wales"}
    for focus in press_tab(visitor):
        if focus == "row link":
            break
    visitor.keyboard.press("Enter")
    visitor.wait_for_url("**/organisation?**")
    visits.wait_ready(visitor)
    assert reading.heading(visitor).endswith("PDU")


def test_the_keyboard_finds_an_area_and_follows_its_answer(visitor: Page):
    visits.open_page(visitor, "/")
    for focus in press_tab(visitor):
        if focus.startswith("Find a council"):
            break
    left = visitor.url
    visitor.keyboard.type("Guildford")
    visitor.keyboard.press("Enter")
    visitor.wait_for_url(lambda address: address != left)
    visits.wait_ready(visitor)
    for focus in press_tab(visitor):
        if focus == "All we hold of Surrey PDU":
            break
    assert focus_is_seen(visitor)
    visitor.keyboard.press("Enter")
    visitor.wait_for_url("**/organisation?**")
    visits.wait_ready(visitor)
    assert reading.heading(visitor) == "Surrey PDU"


def test_the_keyboard_goes_to_the_findings_and_opens_them(visitor: Page):
    visits.open_page(visitor, ADDRESSES["surrey"])
    for focus in press_tab(visitor):
        if focus == "What was found":
            break
    visitor.keyboard.press("Enter")
    leadership = "() => document.activeElement.textContent.includes('Leadership')"
    for focus in press_tab(visitor, at_most=5):
        if focus == "summary" and visitor.evaluate(leadership):
            break
    assert focus_is_seen(visitor)
    opened = visitor.locator(".inspectorate details[open]")
    assert opened.count() == 0
    visitor.keyboard.press("Enter")
    assert opened.count() == 1
    assert opened.locator("li").first.is_visible()
