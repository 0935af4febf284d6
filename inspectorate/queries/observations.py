"""What was counted, surveyed or timed about an inspection, beside its case figures."""

import pandas as pd
from sqlalchemy import ColumnElement, Select, and_, case, nulls_last, or_, select, union

from inspectorate.queries.tidy import read
from inspectorate.store.sessions import Store
from inspectorate.store.tables import (
    documents,
    inspections,
    metrics,
    observations,
    organisations,
    samples,
)

_inspected = organisations.alias("inspected")
_regions = organisations.alias("regions")


def _figures(*more: ColumnElement) -> Select:
    return (
        select(
            observations,
            metrics.c.title,
            metrics.c.topic,
            metrics.c.unit,
            metrics.c.better,
            samples.c.title.label("sample_title"),
            samples.c.population,
            samples.c.size,
            organisations.c.name,
            organisations.c.level,
            documents.c.publisher,
            documents.c.kind.label("document_kind"),
            documents.c.url,
            *more,
        )
        .select_from(observations)
        .join(metrics, metrics.c.metric == observations.c.metric)
        .join(organisations, organisations.c.organisation == observations.c.organisation)
        .join(documents, documents.c.document == observations.c.document)
        .outerjoin(samples, samples.c.sample == observations.c.sample)
    )


def get_observations(store: Store, inspection: str) -> pd.DataFrame:
    """One row per figure that belongs to the inspection, in the order of the report.

    Those of the inspection's samples; and, of no sample or of one that belongs to no inspection,
    those that its document or a document of its samples gives of the organisation inspected or of
    the region it lies in.

    The columns of `observations`, then title, topic, unit, better, sample_title, population, size,
    name, level, publisher, document_kind, url, and own (whether it is of the organisation inspected
    and not of its region).
    """
    own = observations.c.organisation == inspections.c.organisation
    of_region = observations.c.organisation == _regions.c.organisation
    of_samples = select(samples.c.document).where(samples.c.inspection == inspection)
    # Also where the sample is of no one inspection: then it stands outside of them all.
    of_its_documents = and_(
        samples.c.inspection.is_(None),
        or_(
            observations.c.document == inspections.c.document,
            observations.c.document.in_(of_samples),
        ),
        or_(own, of_region),
    )
    # The same once more by what is indexed, so that not every observation is looked at.
    of_cases = select(samples.c.sample).where(samples.c.inspection == inspection)
    own_document = select(inspections.c.document).where(inspections.c.inspection == inspection)
    near = union(
        select(observations.c.observation).where(observations.c.sample.in_(of_cases)),
        select(observations.c.observation).where(observations.c.document.in_(own_document)),
        select(observations.c.observation).where(observations.c.document.in_(of_samples)),
    )
    in_region = and_(_regions.c.organisation == _inspected.c.parent, _regions.c.level == "region")
    statement = (
        _figures(case((own, True), else_=False).label("own"))
        .join(inspections, inspections.c.inspection == inspection)
        .join(_inspected, _inspected.c.organisation == inspections.c.organisation)
        .outerjoin(_regions, in_region)
        .where(observations.c.observation.in_(near))
        .where(or_(samples.c.inspection == inspection, of_its_documents))
        .order_by(nulls_last(observations.c.line), observations.c.observation)
    )
    return read(store, statement)


def get_observations_on(store: Store, topic: str) -> pd.DataFrame:
    """One row per figure of the metrics of a topic, in the order of the sources.

    The columns of `observations`, then title, topic, unit, better, sample_title, population, size,
    name, level, publisher, document_kind, url.
    """
    statement = _figures().where(metrics.c.topic == topic)
    order = (observations.c.document, nulls_last(observations.c.line), observations.c.observation)
    return read(store, statement.order_by(*order))


def get_sizes(store: Store, population: str) -> pd.DataFrame:
    """One row per inspection and sample of a population whose size is known, by inspection.

    Columns: inspection, sample, size.
    """
    statement = (
        select(samples.c.inspection, samples.c.sample, samples.c.size)
        .where(
            samples.c.population == population,
            samples.c.size.is_not(None),
            samples.c.inspection.is_not(None),
        )
        .order_by(samples.c.inspection, samples.c.sample)
    )
    return read(store, statement)
