"""Which frameworks rate by arithmetic, and how their standards are printed."""

import csv

import pytest

from inspectorate import config
from inspectorate.domain.frameworks import (
    DIMENSIONS,
    LOWEST_KEY_QUESTION,
    RATED_BY_RULE,
    write_standard,
)


def read_data(table: str) -> list[dict[str, str]]:
    with (config.ROOT / "data" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("framework", ["national-2024", "region-2023", "dynamic-2025"])
def test_nation_regions_and_dynamic_inspections_are_never_rated_by_rule(framework: str):
    assert framework not in RATED_BY_RULE


def test_only_frameworks_that_rate_by_rule_have_standards_that_take_the_lowest_key_question():
    by_rule = {
        row["framework"] for row in read_data("standards") if row["basis"] == LOWEST_KEY_QUESTION
    }
    assert by_rule == RATED_BY_RULE


def test_each_framework_that_rates_by_rule_has_its_bands():
    banded = {row["framework"] for row in read_data("rating_bands")}
    assert banded == RATED_BY_RULE


def test_a_standard_of_2023_is_written_with_its_code():
    assert write_standard("pdu-2023", "P 2.1", "Assessment") == "P 2.1 Assessment"


@pytest.mark.parametrize("framework", ["crc-2018", "pdu-2021", "region-2023", "national-2024"])
def test_a_standard_of_any_other_framework_is_written_by_its_title(framework: str):
    assert write_standard(framework, "2.1", "Assessment") == "Assessment"


def test_the_three_sides_of_the_work_are_named_as_practitioners_name_them():
    assert list(DIMENSIONS) == ["engagement", "desistance", "safety"]
    full, short = zip(*DIMENSIONS.values(), strict=True)
    assert full == (
        "Engaging the person on probation",
        "Reducing reoffending and supporting desistance",
        "Keeping other people safe (risk of harm)",
    )
    assert short == ("Engagement", "Desistance", "Keeping people safe")
    assert "safety" not in " ".join(full + short).lower()
    assert "risk score" not in " ".join(full + short).lower()
