"""The services before unification as HTML: ratings by round, owners as told, never inherited."""

import pytest

from inspectorate.presenting.former_services import former_services
from inspectorate.presenting.sentences import former_services as said
from inspectorate.presenting.unification import survey, timeline
from tests.presenting.markup import HOSTILE, assert_harmless, find, words
from tests.presenting.test_serious_offences import FIGURE
from tests.surrey import build_table

SERVICE = {
    "organisation": "crc-wales",
    "name": "Wales",
    "level": "crc",
    "closed": "2021-06-26",
    "successor": "region-wales",
    "successor_name": "Wales",
    "locator": "Figure 1; region inferred from the names",
}
RATED = {
    "organisation": "crc-wales",
    "framework": "crc-2018",
    "overall_rating": "Requires improvement",
    "confidence": "stated",
    "reason": None,
    "published": "2019-07",
    "fieldwork_start": None,
}
SOURCE = {"document_kind": "press notice", "url": "https://example.org/a", "locator": "paragraph 3"}
OWNERS = [
    SOURCE
    | {"organisation": "crc-wales", "owner": "Working Links", "standing": "ran it"}
    | {"date": None, "until": "2019-02"},
    SOURCE
    | {"organisation": "crc-wales", "owner": "Seetec", "standing": "preferred bidder"}
    | {"date": "2019-02", "until": None},
]
ROUNDS = {"crc-2018": "First round", "crc-2019": "Second round"}


def show(service: dict = SERVICE, owners=OWNERS, rated: dict = RATED) -> str:
    return former_services(
        build_table([service]), service["level"], build_table([rated]), ROUNDS, build_table(owners)
    )


def test_a_service_has_its_ratings_owners_and_what_it_became():
    html = show()
    assert [head.text for head in find(html, "th", scope="col")] == [
        *("Service", "First round", "Second round", "Who ran it", "Became")
    ]
    first, second, owners, became = (cell.text for cell in find(html, "td"))
    assert first == "Requires improvement July 2019"
    assert second == "[x]"
    assert "Working Links, until February 2019 (press notice: paragraph 3)" in owners
    assert "Seetec (preferred bidder), February 2019" in owners
    assert became == "Wales (worked out)"


def test_a_rating_that_is_worked_out_says_so_with_its_reason():
    html = show(rated=RATED | {"confidence": "inferred", "reason": "the round's totals"})
    assert "(worked out: the round's totals)" in find(html, "td")[0].text


def test_the_nps_had_no_owners_and_none_is_shown():
    html = show(SERVICE | {"level": "nps_division", "successor": None, "locator": None})
    assert "Who ran it" not in words(html)
    assert find(html, "td")[-1].text == "[x]"


def test_hostile_text_is_shown_as_text():
    hostile = [owner | {"owner": HOSTILE, "locator": HOSTILE} for owner in OWNERS]
    assert_harmless(show(SERVICE | {"name": HOSTILE, "successor_name": HOSTILE}, hostile))


def test_dates_stand_in_order_with_machine_readable_days():
    event = SOURCE | {"date": "2021-06-26", "title": "One service"}
    (time,) = find(timeline(build_table([event])), "time")
    assert (time.attributes["datetime"], time.text) == ("2021-06-26", "26 June 2021")
    assert timeline(build_table([event]).head(0)) is None


ANSWER = FIGURE | {
    "metric": "staff-survey-agreement",
    "sample": "annual-report-2021-staff-survey",
    "sample_title": "Staff who answered",
    "category": "unification-has-improved-delivery",
    "topic": "surveys",
    "unit": "per cent",
    "value": 12.0,
    "size": 1534,
}


def test_the_survey_tells_how_many_answered_and_who():
    parts = survey(build_table([ANSWER, ANSWER | {"provider": "CRC", "size": None}]))
    assert parts[0] == (
        "Of 1,534 staff who answered in September 2021, 12% said that unification had improved "
        "delivery."
    )
    assert [row.text for row in find(parts[1], "td", class_="figures")][1] == (
        "12% (number of answers not given)"
    )
    assert "Formerly CRC" in words(parts[1])
    assert "Those who answered chose to" in words(parts[1])
    assert survey(build_table([FIGURE])) == []


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"standing": "ran it", "date": None, "until": None}, "Seetec"),
        ({"standing": "ran it", "date": "2019", "until": None}, "Seetec, 2019"),
        (
            {"standing": "preferred bidder", "date": None, "until": None},
            "Seetec (preferred bidder)",
        ),
    ],
)
def test_an_owner_is_told_as_far_as_the_source_tells(row: dict, expected: str):
    assert said.owner({"owner": "Seetec"} | row) == expected


def test_how_many_ratings_are_held_and_how_many_worked_out():
    assert said.services_held(7, 21, 20, 8) == (
        "Until 26 June 2021 there were 7 NPS divisions and 21 CRCs. Of these 28, a source gives "
        "the overall rating of 20; that of 8 is worked out by us."
    )
    assert said.services_held(7, 21, 28, 0).endswith("a source gives the overall rating of 28.")
    assert said.services_held(7, 21, 0, 0).endswith("We hold an overall rating of none of them.")
