"""Texts that were found, as a list: what each says, of whom, when, and where it stands."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup, escape

from inspectorate.domain.dates import write_date
from inspectorate.domain.sources import is_exact
from inspectorate.domain.text_selection import PAGE_LENGTH, TextSelection
from inspectorate.presenting import paging, sentences, wordings, wordings_of_texts
from inspectorate.presenting.evidence import FROM_VOICES, WHO_CAN_CHANGE
from inspectorate.presenting.facets import KINDS, address
from inspectorate.presenting.html import render
from inspectorate.presenting.links import document_link, organisation_link

BEGIN, END = "\x02", "\x03"
"""What stands around a hit in a text that was searched."""
_PAGES_OF = ("core", "dynamic")
"""Inspections that have a page of their own; reviews judge no one service."""


def mark_hits(text: str) -> Markup:
    """The text, escaped, with its hits in `mark` elements."""
    return Markup(str(escape(text)).replace(BEGIN, "<mark>").replace(END, "</mark>"))


def results(rows: Sequence[Mapping], marked: Sequence[Sequence[str]], first: int) -> Markup:
    """The texts in their order, counted from `first`.

    `rows` are those of queries.texts; `marked` gives for each its text and what it is about, with
    the signs around hits.
    """
    items = [
        _item(row, mark_hits(text), mark_hits(about))
        for row, (text, about, *_) in zip(rows, marked, strict=True)
    ]
    return render("results", items=items, first=first)


def _item(row: Mapping, text: Markup, about: Markup) -> dict:
    of_service = row["inspection"] if row["inspection_kind"] in _PAGES_OF else ""
    place = organisation_link(row["organisation"], row["place"], of_service) if row["place"] else ""
    return {
        "kind": row["kind"],
        "kind_words": KINDS[row["kind"]],
        "place": place,
        "dated": write_date(row["dated"]) if row["document"] else "",
        "text": text,
        "figure": _figure(row),
        "notes": _notes(row),
        "about": about,
        "source": document_link(row) if row["document"] else "",
        "locator": row["locator"] or "",
    }


def _figure(row: Mapping) -> str:
    """The figure after the statement of what was counted; empty for other texts."""
    if row["kind"] == "measure":
        return row["unit"]
    if row["kind"] != "figure":
        return ""
    if not is_exact(row):
        return sentences.figure_told(row)
    figure = sentences.write_figure(row, row["framework"] or "")
    return f"{figure}. {sentences.base_words(row)}" if row["cases"] else figure


def _notes(row: Mapping) -> list[str]:
    """What must be known of a text of this kind."""
    notes = []
    if row["kind"] == "case_finding":
        notes.append(wordings.CASE_FINDING)
    if row["kind"] == "figure":
        sample = row["sample_title"] or ""
        if sample and not sample.startswith("All "):
            notes.append(sentences.of_sample(sample))
        notes.append(wordings_of_texts.BETTER[row["better"]])
    if row["kind"] == "recommendation":
        notes.append(sentences.asked_of(row["addressed_to"], row["number"]))
        if row["response"]:
            notes.append(sentences.recommendation_answer(row))
    if row["voice"]:
        notes.append(FROM_VOICES[row["voice"]])
    if row["control"]:
        notes.append(sentences.can_change(WHO_CAN_CHANGE[row["control"]]))
    return notes


def pager(selection: TextSelection, pages: int) -> Markup | str:
    """Links to the pages before and after; empty where there is only one."""

    def to(page: int) -> str:
        return address(TextSelection(selection.words, selection.filters, page))

    return paging.pager(selection.page, pages, to)


# What a filter is called, the address without it, and how many texts there are then.
Offer = tuple[str, str, int]


def nothing_fits(
    offers: Sequence[Offer],
    words: Offer | None,
    loosened: tuple[str, int, str],
    everything: int,
    start: str,
) -> Markup:
    """That nothing fits, and what would bring texts.

    `offers` are the filters in force, `words` are what was looked for: what each is called, the
    address without it, how many texts there are then. The nearest is the filter that keeps most of
    the question: the one without which there are fewest; the words go last. `loosened` is the
    address for any of the words instead of all, with how many texts that brings and in words.
    `everything` is the number of texts without any filter, at the address `start`.
    """
    helpful = sorted((offer for offer in offers if offer[2]), key=lambda offer: offer[2])
    helpful += [words] if words and words[2] else []
    if helpful:
        named, _, texts = helpful[0]
        said = sentences.nearest_to_drop(named, texts)
    elif everything:
        said = sentences.no_single_filter(everything)
    else:
        said = sentences.no_text_at_all()
    return render("nothing_fits", said=said, offers=helpful, loosened=loosened, start=start)


def span_of_page(page: int, total: int) -> tuple[int, int]:
    """The numbers of the first and the last text of a page."""
    first = PAGE_LENGTH * (page - 1) + 1
    return first, min(first + PAGE_LENGTH - 1, total)
