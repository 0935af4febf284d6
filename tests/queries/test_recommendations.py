"""What was asked of whom in every report, and which of it is chosen."""

from dataclasses import fields
from random import Random

from inspectorate.domain.selection import Asking
from inspectorate.queries.recommendations import (
    NOT_HELD,
    choose_recommendations,
    get_every_recommendation,
    get_predecessors,
)
from tests.queries.compare import check, check_columns
from tests.queries.conftest import Held
from tests.queries.rows import Data, Row, day, last, one


def plain(data: Data) -> list[Row]:
    rows = []
    for asked in data["recommendations"]:
        inspection = one(data["inspections"], inspection=asked["inspection"])
        unit = one(data["organisations"], organisation=inspection["organisation"])
        parents = [row for row in data["organisations"] if row["organisation"] == unit["parent"]]
        document = one(data["documents"], document=asked["document"])
        rows.append(
            asked
            | {
                "organisation": unit["organisation"],
                "name": unit["name"],
                "level": unit["level"],
                "region": unit["parent"],
                "region_name": parents[0]["name"] if parents else None,
                "subject": inspection["subject"],
                "dated": inspection["published"] or inspection["fieldwork_start"],
                "document_title": document["title"],
                "publisher": document["publisher"],
                "document_kind": document["kind"],
                "url": document["url"],
            }
        )
    return sorted(rows, key=_order)


def _order(row: Row) -> tuple:
    newest = (row["dated"] is None, -(day(row["dated"]) or 0))
    place = (last(row["number"]), last(row["line"]), row["recommendation"])
    return (newest, row["inspection"], *place)


def test_every_recommendation_stands_with_its_report_the_newest_first(real: Held, awkward: Held):
    for held in (real, awkward):
        answer = get_every_recommendation(held.store)
        check(answer, plain(held.data), "every recommendation")
        check_columns(get_every_recommendation, answer)


def fits(row: Row, asking: Asking) -> bool:
    """Whether a row of the answer is asked for, in the plainest words."""
    return (
        (not asking.theme or asking.theme in (row["themes"] or "").split("; "))
        and asking.addressee in ("", row["addressed_to"])
        and asking.organisation in ("", row["organisation"])
        and asking.report in ("", row["inspection"])
        and asking.answer in ("", row["answer"] or NOT_HELD)
        and all(word in row["summary"].lower() for word in asking.words.lower().split())
    )


def test_any_combination_of_filters_leaves_what_a_plain_count_leaves(real: Held):
    every = get_every_recommendation(real.store)
    rows, random = every.to_dict("records"), Random(8)
    left = set()
    for _ in range(150):
        row, wanted = random.choice(rows), {}
        values = {
            "theme": random.choice(row["themes"].split("; ")),
            "addressee": row["addressed_to"],
            "answer": row["answer"] or NOT_HELD,
            "organisation": row["organisation"],
            "report": random.choice(rows)["inspection"],
            "words": random.choice(["PROBATION", "people services", "drug", "no such words"]),
        }
        assert set(values) == {field.name for field in fields(Asking)}
        for name in random.sample(sorted(values), random.randint(0, 4)):
            wanted[name] = values[name]
        asking = Asking(**wanted)
        chosen = choose_recommendations(every, asking)
        plainly = [each["recommendation"] for each in rows if fits(each, asking)]
        assert chosen["recommendation"].tolist() == plainly, asking
        left.add(len(plainly))
    assert {0, len(rows)} < left


def test_predecessors_are_those_of_the_lineage(real: Held, awkward: Held):
    for held in (real, awkward):
        found = get_predecessors(held.store)
        pairs = {(new, old) for new, olds in found.items() for old in olds}
        assert pairs == {(row["successor"], row["predecessor"]) for row in held.data["lineage"]}
        assert all(list(olds) == sorted(olds) for olds in found.values())
