"""Keeping other people safe by stage: exact figures in a table, all others as sentences."""

import pandas as pd

from inspectorate.presenting import wordings, wordings_of_data
from inspectorate.presenting.stages import stages
from tests.presenting.markup import HOSTILE, assert_harmless, find, table_rows, words
from tests.surrey import STANDARDS, build_inspections, build_score, build_table

KENT = {"inspection": "kent-pdu-2023", "organisation": "kent", "name": "Kent"}
CASE_STANDARDS = [row for row in STANDARDS if row[4]]
ASKED = build_table(
    [
        {"framework": "pdu-2023", "standard": standard, "title": title}
        for standard, title, *_ in CASE_STANDARDS
    ]
)
NO_STATEMENTS = build_table([]).assign(inspection=[])
SURREY = [
    build_score(standard=standard, title=title, percent=float(figures[2]), in_grid=True)
    for standard, title, _, _, figures in CASE_STANDARDS
]


def of_kent(*scores: dict) -> list[dict]:
    return [score | {"inspection": "kent-pdu-2023"} for score in scores]


def show(*scores: dict, statements: pd.DataFrame = NO_STATEMENTS, inspections=({}, KENT)) -> str:
    figures = build_table(scores) if scores else build_table(SURREY)[:0]
    return stages(build_inspections(*inspections), ASKED, figures, statements)


def test_the_four_stages_stand_beside_each_other_with_their_bases():
    html = show(*SURREY)
    assert table_rows(html) == [
        ["Surrey", "32% (12 of 37)", "38% (14 of 37)", "30% (11 of 37)", "27% (10 of 37)", "report"]
    ]
    heads = [head.text for head in find(html, "th", scope="col")]
    assert heads[1:3] == ["P 2.1 Assessment", "P 2.2 Planning"]
    assert wordings_of_data.ASSUMED in words(html)


def test_the_answer_names_the_stage_and_whether_that_is_one_pdu_or_all():
    said = words(show(*SURREY))
    assert "We hold case figures by stage for 1 of 2 inspected PDUs. In Surrey PDU" in said
    assert "least often in reviewing: 10 of 37 cases" in said
    assert "Whether the other one is alike cannot be told from what we hold." in said
    assert wordings.STAGES_SAME_CASES in said


def test_several_pdus_stand_by_name_not_by_figure():
    better = of_kent(*(score | {"percent": 90.0} for score in SURREY))
    html = show(*SURREY, *better, inspections=(KENT, {}))
    assert [row[0] for row in table_rows(html)] == ["Kent", "Surrey"]
    assert words(html).index("In Kent PDU") < words(html).index("In Surrey PDU")
    assert "The stage is reviewing in both." in words(html)
    assert "cannot be told" not in words(html)


def test_a_stage_that_is_not_held_is_told_as_such():
    html = show(*SURREY[:3])
    assert table_rows(html)[0][4] == "[x]"
    one = show(SURREY[0])
    assert "In Surrey PDU only the figure for assessment is held" in words(one)
    assert wordings.STAGES_SAME_CASES not in words(one)


def test_what_is_not_exact_or_not_at_first_hand_is_a_sentence_and_never_in_the_table():
    press = {"reported_by": "press notice", "document_kind": "press notice", "in_grid": False}
    told = of_kent(build_score(statement="Delivery kept people safe", percent=34.0, **press))
    html = show(*SURREY, *told)
    assert [row[0] for row in table_rows(html)] == ["Surrey"]
    (item,) = find(html, "li")
    assert item.text.startswith("Kent PDU. Delivery kept people safe: 34 per cent, as reported by")
    assert wordings.NOT_DRAWN in words(html)


def test_a_pdu_with_all_its_stages_has_no_sentences_beside_them():
    about = build_score(statement="Contact was enough", qualifier="about", in_grid=False)
    html = show(*SURREY, about)
    assert not find(html, "li")
    assert "Contact was enough" in words(show(*SURREY[:3], about))


def test_a_statement_in_words_stands_with_the_pdu_and_its_source():
    said = {"inspection": "kent-pdu-2023", "summary": "It was insufficient.", "url": ""}
    said |= {"document_kind": "press notice"}
    html = show(statements=build_table([said]))
    assert [item.text for item in find(html, "li")] == [
        "Kent PDU. It was insufficient. Source: press notice."
    ]
    assert "We hold no case figures by stage for the 2 inspected PDUs" in words(html)
    assert not find(html, "table")


def test_text_of_the_data_never_becomes_markup():
    scores = [score | {"title": HOSTILE, "statement": HOSTILE} for score in SURREY]
    other = of_kent(scores[0] | {"in_grid": False})
    hostile = dict.fromkeys(("name", "organisation", "framework_title"), HOSTILE)
    assert_harmless(show(*scores, *other, inspections=(hostile, KENT | {"name": HOSTILE})))
