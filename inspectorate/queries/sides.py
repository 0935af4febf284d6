"""What may be set side by side: an organisation's inspection, or a group of its cases.

A side is known by one slug: of an organisation (then its latest inspection is meant), of an
inspection, or of a sample of cases.
"""

import pandas as pd
from sqlalchemy import ColumnElement, Select, and_, case, exists, nulls_last, or_, select

from inspectorate.domain.comparing import SENTENCES, sentence_of
from inspectorate.queries.inspections import NEWEST_FIRST
from inspectorate.queries.one_inspection import get_inspection, get_latest_of
from inspectorate.queries.scores import IN_GRID, figures
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


_organisation = select(
    organisations.c.organisation,
    organisations.c.name,
    organisations.c.level,
    organisations.c.parent.label("region"),
)


def find_side(store: Store, slug: str) -> dict | None:
    """What a slug asks to set side by side; None where it is not in what we hold.

    The columns of `get_inspection` (of an organisation without one only its own, and an inspection
    of None), then slug, sample (None: all cases), sample_title, provider, phase, period_start,
    period_end, size.
    """
    own = store.rows(_organisation.where(organisations.c.organisation == slug))
    if own:
        side = get_latest_of(store, slug) or own[0] | {"inspection": None}
        return side | _no_sample(slug)
    inspection = get_inspection(store, slug)
    if inspection:
        return inspection | _no_sample(slug)
    chosen = store.rows(_samples().where(samples.c.sample == slug))
    if not chosen or not _has_figures(store, chosen[0]):
        return None
    sample = chosen[0]
    return get_inspection(store, sample.pop("inspection")) | sample | {"slug": slug}


def _no_sample(slug: str) -> dict:
    return {"slug": slug, "sample": None} | dict.fromkeys(_OF_SAMPLE)


def _has_figures(store: Store, sample: dict) -> bool:
    """Whether a case figure rests on the sample; by inspection, since that is how they are kept."""
    own = (scores.c.inspection == sample["inspection"], scores.c.sample == sample["sample"])
    return bool(store.rows(select(scores.c.score).where(*own).limit(1)))


def _of_key_question() -> ColumnElement[bool]:
    """Whether a case figure answers a key question, of whichever framework."""
    twelve = select(key_questions.c.question).where(key_questions.c.dimension.is_not(None))
    return scores.c.question.in_(twelve)


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


def get_inspections_of(store: Store, organisation: str) -> pd.DataFrame:
    """One row per inspection or review of an organisation, the newest first.

    Columns: inspection, kind, published, fieldwork_start, framework.
    """
    statement = (
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
    return read(store, statement)


def get_alternatives(store: Store, organisation: str) -> pd.DataFrame:
    """One row per inspection of an organisation, and per group of its cases; the newest first.

    Groups are cases of one phase or provider of which a key question is answered, and community
    sentences or licences alone. A review is there by its groups only: as a whole it answers none.
    Columns: slug, inspection, kind, published, fieldwork_start, framework, sample, sample_title.
    """
    held = get_inspections_of(store, organisation)
    groups = _groups(store, held["inspection"].tolist())
    rows = []
    for row in held.to_dict("records"):
        if row["kind"] in ("core", "dynamic"):
            rows.append({"slug": row["inspection"]} | row | {"sample": None, "sample_title": None})
        rows += [
            {"slug": each["sample"]} | row | {key: each[key] for key in ("sample", "sample_title")}
            for each in groups
            if each["inspection"] == row["inspection"]
        ]
    columns = ["slug", *held.columns, "sample", "sample_title"]
    return pd.DataFrame(rows, columns=columns, dtype=object)


def _groups(store: Store, chosen: list[str]) -> list[dict]:
    """The samples of the chosen inspections that stand by themselves, by slug."""
    of_chosen = scores.c.inspection.in_(chosen)
    answering = select(scores.c.sample).where(of_chosen, scores.c.sample.is_not(None))
    of_one_kind = or_(*(samples.c.sample.like(f"%-{kind}") for kind in SENTENCES))
    of_some = or_(samples.c.phase.is_not(None), samples.c.provider.is_not(None))
    statement = (
        _samples()
        .where(samples.c.inspection.in_(chosen))
        .where(
            or_(
                and_(of_one_kind, samples.c.sample.in_(answering)),
                and_(of_some, samples.c.sample.in_(answering.where(_of_key_question()))),
            )
        )
        .order_by(samples.c.sample)
    )
    return store.rows(statement)


def get_figures(store: Store, side: dict) -> list[dict]:
    """The case figures of a side, one dict each, exact ones of key questions first.

    Of all cases unless the side is a group of them: then of the group alone. The columns of
    `get_scores`, then provider and phase of the sample, and the side's organisation, level, region
    and framework.
    """
    statement = (
        figures()
        .add_columns(samples.c.provider, samples.c.phase)
        .where(scores.c.inspection == side["inspection"])
        .order_by(case((IN_GRID, 0), else_=1), nulls_last(standards.c.position), scores.c.score)
    )
    own = {key: side.get(key) for key in _OF_SIDE}
    return [row | own for row in store.rows(statement) if _belongs(row, side["sample"])]


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
    of_both = samples.c.phase.in_(("pre-EDM", "recovery")), samples.c.provider.is_(None)
    of_one_phase = _samples().where(*of_both).order_by(samples.c.period_start)
    inspected = select(samples.c.inspection).where(*of_both)
    answering = select(scores.c.sample).where(
        scores.c.inspection.in_(inspected), _of_key_question()
    )
    rows = store.rows(of_one_phase.where(samples.c.sample.in_(answering)))
    return [row["sample"] for row in rows]
