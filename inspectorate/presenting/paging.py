"""Links to the pages before and after, where not everything stands on one."""

from collections.abc import Callable

from markupsafe import Markup

from inspectorate.presenting import sentences
from inspectorate.presenting.html import render


def pager(page: int, pages: int, address: Callable[[int], str]) -> Markup | str:
    """The links; empty where there is only one page. `address` gives that of a page."""
    if pages == 1:
        return ""
    return render(
        "pager",
        words=sentences.of_page(page, pages),
        first=address(1) if page > 2 else "",
        before=address(page - 1) if page > 1 else "",
        after=address(page + 1) if page < pages else "",
        last=address(pages) if page < pages - 1 else "",
    )
