"""An answer has one bad and one good thing, by a fixed order and never the extremes."""

import pytest

from inspectorate.presenting.two_sides import BAD_FIRST, GOOD_FIRST, first_of, two_sides
from tests.presenting.markup import HOSTILE, assert_harmless, find, words
from tests.surrey import build_finding, build_grid, build_inspection, build_score

GRID = build_grid().to_dict("records")
PRESS = {"document": "press", "document_kind": "press notice", "url": "https://example.org/press"}
STRENGTH = build_finding(kind="strength", summary="Leaders know their staff.")
AREA = build_finding(kind="area_for_improvement", summary="Home visits are missing.")


def grid(**percents: float) -> list[dict]:
    """The twelve figures, all of them the first number, but for those named stage_dimension."""
    every = percents.pop("every")
    stages = {"Implementation and delivery": "Delivery"}
    return [
        row | {"percent": percents.get(f"{stages.get(row['title'], row['title'])}_{dim}", every)}
        for row in GRID
        for dim in [row["dimension"]]
    ]


def rated(title: str, rating: str, **changes: object) -> dict:
    row = {"title": title, "rating": rating, "confidence": "stated", "document": "surrey-2024"}
    return row | {"document_kind": "inspection report", "url": None} | changes


def told(figures=(), ratings=(), findings=(), **changes: object) -> list[str]:
    sides = two_sides(build_inspection(**changes), figures, ratings, findings)
    return [words(side) for side in sides]


def test_surrey_has_the_assessment_and_the_delivery_with_their_counts():
    assert told(GRID) == [
        "In 12 of 37 cases the assessment did enough to keep other people safe; in 25 of 37 the "
        "sentence was carried out with enough focus on engaging the person. Counts worked out by "
        "us from the percentages (32 and 68 per cent) and the 37 cases inspected. Worked out by us"
    ]


def test_the_order_is_fixed_and_neither_side_is_an_extreme():
    figures = grid(every=60, Assessment_safety=50, Planning_safety=49.5, Reviewing_safety=1)
    bad = first_of(figures, BAD_FIRST, good=False)
    assert (bad["title"], bad["percent"]) == ("Planning", 49.5)
    good = first_of(
        grid(every=40, Reviewing_engagement=50, Planning_safety=99), GOOD_FIRST, good=True
    )
    assert (good["title"], good["dimension"]) == ("Reviewing", "engagement")
    others = first_of(
        grid(every=70, Planning_desistance=3, Reviewing_desistance=2), BAD_FIRST, good=False
    )
    assert (others["title"], others["dimension"]) == ("Planning", "desistance")
    assert first_of(grid(every=50), BAD_FIRST, good=False) is None
    assert first_of([], GOOD_FIRST, good=True) is None


@pytest.mark.parametrize(
    ("changes", "sentence", "whose"),
    [
        (
            {"cases": None, "cases_basis": None},
            "In 32 per cent of cases (number of cases not given) the assessment did",
            "Inspectors' figure",
        ),
        (
            {"numerator": 12, "cases_basis": "stated"},
            "In 12 of 37 cases the assessment did",
            "Inspectors' figure",
        ),
        ({"cases": 157}, "In 50 or 51 of 157 cases the assessment did", "Worked out by us"),
        ({"cases": 20}, "In 32 per cent of 20 cases the assessment did", "Inspectors' figure"),
        (
            {"numerator": 5, "cases": 20},
            "In 32 per cent of cases (printed beside 5 of 20: the two do not agree) the assessment",
            "Inspectors' figure",
        ),
    ],
)
def test_a_figure_has_its_base_or_says_that_it_is_not_known(
    changes: dict, sentence: str, whose: str
):
    [first, *_] = told([build_score(**changes)], findings=[STRENGTH])
    assert first.startswith(sentence)
    assert first.endswith(whose)


def test_two_figures_of_different_bases_both_name_cases():
    figures = [
        build_score(),
        build_score(title="Reviewing", dimension="engagement", percent=80.0, cases=10),
    ]
    assert "; in 8 of 10 cases reviewing focused enough on compliance" in told(figures)[0]


def test_a_question_of_no_known_stage_is_told_in_its_own_words():
    figure = build_score(title="Court work", dimension=None, statement="Is advice analytical?")
    assert (
        "In 12 of 37 cases inspectors answered yes to “Is advice analytical?”." in told([figure])[0]
    )


def test_without_figures_the_published_standards_speak_and_then_the_report():
    ratings = [
        rated("Assessment", "Inadequate"),
        rated("Implementation and delivery", "Inadequate"),
        rated("Planning", "Inadequate", confidence="inferred"),
        rated("Services", "Good"),
        rated("Staffing", "Outstanding"),
    ]
    assert told(ratings=ratings, findings=[STRENGTH, AREA]) == [
        "Standards rated Inadequate: Assessment; Implementation and delivery. Inspectors' "
        "judgement",
        "Standard rated Outstanding: Staffing. Inspectors' judgement",
        "Standard rated Good: Services. Inspectors' judgement",
    ]
    assert told(
        ratings=[rated("Leadership", "Requires improvement")], findings=[STRENGTH, AREA]
    ) == [
        "An area for improvement: Home visits are missing. Inspectors' judgement",
        "A strength: Leaders know their staff. Inspectors' judgement",
    ]


def test_a_judgement_from_another_document_names_it():
    html = two_sides(build_inspection(), [], [rated("Services", "Good", **PRESS)], [AREA])[1]
    assert (
        words(html) == "Standard rated Good: Services. Source: press notice. Inspectors' judgement"
    )
    assert find(html, "a")[0].attributes["href"] == "https://example.org/press"


@pytest.mark.parametrize(
    ("held", "kind", "sentence"),
    [
        (
            [AREA],
            "inspection report",
            "What we hold of this report names nothing that was done well; read the report.",
        ),
        (
            [STRENGTH],
            "inspection report",
            "What we hold of this report names nothing that was not done well enough; read the "
            "report.",
        ),
        (
            [AREA],
            "press notice",
            "What we hold of this inspection names nothing that was done well; the inspectors' own "
            "report may.",
        ),
        (
            [],
            "news report",
            "What we hold of this inspection names neither what was done well nor what was not; "
            "the inspectors' own report may.",
        ),
    ],
)
def test_what_is_not_held_is_said(held: list, kind: str, sentence: str):
    assert told(findings=held, document_kind=kind)[-1] == sentence


def test_the_figures_of_the_nation_do_not_speak_for_its_rating():
    sides = told(GRID, [rated("Services", "Inadequate")], [STRENGTH], level="nation")
    assert sides[0].startswith("Standard rated Inadequate: Services.")
    assert not [side for side in sides if "cases" in side]


def test_text_of_the_data_never_becomes_markup():
    figure = build_score(title=None, statement=HOSTILE)
    assert_harmless(two_sides(build_inspection(), [figure], [], [])[0])
    assert_harmless(two_sides(build_inspection(), [], [rated(HOSTILE, "Good")], [AREA])[1])
    assert_harmless(two_sides(build_inspection(), [], [], [STRENGTH | {"summary": HOSTILE}])[0])
