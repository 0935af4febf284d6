"""Each question about ratings, scores and findings once more, by loops over the CSV rows."""

from math import sqrt

from tests.queries.plain import of_services
from tests.queries.rows import Data, Row, day, last, one, some

DIMENSIONS = ["engagement", "desistance", "safety"]
POINTS = ["Inadequate", "Requires improvement", "Good", "Outstanding"]


def get_standards(data: Data) -> list[Row]:
    return sorted(data["standards"], key=lambda row: (row["framework"], row["position"]))


def get_frameworks(data: Data) -> list[Row]:
    return sorted(data["frameworks"], key=lambda row: (-day(row["valid_from"]), row["framework"]))


def get_ratings(data: Data, chosen: list[str]) -> list[Row]:
    rows = []
    for rating in data["ratings"]:
        if rating["inspection"] in chosen:
            inspection = one(data["inspections"], inspection=rating["inspection"])
            standard = one(
                data["standards"],
                framework=inspection["framework"],
                standard=rating["standard"],
            )
            names = ("inspection", "rating", "confidence", "reported_by", "document", "locator")
            row = standard | {name: rating[name] for name in names} | _source(data, rating)
            del row["import"]
            rows.append(row)
    return sorted(rows, key=lambda row: (row["inspection"], row["position"]))


def get_bands(data: Data, framework: str) -> list[Row]:
    rows = some(data["rating_bands"], framework=framework)
    return sorted(rows, key=lambda row: (row["applies_to"], row["lowest"]))


def get_points(data: Data, framework: str) -> list[Row]:
    rows = some(data["rating_points"], framework=framework)
    return sorted(rows, key=lambda row: POINTS.index(row["rating"]))


def _source(data: Data, row: Row) -> Row:
    document = one(data["documents"], document=row["document"])
    return {
        "publisher": document["publisher"],
        "document_kind": document["kind"],
        "url": document["url"],
    }


def get_scores(data: Data, inspection: str) -> list[Row]:
    framework = one(data["inspections"], inspection=inspection).get("framework")
    rows = []
    for score in some(data["scores"], inspection=inspection):
        place = {"framework": framework, "standard": score["standard"]}
        standard = one(data["standards"], **place)
        question = one(data["key_questions"], **place, key_question=score["key_question"])
        sample = one(data["samples"], sample=score["sample"])
        rows.append(
            score
            | {"title": standard["title"], "position": standard["position"]}
            | {"sample_title": sample["title"], "selection": sample["selection"]}
            | _source(data, score)
            | {"in_grid": question["dimension"] is not None and _is_of_all_cases(score)}
        )
    rows.sort(key=lambda row: row["score"])
    rows.sort(
        key=lambda row: DIMENSIONS.index(row["dimension"]) if row["dimension"] else len(DIMENSIONS)
    )
    rows.sort(key=lambda row: last(row["position"]))
    rows.sort(key=lambda row: not row["in_grid"])
    return rows


def get_safety_figures(data: Data, chosen: list[str]) -> list[Row]:
    rows = [
        row for each in chosen for row in get_scores(data, each) if row["dimension"] == "safety"
    ]
    return sorted(rows, key=lambda row: (row["inspection"], last(row["position"]), row["score"]))


def _is_of_all_cases(score: Row) -> bool:
    """Whether it is exact, and not of community sentences or licences alone."""
    kinds = (f"{score['inspection']}-community", f"{score['inspection']}-licence")
    return _is_exact(score) and score["sample"] not in kinds


def _is_exact(score: Row) -> bool:
    """Whether the figure is printed as it is, by the inspectorate in a report or its annexe."""
    reports = ("inspection report", "data workbook", "annual report")
    first_hand = score["reported_by"] in reports
    return first_hand and score["percent"] is not None and score["qualifier"] == "exact"


def get_case_grid(data: Data, inspection: str) -> list[Row]:
    rows = []
    for row in get_scores(data, inspection):
        if row["in_grid"]:
            low, high = _limits(row)
            rows.append(row | {"low": low, "high": high})
    return rows


def _limits(row: Row) -> tuple[float | None, float | None]:
    """The widest span of the intervals of all counts that print as the percentage."""
    spans = []
    for count in range((row["cases"] or -1) + 1):
        counted = row["numerator"] == count
        prints = abs(100 * count / row["cases"] - row["percent"]) <= 0.5 + 1e-9
        if counted or (row["numerator"] is None and prints):
            spans.append(wilson(count, row["cases"]))
    if not spans:
        return None, None
    return min(low for low, _ in spans), max(high for _, high in spans)


def wilson(count: int, cases: int) -> tuple[float, float]:
    """Wilson's interval at 95 per cent confidence: the two roots of its quadratic equation."""
    share, square = count / cases, 1.959963984540054**2
    a, b, c = 1 + square / cases, -(2 * share + square / cases), share * share
    root = sqrt(max(0.0, b * b - 4 * a * c))
    return 100 * (-b - root) / (2 * a), 100 * (-b + root) / (2 * a)


def get_findings(data: Data, inspection: str) -> list[Row]:
    rows = [row | _source(data, row) for row in some(data["findings"], inspection=inspection)]
    return sorted(rows, key=lambda row: (last(row["line"]), row["finding"]))


def get_recommendations(data: Data, inspection: str) -> list[Row]:
    chosen = some(data["recommendations"], inspection=inspection)
    rows = [row | _source(data, row) for row in chosen]
    return sorted(rows, key=lambda row: (last(row["number"]), row["recommendation"]))


def get_leadership_changes(data: Data, organisation: str) -> list[Row]:
    rows = some(data["events"], organisation=organisation, kind="leadership")
    return sorted(rows, key=lambda row: (row["date"], row["event"]))


def _rows_about(data: Data, organisation: str) -> dict[str, Row]:
    """The rows of an organisation's inspections, by the names that discrepancies give them."""
    rows = {}
    for inspection in some(of_services(data), organisation=organisation):
        slug = inspection["inspection"]
        rows[f"inspections/{slug}"] = inspection
        for rating in some(data["ratings"], inspection=slug):
            rows[f"ratings/{slug}/{rating['standard']}"] = rating
        for table, key in (
            ("scores", "score"),
            ("findings", "finding"),
            ("recommendations", "recommendation"),
            ("samples", "sample"),
        ):
            for row in some(data[table], inspection=slug):
                rows[f"{table}/{row[key]}"] = row
    return rows


def get_sources(data: Data, organisation: str) -> list[Row]:
    named = {row["document"] for row in _rows_about(data, organisation).values()}
    named |= {row["document"] for row in get_leadership_changes(data, organisation)}
    return _documents(data, named)


def get_register(data: Data, organisation: str) -> list[Row]:
    named = {row["document"] for row in some(data["organisations"], organisation=organisation)}
    for link in data["lineage"]:
        if organisation in (link["predecessor"], link["successor"]):
            named.add(link["document"])
    return _documents(data, named)


def _documents(data: Data, named: set[str]) -> list[Row]:
    rows = [row for row in data["documents"] if row["document"] in named]
    return sorted(rows, key=lambda row: (row["kind"], row["document"]))


def get_discrepancies(data: Data, organisation: str) -> list[Row]:
    about = _rows_about(data, organisation)
    samples = {name.removeprefix("samples/") for name in about if name.startswith("samples/")}
    for row in data["observations"]:
        if row["sample"] in samples:
            about[f"observations/{row['observation']}"] = row
    rows = [row for row in data["discrepancies"] if row["row_a"] in about or row["row_b"] in about]
    return sorted(rows, key=lambda row: row["discrepancy"])
