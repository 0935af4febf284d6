"""The answer of a search: who runs it, how rated, on whose work, what is not known."""

from datetime import date

import pytest

from inspectorate.domain.searching import Known
from inspectorate.presenting.answers import Area, answer, choice, nothing_found
from tests.presenting.markup import HOSTILE, assert_harmless, find, words
from tests.surrey import (
    SURREY,
    UNDATED,
    build_grid,
    build_inspection,
    build_match,
)

TODAY = date(2026, 11, 22)
MID_KENT = SURREY | {"organisation": "mid-kent", "name": "Mid Kent"}
REGION = SURREY | {
    "organisation": "region-kent-surrey-and-sussex",
    "name": "Kent, Surrey and Sussex",
    "level": "region",
    "region": "nation",
    "region_name": "England and Wales",
}
NATION = SURREY | {"organisation": "nation", "name": "England and Wales", "level": "nation"}
FIGURES = build_grid().to_dict("records")
GUILDFORD = [build_match(region="region-kent-surrey-and-sussex")]
WHY = "Why no inspection is held we cannot tell"


def area(unit: dict = SURREY, *, inspection: dict | None = None, **held: object) -> Area:
    names = {name: unit[name] for name in ("name", "level", "closed", "region_name")}
    return Area(unit, build_inspection(**names | (inspection or {})), **held)


def show(*areas: Area, place=None, **told: object) -> str:
    return words(answer(place, areas, TODAY, **told))


def test_a_place_ends_in_who_runs_it_with_rating_score_dates_age_and_mark():
    html = answer(GUILDFORD, [area(figures=FIGURES)], TODAY)
    told = words(html)
    assert (
        "Probation in Guildford is run by Surrey PDU (Kent, Surrey and Sussex region). Last rated "
        "Inadequate, 3 of 21 points, on work with people whose sentence or licence began in "
        "May–July 2023, seen by inspectors in January 2024, published in March 2024. Inspectors' "
        "judgement"
    ) in told
    assert "It says nothing about what has happened since. 3 years and 5 months old" in told
    assert "Older than the three years the inspectorate set itself." in told
    assert (
        "The rating says how well the work was done in the cases inspectors looked at. It does not "
        "measure crime in your area or how dangerous anyone is. 'Keeping other people safe: 32 per "
        "cent' means that in 12 of 37 cases inspectors found this part of the assessment good "
        "enough."
    ) in told
    addresses = {each.text: each.attributes["href"] for each in find(html, "a")}
    assert addresses["Surrey PDU"] == "organisation?organisation=surrey"
    assert addresses["All we hold of Surrey PDU"] == "organisation?organisation=surrey"
    assert addresses["Read the inspectors' report"] == "https://example.org/surrey"
    assert [each.attributes["role"] for each in find(html, "div", class_="note")] == ["status"]


def test_what_is_not_known_of_an_inspection_is_said():
    bare = UNDATED | {"score": None}
    told = show(area(inspection=bare))
    assert "Last rated Inadequate; the date of this inspection is not in our sources." in told
    assert " old" not in told
    told = show(area(inspection=bare | {"published": "2022-11", "max_score": None}))
    assert "Last rated Inadequate, published in November 2022." in told
    told = show(area(inspection=bare | {"fieldwork_start": "2025-03"}))
    assert "Last rated Inadequate, on work that inspectors saw in March 2025." in told
    none = {"overall_rating": None, "score": None}
    assert "Its overall rating is not in what we hold." in show(area(inspection=none))
    assert "Last rated" not in show(area(inspection=none))


def test_a_rating_worked_out_or_known_at_second_hand_says_so():
    told = show(area(inspection={"confidence": "inferred", "reason": "no other is left"}))
    assert "Inadequate (worked out: no other is left)" in told
    assert "Worked out by us" in told
    assert "Inspectors' judgement" not in told
    news = {"reported_by": "news report", "document_kind": "news report", "publisher": "BBC"}
    told = show(area(inspection=news))
    assert (
        "We know this rating from a news report (BBC); the report itself is not in what we" in told
    )
    assert "Read the news report" in told
    assert "We know this rating" not in show(area())


def test_a_unit_that_was_never_inspected_says_why_that_may_be_or_what_came_before():
    told = show(Area(SURREY, None))
    assert "No inspection in what we hold." in told
    assert WHY in told
    former = build_inspection(name="West Kent", published="2022-05", overall_rating="Inadequate")
    before = {"name": "West Kent", "level": "pdu", "date": None}
    told = show(Area(MID_KENT, None, former=[former], before=[before]))
    assert (
        "Mid Kent PDU has not been inspected within its present boundaries. West Kent PDU, which "
        "covered part of it, was rated Inadequate in May 2022; that rating does not carry over."
    ) in told
    assert WHY not in told
    assert "Last rated" not in told
    assert "is in part worked out by us" in told
    assert "in part worked out" not in show(Area(SURREY, None))
    told = show(Area(MID_KENT, None, before=[before]))
    assert "West Kent PDU" in told
    assert "was rated" not in told


def test_where_the_unit_before_has_closed_it_is_said_when_and_that_inspections_were_paused():
    former = build_inspection(name="West Kent", closed="2025-04")
    before = {"name": "West Kent", "level": "pdu", "date": None}
    told = show(Area(MID_KENT, None, former=[former], before=[before]))
    assert (
        "that rating does not carry over. West Kent PDU closed in April 2025; inspections of PDUs "
        "were paused in October 2025."
    ) in told
    still_open = build_inspection(name="West Kent", closed=None)
    told = show(Area(MID_KENT, None, former=[still_open], before=[before]))
    assert "paused" not in told


@pytest.mark.parametrize(
    ("rating", "place"),
    [
        ("Outstanding", "the highest"),
        ("Good", "the second highest"),
        ("Requires improvement", "the second lowest"),
        ("Inadequate", "the lowest"),
    ],
)
def test_a_rating_is_told_with_its_place_among_the_four(rating: str, place: str):
    among = "of four ratings: Outstanding, Good, Requires improvement and Inadequate."
    told = show(area(inspection={"overall_rating": rating}))
    assert f"{rating} is {place} {among}" in told
    assert told.count(among) == 1
    assert among not in show(Area(SURREY, None))


def test_a_closed_unit_says_what_took_its_place():
    closed = SURREY | {"name": "West Kent", "closed": "2025"}
    after = [{"name": "Mid Kent", "level": "pdu"}, {"name": "North Kent", "level": "pdu"}]
    told = show(area(closed, after=after))
    assert "West Kent PDU closed in 2025" in told
    assert "Mid Kent PDU and North Kent PDU" in told
    assert "Its ratings do not carry over to the units that took its place." in told
    assert "do not carry over" not in show(Area(closed, None, after=after))


def test_a_region_has_its_own_words_and_how_many_of_its_units_are_inspected():
    dynamic = build_inspection(published="2026-01-29", kind="dynamic")
    html = answer(None, [area(REGION, dynamic=dynamic, pdus=6, inspected=4)], TODAY)
    told = words(html)
    assert (
        "A region's rating is not the sum of its PDUs' ratings: different standards, and partly "
        "different evidence."
    ) in told
    assert "4 of the 6 PDUs of Kent, Surrey and Sussex region" in told
    assert (
        "a dynamic inspection of public protection, which rates nobody, published in January"
        in told
    )
    addresses = [each.attributes["href"] for each in find(html, "a")]
    assert "ratings?region=region-kent-surrey-and-sussex" in addresses
    told = show(Area(REGION, None, pdus=18, inspected=6))
    assert "We hold no inspection of the region as a whole." in told
    assert WHY not in told
    only_dynamic = {"kind": "dynamic", "overall_rating": None, "score": None}
    told = show(area(REGION, inspection=only_dynamic, pdus=9, inspected=3))
    assert "had a dynamic inspection of public protection, which rates nobody" in told
    assert "done well" not in told
    assert "is not the sum" not in told


def test_the_nation_is_no_unit_and_no_average():
    rating = {"cases": 165, "score": None, "framework": "national-2024"}
    told = show(area(NATION, inspection=rating, figures=FIGURES))
    assert "The national arrangements for England and Wales. Last rated Inadequate, after" in told
    assert "It is not an average of local ratings, so a PDU cannot be above or below it." in told
    assert "165 cases from all 12 regions" in told
    assert "The rating does not measure crime or how dangerous anyone is." in told
    for never in ("is run by", "people whose sentence", "did enough", "national average"):
        assert never not in told


def test_a_place_of_several_units_shows_all_and_asks_why_once():
    rows = [build_match(place="Manchester", organisation=slug) for slug in ("north", "south")]
    none = [
        Area(SURREY | {"organisation": slug, "name": slug}, None) for slug in ("north", "south")
    ]
    told = show(*none, place=rows)
    assert "Probation in Manchester is run by north PDU" in told
    assert "Probation in Manchester is run by south PDU" in told
    assert "our sources do not say which street goes to which" in told
    assert told.count(WHY) == 1


def test_a_place_without_a_known_unit_names_its_region_and_leads_there():
    match = build_match(place="Sevenoaks", organisation=None, region="region-kent")
    html = answer([match], [], TODAY)
    assert "We do not know which PDU covers Sevenoaks." in words(html)
    assert "Sevenoaks lies in Kent, Surrey and Sussex region." in words(html)
    assert find(html, "a")[0].attributes["href"] == "ratings?region=region-kent"


def test_a_match_by_county_says_so():
    match = build_match(place="Adur", basis="county_of", confidence="inferred", region="x")
    told = show(area(), place=[match])
    assert "We matched Adur to this PDU by its county; no source names it." in told


ILFORD = Known("i", "Ilford (town)", "Ilford", "Ilford", "place", ("redbridge",))


def test_another_name_than_was_typed_is_told_with_names_that_are_near():
    html = answer(GUILDFORD, [area()], TODAY, taken_for="this is Guildford.", near=[ILFORD])
    assert words(html).startswith("this is Guildford. Also near: Ilford (town).")
    assert find(html, "a")[0].attributes["href"] == "./?find=Ilford+%28town%29"


def test_a_choice_and_nothing_found_lead_on():
    html = choice("Newcastle", [ILFORD])
    assert "We hold no place called just “Newcastle”. Which of these do you mean?" in words(html)
    assert find(html, "a")[0].attributes["href"] == "./?find=Ilford+%28town%29"
    html = nothing_found("We hold no place called “x”.")
    assert find(html, "a")[0].attributes["href"] == "ratings?level=pdu"


def test_what_was_typed_and_text_of_the_data_never_become_markup():
    known = Known("i", HOSTILE, HOSTILE, HOSTILE, "place", ("x",))
    unit = SURREY | {"name": HOSTILE, "organisation": HOSTILE, "region_name": HOSTILE}
    shown = area(unit, inspection={"publisher": HOSTILE, "reported_by": "news report"})
    place = [build_match(place=HOSTILE)]
    for html in (
        answer(place, [shown], TODAY, taken_for=HOSTILE, near=[known]),
        choice(HOSTILE, [known]),
        nothing_found(HOSTILE),
    ):
        assert_harmless(html)
