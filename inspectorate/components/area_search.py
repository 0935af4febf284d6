"""What can be looked up on the Overview, and the answer that a search ends in."""

from collections.abc import Mapping
from datetime import date

import pandas as pd
from markupsafe import Markup

from inspectorate.components.reads import cached
from inspectorate.domain import spelling
from inspectorate.domain.organisations import full_name
from inspectorate.domain.searching import MOST_CHARACTERS, Known, is_postcode, search
from inspectorate.domain.selection import Selection
from inspectorate.presenting import answers, sentences
from inspectorate.presenting.answers import Area
from inspectorate.queries import findings, inspections, organisations, places, ratings, scores
from inspectorate.store.sessions import Store

_LEVELS = {"pdu": spelling.PDU, "region": spelling.REGION, "nation": spelling.NATION}


@cached
def get_known(store: Store) -> tuple[Known, ...]:
    """All that can be looked up, by its words: councils, towns, PDUs, regions and other names."""
    known = [
        _unit(row["organisation"], row["name"], row["level"], row["closed"])
        for row in _get_units().values()
        if row["level"] in _LEVELS
    ]
    known += [
        _unit(row.organisation, row.name, row.level, None, alias=row.alias)
        for row in organisations.get_aliases(store).itertuples()
    ]
    for words, rows in _get_covered().items():
        place = rows[0]["place"]
        leads_to = tuple(row["organisation"] for row in rows if row["organisation"])
        known.append(Known(words, words, place, place, spelling.PLACE, leads_to or (words,)))
    return tuple(sorted(known, key=lambda one: one.words.lower()))


def _unit(organisation: str, name: str, level: str, closed: str | None, alias: str = "") -> Known:
    title = full_name(name, level)
    words = f"{alias}: {title}" if alias else title + (" (closed)" if closed else "")
    return Known(
        organisation, words, alias or name, title, _LEVELS[level], (organisation,), bool(closed)
    )


def _place_words(place: str, kind: str) -> str:
    return f"{place} ({'town' if kind == 'town' else 'council'})"


@cached
def get_words(store: Store) -> list[str]:
    """The same as the list to choose from shows them."""
    return [one.words for one in get_known()]


@cached
def get_answer(store: Store, asked: str, today: date) -> Markup:
    """The answer to what was typed or chosen; a choice, or one sentence, where none is clear."""
    asked = asked.strip()[:MOST_CHARACTERS]
    if is_postcode(asked):
        return answers.nothing_found(sentences.postcode(asked))
    found = search(asked, get_known())
    if found.meant is None:
        if found.near:
            return answers.choice(asked, found.near)
        return answers.nothing_found(sentences.not_found(asked))
    meant = found.meant
    place = _get_covered()[meant.key] if meant.sort == spelling.PLACE else None
    units = [row["organisation"] for row in place] if place else meant.leads_to
    return answers.answer(
        place,
        [_get_area(unit) for unit in units if unit],
        today,
        taken_for="" if found.exact else sentences.taken_for(asked, meant.title),
        near=found.near,
    )


@cached
def _get_covered(store: Store) -> dict[str, list[Mapping]]:
    """The rows of each council and town, by its key."""
    covered: dict[str, list[Mapping]] = {}
    for row in _records(places.get_places(store)):
        covered.setdefault(_place_words(row["place"], row["kind"]), []).append(row)
    return covered


@cached
def _get_units(store: Store) -> dict[str, Mapping]:
    """The rows of all organisations, by their slugs."""
    return {row["organisation"]: row for row in _records(organisations.get_organisations(store))}


@cached
def _get_area(store: Store, unit: str) -> Area:
    """A unit with all that an answer tells of it."""
    units = _get_units()
    inspection = inspections.get_latest(store, unit)
    relations = _records(organisations.get_relations(store, unit))
    before = [each for each in relations if each["relation"] == "came from"]
    before = [each for each in before if each["level"] == "pdu"]
    # What came before matters only where no inspection is held of the unit itself.
    former = [] if inspection else [each for each in before if each["inspections"]]
    held = {} if inspection is None else _held(store, inspection["inspection"])
    pdus = [
        row
        for row in units.values()
        if row["region"] == unit and row["level"] == "pdu" and not row["closed"]
    ]
    return Area(
        units[unit],
        inspection,
        **held,
        former=[inspections.get_latest(store, each["organisation"]) for each in former],
        before=before,
        after=[each for each in relations if each["relation"] == "became"],
        dynamic=_dynamic(store, unit, inspection),
        pdus=len(pdus),
        inspected=sum(row["inspections"] > 0 for row in pdus),
    )


def _dynamic(store: Store, unit: str, inspection: Mapping | None) -> Mapping | None:
    """A dynamic inspection that is held beside the one that rates."""
    if inspection is None or inspection["kind"] == "dynamic":
        return None
    every = _records(inspections.get_inspections(store, Selection(organisation=unit)))
    return next((each for each in every if each["kind"] == "dynamic"), None)


def _held(store: Store, inspection: str) -> dict[str, list[Mapping]]:
    return {
        "figures": _records(scores.get_case_grid(store, inspection)),
        "ratings": _records(ratings.get_ratings(store, [inspection])),
        "findings": _records(findings.get_findings(store, inspection)),
    }


def _records(rows: pd.DataFrame) -> list[Mapping]:
    return rows.to_dict("records")
