"""The reader's question, as one frozen value that filters make and queries take."""

from dataclasses import dataclass

SORTS = {
    "name": "Name",
    "region": "Region",
    "newest": "Newest first",
    "oldest": "Oldest first",
    "rating": "Overall rating",
}


@dataclass(frozen=True)
class Selection:
    """Which inspections to show; an empty field asks for all.

    `since` and `until` are years; inspections without a date are kept by both. `latest` keeps the
    latest of each organisation and kind of inspection. `standard` is a title, since codes differ
    between frameworks. `worked_out` counts inferred ratings as well.
    """

    region: str = ""
    organisation: str = ""
    level: str = ""
    framework: str = ""
    rating: str = ""
    standard: str = ""
    standard_rating: str = ""
    since: str = ""
    until: str = ""
    name: str = ""
    latest: bool = True
    sort: str = "name"
    worked_out: bool = False


@dataclass(frozen=True)
class Asking:
    """Which recommendations to show; an empty field asks for all.

    `organisation` is whom the report is about and `addressee` who is asked to act, which are often
    not the same. `report` is an inspection. `words` must all stand in the text, whatever the case.
    """

    theme: str = ""
    addressee: str = ""
    answer: str = ""
    organisation: str = ""
    report: str = ""
    words: str = ""
