"""The question about observations once more, by loops over the CSV rows."""

from tests.queries.rows import Data, Row, last, one, some


def get_observations(data: Data, inspection: str) -> list[Row]:
    inspected = one(data["inspections"], inspection=inspection)
    organisation = one(data["organisations"], organisation=inspected["organisation"])
    parent = one(data["organisations"], organisation=organisation["parent"])
    documents = {inspected["document"]}
    documents |= {row["document"] for row in some(data["samples"], inspection=inspection)}
    units = {organisation["organisation"]}
    if parent["level"] == "region":
        units.add(parent["organisation"])
    rows = []
    for row in data["observations"]:
        sample = one(data["samples"], sample=row["sample"])
        belongs = sample["inspection"] == inspection
        if sample["inspection"] is None:
            belongs = row["document"] in documents and row["organisation"] in units
        if belongs:
            own = row["organisation"] == inspected["organisation"]
            rows.append(row | _about(data, row, sample) | {"own": own})
    return sorted(rows, key=lambda row: (last(row["line"]), row["observation"]))


def _about(data: Data, row: Row, sample: Row) -> Row:
    metric = one(data["metrics"], metric=row["metric"])
    document = one(data["documents"], document=row["document"])
    unit = one(data["organisations"], organisation=row["organisation"])
    if row["sample"] is None:
        sample = dict.fromkeys(("title", "population", "size"))
    return {
        **{name: metric[name] for name in ("title", "topic", "unit", "better")},
        "sample_title": sample["title"],
        "population": sample["population"],
        "size": sample["size"],
        "name": unit["name"],
        "level": unit["level"],
        "publisher": document["publisher"],
        "document_kind": document["kind"],
        "url": document["url"],
    }
