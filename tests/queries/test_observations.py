"""What belongs to an inspection beside its case figures, on both databases."""

from inspectorate.domain.conditions import is_answer_about_conditions, is_condition
from inspectorate.queries.observations import get_observations
from tests.queries import plain_observations as plain
from tests.queries.compare import check, check_columns
from tests.queries.conftest import Held


def test_observations_of_every_inspection(real: Held, awkward: Held):
    for held in (real, awkward):
        found = 0
        for row in held.data["inspections"]:
            answer = get_observations(held.store, row["inspection"])
            check(answer, plain.get_observations(held.data, row["inspection"]), row["inspection"])
            check_columns(get_observations, answer)
            found += len(answer)
        assert found


def test_an_unknown_inspection_has_none(real: Held):
    assert get_observations(real.store, "nowhere").empty


def test_surreys_conditions_stand_beside_those_of_its_region(real: Held):
    answer = get_observations(real.store, "surrey-pdu-2023")
    sick = answer[answer["metric"] == "sickness-days"].sort_values("own", ascending=False)
    assert sick[["value", "name", "own"]].to_numpy().tolist() == [
        [11.2, "Surrey", True],
        [9.5, "Kent, Surrey and Sussex", False],
    ]
    assert not answer["organisation"].eq("nation").any()


def test_a_survey_belongs_to_its_own_inspection_alone(real: Held):
    """Gwent was inspected twice; the answers of 2021 are not those of the later inspection."""
    first = get_observations(real.store, "gwent-pdu-2021")
    assert {"staff", "practitioners"} <= set(first["population"])
    assert get_observations(real.store, "gwent-pdu-2023").empty


def test_a_figure_that_several_regions_give_together_is_of_the_nation_that_reports_it(real: Held):
    together = "national-2025-three-regions-staff"
    of_region = get_observations(real.store, "region-yorkshire-and-the-humber-region-2023")
    assert len(of_region)
    assert not of_region["sample"].eq(together).any()
    assert get_observations(real.store, "nation-national-2024")["sample"].eq(together).any()


def test_surreys_seven_conditions_are_all_there(real: Held):
    answer = get_observations(real.store, "surrey-pdu-2023").to_dict("records")
    told = {
        (row["metric"], row["category"]): (row["value"], row["numerator"], row["denominator"])
        for row in answer
        if row["own"]
        and (
            is_condition(row["metric"], row["category"])
            or is_answer_about_conditions(row["metric"], row["category"])
        )
    }
    assert told[("staff-in-post-share", "probation-officer")] == (54, None, None)
    assert told[("workload-measure", "probation-officer")] == (142, None, None)
    assert told[("attrition-rate", "total")] == (16, None, None)
    assert told[("attrition-rate", "probation-services-officer")] == (24, None, None)
    assert told[("sickness-days", "total")] == (11.2, None, None)
    assert told[("length-of-time-years", "red-status-under-prioritisation-framework")][0] == 2
    assert told[("practitioner-interview-agreement", "workload-manageable")] == (None, 13, 27)
