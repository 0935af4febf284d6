"""What reports say in words, of every inspection and every organisation."""

import pytest

from inspectorate.queries import findings
from tests.queries import plain_evidence as plain
from tests.queries.compare import check, check_columns
from tests.queries.conftest import Held

OF_INSPECTIONS = ("get_findings", "get_recommendations")
OF_ORGANISATIONS = (
    "get_leadership_changes",
    "get_sources",
    "get_register",
    "get_discrepancies",
)


@pytest.mark.parametrize("name", [*OF_INSPECTIONS, *OF_ORGANISATIONS])
def test_every_answer(real: Held, awkward: Held, name: str):
    table = "inspections" if name in OF_INSPECTIONS else "organisations"
    question, expected = getattr(findings, name), getattr(plain, name)
    for held in (real, awkward):
        found = 0
        for slug in [*(row[table.removesuffix("s")] for row in held.data[table]), "nowhere"]:
            answer = question(held.store, slug)
            check(answer, expected(held.data, slug), slug)
            check_columns(question, answer)
            found += len(answer)
        assert found


def test_figures_that_disagree_are_told_where_samples_or_counts_do(real: Held):
    answer = findings.get_discrepancies(real.store, "region-east-midlands")
    assert "region-east-midlands-cases-reviewed" in answer["discrepancy"].tolist()


def test_findings_stand_in_the_order_of_the_report(real: Held):
    answer = findings.get_findings(real.store, "surrey-pdu-2023")
    assert answer["line"].is_monotonic_increasing
