"""Agreed is not done, nothing is foretold, and the inspectorate's data are pointed to honestly."""

import pytest

from inspectorate.presenting import recommendations, sentences
from tests.presenting.markup import HOSTILE, assert_harmless, find, table_rows, words
from tests.surrey import (
    BANDS,
    SOURCE,
    build_grid,
    build_inspection,
    build_standards,
    build_table,
)

THEMES = {"workload": "Workload", "estate": "Buildings"}
SINCE_THEN = "The dashboard does not know what has been done since the inspection."
BELOW = [
    "P 2.1 Assessment, engaging the person: sufficient in 46% (17 of 37)",
    "P 2.1 Assessment, keeping other people safe: sufficient in 32% (12 of 37)",
    "P 2.2 Planning, engaging the person: sufficient in 43% (16 of 37)",
    "P 2.2 Planning, reducing reoffending and supporting desistance: sufficient in 46% (17 of 37)",
    "P 2.2 Planning, keeping other people safe: sufficient in 38% (14 of 37)",
    "P 2.3 Implementation and delivery, supporting desistance: sufficient in 32% (12 of 37)",
    "P 2.3 Implementation and delivery, keeping other people safe: sufficient in 30% (11 of 37)",
    "P 2.4 Reviewing, supporting desistance: sufficient in 32% (12 of 37)",
    "P 2.4 Reviewing, keeping other people safe: sufficient in 27% (10 of 37)",
]
STAGES = {"P 2.1": "assessment", "P 2.2": "planning", "P 2.3": "delivery", "P 2.4": "reviewing"}


def build(**changes: object) -> dict[str, object]:
    unknown = dict.fromkeys(("response", "progress", "progress_by", "progress_date", "follow_up"))
    row = {"number": 1, "summary": "Share out the work.", "addressed_to": "Surrey PDU"}
    row |= {"locator": "Recommendations, number 1", "themes": "workload; estate"}
    return SOURCE | {"inspection": "surrey-pdu-2023"} | unknown | row | changes


def show(*changes: dict, level: str = "pdu") -> str:
    rows = build_table([build(**each) for each in changes])
    return recommendations.recommendations(rows, build_inspection(level=level), THEMES)


def grid(**changes: object):
    cases = build_grid(**changes)
    cases["question"] = [
        f"{STAGES[row.standard]}-{row.dimension}" for row in cases.itertuples(index=False)
    ]
    return cases


def what_comes_next(rows=(), cases=None, bands=BANDS, unconfirmed=True, **changes: object):
    return recommendations.what_comes_next(
        build_table(list(rows)),
        build_table([]) if cases is None else cases,
        build_standards(),
        build_inspection(**changes),
        bands,
        unconfirmed=unconfirmed,
    )


def items(html: str) -> list[str]:
    return [each.text for each in find(html, "li")]


def test_nothing_is_drawn_where_no_recommendation_is_held():
    nothing = build_table([])
    assert recommendations.recommendations(nothing, build_inspection(), THEMES) is None
    assert what_comes_next() is None


def test_of_a_pdu_neither_answer_nor_deed_is_known():
    html = show({}, {"number": 2})
    assert words(html).startswith(
        f"2 recommendations to Surrey PDU. What was answered is not in what we hold. {SINCE_THEN}"
    )
    assert [each.attributes["value"] for each in find(html, "li")] == ["1", "2"]
    assert items(html)[0] == (
        "Share out the work. About: Workload, Buildings. report: Recommendations, number 1"
    )
    assert not find(html, "table")
    assert find(html, "a")[0].attributes["href"] == SOURCE["url"]


def test_of_the_nation_the_words_about_the_dashboard_and_a_pdu_are_not_used():
    html = show({"addressed_to": "HMPPS"}, level="nation")
    assert words(html).startswith(
        "1 recommendation to HMPPS. What was answered is not in what we hold. Nor is what has been "
        "done since."
    )


def test_several_addressees_are_each_named_once_and_at_their_own_recommendation():
    html = show(*({"addressed_to": each} for each in ("HMPPS", "Surrey PDU", "HMPPS")))
    assert "3 recommendations to HMPPS and Surrey PDU." in words(html)
    assert "To: Surrey PDU." in items(html)[1]


def test_a_recommendation_to_nobody_we_know_of_says_so():
    assert "1 recommendation; our sources do not say to whom." in words(
        show({"addressed_to": None})
    )


def test_a_recommendation_without_number_theme_or_place_still_reads():
    html = show({"number": None, "themes": None, "locator": None})
    assert items(html) == ["Share out the work. report"]
    assert "value" not in find(html, "li")[0].attributes


def test_once_anything_is_known_four_facts_stand_in_four_columns():
    html = show(
        {"response": "Agreed in 2021"},
        {"number": 2, "response": "Agreed.", "progress": "Begun", "progress_by": "HMPPS"}
        | {"progress_date": "2025-03", "follow_up": "Not yet seen"},
        {"number": 3},
    )
    assert [each.text for each in find(html, "th", scope="col")] == [
        "What was asked",
        "What was answered",
        "Progress",
        "What inspectors said later",
    ]
    none = "Not in what we hold."
    assert [row[1:] for row in table_rows(html)] == [
        ["Agreed in 2021. We hold nothing on whether it was done.", none, none],
        ["Agreed.", "Begun. Reported by HMPPS, March 2025.", "Not yet seen."],
        [none, none, none],
    ]
    assert table_rows(html)[1][0].startswith("2. Share out the work.")
    assert "Agreed is not done." in words(html)
    assert SINCE_THEN not in words(html)


def test_progress_says_when_by_whom_and_when_that_is_not_known():
    row = build(progress="Begun.")
    assert sentences.recommendation_progress(row) == (
        "Begun. Who reported it is not known; date not known."
    )


def test_an_answer_that_was_followed_up_is_not_said_to_be_unknown():
    row = build(response="Partly agreed", follow_up="Still missing")
    assert sentences.recommendation_answer(row) == "Partly agreed."
    row = build(response="“Agreed”")
    assert sentences.recommendation_answer(row) == (
        "“Agreed” We hold nothing on whether it was done."
    )


def test_what_comes_next_lists_recommendations_then_every_question_below_the_line_in_order():
    html = what_comes_next([build(), build(number=2, summary="Train staff.")], grid())
    assert items(html) == [
        "Recommendation 1: Share out the work.",
        "Recommendation 2: Train staff.",
        *BELOW,
    ]
    assert (
        "This predicts nothing and is no target: the next inspection looks at other cases. The "
        "line is the one we use for Requires improvement (50 per cent; this line is unconfirmed)."
    ) in words(html)
    assert "Counts: Worked out by us" in words(html)


def test_a_stated_base_needs_no_mark_and_a_confirmed_line_no_warning():
    html = what_comes_next(cases=grid(cases_basis="stated"), unconfirmed=False)
    assert items(html) == BELOW
    assert "Worked out by us" not in words(html)
    assert "(50 per cent)." in words(html)


@pytest.mark.parametrize(
    "changes", [{"reported_by": "news report"}, {"qualifier": "about"}, {"percent": None}]
)
def test_only_exact_figures_at_first_hand_are_held_against_the_line(changes: dict):
    cases = grid()
    for name, value in changes.items():
        cases[name] = value
    assert what_comes_next(cases=cases) is None
    html = what_comes_next([build()], cases)
    assert items(html) == ["Recommendation 1: Share out the work."]
    assert "We hold no exact figures of its key questions" in words(html)


def test_a_standard_that_rests_on_judgement_has_no_question_below_a_line():
    standards = build_standards()
    standards["basis"] = "judgement"
    nothing = build_table([])
    inspection = build_inspection()
    assert (
        recommendations.what_comes_next(
            nothing, grid(), standards, inspection, BANDS, unconfirmed=True
        )
        is None
    )


@pytest.mark.parametrize("framework", ["national-2024", "region-2023", "dynamic-2025"])
def test_no_line_is_laid_on_the_nation_a_region_or_a_dynamic_inspection(framework: str):
    html = what_comes_next([build(number=None)], grid(), framework=framework)
    assert items(html) == ["Share out the work."]
    assert "Its ratings do not follow from percentages, so no question has a line." in words(html)
    assert "50 per cent" not in words(html)


def test_a_figure_without_a_base_too_near_the_line_is_neither_below_nor_above():
    cases = grid(cases=None, cases_basis=None)
    near = (cases["standard"] == "P 2.1") & (cases["dimension"] == "engagement")
    cases.loc[near, "percent"] = 49.0
    html = what_comes_next(cases=cases)
    assert not [item for item in items(html) if "Assessment, engaging" in item]
    assert (
        "Too close to the line to check from a rounded figure: assessment, engaging the person."
    ) in words(html)


def test_the_inspectorates_own_data_workbook_is_named_where_its_report_names_it():
    html = recommendations.workbook(
        build_inspection(url="https://www.justiceinspectorates.gov.uk/hmiprobation")
    )
    assert words(html) == (
        "The inspectorate's own data workbook stands beside the report, which names it (notes 4 to "
        "6). We do not hold it, nor its own address: look for it on the inspectorate's site, with "
        "this report."
    )
    national = build_inspection(
        document="national-2025", url="https://example.org/document/national-inspection"
    )
    html = recommendations.workbook(national)
    assert "(Annexe Two)" in words(html)
    assert find(html, "a")[0].text == "the inspectorate's page of this report"


def test_no_workbook_is_claimed_for_a_report_that_we_have_not_read():
    assert recommendations.workbook(build_inspection(document="another-2025")) is None


def test_without_an_address_the_workbook_is_still_named_and_nothing_is_linked():
    html = recommendations.workbook(build_inspection(url=None))
    assert not find(html, "a")
    assert "look for it on the inspectorate's site, with this report." in words(html)


def test_text_of_the_data_never_becomes_markup():
    texts = ("summary", "addressed_to", "response", "progress", "progress_by", "follow_up")
    hostile = dict.fromkeys(texts, HOSTILE) | {"locator": HOSTILE, "themes": HOSTILE}
    quiet = {"response": None, "progress": None, "follow_up": None}
    for html in (
        show(hostile | {"url": 'javascript:alert("1")'}),
        show(hostile | quiet, {}),
        what_comes_next([build(**hostile)], grid()),
    ):
        assert_harmless(html)


def test_what_was_asked_before_is_one_click_away():
    html = show({})
    (link,) = [a for a in find(html, "a") if "asked before" in a.text]
    assert link.attributes["href"] == "recommendations?report=surrey-pdu-2023"
