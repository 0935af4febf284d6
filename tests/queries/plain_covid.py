"""The questions about the pandemic once more, by loops over the CSV rows."""

from inspectorate.domain.covid_cases import STAGES
from tests.queries.rows import Data, Row, last, one, some

REVIEW = "nation-covid-recovery-2021"
SOURCES = ("covid-recovery-2021", "annual-report-2021", "speech-2021")


def get_figures(data: Data, block_of) -> list[Row]:
    """The figures in their order; `block_of` says to which part of the story one belongs."""
    dated = {row["document"]: row["published"] for row in data["documents"]}
    counted = [row for row in data["observations"] if row["document"] in SOURCES]
    counted = [row for row in counted if block_of(row["metric"], row["category"])]
    counted.sort(key=lambda r: (dated[r["document"]], last(r["line"]), r["observation"]))
    judged = sorted(
        some(data["scores"], inspection=REVIEW), key=lambda row: (last(row["line"]), row["score"])
    )
    rows = [_counted(data, row, block_of) for row in counted] + [_judged(data, r) for r in judged]
    return [row | {"discrepancy": _discrepancy(data, row["figure"])} for row in rows]


def _counted(data: Data, row: Row, block_of) -> Row:
    metric = one(data["metrics"], metric=row["metric"])
    against = row["compared_with"]
    return {
        "figure": f"observations/{row['observation']}",
        "block": block_of(row["metric"], row["category"]),
        **{name: metric[name] for name in ("metric", "title", "topic", "unit", "better")},
        "category": row["category"],
        "statement": None,
        "dimension": None,
        **_unit(data, row["organisation"]),
        "provider": row["provider"],
        **_sample(data, row["sample"]),
        **_figure(row, ("value", "value_to", "qualifier", "numerator", "denominator")),
        "basis": None,
        "compared_with": against and f"observations/{against}",
        "change": row["change"],
        **_source(data, row),
    }


def _judged(data: Data, row: Row) -> Row:
    [stage] = [slug for slug, (_, asked) in STAGES.items() if row["question"] in asked]
    return {
        "figure": f"scores/{row['score']}",
        "block": "quality",
        "metric": f"cases-{stage}",
        "title": f"Case figures: {STAGES[stage][0].lower()}",
        "topic": "case quality",
        "unit": "per cent",
        "better": row["better"],
        "category": row["question"],
        "statement": row["statement"],
        "dimension": row["dimension"],
        **_unit(data, "nation"),
        "provider": one(data["samples"], sample=row["sample"])["provider"],
        **_sample(data, row["sample"]),
        "period_start": None,
        "period_end": None,
        "value": row["percent"],
        "value_to": None,
        "qualifier": row["qualifier"],
        "numerator": row["numerator"],
        "denominator": row["cases"],
        "basis": row["cases_basis"],
        "compared_with": None,
        "change": None,
        **_source(data, row),
    }


def _figure(row: Row, names: tuple[str, ...]) -> Row:
    return {name: row[name] for name in ("period_start", "period_end", *names)}


def _unit(data: Data, organisation: str) -> Row:
    unit = one(data["organisations"], organisation=organisation)
    return {name: unit[name] for name in ("organisation", "name", "level")}


def _sample(data: Data, slug: str | None) -> Row:
    sample = one(data["samples"], sample=slug) if slug else dict.fromkeys(data["samples"][0])
    return {
        "sample": slug,
        "sample_title": sample["title"],
        **{name: sample[name] for name in ("population", "size", "phase")},
        "sample_start": sample["period_start"],
        "sample_end": sample["period_end"],
    }


def _source(data: Data, row: Row) -> Row:
    document = one(data["documents"], document=row["document"])
    return {
        "document": row["document"],
        "document_kind": document["kind"],
        **{name: document[name] for name in ("publisher", "url")},
        **{name: row[name] for name in ("locator", "line")},
    }


def _discrepancy(data: Data, key: str) -> str | None:
    named = [
        row["discrepancy"] for row in data["discrepancies"] if key in (row["row_a"], row["row_b"])
    ]
    return min(named, default=None)


def get_events(data: Data) -> list[Row]:
    rows = [
        row
        for row in data["events"]
        if row["document"] == SOURCES[0]
        or (row["document"] in SOURCES and row["kind"] in ("covid", "unification"))
    ]
    rows.sort(key=lambda row: (row["date"], row["event"]))
    named = ("document_kind", "publisher", "url")
    return [
        row
        | {name: _source(data, row)[name] for name in named}
        | {"discrepancy": _discrepancy(data, f"events/{row['event']}")}
        for row in rows
    ]
