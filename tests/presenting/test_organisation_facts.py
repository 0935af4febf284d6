"""The facts of an organisation's page: its inspections, what came before, its sources."""

from inspectorate.presenting import wordings
from inspectorate.presenting.organisations import (
    inspections_table,
    relations,
    sources,
)
from tests.presenting.markup import HOSTILE, assert_harmless, find, table_rows, words
from tests.surrey import build_inspections, build_table

NOTHING = build_table([])


def test_every_inspection_is_listed_and_the_one_shown_is_marked():
    older = {"inspection": "surrey-pdu-2021", "framework_title": "PDU inspections, 2021 standards"}
    older |= {"score": 5, "max_score": 27, "overall_rating": "Good", "published": "2022"}
    html = inspections_table("surrey", build_inspections({}, older), "surrey-pdu-2023", NOTHING)
    assert table_rows(html) == [
        ["PDU inspections, 2023 standards (shown here)", "Inadequate 3/21", "March 2024", "report"],
        ["PDU inspections, 2021 standards", "Good 5/27", "2022", "report"],
    ]
    (link,) = find(html, "a", target="_self")
    assert link.text == "PDU inspections, 2021 standards"
    assert "inspection=surrey-pdu-2021" in link.attributes["href"]
    assert "present boundaries" not in words(html)


def test_inspections_before_the_present_boundaries_stand_apart():
    former = build_inspections({"organisation": "west-surrey", "name": "West Surrey"})
    html = inspections_table("surrey", build_inspections(), "surrey-pdu-2023", former)
    assert len(table_rows(html)) == 1
    assert find(html, "li")[0].text == (
        "West Surrey PDU: Inadequate PDU inspections, 2023 standards, March 2024"
    )
    assert "They do not carry over." in words(html)


def test_what_came_before_and_after_is_told_with_its_date():
    html = relations(
        build_table(
            [
                {"relation": "came from", "organisation": "crc-london", "name": "London"}
                | {"level": "crc", "date": "2021-06-26"},
                {"relation": "became", "organisation": "barnet", "name": "Barnet"}
                | {"level": "pdu", "date": None},
            ]
        )
    )
    assert [each.text for each in find(html, "li")] == [
        "Came from London CRC (26 June 2021)",
        "Became Barnet PDU (date not known)",
    ]
    assert wordings.LINEAGE in words(html)


def test_what_became_of_services_of_before_is_stated_and_not_worked_out():
    service = {"relation": "came from", "organisation": "crc-london", "name": "London"}
    html = relations(build_table([service | {"level": "crc", "date": "2021-06-26"}]))
    assert wordings.LINEAGE not in words(html)


def build_document(**changes: object) -> dict[str, object]:
    document = {
        "title": "An inspection of Surrey PDU",
        "publisher": "HM Inspectorate of Probation",
        "kind": "inspection report",
        "published": "2024-03",
        "url": "https://example.org/surrey",
        "isbn": None,
        "licence": None,
    }
    return document | changes


def build_discrepancy(**changes: object) -> dict[str, object]:
    row = {"subject": "Date of publication", "judgement": "Only the month is kept."}
    row |= {"value_a": "23 November", "locator_a": "page 1"}
    return row | {"value_b": "24 November", "locator_b": None, "note": None} | changes


def show(documents=NOTHING, register=NOTHING, differ=NOTHING, *, related: bool = False) -> str:
    return sources(documents, register, differ, related=related)


def test_a_source_is_named_with_publisher_and_date():
    html = show(build_table([build_document(isbn="978-1", licence="OGL v3.0")]))
    assert find(html, "li")[0].text == (
        "An inspection of Surrey PDU, HM Inspectorate of Probation, March 2024, ISBN 978-1. "
        "OGL v3.0"
    )
    assert "cannot all be right" not in words(html)


def test_a_source_of_which_only_the_address_is_held_goes_by_its_kind():
    bare = build_document(title=None, published=None, kind="news report", publisher="BBC")
    html = show(build_table([bare]))
    assert find(html, "li")[0].text == "News report, BBC, date not known example.org/surrey"
    assert find(html, "a", href="https://example.org/surrey")


def test_what_names_a_unit_stands_apart_and_also_where_nothing_else_is_held():
    register = build_table([build_document(title="Register of units")])
    assert words(show(register=register)).startswith(
        "That there is such a unit we know from: Register of units"
    )
    assert "such a unit, and what came before or after it, we know from:" in words(
        show(register=register, related=True)
    )
    assert "we know from" not in words(show(build_table([build_document()])))


def test_figures_that_cannot_all_be_right_stand_side_by_side():
    html = show(build_table([build_document()]), differ=build_table([build_discrepancy()]))
    assert find(html, "li")[1].text == (
        "Date of publication: 23 November (page 1) against 24 November. Only the month is kept."
    )


def test_text_of_the_data_never_becomes_markup():
    rows = build_inspections(
        dict.fromkeys(("name", "organisation", "framework_title", "document_kind"), HOSTILE)
        | {"url": "javascript:alert(1)"}
    )
    document = build_document(
        title=HOSTILE, publisher=HOSTILE, url="data:text/html,x", isbn=HOSTILE
    )
    texts = ("subject", "judgement", "value_a", "locator_a", "value_b", "locator_b", "note")
    unit = {"organisation": HOSTILE, "name": HOSTILE, "region": HOSTILE}
    for html in (
        inspections_table(HOSTILE, rows, "", rows),
        relations(build_table([unit | {"relation": "became", "level": "pdu", "date": None}])),
        sources(
            build_table([document]),
            build_table([document]),
            build_table([build_discrepancy(**dict.fromkeys(texts, HOSTILE))]),
            related=True,
        ),
    ):
        assert_harmless(html)
        for link in find(html, "a"):
            assert link.attributes["href"].startswith(("organisation?", "ratings?"))
