"""The Findings page as HTML: the texts that fit, and what each filter would leave."""

from dataclasses import dataclass, replace

import pandas as pd
from markupsafe import Markup

from inspectorate.components.reads import cached, current_store
from inspectorate.components.text_filters import get_held
from inspectorate.domain.text_selection import FACETS, TextSelection
from inspectorate.exporting import tables
from inspectorate.exporting.notes import write_notes
from inspectorate.presenting import facets, matrix, sentences, texts, wordings, wordings_of_texts
from inspectorate.presenting.html import render
from inspectorate.queries.held_texts import Texts
from inspectorate.queries.text_search import WORDS, Found, find
from inspectorate.queries.texts import get_rows
from inspectorate.store.sessions import Store

_COLUMNS = (
    "kind",
    "text",
    "organisation",
    "name",
    "level",
    "inspection",
    "framework",
    "section",
    "standard",
    "dimension",
    "themes",
    "voice",
    "control",
    "addressed_to",
    "response",
    "percent",
    "numerator",
    "cases",
    "cases_basis",
    "qualifier",
    "better",
    "reported_by",
    "dated",
    "document",
    "publisher",
    "url",
    "locator",
)


@cached
def get_lead(store: Store) -> str:
    """How many texts can be searched, of which sort, from how many documents of which years."""
    held = get_held()
    counts = find(held, TextSelection()).counts
    years = sorted(year for year in counts["year"] if year.isdigit())
    documents = sum(document != "none" for document in counts["document"])
    return sentences.texts_held(counts["kind"], documents, [years[0], years[-1]] if years else [])


@dataclass(frozen=True)
class FindingsView:
    """What the page shows for a selection: a status sentence, and all below the downloads."""

    status: str
    body: Markup


@cached
def get_view(store: Store, selection: TextSelection, whole: str) -> FindingsView:
    """One page of the texts that fit, with all filters; every value of the facet `whole`.

    The first page where there are not so many.
    """
    held = get_held()
    found = find(held, selection)
    notes = _notes(selection, found)
    if selection.page > found.pages:
        selection = replace(selection, page=1)
    first, last = texts.span_of_page(selection.page, found.total)
    titles = {facet: held.facets[facet].titles for facet in FACETS}
    # Each kind with the filter on kinds on as well: the status tells what is there.
    kinds = found.counts["kind"]
    chosen = selection.value("kind")
    kinds = {kind: number for kind, number in kinds.items() if chosen in ("", kind)}
    order = wordings_of_texts.BEST_FIRST if found.ranked else wordings_of_texts.NEWEST_FIRST
    in_force = facets.in_force(selection, titles)
    return FindingsView(
        status=sentences.texts_found(kinds, first, last, order=order),
        body=render(
            "found",
            title="Results",
            notes=notes,
            in_force=in_force,
            results=_results(store, held, selection, found, first, in_force),
            pager=texts.pager(selection, found.pages),
            facets=facets.facet_lists(selection, found.counts, titles, whole),
        ),
    )


def _notes(selection: TextSelection, found: Found) -> list[str]:
    notes = [sentences.looked_for_too(found.query.synonyms)]
    if selection.words and not found.query.clauses:
        only_unwanted = found.query.only_unwanted
        notes.append(sentences.nothing_to_look_for(selection.words, only_unwanted=only_unwanted))
    if selection.page > found.pages:
        page = str(selection.page)
        notes.append(sentences.unknown_choice("page", page, wordings_of_texts.FIRST_PAGE))
    return [note for note in notes if note]


def _results(
    store: Store,
    held: Texts,
    selection: TextSelection,
    found: Found,
    first: int,
    in_force: list[tuple[str, str, str]],
) -> Markup:
    if found.total:
        rows = get_rows(store, [held.keys[at] for at in found.page(selection.page)])
        fields = [(row["text"], row["about"], row["place"]) for row in rows]
        return texts.results(rows, held.index.mark(found.query, fields), first)
    named = [WORDS] * bool(selection.words) + [facet for facet, _ in selection.filters]
    offers = {
        facet: (f"{name}: {value}", address, found.without.get(facet, 0))
        for facet, (name, value, address) in zip(named, in_force, strict=True)
    }
    words = offers.pop(WORDS, None)
    any_word = replace(selection, words=found.query.loosened_words, page=1)
    loosened = (
        facets.address(any_word),
        found.loosened,
        sentences.with_any_word(found.loosened),
    )
    return texts.nothing_fits(list(offers.values()), words, loosened, len(held.keys), facets.PAGE)


@cached
def _table(store: Store, selection: TextSelection) -> pd.DataFrame:
    """What the downloads hold: every text that fits, in the order of the page."""
    held = get_held()
    keys = [held.keys[at] for at in find(held, selection).positions]
    return pd.DataFrame(get_rows(store, keys), columns=list(_COLUMNS), dtype=object)


def write_csv(selection: TextSelection) -> bytes:
    """All texts that fit as CSV, one row each, with their sources."""
    return tables.write_csv(_table(selection))


def write_workbook(selection: TextSelection) -> bytes:
    """The same as a workbook with notes and sources."""
    rows = _table(selection)
    titles = {facet: facet_of.titles for facet, facet_of in get_held().facets.items()}
    chosen = [(name, value) for name, value, _ in facets.in_force(selection, titles)]
    notes = write_notes(
        current_store().version,
        wordings_of_texts.WHAT_A_CASE_FINDING_IS,
        wordings.THEMES_OURS,
        f"Filters: {matrix.chosen(chosen) or 'none'}",
    )
    sources = rows[["document", "publisher", "url"]].drop_duplicates().sort_values("document")
    return tables.write_workbook({"Texts": rows}, notes, sources)
