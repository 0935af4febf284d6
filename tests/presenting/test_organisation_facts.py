"""The facts of an organisation's page: dates, inspections, what came before, sources."""

from datetime import date

from inspectorate.presenting import wordings
from inspectorate.presenting.organisations import (
    inspections_table,
    key_dates,
    relations,
    sources,
    units,
)
from tests.presenting.markup import HOSTILE, assert_harmless, find, table_rows, words
from tests.surrey import build_inspection, build_inspections, build_table

TODAY = date(2026, 11, 22)
NOTHING = build_table([])
UNDATED = dict.fromkeys(("cases_from", "cases_to", "fieldwork_start", "fieldwork_end", "published"))


def read_facts(html: str) -> list[tuple[str, str]]:
    names = [each.text for each in find(html, "dt")]
    return list(zip(names, [each.text for each in find(html, "dd")], strict=True))


def test_the_dates_stand_in_the_order_in_which_things_happened():
    leaders = build_table([{"title": "Interim leaders came", "date": "2023-09"}])
    html = key_dates(build_inspection(), leaders, TODAY)
    assert read_facts(html) == [
        ("Cases began", "May–July 2023"),
        ("Interim leaders came", "September 2023"),
        ("Fieldwork", "from 15 January 2024"),
        ("Report published", "March 2024"),
        ("Today", "22 November 2026"),
        ("Cases inspected", "37 (26 community sentences and 11 releases on licence)"),
        ("How it was inspected", "Two weeks of fieldwork"),
        ("Interviews with practitioners", "31"),
    ]
    assert wordings.SINCE_THEN in words(html)


def test_what_is_not_known_of_an_inspection_is_said_to_be_unknown():
    unknown = dict.fromkeys(
        ("cases", "community_cases", "licence_cases", "method", "interviews"), None
    )
    html = key_dates(build_inspection(**UNDATED, **unknown), NOTHING, TODAY)
    assert "Today" not in words(html)
    assert (
        "Not in what we hold: when the cases began, when fieldwork took place, when the report was "
        "published and how many cases were inspected."
    ) in words(html)
    assert "Not in what we hold" not in words(key_dates(build_inspection(), NOTHING, TODAY))


def test_two_changes_of_leaders_are_both_told():
    title = "A new head of the PDU"
    leaders = [{"title": title, "date": "2022"}, {"title": title, "date": "2023-09"}]
    facts = read_facts(key_dates(build_inspection(), build_table(leaders), TODAY))
    assert [value for name, value in facts if name == title] == ["2022", "September 2023"]


def test_a_split_of_cases_is_told_only_where_both_parts_are_known():
    facts = dict(read_facts(key_dates(build_inspection(licence_cases=None), NOTHING, TODAY)))
    assert facts["Cases inspected"] == "37"
    facts = dict(read_facts(key_dates(build_inspection(licence_cases=0), NOTHING, TODAY)))
    assert facts["Cases inspected"] == "37 (26 community sentences and 0 releases on licence)"


def test_fieldwork_with_both_ends_is_a_span():
    inspection = build_inspection(fieldwork_start="2024-12-02", fieldwork_end="2025-02-14")
    facts = dict(read_facts(key_dates(inspection, NOTHING, TODAY)))
    assert facts["Fieldwork"] == "December 2024–February 2025"


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


def test_a_source_is_named_with_publisher_and_date():
    html = sources(build_table([build_document(isbn="978-1", licence="OGL v3.0")]), NOTHING)
    assert find(html, "li")[0].text == (
        "An inspection of Surrey PDU, HM Inspectorate of Probation, March 2024, ISBN 978-1. "
        "OGL v3.0"
    )
    assert "cannot all be right" not in words(html)


def test_a_source_of_which_only_the_address_is_held_goes_by_its_kind():
    bare = build_document(title=None, published=None, kind="news report", publisher="BBC")
    html = sources(build_table([bare]), NOTHING)
    assert find(html, "li")[0].text == "News report, BBC, date not known"
    assert find(html, "a", href="https://example.org/surrey")


def test_figures_that_cannot_all_be_right_stand_side_by_side():
    html = sources(build_table([build_document()]), build_table([build_discrepancy()]))
    assert find(html, "li")[1].text == (
        "Date of publication: 23 November (page 1) against 24 November. Only the month is kept."
    )


def test_the_units_of_a_region_are_linked_and_so_are_their_ratings():
    pdus = build_table(
        [
            {"organisation": "kent", "name": "Kent", "region": "region-kss"},
            {"organisation": "surrey", "name": "Surrey", "region": "region-kss"},
        ]
    )
    html = units(pdus)
    assert [each.text for each in find(html, "li")] == ["Kent", "Surrey"]
    assert find(html, "a", href="ratings?region=region-kss")


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
    leaders = build_table([{"title": HOSTILE, "date": "2023"}])
    for html in (
        key_dates(build_inspection(method=HOSTILE), leaders, TODAY),
        inspections_table(HOSTILE, rows, "", rows),
        relations(build_table([unit | {"relation": "became", "level": "pdu", "date": None}])),
        sources(
            build_table([document]),
            build_table([build_discrepancy(**dict.fromkeys(texts, HOSTILE))]),
        ),
        units(build_table([unit])),
    ):
        assert_harmless(html)
        for link in find(html, "a"):
            assert link.attributes["href"].startswith(("organisation?", "ratings?"))
