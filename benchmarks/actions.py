"""What a reader does with the mouse and the keyboard; the last input starts the clock."""

from playwright.sync_api import Locator, Page

from benchmarks.pages import Action, Choose, Press, Slide, Type


def perform(tab: Page, action: Action, turn: int) -> None:
    """Do it for the `turn`-th time, so that each time something changes."""
    match action:
        case Choose():
            _choose(tab, action, turn)
        case Type():
            field = tab.get_by_label(action.label, exact=True).first
            field.fill(action.texts[turn % len(action.texts)])
            _start_clock(tab)
            field.press("Enter")
        case Press():
            button = tab.get_by_role("button", name=action.label, exact=True)
            _start_clock(tab)
            button.click()
        case Slide():
            handle = _labelled(tab, "stSlider", action.label).get_by_role("slider")
            handle.focus()
            _start_clock(tab)
            handle.press("ArrowRight")


def _choose(tab: Page, action: Choose, turn: int) -> None:
    """Open a select box and click an option that is not the present one."""
    box = _labelled(tab, "stSelectbox", action.label).get_by_role("combobox").first
    box.click()
    shown = tab.get_by_role("option")
    shown.first.wait_for()
    if action.options:
        wanted = action.options[turn % len(action.options)]
        box.fill(wanted)  # a long list holds only the options near the top
        option = tab.get_by_role("option", name=wanted, exact=True).first
    else:
        option = shown.nth((turn + 1) % min(shown.count(), 5))
    option.scroll_into_view_if_needed()
    _start_clock(tab)
    option.click()


def _labelled(tab: Page, test_id: str, label: str) -> Locator:
    """The widget of one kind with this label."""
    return tab.get_by_test_id(test_id).filter(has=tab.get_by_text(label, exact=True)).first


def _start_clock(tab: Page) -> None:
    tab.evaluate("pageWatch.awaitRerun()")
