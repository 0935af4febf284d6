"""The PDUs of a region side by side: every rating by name, every grey with its kind, no rank."""

import pandas as pd
import pytest

from inspectorate.presenting import regions, wordings
from tests.presenting.markup import HOSTILE, assert_harmless, find, table_rows, words
from tests.presenting.test_units import build_lineage
from tests.surrey import (
    build_inspection,
    build_inspections,
    build_ratings,
    build_score,
    build_standards,
    build_table,
)

KENT = {"inspection": "kent-pdu-2023", "organisation": "kent", "name": "Kent"}
KENT |= {"overall_rating": "Requires improvement", "score": None}
REGION = "Kent, Surrey and Sussex region"
NUMBERS = [1, 1, 1, 2, 2, 2, 2]
STANDARDS = build_standards().assign(domain_number=NUMBERS)
NO_INSPECTIONS = build_inspections()[:0]


def answer(*changes: dict, given: pd.DataFrame, worked_out: bool = False) -> str:
    latest = build_inspections(*changes)
    return regions.leadership_or_casework(latest, STANDARDS, given, worked_out=worked_out)


def test_whether_it_is_the_leadership_or_the_casework_is_read_from_the_standards():
    said = answer({}, KENT, given=build_ratings())
    assert said.startswith("We hold ratings of standards for 1 of these 2 PDUs: Surrey.")
    assert "There a case standard (assessment, planning, implementation and delivery or" in said
    assert "a standard on leadership, staffing or services is not" in said


def test_a_side_of_which_not_all_is_held_is_not_called_free_of_inadequate():
    of_kent = build_ratings("kent-pdu-2023").iloc[:4].assign(rating="Good")
    said = answer({}, KENT, given=pd.concat([build_ratings(), of_kent]))
    assert "rated Inadequate in 1 (Surrey)" in said
    assert "Not every rating on case standards is held for Kent" in said
    assert "leadership, staffing or services is held for" not in said


def test_inferred_ratings_of_standards_count_on_demand_only():
    given = build_ratings(confidence="inferred")
    assert answer({}, given=given).startswith("We hold no rating of a standard for this PDU")
    assert "is rated Inadequate" in answer({}, given=given, worked_out=True)


def test_each_framework_has_its_own_block_the_newest_first():
    older = {"framework": "pdu-2021", "framework_title": "PDU inspections, 2021 standards"}
    blocks = regions.standards_of_pdus(
        build_inspections(KENT | older, {}),
        pd.concat([STANDARDS, STANDARDS.assign(framework="pdu-2021")]),
        build_ratings(),
        ["dynamic-2025", "pdu-2023", "pdu-2021"],
        REGION,
        worked_out=False,
    )
    assert [find(block, "h3")[0].text for block in blocks] == [
        "PDU inspections, 2023 standards",
        "PDU inspections, 2021 standards",
    ]
    assert [[row[0] for row in table_rows(block)] for block in blocks] == [["Surrey"], ["Kent"]]


def test_blocks_of_closed_units_are_headed_as_such_and_answer_nothing():
    (block,) = regions.standards_of_pdus(
        build_inspections({"closed": "2025"}),
        STANDARDS,
        build_ratings(),
        ["pdu-2023"],
        REGION,
        worked_out=False,
        closed=True,
    )
    assert find(block, "h3")[0].text == "Units since closed: PDU inspections, 2023 standards"
    assert "We hold ratings of standards" not in words(block)


def build_today(*names: str, inspections: int = 0) -> pd.DataFrame:
    return build_table(
        [
            {"organisation": name.lower().replace(" ", "-"), "name": name}
            | {"inspections": inspections}
            for name in names
        ]
    )


def show(today: pd.DataFrame, latest: pd.DataFrame, lineage=None, **given: object) -> str:
    parts = {"blocks": [], "closed": [], "retired": build_table([]), "former": {}}
    parts |= {"statements": []} | given
    return regions.units(
        REGION, today, latest, lineage=build_lineage() if lineage is None else lineage, **parts
    )


def test_units_without_a_rating_are_named_with_the_reason():
    today = pd.concat(
        [
            build_today("Surrey", "Kent", "Dover", inspections=1),
            build_today("Mid Kent", "Hove", "Lewes"),
        ]
    )
    latest = build_inspections({}, KENT | {"overall_rating": None})
    before = build_inspection(name="West Kent", published="2022-05")
    html = show(
        today, latest, build_lineage(("West Kent", "Mid Kent")), former={"west-kent": before}
    )
    assert f"3 of the 6 PDUs of {REGION} have an inspection in what we hold." in words(html)
    assert [each.text for each in find(html, "li")] == [
        "Boundaries changed since: Mid Kent.",
        "Inspected, but the overall rating is not in what we hold: Kent.",
        "Only a dynamic inspection, which rates nobody: Dover.",
        "No inspection in what we hold: Hove; Lewes.",
    ]
    assert "Mid Kent PDU has not been inspected within its present boundaries." in words(html)
    assert wordings.MAY_BE_INSPECTED in words(html)


def test_where_all_are_rated_nothing_is_said_to_be_missing():
    html = show(build_today("Surrey", inspections=1), build_inspections())
    assert "without a rating" not in words(html)
    assert wordings.MAY_BE_INSPECTED not in words(html)
    assert wordings.LINEAGE not in words(html)


def test_a_unit_that_closed_without_an_inspection_is_named_as_well():
    html = show(
        build_today("Mid Kent"),
        NO_INSPECTIONS,
        build_lineage(("West Kent", "Mid Kent")),
        retired=build_table([{"organisation": "west-kent", "name": "West Kent", "closed": "2025"}]),
    )
    assert "Units since closed" in [head.text for head in find(html, "h3")]
    assert "West Kent PDU closed in 2025. Its area went to Mid Kent PDU." in words(html)
    assert wordings.LINEAGE in words(html)


SOURCE = {"publisher": "BBC", "document_kind": "news report", "url": "https://example.org"}


def test_what_is_known_of_ratings_in_words_only_stands_with_its_source():
    said = {"summary": "All five were rated Inadequate, as the BBC put it."} | SOURCE
    html = show(
        build_today("Surrey", inspections=1), build_inspections(), statements=[("Surrey", said)]
    )
    (item,) = find(html, "li")
    assert item.text == (
        "Surrey PDU. All five were rated Inadequate, as the BBC put it. Source: news report."
    )


def publish(*changes: dict, figures=(), statements=()) -> str:
    own = build_inspections(*changes)
    scores = build_table(list(figures)) if figures else build_table([])
    columns = ["inspection", "summary", *SOURCE]
    told = pd.DataFrame(list(statements), columns=columns, dtype=object)
    return regions.published(REGION, own, dict.fromkeys(own["inspection"], scores), told)


def test_a_figure_of_the_region_is_a_sentence_with_who_reports_it():
    press = {"reported_by": "press notice", "document_kind": "press notice"}
    figure = build_score(
        statement="Delivery kept other people safe", percent=22.0, cases=None, **press
    )
    html = publish({"level": "region"}, figures=[figure])
    assert f"Of {REGION} itself we hold 1 published figure." in words(html)
    assert wordings.REGION in words(html)
    (item,) = find(html, "li")
    assert item.text == (
        "Delivery kept other people safe: 22 per cent, as reported by the inspectorate's press "
        "notice (HM Inspectorate of Probation). Number of cases not given, so not compared. "
        "Source: press notice."
    )
    assert not find(html, "table")


def test_a_figure_of_the_regions_own_report_is_not_said_to_be_reported_by_others():
    figure = build_score(statement="It was sufficient", percent=35.0, cases=None)
    (item,) = find(publish({}, figures=[figure]), "li")
    assert item.text.startswith("It was sufficient: 35 per cent. Number of cases not given")


def test_statements_of_a_dynamic_inspection_stand_under_its_own_words():
    said = {"inspection": "surrey-pdu-2023", "summary": "Less than half met the standard."}
    html = publish({"kind": "dynamic"}, statements=[said | SOURCE])
    assert wordings.DYNAMIC in words(html)
    assert "we hold no published figures and 1 statement in words only" in words(html)
    assert "Less than half met the standard. Source: news report." in words(html)


def test_a_region_without_an_inspection_says_so_and_no_more():
    html = regions.published(REGION, NO_INSPECTIONS, {}, build_table([]).assign(inspection=[]))
    assert f"We hold no inspection of {REGION} itself" in words(html)
    assert wordings.REGION not in words(html)


@pytest.mark.parametrize("part", ["units", "published"])
def test_text_of_the_data_never_becomes_markup(part: str):
    said = {"inspection": "surrey-pdu-2023", "summary": HOSTILE} | SOURCE
    hostile = said | {"url": "javascript:alert(1)", "document_kind": HOSTILE}
    if part == "units":
        today = build_today(HOSTILE)
        html = show(
            today,
            NO_INSPECTIONS,
            build_lineage((HOSTILE, HOSTILE)),
            statements=[(HOSTILE, hostile)],
            retired=today.assign(closed="2025"),
        )
    else:
        names = {"framework_title": HOSTILE, "published": None}
        html = publish(names, figures=[build_score(statement=HOSTILE)], statements=[hostile])
    assert_harmless(html)
