"""Tables and image of what stands side by side: differences, ratings, narrower statements."""

from xml.etree import ElementTree

from inspectorate.charts import theme
from inspectorate.presenting import narrower, side_chart, side_image, side_tables
from inspectorate.presenting.sides import pair_up
from tests.presenting.markup import find, table_rows, words
from tests.sides import QUESTIONS, TWELVE, build_all, build_facts, build_figure, same_for_all

AYTON, CEETON, DEETON = (build_facts(name) for name in ("ayton", "ceeton", "deeton"))


def test_one_pair_shows_both_figures_difference_and_verdict_in_the_order_of_the_work():
    sides = build_all(
        (AYTON, same_for_all(60)), (CEETON, same_for_all(60) | {"planning-safety": 90})
    )
    rows = table_rows(side_tables.differences(pair_up(sides, ""), QUESTIONS))
    assert [row[0] for row in rows][:2] == ["Assessment: Engagement", "Assessment: Desistance"]
    assert rows[5] == [
        "Planning: Keeping people safe",
        "60% (36 of 60)",
        "90% (54 of 60)",
        "−30 points (−44 to −15)",
        "lower",
    ]
    assert rows[0][-1] == "no clear difference"


def test_several_pairs_have_a_column_each_with_points_and_interval_at_every_verdict():
    sides = build_all(
        (AYTON, same_for_all(60)),
        (CEETON, same_for_all(60)),
        (DEETON, {"planning-safety": 98}),
    )
    html = side_tables.differences(pair_up(sides, ""), QUESTIONS)
    heads = [each.text for each in find(html, "th", scope="col")]
    assert heads == ["Question", "against Ceeton PDU", "against Deeton PDU"]
    row = table_rows(html)[5]
    assert row[1].startswith("no clear difference 0 points (")
    assert row[2].startswith("lower −38 points (")
    assert table_rows(html)[0][2] == "[x]"


def test_ratings_stand_side_by_side_within_a_framework_and_never_across():
    older = DEETON | {"framework": "pdu-2021", "framework_title": "Standards of 2021"}
    inferred = CEETON | {"overall_rating": "Inadequate", "confidence": "inferred", "score": None}
    sides = build_all((AYTON, {}), (inferred | {"reason": "by subtraction"}, {}), (older, {}))
    standards = [
        {"framework": framework, "standard": "P 1.1", "title": "Leadership", "basis": "judgement"}
        for framework in ("pdu-2023", "pdu-2021")
    ]
    first, second = side_tables.ratings(sides, standards)
    assert [each.text for each in find(first, "th", scope="col")] == [
        "Standard", "Ayton PDU", "Ceeton PDU",
    ]  # fmt: skip
    assert table_rows(first)[0] == [
        "Overall", "Good 12/21", "Inadequate (worked out: by subtraction)",
    ]  # fmt: skip
    assert table_rows(first)[1] == ["P 1.1 Leadership", "[x]", "[x]"]
    assert [each.text for each in find(second, "th", scope="col")] == ["Standard", "Deeton PDU"]
    assert table_rows(second)[1][0] == "Leadership"


def statement(facts: dict, question: str, percent: float | None, **changes: object) -> dict:
    plain = {"key_question": None, "dimension": None, "statement": "A visit was made"}
    return build_figure(facts, question, percent, **plain | changes)


def test_narrower_statements_stand_in_two_tables_by_which_way_is_good():
    given = [
        [
            statement(facts, "home-visit-made", percent),
            statement(facts, "home-visit-missing", None, numerator=part, better="lower"),
        ]
        for facts, percent, part in ((AYTON, 90, 6), (CEETON, 50, 30))
    ]
    sides = build_all((AYTON, given[0]), (CEETON, given[1]))
    shared = narrower.find_shared(sides, TWELVE)
    assert shared == ["home-visit-made", "home-visit-missing"]
    higher, lower = narrower.narrower(sides, pair_up(sides, ""), dict.fromkeys(shared, "compare"))
    assert "Done well enough (higher is better)" in words(higher)
    assert "Missing or not good enough (lower is better)" in words(lower)
    ((made, ayton, ceeton),) = table_rows(higher)
    assert "Under a figure: what Ayton PDU is against it." in words(higher)
    assert (made, ayton) == ("A visit was made", "90% (54 of 60)")
    assert ceeton.startswith("50% (30 of 60) higher, +40 points (")


def test_a_statement_in_opposite_directions_or_known_to_one_alone_stands_in_no_table():
    opposite = [statement(CEETON, "home-visit-made", 50, better="lower")]
    alone = [statement(AYTON, "home-visit-made", 90), statement(AYTON, "oversight", 20)]
    sides = build_all((AYTON, alone), (CEETON, opposite))
    shared = narrower.find_shared(sides, TWELVE)
    assert shared == ["home-visit-made"]
    assert narrower.narrower(sides, pair_up(sides, ""), dict.fromkeys(shared, "compare")) == []


def test_each_keeps_its_own_words_where_reports_word_a_statement_differently():
    other = statement(CEETON, "home-visit-made", 50, statement="The home was seen")
    sides = build_all((AYTON, [statement(AYTON, "home-visit-made", 90)]), (CEETON, [other]))
    (shown,) = narrower.narrower(sides, pair_up(sides, ""), {"home-visit-made": "compare"})
    ((what, ayton, ceeton),) = table_rows(shown)
    assert what == "Home visit made"
    assert "A visit was made" in ayton
    assert "The home was seen" in ceeton


def test_what_is_not_exact_or_at_second_hand_is_a_sentence():
    rough = statement(CEETON, "home-visit-made", 42, qualifier="about")
    sides = build_all((AYTON, [statement(AYTON, "home-visit-made", 90)]), (CEETON, [rough]))
    assert narrower.find_shared(sides, TWELVE) == ["home-visit-made"]
    (told,) = narrower.told(sides, ["home-visit-made"])
    assert words(told).startswith("Ceeton PDU: A visit was made: about 42 per cent")


def test_the_image_is_whole_svg_with_its_words_escaped_and_all_marks_in_it():
    odd = CEETON | {"name": "<Ceeton> & “Sons”"}
    sides = build_all((AYTON, same_for_all(60)), (odd, same_for_all(30)))
    picture = side_image.image(
        theme,
        "Ayton & <Ceeton>",
        "On ten of twelve questions no clear difference can be shown. " * 4,
        "Mark: the figure.",
        side_chart.draw_lines(sides, QUESTIONS),
        ["Of 60 cases.", "Source: a report of March 2024.", "Open Government Licence v3.0."],
    )
    root = ElementTree.fromstring(picture)
    space = "{http://www.w3.org/2000/svg}"
    assert root.find(f"{space}title").text == "Ayton & <Ceeton>"
    texts = [each.text for each in root.iter(f"{space}text")]
    assert texts.count("<Ceeton> & “Sons” PDU") == 12
    assert texts.count("60% (36 of 60)") == 12
    assert {"Of 60 cases.", "Open Government Licence v3.0."} <= set(texts)
    # Twelve marks in the picture and twelve beside the names; circles of one, diamonds of other.
    assert len([*root.iter(f"{space}circle")]) == 24
    assert len([*root.iter(f"{space}polygon")]) == 24
    lowest = max(float(each.attrib["y"]) for each in root.iter(f"{space}text"))
    assert lowest < float(root.attrib["height"])
