"""Each question about what we hold once more, by loops over the CSV rows."""

from collections import Counter

from tests.queries.plain import LEVELS, newest_first, of_services
from tests.queries.rows import Data, Row, last, newest, one, some

COUNTED = ("inspections", "ratings", "scores", "observations", "findings", "recommendations")
UNKNOWN = (
    *("inspection", "kind", "framework", "framework_title", "cases_from", "fieldwork_start"),
    *("published", "publisher", "document_kind", "url"),
)


def _source(data: Data, document: object) -> Row:
    row = one(data["documents"], document=document)
    return {"publisher": row["publisher"], "document_kind": row["kind"], "url": row["url"]}


def get_documents(data: Data) -> list[Row]:
    rows = []
    for document in data["documents"]:
        counts = {table: len(some(data[table], document=document["document"])) for table in COUNTED}
        rows.append(document | counts)
    return sorted(rows, key=lambda row: row["document"])


def get_inspection_counts(data: Data) -> list[Row]:
    counts = Counter()
    for inspection in data["inspections"]:
        unit = one(data["organisations"], organisation=inspection["organisation"])
        counts[inspection["framework"], inspection["kind"], unit["level"]] += 1
    rows = []
    for (framework, kind, level), number in counts.items():
        title = one(data["frameworks"], framework=framework)["title"]
        row = {"framework": framework, "framework_title": title, "kind": kind, "level": level}
        rows.append(row | {"inspections": number})

    def place(row: Row) -> tuple:
        known = one(data["frameworks"], framework=row["framework"])
        order = (last(row["framework"]), row["kind"], LEVELS.index(row["level"]))
        return newest(known["valid_from"]), *order

    return sorted(rows, key=place)


def get_pdus(data: Data) -> list[Row]:
    rows = []
    for unit in some(data["organisations"], level="pdu", closed=None):
        row = {name: unit[name] for name in ("organisation", "name", "level")}
        row["region"] = unit["parent"]
        row["region_name"] = one(data["organisations"], organisation=unit["parent"])["name"]
        held = some(of_services(data), organisation=unit["organisation"])
        held = some(held, kind="core") or held
        if held:
            latest = min(held, key=newest_first(data))
            framework = one(data["frameworks"], framework=latest["framework"])
            row |= {name: latest[name] for name in UNKNOWN if name in latest}
            row |= {"framework_title": framework["title"]} | _source(data, latest["document"])
        else:
            row |= dict.fromkeys(UNKNOWN)
        rows.append(row)
    return sorted(
        rows, key=lambda row: (last(row["region_name"]), row["name"], row["organisation"])
    )


def _whose(data: Data, inspection: Row) -> Row:
    unit = one(data["organisations"], organisation=inspection["organisation"])
    framework = one(data["frameworks"], framework=inspection["framework"])
    row = {name: unit[name] for name in ("organisation", "name", "level")}
    row["inspection"] = inspection["inspection"]
    return row | {"framework_title": framework["title"]}


def get_inferred_inspections(data: Data) -> list[Row]:
    rows = []
    for inspection in some(data["inspections"], confidence="inferred"):
        known = {name: inspection[name] for name in ("overall_rating", "reason")}
        rows.append(_whose(data, inspection) | known | _source(data, inspection["document"]))
    return sorted(rows, key=lambda row: row["inspection"])


def get_inferred_ratings(data: Data) -> list[Row]:
    rows = []
    for rating in some(data["ratings"], confidence="inferred"):
        inspection = one(data["inspections"], inspection=rating["inspection"])
        place = {"framework": inspection["framework"], "standard": rating["standard"]}
        row = _whose(data, inspection) | _source(data, rating["document"])
        row |= {name: rating[name] for name in ("standard", "rating", "locator")}
        rows.append(row | {"title": one(data["standards"], **place)["title"]})
    return sorted(rows, key=lambda row: (row["inspection"], row["standard"]))


def get_assumed_bases(data: Data) -> list[Row]:
    assumed = some(data["scores"], cases_basis="assumed")
    counts = Counter((row["inspection"], row["cases"]) for row in assumed)
    return [
        _whose(data, one(data["inspections"], inspection=slug))
        | {"cases": cases, "figures": number}
        for (slug, cases), number in sorted(counts.items())
    ]


def get_every_discrepancy(data: Data) -> list[Row]:
    rows = []
    for row in data["discrepancies"]:
        found = dict(row)
        for side in "ab":
            document = row[f"document_{side}"]
            found[f"title_{side}"] = one(data["documents"], document=document)["title"]
            for name, value in _source(data, document).items():
                found[f"{name}_{side}"] = value
        rows.append(found)
    return sorted(rows, key=lambda row: (row["subject"], row["discrepancy"]))


def get_samples(data: Data) -> list[Row]:
    rows = [row | _source(data, row["document"]) for row in data["samples"]]
    return sorted(rows, key=lambda row: row["sample"])
