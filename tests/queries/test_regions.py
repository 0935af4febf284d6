"""The PDUs of a region side by side, of every region and of made-up ones."""

from collections.abc import Iterator

import pytest

from inspectorate.queries import regions
from tests import builders
from tests.queries import conftest
from tests.queries import plain_regions as plain
from tests.queries.compare import check, check_columns
from tests.queries.conftest import Held

OF_INSPECTIONS = ("get_themes_found", "get_safety_figures", "get_statements")


@pytest.fixture(scope="module")
def reported(kind: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Held]:
    """Two PDUs that share a theme, one with a whole report; units merged twice over."""
    made = tmp_path_factory.mktemp("reported")
    tables = builders.build_tables()
    themes = [row["theme"] for row in tables["themes"]]
    finding = tables["findings"][0] | {"dimension": None, "document": "report"}
    for number, (inspection, sort, named) in enumerate(
        (
            ("ayton-2024", "strength", "; ".join(themes)),
            ("ayton-2024", "area_for_improvement", themes[0]),
            ("ayton-2024", "area_for_improvement", themes[0]),
            ("ceeton-2024", "area_for_improvement", themes[0]),
            ("ceeton-2024", "note", None),
            ("ayton-2022", "note", themes[0]),
        )
    ):
        told = {"finding": f"told-{number}", "inspection": inspection, "kind": sort}
        tables["findings"].append(finding | told | {"themes": named})
    closed = {"level": "pdu", "document": "register", "closed": "2023", "parent": "region-south"}
    tables["organisations"] += [
        closed | {"organisation": "eeton", "name": "Eeton"},
        closed | {"organisation": "effton", "name": "Effton"},
    ]
    tables["lineage"] += [
        {"document": "register", "predecessor": before, "successor": after}
        for before, after in (("effton", "deeton"), ("eeton", "deeton"), ("eeton", "beeton"))
    ]
    yield from conftest.hold(kind, builders.write_data(made / "data", tables), made)


def inspections_of(held: Held) -> list[str]:
    return [row["inspection"] for row in held.data["inspections"]]


def test_lineage_of_each_region_and_of_all(real: Held, awkward: Held, reported: Held):
    for held in (real, awkward, reported):
        found = [row["organisation"] for row in held.data["organisations"]]
        for region in ["", "nowhere", *(slug for slug in found if slug.startswith("region-"))]:
            answer = regions.get_lineage(held.store, region)
            check(answer, plain.get_lineage(held.data, region), region)
            check_columns(regions.get_lineage, answer)
    of_south = regions.get_lineage(reported.store, "region-south")
    assert [*of_south["predecessor"]] == ["eeton", "eeton", "effton"]
    assert [*of_south["successor"]] == ["beeton", "deeton", "deeton"]


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


def test_the_stages_of_surrey_are_four(real: Held):
    figures = regions.get_safety_figures(real.store, ["surrey-pdu-2023"])
    stages = figures[figures["by_stage"].astype(bool)]
    assert [*stages["percent"]] == [32, 38, 30, 27]
    assert len(figures) > 4
