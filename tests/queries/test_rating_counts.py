"""How many PDU reports the inspectorate says were Inadequate, and under which standards."""

from collections.abc import Iterator

import pytest

from inspectorate.queries import rating_counts
from tests import builders
from tests.queries import conftest
from tests.queries.compare import check, check_columns
from tests.queries.conftest import Held
from tests.queries.rows import Data, Row, one


def plain(data: Data) -> list[Row]:
    rows = []
    for figure in data["observations"]:
        if (figure["metric"], figure["category"]) != ("ratings-given", "pdu-overall-inadequate"):
            continue
        document = one(data["documents"], document=figure["document"])
        known = [
            row
            for row in data["frameworks"]
            if row["framework"].startswith("pdu-") and row["valid_from"] <= figure["period_start"]
        ]
        known.sort(key=lambda row: row["valid_from"])
        names = ("observation", "period_start", "period_end", "numerator", "denominator")
        rows.append(
            {name: figure[name] for name in names}
            | {"framework": known[-1]["framework"] if known else None}
            | {"publisher": document["publisher"], "document_kind": document["kind"]}
            | {"url": document["url"]}
        )
    return sorted(rows, key=lambda row: (row["period_start"], row["observation"]))


@pytest.fixture(scope="module")
def counted(kind: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Held]:
    """Counts out of order, one from before any framework, and one of another category."""
    made = tmp_path_factory.mktemp("counted")
    tables = builders.build_tables()
    figure = tables["observations"][0]
    metric = next(row for row in tables["metrics"] if row["metric"] == figure["metric"])
    tables["metrics"].append(metric | {"metric": "ratings-given"})
    figure = {"metric": "ratings-given", "organisation": "nation", "qualifier": "exact"}
    figure |= {"document": "review", "numerator": 3, "denominator": 7}
    for slug, category, start, end in (
        ("late", "pdu-overall-inadequate", "2024-02", "2025-02"),
        ("early", "pdu-overall-inadequate", "1999", "2000"),
        ("other", "pdu-overall-good", "2023", "2024"),
    ):
        dates = {"period_start": start, "period_end": end}
        tables["observations"].append(figure | dates | {"observation": slug, "category": category})
    yield from conftest.hold(kind, builders.write_data(made / "data", tables), made)


def test_the_counts_in_order_with_their_standards(real: Held, awkward: Held, counted: Held):
    for held in (real, awkward, counted):
        answer = rating_counts.get_inadequate_counts(held.store)
        check(answer, plain(held.data), "counts")
        check_columns(rating_counts.get_inadequate_counts, answer)
    assert answer["observation"].tolist() == ["early", "late"]
    assert answer["framework"].iloc[0] is None


def test_the_two_counts_that_the_overview_tells(real: Held):
    answer = rating_counts.get_inadequate_counts(real.store)
    pairs = list(zip(answer["numerator"], answer["denominator"], strict=True))
    assert pairs == [(10, 17), (14, 24)]
    assert answer["framework"].tolist() == ["pdu-2021", "pdu-2023"]
    assert answer["url"].str.startswith("https://").all()
