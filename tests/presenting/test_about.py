"""The words and tables of About the data: what is held, how old it is, and what disagrees."""

from datetime import date

import pandas as pd

from inspectorate.presenting import about, coverage, wordings_of_data, worked_out
from tests.presenting.markup import HOSTILE, assert_harmless, find, table_rows, words
from tests.presenting.test_wording import FORBIDDEN
from tests.surrey import build_inspection, build_table

TODAY = date(2026, 11, 22)
NOTHING = build_table([])
UNDATED = dict.fromkeys(("cases_from", "fieldwork_start", "published"))
COUNTS = dict.fromkeys(coverage.COUNTED, 0)
BARE = dict.fromkeys(("inspection", "framework_title", *UNDATED))


def document(slug: str, **changes: object) -> dict[str, object]:
    row = {"document": slug, "title": f"The {slug}", "kind": "inspection report"}
    row |= {"published": "2024-03", "url": f"https://example.org/{slug}", "publisher": "HMIP"}
    return row | COUNTS | changes


def pdus() -> pd.DataFrame:
    """Surrey, an undated one, one known by a review, one without any; the last without a region."""
    return build_table(
        [
            build_inspection(),
            build_inspection(organisation="old", name="Old", **UNDATED),
            build_inspection(
                organisation="seen",
                name="Seen",
                kind="thematic",
                framework_title=None,
                region_name="London",
                **UNDATED | {"published": "2025-10-02"},
            ),
            build_inspection(organisation="never", name="Never", region_name=None, **BARE),
        ]
    )


def test_the_first_sentence_has_a_number_with_its_base_and_a_date():
    assert coverage.first_sentence(pdus()) == (
        "3 of today's 4 PDUs have an inspection in what we hold; the newest was published in "
        "October 2025."
    )
    undated = pdus().iloc[[1, 3]]
    assert coverage.first_sentence(undated) == (
        "1 of today's 2 PDUs has an inspection in what we hold; when it was published is not known."
    )


def test_documents_are_counted_by_kind_the_most_frequent_first():
    documents = build_table(
        [
            document("a", kind="speech"),
            document("b", kind="press notice", scores=2, findings=1200),
            document("c", kind="press notice", scores=3),
            document("d", kind="code repository"),
            document("e", kind="code repository"),
            document("f", kind="code repository"),
        ]
    )
    assert coverage.documents_sentence(documents) == (
        "What we hold comes from 6 documents: 3 code repositories, 2 press notices and 1 speech."
    )
    rows = table_rows(coverage.documents_by_kind(documents))
    assert rows[1] == ["Press notice", "2", "0", "0", "5", "0", "1,200", "0"]


def test_main_sources_stand_in_their_order_with_what_is_held_of_each():
    documents = build_table(
        [document("a", observations=1034), document("b", title=None, url=None, published=None)]
    )
    html = coverage.main_sources(documents, ("b", "not held", "a"))
    assert table_rows(html) == [
        ["inspection report", "date not known", "0", "0", "0", "0"],
        ["The a", "March 2024", "0", "1,034", "0", "0"],
    ]
    assert len(find(html, "a")) == 1
    assert coverage.main_sources(documents, ("not held",)) is None


def test_each_region_says_how_many_are_inspected_under_what_and_how_old():
    html = coverage.pdus_by_region(pdus(), TODAY)
    assert [head.text for head in find(html, "th", scope="col")] == [
        *("Region", "PDUs", "With an inspection", "No framework (thematic)"),
        *("PDU inspections, 2023 standards", "Older than three years", "Date not known"),
    ]
    assert table_rows(html) == [
        ["Kent, Surrey and Sussex region", "2", "2", "0", "2", "1", "1"],
        ["London region", "1", "1", "1", "0", "0", "0"],
        ["Region not known", "1", "0", "0", "0", "0", "0"],
        ["All regions", "4", "3", "1", "2", "1", "1"],
    ]
    assert coverage.ages_sentence(pdus(), TODAY) == (
        "Of the 3 inspected PDUs, 1 is known by an inspection older than the three years the "
        "inspectorate set itself; 1 by one whose date is not in our sources."
    )


def test_each_pdu_is_as_old_as_its_cases_its_fieldwork_or_its_report():
    kent, london, unknown = coverage.pdus_one_by_one(pdus(), TODAY)
    assert [row[3] for row in table_rows(kent)] == [
        "3 years and 5 months old, counted from when the cases began. Older than the three years "
        "the inspectorate set itself.",
        "date not in our sources",
    ]
    assert table_rows(london)[0][1:4] == [
        "No framework (thematic)",
        "2 October 2025",
        "1 year and 1 month old, counted from publication.",
    ]
    assert table_rows(unknown) == [["Never", "no inspection in what we hold", "", "", ""]]
    assert find(unknown, "summary")[0].text == "Region not known (0 of 1 PDU inspected)"


def test_what_we_worked_out_stands_with_its_reason():
    inferred = build_table([build_inspection(reason="no other is left")])
    rating = build_inspection(title="Leadership", rating="Good", standard="P 1.1")
    rows = table_rows(worked_out.inferred_ratings(inferred, build_table([rating])))
    named = "Surrey PDU PDU inspections, 2023 standards"
    assert rows == [
        [named, "Overall", "Inadequate (worked out)", "no other is left", "report"],
        [named, "Leadership", "Good (worked out)", "[x]", "report"],
    ]
    bases = build_table([build_inspection(figures=12)])
    assert table_rows(worked_out.assumed_bases(bases)) == [[named, "12", "37"]]
    place = {"place": "Adur", "organisation": "surrey", "name": "Surrey", "region_name": "K"}
    matched = build_table([place | {"basis": "county_of"}, place | {"basis": "some_other"}])
    assert [row[3] for row in table_rows(worked_out.inferred_places(matched))] == [
        "by its county; no source names it",
        "some other",
    ]
    assert worked_out.worked_out_sentence(inferred, NOTHING, matched, bases) == (
        "Worked out by us: 1 overall rating, 2 matches of a place with a PDU and the number of "
        "cases behind 12 case figures. Each stands here with its reason."
    )


def discrepancy(**changes: object) -> dict[str, object]:
    row = {"subject": "A score", "judgement": "The report is shown.", "note": None}
    for side, value in (("a", "1 of 6"), ("b", "1 of 7")):
        row |= {f"value_{side}": value, f"locator_{side}": None, f"title_{side}": None}
        row |= {f"document_kind_{side}": "news report", f"publisher_{side}": "BBC"}
        row |= {f"url_{side}": "https://example.org"}
    return row | changes


def test_a_discrepancy_shows_both_values_both_places_and_our_judgement():
    shown = build_table([discrepancy(locator_b="page 9", title_b="The news", note="Odd.")])
    assert table_rows(about.discrepancies_table(shown, "Both")) == [
        [
            "A score",
            "1 of 6 news report, BBC",
            "1 of 7 The news, BBC: page 9",
            "The report is shown.",
            "Odd.",
        ]
    ]
    assert about.discrepancies_table(NOTHING, "Both") is None


def test_a_sample_stands_with_its_size_its_dates_and_how_it_was_chosen():
    sample = {"title": "Cases", "population": "cases", "size": 1200, "selection": "by rule"}
    sample |= {"period_start": "2023-05-29", "period_end": "2023-07-23", "locator": "page 9"}
    sample |= {"document_kind": "inspection report", "url": None}
    unknown = dict.fromkeys(("size", "selection", "period_start", "period_end", "locator"))
    html = about.samples_table(build_table([sample, sample | unknown]))
    assert [row[2:] for row in table_rows(html)] == [
        ["1,200", "29 May 2023 to 23 July 2023", "by rule", "report page 9"],
        ["[x]", "date not known", "not stated in our sources", "report"],
    ]
    assert about.samples_table(NOTHING) is None


def test_the_marks_are_those_of_every_page_and_the_fixed_lists_say_nothing_forbidden():
    assert [row[0] for row in table_rows(about.marks_table())] == [
        "Inspectors' judgement",
        "Inspectors' figure",
        "Worked out by us",
        "[x]",
    ]
    assert "Figures 2 to 12" in words(about.missing())
    assert "Figures 13 to 17" in words(about.missing())
    assert "data workbooks" in words(about.missing())
    assert "These six gaps" in wordings_of_data.GAPS
    assert len(wordings_of_data.MISSING) == 6
    told = [about.missing(), about.sampling(), about.not_compared(), about.marks_table()]
    for html in told:
        assert FORBIDDEN.findall(words(html)) == []
    assert "NPS and the CRCs supervised different people" in words(about.not_compared())


def test_text_of_the_data_never_becomes_markup():
    hostile = {f"url_{side}": "javascript:alert(1)" for side in "ab"}
    hostile |= dict.fromkeys(("subject", "value_a", "locator_b", "title_b"), HOSTILE)
    assert_harmless(about.discrepancies_table(build_table([discrepancy(**hostile)]), "Both"))
    named = {"title": HOSTILE, "url": HOSTILE}
    assert_harmless(coverage.main_sources(build_table([document("a", **named)]), ("a",)))
    unit = build_inspection(name=HOSTILE, region_name=HOSTILE, framework_title=HOSTILE)
    for html in coverage.pdus_one_by_one(build_table([unit]), TODAY):
        assert_harmless(html)
    inferred = build_table([build_inspection(reason=HOSTILE)])
    assert_harmless(worked_out.inferred_ratings(inferred, NOTHING))
