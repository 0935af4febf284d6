"""All PDUs on one key question once more, by loops over the rows."""

from tests.queries.plain import newest_first
from tests.queries.plain_evidence import get_scores
from tests.queries.rows import Data, Row, day, one, some


def get_asked(data: Data) -> list[Row]:
    rows = []
    for question in data["key_questions"]:
        if question["framework"].startswith("pdu-") and question["dimension"]:
            place = {"framework": question["framework"], "standard": question["standard"]}
            standard = one(data["standards"], **place)
            framework = one(data["frameworks"], framework=question["framework"])
            row = {name: question[name] for name in ("framework", "standard")}
            row |= {"framework_title": framework["title"], "title": standard["title"]}
            names = ("key_question", "question", "dimension", "wording")
            row |= {name: question[name] for name in names}
            order = (-day(framework["valid_from"]), standard["position"], row["key_question"])
            rows.append((order, row))
    return [row for _, row in sorted(rows, key=lambda pair: pair[0])]


def get_units(data: Data, asked: Row) -> list[Row]:
    rows = []
    for unit in some(data["organisations"], level="pdu", closed=None):
        held = some(data["inspections"], organisation=unit["organisation"], kind="core")
        held = some(held, framework=asked["framework"])
        if not held:
            continue
        inspection = min(held, key=newest_first(data))
        region = one(data["organisations"], organisation=unit["parent"])
        document = one(data["documents"], document=inspection["document"])
        figures = [
            score
            for score in get_scores(data, inspection["inspection"])
            if score["in_grid"] and score["question"] == asked["question"]
        ]
        figure = figures[0] if figures else {}
        names = ("score", "percent", "numerator", "cases", "cases_basis", "locator")
        rows.append(
            {"organisation": unit["organisation"], "name": unit["name"]}
            | {"region_name": region["name"], "inspection": inspection["inspection"]}
            | {"published": inspection["published"], "document": inspection["document"]}
            | {name: figure.get(name) for name in names}
            | {"publisher": document["publisher"], "document_kind": document["kind"]}
            | {"url": document["url"]}
        )
    return sorted(rows, key=lambda row: (row["name"], row["organisation"]))


def count_answers(data: Data, question: str) -> int:
    return sum(
        any(
            score["in_grid"] and score["question"] == question
            for score in get_scores(data, inspection["inspection"])
        )
        for inspection in data["inspections"]
    )
