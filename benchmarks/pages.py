"""What is measured: the application, its pages, and what a reader does on them. Data only."""

from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
YARDSTICKS = Path(__file__).resolve().parent / "yardsticks"

CHART = "[data-testid=stVegaLiteChart] .marks"
DATA_FRAME = "[data-testid=stDataFrame] canvas"
TEXT = "[data-testid=stMarkdown]"


@dataclass(frozen=True)
class Choose:
    """Pick the next option of a select box: of those named, or of the first few it shows."""

    label: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True)
class Type:
    """Type the next of these texts into a field and press Enter."""

    label: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Press:
    """Press the button with this label."""

    label: str


@dataclass(frozen=True)
class Slide:
    """Move a slider one step to the right."""

    label: str


Action = Choose | Type | Press | Slide


@dataclass(frozen=True)
class Page:
    """A page, and what must be visible before it counts as finished."""

    name: str
    path: str
    wanted: tuple[tuple[str, int], ...]
    change: Action | None = None
    """The filter change whose rerun is measured."""
    fragment: Action | None = None
    """A change that reruns a fragment only, where the page has one."""
    wanted_after: tuple[tuple[str, int], ...] | None = None
    """What must be visible after a change, where that differs."""
    busy: Action | None = None
    """What sessions without a browser do again and again; nothing: they rerun the page as it is."""
    heaviest: bool = False
    only_reruns: bool = False
    """The same page as another, for a second kind of change."""

    @property
    def url_name(self) -> str:
        """The page's name as Streamlit knows it: the path without slash and query."""
        return urlsplit(self.path).path.strip("/")

    @property
    def query(self) -> str:
        """The query string without its question mark."""
        return urlsplit(self.path).query


@dataclass(frozen=True)
class App:
    """An application: the script that `streamlit run` gets, where it runs, its pages."""

    name: str
    script: str
    directory: Path | None
    pages: tuple[Page, ...]
    has_store: bool = False

    @property
    def opened(self) -> tuple[Page, ...]:
        """The pages, each once."""
        return tuple(page for page in self.pages if not page.only_reruns)

    @property
    def heaviest(self) -> Page:
        """The page marked so, else the first."""
        return next((page for page in self.pages if page.heaviest), self.pages[0])


EMPTY = Page("E, empty page", "/", ((TEXT, 1),))
CHART_AND_TABLE = Page(
    "B, chart and table", "/chart_and_table", ((CHART, 1), (DATA_FRAME, 1)), change=Slide("Lowest")
)
TEN_ELEMENTS = Page("T, ten elements", "/", ((TEXT, 10),), change=Press("Again"))

HEADING = ("h1", 1)
SEARCH = "Search findings, recommendations and figures"
PLACE = "Find a council, town, PDU or region"
SURREY = "Surrey PDU, Kent, Surrey and Sussex"

INSPECTORATE = App(
    "Inspectorate",
    "app.py",
    ROOT,
    (
        Page(
            "overview",
            "/",
            (HEADING, (".tiles", 1), ("table", 1)),
            change=Choose(PLACE, ("Acton (town)", "Accrington (town)")),
            wanted_after=(HEADING, (".answer", 1), ("table", 1)),
            busy=Choose(PLACE),
        ),
        Page(
            "ratings",
            "/ratings",
            (HEADING, ("table", 3)),
            change=Choose("Region", ("London", "Wales", "All regions")),
            wanted_after=(HEADING, ("table", 1)),
            busy=Choose("Region"),
            heaviest=True,
        ),
        Page(
            "ratings, by name",
            "/ratings",
            (HEADING, ("table", 3)),
            change=Type("Search by name", ("surrey", "leeds", "")),
            wanted_after=(HEADING, ("table", 1)),
            only_reruns=True,
        ),
        Page(
            "ratings: a region",
            "/ratings?region=region-kent-surrey-and-sussex",
            (HEADING, ("table", 5)),
            change=Choose("Region", ("London", "Wales")),
            wanted_after=(HEADING, ("table", 1)),
        ),
        Page(
            "organisation: Surrey",
            "/organisation?organisation=surrey",
            (HEADING, (".case-grid summary", 12), ("table", 2)),
            change=Choose("Organisation", ("England and Wales", SURREY)),
        ),
        Page(
            "organisation: the nation",
            "/organisation?organisation=nation",
            (HEADING, (".case-grid summary", 12), ("table", 2)),
        ),
        Page(
            "findings",
            "/findings",
            (HEADING, (".results li", 20), (".facets details", 10)),
            change=Type(SEARCH, ("domestic abuse", "risk", "home visits")),
            wanted_after=(HEADING, (".results mark", 1), (".facets details", 10)),
            busy=Choose("Organisation"),
        ),
        Page(
            "findings: themes",
            "/findings?view=themes",
            (HEADING, ("table", 1)),
            change=Choose("Region", ("London", "Wales", "All regions")),
            wanted_after=(HEADING, (".stMain p", 1)),
        ),
        Page(
            "recommendations",
            "/recommendations",
            (HEADING, ("table", 2)),
            change=Choose("What was answered"),
        ),
        Page(
            "reviews and history",
            "/reviews_and_history",
            (HEADING, (".review", 1), ("table", 1)),
            change=Choose("Which review", ("Electronic monitoring", "Race equality in probation")),
        ),
        Page(
            "covid-19 recovery",
            "/covid_recovery",
            (HEADING, (".plot", 10), ("table", 2)),
            change=Choose("Topic", ("How people were seen", "What was delivered", "Caseloads")),
            wanted_after=(HEADING, ("table", 1)),
        ),
        Page(
            "compare: six",
            "/compare?with=surrey,nation,leeds,essex-north,region-north-east,crc-london",
            (HEADING, (".sides li", 24), ("table", 5)),
            change=Choose("Set against the others", ("Leeds PDU", "Surrey PDU")),
        ),
        Page("about the data", "/about_data", (HEADING, ("table", 2))),
    ),
    has_store=True,
)

SIX = "surrey,leeds,gwent,kirklees,cumbria,nation"
FULL_SIZE = replace(
    INSPECTORATE,
    name="Inspectorate at full size",
    pages=(
        Page("full size: six compared", f"/compare?with={SIX}", (HEADING, ("table", 2))),
        Page(
            "full size: all PDUs on one question",
            "/all_units?question=assessment-safety",
            (HEADING, (".funnel b", 90), ("table", 1)),
        ),
        Page("full size: ratings", "/ratings", (HEADING, ("table", 2))),
        Page("full size: all ratings", "/ratings?show=all", (HEADING, ("table", 1))),
    ),
)
"""The application over ten rounds of invented inspections."""

GROWING = tuple(
    Page(name, path, (HEADING, ("table", 1)))
    for name, path in (
        ("overview", "/"),
        ("ratings", "/ratings"),
        ("organisation: Surrey", "/organisation?organisation=surrey"),
        ("about the data", "/about_data"),
    )
)
"""Pages that hold as much with few inspections as with very many."""

REHEARSAL = App(
    "the yardsticks themselves",
    str(YARDSTICKS / "site.py"),
    None,
    (
        Page("empty", "/", EMPTY.wanted),
        Page(
            "chart and table",
            "/chart_and_table?from=rehearsal",
            CHART_AND_TABLE.wanted,
            change=Choose("Group"),
            fragment=Slide("Lowest"),
            heaviest=True,
        ),
        Page("ten elements", "/ten_elements", TEN_ELEMENTS.wanted, change=Press("Again")),
    ),
)
