"""What may be set side by side: an organisation's inspection, or a group of its cases.

A side is known by one slug: of an organisation (then its latest inspection is meant), of an
inspection, or of a sample of cases.
"""

import pandas as pd
from sqlalchemy import Select, and_, exists, or_, select

from inspectorate.domain.comparing import SENTENCES, sentence_of
from inspectorate.queries.inspections import NEWEST_FIRST, get_inspection, get_latest
from inspectorate.queries.organisations import get_organisations
from inspectorate.queries.scores import get_scores
from inspectorate.queries.tidy import read
from inspectorate.store.sessions import Store
from inspectorate.store.tables import (
    DIMENSIONS,
    frameworks,
    inspections,
    key_questions,
    organisations,
    samples,
    scores,
    standards,
)

_OF_SAMPLE = ("sample_title", "provider", "phase", "period_start", "period_end", "size")
_OF_SIDE = ("organisation", "level", "region", "framework")


def get_questions(store: Store) -> pd.DataFrame:
    """One row per key question of a case grid, in the order of the work.

    Columns: question, title (of its standard), dimension, position. A question of several
    frameworks stands once, under the title of the newest.
    """
    statement = (
        select(
            key_questions.c.question,
            standards.c.title,
            key_questions.c.dimension,
            standards.c.position,
        )
        .join(
            standards,
            (standards.c.framework == key_questions.c.framework)
            & (standards.c.standard == key_questions.c.standard),
        )
        .join(frameworks, frameworks.c.framework == key_questions.c.framework)
        .where(key_questions.c.dimension.is_not(None))
        .order_by(frameworks.c.valid_from.desc(), frameworks.c.framework)
    )
    rows = read(store, statement).drop_duplicates("question")
    place = rows["dimension"].map(list(DIMENSIONS).index)
    return rows.assign(place=place).sort_values(["position", "place"]).drop(columns="place")


def find_side(store: Store, slug: str) -> dict | None:
    """What a slug asks to set side by side; None where it is not in what we hold.

    The columns of `get_inspections` (None all but organisation, name, level, region and region_name
    where the organisation has no inspection), then slug, sample (None: all cases), sample_title,
    provider, phase, period_start, period_end, size.
    """
    known = get_organisations(store)
    own = known[known["organisation"] == slug]
    if len(own):
        side = get_latest(store, slug) or own.iloc[0].to_dict() | {"inspection": None}
        return side | _no_sample(slug)
    inspection = get_inspection(store, slug)
    if inspection:
        return inspection | _no_sample(slug)
    chosen = read(store, _samples().where(samples.c.sample == slug, _has_figures))
    if chosen.empty:
        return None
    sample = chosen.iloc[0].to_dict()
    return get_inspection(store, sample.pop("inspection")) | sample | {"slug": slug}


def _no_sample(slug: str) -> dict:
    return {"slug": slug, "sample": None} | dict.fromkeys(_OF_SAMPLE)


_has_figures = exists().where(scores.c.sample == samples.c.sample)


def _twelve() -> Select:
    return select(key_questions.c.question).where(key_questions.c.dimension.is_not(None))


def _samples() -> Select:
    return select(
        samples.c.sample,
        samples.c.inspection,
        samples.c.title.label("sample_title"),
        samples.c.provider,
        samples.c.phase,
        samples.c.period_start,
        samples.c.period_end,
        samples.c.size,
    ).where(samples.c.population == "cases", samples.c.inspection.is_not(None))


def get_alternatives(store: Store, organisation: str) -> pd.DataFrame:
    """One row per inspection of an organisation, and per group of its cases; the newest first.

    Groups are cases of one phase or provider of which a key question is answered, and community
    sentences or licences alone. A review is there by its groups only: as a whole it answers none.
    Columns: slug, inspection, kind, published, fieldwork_start, framework, sample, sample_title.
    """
    of_inspections = (
        select(
            inspections.c.inspection,
            inspections.c.kind,
            inspections.c.published,
            inspections.c.fieldwork_start,
            inspections.c.framework,
        )
        .outerjoin(frameworks, frameworks.c.framework == inspections.c.framework)
        .where(inspections.c.organisation == organisation)
        .order_by(*NEWEST_FIRST)
    )
    held = read(store, of_inspections).to_dict("records")
    answers = scores.c.question.in_(_twelve())
    of_one_kind = or_(*(samples.c.sample.like(f"%-{kind}") for kind in SENTENCES))
    of_some = or_(samples.c.phase.is_not(None), samples.c.provider.is_not(None))
    groups = read(
        store,
        _samples()
        .where(samples.c.inspection.in_([row["inspection"] for row in held]))
        .where(or_(and_(of_one_kind, _has_figures), and_(of_some, _has_figures.where(answers))))
        .order_by(samples.c.sample),
    )
    rows = []
    for row in held:
        if row["kind"] in ("core", "dynamic"):
            rows.append(row | {"slug": row["inspection"], "sample": None, "sample_title": None})
        for group in groups[groups["inspection"] == row["inspection"]].to_dict("records"):
            of_group = {key: group[key] for key in ("sample", "sample_title")}
            rows.append(row | {"slug": group["sample"]} | of_group)
    columns = ["slug", *of_inspections.selected_columns.keys(), "sample", "sample_title"]
    return pd.DataFrame(rows, columns=columns, dtype=object)


def get_figures(store: Store, side: dict) -> pd.DataFrame:
    """One row per case figure of a side, exact ones of key questions first.

    Of all cases unless the side is a group of them: then of the group alone. The columns of
    `get_scores`, then provider, phase, organisation, level, region, framework, side (its slug).
    """
    if not side["inspection"]:
        return pd.DataFrame()
    rows = get_scores(store, side["inspection"])
    groups = read(store, _samples().where(samples.c.inspection == side["inspection"]))
    known = groups.set_index("sample")[["provider", "phase"]].to_dict("index")
    none = {"provider": None, "phase": None}
    told = [
        row
        | known.get(row["sample"], none)
        | {key: side[key] for key in _OF_SIDE}
        | {"side": side["slug"]}
        for row in rows.to_dict("records")
    ]
    kept = [row for row in told if _belongs(row, side["sample"])]
    return pd.DataFrame(kept, dtype=object)


def _belongs(figure: dict, sample: str | None) -> bool:
    if sample:
        return figure["sample"] == sample
    # A key question of one kind of sentence alone is another figure of the same question.
    of_some = sentence_of(figure) and figure["key_question"]
    return not (figure["phase"] or figure["provider"] or of_some)


def get_newest_with_grid(store: Store, level: str) -> str | None:
    """The organisation of a level whose inspection with a case grid is the newest; or None."""
    answers = exists().where(
        scores.c.inspection == inspections.c.inspection,
        scores.c.key_question.is_not(None),
        scores.c.percent.is_not(None),
    )
    statement = (
        select(inspections.c.organisation)
        .join(organisations, organisations.c.organisation == inspections.c.organisation)
        .outerjoin(frameworks, frameworks.c.framework == inspections.c.framework)
        .where(organisations.c.level == level, inspections.c.kind == "core", answers)
        .order_by(*NEWEST_FIRST)
        .limit(1)
    )
    rows = read(store, statement)
    return None if rows.empty else rows["organisation"][0]


def get_phases(store: Store) -> list[str]:
    """The samples of the two phases of the pandemic, of both providers, that answer questions."""
    statement = (
        _samples()
        .where(samples.c.phase.in_(("pre-EDM", "recovery")), samples.c.provider.is_(None))
        .where(_has_figures.where(scores.c.question.in_(_twelve())))
        .order_by(samples.c.period_start)
    )
    return read(store, statement)["sample"].tolist()
