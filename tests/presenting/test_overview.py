"""The Overview beneath the search: questions, newest ratings, what ratings cannot tell."""

import re

from inspectorate.presenting import sentences
from inspectorate.presenting.overview import better_or_worse, examples, how_complete, newest
from tests.presenting.markup import HOSTILE, assert_harmless, find, table_rows, words
from tests.surrey import build_inspection, build_inspections, build_table

KENT = {"region-kent-surrey-and-sussex": "Kent, Surrey and Sussex"}
YEAR = {
    "period_start": "2022-01",
    "period_end": "2022-12",
    "numerator": 10.0,
    "denominator": 17.0,
    "framework": "pdu-2021",
    "publisher": "HM Inspectorate of Probation",
    "document_kind": "press notice",
    "url": "https://example.org/press",
}
LATER = YEAR | {"period_start": "2024-02", "period_end": "2025-02", "framework": "pdu-2023"}
LATER |= {"numerator": 14.0, "denominator": 24.0}
CANNOT = (
    "That cannot be read from ratings: the standards changed in 2021 and 2023 and different places "
    "were visited."
)
NOTHING = build_inspections()[:0]


def test_three_questions_lead_to_answers_and_one_of_an_unknown_unit_is_not_asked():
    html = examples({"surrey": "Surrey"} | KENT)
    assert [(each.text, each.attributes["href"]) for each in find(html, "a")] == [
        ("What did inspectors find in Surrey?", "organisation?organisation=surrey"),
        ("Which PDUs were last rated Inadequate?", "ratings?rating=Inadequate&level=pdu"),
        (
            "Is one PDU of Kent, Surrey and Sussex weak on keeping other people safe (risk of "
            "harm), or all of them?",
            "ratings?region=region-kent-surrey-and-sussex",
        ),
    ]
    assert len(find(examples({}), "a")) == 1


def test_better_or_worse_has_the_two_published_counts_and_their_sources():
    html = better_or_worse(build_table([YEAR, LATER]))
    assert words(html).startswith(
        f"{CANNOT} Calendar 2022: 10 of 17 PDU reports Inadequate. February 2024 to February 2025: "
        "14 of 24, under newer standards. Inspectors' figure"
    )
    assert len(find(html, "a")) == 2


def test_a_count_that_is_not_held_drops_its_half():
    assert sentences.better_or_worse([]) == CANNOT
    assert sentences.better_or_worse([YEAR]) == f"{CANNOT} Calendar 2022: 10 of 17 PDU reports " + (
        "Inadequate."
    )
    assert sentences.better_or_worse([LATER]) == (
        f"{CANNOT} February 2024 to February 2025: 14 of 24 PDU reports Inadequate."
    )
    same = LATER | {"framework": "pdu-2021"}
    assert "newer standards" not in sentences.better_or_worse([YEAR, same])
    assert find(better_or_worse(build_table([])), "a") == []


def test_newest_ratings_stand_in_a_table_and_dynamic_inspections_in_a_line():
    dynamic = {"kind": "dynamic", "level": "region", "name": "Wales", "published": "2026-01-29"}
    html = newest(build_inspections({}), build_inspections(dynamic))
    [row] = table_rows(html)
    assert row[:4] == [
        "Surrey PDU",
        "Inadequate 3/21",
        "March 2024",
        "PDU inspections, 2023 standards",
    ]
    assert "Beside these there is one dynamic inspection, which rates nobody: Wales region (29" in (
        words(html)
    )
    assert "5 dynamic inspections, which rate nobody" in sentences.newest_dynamic(5)
    assert "dynamic" not in words(newest(build_inspections({}), NOTHING))
    assert find(newest(NOTHING, NOTHING), "table") == []


def test_a_rating_of_the_nation_or_a_region_among_those_of_pdus_has_its_words():
    nation = {"level": "nation", "name": "England and Wales", "cases": 165}
    told = words(newest(build_inspections({}, nation, {"level": "region"}), NOTHING))
    assert "It is not an average of local ratings" in told
    assert "165 cases" in told
    assert "A region's rating is not the sum of its PDUs' ratings" in told
    told = words(newest(build_inspections({}), NOTHING))
    assert "average" not in told
    assert "not the sum" not in told


def test_the_headline_of_the_map_for_many_one_and_none():
    assert sentences.map_headline(
        109, [("2023 standards", 42), ("2021 standards", 20)], ["2025", "2022"]
    ) == (
        "Of 109 PDUs of today, 62 have an inspection in what we hold: 42 under the 2023 standards "
        "and 20 under the 2021 standards. The dated ones are from 2022 to 2025."
    )
    assert sentences.map_headline(1, [("2023 standards", 1)], ["2024"]) == (
        "Of 1 PDU of today, 1 has an inspection in what we hold: 1 under the 2023 standards. The "
        "dated ones are from 2024."
    )
    assert sentences.map_headline(2, [], []) == (
        "Of 2 PDUs of today, none has an inspection in what we hold."
    )


def test_what_is_left_off_the_map_for_many_one_and_none():
    assert sentences.left_off_map(0, 0) == ""
    told = sentences.left_off_map(4, 1)
    assert told.startswith("4 ratings of units that have closed are not on the map")
    assert "1 rating that we worked out is outlined only" in told
    assert "is not on the map" in sentences.left_off_map(1, 0)
    assert "are outlined only" in sentences.left_off_map(0, 2)


def test_how_old_for_many_one_none_and_unknown():
    assert sentences.how_old(62, 18, 14, "2025-10") == (
        "Of the latest inspections of 62 PDUs, 18 are older than the three years the inspectorate "
        "set itself, and 14 have no date in our sources. The newest PDU report that is dated "
        "appeared in October 2025."
    )
    assert sentences.how_old(1, 1, 0, None) == (
        "Of the latest inspections of 1 PDU, 1 is older than the three years the inspectorate set "
        "itself."
    )
    assert "none is older" in sentences.how_old(5, 0, 0, None)
    assert sentences.how_old(0, 0, 0, None) == ""
    assert "1 has no date" in sentences.how_old(5, 0, 1, None)
    html = how_complete("We hold 3.", "Of 3.")
    assert find(html, "a")[0].attributes["href"] == "about_data"


def test_what_a_search_did_not_find_for_each_case():
    assert sentences.taken_for("Gildford", "Guildford") == (
        "We hold no place called “Gildford”; this is Guildford."
    )
    assert "postcodes cannot be looked up here" in sentences.postcode("GU1")
    assert "Type the name of a council" in sentences.not_found("x")
    assert "Which of these do you mean?" in sentences.several_near("Newcastle")


def every_sentence() -> list[str]:
    """What each sentence of the Overview says of much, of one and of nothing."""
    undated = dict.fromkeys(("cases_from", "cases_to", "fieldwork_start", "fieldwork_end"))
    rows = [build_inspection(), build_inspection(**undated, published=None, level="nation")]
    rows.append(build_inspection(reported_by="news report", overall_rating=None))
    told = [sentences.why_not_inspected(), sentences.better_or_worse([YEAR, LATER])]
    for row in rows:
        told += [sentences.rated_on(row)]
        told += [sentences.later_dynamic(row), sentences.dated(row), sentences.inspected_unit(row)]
        told += [sentences.mark_on_map("Surrey PDU", row, "2023 standards")]
        told += [sentences.known_from(row)]
    for number in (0, 1, 2):
        told += [sentences.map_headline(number, [("2023 standards", number)], [])]
        told += [sentences.left_off_map(number, number), sentences.tile_coverage(number, number)]
        told += [sentences.how_old(number, number, number, "2025"), sentences.newest_dynamic(1)]
    return [sentence.removeprefix(", ").removeprefix("; ") for sentence in told]


def test_no_sentence_has_a_slip_or_a_word_that_ranks():
    said = every_sentence()
    assert len(said) > 30
    for sentence in said:
        assert not re.search(r"\s[.,;:]|\.\.|[.,;][.;]|  |\bNone\b|\bnan\b", sentence), sentence
        assert not re.search(r"\b(better|worse|best|worst|ranked|average)\b", sentence), sentence


def test_text_of_the_data_never_becomes_markup():
    row = build_inspection(**dict.fromkeys(("name", "publisher", "framework_title"), HOSTILE))
    rows = build_table([row])
    for html in (
        newest(rows, rows),
        examples({"surrey": HOSTILE}),
        better_or_worse(build_table([YEAR | {"publisher": HOSTILE}])),
    ):
        assert_harmless(html)
