"""What people on probation said stands apart: counts first, and who gathered it."""

from inspectorate.presenting import wordings
from inspectorate.presenting.voices import people_on_probation
from tests.observed import build_answer, build_findings, build_observation, build_observations
from tests.presenting.markup import HOSTILE, assert_harmless, find, read, words
from tests.surrey import build_inspection

NONE_FOUND = build_findings()
SECTION = "Feedback from people on probation"
CONTACT = {
    "metric": "survey-responses",
    "title": "Survey answers and interviews",
    "unit": "responses",
    "sample_title": "People on probation in contact with User Voice",
    "size": 56,
}


def way(category: str, number: float) -> dict:
    return build_answer(category, None, None, **CONTACT | {"value": number})


SURREY = (
    way("answers-face-to-face", 39.0),
    way("interviews-in-depth-with-people-on-probation", 5.0),
    way("answers-online", 12.0),
    build_answer("knew-what-was-expected", 48.0, 51.0),
    build_answer("time-taken-to-understand-needs", 38.0, 50.0, value=76.0),
    build_answer("accommodation-support-insufficient", 9.0, 19.0, value=47.0),
)


def test_how_many_took_part_comes_first():
    html = people_on_probation(build_observations(*SURREY), NONE_FOUND, build_inspection())
    assert find(html, "p")[0].text == (
        "56 people on probation took part: 39 answers face to face, 5 interviews in depth with "
        "people on probation and 12 answers online."
    )


def test_counts_come_first_and_no_percentage_stands_under_20_answers():
    html = people_on_probation(build_observations(*SURREY), NONE_FOUND, build_inspection())
    figures = [item.text for item in find(html, "strong")]
    assert figures == ["48 of 51", "38 of 50 (76%)", "9 of 19"]
    assert "understood what was expected of them" in words(html)
    assert "interval" not in words(html)


def test_the_fixed_words_stand_where_user_voice_gathered_it_and_only_there():
    assert wordings.USER_VOICE in words(
        people_on_probation(build_observations(*SURREY), NONE_FOUND, build_inspection())
    )
    other = build_answer("felt-heard", 3.0, 4.0, sample_title="People interviewed", size=4)
    html = people_on_probation(build_observations(other), NONE_FOUND, build_inspection())
    assert wordings.USER_VOICE not in words(html)
    assert "User Voice" not in words(html)


def test_what_the_report_says_of_it_stays_closed_until_opened():
    found = build_findings(
        (SECTION, "feedback", "User Voice asked 56 people."),
        (SECTION, "feedback", "Nine had no plan."),
        ("Leadership", "strength", "Leaders listen."),
    )
    html = people_on_probation(build_observations(*SURREY), found, build_inspection())
    [details] = find(html, "details")
    assert "open" not in details.attributes
    assert find(html, "summary")[0].text == "What the report says of it (2)"
    assert "Nine had no plan. Bullet 1" in details.text
    assert "Leaders listen" not in words(html)


def test_feedback_alone_is_told_without_a_number_of_people():
    html = people_on_probation(
        build_observations(),
        build_findings((SECTION, "feedback", "Some felt heard.")),
        build_inspection(),
    )
    assert "Some felt heard." in words(html)
    assert "took part" not in words(html)
    assert not find(html, "strong")


def test_there_is_nothing_where_nothing_is_held():
    assert people_on_probation(build_observations(), NONE_FOUND, build_inspection()) is None
    staff = build_answer("workload-manageable", 13.0, 27.0, population="practitioners")
    region = build_answer("felt-heard", 3.0, 4.0, own=False)
    found = build_findings(("Leadership", "strength", "Leaders listen."))
    assert (
        people_on_probation(
            build_observations(staff, region, build_observation()), found, build_inspection()
        )
        is None
    )


def test_an_unknown_number_of_people_is_said_to_be_unknown():
    row = build_answer("felt-heard", 3.0, 4.0, size=None)
    html = people_on_probation(build_observations(row), NONE_FOUND, build_inspection())
    assert "How many people on probation took part is not in what we hold." in words(html)


def test_hostile_text_stays_text():
    found = build_findings((SECTION, "feedback", HOSTILE))
    row = build_answer("felt-heard", 3.0, 4.0, locator=HOSTILE, url="javascript:alert(1)")
    html = people_on_probation(build_observations(row), found, build_inspection())
    assert_harmless(html)
    assert read(html)
