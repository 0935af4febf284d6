"""The Overview beneath the search: how things stand in all we hold."""

import pytest
from playwright.sync_api import Page

from tests import visits
from tests.pages import held, reading


def test_three_questions_under_the_search_box_end_in_answers(page: Page):
    expected = {
        "What did inspectors find in Surrey?": "Surrey PDU",
        "Which PDUs were last rated Inadequate?": "How were they rated?",
        "Is one PDU of Kent, Surrey and Sussex weak": "How were they rated?",
    }
    for question, heading in expected.items():
        visits.open_page(page, "/")
        box = page.locator(".examples").bounding_box()
        assert box["y"] < 500
        page.locator(".examples").get_by_role("link", name=question).click()
        page.wait_for_url(lambda address: "?" in address)
        visits.wait_ready(page)
        assert reading.heading(page) == heading
        assert reading.refusals(page) == []


def test_it_counts_what_is_held_by_framework_with_its_cautions(visitor: Page):
    visits.open_page(visitor, "/")
    words = reading.words(visitor)
    assert (
        "We hold 128 inspections: of today's PDUs, 62 have at least one and 47 have none." in words
    )
    assert "20 inspections: 11 Requires improvement and 9 Inadequate." in words
    assert "41 inspections: 19 Requires improvement and 22 Inadequate." in words
    assert "1 rating worked out by us left out of these counts." in words
    assert "We hold no PDU rating from after autumn 2025." in words
    assert reading.verdicts(words) == []


def test_better_or_worse_is_not_read_from_ratings(visitor: Page):
    visits.open_page(visitor, "/")
    assert (
        "That cannot be read from ratings: the standards changed in 2021 and 2023 and different "
        "places were visited. Calendar 2022: 10 of 17 PDU reports Inadequate. February 2024 to "
        "February 2025: 14 of 24, under newer standards."
    ) in reading.words(visitor)
    rows = [row for row in held.rows("observations") if row["metric"] == "ratings-given"]
    pairs = {(row["numerator"], row["denominator"]) for row in rows}
    assert {("10", "17"), ("14", "24")} <= pairs


def test_newest_ratings_are_dated_and_dynamic_inspections_are_a_line(visitor: Page):
    visits.open_page(visitor, "/")
    newest = reading.tables(visitor)["Newest ratings in what we hold"]
    dates = sorted(
        (
            row["published"]
            for row in held.rows("inspections")
            if row["overall_rating"] and row["confidence"] == "stated"
        ),
        reverse=True,
    )
    assert (newest[0]["Published"], dates[0]) == ("October 2025", "2025-10")
    assert len(newest) == 8
    ratings = ("Requires improvement", "Inadequate", "Good", "Outstanding")
    assert all(row["Overall rating"].startswith(ratings) for row in newest)
    words = reading.words(visitor)
    assert "5 dynamic inspections, which rate nobody: Kent, Surrey and Sussex region" in words


def test_the_map_has_one_mark_for_each_pdu_and_the_same_in_a_table(visitor: Page):
    visits.open_page(visitor, "/")
    marks = visitor.locator(".tiles a.unit")
    today = {
        row["name"]: row
        for row in held.rows("organisations")
        if row["level"] == "pdu" and not row["closed"]
    }
    titles = [mark.get_attribute("title") for mark in marks.all()]
    assert {title.split(" PDU: ")[0] for title in titles} == set(today)
    assert len(titles) == len(today)
    assert "Surrey PDU: Inadequate, published March 2024, 2023 standards" in titles
    assert visitor.locator(".tiles > li").count() == 12

    never = held.never_inspected()
    without = [title for title in titles if "no inspection in what we hold" in title]
    changed = [title for title in titles if "boundaries changed" in title]
    assert len(without) + len(changed) == len(never)
    assert sorted(title.split(" PDU")[0] for title in changed) == [
        *("Mid Kent", "North Kent", "Staffordshire North", "Staffordshire South"),
        "Stockport and Tameside",
    ]
    inspected = len(today) - len(never)
    assert f"Of {len(today)} PDUs of today, {inspected} have an inspection in what we hold" in (
        reading.words(visitor)
    )
    visitor.get_by_text("The map as a table").click()
    table = reading.tables(visitor)["PDUs on the map"]
    assert {row["PDU"] for row in table} == set(today)
    [hull] = [row for row in table if row["PDU"] == "Hull and East Riding"]
    assert hull["Last rating"] == "Requires improvement (worked out by us)"


@pytest.mark.parametrize(("width", "columns"), [(320, 1), (768, 2), (1440, 4)])
def test_the_map_fits_every_width_and_its_marks_can_be_hit(visitor: Page, width: int, columns: int):
    visitor.set_viewport_size({"width": width, "height": 900})
    visits.open_page(visitor, "/")
    lefts = {round(tile.bounding_box()["x"]) for tile in visitor.locator(".tiles > li").all()}
    assert len(lefts) == columns
    sizes = visitor.evaluate(
        "() => [...document.querySelectorAll('.tiles a.unit')]"
        ".map(mark => mark.getBoundingClientRect()).map(box => Math.min(box.width, box.height))"
    )
    assert min(sizes) >= 24
    if columns == 4:
        places = {
            tile.locator("a.region").inner_text(): tile.bounding_box()
            for tile in visitor.locator(".tiles > li").all()
        }
        assert places["North East"]["y"] < places["Wales"]["y"] < places["London"]["y"]
        assert places["Wales"]["x"] < places["East of England"]["x"]
