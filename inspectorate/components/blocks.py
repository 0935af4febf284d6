"""The parts that every page is made of: HTML blocks, notes, downloads."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache

import streamlit as st
from markupsafe import Markup

from inspectorate import config
from inspectorate.charts import theme
from inspectorate.components.reads import cached, current_store
from inspectorate.domain.dates import write_date
from inspectorate.domain.sources import DEMONSTRATION
from inspectorate.exporting import marking
from inspectorate.presenting import html, sentences, wordings
from inspectorate.queries.inspections import get_newest_publication
from inspectorate.store import mark

get_newest = cached(get_newest_publication)
PAGES = {
    "Overview": "./",
    "Ratings": "ratings",
    "Organisation": "organisation",
    "Compare": "compare",
    "Findings": "findings",
    "Recommendations": "recommendations",
    "Reviews and history": "reviews_and_history",
    "Covid-19 recovery": "covid_recovery",
    "About the data": "about_data",
}
# Reached from other pages, not from the menu.
BESIDE_THE_MENU = {"All PDUs on one question": "all_units"}
# In the menu for those alone who may import.
IMPORT, IMPORT_PAGE = "Import", "import_reports"
# The one element that may run scripts: this fixed text and nothing from the data. The addresses are
# relative so that they hold under any base path, and a module runs once however often it is named.
SCRIPTS = (
    '<script type="module" src="copy.js"></script><script type="module" src="stay.js"></script>'
)
SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show(*parts: Markup | str | None) -> None:
    """The parts as one HTML block; text is escaped, nothing is drawn for what is empty."""
    content = Markup("\n").join(part for part in parts if part)
    if content:
        st.html(Markup('<div class="inspectorate">\n{}\n</div>').format(content))


def heading(title: str, lead: str = "") -> None:
    """The page's one first heading, and the sentence that answers its question."""
    show(html.render("heading", title=title, lead=lead))


def section(title: str, *parts: Markup | str) -> None:
    """A second heading with what belongs to it: sentences as text, HTML as Markup."""
    show(html.render("section", title=title, parts=parts))


def note(*texts: str) -> None:
    """A note set apart, such as a caveat or that an address asks for something unknown."""
    show(html.render("note", texts=texts))


def status(text: str, filters: Sequence[tuple[str, str]] = ()) -> None:
    """A sentence that screen readers announce when it changes, and the filters in force."""
    show(html.render("status", text=text, filters=filters))


def unknown_choices(choices: Sequence[tuple[str, str, str]]) -> None:
    """One sentence for each choice in the address that is not in what we hold."""
    for what, refused, instead in choices:
        if refused:
            note(sentences.unknown_choice(what, refused, instead))


def demonstration() -> str:
    """What must be said wherever invented figures are shown; empty over published ones."""
    return DEMONSTRATION if current_store().kind == mark.DEMONSTRATION else ""


def mark_files(
    writers: Mapping[str, Callable[[object], bytes]],
) -> dict[str, Callable[[object], bytes]]:
    """The same writers, by the kind of their files; invented figures leave as `downloads` says."""
    marks = {"csv": marking.mark_csv, "xlsx": marking.mark_workbook}

    def marked(kind: str, write: Callable[[object], bytes]) -> Callable[[object], bytes]:
        def make(asked: object) -> bytes:
            words = demonstration()
            return marks[kind](write(asked), words) if words else write(asked)

        return make

    return {kind: marked(kind, write) for kind, write in writers.items()}


def downloads(name: str, csv: Callable[[], bytes], workbook: Callable[[], bytes]) -> None:
    """Two buttons; the files are made when one is pressed.

    Invented figures leave with that said in the file's name, and in every row or on every sheet.
    """
    words = demonstration()
    if words:
        name = marking.name_of_invented(name)
        csv = marking.marked(marking.mark_csv, csv, words)
        workbook = marking.marked(marking.mark_workbook, workbook, words)
    with st.container(horizontal=True):
        st.download_button(
            "Download as CSV", csv, f"{name}.csv", "text/csv", on_click="ignore", key=f"{name}.csv"
        )
        st.download_button(
            "Download as XLSX",
            workbook,
            f"{name}.xlsx",
            SPREADSHEET,
            on_click="ignore",
            key=f"{name}.xlsx",
        )


@cache
def _style() -> str:
    return f"<style>{html.stylesheet(theme)}</style>"


def masthead(current: str, *, may_import: bool = False) -> None:
    """The style of the site, its name, that it is independent, and links to its pages.

    The menu is ours because Streamlit's, once opened on a narrow screen, covers the page.
    """
    st.html(_style())
    show(
        html.render(
            "masthead",
            site=wordings.SITE,
            independent=wordings.INDEPENDENT,
            pages=PAGES | ({IMPORT: IMPORT_PAGE} if may_import else {}),
            current=current,
            demonstration=demonstration(),
            invented=wordings.INVENTED,
        )
    )


def foot() -> None:
    """Licence, independence, data version and date, where to report an error; then our scripts."""
    contact = config.contact()
    address = f"mailto:{contact}" if "@" in contact and ":" not in contact else contact
    newest = get_newest()
    show(
        html.render(
            "foot",
            attribution=wordings.ATTRIBUTION,
            independent=wordings.INDEPENDENT,
            version=current_store().version[:12],
            newest=write_date(newest) if newest else "",
            contact=contact,
            contact_address=address if address.startswith(("mailto:", "http")) else "",
        )
    )
    st.html(SCRIPTS, unsafe_allow_javascript=True)


def today() -> date:
    """The date by which ages are told."""
    return date.today()
