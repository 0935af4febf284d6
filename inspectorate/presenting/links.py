"""Addresses within the site and to the sources, always escaped: http, or a file that we keep."""

import re
from collections.abc import Mapping, Sequence
from urllib.parse import urlencode, urlsplit

from markupsafe import Markup

_KINDS = {
    "inspection report": "report",
    "press notice": "press notice",
    "annual report": "annual report",
    "news report": "news report",
    "inspectorate page": "inspectorate's page",
}

# An imported file, relative so that it holds under any base path.
_KEPT_FILE = re.compile(r"files/[0-9a-f]{64}")


def page_address(page: str, /, **parameters: str) -> str:
    """A page of the site, relative so that it holds under any base path."""
    chosen = {name: value for name, value in parameters.items() if value}
    return f"{page}?{urlencode(chosen, safe=',')}" if chosen else page


def comparison_address(slugs: Sequence[str], subject: str = "", question: str = "") -> str:
    """A comparison: what stands side by side, whose differences are told, a question opened."""
    return page_address("compare", **{"with": ",".join(slugs)}, subject=subject, question=question)


def picture_address(slugs: Sequence[str], subject: str) -> str:
    """The picture of a comparison, as a file."""
    return page_address("download/comparison.svg", **{"with": ",".join(slugs)}, subject=subject)


def organisation_link(organisation: str, text: str, inspection: str = "") -> Markup:
    """A link to the page of an organisation, or to one of its inspections."""
    address = page_address("organisation", organisation=organisation, inspection=inspection)
    return Markup('<a href="{}" target="_self">{}</a>').format(address, text)


def is_front_page(url: str | None) -> bool:
    """Whether an address is that of a whole site: a report printed it, but does not lie there."""
    return bool(url) and urlsplit(url).path.strip("/") in ("", "hmiprobation")


def bare_address(url: str | None) -> str:
    """An address as it is read, without scheme and last slash; empty where none is held."""
    return (url or "").partition("://")[2].rstrip("/")


def source_link(document: Mapping, text: str = "") -> Markup:
    """A link to a source by its kind, or to the imported file; text where no address is held."""
    kind = document.get("document_kind") or document["kind"]
    text = text or _KINDS.get(kind, kind)
    url = document["url"] or ""
    if _KEPT_FILE.fullmatch(url):
        return Markup('<a href="{}" download>{}</a>').format(url, text)
    if not url.startswith(("https://", "http://")):
        return Markup("{}").format(text)
    return Markup('<a href="{}" rel="external">{}</a>').format(url, text)


def document_link(row: Mapping) -> Markup:
    """A link to a document by its title; by its publisher and kind where no title is held."""
    return source_link(row, row["document_title"] or f"{row['publisher']}, {row['document_kind']}")


def shared_source(rows: Sequence[Mapping]) -> Markup | str:
    """The link to the one document that all the rows come from; empty where there are several.

    Named once over a list, so that each line need give its place only.
    """
    documents = {(row["url"], row["document"]) for row in rows}
    return source_link(rows[0]) if len(documents) == 1 else ""
