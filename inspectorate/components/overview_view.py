"""The Overview as HTML: its example questions, and how things stand in all we hold."""

from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd
from markupsafe import Markup

from inspectorate.components.reads import cached
from inspectorate.domain.ages import counted_from, is_past_three_years
from inspectorate.domain.selection import Selection
from inspectorate.presenting import overview, sentences, tile_map, wordings
from inspectorate.presenting.html import render
from inspectorate.presenting.tile_map import Unit
from inspectorate.queries import inspections, lineage, organisations, rating_counts
from inspectorate.store.sessions import Store

_MOST_NEWEST = 8


@cached
def get_examples(store: Store) -> Markup:
    """Three questions, each with a link that ends in an answer."""
    known = organisations.get_organisations(store)
    return overview.examples(dict(zip(known["organisation"], known["name"], strict=True)))


@cached
def get_lead(store: Store) -> str:
    """How many of today's PDUs have an inspection, and the date of the newest."""
    known = organisations.get_organisations(store)
    pdus = known[(known["level"] == "pdu") & known["closed"].isna()]
    inspected = int((pdus["inspections"] > 0).sum())
    newest = inspections.get_newest_publication(store, "pdu")
    return sentences.inspected_and_newest(inspected, len(pdus), newest)


@cached
def get_picture(store: Store, today: date) -> Markup:
    """The national picture, the newest ratings, better or worse, and how old and complete it is."""
    known = organisations.get_organisations(store)
    every = inspections.get_inspections(store, Selection(latest=False, sort="newest"))
    units = _units(store, known)
    newest_pdu = inspections.get_newest_publication(store, "pdu")
    return render(
        "overview",
        cautions=(
            sentences.what_a_rating_is_not("pdu"),
            sentences.find_not_rank(newest_pdu),
        ),
        counts=_counts(units),
        tile_map=tile_map.tile_map(
            known[(known["level"] == "region") & known["closed"].isna()].to_dict("records"),
            units,
            headline=_headline(units),
            left_off=_left_off(every, units),
        ),
        newest=_newest(every),
        better_or_worse=overview.better_or_worse(rating_counts.get_inadequate_counts(store)),
        how_complete=_how_complete(every, units, newest_pdu, today),
    )


def _units(store: Store, known: pd.DataFrame) -> list[Unit]:
    """The PDUs of today by region and name, with the inspection each is known by."""
    latest: dict[str, Mapping] = {}
    every = inspections.get_inspections(store, Selection(level="pdu", latest=False))
    for row in every.to_dict("records"):
        held = latest.setdefault(row["organisation"], row)
        if row["overall_rating"] and not held["overall_rating"]:
            latest[row["organisation"]] = row
    before: dict[str, list[str]] = {}
    for row in lineage.get_lineage(store).to_dict("records"):
        if row["inspections"]:
            before.setdefault(row["successor"], []).append(row["predecessor_name"])
    today = known[(known["level"] == "pdu") & known["closed"].isna()]
    return [
        Unit(row, latest.get(row["organisation"]), before.get(row["organisation"], []))
        for row in today.sort_values(["region_name", "name"]).to_dict("records")
    ]


def _inspected(units: Sequence[Unit]) -> list[Mapping]:
    return [unit.inspection for unit in units if unit.inspection]


def _by_framework(units: Sequence[Unit]) -> dict[str, list[Mapping]]:
    """The inspections by the title of their framework, the newest framework first."""
    groups: dict[str, list[Mapping]] = {}
    for inspection in sorted(_inspected(units), key=lambda row: row["framework"], reverse=True):
        groups.setdefault(inspection["framework_title"], []).append(inspection)
    return groups


def _counts(units: Sequence[Unit]) -> list[Markup]:
    """How often each rating was given, framework by framework; worked-out ones are left out."""
    counts = []
    for title, rows in _by_framework(units).items():
        stated = [row["overall_rating"] for row in rows if row["confidence"] != "inferred"]
        counts.append(overview.counts(title, stated, len(rows) - len(stated)))
    return counts


def _headline(units: Sequence[Unit]) -> str:
    by_framework = [
        (title.rpartition(", ")[2], len(rows)) for title, rows in _by_framework(units).items()
    ]
    dates = [row["published"] or row["fieldwork_start"] for row in _inspected(units)]
    return sentences.map_headline(len(units), by_framework, [known[:4] for known in dates if known])


def _left_off(every: pd.DataFrame, units: Sequence[Unit]) -> str:
    retired = every[(every["level"] == "pdu") & every["closed"].notna()]
    rated = retired[retired["overall_rating"].notna()]
    told = sentences.left_off_map(len(rated), sum(unit.worked_out for unit in units))
    changed = any(unit.before for unit in units)
    return f"{told} {wordings.LINEAGE}".strip() if changed else told


def _newest(every: pd.DataFrame) -> Markup:
    """The newest ratings that are dated, and the newest dynamic inspections."""
    dated = every[every["published"].notna()]
    rated = dated[dated["overall_rating"].notna() & (dated["confidence"] == "stated")]
    dynamic = every[every["kind"] == "dynamic"]
    return overview.newest(rated.head(_MOST_NEWEST), dynamic.head(_MOST_NEWEST))


def _how_complete(
    every: pd.DataFrame, units: Sequence[Unit], newest: str | None, today: date
) -> Markup:
    inspected = _inspected(units)
    dates = [counted_from(inspection) for inspection in inspected]
    past = sum(1 for dated in dates if dated and is_past_three_years(dated[0], today))
    return overview.how_complete(
        sentences.coverage(len(every), len(inspected), len(units) - len(inspected)),
        sentences.how_old(len(inspected), past, dates.count(None), newest),
    )
