"""Reviews and history as HTML: each topic of the page, made once for each version of the data."""

from collections.abc import Sequence

import pandas as pd
from markupsafe import Markup

from inspectorate.components.reads import cached, current_store
from inspectorate.domain.selection import Selection
from inspectorate.exporting import tables
from inspectorate.exporting.notes import write_notes
from inspectorate.presenting import (
    former_services,
    reviews,
    serious_offences,
    unification,
    wordings,
    wordings_of_history,
)
from inspectorate.presenting.sentences import former_services as said_of_services
from inspectorate.presenting.sentences import reviews as said_of_reviews
from inspectorate.queries import findings as found
from inspectorate.queries import former_services as former
from inspectorate.queries import inspections, observations, ratings, scores
from inspectorate.queries.reviews import get_reviews
from inspectorate.store.sessions import Store

REVIEWS, OFFENCES, SERVICES, UNIFICATION = "", "serious-further-offences", "before", "unification"
TOPICS = {
    REVIEWS: "Thematic reviews",
    OFFENCES: "Serious further offences",
    SERVICES: "Services before June 2021",
    UNIFICATION: "How the service became one",
}
NOTHING = wordings_of_history.NOTHING
Sections = list[tuple[str, Sequence[Markup | str]]]


@cached
def get_lead(store: Store) -> str:
    """How many reviews are held, of which years, and what else the page tells."""
    held = get_reviews(store)
    dated = sorted(held["published"].dropna())
    first, last = (dated[0], dated[-1]) if dated else (None, None)
    return said_of_reviews.lead(len(held), first, last)


@cached
def get_choices(store: Store) -> dict[str, str]:
    """The reviews that may be opened, by their inspection; the newest first."""
    held = get_reviews(store)
    return dict(zip(held["inspection"], held["subject"], strict=True))


@cached
def get_sections(store: Store, topic: str, review: str) -> Sections:
    """The sections of a topic: title and parts; `review` is the one opened among the reviews."""
    if topic == OFFENCES:
        return serious_offences.serious_offences(
            observations.get_observations_on(store, "serious further offences")
        )
    if topic == SERVICES:
        return _services(store)
    if topic == UNIFICATION:
        return _unification(store)
    return _reviews(store, review)


def _reviews(store: Store, opened: str) -> Sections:
    held = get_reviews(store)
    listed = reviews.list_of_reviews(held, _made(store))
    if listed is None:
        return []
    chosen = held[held["inspection"] == opened].iloc[0].to_dict()
    shown = reviews.review(
        chosen,
        found.get_findings(store, opened),
        found.get_recommendations(store, opened),
        scores.get_scores(store, opened),
    )
    return [(chosen["subject"], [shown]), ("All reviews", [listed])]


def _made(store: Store) -> dict[str, int]:
    """How many recommendations each review made, where a source says so: its sample of them."""
    samples = observations.get_sizes(store, "recommendations")
    return dict(zip(samples["inspection"], samples["size"], strict=True))


def _services(store: Store) -> Sections:
    services = former.get_former_services(store)
    every = pd.concat(
        [
            inspections.get_inspections(store, Selection(level=level, latest=False))
            for level in former.BEFORE_UNIFICATION
        ]
    )
    frameworks = ratings.get_frameworks(store)
    titles = dict(zip(frameworks["framework"], frameworks["title"], strict=True))
    owners = former.get_owners(store)
    shown = []
    for level, kind in (("crc", "crc"), ("nps_division", "nps"), ("nps_area", "nps")):
        used = {name for name in every["framework"] if name.startswith(kind)}
        rounds = {name: titles[name] for name in sorted(used)}
        shown.append(former_services.former_services(services, level, every, rounds, owners))
    known = services.drop_duplicates("organisation")
    rated = every[every["overall_rating"].notna()]
    stated = rated[rated["confidence"] == "stated"]["organisation"]
    divisions, companies = (
        known[known["level"] == level]["organisation"] for level in ("nps_division", "crc")
    )
    both = pd.concat([divisions, companies])
    return [
        (
            "Ratings, owners and what they became",
            [
                said_of_services.services_held(
                    len(divisions),
                    len(companies),
                    int(both.isin(stated).sum()),
                    int(both.isin(set(rated["organisation"]) - set(stated)).sum()),
                ),
                wordings_of_history.NOT_INHERITED,
                wordings_of_history.TWO_ROUNDS,
                wordings.DIFFERENT_PEOPLE,
                wordings_of_history.OWNERS,
                *[part for part in shown if part],
            ],
        )
    ]


def _unification(store: Store) -> Sections:
    dates = unification.timeline(former.get_events(store, "unification"))
    answers = unification.survey(observations.get_observations_on(store, "surveys"))
    sections: Sections = []
    if dates:
        sections.append(("The dates", [wordings_of_history.PLANNED, dates]))
    if answers:
        sections.append(("What staff said", answers))
    return sections


def write_csv(topic: str, review: str) -> bytes:
    """The rows behind a topic as CSV."""
    return tables.write_csv(next(iter(_rows(topic, review).values())))


def write_workbook(topic: str, review: str) -> bytes:
    """The same as a workbook, one sheet a table, with notes and sources."""
    store = current_store()
    sheets = _rows(topic, review)
    named = ["document", "publisher", "url"]
    sources = pd.concat([rows[named] for rows in sheets.values() if set(named) <= set(rows)])
    notes = write_notes(
        store.version,
        TOPICS[topic],
        *([wordings_of_history.CHARGED, wordings_of_history.NO_RATE] if topic == OFFENCES else []),
    )
    return tables.write_workbook(sheets, notes, sources.drop_duplicates().sort_values("document"))


def _rows(topic: str, review: str) -> dict[str, pd.DataFrame]:
    store = current_store()
    if topic == OFFENCES:
        return {"Figures": observations.get_observations_on(store, "serious further offences")}
    if topic == SERVICES:
        every = [
            inspections.get_inspections(store, Selection(level=level, latest=False))
            for level in former.BEFORE_UNIFICATION
        ]
        return {
            "Ratings": pd.concat(every),
            "Owners": former.get_owners(store),
            "What they became": former.get_former_services(store),
        }
    if topic == UNIFICATION:
        answers = observations.get_observations_on(store, "surveys")
        of_survey = answers["sample"].fillna("").str.startswith(unification.SURVEY)
        return {"Dates": former.get_events(store, "unification"), "Survey": answers[of_survey]}
    return {
        "Findings": found.get_findings(store, review),
        "Recommendations": found.get_recommendations(store, review),
        "Figures": scores.get_scores(store, review),
    }
