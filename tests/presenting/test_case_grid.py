"""The case grid drawn: real words on one scale, with no more on it than is known."""

import re

import pytest
from markupsafe import Markup

from inspectorate.presenting.case_grid import draw_grid
from tests.presenting.markup import HOSTILE, assert_harmless, find, read, words
from tests.surrey import (
    BANDS,
    COUNTS,
    DIMENSIONS,
    STAGES,
    build_grid,
    build_inspection,
    build_score,
    build_table,
)

NO_BASE = {"cases": None, "cases_basis": None}
NATION = {"framework": "national-2024", "level": "nation"}
QUESTIONS = [f"{stage}-{dimension}" for stage in STAGES.values() for dimension in DIMENSIONS]
NO_SPLIT = build_table([build_score()])[:0]


def draw(grid=None, bands=BANDS, *, split=NO_SPLIT, panels=None, opened="", **changes) -> str:
    grid = build_grid() if grid is None else grid
    return draw_grid(
        grid,
        build_inspection(**changes),
        bands,
        split,
        panels or {question: Markup("") for question in grid["question"]},
        opened,
    )


def lines_of(html: str) -> list[str]:
    """What a reader sees of each question while all are closed."""
    return [each.text for each in find(html, "summary")]


def marks(html: str) -> list[dict[str, float]]:
    """What is drawn on each line, in percent of its width: at, and low and width of an interval."""
    return [
        {name: float(value) for name, value in re.findall(r"--(\w+):([-\d.]+)%", style)}
        for each in find(html, "i", class_="track")
        if (style := each.attributes.get("style"))
    ]


def dots(html: str) -> list[float]:
    return [mark["at"] for mark in marks(html)]


def intervals(html: str) -> list[tuple[float, float]]:
    """Low end and width of each interval."""
    return [(mark["low"], mark["width"]) for mark in marks(html) if "low" in mark]


def test_twelve_questions_stand_under_their_four_stages_in_order():
    html = draw()
    assert [each.attributes["id"] for each in find(html, "details")] == QUESTIONS
    assert [each.text for each in find(html, "h3")] == [
        "P 2.1 Assessment",
        "P 2.2 Planning",
        "P 2.3 Implementation and delivery",
        "P 2.4 Reviewing",
    ]
    stages = re.findall(r"<h3>|<details", html)
    assert stages == ["<h3>", *["<details"] * 3] * 4


def test_each_line_reads_aloud_as_question_and_figure_with_its_base():
    told = lines_of(draw())
    assert told[:6] == [
        "Engagement 46% (17 of 37)",
        "Desistance 73% (27 of 37)",
        "Keeping other people safe (risk of harm) 32% (12 of 37)",
        "Engagement 43% (16 of 37)",
        "Desistance 46% (17 of 37)",
        "Keeping people safe 38% (14 of 37)",
    ]
    figures = [f"{each:g}% ({COUNTS[each]} of 37)" for each in build_grid()["percent"]]
    assert all(line.endswith(figure) for line, figure in zip(told, figures, strict=True))


def test_risk_of_harm_stands_at_the_first_mention_and_there_alone():
    assert words(draw()).count("(risk of harm)") == 1


def test_what_is_drawn_is_not_read_aloud_for_it_is_written():
    html = draw()
    hidden = [each for each in read(html) if each.attributes.get("aria-hidden") == "true"]
    assert len([each for each in hidden if each.attributes.get("class") == "track drawn"]) == 12
    assert not [each for each in hidden if "of 37" in each.text]
    assert not [each for each in read(html) if each.tag in ("canvas", "svg", "img")]


def test_each_dot_stands_at_its_percentage_within_its_interval():
    assert dots(draw()) == build_grid()["percent"].tolist()
    assert len(intervals(draw())) == 12
    for dot, (low, width) in zip(dots(draw()), intervals(draw()), strict=True):
        assert 0 <= low < dot < low + width <= 100


def test_an_interval_spans_what_was_worked_out():
    low, high = build_grid()["low"][2], build_grid()["high"][2]
    assert intervals(draw())[2] == pytest.approx((low, high - low), abs=0.06)


@pytest.mark.parametrize("percent", [0.0, 100.0])
def test_none_and_all_are_dots_like_any_other(percent: float):
    html = draw(build_table([build_score(percent=percent)]))
    assert dots(html) == [percent]
    ((low, width),) = intervals(html)
    assert low <= percent <= low + width


def test_under_twenty_cases_the_count_comes_first_and_nothing_is_drawn():
    few = build_score(percent=91.0, numerator=10, cases=11, cases_basis="stated")
    html = draw(build_table([few]))
    assert lines_of(html) == ["Keeping other people safe (risk of harm) 10 of 11 (91%)"]
    assert marks(html) == []


@pytest.mark.parametrize(("cases", "drawn"), [(19, 0), (20, 1)])
def test_twenty_cases_are_enough_to_be_drawn(cases: int, drawn: int):
    html = draw(build_table([build_score(percent=100.0, cases=cases)]))
    assert len(dots(html)) == len(intervals(html)) == drawn


def test_without_a_base_there_are_dots_and_no_intervals():
    html = draw(build_grid(**NO_BASE))
    assert lines_of(html)[0] == "Engagement 46% (number of cases not given)"
    assert len(dots(html)) == 12
    assert intervals(html) == []


def test_a_base_that_no_whole_number_fits_has_no_interval():
    html = draw(build_table([build_score(percent=50.0) | {"low": None, "high": None}]))
    assert lines_of(html) == ["Keeping other people safe (risk of harm) 50% (37 cases)"]
    assert len(dots(html)) == 1
    assert intervals(html) == []


def test_lines_stand_behind_each_question_where_ratings_begin():
    html = draw()
    (grid,) = find(html, "div", class_="case-grid")
    lines = re.findall(r"--line-\d:([\d.]+)%", grid.attributes["style"])
    assert [float(at) for at in lines] == [80, 65, 50]


def test_without_bands_there_are_no_lines():
    html = draw(bands=[])
    assert "--line-" not in html
    assert len(dots(html)) == 12


def test_the_nations_case_areas_are_not_rated_and_go_by_their_titles():
    html = draw(build_grid(cases=157), [], **NATION)
    assert [each.text for each in find(html, "h3")] == [
        "Assessment case area, not rated",
        "Planning case area, not rated",
        "Implementation and delivery case area, not rated",
        "Reviewing case area, not rated",
    ]
    assert "--line-" not in html
    assert lines_of(html)[0] == "Engagement 46% (up to 157 cases)"
    assert "not rated" not in words(draw())


def test_order_is_that_of_the_grid_and_never_of_size():
    grid = build_grid()
    grid["percent"] = sorted(grid["percent"])
    rising = [each.attributes["id"] for each in find(draw(grid), "details")]
    grid["percent"] = grid["percent"].tolist()[::-1]
    falling = [each.attributes["id"] for each in find(draw(grid), "details")]
    assert rising == falling == QUESTIONS


def test_a_question_opens_what_was_said_and_found_on_it():
    panels = {question: Markup("<p>On {}.</p>").format(question) for question in QUESTIONS}
    html = draw(panels=panels)
    for question, each in zip(QUESTIONS, find(html, "details"), strict=True):
        assert f"On {question}." in each.text
        assert each.text.count("On ") == 1


@pytest.mark.parametrize("opened", ["", "planning-safety", "no-such-question"])
def test_only_the_question_asked_for_is_open(opened: str):
    found = find(draw(opened=opened), "details")
    shown = [each.attributes["id"] for each in found if "open" in each.attributes]
    assert shown == [each for each in QUESTIONS if each == opened]


def build_split(kind: str, numerator: int, cases: int, **changes: object) -> dict[str, object]:
    counted = {"percent": 100.0 * numerator // cases, "numerator": numerator, "cases": cases}
    sources = {"score": f"sources-{kind}", "statement": f"Sources of information used ({kind})"}
    of = {"dimension": "desistance", "cases_basis": "stated", "in_grid": False}
    return build_score(**counted | sources | of | changes)


def test_community_and_licence_stand_in_counts_beneath_the_question_they_belong_to():
    html = draw(
        split=build_table([build_split("licence", 10, 11), build_split("community", 14, 26)])
    )
    assert [each.text for each in find(html, "p", class_="split")] == [
        "Sources of information used (community): 14 of 26",
        "Sources of information used (licence): 10 of 11",
    ]
    before, after = html.split('<p class="split">', 1)
    assert before.count("</details>") == before.count("<details") == 2
    assert 'id="assessment-safety"' in after
    assert len(dots(html)) == 12


def test_a_part_without_a_base_is_shown_as_its_percentage():
    without = {"percent": 91, "numerator": None, "cases": None, "cases_basis": None}
    row = build_split("licence", 10, 11) | without
    [told] = find(draw(build_grid(), split=build_table([row])), "p", class_="split")
    assert told.text.endswith(": 91% (number of cases not given)")


@pytest.mark.parametrize(
    "changes", [{"standard": "P 2.2"}, {"dimension": "safety"}, {"dimension": None}]
)
def test_figures_of_one_kind_stand_under_no_other_question(changes: dict):
    html = draw(build_grid()[1:2], split=build_table([build_split("licence", 10, 11, **changes)]))
    assert find(html, "p", class_="split") == []


def test_text_of_the_data_never_becomes_markup():
    texts = dict.fromkeys(("title", "standard", "question", "statement"), HOSTILE)
    grid = build_table([build_score(**texts)])
    split = build_table([build_split("licence", 10, 11, **texts | {"dimension": "safety"})])
    html = draw(grid, split=split, inspection=HOSTILE, organisation=HOSTILE)
    assert_harmless(html)
    assert len(find(html, "p", class_="split")) == 1
