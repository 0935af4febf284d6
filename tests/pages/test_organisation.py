"""The Organisation page: each kind of organisation, its figures read off the screen."""

import re

import pytest
from playwright.sync_api import Page

from tests import visits
from tests.pages import reading

PERCENTAGES = [46, 73, 32, 43, 46, 38, 68, 32, 30, 59, 32, 27]
RULE = "What the rule gives (worked out by us)"
PUBLISHED_THEN = "Judges work that inspectors saw in November 2022, published in February 2023."
JUDGED = (
    "Judges work with people whose sentence or licence began in May–July 2023, seen by inspectors "
    "in January 2024, published in March 2024. It says nothing about what has happened since."
)
NOT_A_MEASURE = (
    "The rating says how well the work was done in the cases inspectors looked at. It does not "
    "measure crime in your area or how dangerous anyone is. 'Keeping other people safe: 32 per "
    "cent' means that in 12 of 37 cases inspectors found this part of the assessment good enough."
)


def show(page: Page, organisation: str) -> str:
    """Opens the page of an organisation, and gives all that it says."""
    visits.open_page(page, f"/organisation?organisation={organisation}")
    assert reading.broken(page) == []
    return reading.words(page)


def lines(page: Page) -> list[str]:
    """The lines of the case grid as they are written, without what they open."""
    return [
        " ".join(text.split())
        for text in page.locator(".case-grid details > summary").all_inner_texts()
    ]


def dots(page: Page) -> list[float]:
    """Where the dots of the case grid are drawn, in percent of the scale."""
    return page.locator(".case-grid .track").evaluate_all(
        """tracks => tracks.map(track => {
          const dot = getComputedStyle(track, '::after');
          const sizes = [dot.left, dot.marginLeft, dot.width].map(parseFloat);
          return 100 * (sizes[0] + sizes[1] + sizes[2] / 2) / track.clientWidth;
        })"""
    )


def read_grid_table(page: Page) -> list[dict[str, str]]:
    """The case grid as a table, once it is opened."""
    page.locator("summary", has_text="The case grid as a table").click()
    return reading.tables(page)["The case grid as a table"]


def verdict(page: Page) -> str:
    return " ".join(page.locator(".verdict").inner_text().split())


def test_surrey_is_inadequate_with_3_of_21_on_work_of_2023(visitor: Page):
    words = show(visitor, "surrey")
    assert reading.heading(visitor) == "Surrey PDU"
    assert "Surrey PDU" in visitor.title()
    assert verdict(visitor).startswith("Inadequate 3/21 Inspectors' judgement")
    assert JUDGED in words
    assert NOT_A_MEASURE in words
    assert "counted from when the cases began" in words
    assert "Older than the three years the inspectorate set itself." in words
    assert "37 (26 community sentences and 11 releases on licence)" in words
    for date in ("May–July 2023", "September 2023", "15 January 2024", "March 2024"):
        assert date in words
    assert "The dashboard does not know what has been done since the inspection." in words


def test_surreys_twelve_percentages_stand_on_the_page_and_in_the_table(visitor: Page):
    show(visitor, "surrey")
    counts = [17, 27, 12, 16, 17, 14, 25, 12, 11, 22, 12, 10]
    written = zip(PERCENTAGES, counts, strict=True)
    assert [line[line.index("%") - 2 :] for line in lines(visitor)] == [
        f"{percent}% ({count} of 37)" for percent, count in written
    ]
    assert dots(visitor) == pytest.approx(PERCENTAGES, abs=0.3)
    rows = read_grid_table(visitor)
    assert [row["Yes, sufficient"] for row in rows] == [f"{percent}%" for percent in PERCENTAGES]
    assert [row["Cases"] for row in rows] == [f"{count} of 37" for count in counts]
    assert all(re.fullmatch(r"\d+% to \d+%", row["95% interval"]) for row in rows)
    words = reading.words(visitor)
    assert "worked out by us from the percentages and the 37 cases inspected" in words
    assert "These were all eligible cases that began in two chosen weeks" in words


def test_surreys_derived_ratings_agree_where_a_percentage_stands_behind_them(visitor: Page):
    words = show(visitor, "surrey")
    rows = reading.tables(visitor)["Ratings by standard"]
    ratings = [row["Rating"] for row in rows]
    assert ratings == ["Requires improvement"] * 3 + ["Inadequate"] * 4
    assert all(not row[RULE] for row in rows[:3])
    assert all("Inadequate" in row[RULE] and "agrees" in row[RULE] for row in rows[3:])
    assert "There is no percentage behind them." in words
    assert "These lines are unconfirmed" in words


def test_surreys_findings_and_recommendations_can_be_read(visitor: Page):
    show(visitor, "surrey")
    sections = visitor.locator(".inspectorate details")
    items = visitor.locator(".inspectorate details li")
    assert sum(item.is_visible() for item in items.all()) == 0
    for summary in sections.locator("summary").all():
        summary.click()
    read = """kinds => kinds.map(kind => {
      let list = kind.nextElementSibling;
      while (!list.matches('ul, ol')) list = list.nextElementSibling;
      const items = [...list.children].filter(item => item.checkVisibility());
      return [kind.textContent.trim(), items.length];
    })"""
    counts: dict[str, int] = {}
    for kind, number in sections.locator("h3").evaluate_all(read):
        counts[kind] = counts.get(kind, 0) + number
    assert counts["Strengths"] == 29
    assert counts["Areas for improvement"] == 33
    assert counts["Case findings"] == 23
    assert visitor.locator("#asked ~ ol").first.locator("> li").count() == 7
    assert "7 recommendations to Surrey PDU." in reading.words(visitor)


def test_the_nation_is_no_average_and_nothing_is_derived_for_it(visitor: Page):
    words = show(visitor, "nation")
    assert verdict(visitor).startswith("Requires improvement Inspectors' judgement")
    assert "This rates HMPPS's national arrangements" in words
    assert "those results informed the judgement but did not set it" in words
    rows = reading.tables(visitor)["Ratings by standard"]
    assert {row["Standard"]: row["Rating"] for row in rows[:4]} == {
        "Leadership": "Requires improvement",
        "Staffing": "Requires improvement",
        "Services": "Inadequate",
        "IT and infrastructure": "Requires improvement",
    }
    assert all(row["Rating"] == "not rated" for row in rows[4:])
    assert all(RULE not in row for row in rows)
    assert visitor.get_by_role("heading", name="National case sample, winter 2024–25").count() == 1
    drawn = dots(visitor)
    grid = read_grid_table(visitor)
    assert {row["Cases"] for row in grid} == {"up to 157"}
    printed = [int(row["Yes, sufficient"].rstrip("%")) for row in grid]
    assert drawn == pytest.approx(printed, abs=0.3)
    for derived in ("The lines we use", "Dashed lines", "agrees", "national average"):
        assert derived not in words
    assert visitor.locator(".case-grid .line").count() == 0
    assert visitor.locator(".case-grid h3", has_text="case area, not rated").count() == 4
    for summary in visitor.locator("summary", has_text="is better").all():
        summary.click()
    words = reading.words(visitor)
    assert "42% (number of cases not given)" in words
    assert "36% (number of cases not given)" in words


def test_a_region_is_not_the_sum_of_its_pdus(visitor: Page):
    words = show(visitor, "region-kent-surrey-and-sussex")
    assert reading.heading(visitor) == "Kent, Surrey and Sussex region"
    assert verdict(visitor).startswith("Requires improvement")
    assert "A region's rating is not the sum of its PDUs' ratings" in words
    rated = reading.tables(visitor)["Ratings by standard"]
    assert {row["Rating"] for row in rated} == {"[x]", "Inadequate", "Outstanding"}
    assert RULE not in rated[0]
    assert "22 per cent, as reported by the inspectorate's press notice" in words
    for unit in ("Brighton and East Sussex", "East Kent", "Mid Kent", "North Kent", "Surrey"):
        assert visitor.get_by_role("link", name=unit, exact=True).count() >= 1
    held = reading.tables(visitor)["Inspections that we hold"]
    assert {row["Overall rating"] for row in held} == {"not rated", "Requires improvement"}
    visitor.get_by_role("link", name="See how they were rated, filter and download").click()
    visitor.wait_for_url("**/ratings?region=region-kent-surrey-and-sussex")


def test_a_crc_is_closed_and_names_what_it_became(visitor: Page):
    words = show(visitor, "crc-london")
    assert reading.heading(visitor) == "London CRC"
    assert "This unit no longer exists (until 26 June 2021)." in words
    assert verdict(visitor).startswith("Requires improvement")
    assert "Became London region (26 June 2021)" in words


def test_a_pdu_with_only_an_overall_rating_says_what_is_not_known(visitor: Page):
    words = show(visitor, "leeds")
    assert verdict(visitor).startswith("Inadequate Inspectors' judgement")
    assert (
        "When the work was done, and when inspectors saw it, is not in our sources either." in words
    )
    assert "date not known" in words
    assert set(reading.tables(visitor)) == {"Inspections that we hold"}
    assert visitor.locator(".case-grid").count() == 0
    for section in ("The case grid", "What was asked", "Ratings by standard"):
        assert visitor.get_by_role("heading", name=section).count() == 0


def test_a_pdu_never_inspected_inherits_no_rating(visitor: Page):
    words = show(visitor, "mid-kent")
    assert "Mid Kent PDU" in visitor.title()
    assert "No inspection in what we hold." in words
    assert (
        "Mid Kent PDU has not been inspected within its present boundaries. West Kent PDU, which "
        "covered part of it, was rated Requires improvement (when is not in our sources); that "
        "rating does not carry over."
    ) in words
    assert visitor.locator(".verdict, .badge").count() == 0
    assert visitor.get_by_role("button", name="Download as CSV").count() == 0


def test_a_retired_pdu_keeps_its_ratings(visitor: Page):
    words = show(visitor, "west-kent")
    assert "This unit no longer exists (until 2025). Its ratings do not carry over" in words
    assert verdict(visitor).startswith("Requires improvement")
    assert len(reading.tables(visitor)["Inspections that we hold"]) == 2
    assert "Became Mid Kent PDU" in words


def test_earlier_inspections_open_by_link_and_another_organisation_from_the_list(page: Page):
    show(page, "derby-city")
    now, before = reading.tables(page)["Inspections that we hold"]
    assert "(shown here)" in now["Framework"]
    page.get_by_role("link", name=before["Framework"], exact=True).click()
    page.wait_for_url("**inspection=derby-city-pdu-2021")
    visits.wait_ready(page)
    assert PUBLISHED_THEN in reading.words(page)
    shown = reading.tables(page)["Inspections that we hold"]
    assert "(shown here)" in shown[1]["Framework"]

    reading.choose(page, "Organisation", "Surrey PDU, Kent, Surrey and Sussex")
    assert reading.heading(page) == "Surrey PDU"
    assert "Surrey PDU" in page.title()
    assert reading.choices(page) == {"organisation": "surrey"}
    assert reading.refusals(page) == []
    reading.go_back(page)
    assert reading.heading(page) == "Derby City PDU"
    assert "Derby City PDU" in page.title()
    assert PUBLISHED_THEN in reading.words(page)


@pytest.mark.parametrize("button", ["Download as CSV", "Download as XLSX"])
def test_what_the_page_shows_can_be_downloaded(visitor: Page, button: str):
    show(visitor, "surrey")
    with visitor.expect_download() as started:
        visitor.get_by_role("button", name=button).click()
    kind = button.split()[-1].lower()
    assert started.value.suggested_filename == f"inspectorate-surrey.{kind}"
    data = started.value.path().read_bytes()
    assert data.startswith(b"PK" if kind == "xlsx" else b"score,")
