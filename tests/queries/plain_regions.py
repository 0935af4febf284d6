"""Each question about the PDUs of a region once more, by loops over the CSV rows."""

from tests.queries.rows import Data, Row, last, one, some

REPORTS = ("inspection report", "data workbook", "annual report")


def _source(data: Data, row: Row) -> Row:
    document = one(data["documents"], document=row["document"])
    names = {"publisher": "publisher", "document_kind": "kind", "url": "url"}
    return {mine: document[theirs] for mine, theirs in names.items()}


def get_themes_found(data: Data, chosen: list[str]) -> list[Row]:
    rows: list[Row] = []
    for finding in data["findings"]:
        if finding["inspection"] not in chosen or not finding["themes"]:
            continue
        for theme in finding["themes"].split("; "):
            place = {"theme": theme, "title": one(data["themes"], theme=theme)["title"]}
            place |= {"inspection": finding["inspection"], "kind": finding["kind"]}
            same = some(rows, **place)
            if same:
                same[0]["findings"] += 1
            else:
                rows.append(place | {"findings": 1})
    names = ("title", "theme", "title", "inspection", "kind")
    return sorted(rows, key=lambda row: (row["title"].lower(), *(row[name] for name in names[1:])))


def get_full_reports(data: Data, chosen: list[str]) -> list[str]:
    reports = {row["document"] for row in some(data["documents"], kind="inspection report")}
    held = []
    for inspection in sorted(chosen):
        told = [
            row["kind"]
            for row in some(data["findings"], inspection=inspection)
            if row["document"] in reports
        ]
        if "strength" in told and "area_for_improvement" in told:
            held.append(inspection)
    return held


def get_stages(data: Data) -> list[Row]:
    rows = []
    for standard in data["standards"]:
        place = {name: standard[name] for name in ("framework", "standard")}
        if some(data["key_questions"], **place, dimension="safety"):
            rows.append(standard)
    rows.sort(key=lambda row: (row["framework"], row["position"]))
    return [{name: row[name] for name in ("framework", "standard", "title")} for row in rows]


def get_statements(data: Data, chosen: list[str]) -> list[Row]:
    notes = some(data["findings"], kind="note")
    rows = [row | _source(data, row) for row in notes if row["inspection"] in chosen]
    return sorted(rows, key=lambda row: (row["inspection"], last(row["line"]), row["finding"]))
