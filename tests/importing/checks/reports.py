"""A sample report that every check finds right, beside the tables with its made-up unit in them."""

from dataclasses import replace

from inspectorate.importing.checks.checking import Checked, check
from inspectorate.importing.reading import read_upload
from inspectorate.importing.records import Records
from inspectorate.importing.vocabulary import read_vocabulary
from inspectorate.store.reading import Rows
from inspectorate.store.tables import metadata
from tests.importing.samples.contents import QUESTIONS, Contents, Manner, plain_contents
from tests.importing.samples.layouts import as_text, blocks_of
from tests.real_data import DATA

TODAY = "2024-06-01"
WINDOWS = (
    ("2023-07-03", "2023-07-09", "3 July 2023 and 9 July 2023"),
    ("2023-09-04", "2023-09-10", "4 September 2023 and 10 September 2023"),
)
CASES = 30
# Cases judged sufficient of 30, by question; the lowest is Inadequate but for Assessment.
SUFFICIENT = {
    "Assessment": (25, 24, 20),
    "Planning": (18, 12, 9),
    "Implementation and delivery": (22, 14, 10),
    "Reviewing": (16, 13, 8),
}
RATINGS = {
    "Leadership": "Good",
    "Staffing": "Requires improvement",
    "Services": "Requires improvement",
    "Assessment": "Good",
    "Planning": "Inadequate",
    "Implementation and delivery": "Inadequate",
    "Reviewing": "Inadequate",
}


def right_contents() -> Contents:
    """Contents whose percentages are of 30 cases, and whose ratings and score follow from them."""
    percents = {
        title: tuple(
            (asked, round(100 * number / CASES))
            for asked, number in zip(QUESTIONS[title], SUFFICIENT[title], strict=True)
        )
        for title in QUESTIONS
    }
    contents = replace(plain_contents(), percents=percents, ratings=RATINGS)
    contents = replace(contents, overall="Requires improvement", score=(6, 21), windows=WINDOWS)
    return replace(
        contents,
        fieldwork=("2024-02-12", "12 February 2024"),
        published=("2024-05", "May 2024"),
    )


def uninspected(**changes: object) -> bytes:
    """The sample as text, about a PDU of which data/ holds no inspection."""
    contents = replace(right_contents(), name="Mid Kent", region="Kent, Surrey and Sussex")
    manner = Manner()
    return as_text(blocks_of(replace(contents, **changes), manner), manner)


def held_rows() -> Rows:
    """The rows of data/, with the sample's unit and region, and nothing of any inspection of it."""
    unit = {"level": "pdu", "organisation": "larkmoor", "name": "Larkmoor"}
    region = {"level": "region", "organisation": "region-eastmarch", "name": contents_region()}
    known = [_whole("organisations", row) for row in (unit, region)]
    return DATA | {"organisations": [*DATA["organisations"], *known]}


def contents_region() -> str:
    return plain_contents().region


def _whole(table: str, row: dict[str, object]) -> dict[str, object]:
    return dict.fromkeys(column.name for column in metadata.tables[table].columns) | row


def read(contents: Contents, held: Rows, *changes: tuple[str, str]) -> Records:
    """What is read from the sample; each change is a pair of old and new words of its text."""
    manner = Manner()
    text = as_text(blocks_of(contents, manner), manner).decode()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return read_upload("our-file.txt", text.encode(), read_vocabulary(held))


def checked(
    *changes: tuple[str, str], contents: Contents | None = None, held: Rows | None = None
) -> Checked:
    """The sample read and checked, with words of it changed."""
    rows = held or held_rows()
    return check(read(contents or right_contents(), rows, *changes), rows, TODAY)
