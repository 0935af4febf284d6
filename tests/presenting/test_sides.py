"""What stands side by side: its names, which is set against the others, and how it is drawn."""

import pytest

from inspectorate.domain.differences import MANY_PAIRS, ONE_PAIR
from inspectorate.domain.ratings import RATINGS
from inspectorate.presenting import side_chart
from inspectorate.presenting.sentences import side_names
from inspectorate.presenting.sides import choose_subject, pair_up
from tests.presenting.markup import find, words
from tests.sides import QUESTIONS, TWELVE, build_all, build_facts, build_figure, same_for_all

AYTON, CEETON, DEETON = (build_facts(name) for name in ("ayton", "ceeton", "deeton"))
NATION = build_facts(
    "nation",
    level="nation",
    framework="national-2024",
    fieldwork_start="2024-12",
    fieldwork_end="2025-02",
)
PHASES = [
    build_facts(
        "nation",
        slug=phase,
        level="nation",
        phase=phase,
        framework=None,
        period_start=start,
        period_end=end,
    )
    for phase, start, end in (
        ("pre-EDM", "2020-01-13", "2020-02-28"),
        ("recovery", "2020-07-27", "2020-09-25"),
    )
]


def names(*facts: dict) -> list[tuple[str, str]]:
    return list(zip(side_names.name_sides(facts), side_names.call_sides(facts), strict=True))


def test_each_is_named_and_called_as_a_reader_would():
    london = build_facts("london", slug="crc-london", level="crc")
    region = build_facts("london", slug="region-london", level="region")
    licence = build_facts("ayton", sample="ayton-2024-licence")
    nps = PHASES[0] | {"provider": "NPS"}
    assert names(AYTON, NATION, london, region, licence, nps) == [
        ("Ayton PDU", "Ayton"),
        ("National case sample, winter 2024–25", "the national case sample"),
        ("London CRC", "London CRC"),
        ("London region", "the London region"),
        ("Ayton PDU, releases on licence", "releases on licence in Ayton"),
        (
            "NPS cases that began January–February 2020 (pre-EDM)",
            "NPS cases that began January–February 2020 (pre-EDM)",
        ),
    ]
    assert names(PHASES[1])[0][0] == "Cases that began late July–September 2020 (recovery)"


@pytest.mark.parametrize(
    ("first", "last", "season"),
    [
        ("2024-12", "2025-02", "winter 2024–25"),
        ("2025-01", "2025-02", "winter 2024–25"),
        ("1999-12-30", "2000-01-02", "winter 1999–00"),
        ("2025-06", "2025-07", "June–July 2025"),
        ("2025-02", None, "February 2025"),
        (None, None, "March 2024"),
    ],
)
def test_the_national_sample_is_named_by_its_season_where_that_is_known(first, last, season):
    known = NATION | {"fieldwork_start": first, "fieldwork_end": last}
    assert names(known)[0][0] == f"National case sample, {season}"


def test_two_inspections_of_one_organisation_are_told_apart_by_date_else_by_standards():
    earlier = AYTON | {"slug": "a", "published": "2022-05"}
    undated = AYTON | {"slug": "b", "published": None, "fieldwork_start": None}
    assert names(AYTON, earlier, undated) == [
        ("Ayton PDU, March 2024", "Ayton (March 2024)"),
        ("Ayton PDU, May 2022", "Ayton (May 2022)"),
        ("Ayton PDU, Standards of 2023", "Ayton (Standards of 2023)"),
    ]


def test_the_first_is_set_against_the_others_but_never_the_national_sample():
    assert choose_subject([AYTON, CEETON]) == "ayton"
    assert choose_subject([NATION, CEETON, AYTON]) == "ceeton"
    assert choose_subject([NATION]) == "nation"
    assert choose_subject([AYTON | {"inspection": None}, CEETON]) == "ceeton"


def test_of_one_organisation_at_two_times_the_later_is_set_against_the_earlier():
    assert choose_subject(PHASES) == "recovery"
    earlier = AYTON | {"slug": "a", "published": "2022-05"}
    assert choose_subject([AYTON, earlier]) == "ayton"
    assert choose_subject([earlier, AYTON]) == "ayton"


def test_one_pair_is_at_95_per_cent_and_several_at_the_stricter_level():
    two = build_all((AYTON, same_for_all(60)), (CEETON, same_for_all(60)))
    (pair,) = pair_up(two, "")
    assert (pair.subject.slug, pair.other.slug, pair.confidence) == ("ayton", "ceeton", ONE_PAIR)
    three = build_all(*((each, same_for_all(60)) for each in (AYTON, CEETON, DEETON)))
    pairs = pair_up(three, "deeton")
    assert [(pair.subject.slug, pair.other.slug) for pair in pairs] == [
        ("deeton", "ayton"),
        ("deeton", "ceeton"),
    ]
    assert {pair.confidence for pair in pairs} == {MANY_PAIRS}
    assert pair_up(three, "nowhere")[0].subject.slug == "ayton"


def test_an_exact_answer_of_the_key_question_comes_before_any_other_figure_of_it():
    given = [
        build_figure(AYTON, "planning-safety", 38),
        build_figure(AYTON, "planning-safety", 12, key_question=None),
        build_figure(AYTON, "planning-engagement", 25, qualifier="about"),
        build_figure(AYTON, "delivery-safety", 22, reported_by="press notice"),
    ]
    (side,) = build_all((AYTON, given))
    assert {question: row["percent"] for question, row in side.figures.items()} == {
        "planning-safety": 38
    }
    assert [row["percent"] for row in side.told] == [25, 22]


def lines(*sides, bands: bool = True) -> dict[str, list[side_chart.Line]]:
    stages = side_chart.draw_lines(build_all(*sides, bands=bands), QUESTIONS)
    return {each.slug: list(each.lines) for of_stage in stages.values() for each in of_stage}


def test_each_side_has_a_line_with_its_base_and_interval_under_each_question():
    drawn = lines((AYTON, same_for_all(60)), (CEETON, {"planning-safety": 30}))
    assert list(drawn) == TWELVE
    ayton, ceeton = drawn["planning-safety"]
    assert (ayton.name, ayton.figure, ayton.percent) == ("Ayton PDU", "60% (36 of 60)", 60)
    assert (round(ayton.low), round(ayton.high)) == (47, 71)
    assert (ceeton.shape, ceeton.percent) == (1, 30)
    missing = drawn["planning-engagement"][1]
    assert (missing.figure, missing.percent, missing.low) == ("not in what we hold", None, None)


def test_nothing_is_drawn_of_fewer_than_twenty_cases_and_no_interval_without_a_base():
    few = build_figure(AYTON, "planning-safety", 91, cases=11, numerator=10)
    none = build_figure(AYTON, "delivery-safety", 40, cases=None, cases_basis=None)
    drawn = lines((AYTON, [few, none]))
    (line,) = drawn["planning-safety"]
    assert (line.figure, line.percent, line.low) == ("10 of 11 (91%)", None, None)
    assert line.rating_lines == ()
    (line,) = drawn["delivery-safety"]
    assert (line.figure, line.percent, line.low) == ("40% (number of cases not given)", 40, None)


def test_the_national_sample_is_an_illustration_and_no_rating_line_lies_behind_it():
    (ayton,) = lines((AYTON, same_for_all(60)))["planning-safety"]
    assert list(ayton.rating_lines) == [50, 65, 80]
    given = [build_figure(NATION, "planning-safety", 38, cases=157, cases_basis="assumed")]
    (line,) = lines((NATION, given), bands=False)["planning-safety"]
    assert (line.figure, line.illustration) == ("38% (up to 157 cases)", True)
    assert line.rating_lines == []


def test_a_side_without_any_figure_of_the_grid_has_no_lines_but_keeps_the_shapes_apart():
    drawn = lines((AYTON, {}), (CEETON, same_for_all(60)))
    (line,) = drawn["planning-safety"]
    assert (line.name, line.shape) == ("Ceeton PDU", 1)
    assert lines((AYTON, {})) == {}


def test_the_chart_reads_aloud_as_text_and_hides_its_marks():
    sides = build_all((AYTON, same_for_all(60)), (CEETON, same_for_all(30)))
    stages = side_chart.draw_lines(sides, QUESTIONS)
    html = side_chart.chart(stages, dict.fromkeys(TWELVE, "compare"), phases=False)
    assert [each.text for each in find(html, "h3")] == [
        "Assessment", "Planning", "Implementation and delivery", "Reviewing",
    ]  # fmt: skip
    assert len(find(html, "ul")) == 12
    tracks = find(html, "span", class_="track")
    assert len(tracks) == 24
    assert {each.attributes["aria-hidden"] for each in tracks} == {"true"}
    assert words(html).count("Keeping other people safe (risk of harm)") == 2
    assert "How do others put it? Planning: Engagement" in words(html)


def test_the_phases_are_before_and_after_for_assessment_and_planning_only():
    sides = build_all(*((each, same_for_all(60)) for each in PHASES))
    stages = side_chart.draw_lines(sides, QUESTIONS)
    html = side_chart.chart(stages, dict.fromkeys(TWELVE, "compare"), phases=True)
    assert [each.text for each in find(html, "h3")] == [
        "Assessment before and after",
        "Planning before and after",
        "Implementation and delivery two groups, both during Covid",
        "Reviewing two groups, both during Covid",
    ]


def test_a_figure_at_the_edge_of_a_band_is_drawn_on_its_line_and_rated_by_nobody():
    edges = dict(zip(TWELVE, (50, 65, 80), strict=False))
    stages = side_chart.draw_lines(build_all((AYTON, edges)), QUESTIONS)
    (drawn,) = stages.values()
    assert [line.percent for each in drawn for line in each.lines] == [50, 65, 80]
    html = words(side_chart.chart(stages, dict.fromkeys(TWELVE, "compare"), phases=False))
    assert not [rating for rating in RATINGS if rating in html]
