"""The PDUs of a region side by side, of every region and of made-up ones."""

import pytest

from inspectorate.queries import regions
from tests.queries import plain_regions as plain
from tests.queries.compare import check, check_columns
from tests.queries.conftest import Held

OF_INSPECTIONS = ("get_themes_found", "get_statements")


def inspections_of(held: Held) -> list[str]:
    return [row["inspection"] for row in held.data["inspections"]]


def test_the_stages_of_each_framework(real: Held, awkward: Held):
    for held in (real, awkward):
        answer = regions.get_stages(held.store)
        check(answer, plain.get_stages(held.data), "stages")
        check_columns(regions.get_stages, answer)
        assert len(answer)


@pytest.mark.parametrize("name", OF_INSPECTIONS)
def test_every_answer_about_inspections(real: Held, awkward: Held, reported: Held, name: str):
    question, expected = getattr(regions, name), getattr(plain, name)
    for held in (real, awkward, reported):
        every = inspections_of(held)
        for chosen in (every, every[:2], every[-1:], ["nowhere"], []):
            answer = question(held.store, chosen)
            check(answer, expected(held.data, chosen), chosen)
            check_columns(question, answer)
    assert len(question(real.store, inspections_of(real)))


def test_a_report_is_full_with_strengths_and_areas_of_the_report_itself(real: Held, reported: Held):
    assert regions.get_full_reports(reported.store, inspections_of(reported)) == ["ayton-2024"]
    for held in (real, reported):
        every = inspections_of(held)
        expected = plain.get_full_reports(held.data, every)
        assert regions.get_full_reports(held.store, every) == expected
        assert regions.get_full_reports(held.store, []) == []
    assert "surrey-pdu-2023" in regions.get_full_reports(real.store, inspections_of(real))
