"""What reports say in words, of every inspection and every organisation."""

from collections import Counter

import pytest

from inspectorate.queries import findings
from tests.queries import plain_evidence as plain
from tests.queries.compare import check, check_columns
from tests.queries.conftest import Held
from tests.queries.rows import one

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


def test_strengths_by_organisation_and_theme(real: Held, reported: Held):
    for held in (real, reported):
        expected = Counter()
        for row in held.data["findings"]:
            if row["kind"] == "strength" and row["themes"]:
                of = one(held.data["inspections"], inspection=row["inspection"])["organisation"]
                expected.update((theme, of) for theme in row["themes"].split("; "))
        found = findings.count_strengths(held.store)
        assert {(theme, of): number for of, theme, number in found} == expected
        assert found == sorted(found, key=lambda row: (row[1], row[0] or ""))
        assert found
