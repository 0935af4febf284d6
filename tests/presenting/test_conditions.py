"""Staffing and workload stand as found, with their region, their period and who answered."""

from inspectorate.domain.conditions import is_answer_about_conditions, is_condition
from inspectorate.presenting import wordings
from inspectorate.presenting.conditions import conditions
from tests.observed import build_answer, build_observation, build_observations
from tests.presenting.markup import HOSTILE, assert_harmless, find, words
from tests.surrey import build_inspection

SICK = {
    "observation": "sickness",
    "metric": "sickness-days",
    "title": "Sickness absence",
    "category": "total",
    "unit": "days",
    "value": 11.2,
}
OF_REGION = {"own": False, "name": "Kent, Surrey and Sussex", "level": "region"}
RED = {
    "metric": "length-of-time-years",
    "title": "Lengths of time (years)",
    "category": "red-status-under-prioritisation-framework",
    "unit": "years",
    "value": 2.0,
    "qualifier": "over",
    "period_end": "2024-01",
}
STAFF = {
    "metric": "staff-survey-agreement",
    "population": "staff",
    "sample_title": "Staff survey respondents",
    "size": None,
}


def told(*rows: dict) -> list[str]:
    return [
        item.text for item in find(conditions(build_observations(*rows), build_inspection()), "li")
    ]


def test_a_fact_stands_with_its_figure_and_its_source():
    assert told(build_observation()) == [
        "54% Posts filled: probation officer P 1.2 Staffing, areas for improvement, bullet 3"
    ]


def test_the_region_stands_beside_where_it_is_of_the_same_thing():
    region = build_observation(**SICK | OF_REGION | {"observation": "region", "value": 9.5})
    other = build_observation(**OF_REGION | {"observation": "other", "category": "manager"})
    [line] = told(build_observation(**SICK), region, other)
    assert line.startswith("11.2 days Sickness absence Kent, Surrey and Sussex region: 9.5 days")


def test_a_region_alone_tells_nothing_of_the_unit():
    assert (
        conditions(build_observations(build_observation(**OF_REGION)), build_inspection()) is None
    )


def test_a_figure_that_the_source_sets_another_against_is_not_a_condition_of_the_time():
    before = build_observation(observation="before", value=120.0, locator="12 months before")
    now = build_observation(observation="now", value=106.0, compared_with="before")
    [line] = told(before, now)
    assert line.startswith("106%")
    assert "the source sets it against 120%: 12 months before" in line


def test_two_grades_that_the_source_compares_stand_each_by_itself():
    leaving = {"metric": "attrition-rate", "title": "Staff leaving"}
    every = build_observation(**leaving, observation="all", category="total", value=16.0)
    grade = build_observation(
        **leaving, observation="grade", value=24.0, category="pso", compared_with="all"
    )
    assert [line.split(" P 1.2")[0] for line in told(every, grade)] == [
        "16% Staff leaving",
        "24% Staff leaving: pso",
    ]


def test_red_status_is_a_length_of_time_that_keeps_its_over():
    assert told(build_observation(**RED))[0].startswith(
        "over 2 years Red status under Prioritisation Framework to January 2024."
    )


def test_answers_come_after_the_facts_with_counts_first_and_who_was_asked():
    html = conditions(
        build_observations(
            build_answer("workload-manageable", 13, 27, **STAFF), build_observation(**SICK)
        ),
        build_inspection(),
    )
    assert [item.text for item in find(html, "li")] == [
        "11.2 days Sickness absence P 1.2 Staffing, areas for improvement, bullet 3",
        "13 of 27 said their workload was manageable Staff survey respondents. "
        "Feedback from people on probation, paragraph 3",
    ]


def test_a_share_of_an_unknown_number_of_answers_says_so():
    row = build_answer("staffing-not-sufficient-at-all", None, None, **STAFF | {"value": 95.0})
    assert told(row)[0].startswith(
        "95% (number of answers not given) felt that staffing levels were “not sufficient at all”"
    )


def test_the_fixed_words_stand_to_the_word():
    html = conditions(build_observations(build_observation()), build_inspection())
    assert find(html, "strong")[-1].text == wordings.CONDITIONS
    assert wordings.CONDITIONS == (
        "Context, not an excuse and not a cause: inspectors judge the work against the same "
        "standards whatever the conditions."
    )


def test_that_dates_or_bases_are_missing_is_said_only_where_they_are():
    missing = "Where no date stands, or no number behind a percentage, the source gives none."
    assert missing in words(conditions(build_observations(build_observation()), build_inspection()))
    dated = build_observation(period_end="2024-01")
    assert missing in words(conditions(build_observations(dated), build_inspection()))
    assert missing not in words(
        conditions(build_observations(build_observation(**RED)), build_inspection())
    )


def test_there_is_nothing_where_nothing_is_held():
    assert conditions(build_observations(), build_inspection()) is None
    change = build_observation(value=None, change=11.0)
    population = build_observation(metric="population", category="total")
    answer = build_answer("knew-what-was-expected", 48, 51)
    assert conditions(build_observations(change, population, answer), build_inspection()) is None


def test_what_was_only_hoped_for_is_no_condition():
    assert is_condition("staff-in-post-share", "probation-services-officer")
    assert not is_condition("staff-in-post-share", "probation-services-officer-expected")
    assert not is_condition("new-starters", "case-administrator-due")
    assert is_answer_about_conditions("staff-survey-agreement", "workload-quite-manageable")
    assert not is_answer_about_conditions("staff-survey-agreement", "culture-promotes-openness")
    assert not is_answer_about_conditions("magistrates-survey-agreement", "workload-high")


def test_hostile_text_stays_text():
    hostile = {"title": HOSTILE, "locator": HOSTILE, "url": "javascript:alert(1)"}
    html = conditions(
        build_observations(
            build_observation(**hostile),
            build_answer("workload-high", 1, 2, **STAFF | {"sample_title": HOSTILE}),
        ),
        build_inspection(),
    )
    assert_harmless(html)
    assert find(html, "a")
