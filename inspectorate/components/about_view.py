"""The page About the data as HTML: coverage, discrepancies, gaps, frameworks, marks, samples."""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from inspectorate.components.reads import cached
from inspectorate.domain.sources import MAIN_SOURCES
from inspectorate.presenting import (
    about,
    coverage,
    frameworks,
    sentences,
    wordings_of_data,
    worked_out,
)
from inspectorate.presenting.html import render
from inspectorate.queries import coverage as covered
from inspectorate.queries import places, ratings
from inspectorate.store.sessions import Store

Parts = tuple[Markup | str, ...]

MOST_SAMPLES = 150
"""So many are listed; where there are more, an export has them all."""


@dataclass(frozen=True)
class AboutView:
    """What the page shows: its first sentence, and of each block the sentences and tables."""

    answer: str
    holdings: Parts
    ages: Parts
    worked_out: Parts
    discrepancies: Parts
    missing: Parts
    frameworks: Parts
    marks: Parts
    samples: Parts
    comparing: Parts


@cached
def get_view(store: Store, today: date) -> AboutView:
    """Everything that the page shows."""
    pdus = covered.get_pdus(store)
    disagreeing = covered.get_every_discrepancy(store)
    return AboutView(
        answer=coverage.first_sentence(pdus),
        holdings=_holdings(store),
        ages=(
            coverage.ages_sentence(pdus, today),
            wordings_of_data.AGE_COUNTS_FROM,
            coverage.pdus_by_region(pdus, today),
            *coverage.pdus_one_by_one(pdus, today),
        ),
        worked_out=_worked_out(store),
        discrepancies=(
            sentences.discrepancies_known(len(disagreeing)),
            *_closed(
                "All of them",
                str(len(disagreeing)),
                about.discrepancies_table(disagreeing, wordings_of_data.DISCREPANCIES),
            ),
        ),
        missing=(wordings_of_data.GAPS, about.missing()),
        frameworks=_frameworks(store),
        marks=(
            wordings_of_data.WHAT_A_MARK_TELLS,
            about.marks_table(),
            wordings_of_data.NOT_OFFICIAL,
        ),
        samples=_samples(store),
        comparing=(wordings_of_data.WHAT_IS_COMPARED, about.not_compared()),
    )


@cached
def get_subjects(store: Store) -> dict[str, str]:
    """What published figures disagree about, by the slug of the entry; empty for none asked for."""
    known = covered.get_every_discrepancy(store)
    return {"": ""} | dict(zip(known["discrepancy"], known["subject"], strict=True))


@cached
def get_entry(store: Store, discrepancy: str) -> Parts:
    """One entry on published figures that disagree, for those who came by its mark."""
    known = covered.get_every_discrepancy(store)
    rows = known[known["discrepancy"] == discrepancy]
    return (about.discrepancies_table(rows, wordings_of_data.ONE_DISCREPANCY),)


def _closed(title: str, note: str, table: Markup | None) -> Parts:
    """A table that is closed until it is opened; nothing where there is none."""
    return (render("details", title=title, note=note, parts=[table]),) if table else ()


def _holdings(store: Store) -> Parts:
    documents = covered.get_documents(store)
    main = coverage.main_sources(documents, MAIN_SOURCES)
    kinds = coverage.documents_by_kind(documents)
    return (
        coverage.documents_sentence(documents),
        wordings_of_data.WHAT_IS_COUNTED,
        *([main] if main else []),
        *_closed("All documents by kind", f"{len(documents)} documents", kinds),
    )


def _worked_out(store: Store) -> Parts:
    inspections = covered.get_inferred_inspections(store)
    standards = covered.get_inferred_ratings(store)
    every = places.get_places(store)
    matched = every[every["confidence"] == "inferred"]
    bases = covered.get_assumed_bases(store)
    figures = int(bases["figures"].sum())
    return (
        worked_out.worked_out_sentence(inspections, standards, matched, bases),
        *_closed(
            "Ratings",
            str(len(inspections) + len(standards)),
            worked_out.inferred_ratings(inspections, standards),
        ),
        *_closed(
            "Places matched with a PDU", str(len(matched)), worked_out.inferred_places(matched)
        ),
        *_closed(
            "Case figures with an assumed base", str(figures), worked_out.assumed_bases(bases)
        ),
    )


def _frameworks(store: Store) -> Parts:
    known = covered.get_documents(store).set_index("document").to_dict("index")
    rows = ratings.get_frameworks(store)
    standards = ratings.get_standards(store)
    counts = covered.get_inspection_counts(store)
    of_each, every_rule = [], []
    for framework in rows.to_dict("records"):
        slug = framework["framework"]
        bands, points = ratings.get_bands(store, slug), ratings.get_points(store, slug)
        every_rule += frameworks.statuses(slug, bands, points)
        parts = [
            frameworks.framework_note(framework),
            frameworks.standards_of(framework, standards[standards["framework"] == slug]),
            frameworks.rules_of(framework, bands, points, known),
        ]
        shown = [part for part in parts if part]
        of_each.append(
            render("details", title=framework["title"], note="its standards and rules", parts=shown)
        )
    return (
        frameworks.frameworks_sentence(rows, counts),
        frameworks.frameworks_table(rows, standards, counts, known),
        frameworks.rules_sentence(every_rule),
        *of_each,
    )


def _samples(store: Store) -> Parts:
    samples = covered.get_samples(store, MOST_SAMPLES)
    told = sentences.first_of(len(samples), covered.count_samples(store))
    return (
        wordings_of_data.HOW_CHOSEN,
        about.sampling(),
        *_closed("Samples that figures rest on", told, about.samples_table(samples)),
    )
