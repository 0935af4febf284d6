"""A passage of a report as a line: what it says, then where it stands."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from inspectorate.presenting.html import render
from inspectorate.presenting.links import shared_source, source_link


def write_passage(finding: Mapping, source: Markup | str) -> Markup:
    """What a finding says, with its place; `source` is empty where the document is named once."""
    return render(
        "passage", text=finding["summary"], source=source, locator=finding["locator"] or ""
    )


def write_passages(findings: Sequence[Mapping]) -> tuple[list[Markup], Markup | str]:
    """All as lines, and the link to the document that they share; it is empty where they do not."""
    once = shared_source(findings)
    return [write_passage(row, "" if once else source_link(row)) for row in findings], once
